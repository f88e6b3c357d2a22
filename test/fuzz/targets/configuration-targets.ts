// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import { foldWord } from '#std';
import { compileRe2 } from '#triage';
import { compileRule } from '../../../src/app/rules/compile-rule.ts';
import { readRuleDrafts } from '../../../src/app/rules/read-rule-drafts.ts';
import { ruleFault } from '../../../src/app/rules/rule-faults.ts';
import { loadFromMemory } from '../../config/memory-files.ts';
import type { FuzzTarget, Violation } from '../fuzz-target.ts';
import { hostileText } from '../generate/hostile-text.ts';
import { mutateText } from '../generate/mutate.ts';
import { type YamlShape, yamlText } from '../generate/yaml-text.ts';

/** Patterns take no time here: how long one may take is tested with a clock of its own. */
const BUDGET = { now: () => 0, limitMs: 1 };

const PATTERNS: readonly string[] = [
  ...[
    'error',
    'fail(ed|ure)?',
    '[a-z]+',
    '\\d+',
    '^',
    '$',
    '\\b',
    '(a+)+$',
    '(?i)no space',
    '.*',
    'a{1,99}',
  ],
  ...[
    '(?:a|b|ab)*c',
    '\\pL',
    '[[:alpha:]]',
    '\\Qx.y\\E',
    '(?P<n>x)',
    '\\x{41}',
    '(?=a)',
    '\\1',
    '[^\\n]',
    'x?',
  ],
  ...[
    '\\',
    '[',
    '(',
    '{',
    'a{1000}',
    '(((a{30}){30}){30})',
    '(?s).',
    '\\C',
    '[\\d-z]',
    '漢+',
    'é?',
    '|',
  ],
];
const LINES: readonly string[] = [
  ...[
    'error: failed',
    'a'.repeat(200),
    'no space left on device',
    'NO SPACE',
    '12 34',
    'xy.yx',
    'abababc',
    '漢漢',
  ],
];

/** Each pattern is compiled or refused; a word it names stands in every line that it matches. */
const patterns: FuzzTarget = {
  name: 'RE2 patterns',
  share: 4,
  msPerKilobyte: 40,
  prepare(chance) {
    const source = chance.happens(0.1)
      ? hostileText(chance)
      : mutateText(chance.many(1, 4, () => chance.pick(PATTERNS)).join(''), PATTERNS, chance);
    const line = chance.happens(0.3) ? hostileText(chance) : chance.pick(LINES);
    return {
      bytes: source.length + line.length,
      run() {
        const compiled = compileRe2(source, BUDGET);
        if (!compiled.ok) return null;
        const { words } = compiled.value;
        if (!compiled.value.test(line) || !words) return null;
        const folded = foldWord(line);
        return words.some((word) => folded.includes(foldWord(word)))
          ? null
          : `${JSON.stringify(source)} matches ${JSON.stringify(line)} without ${JSON.stringify(words)}`;
      },
    };
  },
};

const RULES: YamlShape = {
  top: ['rules', 'rules', 'rules', 'x', 'version'],
  items: [
    ...[
      'id',
      'title',
      'meaning',
      'whoActs',
      'retrySafe',
      'action',
      'confidence',
      'patterns',
      'examples',
    ],
    ...['counterExamples', 'pattern', '__proto__', 'constructor'],
  ],
  seeds: [
    'rules:\n  - id: acme.quota\n    title: the quota is used up\n    whoActs: platform\n    retrySafe: once\n    action: Ask for more.\n    patterns: ["quota (exceeded|reached)"]\n    examples: [quota exceeded]\n',
    'rules:\n  - { id: a.b, title: t, whoActs: author, retrySafe: no, action: Do., patterns: [x+], examples: [x], counterExamples: [y] }\n',
  ],
};

const rules: FuzzTarget = {
  name: 'user rules',
  share: 1,
  msPerKilobyte: 60,
  prepare(chance) {
    const text = yamlText(RULES, chance);
    return {
      bytes: text.length,
      run() {
        const { drafts, problems } = readRuleDrafts('rules.yml', text);
        const all = [
          ...problems,
          ...drafts.flatMap((draft) => compileRule(draft, BUDGET).problems),
        ];
        return told(all.map(ruleFault), text);
      },
    };
  },
};

const CONFIGURATION: YamlShape = {
  top: [
    'services',
    'services',
    'gates',
    'environments',
    'name',
    'include',
    'triage',
    'history',
    'volumes',
  ],
  items: [
    ...[
      'command',
      'image',
      'ports',
      'healthcheck',
      'depends_on',
      'environment',
      'env_file',
      'restart',
      'type',
    ],
    ...[
      'critical',
      'requires',
      'run',
      'needs',
      'health',
      'junit',
      'retries',
      'timeout',
      'extends',
      'profiles',
    ],
    ...[
      'stop_signal',
      'deploy',
      'volumes',
      'networks',
      'services',
      'x-a',
      'rules',
      'rerun',
      'store',
      'keep',
    ],
  ],
  seeds: [
    'name: a\nservices:\n  web:\n    command: [node, "${A:-b}"]\n    ports: ["5432"]\n    healthcheck: { tcp: 5432, interval: 5s }\n    depends_on: { db: { condition: service_healthy } }\n  db: { image: "postgres:16", restart: "on-failure:3" }\n',
    'include: [compose.yaml]\ngates:\n  ready: { health: { startup: 30s, score: 90 } }\n  api: { run: npm test, needs: [ready], retries: 1, timeout: 5m }\nenvironments:\n  staging: { services: { web: { command: null } } }\n',
    'services:\n  web: { extends: { service: base }, env_file: [.env], environment: { A: "$$x" } }\n  base: &b { command: x }\n  third: *b\n',
  ],
};

const configuration: FuzzTarget = {
  name: 'configuration',
  share: 1,
  msPerKilobyte: 60,
  prepare(chance) {
    const files = {
      'signalbox.yml': yamlText(CONFIGURATION, chance),
      'compose.yaml': yamlText(CONFIGURATION, chance),
      '.env': chance.happens(0.3) ? hostileText(chance) : 'A=1\nB="x${A}"\n',
    };
    const whole = Object.values(files).join('\n');
    return {
      bytes: whole.length,
      async run() {
        const { config, faults, warnings } = await loadFromMemory(files, {
          environment: 'staging',
        });
        if (config === null && faults.length === 0)
          return 'nothing was understood, and nothing told';
        return told([...faults, ...warnings], whole);
      },
    };
  },
};

interface Told {
  readonly problem: string;
  readonly remedy: string;
  readonly location?: { readonly line: number; readonly column: number };
}

/** Every fault says what was found and the way out, at a place that is there. */
function told(faults: readonly Told[], text: string): Violation {
  const lines = text.split('\n').length;
  for (const { problem, remedy, location } of faults) {
    if (problem === '' || remedy === '') return 'a fault without its sentences';
    if (/\bundefined\b|\[object /.test(problem + remedy) && !/undefined|\[object/.test(text)) {
      return `a fault speaks of what is not there: ${problem} ${remedy}`;
    }
    if (!location) continue;
    if (location.line < 1 || location.column < 1 || location.line > lines + 1) {
      return `a fault stands at ${location.line}:${location.column} of ${lines} lines`;
    }
  }
  return null;
}

export const CONFIGURATION_TARGETS: readonly FuzzTarget[] = [patterns, rules, configuration];
