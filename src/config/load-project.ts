import { resolve } from 'node:path';
import type { Config, Fault } from '#domain';
import { parseServiceName } from '#domain';
import { configFaults, configWarnings } from './catalogue.ts';
import type { Lookup } from './interpolate/substitute.ts';
import { applyEnvironment } from './merge/apply-environment.ts';
import { expandIncludes } from './merge/expand-includes.ts';
import { mergeTrees } from './merge/merge-trees.ts';
import { resolveExtends } from './merge/resolve-extends.ts';
import { settleTags } from './merge/settle-tags.ts';
import { checkPatterns } from './normalise/check-patterns.ts';
import { normaliseConfig } from './normalise/normalise-config.ts';
import { envFilesOf, servicesWithEnvFiles } from './normalise/normalise-environment.ts';
import { type Surroundings, viewService } from './normalise/service-view.ts';
import { type MapNode, nodeAt } from './read/config-node.ts';
import { DocumentReader, type DocumentRequest } from './read/document-reader.ts';
import type { FileSource } from './read/file-source.ts';
import { type FoundFiles, findFiles } from './read/find-files.ts';
import type { RawConfig } from './schema/config-schema.ts';
import { validate } from './schema/validate.ts';

export interface LoadRequest {
  /** The project's directory; relative paths are resolved against the process's own. */
  readonly directory: string;
  /** Files asked for, laid over each other in this order; without any they are looked for. */
  readonly files?: readonly string[];
  /** The overlay to lay over, by its name under `environments`. */
  readonly environment?: string | null;
  /** The job's environment: it fills in `${…}`, before `.env` does. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** A configuration with all that is wrong with it. */
export interface CheckedConfig {
  /**
   * What could be understood; usable when there are no faults, else only to look for more of them.
   * `null` when there is nothing to look at.
   */
  readonly config: Config | null;
  readonly faults: readonly Fault[];
  /** Traps and variables that became empty: told, but no reason to stop. */
  readonly warnings: readonly Fault[];
}

/**
 * The steps, ordered as Compose orders them: read and interpolate, include, extends, merge, then the
 * environment overlay, validate, defaults. No step ends the others: every fault is told at once.
 */
export async function loadProject(request: LoadRequest, files: FileSource): Promise<CheckedConfig> {
  const found = await findFiles(request, files);
  if (!found.ok) return { config: null, faults: configFaults([found.error]), warnings: [] };
  const environment = request.environment ?? null;
  const { directory } = found.value;
  const reader = new DocumentReader(files, directory, environment);
  const lookup = await projectLookup(request, directory, reader);
  const tree = await readTree(found.value, lookup, reader);
  if (tree === null) {
    return { config: null, faults: configFaults(reader.problems), warnings: [] };
  }
  const overlaid = applyEnvironment(tree, environment);
  const { root, raw, problems } = validate(settleTags(overlaid.root));
  const world: Surroundings = {
    root,
    directory,
    lookup,
    envTexts: new Map(),
    nameOf: (path) => reader.nameOf(path),
    problems: [],
    patterns: [],
    unset: reader.warnings,
    warnings: [],
  };
  const envTexts = raw ? await readEnvTexts(raw, world, reader) : world.envTexts;
  const run = { files: reader.fileNames, environment };
  const config = raw ? normaliseConfig(raw, { ...world, envTexts }, run) : null;
  const patternProblems = await checkPatterns(world.patterns);
  const faulty = [...problems, ...world.problems, ...patternProblems];
  const all = [...reader.problems, ...overlaid.problems, ...faulty];
  return {
    config,
    faults: configFaults(all, reader.fileNames),
    warnings: configWarnings(raw ? world.warnings : reader.warnings, reader.fileNames),
  };
}

/** The job's environment, then `.env` beside the file (Compose, "Interpolation"). */
async function projectLookup(
  { variables }: LoadRequest,
  directory: string,
  reader: DocumentReader,
): Promise<Lookup> {
  const job: Lookup = (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  const defaults = await reader.variables([resolve(directory, '.env')], job, 'optional');
  return (name) => job(name) ?? defaults.get(name);
}

/** Every file with what it includes and extends, laid over each other. */
async function readTree(
  { directory, files }: FoundFiles,
  lookup: Lookup,
  reader: DocumentReader,
): Promise<MapNode | null> {
  let tree: MapNode | null = null;
  for (const path of files) {
    const request: DocumentRequest = {
      path,
      baseDirectory: directory,
      dialect: 'signalbox',
      lookup,
    };
    const document = await reader.document(request);
    if (document === null) continue;
    const included = await expandIncludes(document, request, reader);
    const extended = await resolveExtends(included, request, reader);
    tree = tree === null ? extended : mergeTrees(tree, extended);
  }
  return tree;
}

async function readEnvTexts(
  raw: RawConfig,
  world: Surroundings,
  reader: DocumentReader,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const name of servicesWithEnvFiles(raw)) {
    const service = parseServiceName(name);
    const rawService = raw.services?.[name];
    if (!service.ok || !rawService) continue;
    const view = viewService(service.value, rawService, world);
    const isList = nodeAt(world.root, ['services', name, 'env_file'])?.kind === 'list';
    for (const file of envFilesOf(view)) {
      const at = isList ? ['env_file', file.index] : ['env_file'];
      const text = await reader.text(file.path, file.required ? view.about(...at) : 'optional');
      if (text !== null) texts.set(file.path, text);
    }
  }
  return texts;
}
