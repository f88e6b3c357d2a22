import type { CauseTexts } from './cause-text.ts';

/** What the CI system itself is answerable for. */
export const INFRASTRUCTURE_CAUSES: CauseTexts<'infra'> = {
  'infra.runner': {
    title: 'the runner was lost',
    meaning: 'The machine that ran the job went away or was told to stop.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Run it again on another runner.',
  },
  'infra.ci': {
    title: 'the CI service failed',
    meaning: 'An action archive, a cache or an artifact could not be fetched or stored.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: "Wait for the CI service's status to be well again, and run it again.",
  },
};
