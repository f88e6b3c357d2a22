import { expect, test } from 'vitest';
import { actionTables } from '../../.scripts/generate/action-tables.ts';
import { replaceSection } from '../../.scripts/generate/replace-section.ts';

test('tables have a row for each input and output, on one line each', () => {
  const tables = actionTables(`
inputs:
  command: { description: "a | b\\nc", default: run }
  config: { description: files, default: '' }
outputs:
  status: { description: how it went }
`);
  expect(tables.inputs).toBe(
    '| input | default | what it does |\n| --- | --- | --- |\n' +
      '| `command` | `run` | a \\| b c |\n| `config` |  | files |',
  );
  expect(tables.outputs).toBe(
    '| output | what it says |\n| --- | --- |\n| `status` | how it went |',
  );
});

test('a section is replaced whole, and doing it again changes nothing', () => {
  const text = 'a\n<!-- x:start -->\nold\n<!-- x:end -->\nb\n';
  const once = replaceSection(text, 'x', 'new');
  expect(once).toBe('a\n<!-- x:start -->\n\nnew\n\n<!-- x:end -->\nb\n');
  expect(replaceSection(once ?? '', 'x', 'new')).toBe(once);
});

test('a text without the marks is told apart', () => {
  expect(replaceSection('a\n<!-- x:end -->\n<!-- x:start -->\n', 'x', 'new')).toBeUndefined();
});
