import type { HealthcheckTimes } from '#domain';

/** The health command an image brings, with the times it is asked at. */
export interface ImageHealth {
  /** What the engine calls its attempts by. */
  readonly command: string;
  readonly times: Required<HealthcheckTimes>;
}

/**
 * Reads the `.Config` of an image; what the service says of the times comes first. `null`
 * when the image has none, or one that is switched off.
 */
export function parseImageHealth(json: string, wished: HealthcheckTimes): ImageHealth | null {
  const { Test, Interval, Timeout, Retries, StartPeriod } = healthcheckOf(json);
  if (!Array.isArray(Test)) return null;
  const [kind, ...words] = Test.map(String);
  if (kind === undefined || kind === 'NONE' || words.length === 0) return null;
  return {
    command: words.join(' '),
    times: {
      intervalMs: wished.intervalMs || milliseconds(Interval) || DEFAULTS.intervalMs,
      timeoutMs: wished.timeoutMs || milliseconds(Timeout) || DEFAULTS.timeoutMs,
      retries: wished.retries || Number(Retries ?? 0) || DEFAULTS.retries,
      startPeriodMs: wished.startPeriodMs ?? milliseconds(StartPeriod),
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function healthcheckOf(json: string): Fields {
  try {
    return fieldsOf(fieldsOf(JSON.parse(json))['Healthcheck']);
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The engine counts nanoseconds. */
function milliseconds(value: unknown): number {
  return typeof value === 'number' ? value / 1e6 : 0;
}

/** The engine's own (Dockerfile reference, HEALTHCHECK). */
const DEFAULTS = { intervalMs: 30_000, timeoutMs: 30_000, retries: 3 } as const;
