import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeQueryProblem, queryHistory } from '#history';
import { temporaryFolder } from '../support/temporary-folder.ts';
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
