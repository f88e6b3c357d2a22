import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ShownVerdict, shortSignature } from '#domain';
import { wrapComment } from '../../../src/publish/comment/comment-envelope.ts';
import { packParts } from '../../../src/publish/parts/travelling.ts';
import { partOf } from '../../publish/publication.ts';
import { answersTo, openPlace, type Place, runOnPull, say, signalbox } from './feedback-place.ts';

const FILE = 'logs/signalbox/night/for-runs.json';

function fileOf({ folder }: Place): string | null {
  const file = join(folder, FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

const obey = (place: Place, comment: number) =>
  signalbox(place, {}, ['feedback', '--comment', String(comment)]);

/** What a comment of ours would show of a failure, and nothing of it is ours. */
function forgery(signature: string): string {
  const part = partOf('failed');
  const [verdict] = part.report.verdicts;
  const verdicts = verdict
    ? [{ ...verdict, signature: signature as ShownVerdict['signature'] }]
    : [];
  const parts = packParts([{ ...part, report: { ...part.report, verdicts } }], 60_000);
  return wrapComment('shop', 'red', { digest: 'd', mood: 'red', parts });
}

test('one comment is obeyed at once, for those who may write and for nobody else', async () => {
  const place = await openPlace();
  const { github } = place;
  const [red] = (await runOnPull(place, 301)).verdicts;
  const short = shortSignature(red?.signature ?? '');
  say(place, 'mallory', forgery('2-0123456789abcdef'));
  const pin = `/signalbox pin ${short} infra.runner`;

  for (const [comment, answer, reaction] of [
    [say(place, 'mallory', pin), 'refused', ['confused']],
    [say(place, 'rita', pin), 'refused', ['confused']],
    [say(place, 'maria', '/signalbox pin 2-01234567 infra.runner'), 'refused', ['confused']],
    [say(place, 'maria', `${pin} $(touch pwned)`), 'refused', ['confused']],
    [say(place, 'helper[bot]', pin, 'Bot'), 'nothing', []],
    [say(place, 'maria', `I would say:\n${pin}`), 'nothing', []],
    [4711, 'nothing', []],
  ] as const) {
    const done = await obey(place, comment);
    expect(done).toEqual({ exitCode: 0, text: `${answer}\n` });
    expect(answersTo(place, comment)).toEqual(reaction);
  }
  expect(fileOf(place)).toBeNull();

  const said = say(place, 'maria', pin);
  github.fail({ kind: 'primary-limit', operation: 'repos/get-collaborator-permission-level' });
  const limited = await obey(place, said);
  expect(limited).toMatchObject({ exitCode: 1, text: expect.stringContaining('the next night') });
  expect([answersTo(place, said), fileOf(place)]).toEqual([[], null]);
  github.heal();
  expect(await obey(place, said)).toEqual({ exitCode: 0, text: 'done\n' });
  expect(answersTo(place, said)).toEqual(['+1']);
  expect(JSON.parse(fileOf(place) ?? '')).toMatchObject({
    repo: 'acme/shop',
    pins: [{ signature: red?.signature, cause: 'infra.runner', by: 'maria', comment: said }],
  });
  const [pinned] = (await runOnPull(place, 302)).verdicts;
  expect(pinned).toMatchObject({ cause: 'infra.runner', pinned: { by: 'maria' } });

  const unpin = say(place, 'root', `/signalbox unpin ${short}`);
  expect(await obey(place, unpin)).toEqual({ exitCode: 0, text: 'done\n' });
  // A workflow that is run again says nothing new.
  expect(await obey(place, said)).toEqual({ exitCode: 0, text: 'done\n' });
  expect(JSON.parse(fileOf(place) ?? '').pins).toMatchObject([{ cause: null, comment: unpin }]);
  const [free] = (await runOnPull(place, 303)).verdicts;
  expect(free?.pinned).toBeUndefined();
  expect(github.violations()).toEqual([]);
}, 120_000);

test('without a token or a repository nothing is read', async () => {
  const place = await openPlace();
  const lacking: readonly Record<string, string>[] = [
    { GITHUB_TOKEN: '' },
    { GITHUB_REPOSITORY: 'shop' },
  ];
  for (const env of lacking) {
    const done = await signalbox(place, env, ['feedback', '--comment', '1']);
    expect(done).toMatchObject({ exitCode: 2, text: expect.stringContaining('GITHUB_TOKEN') });
  }
  expect(place.github.requests).toEqual([]);
}, 30_000);
