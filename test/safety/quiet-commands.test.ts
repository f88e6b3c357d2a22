import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeWorkflowData, escapeWorkflowProperty, quietCommands } from '#safety';
import { ALL_ATTACKS, ATTACKS } from './attacks.ts';

/** What the runner takes for a command: each line as .NET reads it, trimmed; the old form anywhere. */
function isCommand(text: string): boolean {
  return text
    .split(/\r\n|\r|\n/)
    .some((line) => line.trim().startsWith('::') || /##\[\w/.test(line));
}

test.each(ATTACKS.command ?? [])('%j is no command any more', (attack) => {
  expect(isCommand(attack) || attack.startsWith('##[##[')).toBe(true);
  expect(isCommand(quietCommands(attack))).toBe(false);
});

test('no text becomes a command', () => {
  const part = fc.oneof(fc.constantFrom(...ALL_ATTACKS, '::', '##', '[', ' ', '\r'), fc.string());
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(isCommand(quietCommands(parts.join('')))).toBe(false);
    }),
  );
});

test('ordinary lines stay as they are', () => {
  expect(quietCommands('std::vector<int> a; ## [x]')).toBe('std::vector<int> a; ## [x]');
});

test('data and properties of a command stay data', () => {
  expect(escapeWorkflowData('50%\r\n::error::x')).toBe('50%25%0D%0A::error::x');
  expect(escapeWorkflowProperty('a:b,c')).toBe('a%3Ab%2Cc');
});
