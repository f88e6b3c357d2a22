import type { CauseTexts } from './cause-text.ts';

/** Secrets, permissions and limits of requests. */
export const ACCESS_CAUSES: CauseTexts<'auth'> = {
  'auth.secret': {
    title: 'a secret is missing',
    meaning: 'Credentials are not set here; runs of forks do not get them.',
    whoActs: 'repository-admin',
    retrySafe: 'no',
    action: 'Set the secret named in the evidence, or skip the step where it cannot be had.',
  },
  'auth.permission': {
    title: 'access was denied',
    meaning: 'Credentials were given, but do not allow this.',
    whoActs: 'repository-admin',
    retrySafe: 'no',
    action: 'Grant the permission named in the evidence.',
  },
  'auth.rate': {
    title: 'a rate limit was reached',
    meaning: 'A service refused further requests for a while.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Run it again after the limit is reset.',
  },
};
