import type { Healthcheck, HealthcheckTimes, ProbeConfig } from '#domain';

type CommandProbe = Extract<ProbeConfig, { readonly kind: 'command' }>;

/** The commands of a probe, which a container's engine asks instead of us. */
export function commandsOf(probe: ProbeConfig | undefined): readonly CommandProbe[] {
  if (probe === undefined) return [];
  if ('probes' in probe) return probe.probes.flatMap(commandsOf);
  return probe.kind === 'command' ? [probe] : [];
}

/** What decides how an engine is told to ask. */
export interface HealthFacts {
  readonly readyTimeoutMs: number;
  /** The engine asks young containers more often (25.0 and later). */
  readonly startInterval: boolean;
}

/** Options of `docker create` that let the engine carry out the command of a healthcheck. */
export function healthArguments(
  healthcheck: Healthcheck | null,
  facts: HealthFacts,
): readonly string[] {
  const [command] = commandsOf(healthcheck?.probe);
  if (healthcheck === null || command === undefined) return ['--no-healthcheck'];
  return [`--health-cmd=${shellCommand(command.argv)}`, ...timeArguments(healthcheck, facts)];
}

/**
 * Until the first success no failure counts (the ready timeout is ours), and the command is asked
 * every `YOUNG_MS`. An engine before 25.0 has no interval for young containers: it is asked every
 * second at most for ever, and as many failures as fill the same time make it unhealthy.
 */
export function timeArguments(
  times: Required<HealthcheckTimes>,
  facts: HealthFacts,
): readonly string[] {
  const intervalMs = facts.startInterval
    ? times.intervalMs
    : Math.min(times.intervalMs, OLD_ENGINE_MS);
  const retries = Math.ceil((times.retries * times.intervalMs) / intervalMs);
  const startPeriodMs = Math.max(facts.readyTimeoutMs, times.startPeriodMs);
  return [
    `--health-interval=${milliseconds(intervalMs)}`,
    `--health-timeout=${milliseconds(times.timeoutMs)}`,
    `--health-retries=${Math.max(1, retries)}`,
    `--health-start-period=${milliseconds(startPeriodMs)}`,
    ...(facts.startInterval
      ? [`--health-start-interval=${milliseconds(Math.min(YOUNG_MS, intervalMs))}`]
      : []),
  ];
}

/** Its command is a program of the container with its arguments, as `CMD` in Compose: no shell is asked for. */
export function bringsOwnWords(healthcheck: Healthcheck | null): boolean {
  const [command] = commandsOf(healthcheck?.probe);
  return command !== undefined && !isForShell(command.argv);
}

/** The command line takes health commands for the container's own shell only: words are quoted for it. */
export function shellCommand(argv: readonly string[]): string {
  if (isForShell(argv)) return argv[2] ?? '';
  return `exec ${argv.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')}`;
}

function isForShell([shell, flag, script, ...more]: readonly string[]): boolean {
  return shell === SHELL && flag === '-c' && script !== undefined && more.length === 0;
}

/** The engine takes whole milliseconds, one at least. */
function milliseconds(durationMs: number): string {
  return `${Math.max(1, Math.round(durationMs))}ms`;
}

/** What the engine hands a line to. */
export const SHELL = '/bin/sh';
/** One attempt costs the engine about 50 ms of a core. */
export const YOUNG_MS = 200;
const OLD_ENGINE_MS = 1_000;
