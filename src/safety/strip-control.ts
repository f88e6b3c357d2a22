/** Escape sequences of terminals (ECMA-48): CSI, the string commands with their text, two-byte forms. */
const ESCAPE_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|[ -/]*[0-~])?|\u009b(?:[0-?]*[ -/]*[@-~])?/g;

/**
 * What shows nothing or reorders what is shown: control and format characters, and what fonts are told
 * to ignore (Unicode 16, Default_Ignorable_Code_Point); not tab, line feed and the emoji variants.
 */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\t\n\ufe0e\ufe0f]]/gv;

/**
 * Text without escape sequences and without characters that hide or reorder others. Line feeds and
 * tabs stay; a carriage return before a line feed goes, any other becomes a space, as do the Unicode
 * line separators; a lone surrogate becomes U+FFFD. Stripping twice changes nothing more.
 */
export function stripControl(text: string): string {
  return text
    .toWellFormed()
    .replace(ESCAPE_SEQUENCE, '')
    .replace(/(?<!\r)\r+(?=\n|$)/g, '')
    .replace(/[\r\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '');
}
