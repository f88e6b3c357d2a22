import {
  describeExit,
  type EvidenceBlock,
  type FailureReason,
  formatDuration,
  formatLimit,
  type GateResult,
  type RunRecord,
  type ServiceRecord,
  type ServiceStatus,
  type ThresholdCheck,
} from '#domain';
import { unreachable } from '#std';
import { describeSlowness } from './usual.ts';
import { counted, groupDigits, STATUS, THRESHOLD } from './wording.ts';

/** `auth`, `gate api`, the step's name: who wrote a block of evidence. */
export function sourceName({ source }: EvidenceBlock): string {
  switch (source.kind) {
    case 'service':
      return source.service;
    case 'gate':
      return `gate ${source.gate}`;
    case 'job':
      return source.step ?? 'job';
    default:
      return unreachable(source);
  }
}

/** `services/auth.log:120-124`. */
export function placeOf(block: EvidenceBlock): string {
  const end = block.endLine > block.startLine ? `-${block.endLine}` : '';
  return `${block.file}:${block.startLine}${end}`;
}

/** Why a node failed: `exit 1 after ready`, `not ready after 10 s (refused)`. */
export function describeFailure(reason: FailureReason): string {
  switch (reason.kind) {
    case 'spawn':
      return `could not be started: ${reason.message}`;
    case 'exited-before-ready':
      return `${describeExit(reason.exit)} before ready`;
    case 'crashed':
      return `${describeExit(reason.exit)} after ready`;
    case 'task-failed':
      return describeExit(reason.exit);
    case 'hook':
      return `${reason.hook} hook ${reason.index + 1}: ${reason.exit ? describeExit(reason.exit) : 'not finished in time'}`;
    case 'not-ready':
      return `not ready after ${formatLimit(reason.timeoutMs)}${reason.lastProbe ? ` (${reason.lastProbe})` : ''}`;
    case 'unhealthy':
      return `${counted(reason.failures, 'failed check')} in a row (${reason.lastProbe})`;
    case 'stranger':
      return `port ${reason.port} is answered by ${reason.command} (pid ${reason.pid})`;
    case 'dependency':
      return `lost ${reason.on}`;
    default:
      return unreachable(reason);
  }
}

/** A record keeps the first failure for good; a service that is up again, or on its way, is not called by it. */
export function standingFailure({ failure, status }: ServiceRecord): FailureReason | null {
  return UP_AGAIN.has(status) ? null : failure;
}

const UP_AGAIN: ReadonlySet<ServiceStatus> = new Set(['starting', 'ready', 'completed']);

/** One word for what a node is: its failure is named more closely than `failed`. */
export function statusWord(service: ServiceRecord): string {
  const { status } = service;
  const failure = standingFailure(service);
  if (failure === null) return STATUS[status].label;
  if (failure.kind === 'crashed') return 'crashed';
  if (failure.kind === 'not-ready') return 'not ready';
  return STATUS[status].tone === 'bad' ? STATUS[status].label : 'failed';
}

/** What is worth knowing about a node in one line. */
export function serviceDetail(service: ServiceRecord): string {
  const failure = standingFailure(service);
  if (failure) return failureDetail(failure, service);
  if (service.status === 'skipped') {
    return `not started because ${service.skippedBecause ?? 'a dependency'} failed`;
  }
  const slow = describeSlowness(service);
  const late = slow === null ? '' : ` · ${slow}`;
  if (service.type === 'task' && service.exit) return `${describeExit(service.exit)}${late}`;
  const [lost] = service.lost;
  if (lost && service.status !== 'ready') return `lost ${lost.dependency}`;
  const restarts = service.restarts > 0 ? ` · ${counted(service.restarts, 'restart')}` : '';
  return `${seenBy(service.probe, service.probeDetail)}${restarts}${late}`;
}

/** The failure beside a node's state and time, with the last thing its probe saw. */
function failureDetail(failure: FailureReason, service: ServiceRecord): string {
  switch (failure.kind) {
    case 'not-ready': {
      const asked = failure.attempts > 1 ? `asked ${groupDigits(failure.attempts)} times` : '';
      const seen = failure.lastProbe ? seenBy(service.probe, failure.lastProbe) : service.probe;
      return [seen, asked].filter(Boolean).join(', ') || describeFailure(failure);
    }
    case 'exited-before-ready': {
      const seen = service.probeDetail ? seenBy(service.probe, service.probeDetail) : '';
      return [describeFailure(failure), seen].filter(Boolean).join(', ');
    }
    case 'unhealthy':
      return `${counted(failure.failures, 'failed check')} in a row: ${seenBy(service.probe, failure.lastProbe)}`;
    default:
      return describeFailure(failure);
  }
}

const SEVERAL = /^(?:all|any) of /;

/** `http 8002/health 503 in 2 ms`; what repeats the other is left out, and what names its own probes. */
export function seenBy(probe: string | null, detail: string | null): string {
  if (!probe || !detail) return probe ?? detail ?? '';
  if (probe.includes(detail)) return probe;
  return detail.startsWith(probe) || SEVERAL.test(probe) ? detail : `${probe} ${detail}`;
}

/** From spawn to ready, to the end of a task, or to the failure; `null` when it never ran. */
export function ranForMs(service: ServiceRecord): number | null {
  const { failedAt, spawnedAt } = service;
  // Of several failures the record has the time of the first, which was before this start.
  const isOfThisStart = failedAt !== null && spawnedAt !== null && failedAt >= spawnedAt;
  if (standingFailure(service) && isOfThisStart) return failedAt - spawnedAt;
  if (service.readyAfterMs !== null) return service.readyAfterMs;
  if (service.spawnedAt === null || service.endedAt === null) return null;
  return service.endedAt - service.spawnedAt;
}

/** `slowest response 6 ms (≤ 1 s)`. */
export function describeCheck(check: ThresholdCheck): string {
  const score = check.threshold === 'score';
  const measured = score ? String(Math.round(check.measured)) : formatDuration(check.measured);
  const limit = score ? String(Math.round(check.limit)) : formatLimit(check.limit);
  const sign = score ? (check.ok ? '≥' : 'at least') : check.ok ? '≤' : 'at most';
  const who = check.service && !check.ok ? ` by ${check.service}` : '';
  return `${THRESHOLD[check.threshold]} ${measured}${who} (${sign} ${limit})`;
}

/** What a gate found, in one line: `24 passed (attempt 2)`. */
export function gateDetail(gate: GateResult): string {
  const found = gate.checks.length > 0 ? gate.checks.map(describeCheck).join(', ') : gate.detail;
  return gate.attempts > 1 ? `${found} (attempt ${gate.attempts})` : found;
}

/** `6 services, 1 task, 2 gates`. */
export function describeSize(record: RunRecord): string {
  const tasks = record.services.filter(({ type }) => type === 'task').length;
  const sizes: readonly (readonly [number, string])[] = [
    [record.services.length - tasks, 'service'],
    [tasks, 'task'],
    [record.gateNames.length, 'gate'],
  ];
  return sizes
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun))
    .join(', ');
}
