import type { CiName } from '#history';

/** What `--from` takes, without loading what reads them. */
export const CI_NAMES = [
  'gitlab',
  'jenkins',
  'buildkite',
  'circleci',
] as const satisfies readonly CiName[];
