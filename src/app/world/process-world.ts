import { availableParallelism, totalmem } from 'node:os';
import type { Machine } from '#domain';
import { describeFileError, systemClock } from '#std';
import { signalboxVersion } from './version.ts';
import type { Output, World } from './world.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The world of this very process. Called by the doors only. */
export function processWorld(): World {
  const script = process.argv[1] ?? '';
  return {
    environment: process.env,
    directory: process.cwd(),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: process.stdin,
    clock: systemClock(),
    random: Math.random,
    machine: thisMachine(),
    pid: process.pid,
    self: [process.execPath, ...process.execArgv, script],
    version: signalboxVersion(),
    onSignal(listener) {
      for (const signal of SIGNALS) process.on(signal, listener);
      return () => {
        for (const signal of SIGNALS) process.off(signal, listener);
      };
    },
  };
}

/** What there is for this process: a container may have less than its host. */
function thisMachine(): Machine {
  const limit = process.constrainedMemory() || Infinity;
  return { cpus: availableParallelism(), memoryBytes: Math.min(totalmem(), limit) };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that went away (`signalbox logs | head`) is no error of ours; a full disk is told, once.
    const isTold = isClosed || error.code === 'EPIPE' || stream !== process.stdout;
    isClosed = true;
    if (isTold) return;
    process.stderr.write(
      `signalbox: the output could not be written (${describeFileError(error)}) and is not whole.\n`,
    );
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY: stream.isTTY === true,
    get isClosed() {
      return isClosed;
    },
    get columns() {
      return stream.columns ?? 0;
    },
    get rows() {
      return stream.rows ?? 0;
    },
  };
}
