import { expect, onTestFinished, test } from 'vitest';
import type { VerdictFeedback } from '#domain';
import { type HistoryStore, memoryHistory } from '#history';
import { createFeedbackGitHub, type FeedbackGitHub } from '#publish';
import { ok, systemClock } from '#std';
import { nightFeedback } from '../../../src/app/night/feedback/night-feedback.ts';
import { readFeedback } from '../../../src/app/night/feedback/read-feedback.ts';
import { commentMarker, wrapComment } from '../../../src/publish/comment/comment-envelope.ts';
import { packParts } from '../../../src/publish/parts/travelling.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakeComment, FakeState } from '../../fake-github/state.ts';
import { feedbackOf, pinOf } from '../../history/hand-made.ts';
import { partOf } from '../../publish/publication.ts';
import { story } from '../../report/cases/api-regression/input.ts';

const REPO = 'acme/shop';
const NOW = Date.parse('2026-11-20T18:00:00Z');
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const MARIA = { login: 'maria', type: 'User' } as const;
const [, SECOND] = story.report.verdicts;
const SIGNATURE = SECOND?.signature ?? '';

/** Of the second of two failures; `at` in minutes after noon. */
function redComment(id: number, issue: number, at: number, generic = false): FakeComment {
  const part = partOf('failed');
  const verdicts = story.report.verdicts.slice(1).map((verdict) => ({ ...verdict, generic }));
  const parts = packParts([{ ...part, report: { ...part.report, verdicts } }], 60_000);
  const body = wrapComment('shop', 'red', { digest: 'd', mood: 'red', parts });
  return { id, issue, body, author: BOT, ...writtenAt(at) };
}

function writtenAt(minute: number) {
  const time = new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString();
  return { createdAt: time, updatedAt: time };
}

function say(id: number, issue: number, body: string, at: number): FakeComment {
  return { id, issue, body, author: MARIA, ...writtenAt(at) };
}

function thumb(id: number, comment: number) {
  const author = { login: `reader-${id}`, type: 'User' } as const;
  return { id, comment, content: '-1', author, createdAt: '2026-11-20T17:00:00Z' } as const;
}

async function start(state: Partial<FakeState>): Promise<FakeGitHub> {
  const numbers = new Set(state.comments?.map(({ issue }) => issue));
  const github = await startFakeGitHub({
    state: {
      permissions: { maria: 'write' },
      pulls: [...numbers].map((number) => ({
        ...{ number, headSha: 'a'.repeat(40), headRef: 'x', headRepository: REPO },
        ...{ baseRef: 'main', state: 'open' },
      })),
      ...state,
    },
  });
  onTestFinished(() => github.close());
  return github;
}

interface Reading {
  readonly now?: number;
  readonly change?: Partial<FeedbackGitHub>;
}

function read(store: HistoryStore, github: FakeGitHub, { now = NOW, change }: Reading = {}) {
  const options = { baseUrl: github.url, token: 't', repository: REPO, clock: systemClock() };
  return readFeedback({
    ...{ store, repo: REPO, now, ownCauses: new Set(['acme.lab']) },
    github: { ...createFeedbackGitHub(options), ...change },
  });
}

const shownIn = (store: HistoryStore) => store.feedback.shown({ repo: REPO, since: 0, asOf: NOW });
const pinsIn = (store: HistoryStore, asOf = NOW) => store.feedback.pins({ repo: REPO, asOf });

test('a reaction that comes after the comment was read is counted all the same', async () => {
  const store = memoryHistory();
  const github = await start({ comments: [redComment(1, 7, 0), redComment(2, 8, 1)] });
  expect(await read(store, github)).toBeNull();
  expect((await shownIn(store)).map(({ thumbsDown }) => thumbsDown)).toEqual([0, 0]);
  github.state.reactions.push(thumb(1, 1));
  expect(await read(store, github, { now: NOW + 1 })).toBeNull();
  expect(await shownIn(store)).toMatchObject([{ comment: 1, thumbsDown: 1 }, { thumbsDown: 0 }]);
  const requests = github.requests.length;
  const later = NOW + 15 * 86_400_000;
  expect(await read(store, github, { now: later })).toBeNull();
  // After a fortnight nobody is asked: labels and the page of what is new are all.
  expect(github.requests.length - requests).toBe(2);
  expect(github.violations()).toEqual([]);
});

test('more comments than a page holds, and more in one second than that, are all seen', async () => {
  const store = memoryHistory();
  const noise = (from: number, count: number, at: number) =>
    Array.from({ length: count }, (_, index) => say(from + index, 7, 'Hm.', at));
  const github = await start({
    comments: [...noise(1000, 150, 1), ...noise(2000, 60, 2), redComment(1, 7, 3)],
  });
  expect(await read(store, github)).toBeNull();
  expect(await shownIn(store)).toHaveLength(1);
  expect(github.violations()).toEqual([]);
});

test('commands beyond the night’s own wait for the next one', async () => {
  const store = memoryHistory();
  const commands = Array.from({ length: 25 }, (_, index) =>
    say(
      10 + index,
      7,
      `/signalbox pin ${SIGNATURE} ${index < 24 ? 'net.dns' : 'acme.lab'}`,
      1 + index,
    ),
  );
  const github = await start({ comments: [redComment(1, 7, 0), ...commands] });
  // Between two reactions a second passes, as GitHub wants it of whoever writes.
  const answered: number[] = [];
  const change: Partial<FeedbackGitHub> = {
    async react(comment) {
      answered.push(comment);
      return ok(undefined);
    },
  };
  expect(await read(store, github, { change })).toBeNull();
  expect(await pinsIn(store)).toMatchObject([{ comment: 29, cause: 'net.dns', knownAt: NOW }]);
  expect(await read(store, github, { change, now: NOW + 1 })).toBeNull();
  expect(await pinsIn(store)).toMatchObject([{ comment: 29 }]);
  expect(await pinsIn(store, NOW + 1)).toMatchObject([{ comment: 34, cause: 'acme.lab' }]);
  expect(answered).toEqual(commands.map(({ id }) => id));
});

test('only a failure that was shown on the pull request and says something of its own is pinned', async () => {
  const store = memoryHistory();
  const pin = `/signalbox pin ${SIGNATURE.slice(0, 8)} net.dns`;
  const github = await start({
    comments: [
      redComment(1, 7, 0),
      redComment(2, 8, 1, true),
      say(3, 8, pin, 2),
      say(4, 9, pin, 3),
      say(5, 7, '/signalbox unpin 2-zzzzzz', 4),
      say(6, 7, '/signalbox help', 5),
      { ...say(7, 7, pin, 6), author: { login: 'nobody', type: 'User' } },
      { ...say(8, 7, pin, 7), author: null },
    ],
  });
  expect(await read(store, github)).toBeNull();
  expect(await pinsIn(store)).toEqual([]);
  const answered = github.state.reactions.map(({ comment, content }) => [comment, content]);
  expect(answered).toEqual([3, 4, 5, 6, 7].map((id) => [id, 'confused']));
});

test('a token that may not read is told once; one that may not react still pins', async () => {
  const store = memoryHistory();
  const github = await start({
    comments: [redComment(1, 7, 0), say(2, 7, `/signalbox pin ${SIGNATURE} net.dns`, 1)],
  });
  const refusal = { kind: 'integration', permission: 'issues=read' } as const;
  github.fail({ ...refusal, operation: 'issues/list-for-repo' });
  expect(await read(store, github)).toContain('lacks a permission (403), one of "issues=read"');
  expect(github.requests).toHaveLength(1);
  github.heal();
  github.fail({ ...refusal, operation: 'reactions/create-for-issue-comment' });
  expect(await read(store, github)).toContain('lacks a permission');
  expect(await pinsIn(store)).toMatchObject([{ by: 'maria', cause: 'net.dns' }]);
});

test('what a limit cut off is read the next time, from where it was', async () => {
  const store = memoryHistory();
  const github = await start({
    comments: [
      redComment(1, 7, 0),
      redComment(2, 8, 1),
      say(3, 8, `/signalbox pin ${SIGNATURE} net.dns`, 2),
    ],
    reactions: [thumb(1, 2)],
  });
  github.fail({ kind: 'primary-limit', operation: 'reactions/list-for-issue-comment' });
  expect(await read(store, github)).toContain('rate limit');
  expect(await shownIn(store)).toMatchObject([{ comment: 1 }]);
  github.heal();
  github.fail({ kind: 'primary-limit', operation: 'repos/get-collaborator-permission-level' });
  expect(await read(store, github)).toContain('rate limit');
  expect(await shownIn(store)).toMatchObject([{ comment: 1 }, { comment: 2, thumbsDown: 1 }]);
  expect(await pinsIn(store)).toEqual([]);
  github.heal();
  expect(await read(store, github)).toBeNull();
  expect(await pinsIn(store)).toHaveLength(1);
});

test('a marker anybody can paste makes no verdict', async () => {
  const store = memoryHistory();
  const github = await start({
    comments: [
      { ...redComment(1, 7, 0), author: MARIA },
      { ...redComment(2, 7, 1), author: null },
      { ...redComment(3, 7, 2), body: `${commentMarker('shop')}\nnothing more` },
    ],
    reactions: [thumb(1, 1), thumb(2, 2), thumb(3, 3)],
  });
  expect(await read(store, github)).toBeNull();
  expect(await shownIn(store)).toEqual([]);
});

test('a report counts a verdict once a comment and names the latest first', () => {
  const rows: readonly VerdictFeedback[] = [
    feedbackOf({ comment: 1, shownAt: 1, thumbsDown: 1 }),
    feedbackOf({ comment: 2, shownAt: 2, thumbsUp: 3 }),
    feedbackOf({ comment: 1, shownAt: 3, labelled: true }),
    feedbackOf({ comment: 3, shownAt: 4, cause: 'net.dns', thumbsDown: 2 }),
  ];
  const web = 'https://github.com/acme/shop';
  const told = nightFeedback({ rows, pins: 2, problem: null, web });
  expect(told).toMatchObject({
    ...{ comments: 3, shown: 3, calledWrong: 2, calledRight: 1, pins: 2 },
    causes: [
      { cause: 'net.dns', shown: 1, calledWrong: 1 },
      { cause: 'res.disk', shown: 2, calledWrong: 1 },
    ],
    latest: [
      { cause: 'net.dns', url: `${web}/pull/7#issuecomment-3` },
      { cause: 'res.disk', thumbsDown: 1, labelled: true, shownAt: 3 },
    ],
  });
  expect(nightFeedback({ rows: [], pins: 0, problem: null, web })).toBeNull();
  expect(nightFeedback({ rows: [], pins: 0, problem: 'why', web })?.problem).toBe('why');
});

test('a pin made in one repository says nothing of another', async () => {
  const store = memoryHistory();
  await store.feedback.pin(pinOf({ repo: 'acme/other' }));
  expect(await pinsIn(store)).toEqual([]);
});
