import type { RunningShape } from './running-shape.ts';

/** Where both sides do different things with one project, on purpose. */
export interface RunningDifference {
  readonly what: string;
  readonly compose: string;
  readonly signalbox: string;
  readonly why: string;
  /** Cases in which it shows, each with what is different from the recording. */
  readonly cases: Readonly<Record<string, Partial<RunningShape>>>;
}

/** The second table of docs/conformance.md is made from this. */
export const RUNNING_DIFFERENCES: readonly RunningDifference[] = [
  {
    what: '`service_healthy` of a service without healthcheck',
    compose: 'gives up once it runs',
    signalbox: 'goes on once it runs, with a warning',
    why: 'many Compose files have a database without one',
    cases: {
      'healthy-without-healthcheck': {
        verdict: 'up',
        starts: { api: 1, database: 1 },
        startOrder: { 'api -> database (service_healthy)': 'not waited for' },
        stopOrder: { 'api -> database (service_healthy)': 'dependent first' },
      },
    },
  },
  {
    what: 'a service without healthcheck that ends right after its start',
    compose: '`--wait` looks once more half a second later: failed',
    signalbox: '`up` has ended by then: up; `status` and the gates tell the end',
    why: 'without a healthcheck running is all there is to wait for, and no job waits half a second for nothing',
    cases: {
      'exits-with-one': { verdict: 'up' },
      'one-shot-alone': { verdict: 'up' },
      'one-shot-beside': { verdict: 'up' },
    },
  },
  {
    what: 'files a container wrote before it was started again by its restart policy',
    compose: 'are there: it is the same container',
    signalbox: 'are gone: it is a new one',
    why: 'each attempt begins as the first did; what has to stay belongs into a volume',
    cases: {
      'files-of-the-first-attempt': { verdict: 'failed' },
    },
  },
];
