import { createWebhookSender, type SendWebhook } from '#publish';
import type { World } from '../world/world.ts';

/** A receiver on this machine is told only where the job's environment, not the configuration, allows it. */
export function webhookSender({ clock, environment }: World): SendWebhook {
  const allowLoopback = environment.SIGNALBOX_ALLOW_LOOPBACK_WEBHOOKS === 'true';
  return createWebhookSender({ clock, allowLoopback });
}
