/**
 * How long to wait before a probe is asked again while a service is starting.
 *
 * The delay is a share of the service's age, so readiness is seen at most that share too late, and a
 * service that takes long is asked ever more rarely: the number of attempts grows only with the
 * logarithm of the waiting time. The share is 1 % for the first `YOUNG_MS`, in which most services
 * become ready, and 3 % of the time beyond. It is never shorter than
 * `YOUNGEST_MS`, which grows with the number of services polled at once so that the poller stays
 * below 3 % of a core, and never longer than the configured interval.
 *
 * Where the shell sees when asking again is worth it, `watchedDelay` applies instead.
 */
export function pollDelay(input: PollDelayInput): number {
  const crowd = crowdOf(input);
  const floor = Math.max(YOUNGEST_MS * crowd, input.lastCommandMs ?? 0);
  const young = Math.min(input.ageMs, YOUNG_MS);
  const share = young * SHARE_WHILE_YOUNG + (input.ageMs - young) * SHARE_LATER;
  const wanted = Math.max(floor, share * Math.sqrt(crowd));
  return jittered(wanted, input);
}

/**
 * The same while the shell watches for listeners: an attempt of its own now and then, should a change
 * have escaped it.
 */
export function watchedDelay(input: PollDelayInput): number {
  return jittered(Math.max(WATCHED_MS * crowdOf(input), input.ageMs * SHARE_WHILE_WATCHED), input);
}

/**
 * How many attempts may follow each other at once because the watch says so, before they are spaced
 * by `pollDelay` again: what others do on this machine must not cost more than polling did.
 */
export function watchedBurst(polled: number): number {
  return Math.max(1, MOST_AT_ONCE / crowdOf({ polled }));
}

function crowdOf({ polled }: Pick<PollDelayInput, 'polled'>): number {
  return Math.max(1, polled / POLLED_WITHOUT_CROWD);
}

function jittered(wantedMs: number, { random, intervalMs }: PollDelayInput): number {
  return Math.min(wantedMs * (1 - JITTER / 2 + JITTER * random), Math.max(intervalMs, 1));
}

export interface PollDelayInput {
  readonly ageMs: number;
  readonly intervalMs: number;
  /** Services that are starting, this one included. */
  readonly polled: number;
  /** Set when an attempt runs a program. */
  readonly lastCommandMs: number | null;
  /** Uniform in [0, 1). */
  readonly random: number;
}

const YOUNGEST_MS = 5;
const YOUNG_MS = 2_000;
const SHARE_WHILE_YOUNG = 0.01;
const SHARE_LATER = 0.03;
const WATCHED_MS = 50;
const SHARE_WHILE_WATCHED = 0.25;
const MOST_AT_ONCE = 10;
const POLLED_WITHOUT_CROWD = 20;
/** Keeps services that were started in the same tick from being asked in the same tick for ever. */
const JITTER = 0.2;
