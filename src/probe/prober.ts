import type { ProbeConfig, ProbeOutcome } from '#domain';

/** One attempt of a probe. Everything the attempt may touch is in here. */
export interface ProbeRequest {
  readonly probe: ProbeConfig;
  /** How long the whole attempt may take, all parts of a composite together. */
  readonly timeoutMs: number;
  /** The complete environment of a `command` probe. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute; the directory a `command` probe runs in. */
  readonly workingDir: string;
  /** Aborting ends the attempt at once: sockets are destroyed, processes killed. */
  readonly signal: AbortSignal;
  /** Whether the line of this `log` probe, or the newline of this `notify` probe, has been seen. */
  readonly passive: (probe: ProbeConfig) => boolean;
  /**
   * Told the leader of the process group a `command` probe runs in, so that a guardian can end it when
   * this process is killed; the returned function is called once the group is gone.
   */
  readonly track?: (groupLeaderPid: number) => () => void;
  /**
   * Answers for `command` probes that somebody else carries out, such as a container's engine; `null`
   * while no attempt has ended. Without it the command is run here.
   */
  readonly commandAnswer?: (() => CommandAnswer | null) | undefined;
}

/** How an attempt of a command ended. */
export interface CommandAnswer {
  readonly exitCode: number;
  /** What it printed. */
  readonly output: string;
}

/**
 * Asks once and says what it saw. Never throws and never retries: when to ask again is decided by
 * who asks. `detail` is `200 in 4 ms`, `503 in 2 ms`, `refused`, `timeout after 1 s`, `exit 3`,
 * `body lacks "ok"`, `no address for db`, `cancelled`.
 */
export interface Prober {
  attempt(request: ProbeRequest): Promise<ProbeOutcome>;
}
