import type { CauseTexts } from './cause-text.ts';

/** Getting the code, and merging it. */
export const CHECKOUT_CAUSES: CauseTexts<'vcs'> = {
  'vcs.checkout': {
    title: 'the code could not be checked out',
    meaning: 'A repository, a reference or a submodule could not be fetched.',
    whoActs: 'platform',
    retrySafe: 'once',
    action: 'See whether the reference in the evidence still exists; if so, run it again.',
  },
  'vcs.conflict': {
    title: 'the change conflicts with its base',
    meaning: 'Merging or applying the change failed.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Merge or rebase onto the base branch and resolve the conflict.',
  },
};
