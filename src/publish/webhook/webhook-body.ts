import type { WebhookKind } from '#domain';
import { byteLength, safeUrl, truncate } from '#safety';
import { unreachable } from '#std';
import type { WebhookNews } from './webhook-news.ts';

/** More than this no receiver is known to want; Teams refuses above 28 KB (Microsoft's docs). */
const BODY_BYTES: Readonly<Record<WebhookKind, number>> = {
  slack: 28_000,
  teams: 28_000,
  generic: 256_000,
};

const MOST_LINES = 10;
/** A header of Slack holds 150 characters, a text 3,000 (Slack's docs, "Block Kit"). */
const HEADLINE_BYTES = 150;
const LINE_BYTES = 280;

/** The body in the form the receiver reads; text from logs stands only where no mark-up is read. */
export function webhookBody(kind: WebhookKind, news: WebhookNews): string {
  const fitted = shortened(news);
  switch (kind) {
    case 'slack':
      return JSON.stringify(slackMessage(fitted));
    case 'teams':
      return JSON.stringify(teamsMessage(fitted));
    case 'generic':
      return genericMessage(fitted);
    default:
      return unreachable(kind);
  }
}

function shortened(news: WebhookNews): WebhookNews {
  const left = news.lines.length - MOST_LINES;
  const lines = news.lines.slice(0, MOST_LINES).map((line) => truncate(line, LINE_BYTES));
  return {
    ...news,
    headline: truncate(news.headline, HEADLINE_BYTES),
    where: truncate(news.where, LINE_BYTES),
    lines: left > 0 ? [...lines, `and ${left} more`] : lines,
    url: safeUrl(news.url),
  };
}

function slackMessage({ headline, where, lines, url }: WebhookNews): unknown {
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
  const list = lines.map((line) => `• ${line}`).join('\n');
  return {
    // Read by notifications, where "&", "<" and ">" have a meaning and nothing else has.
    text: escapeSlack(headline),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plain(headline) },
      { type: 'context', elements: [plain(where)] },
      ...(list === '' ? [] : [{ type: 'section', text: plain(truncate(list, 3000)) }]),
      ...(url === null
        ? []
        : [
            { type: 'section', text: { type: 'mrkdwn', text: `<${url}|Open it>`, verbatim: true } },
          ]),
    ],
  };
}

function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A `TextBlock` reads Markdown, a `RichTextBlock` does not (Adaptive Cards, "RichTextBlock"). */
function teamsMessage({ headline, where, lines, url }: WebhookNews): unknown {
  const rich = (text: string, style: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, ...style }],
  });
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            rich(headline, { weight: 'Bolder', size: 'Medium' }),
            rich(where, { isSubtle: true }),
            ...lines.map((line) => rich(line)),
          ],
          ...(url === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: 'Open it', url }] }),
        },
      },
    ],
  };
}

function genericMessage(news: WebhookNews): string {
  const { event, headline, where, lines, url, data } = news;
  const head = { schema: 'signalbox.webhook/1', event, headline, where, lines, url };
  const whole = JSON.stringify({ ...head, data });
  return byteLength(whole) <= BODY_BYTES.generic ? whole : JSON.stringify({ ...head, data: null });
}
