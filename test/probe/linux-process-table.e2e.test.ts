import { describe, expect, test } from 'vitest';
import { linuxProcessTable } from '../../src/probe/linux-process-table.ts';
import { processTableContract } from './process-table.contract.ts';

describe.skipIf(process.platform !== 'linux')('on Linux', () => {
  processTableContract('/proc', linuxProcessTable());

  test('a process that is not there has no place, no command and no marks', async () => {
    const table = linuxProcessTable();
    const nobody = 2 ** 22 + 1;
    expect(await table.placeOf(nobody)).toBeNull();
    expect(await table.commandOf(nobody)).toBeNull();
    expect(await table.marksOf(nobody)).toEqual({ runId: null, service: null });
  });
});
