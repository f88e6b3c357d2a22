import { unreachable } from '#std';
import { ACTING_REASON_TEXT, ACTING_SINK_TEXT } from './acting/acting-text.ts';
import type { Sink, SkipReason } from './publish-action.ts';
import type { PublishResult } from './publish-result.ts';

const SINK_TEXT: Readonly<Record<Sink, string>> = {
  summary: 'job summary',
  comment: 'pull-request comment',
  annotation: 'annotation',
  output: 'output',
  ...ACTING_SINK_TEXT,
};

const REASON_TEXT: Readonly<Record<SkipReason, string>> = {
  'dry-run': 'this is a dry run',
  'switched-off': 'the settings say never',
  'no-pull-request': 'this run does not belong to a pull request',
  'no-token': 'there is no token for GitHub',
  'read-only-token':
    'a pull request from a fork or Dependabot has a token that may only read; the job summary tells the same, and a second workflow can write the comment (docs/recipes.md, "Pull requests from forks")',
  'unknown-pull-request': 'no open pull request comes from the commit and repository of that run',
  'several-pull-requests': 'several open pull requests come from the commit of that run',
  'not-told': 'GitHub did not tell which pull request that run belongs to',
  green: 'all is well and no red comment stands',
  unchanged: 'it already says exactly this',
  outdated: 'the pull request has newer commits',
  'no-file': 'this is not a step of GitHub Actions',
  'too-many': 'GitHub shows only ten of a kind per step',
  'too-large': 'GitHub keeps 1 MB of the outputs of a job',
  empty: 'there is nothing to say',
  ...ACTING_REASON_TEXT,
};

/** One line for people: `pull-request comment updated: https://…`. */
export function describePublishResult(result: PublishResult): string {
  const sink = SINK_TEXT[result.sink];
  switch (result.status) {
    case 'created':
    case 'updated': {
      const note = result.note === null ? '' : ` (${result.note})`;
      return `${sink} ${result.status}${result.url === null ? '' : `: ${result.url}`}${note}`;
    }
    case 'skipped': {
      const detail = result.detail === undefined ? '' : ` (${result.detail})`;
      return `${sink} skipped: ${REASON_TEXT[result.reason]}${detail}`;
    }
    case 'failed':
      return `${sink} not published: ${result.error}`;
    default:
      return unreachable(result);
  }
}
