/** Escape sequences of terminals (ECMA-48): CSI, the string commands with their text, two-byte forms. */
const ESCAPE_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|[ -/]*[0-~])?|\u009b(?:[0-?]*[ -/]*[@-~])?/g;

/**
 * What shows nothing or reorders what is shown: C0 but tab and line feed, DEL, C1, soft hyphen,
 * direction marks and overrides, zero-width characters, invisible operators, tag characters.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: joiners are listed one by one, to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;

/**
 * Text without escape sequences and without characters that hide or reorder others. Line feeds and
 * tabs stay; a carriage return before a line feed goes, any other becomes a space, as do the Unicode
 * line separators; a lone surrogate becomes U+FFFD. Stripping twice changes nothing more.
 */
export function stripControl(text: string): string {
  return text
    .toWellFormed()
    .replace(ESCAPE_SEQUENCE, '')
    .replace(/\r+(?=\n|$)/g, '')
    .replace(/[\r\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '');
}
