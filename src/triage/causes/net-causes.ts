import type { CauseTexts } from './cause-text.ts';

/** Reaching another machine. */
export const NETWORK_CAUSES: CauseTexts<'net'> = {
  'net.dns': {
    title: 'a host name could not be resolved',
    meaning: 'The name service did not know a host.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Check the name in the evidence; if it is right, run it again.',
  },
  'net.connect': {
    title: 'a connection was refused or timed out',
    meaning: 'Nothing answered at the address in the evidence.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'See whether what should listen there was up at that time.',
  },
  'net.tls': {
    title: 'a TLS handshake failed',
    meaning: 'A certificate was not trusted, expired, or did not fit the host.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Check the certificate of the host in the evidence.',
  },
  'net.reset': {
    title: 'a connection broke off',
    meaning: 'The other side closed a connection that was in use.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Run it again; if it lasts, look at the other side.',
  },
};
