import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  forecastOfRow,
  forecastParts,
  settledOfRow,
  settlementParts
} from "./chunk-QOKUX66T.mjs";
import {
  afterMasks,
  isMeaningful,
  isOutcome,
  masksOf,
  resultOf,
  signaturesOf,
  tallyRelation,
  usualReadyTime,
  windowStart
} from "./chunk-F5BFMIY3.mjs";
import {
  failureOfRow,
  feedbackOfRow,
  feedbackParts,
  knownFailureOfRow,
  numberOf,
  pinOfRow,
  runOfRow,
  serviceOfRow,
  testOfRow,
  textOf
} from "./chunk-GUBPAE3A.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/postgres/connect.ts
var WHOLE = {
  to: 20,
  from: [20],
  serialize: String,
  parse: (text) => Number.isSafeInteger(Number(text)) ? Number(text) : text
};
async function connect(location) {
  let { default: postgres } = await import("./src-4RKC6FQL.mjs");
  return postgres(location, {
    max: 1,
    connect_timeout: 10,
    // Rows go over as one JSON text, so no type of the server needs to be known.
    fetch_types: !1,
    types: { whole: WHOLE },
    onnotice: () => {
    },
    connection: { application_name: "signalbox" }
  });
}
function disconnect(sql) {
  return sql.end({ timeout: 5 });
}

// src/history/postgres/connection.ts
async function rowsOf(sql, query, parameters = []) {
  return sql.unsafe(query, [...parameters]);
}
function jsonRows(rows) {
  return JSON.stringify(
    rows,
    (_, value) => typeof value == "string" ? storable(value) : value
  );
}
function storable(text) {
  return text.replaceAll("\0", "�").toWellFormed();
}
function stateOf(error) {
  return String(error.code);
}

// src/history/postgres/schema.ts
var SCHEMA = "signalbox";
var TEXT = 'text COLLATE "C"', MASKED_TEXTS = {
  version: 2,
  sql: `ALTER TABLE signalbox.failures ADD COLUMN masked ${TEXT}`
}, RESPONSE_TIMES = {
  version: 3,
  sql: "ALTER TABLE signalbox.services ADD COLUMN response_ms double precision;"
}, FEEDBACK = {
  version: 4,
  sql: `
    CREATE TABLE signalbox.feedback (
      repo ${TEXT} NOT NULL,
      comment bigint NOT NULL,
      pull_request bigint NOT NULL,
      shown_at double precision NOT NULL,
      signature ${TEXT} NOT NULL,
      generic integer NOT NULL,
      cause ${TEXT} NOT NULL,
      relation ${TEXT} NOT NULL,
      thumbs_down bigint NOT NULL,
      thumbs_up bigint NOT NULL,
      labelled integer NOT NULL,
      read_at double precision NOT NULL,
      PRIMARY KEY (repo, comment, shown_at, signature)
    );
    CREATE INDEX feedback_in_order ON signalbox.feedback (repo, shown_at, comment, signature);

    CREATE TABLE signalbox.pins (
      repo ${TEXT} NOT NULL,
      comment bigint NOT NULL,
      signature ${TEXT} NOT NULL,
      cause ${TEXT},
      said_by ${TEXT} NOT NULL,
      said_at double precision NOT NULL,
      known_at double precision NOT NULL,
      PRIMARY KEY (repo, comment)
    );
    CREATE INDEX pins_of_signature ON signalbox.pins (repo, signature, comment);
  `
}, FAILED_RUNS = {
  version: 5,
  sql: `
    CREATE INDEX failed_runs_of_job ON signalbox.runs (repo, job, completed_at)
      WHERE failure_count > 0`
}, MIGRATIONS = [
  {
    version: 1,
    sql: `
      CREATE SEQUENCE signalbox.run_keys;

      CREATE TABLE signalbox.runs (
        key bigint NOT NULL,
        repo ${TEXT} NOT NULL,
        id ${TEXT} NOT NULL,
        job ${TEXT} NOT NULL,
        branch ${TEXT},
        pr bigint,
        sha ${TEXT},
        attempt bigint NOT NULL,
        started_at double precision NOT NULL,
        completed_at double precision,
        conclusion ${TEXT},
        duration_ms double precision,
        runner ${TEXT},
        extra text NOT NULL,
        failure_count bigint NOT NULL,
        PRIMARY KEY (repo, key),
        UNIQUE (repo, id)
      ) PARTITION BY HASH (repo);
      CREATE INDEX runs_by_key ON signalbox.runs (key);
      CREATE INDEX runs_of_job ON signalbox.runs (repo, job, completed_at)
        INCLUDE (conclusion, branch, pr, sha, failure_count);
      CREATE INDEX runs_of_commit ON signalbox.runs (repo, job, sha, completed_at, id);
      CREATE INDEX runs_in_order ON signalbox.runs (repo, completed_at, id);
      CREATE INDEX runs_by_start ON signalbox.runs (repo, started_at, id);

      CREATE TABLE signalbox.failures (
        repo ${TEXT} NOT NULL,
        run bigint NOT NULL,
        position integer NOT NULL,
        signature ${TEXT} NOT NULL,
        cause ${TEXT} NOT NULL,
        title text NOT NULL,
        excerpt text NOT NULL,
        culprit ${TEXT},
        PRIMARY KEY (repo, run, position),
        FOREIGN KEY (repo, run) REFERENCES signalbox.runs (repo, key) ON DELETE CASCADE
      ) PARTITION BY HASH (repo);
      CREATE INDEX failures_of_signature ON signalbox.failures (repo, signature, run);

      CREATE TABLE signalbox.services (
        repo ${TEXT} NOT NULL,
        run bigint NOT NULL,
        position integer NOT NULL,
        service ${TEXT} NOT NULL,
        ready_after_ms double precision,
        restarts bigint NOT NULL,
        outcome ${TEXT} NOT NULL,
        peak_cpu_percent double precision,
        peak_memory_bytes double precision,
        PRIMARY KEY (repo, run, position),
        FOREIGN KEY (repo, run) REFERENCES signalbox.runs (repo, key) ON DELETE CASCADE
      ) PARTITION BY HASH (repo);
      CREATE INDEX services_by_name ON signalbox.services (repo, service, run);

      CREATE TABLE signalbox.tests (
        repo ${TEXT} NOT NULL,
        run bigint NOT NULL,
        position integer NOT NULL,
        name ${TEXT} NOT NULL,
        status ${TEXT} NOT NULL,
        duration_ms double precision,
        PRIMARY KEY (repo, run, position),
        FOREIGN KEY (repo, run) REFERENCES signalbox.runs (repo, key) ON DELETE CASCADE
      ) PARTITION BY HASH (repo);
      CREATE INDEX tests_by_name ON signalbox.tests (repo, name, run);

      CREATE TABLE signalbox.forecasts (
        repo ${TEXT} NOT NULL,
        id ${TEXT} NOT NULL,
        job ${TEXT} NOT NULL,
        entity ${TEXT} NOT NULL,
        name ${TEXT} NOT NULL,
        target ${TEXT} NOT NULL,
        made_at double precision NOT NULL,
        run_id ${TEXT},
        probability double precision,
        median double precision,
        lo double precision,
        hi double precision,
        model ${TEXT} NOT NULL,
        model_version bigint NOT NULL,
        PRIMARY KEY (repo, id)
      ) PARTITION BY HASH (repo);
      CREATE INDEX forecasts_in_order ON signalbox.forecasts (repo, made_at, id);

      CREATE TABLE signalbox.settlements (
        repo ${TEXT} NOT NULL,
        forecast ${TEXT} NOT NULL,
        settled_at double precision NOT NULL,
        came_true integer,
        value double precision,
        PRIMARY KEY (repo, forecast),
        FOREIGN KEY (repo, forecast) REFERENCES signalbox.forecasts (repo, id) ON DELETE CASCADE
      ) PARTITION BY HASH (repo);
      CREATE INDEX settlements_in_order ON signalbox.settlements (repo, settled_at, forecast);

      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['runs', 'failures', 'services', 'tests', 'forecasts', 'settlements']
        LOOP
          FOR part IN 0..7 LOOP
            EXECUTE format(
              'CREATE TABLE signalbox.%I PARTITION OF signalbox.%I
                FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
              name || '_' || part, name, part);
          END LOOP;
        END LOOP;
      END $$;

      CREATE TABLE signalbox.cursors (key ${TEXT} PRIMARY KEY, value text NOT NULL);
    `
  },
  MASKED_TEXTS,
  RESPONSE_TIMES,
  FEEDBACK,
  FAILED_RUNS
], SCHEMA_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

// src/history/postgres/migrate.ts
var MIGRATION_LOCK = 1399284344;
async function migrate(sql) {
  let found = await versionOf(sql);
  return found > SCHEMA_VERSION ? { newer: found } : (found < SCHEMA_VERSION && await applyMissing(sql), { newer: null });
}
async function versionOf(sql) {
  if ((await rowsOf(
    sql,
    `SELECT FROM pg_catalog.pg_class AS class
       JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = relnamespace
       WHERE nspname = '${SCHEMA}' AND relname = 'version'`
  )).length === 0) return 0;
  let [row] = await rowsOf(sql, `SELECT max(version) AS version FROM ${SCHEMA}.version`);
  return Number(row?.version);
}
async function applyMissing(sql) {
  await sql.begin(async (transaction) => {
    await rowsOf(transaction, `SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    let found = await versionOf(transaction);
    for (let step of MIGRATIONS.filter(({ version }) => version > found))
      step.version === 1 && await begin(transaction), await transaction.unsafe(step.sql), await rowsOf(transaction, `INSERT INTO ${SCHEMA}.version VALUES (${step.version}, now())`);
  });
}
async function begin(transaction) {
  await transaction.unsafe(`
    CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
    CREATE TABLE ${SCHEMA}.version (
      version integer PRIMARY KEY,
      applied_at timestamp with time zone NOT NULL)`);
}

// src/history/postgres/retry.ts
var MET_ANOTHER_WRITER = /* @__PURE__ */ new Set(["23505", "40001", "40P01"]), ATTEMPTS = 10;
async function retried(transaction) {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !MET_ANOTHER_WRITER.has(stateOf(error))) throw error;
    }
}

// src/history/postgres/feedback-book.ts
var RECORD = `
  INSERT INTO signalbox.feedback
  SELECT DISTINCT ON (repo, comment, "shownAt", signature) repo, comment, "pullRequest", "shownAt",
    signature, generic, cause, relation, "thumbsDown", "thumbsUp", labelled, "readAt"
  FROM json_to_recordset($1::text::json) AS told (
    repo text, comment bigint, "pullRequest" bigint, "shownAt" float8, signature text,
    generic integer, cause text, relation text, "thumbsDown" bigint, "thumbsUp" bigint,
    labelled integer, "readAt" float8, position integer)
  ORDER BY repo, comment, "shownAt", signature, position DESC
  ON CONFLICT (repo, comment, shown_at, signature) DO UPDATE SET
    pull_request = excluded.pull_request, generic = excluded.generic, cause = excluded.cause,
    relation = excluded.relation, thumbs_down = excluded.thumbs_down,
    thumbs_up = excluded.thumbs_up, labelled = excluded.labelled, read_at = excluded.read_at`, SHOWN = `
  SELECT * FROM signalbox.feedback
  WHERE repo = $1::text AND shown_at >= $2::float8 AND shown_at <= $3::float8
  ORDER BY shown_at, comment, signature`, PIN = `
  INSERT INTO signalbox.pins
  VALUES ($1::text, $2::bigint, $3::text, $4::text, $5::text, $6::float8, $7::float8)
  ON CONFLICT DO NOTHING RETURNING 1`, PINS = `
  SELECT * FROM signalbox.pins AS one
  WHERE repo = $1::text AND known_at <= $2::float8
    AND NOT EXISTS (
      SELECT 1 FROM signalbox.pins AS later
      WHERE later.repo = $1::text AND later.signature = one.signature
        AND later.comment > one.comment AND later.known_at <= $2::float8)
  ORDER BY signature`;
function postgresFeedback(sql) {
  return {
    async record(rows) {
      let told = [...rows].map((row, position) => ({ ...feedbackParts(row), position }));
      await retried(() => rowsOf(sql, RECORD, [jsonRows(told)]));
    },
    async shown({ repo, since, asOf }) {
      return (await rowsOf(sql, SHOWN, [repo, since, asOf])).map(feedbackOfRow);
    },
    async pin({ repo, comment, signature, cause, by, saidAt, knownAt }) {
      let texts = [signature, cause, by].map((text) => text && storable(text));
      return (await rowsOf(sql, PIN, [repo, comment, ...texts, saidAt, knownAt])).length > 0;
    },
    async pins({ repo, asOf }) {
      return (await rowsOf(sql, PINS, [repo, asOf])).map(pinOfRow);
    }
  };
}

// src/history/postgres/forecast-ledger.ts
var PAGE = 1e3, INSERT_FORECASTS = `
  INSERT INTO signalbox.forecasts
  SELECT DISTINCT ON (told.repo, told.id) told.repo, told.id, told.job, entity, name, target, "madeAt", "runId", probability, median,
    lo, hi, model, "modelVersion"
  FROM json_to_recordset($1::text::json) AS told (
    repo text, id text, job text, entity text, name text, target text, "madeAt" float8,
    "runId" text, probability float8, median float8, lo float8, hi float8, model text,
    "modelVersion" bigint, position integer)
  WHERE NOT EXISTS (
    SELECT 1 FROM signalbox.runs
    WHERE runs.repo = told.repo AND runs.id = "runId" AND completed_at IS NOT NULL)
  ORDER BY told.repo, told.id, position
  ON CONFLICT DO NOTHING RETURNING 1`, INSERT_SETTLEMENTS = `
  INSERT INTO signalbox.settlements
  SELECT DISTINCT ON (told.repo, "forecastId") told.repo, "forecastId", "settledAt", "cameTrue", value
  FROM json_to_recordset($1::text::json) AS told (
    repo text, "forecastId" text, "settledAt" float8, "cameTrue" integer, value float8,
    position integer)
  JOIN signalbox.forecasts ON forecasts.repo = told.repo AND forecasts.id = "forecastId"
  WHERE made_at <= "settledAt"
    AND ("cameTrue" IS NULL OR probability IS NOT NULL)
    AND (value IS NULL OR probability IS NULL)
  ORDER BY told.repo, "forecastId", position
  ON CONFLICT DO NOTHING RETURNING 1`, UNSETTLED = `
  SELECT * FROM signalbox.forecasts
  WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text) AND made_at <= $3::float8
    AND (made_at, id) > ($4::float8, $5::text)
    AND NOT EXISTS (
      SELECT 1 FROM signalbox.settlements
      WHERE settlements.repo = $1::text AND forecast = id AND settled_at <= $3::float8)
  ORDER BY made_at, id LIMIT ${PAGE}`, SETTLED = `
  SELECT forecasts.*, forecast, settled_at, came_true, value FROM signalbox.settlements
  JOIN signalbox.forecasts ON forecasts.repo = $1::text AND forecasts.id = forecast
  WHERE settlements.repo = $1::text AND settled_at > $2::float8 AND settled_at <= $3::float8
    AND (settled_at, forecast) > ($4::float8, $5::text)
  ORDER BY settled_at, forecast LIMIT ${PAGE}`, NEWEST_SETTLED = `
  SELECT forecasts.*, forecast, settled_at, came_true, value FROM signalbox.settlements
  JOIN signalbox.forecasts ON forecasts.repo = $1::text AND forecasts.id = forecast
  WHERE settlements.repo = $1::text AND settled_at <= $2::float8
  ORDER BY settled_at DESC, forecast DESC LIMIT $3::integer`;
function postgresForecasts(sql) {
  return {
    async record(forecasts) {
      return insert2(INSERT_FORECASTS, [...forecasts].filter(isMeaningful).map(forecastParts));
    },
    async settle(settlements) {
      return insert2(INSERT_SETTLEMENTS, [...settlements].filter(isOutcome).map(settlementParts));
    },
    async *unsettled({ repo, job, asOf }) {
      for (let last = { at: Number.NEGATIVE_INFINITY, id: "" }; ; ) {
        let rows = await rowsOf(sql, UNSETTLED, [repo, job ?? null, asOf, last.at, last.id]);
        yield* rows.map(forecastOfRow);
        let end = rows.at(-1);
        if (end === void 0 || rows.length < PAGE) return;
        last = { at: Number(end.made_at), id: String(end.id) };
      }
    },
    async *settled({ repo, since = Number.NEGATIVE_INFINITY, asOf }) {
      for (let last = { at: Number.NEGATIVE_INFINITY, id: "" }; ; ) {
        let rows = await rowsOf(sql, SETTLED, [repo, since, asOf, last.at, last.id]);
        yield* rows.map(settledOfRow);
        let end = rows.at(-1);
        if (end === void 0 || rows.length < PAGE) return;
        last = { at: Number(end.settled_at), id: String(end.forecast) };
      }
    },
    async newestSettled({ repo, asOf, most }) {
      return (await rowsOf(sql, NEWEST_SETTLED, [repo, asOf, most])).toReversed().map(settledOfRow);
    }
  };
  async function insert2(query, rows) {
    return retried(
      () => sql.begin(async (transaction) => {
        let written = 0;
        for (let from = 0; from < rows.length; from += PAGE) {
          let part = jsonRows(
            rows.slice(from, from + PAGE).map((row, position) => ({ ...row, position }))
          );
          written += (await rowsOf(transaction, query, [part])).length;
        }
        return written;
      })
    );
  }
}

// src/history/postgres/forget.ts
var FORGET_RUNS = `
  DELETE FROM signalbox.runs
  WHERE repo = $1::text AND completed_at < $2::float8
    AND EXISTS (
      SELECT 1 FROM signalbox.runs AS newer
      WHERE newer.repo = $1::text AND newer.job = runs.job
        AND newer.completed_at >= runs.completed_at
        AND (newer.completed_at, newer.id) > (runs.completed_at, runs.id))
  RETURNING 1`, FORGET_FORECASTS = `
  DELETE FROM signalbox.forecasts
  WHERE repo = $1::text AND made_at < $2::float8
    AND NOT EXISTS (
      SELECT 1 FROM signalbox.settlements
      WHERE settlements.repo = $1::text AND forecast = id AND settled_at >= $2::float8)
  RETURNING 1`, FORGET_FEEDBACK = "DELETE FROM signalbox.feedback WHERE repo = $1::text AND shown_at < $2::float8";
async function forget(sql, { repo, before }) {
  return sql.begin(async (transaction) => {
    let runs = await rowsOf(transaction, FORGET_RUNS, [repo, before]), forecasts = await rowsOf(transaction, FORGET_FORECASTS, [repo, before]);
    return await rowsOf(transaction, FORGET_FEEDBACK, [repo, before]), { runs: runs.length, forecasts: forecasts.length };
  });
}

// src/history/postgres/read-slice.ts
var DECIDED = "runs.conclusion IN ('success', 'failure', 'timed_out')", ASKED = `
  asked AS (
    SELECT ARRAY(SELECT json_array_elements_text($5::text::json)) AS signatures, $6::text AS masks,
      $7::text AS after_masks, $8::text AS base_branch, $9::text AS branch, $10::bigint AS pr,
      $11::text AS sha)`, PAST = `runs.repo = $1::text AND runs.job = $2::text AND runs.completed_at <= $3::float8
  AND ${DECIDED}`, RECENT = `${PAST} AND runs.completed_at >= $4::float8`, IS_BASE = "runs.pr IS NULL AND runs.branch IS NOT DISTINCT FROM asked.base_branch", IS_OTHER = `CASE
  WHEN ${IS_BASE} THEN false
  WHEN runs.pr = asked.pr OR runs.sha = asked.sha THEN false
  WHEN (asked.pr IS NULL OR runs.pr IS NULL)
    AND (runs.branch = asked.branch
      OR right(runs.branch, length(asked.branch) + 1) = ':' || asked.branch) THEN false
  WHEN runs.pr IS NULL AND runs.branch IS NULL THEN false
  ELSE true END`, shown = (signatures) => `
  (SELECT true FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key AND signature = ANY (${signatures}) LIMIT 1)`, OTHER_MASKS = `
  (SELECT true FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key
      AND left(signature, length(asked.masks)) <> asked.masks LIMIT 1)`, HAS_OTHER_MASKS = `
  EXISTS (SELECT 1 FROM signalbox.failures
    WHERE failures.repo = $1::text AND signature < asked.masks)
  OR EXISTS (SELECT 1 FROM signalbox.failures
    WHERE failures.repo = $1::text AND signature >= asked.after_masks)`, SELDOM = 1e3, SIGHTED = `
  sighted AS MATERIALIZED (
    SELECT run FROM signalbox.failures, asked
    WHERE failures.repo = $1::text AND signature = ANY (asked.signatures) LIMIT ${SELDOM + 1})`, seenAt = (aggregate, order) => `
  CASE WHEN (SELECT count(*) FROM sighted) <= ${SELDOM}
    THEN (
      SELECT ${aggregate}(runs.completed_at) FROM sighted
      JOIN signalbox.runs ON runs.repo = $1::text AND runs.key = sighted.run WHERE ${PAST})
    ELSE (
      SELECT runs.completed_at FROM signalbox.runs
      WHERE ${PAST} AND runs.failure_count > 0 AND ${shown("asked.signatures")}
      ORDER BY runs.completed_at ${order} LIMIT 1) END`, FACTS = `
  WITH ${ASKED}, ${SIGHTED}
  SELECT sides.base, sides.other,
    (SELECT count(*) FROM signalbox.runs
      WHERE ${RECENT} AND runs.sha = asked.sha AND runs.conclusion = 'success'
        AND ${shown("asked.signatures")} IS NULL) AS passes,
    CASE WHEN ${HAS_OTHER_MASKS}
      THEN (SELECT count(*) FROM signalbox.runs
        WHERE ${RECENT} AND runs.failure_count > 0 AND ${OTHER_MASKS})
      ELSE 0 END AS incomparable,
    ${seenAt("min", "ASC")} AS first, ${seenAt("max", "DESC")} AS last
  FROM asked, LATERAL (
    SELECT count(*) FILTER (WHERE ${IS_BASE}) AS base, count(*) FILTER (WHERE ${IS_OTHER}) AS other
    FROM signalbox.runs
    WHERE ${RECENT} AND (runs.conclusion = 'success' OR runs.failure_count > 0)) AS sides`, SIGHTINGS = `
  SELECT runs.branch, runs.pr, runs.sha, runs.completed_at, next.conclusion AS next
  FROM signalbox.runs
  LEFT JOIN LATERAL (
    SELECT later.conclusion FROM signalbox.runs AS later
    WHERE later.repo = $1::text AND later.job = $2::text AND later.completed_at <= $3::float8
      AND later.conclusion IN ('success', 'failure', 'timed_out')
      AND later.sha = runs.sha AND (later.completed_at, later.id) > (runs.completed_at, runs.id)
    ORDER BY later.completed_at, later.id LIMIT 1) AS next ON true
  WHERE ${RECENT} AND runs.failure_count > 0
    AND ${shown("ARRAY(SELECT json_array_elements_text($5::text::json))")}`;
async function readSlice(sql, query) {
  let { repo, job, asOf, signature, sha, pr, branch, baseBranch } = query, from = windowStart(asOf, query.windowDays), signatures = JSON.stringify(signaturesOf(query).map(storable)), masks = masksOf(signature), window = [repo, job, asOf, from, signatures].map(storableValue), about = [masks, afterMasks(masks), baseBranch, branch, pr, sha].map(storableValue), [facts, sightings] = await Promise.all([
    rowsOf(sql, FACTS, [...window, ...about]),
    rowsOf(sql, SIGHTINGS, window)
  ]);
  return tallyRelation({ ...factsOf(facts[0] ?? {}), sightings: sightings.map(sightingOf) }, query);
}
function factsOf({ base, other, passes, incomparable, first, last }) {
  return {
    baseRuns: Number(base),
    otherRuns: Number(other),
    sameCommitPasses: Number(passes),
    incomparable: Number(incomparable),
    seen: { first: numberOf(first), last: numberOf(last) }
  };
}
function storableValue(value) {
  return typeof value == "string" ? storable(value) : value;
}
function sightingOf(row) {
  return {
    branch: textOf(row.branch),
    pr: numberOf(row.pr),
    sha: textOf(row.sha),
    completedAt: Number(row.completed_at),
    next: resultOf(textOf(row.next))
  };
}

// src/history/postgres/read-latest.ts
var LATEST = `
  SELECT runs.*, (
    SELECT json_agg(signature ORDER BY position) FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key) AS signatures
  FROM signalbox.runs
  WHERE runs.repo = $1::text AND runs.job = $2::text AND runs.completed_at <= $3::float8
  ORDER BY runs.completed_at DESC, runs.id DESC LIMIT $4::integer`, KNOWN = `
  SELECT signature, masked, count(DISTINCT run) AS count
  FROM (
    SELECT key FROM signalbox.runs
    WHERE runs.failure_count > 0 AND runs.repo = $1::text AND runs.job = $2::text
      AND runs.completed_at <= $3::float8 AND runs.completed_at >= $4::float8 AND ${DECIDED}
    ORDER BY runs.completed_at DESC, runs.id DESC LIMIT ${2e3}) AS failed
  JOIN signalbox.failures ON failures.repo = $1::text AND run = failed.key
  WHERE masked IS NOT NULL AND left(signature, length($5::text)) = $5::text
  GROUP BY signature, masked
  ORDER BY count DESC, signature, masked LIMIT ${1e3}`, NEWEST = `
  SELECT failures.* FROM signalbox.failures
  JOIN signalbox.runs ON runs.repo = failures.repo AND runs.key = failures.run
  WHERE failures.repo = $1::text AND failures.signature = $2::text
    AND runs.completed_at <= $3::float8
  ORDER BY runs.completed_at DESC, runs.id DESC, failures.position LIMIT 1`;
async function readLatest(sql, { repo, job, asOf, most }) {
  return (await rowsOf(sql, LATEST, [storable(repo), storable(job), asOf, most])).toReversed().map((row) => ({
    run: runOfRow(row),
    signatures: row.signatures ?? []
  }));
}
async function readKnownFailures(sql, { repo, job, asOf, windowDays, masks }) {
  let from = windowStart(asOf, windowDays), asked = [storable(repo), storable(job), asOf, from, `${masks}-`];
  return (await rowsOf(sql, KNOWN, asked)).map(knownFailureOfRow);
}
async function readNewestFailures(sql, { repo, signatures, asOf }) {
  let found = [];
  for (let signature of signatures) {
    let [row] = await rowsOf(sql, NEWEST, [storable(repo), storable(signature), asOf]);
    row && found.push(failureOfRow(row));
  }
  return found;
}

// src/history/postgres/read-runs.ts
var PAGE2 = 1e3;
async function* readRuns(sql, { repo, job, asOf }) {
  let page = `
    SELECT * FROM signalbox.runs
    WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text) AND completed_at <= $3::float8
      AND (completed_at, id) > ($4::float8, $5::text)
    ORDER BY completed_at, id LIMIT ${PAGE2}`;
  for (let last = { at: Number.NEGATIVE_INFINITY, id: "" }; ; ) {
    let rows = await rowsOf(sql, page, [repo, job ?? null, asOf, last.at, last.id]);
    yield* rows.map(runOfRow);
    let end = rows.at(-1);
    if (end === void 0 || rows.length < PAGE2) return;
    last = { at: Number(end.completed_at), id: String(end.id) };
  }
}
async function* readRunsOf(sql, query) {
  let parts = { table: "failures", columns: "run, position, signature" };
  for await (let page of periodPages(sql, query)) {
    let failed = page.filter(({ failure_count: failures2 }) => Number(failures2) > 0), failures = failed.length > 0 ? await hangingOn(sql, failed, parts) : null;
    for (let row of page) {
      let signatures = (failures?.get(Number(row.key)) ?? []).map(({ signature }) => String(signature));
      yield { run: runOfRow(row), signatures };
    }
  }
}
async function* readTestsOf(sql, query) {
  let parts = partsOf(sql, query, { table: "tests", name: "name" });
  for await (let { run, row } of parts) yield { run, test: testOfRow(row) };
}
async function* readServicesOf(sql, query) {
  let parts = partsOf(sql, query, { table: "services", name: "service" });
  for await (let { run, row } of parts) yield { run, service: serviceOfRow(row) };
}
async function readReach(sql, { repo, asOf, most }) {
  let [row] = await rowsOf(
    sql,
    `SELECT
       (SELECT max(completed_at) FROM signalbox.runs
        WHERE repo = $1::text AND completed_at <= $2::float8) AS until,
       (SELECT started_at FROM signalbox.runs
        WHERE repo = $1::text AND completed_at <= $2::float8
        ORDER BY started_at DESC, id DESC LIMIT 1 OFFSET $3::bigint) AS since`,
    [repo, asOf, most - 1]
  ), until = numberOf(row?.until);
  return until === null ? null : { since: numberOf(row?.since), until };
}
async function* readEntries(sql) {
  let page = `SELECT * FROM signalbox.runs WHERE key > $1::bigint ORDER BY key LIMIT ${PAGE2}`;
  for (let last = 0; ; ) {
    let rows = await rowsOf(sql, page, [last]), failures = await hangingOn(sql, rows, { table: "failures" }), services = await hangingOn(sql, rows, { table: "services" }), tests = await hangingOn(sql, rows, { table: "tests" });
    for (let row of rows)
      last = Number(row.key), yield {
        run: runOfRow(row),
        failures: (failures.get(last) ?? []).map(failureOfRow),
        services: (services.get(last) ?? []).map(serviceOfRow),
        tests: (tests.get(last) ?? []).map(testOfRow)
      };
    if (rows.length < PAGE2) return;
  }
}
async function* partsOf(sql, { name: wanted, ...query }, parts) {
  let narrowed = wanted === void 0 ? parts : { ...parts, wanted };
  for await (let page of periodPages(sql, query, narrowed)) {
    let hanging = await hangingOn(sql, page, narrowed);
    for (let row of page) {
      let run = runOfRow(row);
      for (let part of hanging.get(Number(row.key)) ?? []) yield { run, row: part };
    }
  }
}
async function* periodPages(sql, { repo, job, since = Number.NEGATIVE_INFINITY, asOf }, { table, name, wanted } = {}) {
  let page = `
    SELECT * FROM signalbox.runs
    WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text) AND completed_at <= $3::float8
      AND started_at >= $4::float8 AND (started_at, id) > ($4::float8, $5::text) ${wanted === void 0 ? "" : `AND EXISTS (SELECT 1 FROM signalbox.${table}
          WHERE ${table}.repo = $1::text AND run = key AND ${table}.${name} = $6::text)`}
    ORDER BY started_at, id LIMIT ${PAGE2}`, named = wanted === void 0 ? [] : [wanted];
  for (let last = { at: since, id: "" }; ; ) {
    let rows = await rowsOf(sql, page, [repo, job ?? null, asOf, last.at, last.id, ...named]);
    yield rows;
    let end = rows.at(-1);
    if (end === void 0 || rows.length < PAGE2) return;
    last = { at: Number(end.started_at), id: String(end.id) };
  }
}
async function hangingOn(sql, runs, { table, columns = `${table}.*`, name, wanted }) {
  let keys = JSON.stringify(runs.map(({ repo, key }) => ({ repo, key: String(key) }))), having = wanted === void 0 ? "" : `WHERE ${table}.${name} = $2::text`, rows = await rowsOf(
    sql,
    `SELECT ${columns} FROM signalbox.${table}
     JOIN json_to_recordset($1::text::json) AS told (repo text, key bigint)
       ON told.repo = ${table}.repo AND told.key = run
     ${having} ORDER BY run, position`,
    wanted === void 0 ? [keys] : [keys, wanted]
  );
  return Map.groupBy(rows, ({ run }) => Number(run));
}

// src/history/postgres/write-entries.ts
var RUNS = `repo text, id text, key bigint, job text, branch text, pr bigint, sha text,
  attempt bigint, started_at float8, completed_at float8, conclusion text, duration_ms float8,
  runner text, extra text, failure_count bigint`, REMOVE = `
  DELETE FROM signalbox.runs USING json_to_recordset($1::text::json) AS told (repo text, id text)
  WHERE runs.repo = told.repo AND runs.id = told.id`, TABLES = {
  runs: RUNS,
  failures: `repo text, run bigint, position integer, signature text, cause text, title text,
    excerpt text, culprit text, masked text`,
  services: `repo text, run bigint, position integer, service text, ready_after_ms float8,
    restarts bigint, outcome text, peak_cpu_percent float8, peak_memory_bytes float8,
    response_ms float8`,
  tests: "repo text, run bigint, position integer, name text, status text, duration_ms float8"
};
async function writeEntries(sql, batch) {
  let entries = lastOfEach(batch);
  await retried(
    () => sql.begin(async (transaction) => {
      let rows = rowsFor(entries, await newKeys(transaction, entries.length));
      await rowsOf(transaction, REMOVE, [jsonRows(rows.runs)]);
      for (let table of Object.keys(TABLES))
        rows[table].length > 0 && await insert(transaction, table, rows[table]);
    })
  );
}
function lastOfEach(batch) {
  let entries = /* @__PURE__ */ new Map();
  for (let entry of batch) {
    let key = `${entry.run.repo}
${entry.run.id}`;
    entries.delete(key), entries.set(key, entry);
  }
  return [...entries.values()];
}
async function newKeys(transaction, count) {
  return (await rowsOf(transaction, "SELECT nextval('signalbox.run_keys') AS key FROM generate_series(1, $1::integer)", [count])).map(({ key }) => Number(key));
}
function rowsFor(entries, keys) {
  let keyed = entries.map((entry, index) => ({ ...entry, key: keys[index] })).sort(
    ({ run: left }, { run: right }) => byCodeUnit(left.repo, right.repo) || byCodeUnit(left.id, right.id)
  );
  return {
    runs: keyed.map(({ run, key, failures }) => ({
      repo: run.repo,
      id: run.id,
      key,
      job: run.job,
      branch: run.branch,
      pr: run.pr,
      sha: run.sha,
      attempt: run.attempt,
      conclusion: run.conclusion,
      runner: run.runner,
      started_at: run.startedAt,
      completed_at: run.completedAt,
      duration_ms: run.durationMs,
      extra: JSON.stringify(run.extra),
      failure_count: failures.length
    })),
    failures: partsOf2(keyed, ({ failures }) => failures),
    services: partsOf2(
      keyed,
      ({ services }) => services.map((row) => ({
        service: row.service,
        restarts: row.restarts,
        outcome: row.outcome,
        ready_after_ms: row.readyAfterMs,
        peak_cpu_percent: row.peakCpuPercent,
        peak_memory_bytes: row.peakMemoryBytes,
        response_ms: row.responseMs
      }))
    ),
    tests: partsOf2(
      keyed,
      ({ tests }) => tests.map(({ name, status, durationMs }) => ({ name, status, duration_ms: durationMs }))
    )
  };
}
function partsOf2(entries, parts) {
  return entries.flatMap(
    (entry) => parts(entry).map((part, position) => ({
      repo: entry.run.repo,
      run: entry.key,
      position,
      ...part
    }))
  );
}
async function insert(transaction, table, rows) {
  let columns = TABLES[table].split(",").map((column) => column.trim().split(" ")[0]).join(", ");
  await rowsOf(
    transaction,
    `INSERT INTO signalbox.${table} (${columns})
     SELECT ${columns} FROM json_to_recordset($1::text::json) AS told (${TABLES[table]})`,
    [jsonRows(rows)]
  );
}

// src/history/postgres/postgres-history.ts
var BATCH = 2e3;
function postgresHistory(sql) {
  return {
    kind: "postgres",
    forecasts: postgresForecasts(sql),
    feedback: postgresFeedback(sql),
    async record(entry) {
      await writeEntries(sql, [entry]);
    },
    async recordMany(entries) {
      let written = 0;
      for (let batch of batchesOf(entries))
        await writeEntries(sql, batch), written += batch.length;
      return written;
    },
    async known(repo, ids) {
      let rows = await rowsOf(sql, `
        SELECT id FROM signalbox.runs WHERE repo = $1::text
          AND id IN (SELECT json_array_elements_text($2::text::json))`, [repo, JSON.stringify(ids.map(storable))]);
      return new Set(rows.map(({ id }) => String(id)));
    },
    slice: (query) => readSlice(sql, query),
    latestRuns: (query) => readLatest(sql, query),
    knownFailures: (query) => readKnownFailures(sql, query),
    newestFailures: (query) => readNewestFailures(sql, query),
    usualReadyTimes: (query) => readyTimes(sql, query),
    runs: (query) => readRuns(sql, query),
    runsOf: (query) => readRunsOf(sql, query),
    testsOf: (query) => readTestsOf(sql, query),
    servicesOf: (query) => readServicesOf(sql, query),
    entries: () => readEntries(sql),
    count: (query) => countRuns(sql, query),
    reach: (query) => readReach(sql, query),
    async cursor(key) {
      let query = "SELECT value FROM signalbox.cursors WHERE key = $1::text", [row] = await rowsOf(sql, query, [key]);
      return textOf(row?.value);
    },
    async setCursor(key, value) {
      await rowsOf(sql, `
        INSERT INTO signalbox.cursors VALUES ($1::text, $2::text)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`, [key, value]);
    },
    forget: (query) => forget(sql, query),
    close: () => disconnect(sql)
  };
}
function* batchesOf(entries) {
  let batch = [];
  for (let entry of entries)
    batch.push(entry), batch.length === BATCH && (yield batch, batch = []);
  batch.length > 0 && (yield batch);
}
async function readyTimes(sql, { repo, services, asOf }) {
  let query = `
    SELECT ready_after_ms FROM signalbox.services
    JOIN signalbox.runs ON runs.repo = $2::text AND key = run
    WHERE service = $1::text AND services.repo = $2::text AND completed_at <= $3::float8
      AND outcome IN ('ready', 'completed') AND ready_after_ms IS NOT NULL
    ORDER BY completed_at DESC, id DESC LIMIT ${50}`, times = [];
  for (let service of services) {
    let rows = await rowsOf(sql, query, [service, repo, asOf]), usual = usualReadyTime(
      service,
      rows.map((row) => Number(row.ready_after_ms))
    );
    usual !== null && times.push(usual);
  }
  return times;
}
async function countRuns(sql, query) {
  let { repo, job, asOf, baseBranch, windowDays } = query, [row] = await rowsOf(
    sql,
    `SELECT count(*) AS runs,
       count(*) FILTER (WHERE $5::text = 'asked' AND pr IS NULL
         AND branch IS NOT DISTINCT FROM $6::text) AS base_runs
     FROM signalbox.runs
     WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text)
       AND completed_at <= $3::float8 AND completed_at >= $4::float8 AND ${DECIDED}`,
    [
      repo,
      job ?? null,
      asOf,
      windowStart(asOf, windowDays),
      baseBranch === void 0 ? "none" : "asked",
      baseBranch ?? null
    ]
  );
  return { runs: Number(row?.runs), baseRuns: Number(row?.base_runs) };
}

// src/history/postgres/server.ts
function serverName(location) {
  let url = URL.parse(location);
  return url === null || url.hostname === "" ? null : `${url.protocol}//${url.host}${url.pathname}`;
}

// src/history/postgres/open-postgres.ts
async function openPostgres(location) {
  let server = serverName(location);
  if (server === null) return err({ kind: "not-a-server" });
  let sql = null;
  try {
    sql = await connect(location);
    let { newer } = await migrate(sql);
    return newer === null ? ok(postgresHistory(sql)) : (await disconnect(sql), err({ kind: "newer-version", file: server, ...{ found: newer, supported: SCHEMA_VERSION } }));
  } catch (error) {
    return sql !== null && await disconnect(sql), err({ kind: "no-server", server, message: serverMessage(error, location) });
  }
}
function serverMessage(error, location) {
  let { message } = error, url = URL.parse(location);
  return [location, url?.password, url && decodeURIComponent(url.password)].reduce(
    (text, secret) => secret ? text.replaceAll(secret, "***") : text,
    message || String(error.code)
  );
}

export {
  connect,
  disconnect,
  stateOf,
  SCHEMA,
  serverName,
  openPostgres,
  serverMessage
};
