import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShownVerdict, Signature, Verdict } from '#domain';
import { countThumbs, parsePinCommand, shownVerdicts, type Thumb } from '#publish';
import { commentMarker, wrapComment } from '../../src/publish/comment/comment-envelope.ts';
import { packParts } from '../../src/publish/parts/travelling.ts';
import { feedbackOf } from '../history/hand-made.ts';
import { story } from '../report/cases/api-regression/input.ts';
import { partOf } from './publication.ts';

const A: ShownVerdict = {
  ...{ signature: '2-aaaaaaaaaaaaaaaa' as Signature, generic: false },
  ...{ cause: 'test.assertion', relation: 'introduced' },
};
const B: ShownVerdict = { ...A, signature: '2-bbbbbbbbbbbbbbbb' as Signature, cause: 'net.dns' };

const UNDERSTOOD = [
  { body: '/signalbox pin 2-a04ad6fc net.dns', cause: 'net.dns' },
  { body: '/signalbox  pin 2-a04ad6fc acme.db.full \r\nWhy: …', cause: 'acme.db.full' },
] as const;

test.each(UNDERSTOOD)('$body pins', ({ body, cause }) => {
  expect(parsePinCommand(body)).toEqual({ kind: 'pin', signature: '2-a04ad6fc', cause });
});

test('a pin is taken away by its signature', () => {
  const signature = '2-a04ad6fcd60f6e0e';
  expect(parsePinCommand(`/signalbox unpin ${signature}`)).toEqual({ kind: 'unpin', signature });
});

test.each([
  '/signalbox',
  '/signalbox help',
  '/signalbox pin 2-a04ad6fc',
  '/signalbox pin 2-a0 net.dns',
  '/signalbox pin 2-a04ad6fc net.dns and more',
  '/signalbox pin 2-a04ad6fc Net.DNS',
  '/signalbox pin 2-a04ad6fc `net.dns`',
  '/signalbox unpin 2-a04ad6fc net.dns',
  `/signalbox pin 2-${'a'.repeat(99)} net.dns`,
])('%j is unclear', (body) => {
  expect(parsePinCommand(body)).toEqual({ kind: 'unclear' });
});

test.each([
  '',
  'Thanks!\n/signalbox pin 2-a04ad6fc net.dns',
  ' /signalbox pin 2-a04ad6fc net.dns',
  '/signalboxes pin 2-a04ad6fc net.dns',
  '> /signalbox pin 2-a04ad6fc net.dns',
])('%j speaks to nobody', (body) => {
  expect(parsePinCommand(body)).toBeNull();
});

test('a command never names what is no signature or no cause', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const asks = parsePinCommand(`/signalbox pin ${text}`);
      if (asks?.kind !== 'pin') return;
      expect(asks.signature).toMatch(/^[A-Za-z0-9._-]+$/);
      expect(asks.cause).toMatch(/^[a-z0-9.-]+$/);
    }),
  );
});

function commentOf(verdicts: readonly Verdict[]): string {
  const part = partOf('failed');
  const parts = packParts([{ ...part, report: { ...part.report, verdicts } }], 60_000);
  return wrapComment('shop', 'what people read', { digest: 'd', mood: 'red', parts });
}

test('a comment of ours tells its verdicts, each once, by what the rules said', () => {
  const [first, second] = story.report.verdicts as [Verdict, Verdict];
  const pinned = { by: 'maria', at: 1, ruleCause: 'net.dns', rule: 'net.dns-failed' };
  const body = commentOf([first, { ...second, cause: 'infra.runner', pinned }, first]);
  expect(shownVerdicts(body)).toEqual(
    [first, { ...second, cause: 'net.dns' }].map(({ signature, generic, cause, relation }) => ({
      ...{ signature, generic, cause, relation },
    })),
  );
  expect(shownVerdicts(body.replaceAll('\n', '\r\n'))).toHaveLength(2);
});

test('what is not as we write it tells nothing', () => {
  const body = commentOf(story.report.verdicts);
  expect(shownVerdicts(`> ${body}`)).toBeNull();
  expect(shownVerdicts('Looks good')).toBeNull();
  expect(shownVerdicts(commentMarker('shop'))).toEqual([]);
  expect(shownVerdicts(body.replace(/parts [\w-]{40}/, 'parts AAAA'))).toEqual([]);
  const forged = { ...story.report.verdicts[0], signature: '<script>' as Signature } as Verdict;
  expect(shownVerdicts(commentOf([forged]))).toEqual([]);
});

interface Asked {
  readonly shows: readonly ShownVerdict[];
  readonly updatedAt: number;
  readonly thumbs?: readonly Thumb[];
  readonly isLabelled?: boolean;
}

function reading({ shows: verdicts, updatedAt, thumbs = [], isLabelled = false }: Asked) {
  const comment = { id: 1, pullRequest: 7, updatedAt };
  return { repo: 'acme/shop', comment, verdicts, thumbs, isLabelled, readAt: 1000 };
}

const down = (at: number): Thumb => ({ kind: 'down', at });
const counts = (rows: ReturnType<typeof countThumbs>) =>
  rows.map((row) => [row.signature, row.shownAt, row.thumbsDown, row.thumbsUp, row.labelled]);

test('a thumb is about what stood there when it was given', () => {
  const first = countThumbs(reading({ shows: [A], updatedAt: 10, thumbs: [down(5)] }), []);
  expect(counts(first)).toEqual([[A.signature, 10, 1, 0, false]]);
  const thumbs = [down(5), down(20), { kind: 'up', at: 31 } as const];
  const second = countThumbs(reading({ shows: [A, B], updatedAt: 30, thumbs }), first);
  expect(counts(second)).toEqual([
    [A.signature, 10, 2, 0, false],
    [A.signature, 30, 0, 1, false],
    [B.signature, 30, 0, 1, false],
  ]);
  // The same again, then without the thumbs: nothing is counted twice, what is taken back is gone.
  expect(countThumbs(reading({ shows: [B, A], updatedAt: 40, thumbs }), second)).toEqual(second);
  const none = countThumbs(reading({ shows: [A, B], updatedAt: 40 }), second);
  expect(none.map(({ thumbsDown, thumbsUp }) => thumbsDown + thumbsUp)).toEqual([0, 0, 0]);
});

test('the label stays with what it was put beside, and a green comment shows nothing new', () => {
  const labelled = countThumbs(reading({ shows: [A], updatedAt: 10, isLabelled: true }), []);
  const later = countThumbs(reading({ shows: [B], updatedAt: 30, isLabelled: true }), labelled);
  expect(counts(later)).toEqual([
    [A.signature, 10, 0, 0, true],
    [B.signature, 30, 0, 0, false],
  ]);
  const green = countThumbs(reading({ shows: [], updatedAt: 50, thumbs: [down(60)] }), later);
  expect(counts(green)).toEqual([
    [A.signature, 10, 0, 0, false],
    [B.signature, 30, 1, 0, false],
  ]);
  expect(countThumbs(reading({ shows: [], updatedAt: 5 }), [])).toEqual([]);
  expect(countThumbs(reading({ shows: [A], updatedAt: 5 }), [feedbackOf()])).toHaveLength(1);
});
