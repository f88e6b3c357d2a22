import { mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatLogStamp } from '#domain';

/** The log file of one gate, written in order. A full disk never stops the gate. */
export interface GateLog {
  /** Resolves when the bytes are written: whoever reads the command's pipes waits for it. */
  write(bytes: Buffer): Promise<void>;
  /**
   * Begins an attempt: a line between the attempts, none at the top of the file. The answer is the time the
   * file system itself gave the file just now, epoch milliseconds: what it stamps on files the command
   * writes is never earlier. `null` when the file cannot be written.
   */
  begin(attempt: number, attempts: number, atMs: number): Promise<number | null>;
  /** The first error of writing, such as `ENOSPC`; `null` when there was none. */
  problem(): string | null;
  close(): Promise<void>;
}

export async function openGateLog(file: string): Promise<GateLog> {
  let handle: FileHandle | null = null;
  let problem: string | null = null;
  function note(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    problem ??= code;
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    handle = await open(file, 'a');
  } catch (error) {
    note(error);
  }
  const write = async (bytes: Buffer) => {
    if (problem !== null) return;
    await handle?.appendFile(bytes).catch(note);
  };
  return {
    write,
    async begin(attempt, attempts, atMs) {
      const size = (await handle?.stat().catch(() => null))?.size ?? 0;
      if (size === 0 && attempt === 1) await handle?.truncate(0).catch(note);
      else {
        const line = `${formatLogStamp(atMs)}── attempt ${attempt} of ${attempts} ──\n`;
        await write(Buffer.from(line));
      }
      return (await handle?.stat().catch(() => null))?.mtimeMs ?? null;
    },
    problem: () => problem,
    async close() {
      await handle?.close().catch(note);
      handle = null;
    },
  };
}
