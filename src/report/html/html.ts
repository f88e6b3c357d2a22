import { escapeHtml } from '#safety';

declare const safe: unique symbol;

/** Markup whose every piece of text from outside is escaped. Only `html` makes it. */
export interface Html {
  readonly [safe]: true;
  toString(): string;
}

class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Value = Html | string | number | null | false | readonly Value[];

/** A template whose values are escaped unless they are markup themselves; `null` and `false` show nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = strings.reduce((whole, part, index) => whole + part + show(values[index] ?? ''), '');
  return new Markup(text) as unknown as Html;
}

function show(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(show).join('');
  return escapeHtml(String(value));
}

/** Text that is markup already: the page's own style sheet, nothing else. */
export function ownMarkup(text: string): Html {
  return new Markup(text) as unknown as Html;
}
