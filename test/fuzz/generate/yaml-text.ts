// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import type { Chance } from '../chance.ts';
import { mutateText } from './mutate.ts';

const PIECES: readonly string[] = [
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!reset ',
    '!override ',
    '!secret ',
    '? ',
    ': ',
    '- ',
    '\t',
    '\n',
    '\n---\n',
    '|\n',
  ],
  ...[
    '>-\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    '#',
    "'",
    '"',
    '%YAML 1.1\n',
    '@',
    '`',
    '~',
    '__proto__: ',
    '...\n',
  ],
  ...[
    '${A}',
    '${A:-${B}}',
    '${A:?x}',
    '$$',
    '${',
    '${:}',
    '${A',
    '.inf',
    '0x1F',
    '1e400',
    '2026-01-01',
  ],
];

/** Values any key may get, of the wrong kind more often than not. */
const VALUES: readonly string[] = [
  ...[
    '1',
    '-1',
    'true',
    'null',
    '""',
    'x',
    '[]',
    '{}',
    '[a, 1, null]',
    '{ a: b }',
    '99999999999999999999',
  ],
  ...[
    '"5432"',
    '["80:80", "1-70000:1"]',
    '30s',
    '-5s',
    '1h99x',
    'on-failure:3',
    '{ tcp: 5432 }',
    '!reset null',
  ],
  ...[
    '"${A:?set A}"',
    '{ http: "http://127.0.0.1/" }',
    '{ all: [{ tcp: 1 }, { any: [] }] }',
    '*a',
    '&a [*a]',
  ],
  ...[
    '{ condition: service_healthy }',
    '[web, db]',
    '512m',
    '"0-0"',
    '../../etc/passwd',
    'env_file',
    '[[[[]]]]',
  ],
];

/** Shapes of one document: what stands at the top, and what one item of it may hold. */
export interface YamlShape {
  readonly top: readonly string[];
  readonly items: readonly string[];
  readonly seeds: readonly string[];
}

/** A document of known keys with values of every kind, deep or multiplying ones, or a damaged seed. */
export function yamlText(shape: YamlShape, chance: Chance): string {
  const kind = chance.below(20);
  if (kind === 0) return `a: ${'['.repeat(chance.below(300))}`;
  if (kind === 1) return multiplying(chance);
  if (kind < 10) return mutateText(chance.pick(shape.seeds), [...PIECES, ...VALUES], chance);
  const text = chance.many(1, 4, () => section(shape, chance)).join('\n');
  return kind < 14 ? mutateText(text, PIECES, chance) : text;
}

function section({ top, items }: YamlShape, chance: Chance): string {
  const name = chance.pick(top);
  if (chance.happens(0.2)) return `${name}: ${chance.pick(VALUES)}`;
  const asList = chance.happens(0.3);
  const bodies = chance.many(1, 3, () => {
    const fields = chance.many(0, 5, () => `${chance.pick(items)}: ${chance.pick(VALUES)}`);
    return asList
      ? `  - { ${fields.join(', ')} }`
      : `  item${chance.below(3)}: { ${fields.join(', ')} }`;
  });
  return `${name}:\n${bodies.join('\n')}`;
}

function multiplying(chance: Chance): string {
  const levels = Array.from({ length: 1 + chance.below(8) }, (_, level) => {
    const before = Array.from({ length: 8 }, () => `*a${level}`).join(', ');
    return `x-${level + 1}: &a${level + 1} [${before}]`;
  });
  return ['x-0: &a0 [lol]', ...levels].join('\n');
}
