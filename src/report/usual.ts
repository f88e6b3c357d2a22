import type { ServiceRecord, UsualReadyTime } from '#domain';
import { listed } from './wording.ts';

/** Fewer starts than this say nothing about what is usual. */
const LEAST_STARTS = 3;

/** Fewer starts than this do not make another one an outlier. */
const LEAST_STARTS_TO_COMPARE = 5;

/**
 * A start is slower than usual when it is more than three robust standard deviations above the
 * median (Leys et al. 2013, "Detecting outliers", doi:10.1016/j.jesp.2013.03.013), and also half as
 * long again and 100 ms longer: identical starts have no spread, and milliseconds interest nobody.
 */
const DEVIATIONS = 3;
const LEAST_RATIO = 1.5;
const LEAST_DELAY_MS = 100;

/** How many times as long as usual a node took to become ready; `null` when that is nothing unusual. */
export function slownessOf(service: ServiceRecord): number | null {
  const { usualReady: usual, readyAfterMs } = service;
  if (!usual || readyAfterMs === null || usual.count < LEAST_STARTS_TO_COMPARE) return null;
  const { medianMs, spreadMs } = usual;
  const limitMs = Math.max(
    medianMs + DEVIATIONS * spreadMs,
    medianMs * LEAST_RATIO,
    medianMs + LEAST_DELAY_MS,
  );
  return medianMs > 0 && readyAfterMs > limitMs ? readyAfterMs / medianMs : null;
}

/** `3.1× slower than usual (2.9 ± 0.4 s)`; `null` when nothing is unusual. */
export function describeSlowness(service: ServiceRecord): string | null {
  const ratio = slownessOf(service);
  if (ratio === null || !service.usualReady) return null;
  return `${ratio.toFixed(1)}× slower than usual (${usualText(service.usualReady)})`;
}

/** Whether earlier runs say enough to speak of what is usual. */
export function isTelling(usual: UsualReadyTime | undefined): usual is UsualReadyTime {
  return usual !== undefined && usual.count >= LEAST_STARTS;
}

/** `2.9 ± 0.4 s`, `640 ± 30 ms`. */
export function usualText({ medianMs, spreadMs }: UsualReadyTime): string {
  if (medianMs < 1000) return `${Math.round(medianMs)} ± ${Math.round(spreadMs)} ms`;
  return `${(medianMs / 1000).toFixed(1)} ± ${(spreadMs / 1000).toFixed(1)} s`;
}

/** One line for all nodes that were slower than usual; `null` when none was. */
export function describeSlowStarts(services: readonly ServiceRecord[]): string | null {
  const slow = services.filter((service) => slownessOf(service) !== null);
  const [first, ...others] = slow;
  if (!first) return null;
  if (others.length === 0) return `${first.name} was ready ${describeSlowness(first)}`;
  const shown = slow
    .map((service) => ({ name: service.name, ratio: slownessOf(service) ?? 0 }))
    .toSorted((left, right) => right.ratio - left.ratio)
    .map(({ name, ratio }) => `${name} ${ratio.toFixed(1)}×`);
  return `${slow.length} of ${services.length} slower than usual: ${listed(shown)}`;
}
