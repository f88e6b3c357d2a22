import type { Machine, MachineUse, ServiceOfRun } from '#domain';
import { quantileSorted } from '#statistics';
import { byCodeUnit } from '#std';

/** Newest runs of a job that are looked at. */
const MOST_RUNS = 100;
/** Fewer runs say little of the one in twenty that needs most. */
const LEAST_RUNS = 10;
const HIGH = 0.95;
/** The job itself and the system need memory too. */
const SHORT = 0.85;
/** Half the machine would have room to spare. */
const WASTEFUL = 0.35;

interface RunUse {
  readonly id: string;
  memoryBytes: number;
  cpuPercent: number;
}

interface JobUse {
  readonly runs: RunUse[];
  machine: Machine | null;
}

/** Adds up what the services of each run used at most; rows in the order in which their runs began. */
export function createMachineUse() {
  const jobs = new Map<string, JobUse>();
  return {
    add({ run, service: { peakMemoryBytes, peakCpuPercent } }: ServiceOfRun): void {
      if (peakMemoryBytes === null && peakCpuPercent === null) return;
      const job = jobs.get(run.job) ?? { runs: [], machine: null };
      jobs.set(run.job, job);
      job.machine = machineOf(run.extra.machine) ?? job.machine;
      let use = job.runs.at(-1);
      if (use?.id !== run.id) {
        use = { id: run.id, memoryBytes: 0, cpuPercent: 0 };
        job.runs.push(use);
        if (job.runs.length > 2 * MOST_RUNS) job.runs.splice(0, MOST_RUNS);
      }
      use.memoryBytes += peakMemoryBytes ?? 0;
      use.cpuPercent += peakCpuPercent ?? 0;
    },
    /** What needs most of its machine first. */
    all(): readonly MachineUse[] {
      return [...jobs]
        .filter(([, { runs }]) => runs.length >= LEAST_RUNS)
        .map(([job, use]) => useOf(job, use))
        .sort((a, b) => (b.memoryBytes ?? 0) - (a.memoryBytes ?? 0) || byCodeUnit(a.job, b.job));
    },
  };
}

export type MachineUses = ReturnType<typeof createMachineUse>;

function useOf(job: string, { runs: all, machine }: JobUse): MachineUse {
  const runs = all.slice(-MOST_RUNS);
  const memoryBytes = highOf(runs.map((run) => run.memoryBytes));
  const cpuPercent = highOf(runs.map((run) => run.cpuPercent));
  const verdict = verdictOf({ memoryBytes, cpuPercent }, machine);
  return { job, runs: runs.length, memoryBytes, cpuPercent, machine, verdict };
}

/** `null` where nothing was sampled. */
function highOf(values: readonly number[]): number | null {
  const known = Float64Array.from(values.filter((value) => value > 0)).sort();
  return known.length === 0 ? null : quantileSorted(known, HIGH);
}

/** A smaller machine has half of both; what is told in peaks at different times is an upper bound. */
function verdictOf(
  { memoryBytes, cpuPercent }: Pick<MachineUse, 'memoryBytes' | 'cpuPercent'>,
  machine: Machine | null,
): MachineUse['verdict'] {
  if (machine === null || memoryBytes === null) return 'unknown';
  const memory = memoryBytes / machine.memoryBytes;
  if (memory > SHORT) return 'short';
  const cpu = cpuPercent === null ? 1 : cpuPercent / (100 * machine.cpus);
  return memory < WASTEFUL && cpu < WASTEFUL && machine.cpus > 1 ? 'wasteful' : 'fits';
}

/** As a run recorded it of itself. */
function machineOf(told: unknown): Machine | null {
  if (typeof told !== 'object' || told === null) return null;
  const { cpus, memoryBytes } = told as Partial<Record<keyof Machine, unknown>>;
  const isKnown = typeof cpus === 'number' && typeof memoryBytes === 'number' && memoryBytes > 0;
  return isKnown ? { cpus, memoryBytes } : null;
}
