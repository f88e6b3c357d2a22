import { join, resolve } from 'node:path';
import { checkConfig } from '#config';
import type { Fault, ServiceGraph } from '#domain';
import { buildGraph, checkSomethingToDo, selectServices } from '#graph';
import { err, ok, type Result } from '#std';
import type { LoadedRules } from '../rules/load-rules.ts';
import { isFolder } from '../world/is-folder.ts';
import type { World } from '../world/world.ts';
import { type RunDirectory, runDirectoryAt } from './run-directory.ts';
import { tellUnusable } from './tell-unusable.ts';

/** What every command that reads a configuration can be told. */
export interface ProjectRequest {
  readonly directory?: string;
  readonly files?: readonly string[];
  readonly environment?: string;
  /** Where everything is written; `logs/signalbox` under the project's directory by default. */
  readonly logs?: string;
  /** The logs folder of the night, which leaves there what runs need; `logs` by default. */
  readonly nightLogs?: string;
  /** Overrides the configuration's `history.store`. */
  readonly history?: string;
  /** Only these services and what they depend on; all when empty. */
  readonly services?: readonly string[];
}

export interface Project {
  readonly graph: ServiceGraph;
  readonly runDirectory: RunDirectory;
  readonly historyLocation: string;
  /** How long the history keeps what ended, milliseconds. */
  readonly historyKeepMs: number;
  /** `null` when the configuration names none: ours alone. */
  readonly rules: LoadedRules | null;
  /** Legal, but seldom meant; told and gone on. */
  readonly warnings: readonly Fault[];
}

export const LOGS_DEFAULT = 'logs/signalbox';

/** Reads the configuration and builds its graph; every fault at once. */
export async function openProject(
  request: ProjectRequest,
  world: World,
): Promise<Result<Project, readonly Fault[]>> {
  const checked = await checkConfig({
    directory: projectDirectory(request, world),
    files: request.files ?? [],
    environment: request.environment ?? null,
    variables: world.environment,
  });
  const { config } = checked;
  const whole = config ? buildGraph(config) : err([]);
  const faults = [...checked.faults, ...(whole.ok ? [] : whole.error)];
  if (!config || !whole.ok || faults.length > 0) return err(faults);
  const graph = selectServices(whole.value, request.services ?? []);
  if (!graph.ok) return graph;
  const rules = await rulesOf(config.triage.rules, world);
  if (!rules.ok) return rules;
  return ok({
    graph: graph.value,
    rules: rules.value,
    warnings: checked.warnings,
    runDirectory: runDirectoryOf(request, world),
    historyLocation: historyLocation(request, world, config.history.store),
    historyKeepMs: config.history.keepMs,
  });
}

/** A project that is to be started: one with nothing to do is a fault. */
export async function openStartable(
  request: ProjectRequest,
  world: World,
): Promise<Result<Project, readonly Fault[]>> {
  const project = await openProject(request, world);
  if (!project.ok) return project;
  const faults = checkSomethingToDo(project.value.graph);
  return faults.length > 0 ? err(faults) : project;
}

/** Rules are read before anything starts: a fault in them shall not be found when a run has failed. */
async function rulesOf(
  files: readonly string[],
  world: World,
): Promise<Result<LoadedRules | null, readonly Fault[]>> {
  if (files.length === 0) return ok(null);
  const { loadRules } = await import('../rules/load-rules.ts');
  return loadRules(files, world);
}

/** The project's directory as asked for, absolute. */
export function projectDirectory(request: ProjectRequest, world: World): string {
  return resolve(world.directory, request.directory ?? '.');
}

/** What to say when the project's folder is not there: a mistyped one must not be made. */
export function missingProject(request: ProjectRequest, world: World): string | null {
  const directory = projectDirectory(request, world);
  return isFolder(directory)
    ? null
    : `There is no folder ${directory}; nothing was done.\n    Name the project's folder with --directory.`;
}

export function runDirectoryOf(request: ProjectRequest, world: World): RunDirectory {
  const root = request.logs
    ? resolve(world.directory, request.logs)
    : join(projectDirectory(request, world), LOGS_DEFAULT);
  return runDirectoryAt(root, request.nightLogs && resolve(world.directory, request.nightLogs));
}

/** The history of the project, or the default place where there is no configuration. */
export async function historyPlace(request: ProjectRequest, world: World): Promise<string> {
  if (request.history) return historyPlaceOf(null, request, world);
  const project = await openProject(request, world);
  const place = historyPlaceOf(project.ok ? project.value : null, request, world);
  if (!project.ok) tellUnusable(project.error, `the history is ${place}`, world);
  return place;
}

/** The same for a project that has been opened; `null` for one that could not be. */
export function historyPlaceOf(
  project: Project | null,
  request: ProjectRequest,
  world: World,
): string {
  const store = project?.historyLocation ?? join(LOGS_DEFAULT, 'history.db');
  return historyLocation(request, world, store);
}

/**
 * What `--history` or the configuration names: a server as it is, a file relative to the project's
 * folder, wherever the command was called. The same for every command.
 */
function historyLocation(request: ProjectRequest, world: World, store: string): string {
  const location = request.history ?? store;
  const isFile = !/^[a-z][a-z0-9+]+:\/\//i.test(location) && location !== ':memory:';
  return isFile ? resolve(projectDirectory(request, world), location) : location;
}
