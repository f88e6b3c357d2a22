import { createHash } from 'node:crypto';
import type { WebhookSettings } from '#domain';
import type { PublishAction } from '../publish-action.ts';
import { webhookBody } from './webhook-body.ts';
import type { WebhookNews } from './webhook-news.ts';

export interface WebhooksInput {
  readonly webhooks: readonly WebhookSettings[];
  /** `null`: there is nothing to tell, such as of a cancelled run. */
  readonly news: WebhookNews | null;
  readonly dryRun: boolean;
}

/** One action for each webhook that wants to hear of this, or has to remember it for later. */
export function planWebhooks({ webhooks, news, dryRun }: WebhooksInput): readonly PublishAction[] {
  if (news === null) return [];
  return webhooks.flatMap((webhook, index): PublishAction[] => {
    const isWanted = webhook.on.includes(news.event);
    if (!isWanted && !(news.event === 'failed' && webhook.on.includes('fixed'))) return [];
    const number = index + 1;
    const detail = `${number}, ${webhook.kind}: ${news.event}`;
    if (webhook.url === '') {
      return [{ kind: 'skip', sink: 'webhook', reason: 'no-address', detail }];
    }
    if (dryRun) return [{ kind: 'skip', sink: 'webhook', reason: 'dry-run', detail }];
    const target = hash(webhook.url);
    return [
      {
        kind: 'webhook',
        number,
        webhook: webhook.kind,
        url: webhook.url,
        secret: webhook.secret,
        event: news.event,
        body: isWanted ? webhookBody(webhook.kind, news) : null,
        delivery: hash([target, news.subject, news.event, news.state]),
        memoryKey: `webhook:${target}:${news.subject}`,
        state: news.state,
      },
    ];
  });
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
