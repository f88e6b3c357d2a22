import { err, ok, type Result } from '#std';
import type { QueryProblem } from '../query/query-problem.ts';
import { type HistoryQuery, plainValue } from '../query/query-row.ts';
import { connect, disconnect } from './connect.ts';
import { stateOf } from './connection.ts';
import { serverMessage } from './open-postgres.ts';
import { SCHEMA } from './schema.ts';
import { serverName } from './server.ts';

/** Others use the server too; who needs longer asks it directly. */
const LIMIT_MS = 60_000;

/** Rows fetched at once, so that a long answer needs little memory. */
const PAGE = 1000;

/** Asks a server in a transaction that may only read, for at most a minute. */
export async function queryPostgres(query: HistoryQuery): Promise<Result<number, QueryProblem>> {
  const server = serverName(query.location);
  if (server === null) return err({ kind: 'unopened', problem: { kind: 'not-a-server' } });
  const sql = await connect(query.location);
  try {
    const rows = await sql.begin('READ ONLY', async (transaction) => {
      await transaction.unsafe(`SET LOCAL search_path = ${SCHEMA}`);
      await transaction.unsafe(`SET LOCAL statement_timeout = ${LIMIT_MS}`);
      let count = 0;
      // Never as a simple query: that takes several statements, and so also a COMMIT and a DELETE.
      const answer = transaction.unsafe(query.sql, [], { prepare: true, simple: false } as object);
      await answer.cursor(PAGE, (page) => {
        for (const row of page) query.onRow(plainRow(row));
        count += page.length;
      });
      return count;
    });
    return ok(rows);
  } catch (error) {
    return err(problemOf(error, query.location, server));
  } finally {
    await disconnect(sql);
  }
}

function plainRow(row: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

/** By SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html). */
function problemOf(error: unknown, location: string, server: string): QueryProblem {
  const state = stateOf(error);
  const message = serverMessage(error, location);
  if (state === '25006') return { kind: 'would-write' };
  if (state === '57014') return { kind: 'too-long', limitMs: LIMIT_MS };
  if (state === '42601' && /multiple commands/.test(message)) return { kind: 'several-statements' };
  // Class 42 and 22: what was asked is wrong; everything else is about the connection.
  if (/^(42|22|0A|25)/.test(state)) return { kind: 'refused', message };
  return { kind: 'unopened', problem: { kind: 'no-server', server, message } };
}
