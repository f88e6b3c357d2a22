import * as z from 'zod';
import { ciExport, type ToldRun } from './ci-export.ts';

const job = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** `approval` waits for a person, and is no run. */
  type: z.string().nullish(),
  status: z.string(),
  job_number: z.int().nullish(),
  project_slug: z.string().nullish(),
  started_at: z.string().nullish(),
  stopped_at: z.string().nullish(),
});

type Job = z.infer<typeof job>;

/** CircleCI's `GET /api/v2/workflow/:id/job`, which tells neither branch nor commit. */
export const circleci = ciExport({
  expects: 'the jobs of a workflow (GET /api/v2/workflow/:id/job)',
  value: z.union([z.object({ items: z.array(job) }), job]),
  runsOf: (told) => ('items' in told ? told.items : [told]).filter(isRun).map(runOf),
});

function isRun({ type, started_at }: Job): boolean {
  return type !== 'approval' && Boolean(started_at);
}

const CONCLUSIONS: Readonly<Record<string, string>> = {
  success: 'success',
  failed: 'failure',
  infrastructure_fail: 'failure',
  timedout: 'timed_out',
  canceled: 'cancelled',
  not_run: 'skipped',
};

function runOf(told: Job): ToldRun {
  return {
    id: `circleci-${told.id}`,
    // `gh/acme/shop`
    repo: told.project_slug?.split('/').slice(1).join('/'),
    job: told.name,
    startedAt: told.started_at,
    completedAt: told.stopped_at,
    conclusion: CONCLUSIONS[told.status] ?? null,
    extra: { ci: 'circleci', number: told.job_number ?? null },
  };
}
