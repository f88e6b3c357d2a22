import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  jsonOf,
  renderExplanation,
  renderHtml,
  renderJUnit,
  renderMetrics,
  renderTriageMarkdown,
} from '#report';
import { createRedactor } from '#safety';
import { ALL_ATTACKS } from '../safety/attacks.ts';
import { report } from './build.ts';
import { elementsOf, hostileRun } from './hostile-report.ts';
import { STORIES } from './stories.ts';

const { redact } = createRedactor({ DEPLOY_TOKEN: 'f00f00f00f00' });

const hostile = fc.oneof(
  fc.constantFrom(...ALL_ATTACKS),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(']]>', '\ufffe', '\u0000', '"\n\t', '-->', '&amp;', 'f00f00f00f00'),
);

test('JUnit is well-formed whatever the logs hold, and text adds no element', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const told = hostileRun(text);
      const xml = renderJUnit(told.record, told.report, { redact });
      expect(elementsOf(xml)).toEqual([
        'testsuites',
        'testsuite',
        'testcase',
        'failure',
        'testsuite',
        'testcase',
        'failure',
      ]);
      expect(xml).not.toContain('f00f00f00f00');
    }),
  );
});

test('JUnit counts what it lists', () => {
  const story = STORIES['database-out-of-disk'];
  if (!story) throw new Error('no such story');
  const xml = renderJUnit(story.record, story.report, { redact });
  expect(xml).toContain(
    '<testsuites name="onboarder" tests="9" failures="2" errors="0" skipped="0"',
  );
});

test('metrics hold one sample a line and end as OpenMetrics asks', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = renderMetrics(hostileRun(text).record).split('\n');
      expect(lines.slice(-2)).toEqual(['# EOF', '']);
      for (const line of lines.slice(0, -2)) {
        expect(line).toMatch(
          /^(?:# (?:TYPE|UNIT|HELP) signalbox_\w+ .+|signalbox_\w+(?:\{[^\n]*\})? (?:[\d.e+-]+|NaN))$/,
        );
      }
    }),
  );
});

test('the page holds no markup but its own', () => {
  const tags = new Set(
    [...renderHtml({ ...hostileRun('plain'), redact }).matchAll(/<\/?[a-z!][^\s>]*/gi)].map(
      ([tag]) => tag,
    ),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const page = renderHtml({ ...hostileRun(text), redact });
      for (const [tag] of page.matchAll(/<\/?[a-z!][^\s>]*/gi)) expect(tags).toContain(tag);
      expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+\s*=/i);
      expect(page).not.toMatch(/href="(?!\.\/|data:,"|https:\/\/github\.com)/i);
      expect(page).not.toContain('f00f00f00f00');
    }),
  );
});

test('JSON is stable, ends with a line feed, and stays JSON when secrets are taken out', () => {
  const value = { b: 1, a: ['TOKEN=f00f00f00f00"', 'x'], nested: { secret: 'f00f00f00f00' } };
  expect(jsonOf(value)).toBe(jsonOf(structuredClone(value)));
  expect(jsonOf({ b: 1, a: [] })).toBe('{\n  "b": 1,\n  "a": []\n}\n');
  const shown = jsonOf(value, { redact });
  expect(JSON.parse(shown)).toEqual({ b: 1, a: ['TOKEN=***"', 'x'], nested: { secret: '***' } });
});

test('an explanation shows title, cause and numbered lines', () => {
  const text = renderExplanation(
    {
      schema: 'signalbox.explanation/1',
      id: 'a',
      source: 'ci.log',
      status: 'failed',
      failures: [
        {
          signature: 'm1-0',
          cause: 'svc.port',
          confidence: 0.9,
          title: 'port 8002 is taken',
          step: 'run',
          evidence: [
            { line: 9, endLine: 10, text: 'Error: listen EADDRINUSE\u001b[0m\n  at f00f00f00f00' },
          ],
          tests: [],
        },
      ],
      tests: { run: 3, failed: 1, skipped: 0, failedNames: [] },
    },
    { redact },
  );
  expect(text).toBe(
    'ci.log: failed · 3 tests, 1 failed\n\n ✘ port 8002 is taken (svc.port, 90 %) · step run\n    9 │ Error: listen EADDRINUSE\n   10 │   at ***\n',
  );
});

test('a line that a longer block shows as well is shown once', () => {
  const evidence = [
    { line: 3, endLine: 3, text: 'c' },
    { line: 2, endLine: 3, text: 'b\nc' },
    { line: 40, endLine: 40, text: 'n' },
    { line: 20, endLine: 40, text: 'a\n'.repeat(20).concat('n') },
  ];
  const failure = { signature: 'm1-0', cause: 'unknown', confidence: 0.1, title: 'x', step: null };
  const text = renderExplanation(
    {
      ...{ schema: 'signalbox.explanation/1', id: 'a', source: 'ci.log', status: 'failed' },
      failures: [{ ...failure, evidence, tests: [] }],
      tests: { run: null, failed: null, skipped: null, failedNames: [] },
    },
    { redact },
  );
  expect(text.match(/│ c$/gm)).toHaveLength(1);
  // Beyond what is shown of the longer one.
  expect(text.match(/40 │ n$/gm)).toHaveLength(1);
});

test('what a judgement stands on names the base branch also without a commit', () => {
  const context = { ...report({}).context, sha: null };
  const text = renderTriageMarkdown(report({ context }), { redact });
  expect(text).toContain('history 508 runs, 412 of <code>main</code>');
});
