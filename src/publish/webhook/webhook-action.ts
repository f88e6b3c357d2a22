import type { WebhookEvent, WebhookKind } from '#domain';
import type { Result } from '#std';
import type { WebhookProblem } from './webhook-problem.ts';

export interface WebhookAction {
  readonly kind: 'webhook';
  /** Counted from 1 in the configuration: how people tell webhooks apart without their addresses. */
  readonly number: number;
  readonly webhook: WebhookKind;
  readonly url: string;
  readonly secret: string | null;
  readonly event: WebhookEvent;
  /** `null`: nothing is sent, but what happened is remembered. */
  readonly body: string | null;
  /** The same for the same news, so that a receiver can tell a repetition. */
  readonly delivery: string;
  /** Under which key what was told last is kept. */
  readonly memoryKey: string;
  readonly state: string;
}

/** What a delivery needs to know of its action. */
export type Delivery = Pick<WebhookAction, 'url' | 'event' | 'delivery' | 'secret'>;

/** Sends one request; the answer is the status, 200 to 299. Never rejects. */
export type SendWebhook = (
  delivery: Delivery,
  body: string,
) => Promise<Result<number, WebhookProblem>>;
