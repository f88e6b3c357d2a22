import type { ActingSkipReason } from '../acting/acting-action.ts';
import type { ActingMemory } from '../acting/acting-ports.ts';
import type { PublishResult } from '../publish-result.ts';
import type { SendWebhook, WebhookAction } from './webhook-action.ts';
import { describeWebhookProblem } from './webhook-problem.ts';

/** Tells a webhook what it has not been told yet, and remembers it once it was told. */
export async function deliverWebhook(
  action: WebhookAction,
  send: SendWebhook | null,
  memory: ActingMemory | null,
): Promise<PublishResult> {
  const { number, webhook, event, state, memoryKey, body } = action;
  const detail = `${number}, ${webhook}: ${event}`;
  const told = (await memory?.recall(memoryKey)) ?? null;
  const reason = send === null ? 'switched-off' : reasonToBeSilent(action, told, memory);
  if (body === null) await memory?.remember(memoryKey, state);
  if (reason !== null || send === null || body === null) {
    return { sink: 'webhook', status: 'skipped', reason: reason ?? 'switched-off', detail };
  }
  const sent = await send(action, body);
  if (!sent.ok) {
    const error = `${detail}: ${describeWebhookProblem(sent.error)}`;
    return { sink: 'webhook', status: 'failed', error };
  }
  await memory?.remember(memoryKey, state);
  return { sink: 'webhook', status: 'created', url: null, note: detail };
}

function reasonToBeSilent(
  { event, state }: WebhookAction,
  told: string | null,
  memory: ActingMemory | null,
): ActingSkipReason | 'unchanged' | null {
  if (told === state) return 'unchanged';
  if (event !== 'fixed') return null;
  if (memory === null) return 'no-memory';
  return told?.startsWith('failed:') ? null : 'nothing-failed';
}
