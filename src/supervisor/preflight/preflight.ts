import type { Fault, ServiceConfig, ServiceGraph } from '#domain';
import type { EngineFacts } from '../runners/docker/engine-facts.ts';
import { faultOf } from './catalogue.ts';
import { checkBinaries } from './check-binaries.ts';
import { checkCommands, nodesAfterTasks } from './check-commands.ts';
import { checkContainer, checkDocker } from './check-docker.ts';
import { checkEnvironment } from './check-environment.ts';
import { checkFiles, checkWorkingDirectory } from './check-files.ts';
import { checkLogPatterns } from './check-log-patterns.ts';
import { checkPlatform } from './check-platform.ts';
import { checkPorts } from './check-ports.ts';
import type { PreflightProblem } from './problem.ts';

export interface PreflightOptions {
  /** What every service is given; a service's own environment is laid over it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The machine's, unless said otherwise. */
  readonly platform?: string;
}

export interface PreflightAnswer {
  /** All at once, in the order of the graph; empty means go. */
  readonly faults: readonly Fault[];
  /** Who answers for containers, so that nobody has to ask again; `null` where nobody was asked or answered. */
  readonly engine: EngineFacts | null;
}

/** Looks for everything that would keep the graph from starting on this machine, and starts nothing. */
export async function preflight(
  graph: ServiceGraph,
  options: PreflightOptions,
): Promise<PreflightAnswer> {
  const platform = checkPlatform(options.platform);
  if (platform.length > 0) return { faults: platform.map(faultOf), engine: null };
  const afterTasks = nodesAfterTasks(graph);
  const [docker, ports, ...services] = await Promise.all([
    checkDocker(graph, options.environment),
    checkPorts(graph),
    ...graph.services.map((service) =>
      checkService(service, { ...options, mayBeMade: afterTasks.has(service.name) }),
    ),
  ]);
  const found = [...services.flat(), ...ports];
  const places = new Map(graph.services.map(({ name }, place) => [name, place]));
  const faults = [...(docker.ok ? [] : [docker.error]), ...found].map(faultOf);
  const placeOf = ({ service }: Fault) => (service ? (places.get(service) ?? 0) : -1);
  return {
    faults: faults.sort((left, right) => placeOf(left) - placeOf(right)),
    engine: docker.ok ? docker.value : null,
  };
}

interface ServiceCheck extends PreflightOptions {
  /** A task runs before it, which may make its folder and its programs. */
  readonly mayBeMade: boolean;
}

async function checkService(
  service: ServiceConfig,
  check: ServiceCheck,
): Promise<readonly PreflightProblem[]> {
  const environment = { ...check.environment, ...service.environment };
  const [workingDirectory, commands] = check.mayBeMade
    ? [[], []]
    : await Promise.all([checkWorkingDirectory(service), checkCommands(service, environment)]);
  const [binaries, files, container] = await Promise.all([
    checkBinaries(service, environment),
    checkFiles(service),
    check.mayBeMade ? [] : checkContainer(service),
  ]);
  return [
    ...checkEnvironment(service, environment),
    ...workingDirectory,
    // In a folder that is not there no relative program is either: one fault says it all.
    ...(workingDirectory.length > 0 ? [] : commands),
    ...binaries,
    ...files,
    ...container,
    ...(await checkLogPatterns(service)),
  ];
}
