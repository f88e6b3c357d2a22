import type { ServiceConfig } from '#domain';
import type { PreflightProblem } from './problem.ts';

/** Required variables that are unset or empty in what the service will be given. */
export function checkEnvironment(
  service: ServiceConfig,
  environment: Readonly<Record<string, string>>,
): readonly PreflightProblem[] {
  return service.requires.env.flatMap((variable) => {
    const value = environment[variable];
    if (value !== undefined && value !== '') return [];
    return [{ kind: 'variable-unset', service, variable, empty: value === '' } as const];
  });
}
