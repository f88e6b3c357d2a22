/**
 * How long to wait before a probe is asked again while a service is starting.
 *
 * The delay is a share of the service's age, so readiness is seen at most that share too late, and a
 * service that takes long is asked ever more rarely: the number of attempts grows only with the
 * logarithm of the waiting time. The share is 1 % for the first `YOUNG_MS`, in which most services
 * become ready, and 3 % of the time beyond. It is never shorter than
 * `YOUNGEST_MS`, which grows with the number of services polled at once so that the poller stays
 * below 3 % of a core, and never longer than the configured interval.
 */
export function pollDelay(input: {
  readonly ageMs: number;
  readonly intervalMs: number;
  /** Services that are starting, this one included. */
  readonly polled: number;
  /** Set when an attempt runs a program. */
  readonly lastCommandMs: number | null;
  /** Uniform in [0, 1). */
  readonly random: number;
}): number {
  const crowd = Math.max(1, input.polled / POLLED_WITHOUT_CROWD);
  const floor = Math.max(YOUNGEST_MS * crowd, input.lastCommandMs ?? 0);
  const young = Math.min(input.ageMs, YOUNG_MS);
  const share = young * SHARE_WHILE_YOUNG + (input.ageMs - young) * SHARE_LATER;
  const wanted = Math.max(floor, share * Math.sqrt(crowd));
  const jittered = wanted * (1 - JITTER / 2 + JITTER * input.random);
  return Math.min(jittered, Math.max(input.intervalMs, 1));
}

const YOUNGEST_MS = 5;
const YOUNG_MS = 2_000;
const SHARE_WHILE_YOUNG = 0.01;
const SHARE_LATER = 0.03;
const POLLED_WITHOUT_CROWD = 20;
/** Keeps services that were started in the same tick from being asked in the same tick for ever. */
const JITTER = 0.2;
