const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|commat|lt|gt|quot|amp);/gi;
const NAMED: Readonly<Record<string, string>> = {
  '&commat;': '@',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** What a browser shows of HTML text; the entities we write and those an attacker hopes for. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, hex?: string, decimal?: string) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    return decimal === undefined ? (NAMED[entity] ?? entity) : character(Number(decimal));
  });
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** What GitHub looks for in shown text: mentions, references, addresses. */
const MEANT = /@[\w/-]|#\d|(?<![A-Za-z0-9])(?:GH-\d|www\.)|:\/\/|[\w.+-]@[\w-]+\./i;

/** Characters that hold structure in Markdown or HTML, raw. */
const STRUCTURE = /[<>"|`*[\]\\~@$\n]/;

/** What of an escaped text would still do something, also for who decodes twice; `null` when nothing. */
export function escapedFault(escaped: string): string | null {
  const once = decodeEntities(escaped);
  const found = STRUCTURE.exec(escaped) ?? MEANT.exec(once) ?? MEANT.exec(decodeEntities(once));
  return found && `${JSON.stringify(found[0])} stays live in ${JSON.stringify(escaped)}`;
}

/** What of a title would do something: it is shown as it is, so only what is meant counts. */
export function titleFault(title: string): string | null {
  const found = MEANT.exec(title) ?? /[\n\r]/.exec(title);
  return found && `${JSON.stringify(found[0])} stays live in ${JSON.stringify(title)}`;
}

/** The document without its fences, whose content is inert on GitHub. */
function withoutFences(markdown: string): string {
  let fence: string | null = null;
  return markdown
    .split('\n')
    .filter((line) => {
      if (fence !== null) {
        if (line.trimEnd() === fence) fence = null;
        return false;
      }
      fence = /^(`{3,})\w*$/.exec(line)?.[1] ?? null;
      return fence === null;
    })
    .join('\n');
}

/** Markup we write ourselves; all else must be text. */
const OUR_TAGS = /<\/?(?:code|b|sub|details|summary)>|<!-- signalbox:verdicts [^<>]* -->/g;
/** What a cut at the very end of the room leaves of one: no tag, for the sign of the cut is in its name. */
const CUT_TAG = /<\/?[a-z]{0,7}…/g;
const LIVE = /[<>]|!\[|@[\w/]|\bGH-\d|(?<!\]\()(?<!\w)https?:\/\/(?!github\.com\/acme)/i;

/** What of a whole document would do something although a log said it; `null` when nothing. */
export function proseFault(document: string): string | null {
  const found = LIVE.exec(withoutFences(document).replace(OUR_TAGS, '').replace(CUT_TAG, ''));
  return found && `${JSON.stringify(found[0])} stays live in the document`;
}
