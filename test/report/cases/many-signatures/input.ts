import { block, gate, onboarderServices, READY_GATE, record, report, type Story, verdict } from '../../build.ts';
import type { Relation, Signature, Verdict } from '#domain';

const RELATIONS: readonly Relation[] = ['introduced', 'unknown', 'pre-existing', 'intermittent'];

function failure(index: number): Verdict {
  const relation = RELATIONS[Math.floor(index / 75)] ?? 'unknown';
  const file = `tests/area-${index % 12}/case-${index}.test.ts`;
  return verdict({
    signature: `m1-${index.toString(16).padStart(16, '0')}` as Signature,
    title: `case ${index}: expected ${index} rows, received ${index + 1}`,
    cause: 'test.assertion',
    relation,
    tests: [{ name: `area ${index % 12} > case ${index}`, file, line: index + 1 }],
    evidence: [
      block({ kind: 'gate', gate: 'api' }, 'gates/api.log', 1000 * index + 1, [
        `FAIL ${file}`,
        `AssertionError: expected ${index} to be ${index + 1} ${'·'.repeat(400)}`,
        ...Array.from({ length: 20 }, (_, frame) => `    at frame${frame} (src/area-${index}.ts:${frame}:9)`),
      ]),
    ],
  });
}

/** A refactoring breaks three hundred tests in three hundred ways. */
export const story: Story = {
  record: record({
    outcome: 'failed',
    exitCode: 1,
    services: onboarderServices(),
    gates: [READY_GATE, gate('api', { outcome: 'failed', detail: '300 of 900 failed', exitCode: 1 })],
  }),
  report: report({
    headline: '75 failures are yours, 75 may be, 150 are not',
    tests: { run: 900, failed: 300, skipped: 0 },
    verdicts: Array.from({ length: 300 }, (_, index) => failure(index)),
  }),
  excerpts: [],
};
