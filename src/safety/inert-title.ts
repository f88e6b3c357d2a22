const WORD_JOINER = '\u2060';

/** Before or behind these places a mention, a reference or an address is no longer one. */
const MEANT = /(?<=[@#])|(?<=\bGH)(?=-)|(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/gi;

/**
 * One line for the title of an issue. GitHub reads no mark-up there, but it, its mails and other bots
 * look for mentions, references and addresses: a character that takes no room parts them.
 */
export function inertTitle(line: string): string {
  return line.replace(MEANT, WORD_JOINER);
}
