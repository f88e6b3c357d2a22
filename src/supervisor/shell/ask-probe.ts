import type { ProbeConfig, ProbeOutcome, ServiceConfig } from '#domain';
import { type CommandAnswer, listenerBelongsTo, type Prober, type ProcessTable } from '#probe';
import type { SupervisorSignal } from '../core/signal.ts';

type Stranger = Extract<SupervisorSignal, { readonly type: 'probed' }>['stranger'];

export interface ProbeQuestion {
  readonly service: ServiceConfig;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly passive: (probe: ProbeConfig) => boolean;
  readonly track: (groupLeaderPid: number) => () => void;
  /** Leader of the group the listener has to belong to; `null` when that is known already. */
  readonly identifyBy: number | null;
  /**
   * The port has refused a connection since the service was spawned: nobody old listens there, so the
   * look at who answered need not be waited for. A stranger after all is told to `onStranger`.
   */
  readonly hasRefused: boolean;
  readonly onStranger: (answer: ProbeAnswer) => void;
  /** One for all questions of a supervision: they share what was read. */
  readonly table: ProcessTable;
  /** The probe as it has to be asked from here. */
  readonly reach: (probe: ProbeConfig) => ProbeConfig;
  /** Answers for `command` probes that the runner carries out. */
  readonly commandAnswer: (() => CommandAnswer | null) | undefined;
}

export interface ProbeAnswer {
  readonly outcome: ProbeOutcome;
  readonly stranger: Stranger;
  /** Nobody on this machine listens on the one port that was asked. */
  readonly refusedHere: boolean;
}

/** One attempt; when it succeeds, a look at who answered: a stale server must not pass for the service. */
export async function askProbe(prober: Prober, question: ProbeQuestion): Promise<ProbeAnswer> {
  const { service, identifyBy } = question;
  const { healthcheck } = service;
  // Without one it is asked only when its image has one, which the runner answers for.
  const { timeoutMs, probe: written } = healthcheck ?? OF_IMAGE;
  const probe = question.reach(written);
  const { environment, signal, passive, track, commandAnswer } = question;
  const { workingDir } = service;
  const listening = { passive, track, commandAnswer };
  const request = { probe, timeoutMs, environment, workingDir, signal, ...listening };
  const outcome = await prober.attempt(request);
  if (!outcome.ok) {
    return { ...answer(outcome), refusedHere: wasRefused(outcome) && localPorts(probe).length > 0 };
  }
  if (identifyBy === null) return answer(outcome);
  const identified = identify(outcome, localPorts(probe), question);
  if (!question.hasRefused) return identified;
  identified.then((late) => {
    if (late.stranger !== null) question.onStranger(late);
  });
  return answer(outcome);
}

/** Nothing is run for it here: the time is that of a look at what the engine has said. */
const OF_IMAGE = { probe: { kind: 'command', argv: [] }, timeoutMs: 5_000 } as const;

/** Whether an attempt has shown that nobody listens; one part of a composite shows nothing of the others. */
export function wasRefused({ ok, detail }: ProbeOutcome): boolean {
  return !ok && detail === 'refused';
}

function answer(outcome: ProbeOutcome, stranger: Stranger = null): ProbeAnswer {
  return { outcome, stranger, refusedHere: false };
}

async function identify(
  outcome: ProbeOutcome,
  ports: readonly number[],
  { identifyBy, table }: ProbeQuestion,
): Promise<ProbeAnswer> {
  for (const port of ports) {
    const identity = await listenerBelongsTo(port, identifyBy ?? 0, table);
    if (identity.belongs === 'nobody') {
      const detail = `${outcome.detail}, but nobody listens on ${port} now`;
      return answer({ ...outcome, ok: false, detail });
    }
    if (identity.belongs !== false) continue;
    const { pid, command } = identity.owner;
    return answer(outcome, { port, pid, command });
  }
  return answer(outcome);
}

/** Ports of this machine that the probe connects to. Under `any` one stranger may be the wrong branch. */
function localPorts(probe: ProbeConfig): readonly number[] {
  switch (probe.kind) {
    case 'tcp':
      return isLoopback(probe.host) ? [probe.port] : [];
    case 'http': {
      const url = URL.parse(probe.url);
      if (!url || !isLoopback(url.hostname)) return [];
      return [Number(url.port) || (url.protocol === 'https:' ? 443 : 80)];
    }
    case 'all':
      return probe.probes.flatMap(localPorts);
    default:
      return [];
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}
