import { expect, test } from 'vitest';
import type { CommentPart } from '#domain';
import type { CommentDrawing, IssueComment } from '#publish';
import { readEnvelope } from '../../src/publish/comment/comment-envelope.ts';
import { composeComment } from '../../src/publish/comment/compose-comment.ts';
import { upsertComment } from '../../src/publish/comment/upsert-comment.ts';
import { unpackParts } from '../../src/publish/parts/travelling.ts';
import { commentOf, type Ending, everyEnding } from './every-order.ts';
import { ofCommit } from './parts.ts';
import { partOf, SHA } from './publication.ts';
import type { Writer } from './writer-place.ts';

const MARKER = '<!-- signalbox:comment:onboarder -->';

/** Says of each job what its headline says, and of which commit, as the footer of a comment does. */
const draw: CommentDrawing = (parts) => {
  const lines = parts.map(({ job, report }) => `${job} ${report.headline} ${report.context.sha}`);
  return { text: lines.join('\n'), digest: lines.join('.').replace(/ /g, '.') };
};

function jobOf(name: string, at: number): CommentPart {
  return partOf('failed', `broken at ${at}`, { job: name, at });
}

/** A job of a name of its own, no matrix: nothing tells it that there are others. */
function writerOf(name: string): Writer {
  const action = {
    kind: 'comment',
    pullRequest: 7,
    project: 'onboarder',
    parts: [jobOf(name, 2)],
    whenGreen: 'stay-silent',
    headSha: SHA,
  } as const;
  return (ports) => upsertComment(action, { ...ports, draw });
}

const WRITERS = ['a', 'b', 'c'];

function writers(count: number): readonly Writer[] {
  return WRITERS.slice(0, count).map(writerOf);
}

/** The comments of jobs that spoke before. */
function said(...comments: readonly (readonly CommentPart[])[]): readonly IssueComment[] {
  return comments.map((parts, index) =>
    commentOf(index + 1, composeComment('onboarder', parts, draw).body),
  );
}

const before = (name: string) => jobOf(name, 1);
const ofAnother = (name: string) => ofCommit(before(name), 'b'.repeat(40));

/** What each comment that counts as the project's tells: of which jobs, and as of when. */
function told({ comments }: Ending): readonly (readonly string[])[] {
  return comments.flatMap(({ body }) => {
    const envelope = readEnvelope(body, MARKER);
    if (envelope === null) return [];
    return [unpackParts(envelope.parts ?? '').map(({ job, at }) => `${job} at ${at}`)];
  });
}

/** One ending a distinct result, however often it came about. */
function results(endings: readonly Ending[]): readonly string[] {
  const all = endings.map((ending) => JSON.stringify([told(ending), ending.outcomes]));
  return [...new Set(all)].sort();
}

function tellsOf(ending: Ending, jobs: readonly string[]): boolean {
  return JSON.stringify(told(ending)) === JSON.stringify([jobs]);
}

const Z = ['z at 1'];
const CASES: readonly (readonly [string, readonly IssueComment[], readonly string[]])[] = [
  ['nothing stands', [], []],
  ['both stand', said([before('a'), before('b')]), []],
  ['both stand, of another commit', said([ofAnother('a'), ofAnother('b')]), []],
  ['both stand, each in a comment', said([before('b')], [before('a')]), []],
  ['a third one stands', said([before('z')]), Z],
  ['a third one stands, of another commit', said([ofAnother('z')]), []],
  ['one of them and a third one stand', said([before('a'), before('z')]), Z],
  ['a comment stands that nothing can be read from', [commentOf(1, `${MARKER}\nedited`)], []],
];

test.each(CASES)('two writers that cross leave one comment of both: %s', async (_, standing, z) => {
  const { endings, states } = await everyEnding(writers(2), standing, 'at any time');
  const wrong = endings.filter((ending) => !tellsOf(ending, ['a at 2', 'b at 2', ...z]));
  expect(wrong.map(({ events }) => events)).toEqual([]);
  const shorter = await everyEnding(writers(2), standing, 'at once');
  expect(results(shorter.endings)).toEqual(results(endings));
  expect(shorter.states).toBeLessThan(states);
});

test.each([
  ['nothing stands', [], []],
  ['a fourth one stands', said([before('z')]), Z],
])(
  'three writers that cross leave one comment of all: %s',
  async (name, standing, z) => {
    const { endings, states } = await everyEnding(writers(3), standing, 'at once');
    console.log(`three writers, ${name}: ${states} states, ${endings.length} endings`);
    const wrong = endings.filter(
      (ending) => !tellsOf(ending, ['a at 2', 'b at 2', 'c at 2', ...z]),
    );
    expect(wrong.map(({ events }) => events)).toEqual([]);
  },
  240_000,
);

/** Whether what writer 0 wrote took effect between a reading of another one and what that wrote then. */
function wasUndone({ events }: Ending): boolean {
  const wrote = events.indexOf('writer 0 update #1');
  return [1, 2].some((other) => {
    const [read, write] = [`writer ${other} read`, `writer ${other} update #1`];
    const next = events.slice(wrote).find((event) => event === read || event === write);
    return events.slice(0, wrote).includes(read) && next === write;
  });
}

/** It pays for no second look at what it wrote: the one order in which that is lost, until it runs again. */
test.each([
  [2, 'of this commit', said([before('a')])],
  [2, 'of another', said([ofAnother('a')])],
  [3, 'of another', said([ofAnother('a')])],
])(
  'of %i writers, one with a comment %s of its own: what is undone is that one alone',
  async (count, _, standing) => {
    const { endings } = await everyEnding(writers(count), standing, 'at once');
    const all = WRITERS.slice(0, count).map((name) => `${name} at 2`);
    for (const ending of endings) {
      const [comment = [], ...others] = told(ending);
      expect(others).toEqual([]);
      expect(comment).toEqual(expect.arrayContaining(all.slice(1)));
      if (!comment.includes('a at 2'))
        expect(wasUndone(ending), ending.events.join(', ')).toBe(true);
    }
    expect(endings.some((ending) => tellsOf(ending, all))).toBe(true);
    expect(endings.every((ending) => tellsOf(ending, all))).toBe(false);
  },
);
