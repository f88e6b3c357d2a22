/** How much a failure matters beyond the change it was found in; `docs/github.md` says what makes which. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Whether one severity is at least another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}

export const WEBHOOK_KINDS = ['slack', 'teams', 'generic'] as const;
export const WEBHOOK_EVENTS = ['failed', 'fixed', 'night'] as const;

export type WebhookKind = (typeof WEBHOOK_KINDS)[number];
/** `failed`: a run failed, or failed otherwise than before; `fixed`: one passed after that; `night`: a report. */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export interface IssueSettings {
  /** One issue for each job whose failures keep passing when repeated. */
  readonly flakes: boolean;
  /** One issue for each job that broke or became slower. */
  readonly changes: boolean;
  /** At least one; the first is how our issues are found again. */
  readonly labels: readonly string[];
}

export interface EscalationSettings {
  /** The least severity that is escalated. */
  readonly severity: Severity;
  /** `codeowners`, `@name` or `@organisation/team`. */
  readonly to: readonly string[];
  /** Of the issues in which people are called; at least one. */
  readonly labels: readonly string[];
}

export interface WebhookSettings {
  /** A secret: whoever knows it can write there. Empty when its variable is not set. */
  readonly url: string;
  readonly kind: WebhookKind;
  readonly on: readonly WebhookEvent[];
  /** What deliveries are signed with; `null` for none. */
  readonly secret: string | null;
}

/** What may be done outside the job; nothing of it happens unless the configuration asks for it. */
export interface PublishConfig {
  /** `null`: no issues. */
  readonly issues: IssueSettings | null;
  /** `null`: nobody is called. */
  readonly escalate: EscalationSettings | null;
  readonly webhooks: readonly WebhookSettings[];
}

export const PUBLISHES_NOTHING: PublishConfig = { issues: null, escalate: null, webhooks: [] };
