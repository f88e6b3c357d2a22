import {
  type CriticalPath,
  formatDuration,
  type MachineUse,
  type NightReport,
  type TimeoutProposal,
} from '#domain';
import { unreachable } from '#std';
import { counted, formatBytes, percent } from '../wording.ts';

/** `412 runs, 84 h 10 min of machine time (90 %: 82 h to 86 h)`. */
export function capacityText({ capacity }: NightReport): string | null {
  if (capacity === null) return null;
  const { median, lo, hi } = capacity.machineMs;
  return `Expected tomorrow: ${counted(Math.round(capacity.runs), 'run')}, ${formatDuration(median)} of machine time (90 %: ${formatDuration(lo)} to ${formatDuration(hi)})`;
}

/** `build → e2e: 25 min; halving e2e would end it 7 min sooner`. */
export function pathText({ jobs, wallMs, runs, shorten }: CriticalPath): string {
  const path = `${jobs.join(' → ')}: ${formatDuration(wallMs)}, median of ${counted(runs, 'run')}`;
  if (shorten === null) return `${path}; no single job would shorten it`;
  return `${path}; halving ${shorten.job} would end it ${formatDuration(shorten.gainMs)} sooner`;
}

/** What the services of a job need at most, beside what there is. */
export function machineText({ memoryBytes, cpuPercent, machine, verdict }: MachineUse): string {
  const memory =
    memoryBytes === null ? null : `${formatBytes(memoryBytes)}${ofAll(memoryBytes, machine)}`;
  const cpu = cpuPercent === null ? null : `${(cpuPercent / 100).toFixed(1)} cores`;
  const cores = cpu === null || machine === null ? cpu : `${cpu} of ${machine.cpus}`;
  const use = [memory, cores].filter((one) => one !== null).join(', ');
  return `services need up to ${use}${ADVICE[verdict]}`;
}

function ofAll(bytes: number, machine: MachineUse['machine']): string {
  if (machine === null) return '';
  return ` of ${formatBytes(machine.memoryBytes)} (${percent(bytes / machine.memoryBytes)})`;
}

const ADVICE: Readonly<Record<MachineUse['verdict'], string>> = {
  short: ': take a larger runner before it runs out of memory',
  fits: '',
  wasteful: ': a runner of half the size would do, at half the price',
  unknown: '; the size of its machine is not recorded',
};

/** What to set, and why; the gain stands beside it. */
export function timeoutText(proposal: TimeoutProposal): string {
  const timeout = formatDuration(proposal.timeoutMs);
  switch (proposal.kind) {
    case 'limit-job': {
      const minutes = Math.round(proposal.timeoutMs / 60_000);
      return `Set timeout-minutes: ${minutes} for ${proposal.job}: ${counted(proposal.hung, 'run')} hung for longer in 30 days, and healthy ones end well before`;
    }
    case 'raise-ready':
      return `Raise ready_timeout of service ${proposal.service} to ${timeout}: ${formatDuration(proposal.presentMs)} stops ${percent(proposal.chance)} of healthy starts`;
    case 'lower-ready':
      return `Lower ready_timeout of service ${proposal.service} to ${timeout}: a dead one is waited for ${formatDuration(proposal.presentMs)} now`;
    default:
      return unreachable(proposal);
  }
}
