// Adapter: the file system.
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { formatLeaseLine, type Lease, type LeaseLine, parseLease } from './lease.ts';

export interface LeaseFile {
  readonly file: string;
  add(line: LeaseLine): void;
  /** Everything is gone: there is nothing to clean up any more. */
  release(): void;
}

/** Starts a lease. What was added survives the death of this process. */
export function writeLease(file: string, head: Extract<LeaseLine, { kind: 'lease' }>): LeaseFile {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'w');
  let open = true;
  function add(line: LeaseLine): void {
    if (!open) return;
    try {
      writeSync(descriptor, formatLeaseLine(line));
    } catch {
      // A full disk: the mark in their environment still finds them.
    }
  }
  add(head);
  return {
    file,
    add,
    release() {
      if (!open) return;
      open = false;
      // Who holds it open reads what it holds now: nothing.
      ftruncateSync(descriptor);
      closeSync(descriptor);
      rmSync(file, { force: true });
    },
  };
}

export function readLease(file: string): Lease | null {
  try {
    return parseLease(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Reads a lease as it is then, also when its file was removed by a stranger in between. */
export function holdLease(file: string): () => Lease | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return () => readLease(file);
  }
  return () => parseLease(readFileSync(descriptor, 'utf8'));
}

export function removeLease(file: string): void {
  rmSync(file, { force: true });
}
