import { isDeepStrictEqual } from 'node:util';
import type { ProjectShape } from './shape.ts';

/** Where two readings of a project differ: `accepted`, `name`, `services.web`, `services.web.ports`. */
export function differingPlaces(left: ProjectShape, right: ProjectShape): readonly string[] {
  if (left.accepted !== right.accepted) return ['accepted'];
  if (!left.accepted || !right.accepted) return [];
  const names = new Set([...Object.keys(left.services), ...Object.keys(right.services)]);
  const services = [...names].flatMap((name) =>
    differingKeys(left.services[name], right.services[name], `services.${name}`),
  );
  return left.name === right.name ? services : ['name', ...services];
}

function differingKeys(
  left: object | undefined,
  right: object | undefined,
  path: string,
): readonly string[] {
  if (!left || !right) return [path];
  const other = new Map<string, unknown>(Object.entries(right));
  return Object.entries(left).flatMap(([key, value]) =>
    isDeepStrictEqual(value, other.get(key)) ? [] : [`${path}.${key}`],
  );
}
