import postgres from 'postgres';
import { startCluster } from '../support/postgres-cluster.ts';
import { findPart } from '../support/require-part.ts';
import {
  type HistorySize,
  NOW,
  openAt,
  RUN_EVERY_MS,
  SIGNATURE,
  timeLookUps,
} from './history.bench.ts';
import { LARGE_SIZES } from './history-large.bench.ts';
import type { Measurement } from './measurement.ts';

/** The look-ups of `history-large` on a server of its own. Some gigabytes of disk, for minutes. */
export async function bench(): Promise<readonly Measurement[]> {
  const part = findPart('postgres');
  if (!part.found) throw new Error(part.reason);
  const cluster = await startCluster(part.path);
  try {
    const measured: Measurement[] = [];
    for (const large of LARGE_SIZES) {
      const size = { ...large, name: large.name.replace('large', 'postgres') };
      const location = await cluster.database();
      await (await openAt(location)).close();
      await fill(location, size);
      const store = await openAt(location);
      measured.push(await timeLookUps(store, size));
      await store.close();
    }
    return measured;
  } finally {
    await cluster.stop();
  }
}

/** The same runs as `history-large` makes; vacuumed, as a server does by itself within a minute. */
async function fill(location: string, size: HistorySize): Promise<void> {
  const sql = postgres(location, { max: 1 });
  for (const statement of manyRuns(size)) await sql.unsafe(statement);
  await sql.end();
}

function manyRuns({ runs, jobs, everyMs = RUN_EVERY_MS }: HistorySize): readonly string[] {
  const numbers = `generate_series(1, ${runs}) AS n`;
  const failed = 'n % 10 = 0';
  const completedAt = `${NOW}::float8 - (${runs} - n) / ${jobs} * ${everyMs}::float8`;
  return [
    // Foreign keys hold by the way the rows are made; to look up each would take most of the time.
    'SET session_replication_role = replica',
    `INSERT INTO signalbox.runs SELECT n, 'acme/shop', 'r' || n, 'job-' || (n % ${jobs}),
       CASE WHEN n % 3 = 0 THEN 'main' ELSE 'b' || (n % 50) END,
       CASE WHEN n % 3 = 0 THEN NULL ELSE n % 200 END, 'sha-' || (n / 3), 1,
       ${completedAt} - 60000, ${completedAt}, CASE WHEN ${failed} THEN 'failure' ELSE 'success' END,
       60000, 'r', '{}', (${failed})::integer FROM ${numbers}`,
    `INSERT INTO signalbox.failures
       (repo, run, position, signature, cause, title, excerpt, culprit, masked)
     SELECT 'acme/shop', n, 0, CASE WHEN n % 50 = 0 THEN '${SIGNATURE}' ELSE 'm1-' || (n % 1000) END,
       'res.disk', 'title', 'excerpt', 'db', 'masked ' || (n % 1000) FROM ${numbers} WHERE ${failed}`,
    `INSERT INTO signalbox.tests
     SELECT 'acme/shop', n, 0, 'test ' || (n % 20000), 'passed', 12 FROM ${numbers}
     WHERE NOT (${failed})`,
    'VACUUM ANALYZE',
  ];
}
