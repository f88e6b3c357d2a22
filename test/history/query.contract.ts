import { describe, expect, test } from 'vitest';
import { describeQueryProblem, type QueryRow, queryHistory } from '#history';
import { entryOf } from './hand-made.ts';
import { openAt } from './open-at.ts';

/** What every store that has tables promises of queries; `place` is new each time. */
export function describeQueries(name: string, place: () => string | Promise<string>): void {
  describe(`${name} answers queries without being changed`, () => {
    async function filled(): Promise<string> {
      const location = await place();
      const store = await openAt(location);
      await store.recordMany([entryOf({ id: 'a', pr: 7 }), entryOf({ id: 'b', job: 'lint' })]);
      await store.close();
      return location;
    }

    async function ask(location: string, sql: string) {
      const rows: QueryRow[] = [];
      const answered = await queryHistory({ location, sql, onRow: (row) => rows.push(row) });
      return answered.ok ? rows : describeQueryProblem(answered.error);
    }

    const IDS = 'SELECT id, pr FROM runs ORDER BY id';
    const BOTH = [
      { id: 'a', pr: 7 },
      { id: 'b', pr: null },
    ];

    test('rows come as objects, under the names of the columns', async () => {
      const location = await filled();
      expect(await ask(location, `${IDS};`)).toEqual(BOTH);
      expect(await ask(location, "SELECT id FROM runs WHERE id = 'c'")).toEqual([]);
    });

    test.each([
      ['DELETE FROM runs', /only read here/],
      ["UPDATE runs SET job = 'x'", /only read here/],
      ['CREATE TABLE notes (text TEXT)', /only read here/],
      ['SELECT 1; DELETE FROM runs', /one is expected/],
      ['COMMIT; DELETE FROM runs', /one is expected|refused/],
      ['SELECT nonsense FROM runs', /^The query was refused: .*nonsense.*docs\/history\.md/],
      ['SELEKT', /^The query was refused: .*SELEKT/],
    ])('%s is refused', async (sql, expected) => {
      const location = await filled();
      expect(await ask(location, sql)).toMatch(expected);
      expect(await ask(location, 'SELECT id FROM runs ORDER BY id')).toHaveLength(2);
    });
  });
}
