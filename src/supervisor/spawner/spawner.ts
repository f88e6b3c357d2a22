import type { Readable } from 'node:stream';

/** A program to start: argv as it is, never through a shell. */
export interface SpawnRequest {
  /** At least the program itself, looked up in the `PATH` of its own environment. */
  readonly command: readonly string[];
  readonly workingDir: string;
  /** Complete. */
  readonly environment: Readonly<Record<string, string>>;
  /** Descriptors from 1 to 255 it writes to and we read. Its standard input is empty. */
  readonly descriptors: readonly number[];
}

/** A process that was started, leader of a session and group of its own. */
export interface StartedProcess {
  readonly pid: number;
  readonly startTime: string | null;
  /** What it writes, by descriptor; each closes when nobody can write to it any more. */
  readonly streams: ReadonlyMap<number, Readable>;
  /** To everyone of its group, unless the leader has ended: then its number may be anybody's. */
  signal(signal: string): void;
}

/** What becomes of a request: `started` and later `exited`, or `failed`. Never before `spawn` returns. */
export interface SpawnListener {
  started(process: StartedProcess): void;
  /** `code` is the name of the system's error (`ENOENT`), as Node tells it. */
  failed(error: { readonly code: string; readonly message: string }): void;
  /** Exactly one is set; neither where whoever started it was killed and nobody saw how it ended. */
  exited(code: number | null, signal: string | null): void;
}

/** A way to start processes. */
export interface Spawner {
  spawn(request: SpawnRequest, listener: SpawnListener): void;
  /** Gives back what the spawner itself holds; touches nothing that was started. */
  close(): Promise<void>;
}
