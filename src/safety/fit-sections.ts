import { byteLength, truncate } from './truncate.ts';

/** A part of a document that can be made smaller when the whole is too big. */
export interface Section {
  /** What the reader is told is missing: `evidence of 12 failures`. */
  readonly name: string;
  /** The lowest goes first; of equals, the last one. */
  readonly priority: number;
  /** From the fullest to the shortest; an empty text leaves the section out. */
  readonly forms: readonly [string, ...string[]];
}

export interface FittedText {
  readonly text: string;
  /** Names of the sections that are not in their fullest form, in document order. */
  readonly shed: readonly string[];
}

const SEPARATOR = '\n\n';

/**
 * Joins sections with blank lines within a budget of UTF-8 bytes. The least important section steps
 * down form by form to its shortest, then the next. `notice` says what was shed and counts against
 * the budget. When even the shortest forms are too big, the text is cut.
 */
export function fitSections(
  sections: readonly Section[],
  budgetBytes: number,
  notice: (shed: readonly string[]) => string = () => '',
): FittedText {
  const levels = sections.map(() => 0);
  const shed = () => sections.filter((_, index) => levels[index] !== 0).map(({ name }) => name);
  const sizes = sections.map(({ forms }) => forms.map(sizeOf));
  let total = sizes.reduce((sum, [first = 0]) => sum + first, 0);
  const order = sections
    .map((section, index) => ({ section, index }))
    .sort((a, b) => a.section.priority - b.section.priority || b.index - a.index);
  for (const { section, index } of order) {
    for (let level = 1; level < section.forms.length; level += 1) {
      if (total + sizeOf(notice(shed())) <= budgetBytes) break;
      levels[index] = level;
      total += (sizes[index]?.[level] ?? 0) - (sizes[index]?.[level - 1] ?? 0);
    }
  }
  const parts = sections.map(({ forms }, index) => forms[levels[index] ?? 0] ?? '');
  const text = [...parts, notice(shed())].filter((part) => part !== '').join(SEPARATOR);
  return { text: truncate(text, budgetBytes), shed: shed() };
}

function sizeOf(text: string): number {
  return text === '' ? 0 : byteLength(text) + SEPARATOR.length;
}
