import type { Pin } from '#domain';
import { err, ok, type Result } from '#std';
import { pinOfRow } from '../feedback-row.ts';
import { queryHistory } from './query-history.ts';
import type { QueryProblem } from './query-problem.ts';

/**
 * Every word a history holds on pins, of all repositories. It is only read: a file that is not there is
 * not made, and an older one is not brought up to date.
 */
export async function readPins(location: string): Promise<Result<readonly Pin[], QueryProblem>> {
  const pins: Pin[] = [];
  const asked = await queryHistory({
    location,
    sql: 'SELECT * FROM pins',
    onRow: (row) => pins.push(pinOfRow(row)),
  });
  if (asked.ok) return ok(pins);
  return holdsNothing(asked.error) ? ok([]) : err(asked.error);
}

function holdsNothing(problem: QueryProblem): boolean {
  if (problem.kind === 'unopened') return problem.problem.kind === 'absent';
  return problem.kind === 'no-tables';
}
