import { describe, expect, test } from 'vitest';
import {
  lsofProcessTable,
  parseListeners,
  parseMarks,
  parsePlace,
} from '../../src/probe/lsof-process-table.ts';
import { findProgram } from '../support/find-program.ts';
import { processTableContract } from './process-table.contract.ts';

const missing = findProgram('lsof') === undefined || findProgram('ps') === undefined;
if (missing)
  console.warn('Skipped: lsof and ps, the way without /proc (apt-get install lsof procps)');

describe.skipIf(missing)('without /proc', () => {
  processTableContract('lsof and ps', lsofProcessTable());
});

describe('what lsof and ps print on macOS', () => {
  test('listeners are the lines that begin with p', () => {
    expect(parseListeners('p501\nf21\np501\nf22\np733\nf9\n')).toEqual([501, 733]);
    expect(parseListeners('')).toEqual([]);
  });

  test('a session of 0 says nothing', () => {
    expect(parsePlace('  733   501   733      0 Fri Nov 20 09:12:41 2026    \n')).toEqual({
      pid: 733,
      parentPid: 501,
      groupId: 733,
      sessionId: -1,
      startTime: 'Fri Nov 20 09:12:41 2026',
    });
    expect(parsePlace('')).toBeNull();
  });

  test('marks stand behind the command line', () => {
    const line =
      'node server.js HOME=/Users/x SIGNALBOX_RUN_ID=r-1 SIGNALBOX_SERVICE=auth SHELL=/bin/zsh\n';
    expect(parseMarks(line)).toEqual({ runId: 'r-1', service: 'auth' });
    expect(parseMarks('node NOT_SIGNALBOX_RUN_ID=x')).toEqual({ runId: null, service: null });
  });
});
