import type { Sql } from 'postgres';
import { type Queryable, rowsOf } from './connection.ts';
import { MIGRATIONS, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Held while the schema changes, by whoever came first: "Sgbx" in ASCII. */
export const MIGRATION_LOCK = 0x53676278;

/** Brings the schema up to date and answers the version found when it is newer than ours. */
export async function migrate(sql: Sql): Promise<{ readonly newer: number | null }> {
  const found = await versionOf(sql);
  if (found > SCHEMA_VERSION) return { newer: found };
  if (found < SCHEMA_VERSION) await applyMissing(sql);
  return { newer: null };
}

/**
 * Zero where no history has begun. The catalogue's tables are asked, as every statement sees them
 * anew; `to_regclass` answers from a cache of the connection, which may still remember that there was
 * nothing before another process, whose lock was waited for, began.
 */
async function versionOf(sql: Queryable): Promise<number> {
  const there = await rowsOf(
    sql,
    `SELECT FROM pg_catalog.pg_class AS class
       JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = relnamespace
       WHERE nspname = '${SCHEMA}' AND relname = 'version'`,
  );
  if (there.length === 0) return 0;
  const [row] = await rowsOf(sql, `SELECT max(version) AS version FROM ${SCHEMA}.version`);
  return Number(row?.version);
}

/** In one transaction, under a lock that ends with it; another process may have been faster. */
async function applyMissing(sql: Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    await rowsOf(transaction, `SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const found = await versionOf(transaction);
    for (const step of MIGRATIONS.filter(({ version }) => version > found)) {
      if (step.version === 1) await begin(transaction);
      await transaction.unsafe(step.sql);
      await rowsOf(transaction, `INSERT INTO ${SCHEMA}.version VALUES (${step.version}, now())`);
    }
  });
}

async function begin(transaction: Queryable): Promise<void> {
  await transaction.unsafe(`
    CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
    CREATE TABLE ${SCHEMA}.version (
      version integer PRIMARY KEY,
      applied_at timestamp with time zone NOT NULL)`);
}
