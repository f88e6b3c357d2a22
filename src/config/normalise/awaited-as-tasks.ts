import type { Lookup } from '../interpolate/substitute.ts';
import type { RawService } from '../schema/service-schema.ts';
import { isActive } from './profiles.ts';

const ENDS: ReadonlySet<string> = new Set(['service_completed_successfully', 'service_completed']);

/** Services whose end an active service waits for: what Compose has instead of `type: task`. */
export function awaitedAsTasks(
  services: Readonly<Record<string, RawService>>,
  lookup: Lookup,
): ReadonlySet<string> {
  const awaited = Object.values(services).flatMap((service) => {
    const written = service.depends_on;
    if (!written || Array.isArray(written) || !isActive(service, lookup)) return [];
    return Object.entries(written).flatMap(([name, { condition }]) =>
      ENDS.has(condition) ? [name] : [],
    );
  });
  return new Set(awaited);
}
