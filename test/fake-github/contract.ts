import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formatsPlugin from 'ajv-formats';

type Json = Record<string, unknown>;

interface ParameterDescription {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Json;
}

/** An operation of GitHub's description, ready to judge requests and answers. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** What a request gets wrong; empty when nothing. */
  faultsOfRequest(request: RequestParts): readonly string[];
  faultsOfAnswer(status: number, body: unknown): readonly string[];
}

export interface RequestParts {
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed; `undefined` without a body. */
  readonly body: unknown;
}

export interface Matched {
  readonly operation: Operation;
  readonly pathParameters: Readonly<Record<string, string>>;
}

export interface Contract {
  match(method: string, pathname: string): Matched | null;
  /** GitHub's own example of that name: a fresh copy. */
  example(name: string): unknown;
}

/** Where GitHub's description is stricter than GitHub. */
const DEVIATIONS = {
  /** The search syntax `>=2026-01-01` is documented for it, the schema says a single time. */
  created: { type: 'string', pattern: '^(?:[<>]=?)?[0-9T:Z.*+-]+$' },
} as const;

/** Statuses any operation may answer with, though its description does not list them. */
const COMMON_ERRORS = new Set([304, 401, 403, 404, 410, 422, 429, 500, 502]);

let loaded: Contract | undefined;

/** Read and compiled once a process: it never changes. */
export function loadContract(): Contract {
  loaded ??= readContract();
  return loaded;
}

function readContract(): Contract {
  const text = readFileSync(new URL('recorded/github-openapi.json', import.meta.url), 'utf8');
  const description = JSON.parse(text) as Json;
  const examples = description['x-examples'] as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
  formatsPlugin.default(ajv);
  ajv.addSchema(withNulls(description) as Json, 'github');
  const routes = routesOf(description, ajv);
  return {
    match(method, pathname) {
      for (const { operation, pattern } of routes) {
        const found = operation.method === method ? pattern.exec(pathname) : null;
        if (found) return { operation, pathParameters: decoded(found.groups ?? {}) };
      }
      return null;
    },
    example: (name) => structuredClone(examples[name]),
  };
}

function decoded(groups: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}

function routesOf(description: Json, ajv: Ajv) {
  const paths = Object.entries(description.paths as Record<string, Record<string, Json>>);
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
      operation: operationOf(method.toUpperCase(), operation, description, ajv),
    })),
  );
}

function operationOf(method: string, operation: Json, description: Json, ajv: Ajv): Operation {
  const told = (operation.parameters ?? []) as Json[];
  const parameters = told.map(
    (each) => resolve(each, description) as unknown as ParameterDescription,
  );
  const bodySchema = jsonSchemaOf(operation.requestBody as Json | undefined);
  const isBodyRequired = (operation.requestBody as Json | undefined)?.required === true;
  const answers = operation.responses as Record<string, Json>;
  return {
    id: String(operation.operationId),
    method,
    faultsOfRequest({ pathParameters, query, body }) {
      return [
        ...faultsOfParameters(parameters, 'path', new Map(Object.entries(pathParameters)), ajv),
        ...faultsOfParameters(parameters, 'query', new Map(query), ajv),
        ...faultsOfBody(bodySchema, isBodyRequired, body, ajv),
      ];
    },
    faultsOfAnswer(status, body) {
      const told = answers[status];
      if (!told) return COMMON_ERRORS.has(status) ? [] : [`answer ${status} is not described`];
      const schema = jsonSchemaOf(resolve(told, description));
      return schema ? errorsOf(validatorOf(schema, ajv), body, `answer ${status}`) : [];
    },
  };
}

function faultsOfParameters(
  parameters: readonly ParameterDescription[],
  place: 'path' | 'query',
  values: ReadonlyMap<string, string>,
  ajv: Ajv,
): readonly string[] {
  const known = parameters.filter((parameter) => parameter.in === place);
  const names = new Set(known.map((parameter) => parameter.name));
  const unknown = [...values.keys()].filter((name) => !names.has(name));
  return [
    ...unknown.map((name) => `${place} parameter "${name}" is not described`),
    ...known.flatMap(({ name, required, schema }) => {
      const value = values.get(name);
      if (value === undefined) return required ? [`${place} parameter "${name}" is missing`] : [];
      const judged = name in DEVIATIONS ? DEVIATIONS[name as keyof typeof DEVIATIONS] : schema;
      return errorsOf(validatorOf(judged, ajv), typed(value, schema), `${place}.${name}`);
    }),
  ];
}

/** Parameters travel as text; their schema tells what they stand for. */
function typed(value: string, schema: Json): unknown {
  if (schema.type === 'integer' && /^-?\d+$/.test(value)) return Number(value);
  if (schema.type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}

function faultsOfBody(schema: Json | null, isRequired: boolean, body: unknown, ajv: Ajv) {
  if (body === undefined) return isRequired ? ['the body is missing'] : [];
  if (schema === null) return ['a body is not described'];
  return [...errorsOf(validatorOf(schema, ajv), body, 'body'), ...unknownKeysOf(schema, body)];
}

/** GitHub ignores what it does not know; a misspelt key must not pass for one that works. */
function unknownKeysOf(schema: Json, body: unknown): readonly string[] {
  const known = schema.properties as Json | undefined;
  if (!known || schema.additionalProperties || typeof body !== 'object' || body === null) return [];
  const unknown = Object.keys(body).filter((key) => !(key in known));
  return unknown.map((key) => `body key "${key}" is not described`);
}

function jsonSchemaOf(holder: Json | undefined): Json | null {
  const content = holder?.content as Record<string, { schema?: Json }> | undefined;
  return content?.['application/json']?.schema ?? null;
}

function resolve(value: Json, description: Json): Json {
  if (typeof value.$ref !== 'string') return value;
  const path = value.$ref.split('/').slice(1);
  return path.reduce((at, key) => at[key] as Json, description);
}

const validators = new WeakMap<object, ValidateFunction>();

function validatorOf(schema: object, ajv: Ajv): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const absolute = JSON.parse(
    JSON.stringify(withNulls(schema)).replaceAll('"#/components/', '"github#/components/'),
  );
  const validate = ajv.compile(absolute);
  validators.set(schema, validate);
  return validate;
}

function errorsOf(validate: ValidateFunction, value: unknown, what: string): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath} ${error.message}`);
}

/** OpenAPI 3.0 says `nullable`, which JSON Schema does not know. */
function withNulls(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNulls);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = schema as Json;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, withNulls(value)]),
  );
  if (typeof nullable === 'boolean') return nullable ? { anyOf: [{ type: 'null' }, inner] } : inner;
  return nullable === undefined ? inner : { ...inner, nullable: withNulls(nullable) };
}
