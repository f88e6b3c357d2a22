import * as z from 'zod';
import { containerKeys } from './compose-keys.ts';
import { healthcheckSchema } from './healthcheck-schema.ts';
import {
  choice,
  duration,
  flag,
  listOf,
  mapping,
  mappingWith,
  oneOrMore,
  pairs,
  text,
  wholeNumber,
} from './shapes.ts';

export const DEPENDENCY_CONDITIONS = [
  'service_started',
  'service_healthy',
  'service_completed_successfully',
  'service_completed',
  'service_log_ready',
] as const;

function dependsOn() {
  const expected = 'a list of services, or a map of services to conditions';
  const long = mappingWith(
    { restart: flag(), required: flag() },
    { condition: choice(DEPENDENCY_CONDITIONS) },
    'a map with "condition"',
  );
  return z
    .union([listOf(text('a service'), expected), z.record(z.string(), long)], { error: expected })
    .describe('What must have started, be ready or be done before this one starts.');
}

function ports() {
  const long = mappingWith(
    {
      name: text(),
      mode: text(),
      host_ip: text(),
      published: text('a port'),
      protocol: text(),
      app_protocol: text(),
    },
    { target: text('a port') },
    'a port or a map with "target"',
  );
  const item = z.union([text(), long], {
    error: 'a port such as "5432", "8080:80" or "auto:NAME"',
  });
  return listOf(item, 'a list of ports').describe(
    'Ports it listens on; "auto:NAME" for a free one.',
  );
}

function envFiles() {
  const expected = 'a file, or a list of files';
  const long = mappingWith(
    { required: flag(), format: choice(['raw']) },
    { path: text('a file') },
    expected,
  );
  const item = z.union([text(), long], { error: expected });
  return oneOrMore(item, expected).describe('Files of NAME=value lines for its environment.');
}

function requirements() {
  const texts = 'a list of texts';
  return z
    .object(
      {
        env: z.nullish(listOf(text(), texts)),
        files: z.nullish(listOf(text(), texts)),
      },
      { error: 'a map such as { node: ">=22", env: [TOKEN], files: [.venv/bin/python] }' },
    )
    .catchall(text('a version range such as ">=22"'))
    .describe('Checked before anything starts: programs with versions, variables, files.');
}

/** One service: the Compose Specification's keys and ours. */
export function serviceSchema() {
  const words = 'text, or a list of words';
  const extended = 'a service, or a map with "service" and "file"';
  return mapping(
    {
      ...containerKeys(),
      type: choice(['service', 'task']).describe('A task runs to completion.'),
      image: text('an image').describe('Runs in a container.'),
      command: oneOrMore(text(words), words).describe('Split into words, not run in a shell.'),
      entrypoint: oneOrMore(text(words), words).describe('Put before the command.'),
      working_dir: text('a directory'),
      environment: pairs().describe('Variables; a bare name takes the caller’s value.'),
      env_file: envFiles(),
      ports: ports(),
      depends_on: dependsOn(),
      healthcheck: healthcheckSchema(),
      critical: flag().describe('Its failure fails the run and rolls everything back.'),
      restart: z.union([z.string(), z.literal(false)], {
        error: 'one of "no", "on-failure[:max]", "always" or "unless-stopped"',
      }),
      ready_timeout: duration().describe('Longest time from start to ready, or done for a task.'),
      stop_signal: text('a signal such as SIGTERM'),
      stop_grace_period: duration().describe('Time between the stop signal and SIGKILL.'),
      success_exit_codes: listOf(wholeNumber('an exit code'), 'a list of exit codes'),
      requires: requirements(),
      profiles: listOf(text(), 'a list of profiles'),
      extends: z.union([z.string(), mappingWith({ file: text() }, { service: text() }, extended)], {
        error: extended,
      }),
    },
    'a service: a map with "command" or "image"',
  );
}

export type RawService = z.infer<ReturnType<typeof serviceSchema>>;
