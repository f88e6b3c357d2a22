import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeFailure, printFuzz } from './print-fuzz.ts';
import { runFuzz } from './run-fuzz.ts';
import { fuzzTargets } from './targets.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const campaign = {
  seed: Number(values.seed),
  from: Number(values.from),
  inputs: Number(values.inputs),
};
if (!Object.values(campaign).every(Number.isSafeInteger)) {
  console.error('--inputs, --seed and --from are whole numbers.');
  process.exit(2);
}
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted = true;
  });
}
const folder = mkdtempSync(join(tmpdir(), 'signalbox-fuzz-'));
const startedAt = performance.now();
try {
  const { reports, failures } = await runFuzz(
    fuzzTargets(folder),
    campaign,
    () => performance.now(),
    {
      done: (inputs) => console.log(`  ${inputs} of ${campaign.inputs}`),
      isOver: () => interrupted,
      failed: (failure) => console.log(describeFailure(campaign, failure)),
    },
  );
  console.log(printFuzz(reports, failures));
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  const results = fileURLToPath(new URL('../../logs/fuzz/', import.meta.url));
  mkdirSync(results, { recursive: true });
  const name = `fuzz-${campaign.seed}-${campaign.from}.json`;
  writeFileSync(
    join(results, name),
    `${JSON.stringify({ ...campaign, reports, failures }, null, 2)}\n`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
