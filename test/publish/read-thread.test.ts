import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createGitHubWriter, type GitHubWriter, type Thread } from '#publish';
import { systemClock } from '#std';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FaultKind } from '../fake-github/fault.ts';
import type { FakeComment } from '../fake-github/state.ts';
import { SHA } from './publication.ts';

const MARKER = '<!-- signalbox:comment:onboarder -->';
const BOT = { login: 'github-actions[bot]', type: 'Bot' as const };
const ALICE = { login: 'alice', type: 'User' as const };
const PULL = {
  number: 7,
  headSha: SHA,
  headRef: 'feature',
  headRepository: 'acme/shop',
  baseRef: 'main',
  state: 'open' as const,
};

const QUERY = 'graphql/read-thread';
const LIST = 'issues/list-comments';

let github: FakeGitHub;
let writer: GitHubWriter;
beforeEach(async () => {
  await start(BOT);
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

async function start(user: typeof BOT | typeof ALICE, onRequest = () => {}): Promise<void> {
  github = await startFakeGitHub({ state: { pulls: [{ ...PULL }], user }, onRequest });
  writer = writerOf();
}

function writerOf(deadlineMs = 30_000): GitHubWriter {
  const { url: baseUrl } = github;
  const clock = systemClock();
  return createGitHubWriter({
    baseUrl,
    token: 'token',
    repository: 'acme/shop',
    clock,
    deadlineMs,
  });
}

function said(id: number, body = 'hello', author: FakeComment['author'] = ALICE): FakeComment {
  return { id, issue: 7, body, author };
}

function ours(id: number, author: FakeComment['author'] = BOT): FakeComment {
  return said(id, `${MARKER}\nours`, author);
}

/** As many strangers' comments as fill pages of a hundred. */
function strangers(from: number, count: number): readonly FakeComment[] {
  return Array.from({ length: count }, (_, index) => said(from + index));
}

async function read(by = writer): Promise<Thread> {
  const thread = await by.readThread(7, MARKER);
  if (!thread.ok) throw new Error(JSON.stringify(thread.error));
  return thread.value;
}

function operations(): readonly (string | null)[] {
  return github.requests.map(({ operation }) => operation);
}

function idsOf({ comments }: Thread): readonly number[] {
  return comments.map(({ id }) => id);
}

describe('one query', () => {
  test('tells our comments, their state and the newest commit', async () => {
    // Ids of comments have outgrown 32 bits.
    github.state.comments.push(said(1), ours(2_990_000_000), { ...ours(3), minimised: 'SPAM' });
    const thread = await read();
    expect(thread.comments).toEqual([
      expect.objectContaining({ id: 3, isMinimised: true }),
      {
        id: 2_990_000_000,
        nodeId: 'IC_fake_2990000000',
        body: `${MARKER}\nours`,
        url: 'https://github.com/acme/shop/pull/7#issuecomment-2990000000',
        isMinimised: false,
      },
    ]);
    expect(await thread.headSha()).toEqual({ ok: true, value: SHA });
    expect(operations()).toEqual([QUERY]);
  });

  test('is one for each hundred comments, and the last tells the newest commit', async () => {
    const moved = 'b'.repeat(40);
    await github.close();
    await start(BOT, () => {
      if (github.requests.length === 2) for (const pull of github.state.pulls) pull.headSha = moved;
    });
    github.state.comments.push(...strangers(1, 150), ours(151), ...strangers(152, 70), ours(222));
    const thread = await read();
    expect(idsOf(thread)).toEqual([151, 222]);
    expect(await thread.headSha()).toEqual({ ok: true, value: moved });
    expect(operations()).toEqual([QUERY, QUERY, QUERY]);
  });

  test('pages do not wait for one another, nor a writing for them', async () => {
    github.state.comments.push(...strangers(1, 250), ours(251));
    const timers = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => timers.mockRestore());
    await read();
    expect(await writer.updateComment(251, 'new')).toMatchObject({ ok: true });
    // The second that is kept between writings; deadlines of sockets are longer.
    const waits = timers.mock.calls.map(([, ms = 0]) => ms).filter((ms) => ms > 100 && ms < 2000);
    expect(waits).toEqual([]);
  });

  test('a marker that somebody pasted, quoted or left behind is none of ours', async () => {
    github.state.comments.push(
      ours(1, ALICE),
      said(2, `> ${MARKER}\nquoted`, BOT),
      ours(3, null),
      said(4, `${MARKER} and more`, BOT),
      said(5, `${MARKER}\r\nedited in the browser`, BOT),
      ours(6, { login: 'echo[bot]', type: 'Bot' }),
    );
    expect(idsOf(await read())).toEqual([5]);
  });

  test('knows the comments of a personal token without asking whom it belongs to', async () => {
    await github.close();
    await start(ALICE);
    github.state.comments.push(ours(1, { login: 'bob', type: 'User' }), ours(2, ALICE), ours(3));
    expect(idsOf(await read())).toEqual([2, 3]);
    expect(operations()).toEqual([QUERY]);
  });
});

describe('where GraphQL is not to be had the REST API tells the same', () => {
  const REFUSED: readonly FaultKind[] = [
    'integration',
    'not-found',
    'gone',
    'unprocessable',
    'redirect',
    'cut-body',
    'graphql-refusal',
    'graphql-partial',
  ];

  test.each(REFUSED)('%s, and the query is not tried again', async (kind) => {
    github.state.comments.push(ours(1, ALICE), ours(2));
    github.fail({ kind, operation: QUERY });
    const thread = await read();
    expect(thread.comments).toMatchObject([{ id: 2, isMinimised: null }]);
    expect(operations()).toEqual([QUERY, LIST, 'users/get-authenticated']);
    expect(await thread.headSha()).toEqual({ ok: true, value: SHA });
    expect(idsOf(await read())).toEqual([2]);
    expect(operations().slice(3)).toEqual(['pulls/get', LIST]);
  });

  test('a page that is refused after others begins the reading anew', async () => {
    github.state.comments.push(ours(1), ...strangers(2, 150), ours(152));
    github.fail({ kind: 'graphql-refusal', operation: QUERY, after: 1 });
    expect(idsOf(await read())).toEqual([1, 152]);
    expect(operations()).toEqual([QUERY, QUERY, LIST, LIST]);
  });
});

describe('what passes is no reason to go another way', () => {
  test.each([
    ['unauthorised', { kind: 'unauthorised' }, 1],
    ['primary-limit', { kind: 'rate-limited', limit: 'primary' }, 1],
    ['secondary-limit', { kind: 'rate-limited', limit: 'secondary' }, 1],
    ['server-error', { kind: 'unavailable', status: 502 }, 3],
    ['hang-up', { kind: 'no-answer' }, 3],
  ] as const)('%s', async (kind, error, requests) => {
    github.fail({ kind, operation: QUERY });
    expect(await writer.readThread(7, MARKER)).toMatchObject({ ok: false, error });
    expect(operations()).toEqual(Array.from({ length: requests }, () => QUERY));
    github.heal();
    expect(idsOf(await read())).toEqual([]);
    expect(operations().at(-1)).toBe(QUERY);
  });

  test('an answer that trickles in is given up at the deadline', async () => {
    github.fail({ kind: 'drip', operation: QUERY });
    expect(await writerOf(300).readThread(7, MARKER)).toEqual({
      ok: false,
      error: { kind: 'no-answer', message: 'nothing within 0.3 s' },
    });
    expect(operations()).toEqual([QUERY]);
  });

  test('a limit that is short is waited for', async () => {
    github.fail({ kind: 'primary-limit', operation: QUERY, retryAfter: 1, times: 1 });
    expect(idsOf(await read())).toEqual([]);
    expect(operations()).toEqual([QUERY, QUERY]);
  });
});
