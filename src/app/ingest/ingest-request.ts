import type { ProjectRequest } from '../job/project.ts';

export interface IngestRequest extends ProjectRequest {
  readonly runs: readonly string[];
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
