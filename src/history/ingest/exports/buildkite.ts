import * as z from 'zod';
import { ciExport, type ToldRun } from './ci-export.ts';

const job = z.object({
  id: z.string().min(1),
  type: z.string(),
  name: z.string().nullish(),
  step_key: z.string().nullish(),
  state: z.string().nullish(),
  started_at: z.string().nullish(),
  finished_at: z.string().nullish(),
  retries_count: z.int().nonnegative().nullish(),
  agent: z.object({ name: z.string().nullish() }).nullish(),
});

const build = z.object({
  number: z.int(),
  branch: z.string().nullish(),
  commit: z.string().nullish(),
  pull_request: z.object({ id: z.union([z.string(), z.int()]).nullish() }).nullish(),
  pipeline: z.object({ slug: z.string().min(1), repository: z.string().nullish() }),
  jobs: z.array(job),
});

type Build = z.infer<typeof build>;

/** Buildkite's `GET /v2/organizations/:org/pipelines/:pipeline/builds`. */
export const buildkite = ciExport({
  expects: 'an array of builds (GET /v2/organizations/:org/pipelines/:pipeline/builds)',
  value: build,
  runsOf: (told) =>
    told.jobs.filter((each) => each.type === 'script' && each.started_at).map(runOf(told)),
});

const CONCLUSIONS: Readonly<Record<string, string>> = {
  passed: 'success',
  failed: 'failure',
  timed_out: 'timed_out',
  canceled: 'cancelled',
  skipped: 'skipped',
  expired: 'cancelled',
};

function runOf({ number, branch, commit, pull_request, pipeline }: Build) {
  const pr = pull_request?.id ?? null;
  return (told: z.infer<typeof job>): ToldRun => ({
    id: `buildkite-${told.id}`,
    repo: repositoryOf(pipeline.repository),
    job: `${pipeline.slug}/${told.step_key ?? told.name ?? 'unnamed'}`,
    branch: pr === null ? branch : null,
    pr,
    sha: commit,
    attempt: (told.retries_count ?? 0) + 1,
    startedAt: told.started_at,
    completedAt: told.finished_at,
    conclusion: CONCLUSIONS[told.state ?? ''] ?? null,
    runner: told.agent?.name,
    extra: { ci: 'buildkite', build: number },
  });
}

/** `git@github.com:acme/shop.git` and `https://github.com/acme/shop` name `acme/shop`. */
function repositoryOf(remote: string | null | undefined): string | null {
  return /[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? '')?.[1] ?? null;
}
