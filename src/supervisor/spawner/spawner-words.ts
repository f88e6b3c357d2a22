import type { SpawnRequest } from './spawner.ts';

/** What the spawner process tells; see `spawner-program.ts`. */
export type SpawnerAnswer =
  | { readonly type: 'ready' }
  | {
      readonly type: 'forked';
      readonly id: number;
      readonly pid: number;
      readonly startTime: string | null;
      /** Descriptor of the child → descriptor of the spawner process it can be read from. */
      readonly pipes: ReadonlyMap<number, number>;
    }
  /** `errno` 0: it runs. */
  | { readonly type: 'settled'; readonly id: number; readonly errno: number }
  | {
      readonly type: 'exited';
      readonly id: number;
      readonly code: number;
      /** 0: none. */
      readonly signal: number;
    };

/** One line without its newline; `null` for one that is none of ours. */
export function parseAnswer(line: string): SpawnerAnswer | null {
  const [kind, ...fields] = line.split(' ');
  const [id = Number.NaN, first = Number.NaN, second = Number.NaN] = fields.map(Number);
  switch (kind) {
    case 'ready':
      return { type: 'ready' };
    case 'F': {
      const [, , startTime = '-', ...pipes] = fields;
      const pairs = pipes.map((pair) => pair.split(':').map(Number) as [number, number]);
      const known = startTime === '-' ? null : startTime;
      return { type: 'forked', id, pid: first, startTime: known, pipes: new Map(pairs) };
    }
    case 'S':
      return { type: 'settled', id, errno: first };
    case 'X':
      return { type: 'exited', id, code: first, signal: second };
    default:
      return null;
  }
}

type Environment = Readonly<Record<string, string>>;

export function environmentFrame(environment: Environment): Buffer {
  return frame(['E', ...Object.entries(environment).map(([name, value]) => `${name}=${value}`)]);
}

export function startFrame(id: number, request: SpawnRequest, base: Environment): Buffer {
  const { command, workingDir, descriptors, environment } = request;
  const head = ['S', String(id), workingDir, descriptors.join(','), String(command.length)];
  return frame([...head, ...command, ...difference(environment, base)]);
}

/** The pipes of these starts are open here. */
export function openedFrame(ids: readonly number[]): Buffer {
  return frame(['A', ...ids.map(String)]);
}

/** NUL stands between fields and can be in none: the system's own strings end at it. */
export function canBeSaid({ command, workingDir, environment }: SpawnRequest): boolean {
  if (command.length === 0 || command[0] === '') return false;
  const texts = [...command, workingDir, ...Object.entries(environment).flat()];
  return !texts.some((text) => text.includes('\0'));
}

function difference(environment: Environment, base: Environment): readonly string[] {
  const fields: string[] = [];
  for (const name in environment) {
    if (environment[name] !== base[name]) fields.push(`${name}=${environment[name]}`);
  }
  for (const name in base) {
    if (!(name in environment)) fields.push(name);
  }
  return fields;
}

function frame(fields: readonly string[]): Buffer {
  const text = fields.join('\0');
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(4 + length);
  bytes.writeUInt32BE(length);
  bytes.write(text, 4);
  return bytes;
}
