import type { Config } from '#domain';
import { owner } from '../interpolate/interpolate-tree.ts';
import type { Lookup } from '../interpolate/substitute.ts';
import type { ConfigProblem } from '../problem.ts';
import { formatPath, locate } from '../read/config-node.ts';
import type { RawService } from '../schema/service-schema.ts';
import type { Surroundings } from './service-view.ts';

/** Compose's variable: the active profiles, separated by commas; `*` for all. */
const PROFILES_VARIABLE = 'COMPOSE_PROFILES';

/** A service without profiles always runs; one with profiles when one of them is active. */
export function isActive(service: RawService, lookup: Lookup): boolean {
  const profiles = service.profiles ?? [];
  if (profiles.length === 0) return true;
  const active = (lookup(PROFILES_VARIABLE) ?? '').split(',').map((name) => name.trim());
  return active.includes('*') || profiles.some((profile) => active.includes(String(profile)));
}

/** Services that wait for a profile nobody has made active. */
export function unselectedServices(
  services: Readonly<Record<string, RawService>>,
  lookup: Lookup,
): Config['unselected'] {
  return Object.entries(services)
    .filter(([, service]) => !isActive(service, lookup))
    .map(([name, { profiles = [] }]) => ({ name, profiles: (profiles ?? []).map(String) }));
}

/** Active services that need one whose profile is not active: Compose calls the project invalid. */
export function inactiveDependencies(
  services: Readonly<Record<string, RawService>>,
  world: Surroundings,
): readonly ConfigProblem[] {
  const inactive = new Map(
    Object.entries(services).filter(([, service]) => !isActive(service, world.lookup)),
  );
  if (inactive.size === 0) return [];
  return Object.entries(services).flatMap(([name, service]) =>
    inactive.has(name)
      ? []
      : needs(service).flatMap((needed): ConfigProblem[] => {
          const profiles = inactive.get(needed.name)?.profiles;
          if (!profiles) return [];
          const path = ['services', name, 'depends_on', needed.at];
          return [
            {
              kind: 'inactive-dependency',
              dependency: needed.name,
              profiles: profiles.map(String),
              path: formatPath(path.slice(0, 3)),
              location: locate(world.root, path),
              ...owner(path),
            },
          ];
        }),
  );
}

function needs(
  service: RawService,
): readonly { readonly name: string; readonly at: string | number }[] {
  const written = service.depends_on ?? [];
  if (Array.isArray(written)) return written.map((name, at) => ({ name: String(name), at }));
  return Object.entries(written).flatMap(([name, { required }]) =>
    String(required ?? true) === 'true' ? [{ name, at: name }] : [],
  );
}
