import type { Chance } from '../chance.ts';
import { hostileText } from './hostile-text.ts';
import { mutateText } from './mutate.ts';

const PIECES: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u0000',
    '\\ud800',
    'null',
    'true',
    '1e999',
    '-0',
    '\ufeff',
  ],
  ...[
    '"__proto__":{}',
    '"id":1',
    '"id":"x"',
    '"extra":{"after":{}}',
    '"tests":[{}]',
    '"failures":null',
  ],
];
const TIMES: readonly unknown[] = [
  ...[
    '2026-07-30T10:39:01Z',
    '2026-07-30T10:39:01.5+02:00',
    'yesterday',
    '',
    null,
    0,
    -1,
    1e18,
    '1970-01-01',
  ],
];

/** A line of `runs.ndjson`: fields of the right kind, of the wrong one, missing, or damaged. */
export function runLine(chance: Chance): string {
  const value = (right: unknown): unknown =>
    chance.happens(0.85)
      ? right
      : chance.pick<unknown>([null, '', 0, -1, true, [], {}, hostileText(chance), 1e300]);
  const run: Record<string, unknown> = {
    id: value(`run-${chance.below(50)}`),
    repo: value('acme/app'),
    job: value(chance.happens(0.5) ? 'test' : hostileText(chance)),
    branch: value('main'),
    pr: value(chance.below(50)),
    sha: value('a1b2c3d4'),
    attempt: value(1 + chance.below(3)),
    startedAt: value(chance.pick(TIMES)),
    completedAt: value(chance.pick(TIMES)),
    conclusion: value(
      chance.pick(['success', 'failure', 'cancelled', 'skipped', 'timed_out', 'x']),
    ),
    durationMs: value(chance.below(1e6)),
    runner: value('ubuntu-latest'),
    extra: value({ after: { x: 1 } }),
  };
  if (chance.happens(0.2)) run.tests = value([{ name: hostileText(chance), status: 'failed' }]);
  if (chance.happens(0.2))
    run.failures = value([{ signature: 'm-0', excerpt: hostileText(chance) }]);
  if (chance.happens(0.1)) delete run[chance.pick(Object.keys(run))];
  const line = JSON.stringify(run);
  return chance.happens(0.3) ? mutateText(line, PIECES, chance) : line;
}
