import type { ServiceConfig } from '#domain';
import type { Prober, ProcessTable, SocketWatch } from '#probe';
import type { SupervisorSignal } from '../core/signal.ts';
import type { RunningService } from '../runners/runner.ts';
import { askProbe, type ProbeAnswer, wasRefused } from './ask-probe.ts';

/** What the probes of all services of a supervision share. */
export interface ProbeTools {
  readonly prober: Prober;
  readonly table: ProcessTable;
  readonly watch: SocketWatch;
  /** Keeps the group of a `command` probe until it is called back. */
  readonly track: (groupLeaderPid: number) => () => void;
  readonly tell: (signal: SupervisorSignal) => void;
}

/** One run of a service, as its probe sees it. */
export interface ProbedRun {
  readonly node: number;
  readonly generation: number;
  readonly service: ServiceConfig;
  readonly environment: Readonly<Record<string, string>>;
  readonly spawnedAt: number;
  readonly hasFreePort: boolean;
  readonly running: () => RunningService | null;
  /** Leader of its process group; `null` for what the engine runs. */
  readonly leader: () => number | null;
  readonly isLeaderAlive: () => boolean;
}

/** Asks the probe of one run, one attempt at a time, and watches for a listener in between. */
export interface ServiceProbe {
  /** Reports `probed`, and after that perhaps `stirred`. */
  ask(): void;
  cancel(): void;
  /** Its process is gone: nothing is waited for any more. */
  leave(): void;
}

export function createServiceProbe(tools: ProbeTools, run: ProbedRun): ServiceProbe {
  const { prober, table, watch, track, tell } = tools;
  const { node, generation, service, environment } = run;
  let attempt: AbortController | null = null;
  let isIdentified = false;
  /** An attempt has shown that nobody listens. */
  let hasRefused = false;
  let stopWaiting: (() => void) | null = null;

  function leave(): void {
    stopWaiting?.();
    stopWaiting = null;
  }

  function report({ outcome, stranger }: ProbeAnswer, watched: boolean): void {
    // Before the first success a failure decides nothing.
    const decides = stranger !== null || (isIdentified && !outcome.ok);
    const lastLines = decides ? (run.running()?.lastLines() ?? []) : [];
    tell({ type: 'probed', node, generation, outcome, watched, stranger, lastLines });
  }

  /** What happened to the machine's sockets since `mark` was taken is told too. */
  function hear(answer: ProbeAnswer, mark: number | null): void {
    attempt = null;
    if (answer.outcome.ok) isIdentified = true;
    hasRefused ||= wasRefused(answer.outcome);
    const watched = mark !== null && answer.refusedHere && run.isLeaderAlive();
    report(answer, watched);
    // The report may have caused the next attempt.
    if (!watched || attempt !== null) return;
    const onChange = () => tell({ type: 'stirred', node, generation });
    stopWaiting = watch.wait({ since: run.spawnedAt, mark, onChange });
  }

  return {
    ask() {
      leave();
      attempt = new AbortController();
      const running = run.running();
      const mark = watch.mark();
      askProbe(prober, {
        service,
        reach: (probe) => running?.reach?.(probe) ?? probe,
        commandAnswer: running?.commandAnswer,
        environment,
        signal: attempt.signal,
        passive: (probe) => run.running()?.seen(probe) ?? false,
        track,
        identifyBy: isIdentified ? null : run.leader(),
        // On a port that was free a moment ago somebody may have been faster: that is waited for.
        hasRefused: hasRefused && !run.hasFreePort,
        onStranger: (answer) => report(answer, false),
        table,
      }).then((answer) => hear(answer, mark));
    },
    cancel() {
      leave();
      attempt?.abort();
    },
    leave,
  };
}
