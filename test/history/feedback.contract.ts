import { expect, test } from 'vitest';
import type { HistoryStore } from '#history';
import { DISK_FULL, feedbackOf, HOUR_MS, NOON, OTHER_FAILURE, pinOf } from './hand-made.ts';

const REPO = 'acme/shop';
const ALL = { repo: REPO, since: 0, asOf: NOON };

/** What every store promises of what people say of verdicts. */
export function describeFeedback(store: () => HistoryStore): void {
  test('a verdict is kept as it was shown, and its last count holds', async () => {
    const { feedback } = store();
    const first = feedbackOf({ thumbsDown: 2, thumbsUp: 1, labelled: true, generic: true });
    await feedback.record([first]);
    expect(await feedback.shown(ALL)).toEqual([first]);
    const later = { ...first, thumbsDown: 1, labelled: false, readAt: NOON };
    for (let time = 1; time <= 2; time += 1) await feedback.record([later]);
    expect(await feedback.shown(ALL)).toEqual([later]);
    await feedback.record([first, later, { ...later, thumbsDown: 0 }]);
    expect(await feedback.shown(ALL)).toEqual([{ ...later, thumbsDown: 0 }]);
    await feedback.record([]);
  });

  test('what a comment showed later, and what another showed, stands beside it in order', async () => {
    const { feedback } = store();
    const rows = [
      feedbackOf({ comment: 5_000_000_000, signature: OTHER_FAILURE }),
      feedbackOf({ comment: 5_000_000_000 }),
      feedbackOf({ comment: 3, shownAt: NOON - 0.5, cause: 'net.dns' }),
      feedbackOf({ comment: 3 }),
      feedbackOf({ repo: 'acme/other' }),
    ];
    await feedback.record(rows);
    const of = ({ repo = REPO, since = 0, asOf = NOON }) => feedback.shown({ repo, since, asOf });
    expect(await of({})).toEqual([rows[3], rows[0], rows[1], rows[2]]);
    expect(await of({ asOf: NOON - 1 })).toHaveLength(3);
    expect(await of({ since: NOON - 0.5 })).toEqual([rows[2]]);
    expect(await of({ repo: 'acme/other' })).toEqual([rows[4]]);
  });

  test('the last pin of a failure holds, as of a moment, and one comment speaks once', async () => {
    const { feedback } = store();
    const said = [
      pinOf({ comment: 10 }),
      pinOf({ comment: 12, cause: null, knownAt: NOON - 2 }),
      pinOf({ comment: 11, cause: 'net.dns', knownAt: NOON - 1 }),
      pinOf({ comment: 13, signature: OTHER_FAILURE, cause: 'acme.own', by: 'bob' }),
      pinOf({ comment: 10, repo: 'acme/other' }),
    ];
    for (const pin of said) expect(await feedback.pin(pin)).toBe(true);
    expect(await feedback.pin(pinOf({ comment: 10, cause: 'unknown' }))).toBe(false);
    const at = async (asOf: number) => feedback.pins({ repo: REPO, asOf });
    expect(await at(NOON - HOUR_MS - 1)).toEqual([]);
    expect(await at(NOON - HOUR_MS)).toEqual([said[3], said[0]]);
    // Taken away in comment 12; that comment 11 was read only afterwards does not bring it back.
    expect(await at(NOON)).toEqual([said[3], said[1]]);
    await feedback.pin(pinOf({ comment: 14, cause: 'res.oom', knownAt: NOON }));
    expect((await at(NOON)).find(({ signature }) => signature === DISK_FULL)?.cause).toBe(
      'res.oom',
    );
  });

  test('feedback is forgotten with its time; pins stay', async () => {
    const { feedback } = store();
    await feedback.record([
      feedbackOf({ shownAt: NOON - 2 }),
      feedbackOf({ shownAt: NOON - 1 }),
      feedbackOf({ shownAt: NOON - 2, repo: 'acme/other' }),
    ]);
    await feedback.pin(pinOf());
    await store().forget({ repo: REPO, before: NOON - 1 });
    expect(await feedback.shown(ALL)).toEqual([feedbackOf({ shownAt: NOON - 1 })]);
    expect(await feedback.shown({ ...ALL, repo: 'acme/other' })).toHaveLength(1);
    expect(await feedback.pins({ repo: REPO, asOf: NOON })).toEqual([pinOf()]);
  });
}
