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
