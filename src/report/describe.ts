import {
  describeExit,
  type EvidenceBlock,
  type FailureReason,
  formatDuration,
  type GateResult,
  type RunRecord,
  type ServiceRecord,
  type ThresholdCheck,
} from '#domain';
import { unreachable } from '#std';
import { counted, STATUS, THRESHOLD } from './wording.ts';

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

/** Why a node failed: `exit 1 after ready`, `no answer in 10 s (tcp 5432 refused)`. */
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
      return `not ready after ${formatDuration(reason.timeoutMs)}${reason.lastProbe ? ` (${reason.lastProbe})` : ''}`;
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

/** One word for what a node is: its failure is named more closely than `failed`. */
export function statusWord(service: ServiceRecord): string {
  const { failure, status } = service;
  if (failure === null) return STATUS[status].label;
  if (failure.kind === 'crashed') return 'crashed';
  if (failure.kind === 'not-ready') return 'not ready';
  return STATUS[status].tone === 'bad' ? STATUS[status].label : 'failed';
}

/** What is worth knowing about a node in one line. */
export function serviceDetail(service: ServiceRecord): string {
  if (service.failure) return describeFailure(service.failure);
  if (service.status === 'skipped')
    return `because ${service.skippedBecause ?? 'a dependency'} failed`;
  if (service.type === 'task' && service.exit) return describeExit(service.exit);
  const [lost] = service.lost;
  if (lost && service.status !== 'ready') return `lost ${lost.dependency}`;
  const restarts = service.restarts > 0 ? ` · ${counted(service.restarts, 'restart')}` : '';
  return `${[service.probe, detailBeyond(service)].filter(Boolean).join(' ')}${restarts}`;
}

/** `200 in 4 ms`; nothing where the probe's detail only repeats that it worked. */
function detailBeyond({ probe, probeDetail }: ServiceRecord): string | null {
  return probeDetail && !probe?.includes(probeDetail) ? probeDetail : null;
}

/** From spawn to ready, to the end of a task, or to the failure; `null` when it never ran. */
export function ranForMs(service: ServiceRecord): number | null {
  if (service.failure && service.failedAt !== null && service.spawnedAt !== null) {
    return Math.max(0, service.failedAt - service.spawnedAt);
  }
  if (service.readyAfterMs !== null) return service.readyAfterMs;
  if (service.spawnedAt === null || service.endedAt === null) return null;
  return service.endedAt - service.spawnedAt;
}

/** `slowest response 6 ms (≤ 1.00 s)`. */
export function describeCheck(check: ThresholdCheck): string {
  const score = check.threshold === 'score';
  const show = (value: number) => (score ? String(Math.round(value)) : formatDuration(value));
  const limit = check.ok ? `(${score ? '≥' : '≤'} ${show(check.limit)})` : limitMissed(check, show);
  const who = check.service && !check.ok ? ` by ${check.service}` : '';
  return `${THRESHOLD[check.threshold]} ${show(check.measured)}${who} ${limit}`;
}

function limitMissed(check: ThresholdCheck, show: (value: number) => string): string {
  return `(${check.threshold === 'score' ? 'at least' : 'at most'} ${show(check.limit)})`;
}

/** What a gate found, in one line. */
export function gateDetail(gate: GateResult): string {
  const found = gate.checks.length > 0 ? gate.checks.map(describeCheck).join(', ') : gate.detail;
  return gate.attempts > 1 ? `${found}, attempt ${gate.attempts}` : found;
}

/** `up in 1.98 s · lower bound 1.95 s (1.02×) · critical path a → b`; `null` before everything is up. */
export function describeBringUp({ bringUp }: RunRecord): string | null {
  if (!bringUp) return null;
  const ratio =
    bringUp.lowerBoundMs > 0 ? ` (${(bringUp.wallMs / bringUp.lowerBoundMs).toFixed(2)}×)` : '';
  const path =
    bringUp.criticalPath.length > 0 ? ` · critical path ${bringUp.criticalPath.join(' → ')}` : '';
  return `up in ${formatDuration(bringUp.wallMs)} · lower bound ${formatDuration(bringUp.lowerBoundMs)}${ratio}${path}`;
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
