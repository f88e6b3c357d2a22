import { createCheckRunWriter } from '../check-run/octokit-checks.ts';
import { createGitHubCall, type GitHubCallOptions } from '../github-call.ts';
import { createIssueWriter } from '../issues/octokit-issues.ts';
import { createRunControl } from '../rerun/octokit-runs.ts';
import type { SendWebhook } from '../webhook/webhook-action.ts';
import type { ActingMemory, ActingPorts } from './acting-ports.ts';

export interface ActingTargets {
  /** `null`: there is no token, or no repository. */
  readonly github: GitHubCallOptions | null;
  readonly sendWebhook: SendWebhook | null;
  readonly memory: ActingMemory | null;
}

/** Each sink has calls, and so a deadline, of its own: one that hangs takes no time from the others. */
export function createActingPorts({ github, ...rest }: ActingTargets): ActingPorts {
  return {
    checks: github && createCheckRunWriter(createGitHubCall(github)),
    runs: github && createRunControl(createGitHubCall(github)),
    issues: github && createIssueWriter(createGitHubCall(github)),
    ...rest,
  };
}
