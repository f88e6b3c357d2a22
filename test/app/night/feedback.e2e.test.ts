import { expect, test } from 'vitest';
import { shortSignature } from '#domain';
import { answersTo, night, openPlace, type Place, PULL, runOnPull, say } from './feedback-place.ts';

function thumb({ github }: Place, id: number, login: string, content: '+1' | '-1' = '-1'): void {
  const type = login.endsWith('[bot]') ? ('Bot' as const) : ('User' as const);
  const createdAt = new Date().toISOString();
  github.state.reactions.push({ id, comment: 1, content, author: { login, type }, createdAt });
}

test('what people say of a verdict is told by the night, and a maintainer’s pin decides the next', async () => {
  const place = await openPlace();
  const { github } = place;

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
