import * as z from 'zod';
import { SERVICE_NAME_PATTERN } from '#domain';
import { publishSchema } from './publish-schema.ts';
import { serviceSchema } from './service-schema.ts';
import {
  anyMap,
  choice,
  duration,
  listOf,
  mapping,
  mappingWith,
  oneOrMore,
  pairs,
  text,
  wholeNumber,
} from './shapes.ts';

function gateSchema() {
  const words = 'text, or a list of words';
  const names = 'a list of gates';
  return mapping(
    {
      health: mapping(
        {
          startup: duration().describe('Longest time for the whole graph to become ready.'),
          response: duration().describe("Slowest answer of any service's probe."),
          score: text('a number from 0 to 100').describe('Least overall health score, 0 to 100.'),
        },
        'a map with startup, response and score',
      ),
      run: oneOrMore(text(words), words).describe('Split into words, not run in a shell.'),
      needs: oneOrMore(text('a gate'), names).describe('Gates that must pass first.'),
      junit: oneOrMore(text('a glob'), 'a glob or a list').describe('Reports the command writes.'),
      retries: wholeNumber(),
      timeout: duration(),
      working_dir: text('a directory'),
      environment: pairs(),
    },
    'a gate: a map with "health" or "run"',
  );
}

function includeSchema() {
  const files = 'a file or a list of files';
  const long = mappingWith(
    { project_directory: text(), env_file: oneOrMore(text(), files) },
    { path: oneOrMore(text(), files) },
    'a file, or a map with "path"',
  );
  return listOf(z.union([z.string(), long], { error: 'a file, or a map with "path"' }), 'a list');
}

function services() {
  return z.record(z.string().regex(SERVICE_NAME_PATTERN), serviceSchema(), {
    error: 'a map of names to services',
  });
}

function gates() {
  return z.record(z.string().regex(SERVICE_NAME_PATTERN), gateSchema(), {
    error: 'a map of names to gates',
  });
}

function ownKeys() {
  return {
    triage: mapping(
      {
        rules: listOf(text('a file'), 'a list of files').describe('Files with rules of your own.'),
        rerun: mapping(
          {
            when: choice(['never', 'retry-safe']),
            max: wholeNumber(),
          },
          'a map with when and max',
        ),
      },
      'a map with rules and rerun',
    ),
    history: mapping(
      {
        store: text('a file or a postgres:// address'),
        keep: duration().describe('How long runs are kept.'),
      },
      'a map with store and keep',
    ),
    publish: publishSchema().describe('What is done outside the job; nothing by default.'),
    concurrency: wholeNumber().describe('At most this many nodes start at once.'),
  };
}

/** A whole file: Compose's top level and ours. */
export function configSchema() {
  const resources = () =>
    z.record(z.string(), z.union([anyMap(), z.null()], { error: 'a map' }), { error: 'a map' });
  return mapping(
    {
      name: text('a name').describe('The project, as reports call it.'),
      version: text().describe('Accepted and ignored, as in Compose.'),
      include: includeSchema().describe('Other files, ours or Compose files.'),
      services: services(),
      gates: gates().describe('Checks that decide whether the job may go on.'),
      environments: z
        .record(z.string(), anyMap(), { error: 'a map of names to overlays' })
        .describe('Overlays; the chosen one is laid over the rest by the merge rules.'),
      ...ownKeys(),
      networks: resources(),
      volumes: resources(),
      secrets: resources(),
      configs: resources(),
      models: resources(),
    },
    'a map with "services"',
  );
}

export type RawConfig = z.infer<ReturnType<typeof configSchema>>;
export type RawGate = z.infer<ReturnType<typeof gateSchema>>;
