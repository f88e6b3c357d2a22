import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commentPartOf, type HistoryEntry, type TriageReport } from '#domain';
import { signatureOf } from '#evidence';
import { renderComment } from '#report';
import { allOf, entryOf } from '../../history/hand-made.ts';
import { openAt } from '../../history/open-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../../src/cli.ts');
const HOUR_MS = 3_600_000;
const POD = (id: string) =>
  `AssertionError: expected the worker backend-${id} to hold the lease of the queue of orders`;

/** Twelve commits of sixty failed like this, and passed when they were run again. */
function flakyJob(now: number): readonly HistoryEntry[] {
  const { signature, masked } = signatureOf([POD('58c9f7d8b-q7r4z')]);
  const about = { repo: '', job: 'shop', branch: 'main' };
  return Array.from({ length: 60 }, (_, at): readonly HistoryEntry[] => {
    const completedAt = now - (60 - at) * HOUR_MS;
    const run = { ...about, sha: `sha-${at}`, completedAt };
    if (at % 5 !== 0) return [entryOf({ id: `${at}`, ...run })];
    const failed = entryOf({ id: `${at}`, ...run, signatures: [signature] });
    return [
      { ...failed, failures: failed.failures.map((row) => ({ ...row, masked })) },
      entryOf({ id: `${at}-again`, ...run, completedAt: completedAt + 1, attempt: 2 }),
    ];
  }).flat();
}

async function signalbox(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const [exitCode] = await once(child, 'close');
  return { exitCode, text };
}

function projectIn(folder: string, line: string): void {
  const run = JSON.stringify(['sh', '-c', `echo '${line}'; exit 1`]);
  const text = `name: shop\nhistory: { store: history.db }\ngates: { queue: { run: ${run} } }\n`;
  writeFileSync(join(folder, 'signalbox.yml'), text);
}

function reportIn(folder: string, file: string): string {
  return readFileSync(join(folder, 'logs', 'signalbox', file), 'utf8');
}

test('a failure of a job that comes and goes is told so, with the numbers, under the name it had', async () => {
  const folder = temporaryFolder('flaky');
  const location = join(folder, 'history.db');
  const { signature } = signatureOf([POD('58c9f7d8b-q7r4z')]);
  const before = await openAt(location);
  await before.recordMany(flakyJob(Date.now()));
  await before.close();
  projectIn(folder, POD('7d4b9c6f5-x2x9p'));

  const { exitCode, text } = await signalbox(folder, 'run');
  const report = JSON.parse(reportIn(folder, 'triage.json')) as TriageReport;
  expect(exitCode).toBe(1);
  expect(report.verdicts).toMatchObject([
    {
      ...{ signature, relation: 'intermittent', retrySafe: 'yes' },
      counts: { baseRuns: 72, baseFailures: 12, reruns: 12, rerunPasses: 12 },
      rerun: { advice: 'rerun', says: 'passes', counts: { reruns: 12, rerunPasses: 12 } },
    },
  ]);
  const told = '12 of the last 72 runs on main; passed on re-run 12 of 12 times';
  const worth = ' (12 of 12 did); worth it: ';
  for (const shown of [text, reportIn(folder, 'report.html')]) {
    for (const words of [told, worth, 'intermittent']) expect(shown).toContain(words);
  }
  const comment = renderComment([commentPartOf(report, { at: report.startedAt })], {
    redact: (line) => line,
    budgetBytes: 60_000,
  }).body;
  for (const shown of [reportIn(folder, 'triage.md'), comment]) {
    for (const words of [told, worth, 'intermittent']) expect(shown).toContain(words);
  }

  // The run recorded itself under the name it was told, and is judged again by what was known before it.
  const after = await openAt(location);
  const entries = await allOf(after.entries());
  await after.close();
  expect(entries.at(-1)?.failures).toMatchObject([
    { signature, masked: report.verdicts[0]?.masked },
  ]);
  await signalbox(folder, 'triage');
  const again = JSON.parse(reportIn(folder, 'triage.json')) as TriageReport;
  expect(again.verdicts).toEqual(report.verdicts);
});
