import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildDriver, findCompiler } from './build-driver.ts';
import { printReport, printViolations, summarise } from './print-report.ts';
import { runMany } from './run-many.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    parallel: { type: 'string', default: '6' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const compiler = findCompiler();
if (compiler === undefined) {
  console.error(
    'No C compiler here (cc, gcc or clang); the misbehaving programs are written in C.',
  );
  process.exit(2);
}
console.log(`${runs} runs, seed ${seed}: npm run test:chaos -- --runs ${runs} --seed ${seed}`);
const results = fileURLToPath(new URL('../../logs/chaos/', import.meta.url));
mkdirSync(results, { recursive: true });
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-chaos-')));
try {
  const driver = await buildDriver(folder, compiler);
  const reports = await runMany(
    { runs, seed, parallel: Number(values.parallel), driver, folder, keep: results },
    (report, done) => {
      printViolations(report);
      if (done % 50 === 0) console.log(`  ${done} of ${runs}`);
    },
  );
  const summary = summarise(reports);
  printReport(summary);
  writeFileSync(join(results, 'chaos.json'), `${JSON.stringify({ seed, ...summary }, null, 2)}\n`);
  process.exitCode = summary.failedSeeds.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
