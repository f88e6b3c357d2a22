import { err, ok } from '#std';
import { type CheckedConfig, loadProject } from '../../src/config/load-project.ts';
import type { FileSource } from '../../src/config/read/file-source.ts';

/** Files in memory, by their path relative to `/project` (or absolute). */
export function memoryFiles(files: Readonly<Record<string, string>>): FileSource {
  const byPath = new Map(
    Object.entries(files).map(([name, text]) => [
      name.startsWith('/') ? name : `/project/${name}`,
      text,
    ]),
  );
  return {
    async read(path) {
      const text = byPath.get(path);
      return text === undefined ? err({ kind: 'missing' }) : ok(text);
    },
  };
}

export interface MemoryRequest {
  readonly files?: readonly string[];
  readonly environment?: string;
  readonly variables?: Readonly<Record<string, string | undefined>>;
}

/** Loads a project that lives in memory under `/project`. */
export function loadFromMemory(
  files: Readonly<Record<string, string>> | string,
  request: MemoryRequest = {},
): Promise<CheckedConfig> {
  const all = typeof files === 'string' ? { 'signalbox.yml': files } : files;
  return loadProject({ directory: '/project', variables: {}, ...request }, memoryFiles(all));
}

/** The one service a test is about, from a project without faults. */
export async function loadService(yaml: string, name = 'web', request: MemoryRequest = {}) {
  const { config, faults } = await loadFromMemory(yaml, request);
  if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 2));
  const service = config?.services.find((candidate) => candidate.name === name);
  if (!service) throw new Error(`no service ${name}`);
  return service;
}

/** `code file:line:column`, the part of a fault that tests compare. */
export async function faultPlaces(
  files: Readonly<Record<string, string>> | string,
  request: MemoryRequest = {},
): Promise<readonly string[]> {
  const { faults } = await loadFromMemory(files, request);
  return faults.map(({ code, location }) =>
    location ? `${code} ${location.file}:${location.line}:${location.column}` : code,
  );
}
