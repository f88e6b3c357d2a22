import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { configJsonSchema } from '#config';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

const documentation = await readFile(
  new URL('../../docs/configuration.md', import.meta.url),
  'utf8',
);
const { properties: top = {} } = configJsonSchema() as Schema;
const service = top.services?.additionalProperties?.properties ?? {};
const gate = top.gates?.additionalProperties?.properties ?? {};

function undocumented(keys: readonly string[]): readonly string[] {
  return keys.filter(
    (key) => !new RegExp(`\`(?:[a-z]+\\.)?${key}(?:\\.[a-z]+)?\``).test(documentation),
  );
}

describe('docs/configuration.md', () => {
  it.each([
    ['top level', top],
    ['service', service],
    ['healthcheck', service.healthcheck?.properties ?? {}],
    ['gate', gate],
  ])('explains every key of the %s', (_, keys) => {
    expect(Object.keys(keys).length).toBeGreaterThan(5);
    expect(undocumented(Object.keys(keys))).toEqual([]);
  });
});

describe('every warning', () => {
  it('stands in the documentation with its way out', async () => {
    const union = await readFile(
      new URL('../../src/config/lint/warning.ts', import.meta.url),
      'utf8',
    );
    const kinds = [...union.matchAll(/kind: '([a-z-]+)'/g)].flatMap(([, kind]) => kind ?? []);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !documentation.includes(`| \`config.${kind}\` |`))).toEqual([]);
  });
});

describe('every trap of orchestrators', () => {
  const [, section = ''] = documentation.split('### Traps of orchestrators');
  const rows = (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);

  it.each(rows)('%s', async (row) => {
    const proof = row.split('|').at(-2) ?? '';
    const codes = [...proof.matchAll(/`config\.([a-z-]+)`/g)].flatMap(([, kind]) => kind ?? []);
    const kinds = await Promise.all(['lint/warning.ts', 'problem.ts'].map(sourceOf));
    expect(codes.filter((kind) => !kinds.join().includes(`kind: '${kind}'`))).toEqual([]);
    const tests = [...proof.matchAll(/`(test\/[^`]+)` "([^"]+)"/g)];
    for (const [, file = '', title = ''] of tests) {
      expect(await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(title);
    }
    expect(codes.length + tests.length).toBeGreaterThan(0);
  });

  it('that is a warning stands among them', async () => {
    const kinds = [...(await sourceOf('lint/warning.ts')).matchAll(/kind: '([a-z-]+)'/g)];
    expect(rows.length).toBeGreaterThan(15);
    expect(kinds.filter(([, kind]) => !section.includes(`\`config.${kind}\``))).toEqual([]);
  });
});

function sourceOf(file: string): Promise<string> {
  return readFile(new URL(`../../src/config/${file}`, import.meta.url), 'utf8');
}
