/**
 * Fits `CALIBRATION` of src/triage/calibrate.ts on labelled failures, in one go:
 *
 *   node test/bench/fit-calibration.ts DATA_FOLDER [--write]
 *
 * Reads every labelled log as `signalbox explain` does (`calibration/labelled-cases.ts` says which), then
 * prints what the rules were right in, each project judged by a table fitted to all others, and the table.
 * `--write` puts it in force.
 */
import { causeText } from '../../src/triage/catalogue.ts';
import { fitTable, sum } from './calibration/fit-table.ts';
import { calibrationError, type Judged, leaveProjectsOut, wilson } from './calibration/judged.ts';
import { readLabelledCases } from './calibration/labelled-cases.ts';
import { type Observation, observe } from './calibration/observe.ts';
import { writeTable } from './calibration/write-table.ts';

/** As in judge.ts: without history, `yes` needs a cause as sure as this that is no wrong address. */
const SURE = 0.9;
const MAY_BE_WRONG_ADDRESS = ['net.dns', 'net.connect', 'net.tls', 'deps.fetch'];

function row(judged: readonly Judged[]) {
  const named = judged.filter(({ cause }) => cause !== 'unknown');
  const right = sum(named, ({ outcome }) => outcome);
  return {
    failures: judged.length,
    named: named.length,
    precision: (right / Math.max(1, named.length)).toFixed(3),
    'right of all': (right / Math.max(1, judged.length)).toFixed(3),
    'wrong with 80 %': named.filter(({ probability, outcome }) => probability >= 0.8 && !outcome)
      .length,
    'calibration error': calibrationError(named).toFixed(3),
    'with unknown': calibrationError(judged).toFixed(3),
  };
}

function tableBy(judged: readonly Judged[], keyOf: (one: Judged) => string) {
  const keys = [...new Set(judged.map(keyOf))].sort();
  const rows = keys.map((key) => [key, row(judged.filter((one) => keyOf(one) === key))] as const);
  return Object.fromEntries([...rows, ['all', row(judged)]]);
}

function printBins(judged: readonly Judged[]): void {
  const named = judged.filter(({ cause }) => cause !== 'unknown');
  const bins = Array.from({ length: 10 }, (_, bin) => {
    const own = named.filter(
      ({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin,
    );
    const mean = sum(own, ({ probability }) => probability) / own.length;
    return {
      from: bin / 10,
      causes: own.length,
      said: mean,
      right: sum(own, (one) => one.outcome) / own.length,
    };
  });
  console.table(bins.filter(({ causes }) => causes > 0));
}

/** Claims of "run it again and it passes", without a word of history. */
function printRerun(judged: readonly Judged[]): void {
  const claims = judged.filter(
    ({ cause, probability }) =>
      causeText(cause).retrySafe === 'yes' &&
      probability >= SURE &&
      !MAY_BE_WRONG_ADDRESS.includes(cause),
  );
  const right = claims.filter(({ observation }) => observation.of.rerun).length;
  const could = judged.filter(({ observation }) => observation.of.rerun).length;
  const [low, high] = wilson(right, claims.length);
  console.log(
    `safe to re-run: ${right} of ${claims.length} claims right (95 %: ${low.toFixed(2)} to ${high.toFixed(2)}), ` +
      `${could} of ${judged.length} failures would have passed`,
  );
}

const [folder, write] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: fit-calibration.ts DATA_FOLDER [--write]');
  process.exit(2);
}
const observations: Observation[] = [];
for (const one of readLabelledCases(folder)) observations.push(await observe(one));
const judged = leaveProjectsOut(observations);
const projects = new Set(judged.map(({ observation }) => observation.of.project)).size;
console.log(`${judged.length} failures of ${projects} projects, none judged by its own`);
console.table(tableBy(judged, ({ observation }) => observation.of.set));
console.table(tableBy(judged, ({ observation }) => observation.cause.split('.')[0] ?? ''));
console.table(
  tableBy(
    judged.filter(({ observation }) => observation.of.language !== null),
    ({ observation }) => observation.of.language ?? '',
  ),
);
printBins(judged);
printRerun(judged);
const table = fitTable(observations);
console.log(JSON.stringify(table));
if (write === '--write') writeTable(table, judged);
