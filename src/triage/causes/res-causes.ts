import type { CauseTexts } from './cause-text.ts';

/** What a machine ran out of. */
export const RESOURCE_CAUSES: CauseTexts<'res'> = {
  'res.oom': {
    title: 'ran out of memory',
    meaning: 'A process needed more memory than there was.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'Give the job a larger machine, or lower the memory the process takes.',
  },
  'res.disk': {
    title: 'ran out of disk',
    meaning: 'No space was left to write to.',
    whoActs: 'workflow-owner',
    retrySafe: 'no',
    action: 'Free space before this step; a re-run will not help until then.',
  },
  'res.fd': {
    title: 'ran out of file handles',
    meaning: 'The limit of open files or watches was reached.',
    whoActs: 'workflow-owner',
    retrySafe: 'no',
    action: 'Raise the limit, or find what leaves files open.',
  },
};
