import { stripControl } from './strip-control.ts';

/**
 * What GitHub gives a meaning to inside a line. Whole words first: `GH-12`, `://` and `www.` become
 * links, also behind `_`; `@name` a mention, `#12` a reference (and with a keyword before it, a closed
 * issue).
 */
const SPECIAL =
  /(?<![A-Za-z0-9])(?:GH-(?=\d)|www\.)|:\/\/|[@#&<>"|`*[\]\\~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gi;

/** Text that would be an entity for who decodes twice. */
const ENTITY = /&(?=#?\w{1,32};)/g;

/** What starts a list or a heading when it starts a line. */
const LINE_START = /^[-+=]|(?<=^\d{1,9})[.)]/;

/** Zero-width space: GitHub looks for mentions and links after entities are decoded, so an entity alone stops none. */
const BREAK = '&#8203;';

/**
 * Text from outside as one line of Markdown or HTML that shows itself and nothing else. Special
 * characters become entities, which hold no structure in Markdown (CommonMark 0.31, section 2.5), so
 * the result serves inside `<summary>` as well as in a paragraph or a table cell.
 */
export function escapeMarkdownInline(text: string): string {
  return inert(text).replace(LINE_START, neutralise);
}

/** The same in `<code>`, where GitHub looks for no mentions at all. */
export function inlineCode(text: string): string {
  return `<code>${inert(text)}</code>`;
}

function inert(text: string): string {
  return stripControl(text)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim()
    .replace(ENTITY, '&\u200b')
    .replace(SPECIAL, neutralise);
}

function neutralise(found: string): string {
  if (found.length > 1) return found.replace(/^(GH|:|www)/i, `$1${BREAK}`);
  switch (found) {
    case '@':
    case '#':
      return `&#${found.charCodeAt(0)};${BREAK}`;
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${found.charCodeAt(0)};`;
  }
}
