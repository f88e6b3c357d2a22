import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGateLog } from '../../src/gates/gate-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each(['', 'of an earlier attempt\n'])(
  'the time of a start is the file system’s own, also with a file that is there already (%j)',
  async (content) => {
    const file = join(temporaryFolder('gate'), 'api.log');
    writeFileSync(file, content);
    utimesSync(file, 1000, 1000);
    const log = await openGateLog(file);
    const startedAt = await log.begin(1, 1, 0);
    await log.close();
    expect(startedAt).toBeGreaterThan(1_000_000_000_000);
  },
);
