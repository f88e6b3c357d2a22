import type { Clock } from '#std';
import type { ProcessTable } from '../processes/process-table.ts';
import { sendSignal } from '../processes/send-signal.ts';
import { errorName, signalName } from './names-of-numbers.ts';
import { type OpenPipes, openPipes } from './open-pipes.ts';
import type { Spawner, SpawnListener, SpawnRequest } from './spawner.ts';
import { type SpawnerProcess, startSpawnerProcess } from './spawner-process.ts';
import {
  canBeSaid,
  environmentFrame,
  openedFrame,
  type SpawnerAnswer,
  startFrame,
} from './spawner-words.ts';

export interface ProcessSpawnerInput {
  readonly clock: Clock;
  readonly table: ProcessTable;
  /** What most environments have in common: said once. */
  readonly environment: Readonly<Record<string, string>>;
  /** What `ps` shows of it. */
  readonly title: string;
  /** Starts whatever the spawner process cannot, or can no longer. */
  readonly instead: Spawner;
}

/** A spawner with a process of its own. */
export interface ProcessSpawner extends Spawner {
  readonly pid: number;
}

interface Start {
  readonly id: number;
  readonly request: SpawnRequest;
  readonly listener: SpawnListener;
  /** Set once it has been forked. */
  child: Child | null;
  running: boolean;
}

interface Child {
  readonly pid: number;
  readonly startTime: string | null;
  readonly pipes: OpenPipes;
}

type Answer<Type extends SpawnerAnswer['type']> = Extract<SpawnerAnswer, { readonly type: Type }>;

/**
 * Starts processes from a small process, so that a start costs nothing in proportion to our memory and
 * blocks nothing; `null` where that process cannot be started. When it is killed, what it has started
 * is followed through the process table.
 */
export function startProcessSpawner(input: ProcessSpawnerInput): ProcessSpawner | null {
  const { clock, table, instead, environment } = input;
  const starts = new Map<number, Start>();
  const closed = Promise.withResolvers<void>();
  let lastId = 0;
  let usable = true;
  const process = startSpawnerProcess(input.title, { answered, gone });
  if (process === null) return null;
  const spawner: SpawnerProcess = process;
  const cancelImpatience = clock.after(FIRST_WORD_MS, spawner.kill);
  spawner.say(environmentFrame(environment));

  function answered(answers: readonly SpawnerAnswer[]): void {
    const forked = answers.filter((answer) => answer.type === 'forked');
    for (const answer of forked) open(answer);
    if (forked.length > 0) spawner.say(openedFrame(forked.map(({ id }) => id)));
    for (const answer of answers) {
      if (answer.type === 'ready') cancelImpatience();
      else if (answer.type === 'settled') settle(answer);
      else if (answer.type === 'exited') exit(answer);
    }
  }

  function open({ id, pid, startTime, pipes }: Answer<'forked'>): void {
    const start = starts.get(id);
    if (!start) return;
    const opened = openPipes(spawner.pid, pipes);
    if (typeof opened !== 'string') {
      start.child = { pid, startTime, pipes: opened };
      return;
    }
    // Nobody can read what it writes: it must not run, and it leads no group before it does.
    sendSignal(pid, 'SIGKILL');
    sendSignal(-pid, 'SIGKILL');
    starts.delete(id);
    if (OUT_OF_DESCRIPTORS.has(opened)) fail(start, opened);
    else instead.spawn(start.request, start.listener);
  }

  function settle({ id, errno }: Answer<'settled'>): void {
    const start = starts.get(id);
    if (!start) return;
    if (errno === 0) {
      run(start);
      return;
    }
    starts.delete(id);
    start.child?.pipes.close();
    fail(start, errorName(errno));
  }

  function run(start: Start): void {
    if (start.child === null || start.running) return;
    start.running = true;
    const { pid, startTime, pipes } = start.child;
    start.listener.started({
      pid,
      startTime,
      streams: pipes.streams(),
      signal(signal) {
        if (isThere(start)) sendSignal(-pid, signal);
      },
    });
  }

  function exit({ id, code, signal }: Answer<'exited'>): void {
    const start = starts.get(id);
    if (!start?.running) return;
    starts.delete(id);
    const name = signal === 0 ? null : signalName(signal);
    start.listener.exited(name === null ? code : null, name);
  }

  function isThere({ id, child }: Start): boolean {
    if (!starts.has(id) || child === null) return false;
    const now = table.look(child.pid);
    return now !== null && !now.zombie && now.startTime === child.startTime;
  }

  function gone(): void {
    usable = false;
    cancelImpatience();
    closed.resolve();
    for (const start of [...starts.values()]) {
      if (start.child !== null) {
        run(start);
        continue;
      }
      starts.delete(start.id);
      instead.spawn(start.request, start.listener);
    }
    follow();
  }

  /** Nobody tells any more when they end. */
  function follow(): void {
    for (const start of [...starts.values()]) {
      if (isThere(start)) continue;
      starts.delete(start.id);
      start.listener.exited(null, null);
    }
    if (starts.size > 0) clock.after(LOOK_EVERY_MS, follow);
  }

  return {
    pid: spawner.pid,
    spawn(request, listener) {
      if (!usable || !canBeSaid(request)) {
        instead.spawn(request, listener);
        return;
      }
      lastId += 1;
      starts.set(lastId, { id: lastId, request, listener, child: null, running: false });
      spawner.say(startFrame(lastId, request, environment));
    },
    close() {
      usable = false;
      spawner.end();
      const cancel = clock.after(END_MS, spawner.kill);
      return closed.promise.then(cancel);
    },
  };
}

function fail({ request, listener }: Start, code: string): void {
  listener.failed({ code, message: `spawn ${request.command[0]} ${code}` });
}

/** Of this process: another way to start would not find any either. */
const OUT_OF_DESCRIPTORS: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE']);
/**
 * To its first word. Some tens of milliseconds are usual; at a load of twenty on two cores more than
 * five seconds were seen, and there Node's own way would be later still.
 */
const FIRST_WORD_MS = 60_000;
/** To its end after its input has ended. */
const END_MS = 5_000;
/** An end is not urgent after such an accident, and there may be a thousand to look at. */
const LOOK_EVERY_MS = 50;
