import { expect, test } from 'vitest';
import { type JobStep, pickStep } from '../../src/publish/job-step/pick-step.ts';

/** Steps as `name` or `name …` for one that is in progress. */
function steps(...names: readonly string[]): readonly JobStep[] {
  return names.map((text, index) => ({
    number: index + 1,
    name: text.replace(/ …$/, ''),
    status: text.endsWith(' …') ? 'in_progress' : 'completed',
  }));
}

const UP = 'Run acme/signalbox/.github/actions/up@v1';

test.each([
  ['the one in progress', steps('Set up job', 'Run acme/signalbox@v1 …', 'Lint'), 2],
  ['none yet', steps('Set up job'), null],
  ['none at all', [], null],
  ['one of two in the background', steps('Set up job', 'Serve …', 'Test …'), null],
  [
    'at the end of the job, the one whose end it is',
    steps('Set up job', UP, 'Test', `Post ${UP} …`),
    2,
  ],
  ['of two of one name, neither', steps('Set up job', UP, UP, `Post ${UP} …`), null],
  ['one that is only named so', steps('Set up job', 'Post results …'), 2],
])('%s', (_, given, expected) => {
  expect(pickStep(given)).toBe(expected);
});
