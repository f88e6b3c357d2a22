import { randomUUID } from 'node:crypto';
import { SecretMasker } from './step-log.ts';

export type EmulatedStep =
  | { readonly run: string }
  /** The folder of an action, absolute. */
  | { readonly uses: string; readonly with?: Readonly<Record<string, string>> };

export interface JobRequest {
  readonly steps: readonly EmulatedStep[];
  readonly workspace: string;
  readonly temporary: string;
  /** `GITHUB_…` and what else every step sees. */
  readonly environment: Readonly<Record<string, string>>;
  /** Only JavaScript actions see these (`NodeScriptActionHandler.cs`). */
  readonly runtime?: Readonly<Record<string, string>>;
  /** Shown as `***`. */
  readonly secrets?: readonly string[];
  /** Real time over the runner's; 1 when absent. */
  readonly scale?: number;
  /** Cancels the job. */
  readonly cancel?: AbortSignal;
  /** Every line a step prints, as it comes and unmasked. */
  readonly onLine?: (line: string) => void;
}

/** What the steps of a job share. */
export class Job {
  readonly request: JobRequest;
  readonly masker = new SecretMasker();
  readonly trackingId = `github_${randomUUID()}`;
  /** What people see, masked. */
  readonly log: string[] = [];
  readonly temporary: string;
  readonly #exported: Record<string, string> = {};
  #arePostsRunning = false;

  constructor(request: JobRequest) {
    this.request = request;
    this.temporary = request.temporary;
    for (const secret of request.secrets ?? []) this.masker.add(secret);
  }

  get isCancelled(): boolean {
    return this.request.cancel?.aborted === true;
  }

  /** What interrupts a step. Posts have a time of their own: the cancel before them is over. */
  get interrupt(): AbortSignal {
    const { cancel } = this.request;
    return this.#arePostsRunning || !cancel ? new AbortController().signal : cancel;
  }

  beginPosts(): void {
    this.#arePostsRunning = true;
  }

  /** For the steps that follow; the job's own `GITHUB_…` stay what they are (`FileCommandManager.cs`). */
  export(variables: Readonly<Record<string, string>>): void {
    Object.assign(this.#exported, variables);
  }

  environment(): Record<string, string> {
    const { environment, temporary, workspace } = this.request;
    return {
      ...this.#exported,
      ...environment,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
      RUNNER_TRACKING_ID: this.trackingId,
    };
  }
}
