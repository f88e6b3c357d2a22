/** Where a run belongs: read from the CI's environment or from git, every part optional but the id. */
export interface RunContext {
  /**
   * Unique for one execution: `<run id>-<attempt>-<job>` on GitHub, with the values of its matrix; a
   * time stamp elsewhere.
   */
  readonly runId: string;
  /** `owner/name`. */
  readonly repository: string | null;
  readonly workflow: string | null;
  readonly job: string | null;
  /** The values of a matrix job, as GitHub shows them: `22, ubuntu-latest`. Absent without a matrix. */
  readonly matrix?: string;
  readonly attempt: number;
  /** The branch under test, without `refs/heads/`. */
  readonly branch: string | null;
  /** The branch a pull request wants to go to, or the default branch. */
  readonly baseBranch: string | null;
  readonly sha: string | null;
  readonly baseSha: string | null;
  readonly pullRequest: number | null;
  readonly actor: string | null;
  /** Web address of the job's log, or of the run's where the job's number is not known; for links. */
  readonly url: string | null;
  /** Number of the step that tells of it, on the page of the job's log; absent where that is not known. */
  readonly step?: number;
  /** Files this change touches, relative to the repository; empty when unknown. */
  readonly changedFiles: readonly string[];
}
