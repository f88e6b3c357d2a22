import * as z from 'zod';
import { configSchema } from './config-schema.ts';

/** Names the schema and its version; editors are pointed at the file itself. */
const SCHEMA_ID = 'urn:signalbox:configuration:1';

/** A value that a variable fills in: what it will be cannot be checked before. */
const VARIABLE = { type: 'string', pattern: '\\$' };

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 2020-12) of `signalbox.yml`, for editors; made from the schema that validates. */
export function configJsonSchema(): object {
  const { $schema, ...generated } = z.toJSONSchema(configSchema(), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  return {
    $schema,
    $id: SCHEMA_ID,
    title: 'Signalbox configuration',
    description:
      'signalbox.yml: the Compose Specification’s services, and what CI needs beside them.',
    ...asFileSchema(generated as Json),
  };
}

/** What holds after reading, as what may be written: variables, `x-…` keys, keys left empty. */
function asFileSchema(schema: Json): Json {
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'propertyNames' ? value : within(value),
    ]),
  );
  return allowVariable(allowExtensions(withoutNull(inner)));
}

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return isObject(value) ? asFileSchema(value) : value;
}

/** `x-…` keys are free wherever other unknown keys are not. */
function allowExtensions(schema: Json): Json {
  return schema.additionalProperties === false
    ? { ...schema, patternProperties: { '^x-': {} } }
    : schema;
}

function allowVariable(schema: Json): Json {
  if (schema.type !== 'string' || !(schema.pattern || schema.enum || schema.const)) return schema;
  const { description, ...own } = schema;
  return { ...(description ? { description } : {}), anyOf: [own, VARIABLE] };
}

/** Any key may be left empty; saying so at each would only clutter what editors offer. */
function withoutNull(schema: Json): Json {
  const { anyOf, ...own } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return schema;
  const [first, second] = anyOf;
  return isObject(first) && isObject(second) && second.type === 'null'
    ? { ...first, ...own }
    : schema;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
