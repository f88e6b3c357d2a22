import * as z from 'zod';
import { ciExport, type ToldRun } from './ci-export.ts';

const job = z.object({
  id: z.int(),
  name: z.string().min(1),
  stage: z.string().nullish(),
  status: z.string(),
  failure_reason: z.string().nullish(),
  ref: z.string().nullish(),
  tag: z.boolean().nullish(),
  created_at: z.string().nullish(),
  started_at: z.string().nullish(),
  finished_at: z.string().nullish(),
  /** Seconds. */
  duration: z.number().nullish(),
  allow_failure: z.boolean().nullish(),
  commit: z.object({ id: z.string() }).nullish(),
  pipeline: z
    .object({ id: z.int().nullish(), sha: z.string().nullish(), source: z.string().nullish() })
    .nullish(),
  runner: z.object({ description: z.string().nullish() }).nullish(),
  web_url: z.string().nullish(),
});

type Job = z.infer<typeof job>;

/** GitLab's `GET /projects/:id/jobs` (docs.gitlab.com/api/jobs); each retry is a job of its own. */
export const gitlab = ciExport({
  expects: 'an array of jobs (GET /projects/:id/jobs)',
  value: job,
  runsOf: (told) => (told.started_at || told.finished_at ? [runOf(told)] : []),
});

function runOf(told: Job): ToldRun {
  const mergeRequest = MERGE_REQUEST.exec(told.ref ?? '')?.[1];
  return {
    id: `gitlab-${told.id}`,
    repo: repositoryOf(told.web_url),
    job: told.name,
    branch: mergeRequest === undefined && !told.tag ? told.ref : null,
    pr: mergeRequest,
    sha: told.commit?.id ?? told.pipeline?.sha,
    startedAt: told.started_at ?? told.created_at,
    completedAt: told.finished_at,
    conclusion: conclusionOf(told),
    durationMs: told.duration == null ? null : Math.round(told.duration * 1000),
    runner: told.runner?.description,
    extra: {
      ci: 'gitlab',
      stage: told.stage ?? null,
      pipeline: told.pipeline?.id ?? null,
      source: told.pipeline?.source ?? null,
      allowFailure: told.allow_failure ?? false,
      ...(told.tag ? { tag: told.ref } : {}),
    },
  };
}

/** Pipelines of merge requests run on a reference of their own. */
const MERGE_REQUEST = /^refs\/merge-requests\/(\d+)\//;

/** Why GitLab itself ended a job that took too long (`CommitStatus.failure_reasons`). */
const TIMEOUTS = ['job_execution_timeout', 'stuck_or_timeout_failure'];

function conclusionOf({ status, failure_reason }: Job): string | null {
  if (status === 'failed') return TIMEOUTS.includes(failure_reason ?? '') ? 'timed_out' : 'failed';
  return ['success', 'canceled', 'skipped'].includes(status) ? status : null;
}

/** `https://gitlab.example.com/acme/backend/shop/-/jobs/7` names `acme/backend/shop`. */
function repositoryOf(address: string | null | undefined): string | null {
  const path = address ? (URL.parse(address)?.pathname ?? '') : '';
  return /^\/(.+?)\/-\//.exec(path)?.[1] ?? null;
}
