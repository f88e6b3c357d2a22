import * as z from 'zod';
import type { HistoryEntry, Signature } from '#domain';
import { err, ok, type Result } from '#std';
import { describeMisfit } from './describe-misfit.ts';
import { ingestibleRun } from './ingestible-run.ts';
import { parseObject } from './parse-object.ts';

export interface ParsedLine {
  readonly entry: HistoryEntry;
  readonly adjusted: boolean;
}

const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** What our own lines carry beyond the contract form of `runs.ndjson`. */
const details = z.object({
  failures: z
    .array(
      z.object({
        signature: z
          .string()
          .min(1)
          .transform((value) => value as Signature),
        cause: z.string().default('unknown'),
        title: z.string().default(''),
        excerpt: z.string().default(''),
        culprit: text,
        masked: text,
      }),
    )
    .nullish(),
  services: z
    .array(
      z.object({
        service: z.string().min(1),
        readyAfterMs: number,
        responseMs: number,
        restarts: z.int().nonnegative().default(0),
        peakCpuPercent: number,
        peakMemoryBytes: number,
        outcome: z.enum(['ready', 'completed', 'failed', 'skipped']),
      }),
    )
    .nullish(),
  tests: z
    .array(
      z.object({
        name: z.string().min(1),
        status: z.enum(['passed', 'failed', 'skipped']),
        durationMs: number,
      }),
    )
    .nullish(),
});

/** Reads one line of `runs.ndjson`: the contract form, or our own with what the run left behind. */
export function parseRunLine(line: string): Result<ParsedLine, string> {
  const value = parseObject(line);
  if (!value.ok) return value;
  const normalised = ingestibleRun(value.value);
  if (!normalised.ok) return normalised;
  const parsed = details.safeParse(value.value);
  if (!parsed.success) return err(describeMisfit(parsed.error, value.value));
  const { failures, services, tests } = parsed.data;
  const { run, adjusted } = normalised.value;
  return ok({
    entry: { run, failures: failures ?? [], services: services ?? [], tests: tests ?? [] },
    adjusted,
  });
}

/** The line `parseRunLine` reads back as the same entry. */
export function formatRunLine({ run, failures, services, tests }: HistoryEntry): string {
  return JSON.stringify({
    ...run,
    startedAt: isoTime(run.startedAt),
    completedAt: run.completedAt === null ? null : isoTime(run.completedAt),
    ...(failures.length > 0 ? { failures } : {}),
    ...(services.length > 0 ? { services } : {}),
    ...(tests.length > 0 ? { tests } : {}),
  });
}

function isoTime(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
