import type * as z from 'zod';
import { SEVERITIES, WEBHOOK_EVENTS, WEBHOOK_KINDS } from '#domain';
import { choice, flag, listOf, mapping, mappingWith, oneOrMore, text } from './shapes.ts';

function issuesSchema() {
  const labels = oneOrMore(text('a label'), 'a label or a list of labels');
  return mapping(
    {
      flakes: flag().describe('One issue for each job whose failures pass when repeated.'),
      changes: flag().describe('One issue for each job that broke or became slower.'),
      labels: labels.describe('On every issue; by the first they are found again.'),
    },
    'a map with flakes, changes and labels',
  );
}

function escalateSchema() {
  const people = 'a list of "codeowners", "@name" or "@organisation/team"';
  return mapping(
    {
      severity: choice(SEVERITIES).describe('The least severity somebody is called for.'),
      to: oneOrMore(text(people), people).describe('Who is called, once for each failure.'),
    },
    'a map with severity and to',
  );
}

function webhookSchema() {
  return mappingWith(
    {
      kind: choice(WEBHOOK_KINDS),
      on: oneOrMore(choice(WEBHOOK_EVENTS), 'a list of events').describe('What it is told.'),
      secret: text('a secret').describe('Signs what is sent; write it as a variable.'),
    },
    { url: text('an https address').describe('A secret: write it as a variable.') },
    'a webhook: a map with "url"',
  );
}

/** What may be done outside the job. */
export function publishSchema() {
  return mapping(
    {
      issues: issuesSchema(),
      escalate: escalateSchema(),
      webhooks: listOf(webhookSchema(), 'a list of webhooks'),
    },
    'a map with issues, escalate and webhooks',
  );
}

export type RawPublish = z.infer<ReturnType<typeof publishSchema>>;
