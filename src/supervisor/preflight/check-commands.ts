import type { ServiceConfig, ServiceGraph } from '#domain';
import { flatten } from './check-log-patterns.ts';
import { findProgram } from './find-program.ts';
import type { PreflightProblem } from './problem.ts';

/**
 * Programs of `command` and of `command` healthchecks that are not there. A node that comes after a
 * task is not judged: the task may be what installs the program.
 */
export async function checkCommands(
  service: ServiceConfig,
  environment: Readonly<Record<string, string>>,
): Promise<readonly PreflightProblem[]> {
  if (service.runner === 'docker') return [];
  const wanted = [
    { key: 'command', program: service.command[0] },
    ...flatten(service.healthcheck?.probe).flatMap((probe) =>
      probe.kind === 'command' ? [{ key: 'healthcheck', program: probe.argv[0] }] : [],
    ),
  ];
  const checks = wanted.map(async ({ key, program }): Promise<readonly PreflightProblem[]> => {
    if (program === undefined) return [];
    const search = await findProgram(program, environment.PATH ?? '', service.workingDir);
    if (search.found === 'program') return [];
    if (search.found === 'not-executable') {
      return [{ kind: 'command-not-executable', service, program, key }];
    }
    return [{ kind: 'command-missing', service, program, key, searched: search.searched }];
  });
  return (await Promise.all(checks)).flat();
}

/** Names of the nodes that start only after some task. */
export function nodesAfterTasks(graph: ServiceGraph): ReadonlySet<string> {
  const tasks = new Set<string>(
    graph.services.filter(({ type }) => type === 'task').map(({ name }) => name),
  );
  const after = new Set<string>();
  // `services` stands in a start order: what a node depends on has been looked at before it.
  for (const { name, dependsOn } of graph.services) {
    if (dependsOn.some(({ service }) => tasks.has(service) || after.has(service))) after.add(name);
  }
  return after;
}
