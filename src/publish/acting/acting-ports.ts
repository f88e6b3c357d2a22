import type { CheckRunWriter } from '../check-run/check-run-writer.ts';
import type { IssueWriter } from '../issues/issue-writer.ts';
import type { RunControl } from '../rerun/run-control.ts';
import type { SendWebhook } from '../webhook/webhook-action.ts';

/** What was told before, kept between runs. Rejects only when the medium fails. */
export interface ActingMemory {
  /** `null` for nothing. */
  recall(key: string): Promise<string | null>;
  remember(key: string, value: string): Promise<void>;
}

/** What acts outside the job; whatever is missing is skipped with its reason. */
export interface ActingPorts {
  readonly checks: CheckRunWriter | null;
  readonly runs: RunControl | null;
  readonly issues: IssueWriter | null;
  readonly sendWebhook: SendWebhook | null;
  readonly memory: ActingMemory | null;
}
