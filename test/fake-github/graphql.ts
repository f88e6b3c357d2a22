import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  validateExecutionArgs,
} from 'graphql';
import { resolversOf } from './graphql-resolvers.ts';
import type { HandlerAnswer } from './handler.ts';
import type { FakeState } from './state.ts';

/** A request to `/graphql`, judged by GitHub's own schema. */
export interface GraphqlRequest {
  /** `graphql/read-thread` of a query named `ReadThread`; `null` when it cannot be read. */
  readonly operation: string | null;
  /** What it gets wrong; empty when nothing. */
  readonly violations: readonly string[];
  /** Answers it. What GitHub refuses it answers with 200 and `errors`. */
  answer(state: FakeState): HandlerAnswer;
}

let loaded: GraphQLSchema | undefined;

/** Read and built once a process: it never changes. */
function loadSchema(): GraphQLSchema {
  const file = new URL('recorded/github-schema.graphql', import.meta.url);
  loaded ??= buildSchema(readFileSync(file, 'utf8'));
  return loaded;
}

export function readGraphql(body: unknown): GraphqlRequest {
  const { query, variables = {}, ...rest } = (body ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(rest).map((key) => `body key "${key}" is not known`);
  const document = parsed(String(query));
  if (document instanceof GraphQLError) return refused(null, [...unknown, document.message]);
  const name = getOperationAST(document)?.name?.value;
  if (name === undefined) return refused(null, [...unknown, 'the query has no name']);
  const operation = `graphql/${name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}`;
  const schema = loadSchema();
  const given = { schema, document, variableValues: variables as Record<string, unknown> };
  const faults = validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]);
  const violations = [...unknown, ...messagesOf(faults), ...faultsOfVariables(given)];
  if (violations.length > 0) return refused(operation, violations);
  return {
    operation,
    violations,
    answer(state) {
      const { data, errors } = executeSync({ ...given, rootValue: resolversOf(state) });
      const told = errors?.map(({ message, path, extensions }) => ({
        ...extensions,
        message,
        path,
      }));
      return { status: 200, body: { data, ...(told ? { errors: told } : {}) } };
    },
  };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function faultsOfVariables(given: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variableValues: Readonly<Record<string, unknown>>;
}): readonly string[] {
  const told = getOperationAST(given.document)?.variableDefinitions ?? [];
  const names = told.map(({ variable }) => variable.name.value);
  // GitHub ignores what it does not know; a misspelt name must not pass for one that works.
  const unknown = Object.keys(given.variableValues).filter((name) => !names.includes(name));
  const judged = validateExecutionArgs(given);
  return [
    ...unknown.map((name) => `variable "${name}" is not declared`),
    ...('schema' in judged ? [] : messagesOf(judged)),
  ];
}

function messagesOf(errors: readonly GraphQLError[]): readonly string[] {
  return errors.map(({ message }) => message);
}

function refused(operation: string | null, violations: readonly string[]): GraphqlRequest {
  const errors = violations.map((message) => ({ message }));
  return { operation, violations, answer: () => ({ status: 200, body: { errors } }) };
}
