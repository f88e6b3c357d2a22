import type { Sql } from 'postgres';
import { err, ok, type Result } from '#std';
import type { HistoryProblem } from '../history-problem.ts';
import type { HistoryStore } from '../history-store.ts';
import { connect, disconnect } from './connect.ts';
import { migrate } from './migrate.ts';
import { postgresHistory } from './postgres-history.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { serverName } from './server.ts';

/** Opens the history of a server and brings its schema up to date; one that is newer is left alone. */
export async function openPostgres(
  location: string,
): Promise<Result<HistoryStore, HistoryProblem>> {
  const server = serverName(location);
  if (server === null) return err({ kind: 'not-a-server' });
  let sql: Sql | null = null;
  try {
    sql = await connect(location);
    const { newer } = await migrate(sql);
    if (newer === null) return ok(postgresHistory(sql));
    await disconnect(sql);
    const versions = { found: newer, supported: SCHEMA_VERSION };
    return err({ kind: 'newer-version', file: server, ...versions });
  } catch (error) {
    if (sql !== null) await disconnect(sql);
    return err({ kind: 'no-server', server, message: serverMessage(error, location) });
  }
}

/** What the server or the network said, should it ever repeat what it was told without it. */
export function serverMessage(error: unknown, location: string): string {
  const { message } = error as Error;
  const url = URL.parse(location);
  const secrets = [location, url?.password, url && decodeURIComponent(url.password)];
  return secrets.reduce<string>(
    (text, secret) => (secret ? text.replaceAll(secret, '***') : text),
    message || String((error as { code?: unknown }).code),
  );
}
