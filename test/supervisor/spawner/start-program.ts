import type { Readable } from 'node:stream';
import type {
  Spawner,
  SpawnRequest,
  StartedProcess,
} from '../../../src/supervisor/spawner/spawner.ts';

/** A program that was asked for, and what comes of it. */
export interface Asked {
  readonly started: Promise<StartedProcess>;
  /** Rejects nothing: a start that fails never ends. */
  readonly failed: Promise<{ readonly code: string; readonly message: string }>;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** All a descriptor has yielded once nobody can write to it any more. */
  read(descriptor: number): Promise<Buffer>;
  /** Everything that was told, in order. */
  readonly told: string[];
}

const ENVIRONMENT = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };

export function ask(
  spawner: Spawner,
  command: readonly string[],
  part: Partial<SpawnRequest> = {},
): Asked {
  const started = Promise.withResolvers<StartedProcess>();
  const failed = Promise.withResolvers<{ code: string; message: string }>();
  const exited = Promise.withResolvers<{ code: number | null; signal: string | null }>();
  const outputs = started.promise.then(
    ({ streams }) => new Map([...streams].map(([descriptor, stream]) => [descriptor, all(stream)])),
  );
  const told: string[] = [];
  spawner.spawn(
    { command, workingDir: '/', environment: ENVIRONMENT, descriptors: [1, 2], ...part },
    {
      started(process) {
        told.push('started');
        started.resolve(process);
      },
      failed(error) {
        told.push('failed');
        failed.resolve(error);
      },
      exited(code, signal) {
        told.push('exited');
        exited.resolve({ code, signal });
      },
    },
  );
  return {
    started: started.promise,
    failed: failed.promise,
    exited: exited.promise,
    read: async (descriptor) => (await outputs).get(descriptor) ?? Buffer.alloc(0),
    told,
  };
}

function all(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => stream.once('close', () => resolve(Buffer.concat(chunks))));
}
