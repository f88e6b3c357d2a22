import * as z from 'zod';
import {
  CAUSE_IDS,
  type Fault,
  type ForecastRecord,
  type RunContext,
  type ServiceName,
  type TriageReport,
} from '#domain';
import { err, ok, type Result } from '#std';
import { list, moment, place, type Shape, text, whole } from './shape.ts';
import { verdict } from './verdict-schema.ts';

const short = text(300);

const context = z.object({
  runId: short,
  repository: short.nullable(),
  workflow: short.nullable(),
  job: short.nullable(),
  matrix: short.optional(),
  attempt: z.number().int().min(1).max(1e6),
  branch: short.nullable(),
  baseBranch: short.nullable(),
  sha: short.nullable(),
  baseSha: short.nullable(),
  pullRequest: whole.nullable(),
  actor: short.nullable(),
  url: text(2000).nullable(),
  step: z.number().int().min(1).max(1e6).optional(),
  changedFiles: list(text(1000), 10_000),
} satisfies Shape<RunContext>);

const fault = z.object({
  code: short,
  location: z.object({ file: text(1000), line: place, column: place }).optional(),
  path: text(1000).optional(),
  problem: text(),
  remedy: text(),
  service: short.transform((name) => name as ServiceName).optional(),
  ofMachine: z.boolean().optional(),
  cause: z.enum(CAUSE_IDS).optional(),
} satisfies Shape<Fault>);

const forecasts = z.object({
  graded: whole,
  skill: z.number().nullable(),
  verdict: z.enum(['better', 'no-better', 'too-few']),
} satisfies Shape<ForecastRecord>);

/** `triage.json`, of whoever wrote it. What it does not name is left unread, what is too long is cut. */
export const triageReport = z.object({
  schema: z.literal('signalbox.triage/1'),
  version: short,
  project: short,
  context,
  outcome: z.enum(['passed', 'failed', 'cancelled', 'not-started']),
  startedAt: moment,
  durationMs: moment,
  headline: text(),
  incomplete: text().optional(),
  verdicts: list(verdict, 5000),
  faults: list(fault, 1000),
  tests: z.object({ run: whole, failed: whole, skipped: whole }),
  history: z.object({ runs: whole, baseBranch: short.nullable(), baseRuns: whole }),
  forecasts: forecasts.optional(),
  allowedReruns: whole.optional(),
} satisfies Shape<TriageReport>);

/** Reads a report somebody else wrote; the error says which field is not as it must be. */
export function parseTriageReport(json: string): Result<TriageReport, string> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return err('no JSON');
  }
  const parsed = triageReport.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it must be'}`);
}
