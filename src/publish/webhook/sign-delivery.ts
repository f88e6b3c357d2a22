import { createHmac } from 'node:crypto';
import type { WebhookAction } from './webhook-action.ts';

/**
 * The headers of a delivery. The signature is HMAC-SHA-256 over `<timestamp>.<body>`: with the time in
 * it, a delivery that was written down cannot be sent again much later.
 */
export function deliveryHeaders(
  { event, delivery, secret }: Pick<WebhookAction, 'event' | 'delivery' | 'secret'>,
  body: string,
  now: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'signalbox',
    'x-signalbox-event': event,
    'x-signalbox-delivery': delivery,
    'x-signalbox-timestamp': timestamp,
    ...(secret === null ? {} : { 'x-signalbox-signature-256': signature(secret, timestamp, body) }),
  };
}

function signature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
