import { resolve } from 'node:path';
import { nodeAt } from '../read/config-node.ts';
import { parseDotenv } from '../read/parse-dotenv.ts';
import type { RawConfig } from '../schema/config-schema.ts';
import { pairsOf, recordOf } from './pairs-of.ts';
import type { ServiceView, Surroundings } from './service-view.ts';

export interface EnvFileReference {
  /** Absolute. */
  readonly path: string;
  readonly required: boolean;
  readonly raw: boolean;
  readonly index: number;
}

/** Every environment file a service names, in order: later ones win. */
export function envFilesOf(view: ServiceView): readonly EnvFileReference[] {
  const written = view.raw.env_file ?? [];
  const files = Array.isArray(written) ? written : [written];
  return files.map((file, index) => {
    const at = Array.isArray(written) ? ['env_file', index] : ['env_file'];
    const base = view.baseDirectory(...at);
    return typeof file === 'object'
      ? {
          path: resolve(base, String(file.path)),
          required: String(file.required ?? true) === 'true',
          raw: file.format === 'raw',
          index,
        }
      : { path: resolve(base, String(file)), required: true, raw: false, index };
  });
}

/**
 * The variables of a service: its files in order, over them `environment`, which wins even when
 * empty. A bare name takes the caller's value; when the caller has none it is not set.
 */
export function normaliseEnvironment(view: ServiceView): Readonly<Record<string, string>> {
  const { lookup, envTexts, nameOf, problems } = view.world;
  const values = new Map<string, string | undefined>();
  for (const file of envFilesOf(view)) {
    const text = envTexts.get(file.path);
    if (text === undefined) continue;
    const earlier = (name: string) => lookup(name) ?? values.get(name);
    const parsed = parseDotenv({ name: nameOf(file.path), text, raw: file.raw }, earlier);
    problems.push(...parsed.problems);
    for (const [name, value] of parsed.values) values.set(name, value ?? lookup(name));
  }
  for (const [name, value] of pairsOf(view.node('environment'))) {
    values.set(name, value ?? lookup(name));
  }
  return recordOf(values, lookup);
}

/** The variables of a gate: the same forms, without files. */
export function gateEnvironment(
  gate: string,
  world: Surroundings,
): Readonly<Record<string, string>> {
  return recordOf(pairsOf(nodeAt(world.root, ['gates', gate, 'environment'])), world.lookup);
}

/** The services of a configuration that name environment files. */
export function servicesWithEnvFiles(raw: RawConfig): readonly string[] {
  return Object.entries(raw.services ?? {}).flatMap(([name, service]) =>
    service.env_file ? [name] : [],
  );
}
