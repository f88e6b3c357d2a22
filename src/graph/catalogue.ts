import { type Fault, formatLocation, type SourceLocation } from '#domain';
import { unreachable } from '#std';
import type { GraphProblem } from './problem.ts';

/** Names listed in a remedy before it says how many more there are. */
const LISTED_NAMES = 8;

/** Every sentence about a graph that does not hold together. */
export function graphFault(problem: GraphProblem): Fault {
  switch (problem.kind) {
    case 'unknown-dependency':
      return {
        ...about(problem.kind, problem.location, `services.${problem.service}.depends_on`),
        problem: `"${problem.dependency}" is not a service here`,
        remedy: suggest(problem, 'Define it under services, or mark it "required: false".'),
        service: problem.service,
        cause: 'config.workflow',
      };
    case 'cycle':
      return cycleFault(problem);
    case 'port-clash':
      return {
        ...about(problem.kind, problem.location, `services.${problem.service}.ports`),
        problem: `port ${problem.port}${problem.protocol === 'udp' ? '/udp' : ''} is also used by services.${problem.other}${place(problem.otherLocation)}`,
        remedy: `Give one of them another port, or "auto:${problem.service}" to have a free one chosen.`,
        service: problem.service,
        cause: 'svc.port',
      };
    case 'unknown-gate':
      return {
        ...about(problem.kind, problem.location, `gates.${problem.gate}.needs`),
        problem: `"${problem.need}" is not a gate here`,
        remedy: suggest(problem, 'Define it under gates, or remove it from needs.'),
        cause: 'config.workflow',
      };
    case 'gate-cycle':
      return {
        ...about(problem.kind, problem.location, `gates.${problem.path[0]}.needs`),
        problem: `gates need each other in a circle: ${circle(problem.path)}`,
        remedy: 'Remove one of these needs.',
        cause: 'config.workflow',
      };
    case 'nothing-to-do':
      return nothingToDoFault(problem);
    case 'unknown-service':
      return {
        code: 'graph.unknown-service',
        problem: `"${problem.name}" is not a service here`,
        remedy: suggest(problem, 'Name services of the configuration.'),
      };
    default:
      return unreachable(problem);
  }
}

/** What `docker compose up` calls "no service selected". */
function nothingToDoFault({
  files,
  unselected,
}: Extract<GraphProblem, { kind: 'nothing-to-do' }>): Fault {
  const [file] = files;
  const waiting = unselected.map(({ name, profiles }) => `${name} (${profiles.join(', ')})`);
  return {
    code: 'graph.nothing-to-do',
    ...(file === undefined ? {} : { location: { file, line: 1, column: 1 } }),
    problem:
      waiting.length === 0
        ? 'there is no service and no gate in it: nothing to start, nothing to check'
        : `no service is selected and there is no gate; these wait for a profile: ${listed(waiting)}`,
    remedy:
      waiting.length === 0
        ? 'Write one under services or gates, name its files with include, or another file with --file.'
        : 'Name the profiles to start in COMPOSE_PROFILES, separated by commas ("*" for all).',
    cause: 'config.workflow',
  };
}

function cycleFault(problem: Extract<GraphProblem, { kind: 'cycle' }>): Fault {
  const [first] = problem.path;
  return {
    ...about(problem.kind, problem.location, `services.${first}.depends_on`),
    problem:
      problem.path.length === 1
        ? `${first} waits for itself: ${circle(problem.path)}`
        : `services wait for each other in a circle: ${circle(problem.path)}`,
    remedy: 'Remove one of these dependencies.',
    ...(first === undefined ? {} : { service: first }),
    cause: 'config.workflow',
  };
}

function about(
  kind: GraphProblem['kind'],
  location: SourceLocation | undefined,
  path: string,
): Pick<Fault, 'code' | 'location' | 'path'> {
  return { code: `graph.${kind}`, path, ...(location ? { location } : {}) };
}

function place(location: SourceLocation | undefined): string {
  return location ? ` (${formatLocation(location)})` : '';
}

/** `a → b → a`. */
function circle(path: readonly string[]): string {
  return [...path, path[0]].join(' → ');
}

function suggest(
  problem: { readonly nearest: string | undefined; readonly known: readonly string[] },
  otherwise: string,
): string {
  if (problem.nearest !== undefined) return `Did you mean "${problem.nearest}"?`;
  if (problem.known.length === 0) return otherwise;
  return `${otherwise} There are: ${listed(problem.known)}.`;
}

function listed(names: readonly string[]): string {
  const more = names.length - LISTED_NAMES;
  return `${names.slice(0, LISTED_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
