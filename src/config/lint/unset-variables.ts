import type { UnsetVariable } from '../problem.ts';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/**
 * Variables that were not set, each with the likelier reason where there is one: `environment` and
 * `env_file` never fill anything in (docker/compose#11755). What was told already is not told again.
 */
export function unsetVariables(
  unset: readonly UnsetVariable[],
  told: readonly ConfigWarning[],
  subjects: readonly Subject[],
): readonly (UnsetVariable | ConfigWarning)[] {
  if (unset.length === 0) return [];
  const eaten = new Set(
    told.flatMap((warning) => (warning.kind === 'eaten-dollar' ? keyOf(warning) : [])),
  );
  return unset
    .filter((problem) => !eaten.has(keyOf(problem)))
    .map((problem) => {
      const own = subjects.find(({ service }) => service.name === problem.service);
      const holder = [...(own ? [own] : []), ...subjects].find(({ service }) =>
        Object.hasOwn(service.environment, problem.name),
      );
      // Set by what it was meant to fill: `environment: { A: "$A" }`.
      if (!holder || problem.path.startsWith(`services.${holder.service.name}.environment`)) {
        return problem;
      }
      const { kind: _, ...about } = problem;
      return { kind: 'unfed-variable' as const, where: placeOf(holder, problem.name), ...about };
    });
}

function placeOf({ view, service }: Subject, name: string): string {
  const inEnvironment = view.node('environment', name) !== undefined || !view.raw.env_file;
  return `services.${service.name}.${inEnvironment ? 'environment' : 'env_file'}`;
}

function keyOf({ name, location }: { name: string; location: UnsetVariable['location'] }): string {
  return JSON.stringify([name, location]);
}
