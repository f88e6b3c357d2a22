/**
 * Fits `CALIBRATION` of src/triage/calibrate.ts:
 *
 *   node test/bench/fit-calibration.ts LABELS.ndjson EXPLANATIONS.ndjson…
 *
 * Labels are `{"id","project","causes":["test.*","code.compile"]}`: the causes that are right for a
 * case, `*` at the end for a group. Explanations come from `signalbox explain --cases … --json --why`.
 * Prints the expected calibration error, estimated by leaving one project out at a time, and the steps.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fitIsotonic, type IsotonicStep } from '#statistics';

const labelLine = z.object({ id: z.string(), project: z.string(), causes: z.array(z.string()) });
const explanationLine = z.object({
  id: z.string(),
  failures: z.array(
    z.object({
      cause: z.string(),
      why: z.object({ strength: z.number(), contested: z.boolean() }),
    }),
  ),
});

interface Observation {
  readonly project: string;
  readonly score: number;
  readonly outcome: 0 | 1;
}

/** As in calibrate.ts. */
const PRIOR = 0.5;
const BINS = 10;

function readLines<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

function isRight(cause: string, causes: readonly string[]): boolean {
  return causes.some((one) =>
    one.endsWith('*') ? cause.startsWith(one.slice(0, -1)) : one === cause,
  );
}

function probabilityAt(steps: readonly IsotonicStep[], score: number): number {
  const step = steps.findLast(({ from }) => from <= score) ?? steps[0];
  return step ? (step.value * step.count + PRIOR) / (step.count + 2 * PRIOR) : PRIOR;
}

/** Mean over bins of equal width of |mean probability − share that was right|, weighed by their size. */
function calibrationError(
  pairs: readonly { readonly probability: number; readonly outcome: number }[],
): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const own = pairs.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const gap = own.reduce((sum, { probability, outcome }) => sum + probability - outcome, 0);
    error += Math.abs(gap) / pairs.length;
  }
  return error;
}

function leaveOneProjectOut(all: readonly Observation[]) {
  return all.map(({ project, score, outcome }) => {
    const steps = fitIsotonic(all.filter((other) => other.project !== project));
    return { project, probability: probabilityAt(steps, score), outcome };
  });
}

const [labelsFile, ...files] = process.argv.slice(2);
if (labelsFile === undefined || files.length === 0) {
  console.error('usage: fit-calibration.ts LABELS.ndjson EXPLANATIONS.ndjson…');
  process.exit(2);
}
const labels = new Map(readLines(labelsFile, labelLine).map((label) => [label.id, label]));
const observations = files
  .flatMap((file) => readLines(file, explanationLine))
  .flatMap(({ id, failures }): readonly Observation[] => {
    const label = labels.get(id);
    const [failure] = failures;
    if (!label || !failure || failure.cause === 'unknown') return [];
    const outcome = isRight(failure.cause, label.causes) ? 1 : 0;
    return [{ project: label.project, score: failure.why.strength, outcome }];
  });
const tested = leaveOneProjectOut(observations);
const surelyWrong = tested.filter(
  ({ probability, outcome }) => probability >= 0.8 && outcome === 0,
);
console.log(
  `${observations.length} causes of ${new Set(tested.map((one) => one.project)).size} projects`,
);
console.log(`calibration error, projects never seen: ${calibrationError(tested).toFixed(4)}`);
console.log(`wrong with 80 % or more: ${surelyWrong.length}`);
for (const { from, value, count } of fitIsotonic(observations)) {
  console.log(`{ from: ${from}, right: ${Math.round(value * count)}, count: ${count} },`);
}
