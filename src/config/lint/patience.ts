import { dialectOfHealthcheck } from '../normalise/normalise-healthcheck.ts';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/** A database image sets itself up on its first start; few are done sooner than this. */
const HASTY_MS = 10_000;

/** How long a service may take to become ready, where what is written says less than was meant. */
export function patience({ view, service }: Subject): readonly ConfigWarning[] {
  const { healthcheck, readyTimeoutMs } = service;
  const raw = view.raw.healthcheck;
  if (!healthcheck || !raw) return [];
  const isCompose = dialectOfHealthcheck(view) === 'compose';
  const { startPeriodMs, retries } = healthcheck;
  const warnings: ConfigWarning[] = [];
  if (isCompose && raw.start_interval != null && startPeriodMs === 0) {
    warnings.push({ kind: 'idle-start-interval', ...view.about('healthcheck', 'start_interval') });
  }
  if (startPeriodMs > 0 && startPeriodMs >= readyTimeoutMs) {
    warnings.push({
      kind: 'cut-start-period',
      readyTimeoutMs,
      startPeriodMs,
      ...view.about('healthcheck'),
    });
  } else if (isCompose && view.raw.ready_timeout == null && readyTimeoutMs < HASTY_MS) {
    const about = view.about('healthcheck');
    warnings.push({ kind: 'little-patience', readyTimeoutMs, startPeriodMs, retries, ...about });
  }
  return warnings;
}
