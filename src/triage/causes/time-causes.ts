import type { CauseTexts } from './cause-text.ts';

/** Limits of time. */
export const TIME_CAUSES: CauseTexts<'time'> = {
  'time.job': {
    title: "the job's time limit was reached",
    meaning: 'The job was stopped because it ran too long.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'See which step grew; raise the limit only when the work is really that long.',
  },
  'time.step': {
    title: "a step's time limit was reached",
    meaning: 'A step was stopped because it ran too long.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'See what the step waited for when it was stopped.',
  },
  'time.stall': {
    title: 'nothing was printed for too long',
    meaning: 'The job was stopped because it gave no sign of life.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'See what the last lines waited for.',
  },
};
