import type { ServiceConfig } from '#domain';
import { imageOf } from './ensure-image.ts';

/**
 * The services, in the order given (a start order), whose containers may be created before what they
 * depend on is ready. A process of this machine may build an image, write what is bound or choose a
 * port: whatever waits for one, directly or through others, is created when its turn has come, and so
 * is what runs an image that such a service builds.
 */
export function createdAhead(
  services: readonly ServiceConfig[],
  project: string,
): readonly ServiceConfig[] {
  const late = new Set<string>();
  for (const { name, runner, dependsOn } of services) {
    if (runner !== 'docker' || dependsOn.some(({ service }) => late.has(service))) late.add(name);
  }
  const builtLate = services.filter((service) => late.has(service.name) && builds(service));
  const images = new Set(builtLate.map((service) => imageOf(service, project)));
  return services.filter(
    (service) => !late.has(service.name) && !images.has(imageOf(service, project)),
  );
}

/** It makes its own image, which others may run as well. */
export function builds({ container }: ServiceConfig): boolean {
  return container !== null && container.build !== null;
}
