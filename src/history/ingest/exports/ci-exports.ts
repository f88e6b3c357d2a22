import { buildkite } from './buildkite.ts';
import type { CiExport } from './ci-export.ts';
import { circleci } from './circleci.ts';
import { gitlab } from './gitlab.ts';
import { jenkins } from './jenkins.ts';

/** The CIs whose exports are read. */
export type CiName = 'gitlab' | 'jenkins' | 'buildkite' | 'circleci';

export const CI_EXPORTS: Readonly<Record<CiName, CiExport>> = {
  gitlab,
  jenkins,
  buildkite,
  circleci,
};
