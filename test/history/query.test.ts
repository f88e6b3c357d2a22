import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeQueryProblem, queryHistory } from '#history';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openAt } from './open-at.ts';
import { describeQueries } from './query.contract.ts';

describeQueries('a SQLite file', () => join(temporaryFolder('history'), 'history.db'));

test('a file that is not there is told, and not made', async () => {
  const file = join(temporaryFolder('history'), 'history.db');
  const answered = await queryHistory({ location: file, sql: 'SELECT 1', onRow: () => undefined });
  expect(!answered.ok && describeQueryProblem(answered.error)).toMatch(
    /no history at .*history\.db, and none was made/,
  );
  expect(existsSync(file)).toBe(false);
});

test.each(['VACUUM INTO ', ' -- a copy\n/* of it */ vacuum into ', 'ATTACH '])(
  'a question makes no other file, and opens none: %j',
  async (sql) => {
    const folder = temporaryFolder('history');
    const file = join(folder, 'history.db');
    await (await openAt(file)).close();
    const other = join(folder, 'other.db');
    const asked = `${sql}'${other}'${sql === 'ATTACH ' ? ' AS other' : ''}`;
    const answered = await queryHistory({ location: file, sql: asked, onRow: () => undefined });
    expect(answered).toEqual({ ok: false, error: { kind: 'would-write' } });
    expect(existsSync(other)).toBe(false);
  },
);
