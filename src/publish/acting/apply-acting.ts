import { unreachable } from '#std';
import { publishCheckRun } from '../check-run/publish-check-run.ts';
import { openIssue } from '../issues/open-issue.ts';
import { settleIssues } from '../issues/settle-issues.ts';
import type { PublishResult } from '../publish-result.ts';
import { rerunFailedJobs } from '../rerun/rerun-failed-jobs.ts';
import { deliverWebhook } from '../webhook/deliver-webhook.ts';
import type { ActingAction } from './acting-action.ts';
import type { ActingPorts } from './acting-ports.ts';

/** Carries out one action outside the job. */
export async function applyActing(
  action: ActingAction,
  ports: ActingPorts | undefined,
): Promise<PublishResult> {
  switch (action.kind) {
    case 'check':
      return ports?.checks ? publishCheckRun(action, ports.checks) : noToken(action);
    case 're-run':
      return ports?.runs ? rerunFailedJobs(action, ports.runs) : noToken(action);
    case 'issue':
    case 'escalation':
      if (!ports?.issues) return noToken(action);
      return action.wanted === 'open'
        ? openIssue(action, ports.issues)
        : settleIssues(action, ports.issues);
    case 'webhook':
      return deliverWebhook(action, ports?.sendWebhook ?? null, ports?.memory ?? null);
    default:
      return unreachable(action);
  }
}

function noToken({ kind }: ActingAction): PublishResult {
  return { sink: kind, status: 'skipped', reason: 'no-token' };
}
