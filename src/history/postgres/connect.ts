import type { Sql } from 'postgres';

/** A server that takes longer is down: a run must not wait for its history. */
const CONNECT_TIMEOUT_SECONDS = 10;

/** `bigint` as a number; where a number cannot hold it, the text it came as. */
const WHOLE = {
  to: 20,
  from: [20],
  serialize: String,
  parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
};

/**
 * One connection to a server. The library is read when a history names one: no other command waits
 * for it. Nothing is asked of the server before the first query.
 */
export async function connect(location: string): Promise<Sql> {
  const { default: postgres } = await import('postgres');
  return postgres(location, {
    max: 1,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    // Rows go over as one JSON text, so no type of the server needs to be known.
    fetch_types: false,
    types: { whole: WHOLE },
    onnotice: () => undefined,
    connection: { application_name: 'signalbox' },
  });
}

/** Ends a connection, whatever is going on. */
export function disconnect(sql: Sql): Promise<void> {
  return sql.end({ timeout: 5 });
}
