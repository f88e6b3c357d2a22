import type { CauseTexts } from './cause-text.ts';

/** Getting the packages a build is made of. */
export const DEPENDENCY_CAUSES: CauseTexts<'deps'> = {
  'deps.resolve': {
    title: 'dependencies cannot be resolved',
    meaning: 'No set of versions satisfies what is asked for, or a version does not exist.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Change the version named in the evidence.',
  },
  'deps.lock': {
    title: 'the lockfile does not fit',
    meaning: 'The lockfile and the list of dependencies disagree.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Install again and commit the new lockfile.',
  },
  'deps.fetch': {
    title: 'a dependency could not be downloaded',
    meaning: 'A package or image registry did not answer, or answered with an error.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Wait and run it again; if it lasts, look at the status of the registry.',
  },
};
