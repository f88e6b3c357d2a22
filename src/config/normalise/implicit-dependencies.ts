import { type Dependency, parseServiceName } from '#domain';
import type { ServiceView } from './service-view.ts';

const SHARED_NAMESPACES = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'] as const;
const SERVICE = /^service:(.+)$/;

/**
 * Services a container cannot start without although `depends_on` does not name them: those it is
 * linked to, takes volumes from or shares a namespace with (compose-go `loader/normalize.go`).
 */
export function implicitDependencies(
  view: ServiceView,
  named: readonly Dependency[],
): readonly Dependency[] {
  const { raw } = view;
  const shared = SHARED_NAMESPACES.flatMap((key) => {
    const service = SERVICE.exec(String(raw[key] ?? ''))?.[1];
    return service === undefined ? [] : [{ name: service, at: [key], restart: true }];
  });
  const linked = (raw.links ?? []).map((link, index) => ({
    name: String(link).split(':')[0] ?? '',
    at: ['links', index],
    restart: true,
  }));
  const mounted = (raw.volumes_from ?? [])
    .map((from, index) => ({ name: String(from), at: ['volumes_from', index] }))
    .filter(({ name }) => !name.startsWith('container:'))
    .map(({ name, at }) => ({ name: name.split(':')[0] ?? '', at, restart: false }));
  const known = new Set<string>(named.map((dependency) => dependency.service));
  return [...shared, ...linked, ...mounted].flatMap(({ name, at, restart }) => {
    const service = parseServiceName(name);
    if (!service.ok || known.has(name)) return [];
    known.add(name);
    return {
      service: service.value,
      condition: 'service_started' as const,
      required: true,
      restart,
      location: view.location(...at),
    };
  });
}
