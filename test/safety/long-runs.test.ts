import { expect, test } from 'vitest';
import {
  cleanLine,
  escapeMarkdownInline,
  inlineCode,
  quietCommands,
  safeFileName,
  stripControl,
} from '#safety';

/** Each step looked at the rest of such a run again from each of its characters: minutes, not milliseconds. */
const LENGTH = 300_000;
const MOST_MS = 5000;

const STEPS: Readonly<Record<string, (text: string) => string>> = {
  stripControl,
  escapeMarkdownInline,
  inlineCode,
  quietCommands,
  safeFileName,
  cleanLine: (text) => cleanLine(text, { redact: (line) => line }),
};

test.each(Object.entries(STEPS))('%s takes time in proportion to the text', (_, step) => {
  const startedAt = performance.now();
  for (const one of ['\r', ' ', '\t', ' \n ', '\r:', '::']) step(`a${one.repeat(LENGTH)}b`);
  expect(performance.now() - startedAt).toBeLessThan(MOST_MS);
});

test.each([
  ['a \n \n b', 'a b'],
  ['a  b', 'a  b'],
  ['a\r\r\nb', 'a b'],
  ['\r\ra', 'a'],
])('%j is shown as %j', (text, shown) => {
  expect(escapeMarkdownInline(text)).toBe(shown);
});
