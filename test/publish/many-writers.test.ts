import { afterEach, expect, test } from 'vitest';
import type { CommentPart } from '#domain';
import { createGitHubWriter, type GitHubWriter } from '#publish';
import { seededRandom, systemClock } from '#std';
import { readEnvelope } from '../../src/publish/comment/comment-envelope.ts';
import { TURN_TIMES, type Turns } from '../../src/publish/comment/turns.ts';
import { type CommentOutcome, upsertComment } from '../../src/publish/comment/upsert-comment.ts';
import { unpackParts } from '../../src/publish/parts/travelling.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { partWith } from './parts.ts';
import { drawHeadlines, SHA } from './publication.ts';
import { simulatedGitHub, simulatedTime } from './simulated-github.ts';

const WRITERS = 20;
const MARKER = '<!-- signalbox:comment:onboarder -->';
const PULL = {
  number: 7,
  headSha: SHA,
  headRef: 'feature',
  headRepository: 'acme/shop',
  baseRef: 'main',
  state: 'open' as const,
};

const JOBS = Array.from({ length: WRITERS }, (_, index) =>
  partWith(`integration (${index + 10})`, ['m1-shared', `m1-${index}`], { siblings: WRITERS }),
);
const NAMES = JOBS.map(({ job }) => job);

async function publish(part: CommentPart, github: GitHubWriter, turns: Turns) {
  const action = {
    kind: 'comment',
    pullRequest: 7,
    project: 'onboarder',
    parts: [part],
    whenGreen: 'stay-silent',
    headSha: SHA,
  } as const;
  return upsertComment(action, { github, draw: drawHeadlines, turns });
}

/** Names of the jobs in each comment that counts as the project's. */
function told(comments: readonly { readonly body: string }[]): readonly (readonly string[])[] {
  return comments.flatMap(({ body }) => {
    const envelope = readEnvelope(body, MARKER);
    return envelope ? [unpackParts(envelope.parts ?? '').map(({ job }) => job)] : [];
  });
}

function failuresOf(outcomes: readonly Awaited<ReturnType<typeof publish>>[]) {
  return outcomes.filter((outcome) => !outcome.ok || noteOf(outcome.value) !== null);
}

function noteOf(outcome: CommentOutcome): string | null {
  return outcome.status === 'skipped' ? outcome.reason : outcome.note;
}

/** Requests take from nothing to as long as the rule for writers allows, and writers begin together. */
test.each(Array.from({ length: 24 }, (_, seed) => seed))(
  'twenty writers leave one comment with all of them, in simulated time: seed %i',
  async (seed) => {
    const random = seededRandom(seed);
    const time = simulatedTime();
    const github = simulatedGitHub(time);
    const slowest = 40 + random() * 600;
    const apart = random() < 0.5 ? 0 : 4000;
    const jobs = JOBS.map(async (part, index) => {
      const own = seededRandom(1000 * seed + index);
      await time.pause(own() * apart);
      const turns = { ...TURN_TIMES, pause: time.pause, random: own, now: time.now };
      return publish(
        part,
        github.clientOf(() => own() * slowest),
        turns,
      );
    });
    await time.run();
    expect(failuresOf(await Promise.all(jobs))).toEqual([]);
    expect(told(github.comments)).toEqual([NAMES]);
  },
);

let github: FakeGitHub | undefined;
afterEach(async () => {
  await github?.close();
  expect(github?.violations() ?? []).toEqual([]);
  github = undefined;
});

test('twenty clients over HTTP leave one comment', async () => {
  const latency = seededRandom(1);
  github = await startFakeGitHub({
    state: { pulls: [{ ...PULL }] },
    latency: () => latency() * 40,
  });
  const clock = systemClock();
  const { url: baseUrl } = github;
  const outcomes = await Promise.all(
    JOBS.map((part, index) => {
      const client = { baseUrl, token: 'token', repository: 'acme/shop', clock };
      const turns: Turns = {
        ...TURN_TIMES,
        pause: (milliseconds) => new Promise((go) => void clock.after(milliseconds, go)),
        random: seededRandom(100 + index),
        now: () => clock.now(),
      };
      return publish(part, createGitHubWriter({ ...client, deadlineMs: 120_000 }), turns);
    }),
  );
  expect(failuresOf(outcomes)).toEqual([]);
  expect(told(github.state.comments)).toEqual([NAMES]);
  const [live, ...moved] = github.state.comments;
  expect(moved.every(({ body }) => body.includes(`#issuecomment-${live?.id}`))).toBe(true);
  expect(moved.every(({ minimised }) => minimised === 'OUTDATED')).toBe(true);
  const sent = `${github.requests.length} requests, ${moved.length} duplicates folded away`;
  console.log(`${WRITERS} writers at once: ${sent}`);
}, 120_000);

test('a writer that another one overwrites says it again, and the other one with it', async () => {
  const [own, other] = JOBS;
  if (!own || !other) throw new Error('no jobs');
  const time = simulatedTime();
  const simulated = simulatedGitHub(time);
  const turns = { ...TURN_TIMES, pause: time.pause, random: () => 0, now: time.now };
  const client = simulated.clientOf(() => 10);
  const late = publish(other, client, turns);
  await time.run();
  await late;
  const [before] = simulated.comments;
  let isOvertaken = false;
  const overtaken: GitHubWriter = {
    ...client,
    async updateComment(id, body) {
      const answer = await client.updateComment(id, body);
      // What the other one had read before, written after.
      if (!isOvertaken && before) simulated.comments.splice(0, 1, before);
      isOvertaken = true;
      return answer;
    },
  };
  const outcome = publish(own, overtaken, turns);
  await time.run();
  expect(await outcome).toMatchObject({ ok: true, value: { status: 'updated', note: null } });
  expect(told(simulated.comments)).toEqual([[own.job, other.job]]);
});

test('a writer that knows of no other reads once more when GitHub is slow, and then writes', async () => {
  const own = partWith('alone', ['m1-a']);
  const time = simulatedTime();
  const simulated = simulatedGitHub(time);
  const turns = { ...TURN_TIMES, pause: time.pause, random: () => 0, now: time.now };
  async function requestsAt(latencyMs: number, part: CommentPart): Promise<number> {
    const before = simulated.requests();
    const outcome = publish(
      part,
      simulated.clientOf(() => latencyMs),
      turns,
    );
    await time.run();
    expect(await outcome).toMatchObject({ ok: true });
    return simulated.requests() - before;
  }
  expect(await requestsAt(10, own)).toBe(3);
  const changed = { ...own, at: 2000, report: { ...own.report, headline: 'two' } };
  expect(await requestsAt(TURN_TIMES.freshMs, changed)).toBe(3);
  const again = { ...own, at: 3000, report: { ...own.report, headline: 'three' } };
  expect(await requestsAt(10, again)).toBe(2);
  expect(told(simulated.comments)).toEqual([['alone']]);
});
