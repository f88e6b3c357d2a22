import type { ProjectRequest } from '../job/project.ts';

/** What the GitHub Action was asked to do, translated from its inputs. */
export interface ActionRequest {
  readonly command: 'run' | 'up' | 'down' | 'triage' | 'report' | 'ingest';
  readonly project: ProjectRequest;
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
}

export interface PublishRequest {
  /** `auto` is silent on green unless a red comment stands. */
  readonly comment: 'auto' | 'always' | 'never';
  readonly annotations: boolean;
  /** After `up`: the services' addresses become variables of the job. */
  readonly exportVariables: boolean;
  /** Decides what to publish, says it, and publishes nothing but the outputs. */
  readonly dryRun: boolean;
  /** The empty string for none. */
  readonly token: string;
}
