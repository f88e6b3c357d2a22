import { relative } from 'node:path';
import { interpolateTree } from '../interpolate/interpolate-tree.ts';
import type { Lookup } from '../interpolate/substitute.ts';
import { pruneEnvironments } from '../merge/apply-environment.ts';
import type { ConfigProblem, Reference, UnsetVariable } from '../problem.ts';
import type { Dialect, MapNode } from './config-node.ts';
import { dialectOf } from './file-names.ts';
import type { FileSource, ReadFailure } from './file-source.ts';
import { parseDotenv } from './parse-dotenv.ts';
import { parseYaml } from './parse-yaml.ts';

/** More files than this refer to each other by mistake. */
const MOST_FILES = 200;

/** How a file is to be read: where it stands, and what fills in its variables. */
export interface DocumentRequest {
  /** Absolute. */
  readonly path: string;
  readonly baseDirectory: string;
  readonly dialect: Dialect;
  readonly lookup: Lookup;
  /** The key that led here; absent for the first files. */
  readonly from?: Reference;
}

/**
 * Reads files one by one, each once, and keeps what was wrong with them. A file that cannot be read
 * yields `null` and a problem; the others are read all the same.
 */
export class DocumentReader {
  readonly problems: ConfigProblem[] = [];
  readonly warnings: UnsetVariable[] = [];
  /** As shown to people, in the order they were read. */
  readonly fileNames: string[] = [];
  readonly #files: FileSource;
  readonly #directory: string;
  readonly #environment: string | null;
  readonly #documents = new Map<string, MapNode | null>();
  readonly #texts = new Map<string, string | null>();

  constructor(files: FileSource, directory: string, environment: string | null) {
    this.#files = files;
    this.#directory = directory;
    this.#environment = environment;
  }

  /** Read, then filled in. */
  async document(request: DocumentRequest): Promise<MapNode | null> {
    const key = `${request.baseDirectory}\0${request.path}`;
    const known = this.#documents.get(key);
    if (known !== undefined) return known;
    const root = await this.#open(request);
    this.#documents.set(key, root);
    return root;
  }

  /** The variables of environment files, the later file's first; a default file may be missing. */
  async variables(
    paths: readonly string[],
    lookup: Lookup,
    from: Reference | 'optional',
  ): Promise<ReadonlyMap<string, string | undefined>> {
    const values = new Map<string, string | undefined>();
    for (const path of paths) {
      const text = await this.text(path, from);
      if (text === null) continue;
      const earlier: Lookup = (name) => lookup(name) ?? values.get(name);
      const parsed = parseDotenv({ name: this.nameOf(path), text, raw: false }, earlier);
      this.problems.push(...parsed.problems);
      for (const [name, value] of parsed.values) values.set(name, value);
    }
    return values;
  }

  /** A file's text, or `null` with a problem; told once a file. */
  async text(path: string, from: Reference | 'optional' | undefined): Promise<string | null> {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const read = await this.#files.read(path);
    if (!read.ok && isAbsent(read.error) && from === 'optional') return null;
    const reference = from === 'optional' ? undefined : from;
    if (!read.ok) this.problems.push(readProblem(this.nameOf(path), read.error, reference));
    const text = read.ok ? read.value : null;
    this.#texts.set(path, text);
    return text;
  }

  /** Relative to the project where that is shorter to read. */
  nameOf(path: string): string {
    const name = relative(this.#directory, path).replaceAll('\\', '/');
    return name === '' || name.startsWith('../../..') ? path : name;
  }

  async #open(request: DocumentRequest): Promise<MapNode | null> {
    const name = this.nameOf(request.path);
    if (this.fileNames.length >= MOST_FILES && request.from) {
      this.problems.push({ kind: 'too-many-files', limit: MOST_FILES, ...request.from });
      return null;
    }
    const text = await this.text(request.path, request.from);
    if (!this.fileNames.includes(name)) this.fileNames.push(name);
    if (text === null) return null;
    const dialect = dialectOf(name, request.dialect);
    const { root, problems } = parseYaml({
      name,
      dialect,
      baseDirectory: request.baseDirectory,
      text,
    });
    this.problems.push(...problems);
    if (root === null) return null;
    const filled = interpolateTree(pruneEnvironments(root, this.#environment), request.lookup);
    this.problems.push(...filled.problems);
    this.warnings.push(...filled.warnings);
    return filled.root;
  }
}

/** `.env` is a directory where a Python environment was put there. */
function isAbsent(failure: ReadFailure): boolean {
  return failure.kind === 'missing' || failure.kind === 'not-a-file';
}

function readProblem(
  file: string,
  failure: ReadFailure,
  from: Reference | undefined,
): ConfigProblem {
  const origin = from ? { from } : {};
  switch (failure.kind) {
    case 'missing':
      return { kind: 'file-missing', file, ...origin };
    case 'not-a-file':
      return { kind: 'file-unreadable', file, reason: 'it is not a regular file', ...origin };
    case 'unreadable':
      return { kind: 'file-unreadable', file, reason: failure.reason, ...origin };
    case 'too-large': {
      const { bytes, limit } = failure;
      return { kind: 'file-too-large', file, bytes, limit, ...origin };
    }
    case 'not-text':
      return { kind: 'not-text', location: { file, line: 1, column: 1 } };
  }
}
