import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type NightReport, shortSignature, type TriageReport } from '#domain';
import { pullRequestEvent } from '../../action/events.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../../src/cli.ts');
const SHA = 'a'.repeat(40);
const PULL = 7;

interface Place {
  readonly folder: string;
  readonly github: FakeGitHub;
}

async function signalbox({ folder, github }: Place, env: Record<string, string>, args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: 'a-token',
      GITHUB_REPOSITORY: 'acme/shop',
      ...env,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const [exitCode] = await once(child, 'close');
  return { exitCode, text };
}

/** The whole job as the action runs it on the pull request. */
async function runOnPull(place: Place, run: number): Promise<TriageReport> {
  const event = join(place.folder, 'event.json');
  writeFileSync(event, JSON.stringify(pullRequestEvent(PULL, SHA).payload));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'integration',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_SHA: SHA,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_WORKSPACE: place.folder,
    GITHUB_STEP_SUMMARY: join(place.folder, 'summary.md'),
    GITHUB_OUTPUT: join(place.folder, 'output.txt'),
    SIGNALBOX_INPUTS: JSON.stringify({ command: 'run', token: 'a-token' }),
  };
  const done = await signalbox(place, env, ['action']);
  expect(done.exitCode, done.text).toBe(1);
  return JSON.parse(readFileSync(join(place.folder, 'logs/signalbox/triage.json'), 'utf8'));
}

async function night(place: Place, env: Record<string, string> = {}) {
  const done = await signalbox(place, env, ['report', '--night', '--feedback']);
  expect(done.exitCode, done.text).toBe(0);
  const read = (form: string) =>
    readFileSync(join(place.folder, 'logs/signalbox/night', `report.${form}`), 'utf8');
  const report: NightReport = JSON.parse(read('json'));
  return { feedback: report.feedback, markdown: read('md'), html: read('html'), text: done.text };
}

/** Somebody writes on the pull request. */
function say(
  { github }: Place,
  login: string,
  body: string,
  type: 'User' | 'Bot' = 'User',
): number {
  const id = Math.max(0, ...github.state.comments.map((comment) => comment.id)) + 1;
  const createdAt = new Date().toISOString();
  github.state.comments.push({ id, issue: PULL, body, author: { login, type }, createdAt });
  return id;
}

function answersTo({ github }: Place, comment: number): readonly string[] {
  return github.state.reactions
    .filter((one) => one.comment === comment && one.author === github.state.user)
    .map(({ content }) => content);
}

function thumb({ github }: Place, id: number, login: string, content: '+1' | '-1' = '-1'): void {
  const type = login.endsWith('[bot]') ? ('Bot' as const) : ('User' as const);
  const createdAt = new Date().toISOString();
  github.state.reactions.push({ id, comment: 1, content, author: { login, type }, createdAt });
}

test('what people say of a verdict is told by the night, and a maintainer’s pin decides the next', async () => {
  const folder = temporaryFolder('feedback');
  const fails = JSON.stringify([
    'sh',
    '-c',
    'echo "AssertionError: expected 3 apples to be 4"; exit 1',
  ]);
  writeFileSync(
    join(folder, 'signalbox.yml'),
    `name: shop\nhistory: { store: history.db }\ngates: { api: { run: ${fails} } }\n`,
  );
  const github = await startFakeGitHub({
    state: {
      pulls: [
        {
          ...{ number: PULL, headSha: SHA, headRef: 'cheaper-apples', baseRef: 'main' },
          ...{ headRepository: 'acme/shop', state: 'open' },
        },
      ],
      permissions: { maria: 'write', root: 'admin', rita: 'read' },
    },
  });
  onTestFinished(() => github.close());
  const place: Place = { folder, github };

  const [red] = (await runOnPull(place, 101)).verdicts;
  const signature = red?.signature ?? '';
  const short = shortSignature(signature);
  const [comment] = github.state.comments;
  expect(comment?.body).toContain(`<sub>signature <code>${short}</code></sub>`);
  if (comment) comment.updatedAt = new Date().toISOString();

  // Words of others, with our marker in them or of a bot, are nobody's verdict and nobody's command.
  const forged = say(place, 'mallory', comment?.body ?? '');
  github.state.reactions.push({
    ...{ id: 50, comment: forged, content: '-1', createdAt: new Date().toISOString() },
    author: { login: 'mallory', type: 'User' },
  });
  thumb(place, 51, 'ann');
  thumb(place, 52, 'ben');
  thumb(place, 53, 'helper[bot]');
  thumb(place, 54, 'maria', '+1');
  github.state.labels.push({ issue: PULL, name: 'wrong verdict' });
  const reader = say(place, 'rita', `/signalbox pin ${short} infra.runner`);
  const stranger = say(place, 'mallory', `/signalbox pin ${short} infra.runner`);
  const bot = say(place, 'helper[bot]', `/signalbox pin ${short} infra.runner`, 'Bot');
  const unknownCause = say(place, 'root', `/signalbox pin ${short} no.such`);
  const quoted = say(place, 'root', `See:\n/signalbox pin ${short} net.dns`);

  const first = await night(place);
  expect(first.feedback).toMatchObject({
    ...{ comments: 1, shown: 1, calledWrong: 1, calledRight: 1, pins: 0, problem: null },
    causes: [{ cause: red?.cause, shown: 1, calledWrong: 1 }],
    latest: [{ signature, pullRequest: PULL, thumbsDown: 2, labelled: true }],
  });
  expect([reader, stranger, bot, unknownCause, quoted].map((id) => answersTo(place, id))).toEqual([
    ['confused'],
    ['confused'],
    [],
    ['confused'],
    [],
  ]);
  expect(first.markdown).toContain('1 verdict shown in 1 comment: 1 called wrong, 1 called right.');
  expect(first.markdown).toContain(
    '[pull request 7](https://github.com/acme/shop/pull/7#issuecomment-1)',
  );
  expect(first.html).toContain('no measure of accuracy');

  const pin = say(place, 'maria', `/signalbox pin ${short} infra.runner\nIt is the lab's network.`);
  github.state.reactions.splice(
    github.state.reactions.findIndex(({ id }) => id === 52),
    1,
  );
  github.state.labels.splice(0);
  const second = await night(place);
  expect(answersTo(place, pin)).toEqual(['+1']);
  expect(second.feedback).toMatchObject({ shown: 1, calledWrong: 1, pins: 1 });
  expect(second.feedback?.latest).toMatchObject([{ thumbsDown: 1, labelled: false }]);
  const third = await night(place);
  expect(third.feedback).toEqual(second.feedback);

  const [pinned] = (await runOnPull(place, 102)).verdicts;
  expect(pinned).toMatchObject({
    ...{ signature, cause: 'infra.runner', confidence: red?.confidence },
    rule: { name: 'pin' },
    pinned: { by: 'maria', ruleCause: red?.cause, rule: red?.rule.name },
  });
  expect(pinned?.relation).toBe(red?.relation);
  const card = github.state.comments[0]?.body ?? '';
  expect(card).toContain('pinned by &#64;&#8203;maria on ');
  expect(card).not.toMatch(/(?<!;)@maria/);

  const unpin = say(place, 'root', `/signalbox unpin ${short}`);
  expect((await night(place)).feedback?.pins).toBe(0);
  expect(answersTo(place, unpin)).toEqual(['+1']);
  const [free] = (await runOnPull(place, 103)).verdicts;
  expect(free).toMatchObject({ cause: red?.cause, rule: red?.rule });
  expect(free?.pinned).toBeUndefined();
  expect(github.violations()).toEqual([]);
}, 120_000);
