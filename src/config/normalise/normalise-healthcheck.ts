import { type Healthcheck, parseDuration } from '#domain';
import { HEALTHCHECK_DEFAULTS, SUCCESSES } from './defaults.ts';
import { normaliseProbe } from './normalise-probe.ts';
import type { ServiceView } from './service-view.ts';

/** A service's healthcheck with the defaults of the file it is written in; `null` without one. */
export function normaliseHealthcheck(view: ServiceView): Healthcheck | null {
  const raw = view.raw.healthcheck;
  if (!raw || String(raw.disable ?? false) === 'true') return null;
  const probe = normaliseProbe(raw, view.about('healthcheck'), view.world);
  if (!probe) return null;
  const defaults = HEALTHCHECK_DEFAULTS[dialectOfHealthcheck(view)];
  return {
    probe,
    intervalMs: durationMs(raw.interval, 0) || defaults.intervalMs,
    timeoutMs: durationMs(raw.timeout, 0) || defaults.timeoutMs,
    retries: atLeastOne(raw.retries, defaults.retries),
    successes: atLeastOne(raw.success, SUCCESSES),
    startPeriodMs: durationMs(raw.start_period, defaults.startPeriodMs),
  };
}

export function dialectOfHealthcheck(view: ServiceView): keyof typeof HEALTHCHECK_DEFAULTS {
  return view.node('healthcheck')?.origin.source.dialect ?? 'signalbox';
}

export function durationMs(text: string | null | undefined, otherwise: number): number {
  return (typeof text === 'string' ? parseDuration(text) : undefined) ?? otherwise;
}

/** Compose reads 0 as "not set". */
function atLeastOne(value: string | number | null | undefined, otherwise: number): number {
  const number = Number(value ?? 0);
  return number >= 1 ? number : otherwise;
}
