import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { shortSignature } from '#domain';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  answersTo,
  FAILURE,
  night,
  openPlace,
  type Place,
  projectFolder,
  runOnPull,
  say,
  signalbox,
} from './feedback-place.ts';

const FILE = 'logs/signalbox/night/for-runs.json';

/** What the cache does: the night's file comes to lie in another workspace. */
function bring(from: Place, to: Place): void {
  mkdirSync(dirname(join(to.folder, FILE)), { recursive: true });
  copyFileSync(join(from.folder, FILE), join(to.folder, FILE));
}

/** A night of its own needs a run to tell of. */
async function ingestOneRun(place: Place): Promise<void> {
  const run = {
    ...{ id: '1', repo: 'acme/shop', job: 'lint', branch: 'main', pr: null, sha: 'b'.repeat(40) },
    ...{ attempt: 1, startedAt: '2026-01-01T10:00:00Z', completedAt: '2026-01-01T10:05:00Z' },
    ...{ conclusion: 'success', runner: null, extra: {} },
  };
  writeFileSync(join(place.folder, 'runs.ndjson'), `${JSON.stringify(run)}\n`);
  const done = await signalbox(place, {}, ['ingest', 'runs.ndjson']);
  expect(done.exitCode, done.text).toBe(0);
}

test('a pin reaches runs that share no history with the night, and is taken back there', async () => {
  const nights = await openPlace();
  const { github } = nights;
  const workspace = temporaryFolder('workspace');
  const runs: Place = { folder: workspace, github };
  mkdirSync(join(workspace, 'shop'));
  projectFolder(join(workspace, 'shop'));
  await ingestOneRun(nights);

  const [red] = (await runOnPull(runs, 201, 'shop')).verdicts;
  const signature = red?.signature ?? '';
  const short = shortSignature(signature);
  const [comment] = github.state.comments;
  if (comment) comment.updatedAt = new Date().toISOString();
  const refused = say(nights, 'rita', `/signalbox pin ${short} net.dns`);
  const pin = say(nights, 'maria', `/signalbox pin ${short} infra.runner`);
  await night(nights);
  expect([answersTo(nights, refused), answersTo(nights, pin)]).toEqual([['confused'], ['+1']]);
  const told = JSON.parse(readFileSync(join(nights.folder, FILE), 'utf8'));
  expect(told).toMatchObject({
    ...{ schema: 'signalbox.for-runs/1', repo: 'acme/shop', forecasts: null },
    pins: [{ signature, cause: 'infra.runner', by: 'maria', comment: pin }],
  });

  // Where the night's history is, the pin is known without the file.
  rmSync(join(nights.folder, FILE));
  writeFileSync(join(nights.folder, 'texts.ndjson'), JSON.stringify({ id: 1, text: FAILURE }));
  const shown = await signalbox(nights, {}, ['signatures', 'texts.ndjson', '--pins']);
  expect(JSON.parse(shown.text)).toMatchObject({
    ...{ signature, pinned: { cause: 'infra.runner', by: 'maria' } },
  });
  await night(nights);

  const [before] = (await runOnPull(runs, 202, 'shop')).verdicts;
  expect(before).toMatchObject({ signature, cause: red?.cause });
  bring(nights, runs);
  const after = await runOnPull(runs, 203, 'shop');
  expect(after.verdicts).toMatchObject([
    {
      ...{ signature, cause: 'infra.runner', relation: red?.relation, rule: { name: 'pin' } },
      pinned: { by: 'maria', ruleCause: red?.cause },
    },
  ]);
  expect(after.printed).toContain('infra.runner, pinned by @maria on ');
  expect(github.state.comments[0]?.body).toContain('pinned by &#64;&#8203;maria on ');

  const unpin = say(nights, 'root', `/signalbox unpin ${short}`);
  await night(nights);
  expect(answersTo(nights, unpin)).toEqual(['+1']);
  bring(nights, runs);
  const [free] = (await runOnPull(runs, 204, 'shop')).verdicts;
  expect(free).toMatchObject({ cause: red?.cause, rule: red?.rule });
  expect(free?.pinned).toBeUndefined();

  writeFileSync(join(workspace, FILE), '{"schema":"signalbox.for-runs/1","pins":"::set-output"}');
  const damaged = await runOnPull(runs, 205, 'shop');
  expect(damaged.verdicts).toMatchObject([{ cause: red?.cause }]);
  expect(damaged.printed).toContain(`${join(workspace, FILE)} was left aside: its repo is not`);
  expect(damaged.printed).not.toContain('::set-output');
  expect(github.violations()).toEqual([]);
}, 120_000);

test('the command line shows pins of the history and of the night, and makes no history', async () => {
  const nights = await openPlace();
  const here: Place = { folder: projectFolder(), github: nights.github };
  writeFileSync(
    join(here.folder, 'job.log'),
    `${FAILURE}\n##[error]Process completed with exit code 1.\n`,
  );
  writeFileSync(join(here.folder, 'texts.ndjson'), JSON.stringify({ id: 1, text: FAILURE }));
  const signatures = async () =>
    JSON.parse((await signalbox(here, {}, ['signatures', 'texts.ndjson', '--pins'])).text);
  const plain = await signatures();
  expect(plain).toEqual({ id: 1, signature: expect.any(String) });

  const told = {
    ...{ schema: 'signalbox.for-runs/1', repo: 'acme/shop', toldAt: 1 },
    pins: [
      {
        ...{ signature: plain.signature, cause: 'net.dns', by: 'maria', comment: 3 },
        ...{ saidAt: Date.UTC(2026, 10, 20), knownAt: Date.UTC(2026, 10, 21) },
      },
    ],
    issues: [],
    forecasts: null,
  };
  mkdirSync(dirname(join(here.folder, FILE)), { recursive: true });
  writeFileSync(join(here.folder, FILE), `${JSON.stringify(told, null, 1)}\n`);
  const pinned = { cause: 'net.dns', by: 'maria', at: Date.UTC(2026, 10, 20) };
  expect(await signatures()).toEqual({ ...plain, pinned });
  const why = await signalbox(here, {}, ['explain', 'job.log', '--why']);
  expect(why.text).toContain('pinned by @maria on 2026-11-20: net.dns\n');
  const json = JSON.parse(
    (await signalbox(here, {}, ['explain', 'job.log', '--why', '--json'])).text,
  );
  expect(json.failures[0]).toMatchObject({ signature: plain.signature, pinned });
  const unasked = await signalbox(here, {}, ['explain', 'job.log']);
  expect(unasked.text).not.toContain('pinned');
  const elsewhere = { GITHUB_REPOSITORY: 'acme/other' };
  const others = await signalbox(here, elsewhere, ['explain', 'job.log', '--why']);
  expect(others.text).not.toContain('pinned');
  expect(existsSync(join(here.folder, 'history.db'))).toBe(false);
}, 60_000);
