import type { CiName } from '#history';
import type { ProjectRequest } from '../job/project.ts';

/** What the command says of a run that its reports or its export do not say. */
export interface ToldOfRun {
  readonly id?: string;
  /** `owner/name`. */
  readonly repo?: string;
  readonly job?: string;
  readonly branch?: string;
  readonly pr?: number;
  readonly sha?: string;
  readonly attempt?: number;
  /** ISO 8601. */
  readonly startedAt?: string;
}

export interface IngestRequest extends ProjectRequest {
  readonly runs: readonly string[];
  /** Whose exports `runs` are; `runs.ndjson` files when absent. */
  readonly from?: CiName;
  /** Globs of JUnit reports of one run. */
  readonly junit?: readonly string[];
  readonly told?: ToldOfRun;
  /** `owner/name`, to read its runs and jobs through the API. */
  readonly github?: string;
  /** YYYY-MM-DD. */
  readonly since?: string;
  /** Whether the logs of failed jobs are read; they are when absent. */
  readonly jobLogs?: 'none' | 'failed';
  /** Most requests to GitHub's API. */
  readonly maxRequests?: number;
  readonly json?: boolean;
}
