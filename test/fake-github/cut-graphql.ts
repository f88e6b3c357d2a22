import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  validateSchema,
  visit,
} from 'graphql';
import { GRAPHQL_FIELDS } from './operations.ts';

/**
 * Cuts the types this project uses out of GitHub's GraphQL schema.
 *
 *     node test/fake-github/cut-graphql.ts …/package/schema.graphql
 *
 * How to get that file: `README.md` of this folder.
 */
function cut(source: DocumentNode): string {
  const known = new Map(source.definitions.flatMap((node) => named(node)));
  const kept = new Map<string, DefinitionNode>();
  const queue = Object.keys(GRAPHQL_FIELDS);
  for (const name of queue) {
    const definition = known.get(name);
    if (kept.has(name) || definition === undefined) continue;
    const slim = slimmed(definition);
    kept.set(name, slim);
    queue.push(...typesIn(slim));
  }
  const missing = Object.keys(GRAPHQL_FIELDS).filter((name) => !kept.has(name));
  if (missing.length > 0) throw new Error(`not in the schema: ${missing.join(', ')}`);
  const definitions = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const [fault] = validateSchema(buildASTSchema(document));
  if (fault) throw fault;
  return `${print(document)}\n`;
}

function named(node: DefinitionNode): readonly (readonly [string, DefinitionNode])[] {
  return 'name' in node && node.name && node.kind.endsWith('TypeDefinition')
    ? [[node.name.value, node]]
    : [];
}

/** Without what is for people only, without other directives than that of deprecation, and with our fields. */
function slimmed(definition: DefinitionNode): DefinitionNode {
  const bare: DefinitionNode = visit(definition, {
    enter: (node) =>
      'description' in node && node.description ? { ...node, description: undefined } : undefined,
    Directive: (node) => (node.name.value === 'deprecated' ? undefined : null),
  });
  if (bare.kind === Kind.OBJECT_TYPE_DEFINITION || bare.kind === Kind.INTERFACE_TYPE_DEFINITION) {
    const { name, interfaces = [], fields = [] } = bare;
    return {
      ...bare,
      interfaces: interfaces.filter((each) => each.name.value in GRAPHQL_FIELDS),
      fields: wanted(name.value, fields),
    };
  }
  return bare;
}

function wanted(
  type: string,
  fields: readonly FieldDefinitionNode[],
): readonly FieldDefinitionNode[] {
  const names = GRAPHQL_FIELDS[type];
  if (names === undefined) return fields;
  const found = fields.filter(({ name }) => names.includes(name.value));
  if (found.length < names.length) throw new Error(`${type} lacks one of ${names.join(', ')}`);
  return found;
}

function typesIn(definition: DefinitionNode): readonly string[] {
  const found: string[] = [];
  visit(definition, { NamedType: (node) => void found.push(node.name.value) });
  return found;
}

const [, , source] = process.argv;
if (source === undefined) throw new Error('name the file schema.graphql');
const target = fileURLToPath(new URL('recorded/github-schema.graphql', import.meta.url));
writeFileSync(target, cut(parse(readFileSync(source, 'utf8'), { noLocation: true })));
