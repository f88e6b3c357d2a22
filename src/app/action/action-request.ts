import type { ProjectRequest } from '../job/project.ts';

/** `teardown` is what the helper action `up` does at the end of the job; nobody else asks for it. */
export type ActionCommand = 'run' | 'up' | 'down' | 'triage' | 'report' | 'ingest' | 'teardown';

/** What the GitHub Action was asked to do, translated from its inputs. */
export interface ActionRequest {
  readonly command: ActionCommand;
  readonly project: ProjectRequest;
  /** With `down` and `teardown`: globs of the JUnit files that steps left, relative to the workspace. */
  readonly junit: readonly string[];
  /** With `report`: where other jobs' reports lie; empty for the last run's own. */
  readonly reports: readonly string[];
  /**
   * With `triage` in a workflow on `workflow_run`: which artifacts of the run that ended are read, a name
   * or a pattern with `*`.
   */
  readonly artifacts: string;
  /** With `report`: of the night, and not of the last run. */
  readonly night: { readonly baseBranch: string | null } | null;
  readonly publish: PublishRequest;
  /** What the run's folder is uploaded as after a `teardown`; `null`: it is not. */
  readonly artifactName: string | null;
}

export interface PublishRequest {
  /** `auto` is silent on green unless a red comment stands. */
  readonly comment: 'auto' | 'always' | 'never';
  readonly annotations: boolean;
  /** After `up`: the services' addresses become variables of the job. */
  readonly exportVariables: boolean;
  /** Decides what to publish, says it, and publishes nothing but the outputs. */
  readonly dryRun: boolean;
  /** A check run on the commit; its conclusion says whose the failure is. */
  readonly checkRun: boolean;
  /** The failed jobs of a run that has ended are repeated, as far as `triage.rerun` allows. */
  readonly rerun: boolean;
  /** The empty string for none. */
  readonly token: string;
}
