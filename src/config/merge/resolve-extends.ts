import { resolve } from 'node:path';
import { nearest } from '#std';
import { owner } from '../interpolate/interpolate-tree.ts';
import type { Reference } from '../problem.ts';
import {
  type ConfigNode,
  formatPath,
  locationOf,
  type MapEntry,
  type MapNode,
  nodeAt,
} from '../read/config-node.ts';
import type { DocumentReader, DocumentRequest } from '../read/document-reader.ts';
import { mergeTrees } from './merge-trees.ts';

/** A file's services, by which `extends` finds its base. */
interface Place {
  readonly path: string;
  readonly root: MapNode;
}

/** Every service that extends another, with that one beneath it (Compose, "extends"). */
export async function resolveExtends(
  root: MapNode,
  request: DocumentRequest,
  reader: DocumentReader,
): Promise<MapNode> {
  const services = nodeAt(root, ['services']);
  if (services?.kind !== 'map') return root;
  const resolver = new ExtendsResolver(request, reader);
  const entries = new Map<string, MapEntry>();
  for (const [name, { key, value }] of services.entries) {
    const whole = await resolver.resolve({ path: request.path, root }, name, []);
    entries.set(name, { key, value: whole ?? value });
  }
  const servicesKey = root.entries.get('services')?.key ?? services.origin;
  const resolved = new Map(root.entries);
  resolved.set('services', { key: servicesKey, value: { ...services, entries } });
  return { ...root, entries: resolved };
}

class ExtendsResolver {
  readonly #request: DocumentRequest;
  readonly #reader: DocumentReader;
  readonly #resolved = new Map<string, ConfigNode | null>();

  constructor(request: DocumentRequest, reader: DocumentReader) {
    this.#request = request;
    this.#reader = reader;
  }

  /** The service with its bases beneath it; `null` when it is not there. */
  async resolve(place: Place, name: string, chain: readonly string[]): Promise<ConfigNode | null> {
    const id = `${place.path}\0${name}`;
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const service = nodeAt(place.root, ['services', name]) ?? null;
    const whole =
      service?.kind === 'map' && service.entries.has('extends')
        ? await this.#extend(place, { name, service }, [...chain, id])
        : service;
    this.#resolved.set(id, whole);
    return whole;
  }

  async #extend(
    place: Place,
    { name, service }: { readonly name: string; readonly service: MapNode },
    chain: readonly string[],
  ): Promise<ConfigNode> {
    const own = withoutExtends(service);
    const extended = nodeAt(service, ['extends']);
    if (!extended || (extended.kind === 'scalar' && extended.value === null)) return own;
    const path = ['services', name, 'extends'];
    const from: Reference = {
      path: formatPath(path),
      location: locationOf(extended.origin),
      ...owner(path),
    };
    const base = textOf(extended.kind === 'map' ? nodeAt(extended, ['service']) : extended);
    if (base === undefined) {
      const expected = 'a service, or a map with "service" and "file"';
      this.#reader.problems.push({ kind: 'bad-value', found: 'no service', expected, ...from });
      return own;
    }
    const there = await this.#placeOf(place, extended, from);
    if (there === null) return own;
    const circle = chain.indexOf(`${there.path}\0${base}`);
    if (circle !== -1) {
      const names = [...chain.slice(circle), `${there.path}\0${base}`].map(nameIn);
      this.#reader.problems.push({ kind: 'extends-cycle', chain: names, ...from });
      return own;
    }
    const beneath = await this.resolve(there, base, chain);
    if (beneath?.kind === 'map') return mergeTrees(beneath, own, ['services', name]);
    if (beneath === null) this.#reader.problems.push(this.#unknown(there, base, from));
    return own;
  }

  async #placeOf(place: Place, extended: ConfigNode, from: Reference): Promise<Place | null> {
    const file = textOf(nodeAt(extended, ['file']));
    if (file === undefined) return place;
    const { source } = extended.origin;
    const path = resolve(source.baseDirectory, file);
    const baseDirectory = resolve(path, '..');
    const root = await this.#reader.document({
      ...this.#request,
      path,
      baseDirectory,
      dialect: source.dialect,
      from,
    });
    return root === null ? null : { path, root };
  }

  #unknown(there: Place, base: string, from: Reference) {
    const services = nodeAt(there.root, ['services']);
    const known = services?.kind === 'map' ? [...services.entries.keys()] : [];
    return {
      kind: 'extends-unknown' as const,
      base,
      file: this.#reader.nameOf(there.path),
      nearest: nearest(base, known),
      ...from,
    };
  }
}

function withoutExtends(service: MapNode): MapNode {
  return {
    ...service,
    entries: new Map([...service.entries].filter(([key]) => key !== 'extends')),
  };
}

function textOf(node: ConfigNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

function nameIn(id: string): string {
  return id.slice(id.indexOf('\0') + 1);
}
