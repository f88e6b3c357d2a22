import type { GitHubProblem } from '#domain';
import type { Result } from '#std';

/** A workflow run as the history needs it. Times are ISO 8601 as GitHub writes them. */
export interface GitHubRun {
  readonly id: number;
  readonly workflow: string;
  /** Path of the workflow file. */
  readonly path: string;
  readonly event: string;
  readonly status: string | null;
  readonly headBranch: string | null;
  readonly headSha: string;
  /** `owner/name` the commit comes from; `null` when that repository is gone. */
  readonly headRepository: string | null;
  readonly createdAt: string;
  readonly attempt: number;
}

/** A job of a run, of any attempt. */
export interface GitHubJob {
  readonly id: number;
  readonly name: string;
  /** Of the job, not of the run: a re-run of failed jobs leaves the others at their old attempt. */
  readonly attempt: number;
  readonly headSha: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly runner: string | null;
  readonly labels: readonly string[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** How many there are over all pages; GitHub shows the first 1,000 of a search. */
  readonly total: number;
  readonly hasNext: boolean;
}

/** One answer of GitHub and what it says of the budget. */
export interface GitHubAnswer<T> {
  /** `null`: the page is the one that `etag` stands for. */
  readonly value: T | null;
  readonly etag: string | null;
  /** Requests left in this hour; `null` when GitHub does not say. */
  readonly remaining: number | null;
}

export interface RunsPageQuery {
  readonly repo: string;
  /** GitHub's `created` search: `>=2026-11-01T00:00:00Z` or `FROM..TO`. */
  readonly created: string;
  readonly page: number;
  /** From an earlier answer to the same question; an unchanged page costs nothing. */
  readonly etag: string | null;
}

export interface JobsPageQuery {
  readonly repo: string;
  readonly runId: number;
  readonly page: number;
}

export interface LogQuery {
  readonly repo: string;
  /** GitHub's number of the job. */
  readonly jobId: number;
}

/** Reads runs from GitHub. One call is one request, apart from retries. */
export interface GitHubReader {
  /** Newest first, at most 100 a page. */
  listRuns(query: RunsPageQuery): Promise<Result<GitHubAnswer<Page<GitHubRun>>, GitHubProblem>>;
  /** Jobs of all attempts, at most 100 a page. */
  listJobs(query: JobsPageQuery): Promise<Result<GitHubAnswer<Page<GitHubJob>>, GitHubProblem>>;
  /**
   * Where the log of a finished job is kept, opened when its first byte is asked for. The bytes end in
   * an error when they do not come whole.
   */
  openLog(query: LogQuery): Promise<Result<GitHubAnswer<AsyncIterable<Uint8Array>>, GitHubProblem>>;
}
