import {
  type EscalationSettings,
  type IssueSettings,
  PUBLISHES_NOTHING,
  type PublishConfig,
  type WebhookSettings,
} from '#domain';
import { formatPath, locate, nodeAt } from '../read/config-node.ts';
import type { RawPublish } from '../schema/publish-schema.ts';
import { describeNode } from '../schema/validate.ts';
import { ESCALATION_SEVERITY, ISSUE_LABELS, WEBHOOK } from './defaults.ts';
import type { Surroundings } from './service-view.ts';

type Raw<Key extends keyof RawPublish> = NonNullable<RawPublish[Key]>;

/** What may be done outside the job, every default applied; people who cannot be called are faults. */
export function normalisePublish(
  raw: RawPublish | null | undefined,
  world: Surroundings,
): PublishConfig {
  const given = listOf(raw?.issues?.labels).map(String);
  const labels = given.length > 0 ? given : ISSUE_LABELS;
  const { issues, escalate } = PUBLISHES_NOTHING;
  return {
    issues: raw?.issues ? issuesOf(raw.issues, labels) : issues,
    escalate: raw?.escalate ? { ...escalationOf(raw.escalate, world), labels } : escalate,
    webhooks: (raw?.webhooks ?? []).map(webhookOf),
  };
}

function issuesOf(raw: Raw<'issues'>, labels: readonly string[]): IssueSettings {
  return { flakes: isTrue(raw.flakes), changes: isTrue(raw.changes), labels };
}

/** A login or team of GitHub: letters, digits and hyphens, and for the team's own part `.` and `_` too. */
const PERSON = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\/[A-Za-z0-9][\w.-]{0,99})?$/;

function escalationOf(
  raw: Raw<'escalate'>,
  world: Surroundings,
): Omit<EscalationSettings, 'labels'> {
  const to = listOf(raw.to).map(String);
  for (const [index, name] of to.entries()) {
    if (name === 'codeowners' || PERSON.test(name)) continue;
    const path = ['publish', 'escalate', 'to', ...(Array.isArray(raw.to) ? [index] : [])];
    const node = nodeAt(world.root, path);
    world.problems.push({
      kind: 'bad-value',
      found: node ? describeNode(node) : 'nothing',
      expected: '"codeowners", "@name" or "@organisation/team"',
      path: formatPath(path),
      location: locate(world.root, path),
    });
  }
  return { severity: raw.severity ?? ESCALATION_SEVERITY, to };
}

function webhookOf(raw: Raw<'webhooks'>[number]): WebhookSettings {
  const on = listOf(raw.on);
  return {
    url: String(raw.url ?? '').trim(),
    kind: raw.kind ?? WEBHOOK.kind,
    on: on.length > 0 ? on : WEBHOOK.on,
    secret: raw.secret == null || raw.secret === '' ? null : String(raw.secret),
  };
}

function isTrue(value: boolean | 'true' | 'false' | null | undefined): boolean {
  return value === true || value === 'true';
}

function listOf<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value == null) return [];
  return Array.isArray(value) ? value : [value as T];
}
