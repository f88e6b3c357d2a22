import { expect, test } from 'vitest';
import type { EvidenceBlock } from '#domain';
import { excerptRoom } from '../../src/report/excerpt-room.ts';

function from(source: EvidenceBlock['source']): EvidenceBlock {
  return { source, file: 'x', startLine: 1, endLine: 1, lines: [], text: [], at: null, score: 1 };
}

const GATE = from({ kind: 'gate', gate: 'api' });
const AUTH = from({ kind: 'service', service: 'auth' });

test('a block alone takes all lines', () => {
  expect(excerptRoom([GATE], 0, 8)).toBe(8);
  expect(excerptRoom([GATE, GATE], 0, 8)).toBe(8);
});

test('a log that has not been heard yet gets three of them', () => {
  expect(excerptRoom([GATE, AUTH, GATE], 0, 8)).toBe(5);
  expect(excerptRoom([GATE, AUTH, GATE], 1, 3)).toBe(3);
});

test('the first block always gets a line, and none when there is none', () => {
  expect(excerptRoom([GATE, AUTH], 0, 2)).toBe(1);
  expect(excerptRoom([GATE, AUTH], 0, 0)).toBe(0);
});
