import type { DependencyCondition, ServiceConfig, ServiceGraph, ServiceName } from '#domain';

/** Deeper lines are not indented further, so that a chain of any length stays linear to draw. */
const DEEPEST_INDENT = 24;

const CONDITION_WORD: Readonly<Record<DependencyCondition, string>> = {
  service_started: 'started',
  service_healthy: 'ready',
  service_completed_successfully: 'completed',
  service_completed: 'ended',
  service_log_ready: 'logged ready',
};

interface Branch {
  readonly name: ServiceName;
  readonly prefix: string;
  readonly twig: string;
  readonly label: string;
  readonly depth: number;
  readonly last: boolean;
}

/**
 * What waits for what: nodes nobody waits for at the margin, under each node its dependencies with
 * what is awaited of them. A node is unfolded once; later it says `(above)`. At most one line a node
 * and one an edge.
 */
export function drawTree(graph: ServiceGraph): readonly string[] {
  const services = new Map(graph.services.map((service) => [service.name, service]));
  const awaited = new Set(graph.edges.map((edge) => edge.service));
  const unfolded = new Set<ServiceName>();
  const lines: string[] = [];
  const pending = graph.services
    .filter((service) => !awaited.has(service.name))
    .map((service) => root(service.name))
    .reverse();
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    const service = services.get(branch.name);
    if (!service) continue;
    const again = unfolded.has(branch.name) && service.dependsOn.length > 0;
    lines.push(
      `${branch.prefix}${branch.twig}${branch.name}${branch.label}${again ? ' (above)' : ''}`,
    );
    if (again) continue;
    unfolded.add(branch.name);
    pending.push(...branchesOf(service, branch).reverse());
  }
  return lines;
}

function root(name: ServiceName): Branch {
  return { name, prefix: '', twig: '', label: '', depth: 0, last: true };
}

function branchesOf(service: ServiceConfig, parent: Branch): Branch[] {
  const depth = parent.depth + 1;
  return service.dependsOn.map((dependency, index) => {
    const last = index === service.dependsOn.length - 1;
    const optional = dependency.required ? '' : ', optional';
    const far = depth > DEEPEST_INDENT ? ` (${depth} deep)` : '';
    return {
      name: dependency.service,
      prefix: childPrefix(parent),
      twig: last ? '└─ ' : '├─ ',
      label: ` · ${CONDITION_WORD[dependency.condition]}${optional}${far}`,
      depth,
      last,
    };
  });
}

function childPrefix(parent: Branch): string {
  if (parent.depth === 0 || parent.depth >= DEEPEST_INDENT) return parent.prefix;
  return `${parent.prefix}${parent.last ? '   ' : '│  '}`;
}
