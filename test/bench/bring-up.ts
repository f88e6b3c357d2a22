import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEvent } from '#domain';
import { readJournal } from '#journal';

export interface BenchService {
  readonly name: string;
  readonly type?: 'service' | 'task';
  readonly command: readonly string[];
  readonly healthcheck?: object;
  readonly after?: readonly string[];
}

export interface BringUp {
  readonly events: readonly JournalEvent[];
  readonly wallMs: number;
  readonly downMs: number;
  /** From the start of the command to the first service's process. */
  readonly firstSpawnMs: number;
  /** From the start of the command to the last service's readiness. */
  readonly fromCommandMs: number;
  /** Greatest resident set of the supervisor. */
  readonly peakKb: number;
  /** Its resident set at the end of the time everything was held up; after bringing it up without any. */
  readonly heldKb: number;
}

export interface BringUpRequest {
  readonly signalbox: string;
  readonly folder: string;
  /** How long everything stays up; not at all by default. */
  readonly holdSeconds?: number;
}

/** Brings services up with `signalbox run` and takes them down again; `onStart` gets its pid. */
export async function bringUp(
  given: BringUpRequest,
  services: readonly BenchService[],
  onStart: (pid: number) => void = () => undefined,
): Promise<BringUp> {
  const { signalbox, folder, holdSeconds = 0 } = given;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'signalbox.yml'), JSON.stringify(configOf(services, holdSeconds)));
  const logs = join(folder, 'logs');
  const startedAt = performance.timeOrigin + performance.now();
  const argv = [signalbox, 'run', '-C', folder, '--logs', logs];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  onStart(child.pid ?? 0);
  const { code, output, peakKb, sizes } = await watch(child);
  const read = await readJournal(join(logs, 'journal.ndjson'));
  if (code !== 0 || !read.ok) throw new Error(`signalbox ended with ${code}:\n${output}`);
  const { events } = read.value;
  const ready = events.find((event) => event.type === 'graph.ready');
  const down = events.find((event) => event.type === 'shutdown.finished');
  if (!ready || !down) throw new Error('the journal has no graph.ready or no shutdown.finished');
  const spawned = events.find((event) => event.type === 'service.spawned') ?? ready;
  const heldTo = events.find((event) => event.type === 'gate.finished') ?? ready;
  return {
    events,
    wallMs: ready.wallMs,
    downMs: down.durationMs,
    firstSpawnMs: spawned.at - startedAt,
    fromCommandMs: ready.at - startedAt,
    peakKb,
    heldKb: sizes.findLast(({ at }) => at < heldTo.at)?.kb ?? 0,
  };
}

function configOf(services: readonly BenchService[], holdSeconds: number): object {
  const described = services.map(({ name, type = 'service', command, healthcheck, after = [] }) => {
    const condition = healthcheck ? 'service_healthy' : 'service_started';
    const edges = Object.fromEntries(after.map((one) => [one, { condition }]));
    return [
      name,
      { type, command, ...(healthcheck && { healthcheck }), depends_on: edges },
    ] as const;
  });
  const hold = { run: ['sleep', String(holdSeconds)] };
  const gates = holdSeconds > 0 ? { hold } : {};
  return { name: 'bench', services: Object.fromEntries(described), gates };
}

async function watch(child: ChildProcess) {
  let output = '';
  let peakKb = 0;
  const sizes: { at: number; kb: number }[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const timer = setInterval(() => {
    peakKb = Math.max(peakKb, readStatusKb(child.pid ?? 0, 'VmHWM'));
    sizes.push({ at: Date.now(), kb: readStatusKb(child.pid ?? 0, 'VmRSS') });
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  return { code, output, peakKb, sizes };
}

/** A line of `/proc/<pid>/status` in KB; 0 once the process is gone. */
export function readStatusKb(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
