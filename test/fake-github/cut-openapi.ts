import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXAMPLES, OPERATIONS } from './operations.ts';

/**
 * Cuts the operations this project uses out of GitHub's OpenAPI description.
 *
 *     node test/fake-github/cut-openapi.ts …/generated/api.github.com.json
 *
 * How to get that file: `README.md` of this folder.
 */

type Json = Record<string, unknown>;

/** For people only, or about other products; the fake reads none of it. */
const DROPPED = new Set(['description', 'summary', 'externalDocs', 'tags', 'examples', 'example']);

function cut(source: Json): Json {
  const components = source.components as Record<string, Json>;
  const paths = cutPaths(source.paths as Record<string, Json>);
  const kept: Record<string, Json> = {};
  const queue = referencesIn(paths);
  for (const reference of queue) {
    const [, , section = '', name = ''] = reference.split('/');
    if (kept[section]?.[name] !== undefined) continue;
    const component = slim(components[section]?.[name]);
    kept[section] = { ...kept[section], [name]: component };
    queue.push(...referencesIn(component));
  }
  const examples = Object.entries(EXAMPLES).map(([name, key]) => {
    const example = components.examples?.[key] as Json | undefined;
    if (example === undefined) throw new Error(`no example "${key}" in the description`);
    return [name, example.value];
  });
  return {
    openapi: source.openapi,
    info: source.info,
    paths,
    components: kept,
    'x-examples': Object.fromEntries(examples),
  };
}

function cutPaths(paths: Record<string, Json>): Json {
  const wanted = new Set(OPERATIONS);
  const kept: Record<string, Json> = {};
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const id = (operation as Json).operationId;
      if (typeof id !== 'string' || !wanted.delete(id)) continue;
      kept[path] = { ...kept[path], [method]: slim(operation) };
    }
  }
  if (wanted.size > 0) throw new Error(`not in the description: ${[...wanted].join(', ')}`);
  return kept;
}

/** Names of properties are data: only keywords are dropped. */
function slim(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => slim(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => isNames || !(DROPPED.has(key) || key.startsWith('x-')))
    .map(([key, item]) => [key, slim(item, !isNames && key === 'properties')]);
  return Object.fromEntries(entries);
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [item] : referencesIn(item),
  );
}

const [, , source] = process.argv;
if (source === undefined) throw new Error('name the file api.github.com.json');
const target = fileURLToPath(new URL('recorded/github-openapi.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(cut(JSON.parse(readFileSync(source, 'utf8'))))}\n`);
