import type { WebhookEvent } from '#domain';

/** What a webhook tells, in words that are redacted and free of control characters, but not escaped. */
export interface WebhookNews {
  readonly event: WebhookEvent;
  /** One sentence. */
  readonly headline: string;
  /** Where: `acme/shop · integration · feature`. */
  readonly where: string;
  /** One failure or change a line, the most important first. */
  readonly lines: readonly string[];
  /** A page to open; `null` for none. */
  readonly url: string | null;
  /** What the `generic` kind carries as `data`; has a `schema` of its own. */
  readonly data: unknown;
  /** Two news with the same state tell the same. `failed:` before it when something is broken. */
  readonly state: string;
  /** What the news is about: the same for every run of a job on one branch or pull request. */
  readonly subject: string;
}
