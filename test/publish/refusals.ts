import { systemClock } from '#std';
import { createGitHubCall, type GitHubCall } from '../../src/publish/github-call.ts';
import type { FaultKind } from '../fake-github/fault.ts';

/** How GitHub may refuse or fail, and what people are told of it, whatever was asked. */
export const REFUSALS: readonly (readonly [FaultKind, RegExp])[] = [
  ['unauthorised', /does not accept the token \(401\)/],
  ['integration', /one of "[a-z_]+=write[^"]*" is needed/],
  ['primary-limit', /primary rate limit is used up for another \d+ s/],
  ['secondary-limit', /secondary rate limit is used up for another 60 s/],
  ['not-found', /\(404\)/],
  ['gone', /\(410\)/],
  ['unprocessable', /rejected the request: Validation Failed/],
  ['server-error', /not available at the moment \(502\)/],
  ['cut-body', /could not be read|did not answer/],
  ['hang-up', /did not answer/],
  ['redirect', /could not be read/],
];

/** Calls the fake as a workflow's token would. */
export function callOf(baseUrl: string, deadlineMs?: number): GitHubCall {
  return createGitHubCall({
    baseUrl,
    token: 'token',
    repository: 'acme/shop',
    clock: systemClock(),
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  });
}
