/** One way to see whether a service is ready. A probe never retries by itself. */
export type ProbeConfig =
  | {
      readonly kind: 'http';
      /** Port 0 stands for a free port of the service: `portName`'s, or its first. */
      readonly url: string;
      readonly portName?: string;
      /** Inclusive status ranges that count as healthy. */
      readonly statuses: readonly (readonly [number, number])[];
      /** Text the body must contain. */
      readonly bodyContains?: string;
    }
  | {
      readonly kind: 'tcp';
      readonly host: string;
      /** 0 stands for a free port of the service: `portName`'s, or its first. */
      readonly port: number;
      readonly portName?: string;
    }
  | { readonly kind: 'command'; readonly argv: readonly string[] }
  | { readonly kind: 'log'; readonly pattern: string; readonly literal: boolean }
  | { readonly kind: 'notify'; readonly fd: number }
  | { readonly kind: 'all' | 'any'; readonly probes: readonly ProbeConfig[] };

/** When and how often a probe is asked, in Compose's words. All times in milliseconds. */
export interface Healthcheck {
  readonly probe: ProbeConfig;
  /** The steady-state period; while a service is young it is asked far more often. */
  readonly intervalMs: number;
  /** How long one attempt may take. */
  readonly timeoutMs: number;
  /** Failures in a row after ready that make a service unhealthy. */
  readonly retries: number;
  /** Successes in a row that make a starting service ready. */
  readonly successes: number;
  readonly startPeriodMs: number;
}

/** What one attempt saw. `detail` is for people: `200 in 4 ms`, `refused`, `exit 3`. */
export interface ProbeOutcome {
  readonly ok: boolean;
  readonly detail: string;
  readonly durationMs: number;
}

/** Short text for people: `tcp 5432`, `http 8002/health`. */
export function describeProbe(probe: ProbeConfig): string {
  switch (probe.kind) {
    case 'http': {
      const url = URL.parse(probe.url);
      if (!url) return `http ${probe.url}`;
      return `http ${shownPort(url.port || url.host, probe.portName)}${url.pathname}`;
    }
    case 'tcp':
      return `tcp ${shownPort(String(probe.port), probe.portName)}`;
    case 'command':
      return `command ${probe.argv[0] === '/bin/sh' ? (probe.argv[2] ?? '') : probe.argv.join(' ')}`;
    case 'log':
      return `log ${probe.literal ? JSON.stringify(probe.pattern) : `/${probe.pattern}/`}`;
    case 'notify':
      return `notify fd ${probe.fd}`;
    case 'all':
    case 'any':
      return `${probe.kind} of ${probe.probes.map(describeProbe).join(', ')}`;
  }
}

/** A free port goes by its name until it is known. */
function shownPort(port: string, name: string | undefined): string {
  return port === '0' ? `auto:${name ?? 'first'}` : port;
}
