import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, buildTools } from './bench-tools.ts';
import { row } from './print.ts';
import { PROJECT } from './project.ts';

/** Measured only when named: gigabytes and minutes. */
const ONLY_BY_NAME = ['history-large', 'history-postgres'];

/** Names on the command line choose (`npm run bench -- chain readiness`); none means all others. */
const chosen = process.argv.slice(2);
const subjects = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));
const unknown = chosen.filter((name) => !subjects.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are ${subjects.join(', ')}.`);
  process.exit(2);
}
function isWanted(subject: string): boolean {
  return chosen.length > 0 ? chosen.includes(subject) : !ONLY_BY_NAME.includes(subject);
}

const results = join(PROJECT, 'logs', 'bench');
mkdirSync(results, { recursive: true });
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-bench-')));
// The example's database gives up root and must still reach its data.
chmodSync(folder, 0o755);
try {
  const tools = await buildTools(folder);
  for (const subject of subjects) {
    if (!isWanted(subject)) continue;
    const { bench } = (await import(`./${subject}.bench.ts`)) as { bench: Bench };
    const own = join(folder, subject);
    mkdirSync(own);
    try {
      for (const measurement of await bench({ ...tools, folder: own })) {
        const file = join(results, `${measurement.name}.json`);
        writeFileSync(file, `${JSON.stringify(measurement, null, 2)}\n`);
        console.log(row(measurement));
      }
    } catch (error) {
      console.log(`${subject.padEnd(50)} could not be measured: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
