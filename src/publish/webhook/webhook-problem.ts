import { unreachable } from '#std';

/** Why a delivery failed. Holds nothing of the address, which is a secret. */
export type WebhookProblem =
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'not-https' }
  | { readonly kind: 'credentials' }
  | { readonly kind: 'unresolved'; readonly code: string }
  | { readonly kind: 'forbidden-address' }
  | { readonly kind: 'redirect'; readonly status: number }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'no-answer'; readonly code: string };

/** One sentence for people: what happened and the way out. */
export function describeWebhookProblem(problem: WebhookProblem): string {
  switch (problem.kind) {
    case 'bad-address':
      return 'its address is no URL: correct it under "publish.webhooks".';
    case 'not-https':
      return 'its address does not begin with "https://": what is sent would be readable on the way.';
    case 'credentials':
      return 'its address holds a user name or password: use "secret", or a path nobody can guess.';
    case 'unresolved':
      return `its host could not be resolved (${problem.code}): check the address.`;
    case 'forbidden-address':
      return 'its host is this machine, a link-local or a metadata address: nothing is sent there.';
    case 'redirect':
      return `it answered with a redirect (${problem.status}), which is not followed: give the final address.`;
    case 'refused':
      return `it answered ${problem.status}: see whether the address and the secret are still valid.`;
    case 'timeout':
      return `it did not answer within ${problem.timeoutMs / 1000} s.`;
    case 'no-answer':
      return `it could not be reached (${problem.code}).`;
    default:
      return unreachable(problem);
  }
}
