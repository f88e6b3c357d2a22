import type { CauseTexts } from './cause-text.ts';

/** What was asked for wrongly. */
export const CONFIGURATION_CAUSES: CauseTexts<'config'> = {
  'config.workflow': {
    title: 'the workflow is wrong',
    meaning: 'A workflow, an action or its input is not valid.',
    whoActs: 'workflow-owner',
    retrySafe: 'no',
    action: 'Correct the workflow at the place named in the evidence.',
  },
  'config.env': {
    title: 'an environment variable is missing',
    meaning: 'A variable that must be set is not.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Set the variable named in the evidence.',
  },
  'config.command': {
    title: 'a command or file is missing',
    meaning: 'Something that should be run or read does not exist here.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Install it, or correct its name or path.',
  },
};
