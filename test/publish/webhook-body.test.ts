import { describe, expect, test } from 'vitest';
import type { WebhookNews } from '#publish';
import { webhookBody } from '../../src/publish/webhook/webhook-body.ts';

const HOSTILE =
  '<!channel> <https://evil.example|click> & [click](https://evil.example) @here *b* `x`';

const NEWS: WebhookNews = {
  event: 'failed',
  headline: HOSTILE,
  where: HOSTILE,
  lines: [HOSTILE],
  url: 'https://github.com/acme/shop/actions/runs/31',
  data: null,
  state: 'failed:one',
  subject: 'x',
};

type Node = Readonly<Record<string, unknown>>;

/** Every object inside a value. */
function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

describe('text from outside stands only where no mark-up is read', () => {
  test('slack', () => {
    const message = JSON.parse(webhookBody('slack', NEWS)) as Node;
    expect(message.text).toBe(
      HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    );
    const marked = nodesOf(message.blocks).filter(({ type }) => type === 'mrkdwn');
    expect(marked.map(({ text }) => text)).toEqual([`<${NEWS.url}|Open it>`]);
  });

  test('teams', () => {
    const message = JSON.parse(webhookBody('teams', NEWS)) as Node;
    const types = nodesOf(message).map(({ type }) => type);
    expect(types).toContain('AdaptiveCard');
    expect(types).not.toContain('TextBlock');
  });
});

describe('limits', () => {
  const many: WebhookNews = {
    ...NEWS,
    headline: 'ü'.repeat(500),
    lines: Array.from({ length: 60 }, () => 'ü'.repeat(4000)),
  };

  test('slack takes headers of 150 and texts of 3,000 characters', () => {
    const message = JSON.parse(webhookBody('slack', many)) as { blocks: Node[] };
    for (const { type, text } of message.blocks) {
      const length = ((text as Node | undefined)?.text as string | undefined)?.length ?? 0;
      expect(length).toBeLessThanOrEqual(type === 'header' ? 150 : 3000);
    }
    expect(JSON.stringify(message)).toContain('and 50 more');
  });

  test('teams takes 28 KB', () => {
    expect(Buffer.byteLength(webhookBody('teams', many))).toBeLessThan(28_000);
  });
});

test('an address that is none of the web is left out', () => {
  for (const kind of ['slack', 'teams', 'generic'] as const) {
    expect(webhookBody(kind, { ...NEWS, url: 'javascript:alert(1)' })).not.toContain('javascript');
  }
});

test('a card with nothing but a headline has no empty parts', () => {
  const bare = { ...NEWS, lines: [], url: null };
  const { blocks } = JSON.parse(webhookBody('slack', bare)) as { blocks: Node[] };
  expect(blocks.map(({ type }) => type)).toEqual(['header', 'context']);
});
