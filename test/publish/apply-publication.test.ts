import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Relation } from '#domain';
import {
  applyPublication,
  createGitHubWriter,
  type GitHubWriter,
  type PublicationInput,
  planPublication,
  publishPorts,
} from '#publish';
import { type Clock, systemClock } from '#std';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeComment } from '../fake-github/state.ts';
import { verdict } from '../report/build.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { partWith } from './parts.ts';
import { CONTEXT, drawHeadlines, partOf, publicationOf, SHA } from './publication.ts';

const PULL = {
  number: 7,
  headSha: SHA,
  headRef: 'feature',
  headRepository: 'acme/shop',
  baseRef: 'main',
  state: 'open' as const,
};
const BOT = { login: 'github-actions[bot]', type: 'Bot' as const };
const ALICE = { login: 'alice', type: 'User' as const };
const MARKER = '<!-- signalbox:comment:onboarder -->';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub({ state: { pulls: [{ ...PULL }] } });
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function writerOf(deadlineMs?: number): GitHubWriter {
  return createGitHubWriter({
    baseUrl: github.url,
    token: 'token',
    repository: 'acme/shop',
    clock: systemClock(),
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  });
}

/** Turns are waited for a hundred times shorter. */
const system = systemClock();
const hurried: Clock = {
  now: () => system.now(),
  after: (delayMs, callback) => system.after(delayMs / 100, callback),
};

let now = 0;

/** Publishes the comment alone, each time a little later. */
async function comment(part: Partial<PublicationInput> = {}, writer = writerOf()) {
  now += 1;
  const whole = publicationOf(part);
  const parts = whole.parts.map((each) => ({ ...each, at: now }));
  const plan = planPublication({ ...whole, parts });
  const actions = plan.filter((action) => action.kind === 'comment');
  const ports = publishPorts({
    comment: { github: writer, draw: drawHeadlines, clock: hurried, random: () => 0 },
    summaryFile: null,
    outputFile: null,
    printLine: null,
  });
  return (await applyPublication(actions, ports))[0];
}

function texts(): readonly string[] {
  return github.state.comments.map(({ body }) => body);
}

function theirs(id: number, body: string, author: FakeComment['author'] = ALICE): FakeComment {
  return { id, issue: 7, body, author };
}

describe('one comment a pull request', () => {
  test('the first run creates it, the second updates it, a third finds nothing to change', async () => {
    expect(await comment()).toMatchObject({ status: 'created', url: expect.stringContaining('#') });
    const next = { parts: [partOf('failed', 'now two')] };
    expect(await comment(next)).toMatchObject({ status: 'updated' });
    expect(texts()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${MARKER}\n<!-- signalbox:digest:red:integration.now.two -->\n\nintegration: now two\n<!-- signalbox:parts [\\w-]+ -->$`,
        ),
      ),
    ]);
    const before = github.requests.length;
    expect(await comment(next)).toEqual({
      sink: 'comment',
      status: 'skipped',
      reason: 'unchanged',
    });
    expect(github.requests.length - before).toBe(1);
  });

  test('a comment with the marker that somebody else wrote is never touched', async () => {
    github.state.comments.push(
      theirs(1, `${MARKER}\nmine now`),
      theirs(2, `> ${MARKER}\nquoted`, BOT),
      theirs(3, `${MARKER}\nof a deleted account`, null),
    );
    const before = texts();
    expect(await comment()).toMatchObject({ status: 'created' });
    expect(texts().slice(0, 3)).toEqual(before);
  });

  test('the comment is found on the third page', async () => {
    github.state.comments.push(
      ...Array.from({ length: 250 }, (_, index) => theirs(index + 1, 'hello')),
      theirs(251, `${MARKER}\nold`, BOT),
    );
    expect(await comment()).toMatchObject({ status: 'updated' });
    expect(github.state.comments).toHaveLength(251);
  });

  test('a comment that was edited in the browser is still ours', async () => {
    github.state.comments.push(theirs(1, `${MARKER}\r\n\r\nedited`, BOT));
    expect(await comment()).toMatchObject({ status: 'updated' });
  });

  test('another project in the same pull request has a comment of its own', async () => {
    await comment();
    expect(await comment({ project: 'other --> <b>' })).toMatchObject({ status: 'created' });
    expect(github.state.comments).toHaveLength(2);
    expect(texts()[1]?.split('\n')[0]).toBe('<!-- signalbox:comment:other_--___b_ -->');
  });
});

describe('what it takes, in requests', () => {
  const green = { parts: [partOf('passed', 'all well')] };

  async function requestsOf(part: Partial<PublicationInput>): Promise<readonly (string | null)[]> {
    const before = github.requests.length;
    await comment(part);
    return github.requests.slice(before).map(({ operation }) => operation);
  }

  test.each([
    ['nothing where all is well and nothing stands', green, ['graphql/read-thread']],
    ['a new comment', {}, ['graphql/read-thread', 'issues/create-comment', 'graphql/read-thread']],
  ] as const)('%s', async (_name, part, operations) => {
    expect(await requestsOf(part)).toEqual(operations);
  });

  test.each([
    ['the same again', {}, ['graphql/read-thread']],
    [
      'something else',
      { parts: [partOf('failed', 'two')] },
      ['graphql/read-thread', 'issues/update-comment'],
    ],
    ['green where red stands', green, ['graphql/read-thread', 'issues/update-comment']],
  ] as const)('beside a comment: %s', async (_name, part, operations) => {
    await comment();
    expect(await requestsOf(part)).toEqual(operations);
  });

  test('without GraphQL an update is three, and one more the first time', async () => {
    github.fail({ kind: 'integration', operation: 'graphql/read-thread' });
    const rest = ['issues/list-comments', 'pulls/get'];
    const writer = writerOf();
    await comment({}, writer);
    const create = ['issues/create-comment', 'issues/list-comments'];
    const operations = () => github.requests.map(({ operation }) => operation);
    expect(operations()).toEqual(['graphql/read-thread', ...rest, ...create]);
    const before = github.requests.length;
    await comment({ parts: [partOf('failed', 'two')] }, writer);
    expect(operations().slice(before)).toEqual([...rest, 'issues/update-comment']);
    await comment({ parts: [partOf('failed', 'two')] }, writer);
    expect(operations().slice(before + 3)).toEqual(['issues/list-comments']);
  });

  test('an outdated report asks once', async () => {
    await comment();
    for (const pull of github.state.pulls) pull.headSha = 'b'.repeat(40);
    const part = { parts: [partOf('failed', 'two')] };
    expect(await requestsOf(part)).toEqual(['graphql/read-thread']);
  });
});

describe('comments born twice', () => {
  const other = () => partWith('other', ['m1-2']);

  /** What a job writes that saw no comment, although one of its own stands there by now. */
  async function twice(): Promise<void> {
    await comment({ parts: [other()] });
    const [first] = github.state.comments.splice(0, 1);
    await comment();
    const [second] = github.state.comments.splice(0, 1);
    if (!first || !second) throw new Error('nothing was written');
    github.state.comments.push({ ...first, id: 1 }, { ...second, id: 2 });
  }

  test('the older one takes over what the other says, which points to it and is folded away', async () => {
    await twice();
    expect(await comment({ parts: [partOf('failed', 'two')] })).toMatchObject({
      status: 'updated',
    });
    const [live, moved] = github.state.comments;
    expect(live?.body).toContain('integration: two\nother: some failed');
    expect(moved).toMatchObject({
      body: '<sub>Signalbox writes [in one place](https://github.com/acme/shop/pull/7#issuecomment-1).</sub>',
      minimised: 'OUTDATED',
    });
  });

  test('one that is folded away already gets the pointer only, and is then left alone', async () => {
    await twice();
    for (const duplicate of github.state.comments.slice(1)) duplicate.minimised = 'SPAM';
    const parts = [partOf('failed', 'two')];
    expect(await comment({ parts })).toMatchObject({ status: 'updated', note: null });
    const [live, moved] = github.state.comments;
    expect(live?.body).toContain('integration: two\nother: some failed');
    expect(moved).toMatchObject({
      body: expect.stringContaining('in one place'),
      minimised: 'SPAM',
    });
    const before = github.requests.length;
    await comment({ parts });
    const sent = github.requests.slice(before).map(({ operation }) => operation);
    expect(sent).toEqual(['graphql/read-thread']);
  });

  test('where folding is refused the pointer is enough', async () => {
    await twice();
    github.fail({ kind: 'integration', operation: 'graphql/minimize-comment' });
    const parts = [partOf('failed', 'two')];
    expect(await comment({ parts })).toMatchObject({ status: 'updated', note: null });
    expect(github.state.comments[1]?.body).toContain('in one place');
    expect(github.state.comments[1]?.minimised).toBeUndefined();
  });
});

describe('a personal token', () => {
  beforeEach(async () => {
    await github.close();
    github = await startFakeGitHub({ state: { pulls: [{ ...PULL }], user: ALICE } });
  });

  test('finds its own comment again and leaves those of other people', async () => {
    const bob = { login: 'bob', type: 'User' as const };
    github.state.comments.push(theirs(1, `${MARKER}\nbait`, bob));
    expect(await comment()).toMatchObject({ status: 'created' });
    expect(await comment({ parts: [partOf('failed', 'two')] })).toMatchObject({
      status: 'updated',
    });
    expect(github.state.comments).toHaveLength(2);
  });
});

describe('green', () => {
  const green = { parts: [partOf('passed', 'all well')] };

  test('is silent where no comment stands', async () => {
    expect(await comment(green)).toMatchObject({ status: 'skipped', reason: 'green' });
    expect(texts()).toEqual([]);
  });

  test('turns a red comment green, once', async () => {
    await comment();
    expect(await comment(green)).toMatchObject({ status: 'updated' });
    const later = { parts: [partOf('passed', 'still well', { attempt: 2 })] };
    expect(await comment(later)).toMatchObject({ status: 'skipped', reason: 'green' });
    expect(texts()).toEqual([expect.stringContaining('all well')]);
  });
});

describe('a job that ended well without a service', () => {
  const withLoss = (relation: Relation, tolerated: boolean, headline: string) => {
    const whole = partOf('passed', headline);
    const lost = verdict({
      title: 'extra crashed',
      cause: 'svc.crash',
      relation,
      ...(tolerated ? { tolerated: true as const } : {}),
    });
    return { parts: [{ ...whole, report: { ...whole.report, verdicts: [lost] } }] };
  };

  test.each(['introduced', 'unknown'] as const)('is told when it is %s', async (relation) => {
    expect(await comment(withLoss(relation, true, 'lost'))).toMatchObject({ status: 'created' });
    const green = { parts: [partOf('passed', 'all well', { attempt: 2 })] };
    expect(await comment(green)).toMatchObject({ status: 'updated' });
    expect(texts()).toEqual([expect.stringContaining('all well')]);
  });

  test.each([
    ['pre-existing', true],
    ['intermittent', true],
    ['introduced', false],
  ] as const)('is silent when that is %s, for good: %s', async (relation, tolerated) => {
    const result = await comment(withLoss(relation, tolerated, 'lost'));
    expect(result).toMatchObject({ status: 'skipped', reason: 'green' });
  });
});

test('a pull request that has moved on is left to its own run', async () => {
  const pull = github.state.pulls[0];
  if (pull) pull.headSha = 'b'.repeat(40);
  expect(await comment()).toMatchObject({ status: 'skipped', reason: 'outdated' });
  expect(texts()).toEqual([]);
});

describe('GitHub refusing changes nothing but the result of the comment', () => {
  test.each([
    ['unauthorised', /does not accept the token \(401\)/],
    ['integration', /one of "issues=write; pull_requests=write" is needed/],
    ['primary-limit', /primary rate limit is used up for another \d+ s/],
    ['secondary-limit', /secondary rate limit is used up for another 60 s/],
    ['not-found', /\(404\)/],
    ['gone', /\(410\)/],
    ['unprocessable', /rejected the request: Validation Failed/],
    ['server-error', /not available at the moment \(502\)/],
    ['cut-body', /could not be read|did not answer/],
    ['hang-up', /did not answer/],
  ] as const)('%s', async (kind, error) => {
    github.fail({ kind, operation: 'issues/create-comment' });
    const result = await comment();
    expect(result).toEqual({
      sink: 'comment',
      status: 'failed',
      error: expect.stringMatching(error),
    });
  });

  test('a server that never answers is given up at the deadline', async () => {
    github.fail({ kind: 'silent' });
    expect(await comment({}, writerOf(300))).toMatchObject({
      status: 'failed',
      error: 'GitHub did not answer: nothing within 0.3 s',
    });
  });

  test('a port nobody listens on is told as such', async () => {
    await github.close();
    const result = await comment();
    expect(result).toMatchObject({ status: 'failed', error: expect.stringContaining('answer') });
  });

  test('a reading that fails once is tried again', async () => {
    github.fail({ kind: 'server-error', operation: 'graphql/read-thread', times: 1 });
    expect(await comment()).toMatchObject({ status: 'created' });
  });

  test('a short limit is waited for', async () => {
    github.fail({ kind: 'secondary-limit', retryAfter: 1, times: 1 });
    expect(await comment()).toMatchObject({ status: 'created' });
  });

  test('a comment is never sent twice, because a lost answer may have been a success', async () => {
    github.fail({ kind: 'server-error', operation: 'issues/create-comment', times: 1 });
    expect(await comment()).toMatchObject({ status: 'failed' });
    const sent = github.requests.filter(({ operation }) => operation === 'issues/create-comment');
    expect(sent).toHaveLength(1);
  });
});

describe('files of the runner', () => {
  test('summary and outputs are appended, and one failure stops no other', async () => {
    const folder = temporaryFolder('files');
    const [summaryFile, outputFile] = [join(folder, 'missing', 'summary'), join(folder, 'output')];
    const value = 'two\nlines\nEOF\n::set-output name=x::y';
    const plan = planPublication(publicationOf({ outputs: { status: 'failed', cause: value } }));
    const ports = publishPorts({ comment: null, summaryFile, outputFile, printLine: null });
    const results = await applyPublication(plan, ports);
    expect(results).toMatchObject([
      { sink: 'output', status: 'created' },
      { sink: 'output', status: 'created' },
      { sink: 'summary', status: 'failed', error: expect.stringContaining('ENOENT') },
      { sink: 'comment', status: 'skipped', reason: 'no-token' },
    ]);
    expect(readOutputs(readFileSync(outputFile, 'utf8'))).toEqual({
      status: 'failed',
      cause: value,
    });
  });

  test('annotations are printed with everything that could begin another command escaped', async () => {
    const lines: string[] = [];
    const annotation = {
      level: 'error',
      file: 'src/a,b:c.ts',
      line: 3,
      title: '100% bad: yes',
      message: 'first\n::add-mask::x',
    } as const;
    const ports = publishPorts({
      comment: null,
      summaryFile: null,
      outputFile: null,
      printLine: (line) => lines.push(line),
    });
    await applyPublication([{ kind: 'annotation', annotation }], ports);
    expect(lines).toEqual([
      '::error file=src/a%2Cb%3Ac.ts,line=3,title=100%25 bad%3A yes::first%0A::add-mask::x',
    ]);
  });

  test('outside of GitHub Actions everything is skipped with its reason', async () => {
    const context = { ...CONTEXT, pullRequest: null };
    const ports = publishPorts({
      comment: null,
      summaryFile: null,
      outputFile: null,
      printLine: null,
    });
    const results = await applyPublication(planPublication(publicationOf({ context })), ports);
    expect(results).toEqual([
      { sink: 'output', status: 'skipped', reason: 'no-file' },
      { sink: 'summary', status: 'skipped', reason: 'no-file' },
      { sink: 'comment', status: 'skipped', reason: 'no-pull-request' },
    ]);
  });
});

/** Reads the heredoc form as the runner does: the delimiter is a whole line. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [name = '', delimiter = ''] = (lines.shift() ?? '').split('<<');
    const end = lines.indexOf(delimiter);
    outputs[name] = lines.splice(0, end).join('\n');
    lines.shift();
  }
  return outputs;
}
