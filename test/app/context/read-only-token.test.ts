import { expect, test } from 'vitest';
import { parseEventPayload } from '../../../src/app/context/context.ts';
import { hasReadOnlyToken } from '../../../src/app/context/read-only-token.ts';

const BASE = { repo: { full_name: 'acme/shop' } };

interface Case {
  readonly event: string;
  readonly from?: string | null;
  readonly actor?: string;
  readonly token?: string;
  readonly says: boolean;
}

const CASES: readonly Case[] = [
  { event: 'pull_request', from: 'acme/shop', says: false },
  { event: 'pull_request', from: 'stranger/shop', says: true },
  // A fork that was deleted in the meantime.
  { event: 'pull_request', from: null, says: true },
  { event: 'pull_request_review', from: 'stranger/shop', says: true },
  { event: 'pull_request', from: 'acme/shop', actor: 'dependabot[bot]', says: true },
  { event: 'pull_request', from: 'acme/shop', actor: 'renovate[bot]', says: false },
  // Somebody's own token, kept among the secrets of Dependabot.
  {
    event: 'pull_request',
    from: 'acme/shop',
    actor: 'dependabot[bot]',
    token: 'github_pat_1',
    says: false,
  },
  { event: 'pull_request_target', from: 'stranger/shop', says: false },
  { event: 'merge_group', says: false },
  { event: 'workflow_run', says: false },
  { event: 'push', says: false },
];

test.each(CASES)('$event from $from by $actor: $says', ({ event, from, actor, token, says }) => {
  const head = { repo: from === null ? null : { full_name: from } };
  const payload = parseEventPayload(
    from === undefined ? {} : { pull_request: { number: 7, head, base: BASE } },
  );
  const environment = { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor };
  expect(hasReadOnlyToken({ environment, payload, token: token ?? 'ghs_1' })).toBe(says);
});

test('an event nobody can read is no reason to be silent: GitHub is asked', () => {
  const environment = { GITHUB_EVENT_NAME: 'pull_request' };
  expect(hasReadOnlyToken({ environment, payload: {}, token: 'ghs_1' })).toBe(false);
});
