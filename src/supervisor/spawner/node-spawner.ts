// Adapter: child processes.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ProcessTable } from '../processes/process-table.ts';
import { sendSignal } from '../processes/send-signal.ts';
import type { Spawner, SpawnRequest, StartedProcess } from './spawner.ts';

/**
 * Starts processes with Node's own `spawn`, on every system. It forks this process, which costs in
 * proportion to its memory, and what looks like a pipe to the child is a socket.
 */
export function createNodeSpawner(table: ProcessTable): Spawner {
  return {
    spawn(request, listener) {
      const child = trySpawn(request);
      if (child instanceof Error) {
        queueMicrotask(() => listener.failed(errorOf(child)));
        return;
      }
      const { pid } = child;
      if (pid === undefined) {
        child.once('error', (error) => listener.failed(errorOf(error)));
        return;
      }
      child.on('error', () => {});
      const startTime = table.look(pid)?.startTime ?? null;
      const started = { pid, startTime, ...handleOf(child, pid, request.descriptors) };
      queueMicrotask(() => listener.started(started));
      child.once('exit', (code, signal) => listener.exited(signal === null ? code : null, signal));
    },
    close: () => Promise.resolve(),
  };
}

function trySpawn({ command, workingDir, environment, descriptors }: SpawnRequest) {
  const [file, ...rest] = command;
  if (file === undefined) return new Error('its command is empty');
  const stdio: ('ignore' | 'pipe')[] = ['ignore'];
  for (const descriptor of descriptors) {
    while (stdio.length <= descriptor) stdio.push('ignore');
    stdio[descriptor] = 'pipe';
  }
  try {
    return spawn(file, rest, { cwd: workingDir, env: environment, detached: true, stdio });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function handleOf(
  child: ChildProcess,
  pid: number,
  descriptors: readonly number[],
): Pick<StartedProcess, 'streams' | 'signal'> {
  const streams = new Map<number, Readable>();
  for (const descriptor of descriptors) {
    const stream = child.stdio[descriptor];
    if (stream && 'read' in stream) streams.set(descriptor, stream);
  }
  return {
    streams,
    signal(signal) {
      if (child.exitCode === null && child.signalCode === null) sendSignal(-pid, signal);
    },
  };
}

function errorOf({ code = 'EINVAL', message }: NodeJS.ErrnoException) {
  return { code, message };
}
