import type { ServiceConfig } from '#domain';
import { containerOf } from './container-of.ts';
import { referenceOf } from './engine-options.ts';

/** Services whose containers have to be there before this one's can be created. */
export function referencedServices(service: ServiceConfig): readonly string[] {
  const { networkMode, options } = containerOf(service);
  const [, network] = /^service:(.+)$/.exec(networkMode ?? '') ?? [];
  const named = options.flatMap(({ key, value }) => referenceOf(key, value)?.service ?? []);
  return network === undefined ? named : [network, ...named];
}
