import type { CauseTexts } from './cause-text.ts';

/** What a build tool's own rules refused. */
export const BUILD_CAUSES: CauseTexts<'build'> = {
  'build.enforcer': {
    title: 'a build rule forbids this build',
    meaning: 'A rule of the build tool about versions or dependencies was violated.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Satisfy the rule named in the evidence.',
  },
};
