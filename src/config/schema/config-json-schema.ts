import { z } from 'zod';
import { configSchema } from './config-schema.ts';

interface JsonSchema {
  additionalProperties?: unknown;
  patternProperties?: unknown;
  anyOf?: unknown;
  type?: unknown;
}

/** Names the schema and its version; editors are pointed at the file itself. */
const SCHEMA_ID = 'urn:signalbox:configuration:1';

/** The JSON Schema (draft 2020-12) of `signalbox.yml`, for editors; made from the schema that validates. */
export function configJsonSchema(): object {
  const generated = z.toJSONSchema(configSchema(), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      allowExtensions(jsonSchema as JsonSchema);
      dropNullAlternatives(jsonSchema as JsonSchema);
    },
  });
  return {
    ...generated,
    $id: SCHEMA_ID,
    title: 'Signalbox configuration',
    description:
      'signalbox.yml: the Compose Specification’s services, and what CI needs beside them.',
  };
}

/** `x-…` keys are free wherever other unknown keys are not. */
function allowExtensions(schema: JsonSchema): void {
  if (schema.additionalProperties === false) schema.patternProperties = { '^x-': {} };
}

/** Any key may be left empty; saying so at each would only clutter what editors offer. */
function dropNullAlternatives(schema: JsonSchema): void {
  const { anyOf } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return;
  const [first, second] = anyOf as JsonSchema[];
  if (!first || second?.type !== 'null') return;
  delete schema.anyOf;
  const described = { ...first, ...schema };
  Object.assign(schema, described);
}
