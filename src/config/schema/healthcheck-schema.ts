import * as z from 'zod';
import {
  duration,
  flag,
  listOf,
  mapping,
  mappingWith,
  oneOrMore,
  text,
  wholeNumber,
} from './shapes.ts';

/** Keys that say what is asked; exactly one of them stands in a healthcheck or in a part of `all`/`any`. */
export const PROBE_KINDS = [
  'test',
  'http',
  'tcp',
  'command',
  'log',
  'notify',
  'all',
  'any',
] as const;

function httpTarget() {
  const expected = 'a URL, or a port with a path such as "8002/health"';
  return z
    .union([text(), mappingWith({}, { url: text(expected) }, expected)], { error: expected })
    .describe('GET this address: a URL, or a port of this machine with a path ("8002/health").');
}

function logTarget() {
  const expected = 'the text to wait for, or a map with "pattern"';
  const pattern = z.string({ error: 'an RE2 pattern' });
  return z
    .union([z.string(), mappingWith({}, { pattern }, expected)], { error: expected })
    .describe('Ready when a line of its output holds this text, or matches this RE2 pattern.');
}

function probeShape() {
  const words = 'text, or a list of words';
  const status = 'a status, a range such as "200-299", or a list of them';
  return {
    test: oneOrMore(text(words), words).describe(
      "Compose's form: a text runs in a shell, a list starts with CMD, CMD-SHELL or NONE.",
    ),
    http: httpTarget(),
    status: oneOrMore(text(status), status).describe('Statuses that count as healthy; 200-399.'),
    body: z.string({ error: 'text' }).describe('Text the body must contain.'),
    tcp: text('a port, or "host:port"').describe('Ready when this port accepts a connection.'),
    command: oneOrMore(text(words), words).describe('Ready when this command exits 0. No shell.'),
    log: logTarget(),
    notify: z
      .union([flag(), wholeNumber()], { error: 'true, or a file descriptor from 3' })
      .describe('Ready when it writes to this file descriptor (3), as s6 and dinit do it.'),
  };
}

function probePart(shape = probeShape()) {
  return mapping(shape, 'a map with one probe');
}

export function healthcheckSchema() {
  const shape = probeShape();
  const parts = listOf(probePart(shape), 'a list of probes');
  return mapping(
    {
      ...shape,
      all: parts.describe('Ready when all of these are.'),
      any: parts.describe('Ready when one of these is.'),
      interval: duration().describe('Steady-state period; a young service is asked more often.'),
      timeout: duration().describe('How long one attempt may take.'),
      retries: wholeNumber().describe('Failures in a row after ready that mean unhealthy.'),
      success: wholeNumber().describe('Successes in a row that mean ready.'),
      start_period: duration().describe('Failures within this time after the start do not count.'),
      start_interval: duration().describe('Accepted; probing is adaptive anyway.'),
      disable: flag().describe('No healthcheck, whatever the image says.'),
    },
    'a map with one probe such as { tcp: 5432 }',
  ).describe('How to see whether the service is ready and stays healthy.');
}

export type RawHealthcheck = z.infer<ReturnType<typeof healthcheckSchema>>;
export type RawProbe = z.infer<ReturnType<typeof probePart>>;
