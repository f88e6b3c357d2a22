import { expect, test } from 'vitest';
import { childEnvironment } from '#safety';

test('services see neither the tokens nor the command files of the runner', () => {
  const kept = {
    PATH: '/bin',
    RUNNER_TRACKING_ID: 'github_1',
    RUNNER_TEMP: '/tmp',
    GITHUB_SHA: 'abc',
    DB_PASSWORD: 'x',
    CI: 'true',
  };
  const dropped = {
    GITHUB_TOKEN: 'x',
    github_token: 'x',
    GH_TOKEN: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    ACTIONS_CACHE_URL: 'x',
    GITHUB_ENV: '/f',
    GITHUB_OUTPUT: '/f',
    GITHUB_PATH: '/f',
    GITHUB_STATE: '/f',
    GITHUB_STEP_SUMMARY: '/f',
    'INPUT_GITHUB-TOKEN': 'x',
    INPUT_A: 'x',
    SIGNALBOX_INPUTS: '{}',
    RUNNER_REGISTRATION_TOKEN: 'x',
    UNSET: undefined,
  };
  expect(childEnvironment({ ...kept, ...dropped })).toEqual(kept);
});

test('a variable named like a prototype is a variable', () => {
  const environment = JSON.parse('{"__proto__": "x", "A": "1"}') as Record<string, string>;
  expect(Object.entries(childEnvironment(environment))).toContainEqual(['__proto__', 'x']);
});
