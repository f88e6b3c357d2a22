import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  memoryHistory
} from "./chunk-CF4RFN2D.mjs";
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
  loadSqlite
} from "./chunk-77QID4CP.mjs";
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
  describeFolderError,
  makeFolder
} from "./chunk-JG3NMF2R.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/sqlite/open-sqlite.ts
import { open, stat as stat2 } from "node:fs/promises";
import { dirname } from "node:path";

// src/history/sqlite/schema.ts
var MASKED_TEXTS = {
  version: 3,
  sql: "ALTER TABLE failures ADD COLUMN masked TEXT"
}, RESPONSE_TIMES = {
  version: 4,
  sql: "ALTER TABLE services ADD COLUMN response_ms REAL;"
}, FEEDBACK = {
  version: 5,
  sql: `
    CREATE TABLE feedback (
      repo TEXT NOT NULL,
      comment INTEGER NOT NULL,
      pull_request INTEGER NOT NULL,
      shown_at REAL NOT NULL,
      signature TEXT NOT NULL,
      generic INTEGER NOT NULL,
      cause TEXT NOT NULL,
      relation TEXT NOT NULL,
      thumbs_down INTEGER NOT NULL,
      thumbs_up INTEGER NOT NULL,
      labelled INTEGER NOT NULL,
      read_at REAL NOT NULL,
      PRIMARY KEY (repo, comment, shown_at, signature)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX feedback_in_order ON feedback (repo, shown_at, comment, signature);

    CREATE TABLE pins (
      repo TEXT NOT NULL,
      comment INTEGER NOT NULL,
      signature TEXT NOT NULL,
      cause TEXT,
      said_by TEXT NOT NULL,
      said_at REAL NOT NULL,
      known_at REAL NOT NULL,
      PRIMARY KEY (repo, comment)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pins_of_signature ON pins (repo, signature, comment);
  `
}, MIGRATIONS = [
  {
    version: 1,
    sql: `
      CREATE TABLE runs (
        key INTEGER PRIMARY KEY,
        repo TEXT NOT NULL,
        id TEXT NOT NULL,
        job TEXT NOT NULL,
        branch TEXT,
        pr INTEGER,
        sha TEXT,
        attempt INTEGER NOT NULL,
        started_at REAL NOT NULL,
        completed_at REAL,
        conclusion TEXT,
        duration_ms REAL,
        runner TEXT,
        extra TEXT NOT NULL,
        failure_count INTEGER NOT NULL,
        UNIQUE (repo, id)
      ) STRICT;
      CREATE INDEX runs_of_job
        ON runs (repo, job, completed_at, conclusion, branch, pr, sha, failure_count);
      CREATE INDEX runs_of_commit
        ON runs (repo, job, sha, completed_at, id, conclusion) WHERE sha IS NOT NULL;
      CREATE INDEX runs_in_order ON runs (repo, completed_at, id);

      CREATE TABLE failures (
        run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        signature TEXT NOT NULL,
        cause TEXT NOT NULL,
        title TEXT NOT NULL,
        excerpt TEXT NOT NULL,
        culprit TEXT,
        PRIMARY KEY (run, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX failures_of_signature ON failures (signature, run);

      CREATE TABLE services (
        run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        service TEXT NOT NULL,
        ready_after_ms REAL,
        restarts INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        PRIMARY KEY (run, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX services_by_name ON services (service, run, outcome, ready_after_ms);

      CREATE TABLE tests (
        run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        status TEXT NOT NULL,
        duration_ms REAL,
        PRIMARY KEY (run, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX tests_by_name ON tests (name, run);

      CREATE TABLE cursors (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `
  },
  {
    version: 2,
    sql: `
      ALTER TABLE services ADD COLUMN peak_cpu_percent REAL;
      ALTER TABLE services ADD COLUMN peak_memory_bytes REAL;

      CREATE INDEX failed_runs_of_job ON runs (repo, job, completed_at) WHERE failure_count > 0;
      CREATE INDEX runs_by_start ON runs (repo, started_at, id);

      CREATE TABLE forecasts (
        repo TEXT NOT NULL,
        id TEXT NOT NULL,
        job TEXT NOT NULL,
        entity TEXT NOT NULL,
        name TEXT NOT NULL,
        target TEXT NOT NULL,
        made_at REAL NOT NULL,
        run_id TEXT,
        probability REAL,
        median REAL,
        lo REAL,
        hi REAL,
        model TEXT NOT NULL,
        model_version INTEGER NOT NULL,
        PRIMARY KEY (repo, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX forecasts_in_order ON forecasts (repo, made_at, id);

      CREATE TABLE settlements (
        repo TEXT NOT NULL,
        forecast TEXT NOT NULL,
        settled_at REAL NOT NULL,
        came_true INTEGER,
        value REAL,
        PRIMARY KEY (repo, forecast),
        FOREIGN KEY (repo, forecast) REFERENCES forecasts (repo, id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX settlements_in_order ON settlements (repo, settled_at, forecast);
    `
  },
  MASKED_TEXTS,
  RESPONSE_TIMES,
  FEEDBACK
], SCHEMA_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

// src/history/sqlite/set-aside.ts
import { rename, stat } from "node:fs/promises";
var COMPANIONS = ["-wal", "-shm"];
async function setAside(file, nowMs) {
  let time = new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, ""), target = await freeName(`${file}.corrupt-${time}`);
  await rename(file, target);
  for (let companion of COMPANIONS)
    await rename(file + companion, target + companion).catch(ignoreMissing);
  return target;
}
async function freeName(wanted) {
  for (let count = 1; ; count += 1) {
    let name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!await exists(name)) return name;
  }
}
async function exists(file) {
  return stat(file).then(
    () => !0,
    () => !1
  );
}
function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}

// src/history/sqlite/in-transaction.ts
function inTransaction(database, work) {
  database.exec("BEGIN IMMEDIATE");
  try {
    let result = work();
    return database.exec("COMMIT"), result;
  } catch (error) {
    throw database.exec("ROLLBACK"), error;
  }
}

// src/history/sqlite/feedback-book.ts
var RECORD = `
  INSERT OR REPLACE INTO feedback VALUES (:repo, :comment, :pullRequest, :shownAt, :signature,
    :generic, :cause, :relation, :thumbsDown, :thumbsUp, :labelled, :readAt)`, SHOWN = `
  SELECT * FROM feedback WHERE repo = :repo AND shown_at >= :since AND shown_at <= :asOf
  ORDER BY shown_at, comment, signature`, PIN = `
  INSERT INTO pins VALUES (:repo, :comment, :signature, :cause, :by, :saidAt, :knownAt)
  ON CONFLICT DO NOTHING`, PINS = `
  SELECT * FROM pins AS one
  WHERE repo = :repo AND known_at <= :asOf
    AND NOT EXISTS (
      SELECT 1 FROM pins AS later
      WHERE later.repo = one.repo AND later.signature = one.signature
        AND later.comment > one.comment AND later.known_at <= :asOf)
  ORDER BY signature`;
function sqliteFeedback(database) {
  let record = database.prepare(RECORD), shown = database.prepare(SHOWN), pin = database.prepare(PIN), pins = database.prepare(PINS);
  return {
    async record(rows) {
      inTransaction(database, () => {
        for (let row of rows) record.run(feedbackParts(row));
      });
    },
    async shown({ repo, since, asOf }) {
      return shown.all({ repo, since, asOf }).map(feedbackOfRow);
    },
    async pin(said) {
      return Number(pin.run({ ...said }).changes) > 0;
    },
    async pins({ repo, asOf }) {
      return pins.all({ repo, asOf }).map(pinOfRow);
    }
  };
}

// src/history/sqlite/forecast-ledger.ts
var PAGE = 1e3, INSERT_FORECAST = `
  INSERT INTO forecasts
  SELECT :repo, :id, :job, :entity, :name, :target, :madeAt, :runId, :probability, :median, :lo,
    :hi, :model, :modelVersion
  WHERE NOT EXISTS (
    SELECT 1 FROM runs WHERE repo = :repo AND id = :runId AND completed_at IS NOT NULL)
  ON CONFLICT DO NOTHING`, INSERT_SETTLEMENT = `
  INSERT INTO settlements
  SELECT repo, id, :settledAt, :cameTrue, :value FROM forecasts
  WHERE repo = :repo AND id = :forecastId AND made_at <= :settledAt
    AND (:cameTrue IS NULL OR probability IS NOT NULL)
    AND (:value IS NULL OR probability IS NULL)
  ON CONFLICT DO NOTHING`, UNSETTLED = `
  SELECT * FROM forecasts
  WHERE repo = :repo AND (:job IS NULL OR job = :job) AND made_at <= :asOf
    AND (made_at, id) > (:madeAt, :id)
    AND NOT EXISTS (
      SELECT 1 FROM settlements
      WHERE settlements.repo = forecasts.repo AND forecast = id AND settled_at <= :asOf)
  ORDER BY made_at, id LIMIT ${PAGE}`, SETTLED = `
  SELECT * FROM settlements JOIN forecasts
    ON forecasts.repo = settlements.repo AND forecasts.id = forecast
  WHERE settlements.repo = :repo AND settled_at > :since AND settled_at <= :asOf
    AND (settled_at, forecast) > (:settledAt, :forecast)
  ORDER BY settled_at, forecast LIMIT ${PAGE}`, NEWEST_SETTLED = `
  SELECT * FROM settlements CROSS JOIN forecasts
    ON forecasts.repo = settlements.repo AND forecasts.id = forecast
  WHERE settlements.repo = :repo AND settled_at <= :asOf
  ORDER BY settled_at DESC, forecast DESC LIMIT :most`;
function sqliteForecasts(database) {
  let insertForecast = database.prepare(INSERT_FORECAST), insertSettlement = database.prepare(INSERT_SETTLEMENT), unsettled = database.prepare(UNSETTLED), settled = database.prepare(SETTLED), newestSettled = database.prepare(NEWEST_SETTLED);
  return {
    async record(forecasts) {
      let meaningful = [...forecasts].filter(isMeaningful);
      return inTransaction(database, () => sum(meaningful, write));
    },
    async settle(settlements) {
      let sound = [...settlements].filter(isOutcome);
      return inTransaction(database, () => sum(sound, grade));
    },
    async *unsettled({ repo, job, asOf }) {
      let last = { madeAt: Number.NEGATIVE_INFINITY, id: "" };
      for (; ; ) {
        let page = unsettled.all({ repo, job: job ?? null, asOf, ...last }).map(forecastOfRow);
        yield* page;
        let end = page.at(-1);
        if (end === void 0 || page.length < PAGE) return;
        last = { madeAt: end.madeAt, id: end.id };
      }
    },
    async *settled({ repo, since = Number.NEGATIVE_INFINITY, asOf }) {
      let last = { settledAt: Number.NEGATIVE_INFINITY, forecast: "" };
      for (; ; ) {
        let page = settled.all({ repo, since, asOf, ...last });
        yield* page.map(settledOfRow);
        let end = page.at(-1);
        if (end === void 0 || page.length < PAGE) return;
        last = { settledAt: Number(end.settled_at), forecast: String(end.forecast) };
      }
    },
    async newestSettled({ repo, asOf, most }) {
      return newestSettled.all({ repo, asOf, most }).reverse().map(settledOfRow);
    }
  };
  function write(forecast) {
    return Number(insertForecast.run(forecastParts(forecast)).changes);
  }
  function grade(settlement) {
    return Number(insertSettlement.run(settlementParts(settlement)).changes);
  }
}
function sum(values, count) {
  return values.reduce((total, value) => total + count(value), 0);
}

// src/history/sqlite/forget.ts
var FORGET_RUNS = `
  DELETE FROM runs
  WHERE repo = :repo AND completed_at < :before
    AND EXISTS (
      SELECT 1 FROM runs AS newer
      WHERE newer.repo = runs.repo AND newer.job = runs.job
        AND newer.completed_at >= runs.completed_at
        AND (newer.completed_at, newer.id) > (runs.completed_at, runs.id))`, FORGET_FORECASTS = `
  DELETE FROM forecasts
  WHERE repo = :repo AND made_at < :before
    AND NOT EXISTS (
      SELECT 1 FROM settlements
      WHERE settlements.repo = forecasts.repo AND forecast = id AND settled_at >= :before)`, FORGET_FEEDBACK = "DELETE FROM feedback WHERE repo = :repo AND shown_at < :before";
function prepareForget(database) {
  let forgetRuns = database.prepare(FORGET_RUNS), forgetForecasts = database.prepare(FORGET_FORECASTS), forgetFeedback = database.prepare(FORGET_FEEDBACK);
  return function({ repo, before }) {
    return inTransaction(database, () => (forgetFeedback.run({ repo, before }), {
      runs: Number(forgetRuns.run({ repo, before }).changes),
      forecasts: Number(forgetForecasts.run({ repo, before }).changes)
    }));
  };
}

// src/history/sqlite/read-entries.ts
var PAGE2 = 500;
async function* readEntries(database) {
  let page = database.prepare(`SELECT * FROM runs WHERE key > ? ORDER BY key LIMIT ${PAGE2}`), failures = database.prepare("SELECT * FROM failures WHERE run = ? ORDER BY position"), services = database.prepare("SELECT * FROM services WHERE run = ? ORDER BY position"), tests = database.prepare("SELECT * FROM tests WHERE run = ? ORDER BY position");
  for (let last = 0; ; ) {
    let rows = page.all(last);
    for (let row of rows)
      last = Number(row.key), yield {
        run: runOfRow(row),
        failures: failures.all(last).map(failureOfRow),
        services: services.all(last).map(serviceOfRow),
        tests: tests.all(last).map(testOfRow)
      };
    if (rows.length < PAGE2) return;
  }
}

// src/history/sqlite/read-signatures.ts
var SIGNATURES = "SELECT signature FROM failures WHERE run = ? ORDER BY position";
function prepareSignatures(database) {
  let signatures = database.prepare(SIGNATURES);
  return function({ key, failure_count: failures }) {
    return failures === 0 ? [] : signatures.all(Number(key)).map(({ signature }) => String(signature));
  };
}

// src/history/sqlite/read-seen.ts
var SELDOM = 1e3, PAST = "runs.repo = :repo AND job = :job AND completed_at <= :asOf AND failure_count > 0", countUpTo = `SELECT count(*) AS times FROM (
  SELECT 1 FROM failures WHERE signature = ? LIMIT ${SELDOM + 1})`, ofSignature = (decided) => `
  SELECT min(completed_at) AS first, max(completed_at) AS last
  FROM failures CROSS JOIN runs ON key = run
  WHERE signature = :signature AND ${PAST} AND ${decided}`, ofJob = (decided, direction) => `
  SELECT completed_at FROM runs INDEXED BY runs_of_job
  WHERE ${PAST} AND ${decided}
    AND EXISTS (SELECT 1 FROM failures INDEXED BY failures_of_signature
      WHERE signature = :signature AND run = key)
  ORDER BY completed_at ${direction} LIMIT 1`;
function prepareSeenReader(database, decided) {
  let times = database.prepare(countUpTo), seldom = database.prepare(ofSignature(decided)), oldest = database.prepare(ofJob(decided, "ASC")), newest = database.prepare(ofJob(decided, "DESC"));
  function seenOf(asked) {
    if (Number(times.get(asked.signature ?? "")?.times) <= SELDOM) {
      let row = seldom.get(asked);
      return { first: numberOf(row?.first), last: numberOf(row?.last) };
    }
    let first = numberOf(oldest.get(asked)?.completed_at);
    return { first, last: first === null ? null : numberOf(newest.get(asked)?.completed_at) };
  }
  return function({ signatures, ...past }) {
    let seen = signatures.map((signature) => seenOf({ ...past, signature })), firsts = seen.flatMap(({ first }) => first ?? []), lasts = seen.flatMap(({ last }) => last ?? []);
    return firsts.length === 0 ? { first: null, last: null } : { first: Math.min(...firsts), last: Math.max(...lasts) };
  };
}

// src/history/sqlite/read-slice.ts
var DECIDED = "conclusion IN ('success', 'failure', 'timed_out')", PAST2 = "repo = :repo AND job = :job AND completed_at <= :asOf", IS_OTHER = `CASE
  WHEN pr IS NULL AND branch IS :baseBranch THEN 0
  WHEN pr = :pr OR sha = :sha THEN 0
  WHEN (:pr IS NULL OR pr IS NULL)
    AND (branch = :branch OR substr(branch, -length(:branch) - 1) = ':' || :branch) THEN 0
  WHEN pr IS NULL AND branch IS NULL THEN 0
  ELSE 1 END`, ASKED = "signature IN (SELECT value FROM json_each(:asked))", ASKED_ALONE = "signature = :asked", RUN_COUNTS = `
  SELECT count(*) FILTER (WHERE pr IS NULL AND branch IS :baseBranch) AS base,
    count(*) FILTER (WHERE ${IS_OTHER}) AS other
  FROM runs
  WHERE ${PAST2} AND completed_at >= :from
    AND (conclusion = 'success' OR (failure_count > 0 AND ${DECIDED}))`, sameCommitPassesOf = (asked) => `
  SELECT count(*) AS passes FROM runs
  WHERE ${PAST2} AND completed_at >= :from AND sha = :sha AND conclusion = 'success'
    AND NOT EXISTS (SELECT 1 FROM failures WHERE run = key AND ${asked})`, HAS_OTHER_MASKS = `
  SELECT EXISTS (SELECT 1 FROM failures WHERE signature < :masks)
    OR EXISTS (SELECT 1 FROM failures WHERE signature >= :afterMasks) AS has`, INCOMPARABLE = `
  SELECT count(*) AS runs FROM runs INDEXED BY failed_runs_of_job
  WHERE failure_count > 0 AND ${PAST2} AND completed_at >= :from AND ${DECIDED}
    AND EXISTS (SELECT 1 FROM failures
      WHERE run = key AND substr(signature, 1, length(:masks)) <> :masks)`, NEXT_OF_COMMIT = `(
  SELECT later.conclusion FROM runs AS later
  WHERE later.repo = :repo AND later.job = :job AND later.completed_at <= :asOf
    AND later.sha = runs.sha AND (later.completed_at, later.id) > (runs.completed_at, runs.id)
    AND later.${DECIDED}
  ORDER BY later.completed_at, later.id LIMIT 1)`, sightingsOf = (asked) => `
  WITH shown AS MATERIALIZED (
    SELECT key FROM runs INDEXED BY failed_runs_of_job
    WHERE failure_count > 0 AND ${PAST2} AND completed_at >= :from
      AND EXISTS (SELECT 1 FROM failures INDEXED BY failures_of_signature
        WHERE run = key AND ${asked}))
  SELECT branch, pr, sha, completed_at, ${NEXT_OF_COMMIT} AS next
  FROM shown CROSS JOIN runs ON runs.key = shown.key WHERE ${DECIDED}`, CACHE_KIB = 16e3;
function prepareSliceReader(database) {
  let runCounts = database.prepare(RUN_COUNTS), alone = prepareAsked(database, ASKED_ALONE), several = prepareAsked(database, ASKED), incomparable = prepareIncomparable(database), readSeen = prepareSeenReader(database, DECIDED), hasRoom = !1;
  function makeRoom() {
    hasRoom || database.exec(`PRAGMA cache_size = -${CACHE_KIB}`), hasRoom = !0;
  }
  return function(query) {
    makeRoom();
    let { repo, job, asOf, signature, sha, pr, branch, baseBranch } = query, past = { repo, job, asOf }, from = windowStart(asOf, query.windowDays), signatures = signaturesOf(query), { sameCommitPasses, sightings } = signatures.length === 1 ? alone : several, asked = signatures.length === 1 ? signature : JSON.stringify(signatures), counts = runCounts.get({ ...past, from, baseBranch, branch, pr, sha }), facts = {
      baseRuns: Number(counts?.base),
      otherRuns: Number(counts?.other),
      sameCommitPasses: Number(sameCommitPasses.get({ ...past, from, sha, asked })?.passes),
      incomparable: incomparable({ ...past, from, masks: masksOf(signature) }),
      seen: readSeen({ ...past, signatures }),
      sightings: sightings.all({ ...past, from, asked }).map(sightingOf)
    };
    return tallyRelation(facts, query);
  };
}
function prepareAsked(database, asked) {
  return {
    sameCommitPasses: database.prepare(sameCommitPassesOf(asked)),
    sightings: database.prepare(sightingsOf(asked))
  };
}
function prepareIncomparable(database) {
  let hasOthers = database.prepare(HAS_OTHER_MASKS), count = database.prepare(INCOMPARABLE);
  return function(asked) {
    let { masks } = asked;
    return hasOthers.get({ masks, afterMasks: afterMasks(masks) })?.has === 1 ? Number(count.get(asked)?.runs) : 0;
  };
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

// src/history/sqlite/read-latest.ts
var LATEST = `
  SELECT * FROM runs INDEXED BY runs_of_job
  WHERE repo = :repo AND job = :job AND completed_at <= :asOf
  ORDER BY completed_at DESC, id DESC LIMIT :most`, KNOWN = `
  SELECT signature, masked, count(DISTINCT run) AS count
  FROM (
    SELECT key FROM runs INDEXED BY failed_runs_of_job
    WHERE failure_count > 0 AND repo = :repo AND job = :job
      AND completed_at <= :asOf AND completed_at >= :from AND ${DECIDED}
    ORDER BY completed_at DESC, id DESC LIMIT ${2e3})
  CROSS JOIN failures ON run = key
  WHERE masked IS NOT NULL AND substr(signature, 1, length(:masks)) = :masks
  GROUP BY signature, masked
  ORDER BY count DESC, signature, masked LIMIT ${1e3}`, NEWEST = `
  SELECT failures.* FROM failures JOIN runs ON key = run
  WHERE signature = :signature AND repo = :repo AND completed_at <= :asOf
  ORDER BY completed_at DESC, id DESC, position LIMIT 1`;
function prepareLatestReader(database) {
  let latest = database.prepare(LATEST), signaturesOf2 = prepareSignatures(database);
  return function({ repo, job, asOf, most }) {
    return latest.all({ repo, job, asOf, most }).reverse().map((row) => ({ run: runOfRow(row), signatures: signaturesOf2(row) }));
  };
}
function prepareKnownFailures(database) {
  let known = database.prepare(KNOWN);
  return function(query) {
    let { repo, job, asOf, windowDays, masks } = query, from = windowStart(asOf, windowDays);
    return known.all({ repo, job, asOf, from, masks: `${masks}-` }).map(knownFailureOfRow);
  };
}
function prepareNewestFailures(database) {
  let newest = database.prepare(NEWEST);
  return function(query) {
    let { repo, signatures, asOf } = query;
    return signatures.flatMap((signature) => {
      let row = newest.get({ repo, signature, asOf });
      return row === void 0 ? [] : failureOfRow(row);
    });
  };
}

// src/history/sqlite/read-period.ts
var PAGE3 = 1e3;
async function* readRunsOf(database, query) {
  let signaturesOf2 = prepareSignatures(database);
  for (let row of runsOf(database, query))
    yield { run: runOfRow(row), signatures: signaturesOf2(row) };
}
async function* readTestsOf(database, query) {
  for (let { run, row } of partsOf(database, query, { table: "tests", name: "name" }))
    yield { run, test: testOfRow(row) };
}
async function* readServicesOf(database, query) {
  for (let { run, row } of partsOf(database, query, { table: "services", name: "service" }))
    yield { run, service: serviceOfRow(row) };
}
function readReach(database, { repo, asOf, most }) {
  let until = database.prepare("SELECT max(completed_at) AS at FROM runs WHERE repo = ? AND completed_at <= ?").get(repo, asOf), since = database.prepare(`SELECT started_at AS at FROM runs WHERE repo = ? AND +completed_at <= ?
      ORDER BY started_at DESC, id DESC LIMIT 1 OFFSET ?`).get(repo, asOf, most - 1), end = numberOf(until?.at);
  return end === null ? null : { since: numberOf(since?.at), until: end };
}
function* partsOf(database, query, { table, name }) {
  let wanted = query.name ?? null, having = wanted === null ? "" : ` AND ${name} = :wanted`, rows = database.prepare(
    `SELECT * FROM ${table} WHERE run = :key${having} ORDER BY position`
  ), filter = `AND EXISTS (SELECT 1 FROM ${table} WHERE run = key${having})`, values = wanted === null ? {} : { wanted };
  for (let stored of runsOf(database, query, { filter, values })) {
    let run = runOfRow(stored);
    for (let row of rows.all({ key: Number(stored.key), ...values })) yield { run, row };
  }
}
var EVERY_RUN = { filter: "", values: {} };
function* runsOf(database, { repo, job, since = Number.NEGATIVE_INFINITY, asOf }, { filter, values } = EVERY_RUN) {
  let page = database.prepare(`
    SELECT * FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job)
      AND started_at >= :since AND completed_at <= :asOf
      AND (started_at, id) > (:startedAt, :id) ${filter}
    ORDER BY started_at, id LIMIT ${PAGE3}`), last = { startedAt: since, id: "" };
  for (; ; ) {
    let rows = page.all({ repo, job: job ?? null, since, asOf, ...values, ...last });
    yield* rows;
    let end = rows.at(-1);
    if (end === void 0 || rows.length < PAGE3) return;
    last = { startedAt: Number(end.started_at), id: String(end.id) };
  }
}

// src/history/sqlite/write-entry.ts
var RUN_COLUMNS = "repo, id, job, branch, pr, sha, attempt, started_at, completed_at, conclusion, duration_ms, runner, extra, failure_count";
function prepareEntryWriter(database) {
  let insertRun = database.prepare(
    `INSERT INTO runs (${RUN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ), removeRun = database.prepare("DELETE FROM runs WHERE repo = ? AND id = ?"), insertFailure = database.prepare("INSERT INTO failures VALUES (?, ?, ?, ?, ?, ?, ?, ?)"), insertService = database.prepare("INSERT INTO services VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"), insertTest = database.prepare("INSERT INTO tests VALUES (?, ?, ?, ?, ?)");
  return function(entry) {
    let { run } = entry;
    removeRun.run(run.repo, run.id);
    let key = writeRun(insertRun, run, entry.failures.length);
    entry.failures.forEach((row, position) => {
      let { signature, cause, title, excerpt, culprit, masked } = row;
      insertFailure.run(key, position, signature, cause, title, excerpt, culprit, masked);
    }), entry.services.forEach((row, position) => {
      let { service, readyAfterMs, restarts, outcome } = row, measured = [row.peakCpuPercent, row.peakMemoryBytes, row.responseMs];
      insertService.run(key, position, service, readyAfterMs, restarts, outcome, ...measured);
    }), entry.tests.forEach(({ name, status, durationMs }, position) => {
      insertTest.run(key, position, name, status, durationMs);
    });
  };
}
function writeRun(insertRun, run, failures) {
  return insertRun.run(
    run.repo,
    run.id,
    run.job,
    run.branch,
    run.pr,
    run.sha,
    run.attempt,
    run.startedAt,
    run.completedAt,
    run.conclusion,
    run.durationMs,
    run.runner,
    JSON.stringify(run.extra),
    failures
  ).lastInsertRowid;
}

// src/history/sqlite/sqlite-history.ts
var BATCH = 2e3, PAGE4 = 2e3;
function sqliteHistory(database) {
  let isOpen = !0, writeEntry = prepareEntryWriter(database), readSlice = prepareSliceReader(database), readLatest = prepareLatestReader(database), readKnown = prepareKnownFailures(database), readNewest = prepareNewestFailures(database), readyTimes = prepareReadyTimes(database), forget = prepareForget(database), countRuns = prepareCount(database), find = database.prepare("SELECT 1 FROM runs WHERE repo = ? AND id = ?"), readCursor = database.prepare("SELECT value FROM cursors WHERE key = ?"), writeCursor = database.prepare("INSERT OR REPLACE INTO cursors VALUES (?, ?)");
  function write(batch) {
    inTransaction(database, () => {
      for (let entry of batch) writeEntry(entry);
    });
  }
  return {
    kind: "sqlite",
    forecasts: sqliteForecasts(database),
    feedback: sqliteFeedback(database),
    async record(entry) {
      write([entry]);
    },
    async recordMany(entries) {
      let written = 0;
      for (let batch of batchesOf(entries))
        write(batch), written += batch.length;
      return written;
    },
    async known(repo, ids) {
      return new Set(ids.filter((id) => find.get(repo, id) !== void 0));
    },
    async slice(query) {
      return readSlice(query);
    },
    async latestRuns(query) {
      return readLatest(query);
    },
    async knownFailures(query) {
      return readKnown(query);
    },
    async newestFailures(query) {
      return readNewest(query);
    },
    async usualReadyTimes(query) {
      return readyTimes(query);
    },
    runs: (query) => readRuns(database, query),
    runsOf: (query) => readRunsOf(database, query),
    testsOf: (query) => readTestsOf(database, query),
    servicesOf: (query) => readServicesOf(database, query),
    entries: () => readEntries(database),
    async count(query) {
      return countRuns(query);
    },
    async reach(query) {
      return readReach(database, query);
    },
    async cursor(key) {
      let row = readCursor.get(key);
      return row === void 0 ? null : String(row.value);
    },
    async setCursor(key, value) {
      writeCursor.run(key, value);
    },
    async forget(query) {
      return forget(query);
    },
    async close() {
      isOpen && database.close(), isOpen = !1;
    }
  };
}
function* batchesOf(entries) {
  let batch = [];
  for (let entry of entries)
    batch.push(entry), batch.length === BATCH && (yield batch, batch = []);
  batch.length > 0 && (yield batch);
}
function prepareReadyTimes(database) {
  let samples = database.prepare(`
    SELECT ready_after_ms FROM services JOIN runs ON key = run
    WHERE service = ? AND repo = ? AND completed_at <= ?
      AND outcome IN ('ready', 'completed') AND ready_after_ms IS NOT NULL
    ORDER BY completed_at DESC, id DESC LIMIT ${50}`);
  return function(query) {
    return query.services.flatMap((service) => {
      let times = samples.all(service, query.repo, query.asOf).map((row) => Number(row.ready_after_ms));
      return usualReadyTime(service, times) ?? [];
    });
  };
}
function prepareCount(database) {
  let count = database.prepare(`
    SELECT count(*) AS runs,
      coalesce(sum(:countsBase AND pr IS NULL AND branch IS :baseBranch), 0) AS base_runs
    FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job)
      AND completed_at <= :asOf AND completed_at >= :from AND ${DECIDED}`);
  return function(query) {
    let row = count.get({
      repo: query.repo,
      job: query.job ?? null,
      asOf: query.asOf,
      from: windowStart(query.asOf, query.windowDays),
      countsBase: query.baseBranch === void 0 ? 0 : 1,
      baseBranch: query.baseBranch ?? null
    });
    return { runs: Number(row?.runs), baseRuns: Number(row?.base_runs) };
  };
}
async function* readRuns(database, query) {
  let page = database.prepare(`
    SELECT * FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job) AND completed_at <= :asOf
      AND (completed_at, id) > (:completedAt, :id)
    ORDER BY completed_at, id LIMIT ${PAGE4}`), last = { completedAt: Number.NEGATIVE_INFINITY, id: "" };
  for (; ; ) {
    let { repo, asOf } = query, runs = page.all({ repo, job: query.job ?? null, asOf, ...last }).map(runOfRow);
    yield* runs;
    let end = runs.at(-1);
    if (end === void 0 || runs.length < PAGE4) return;
    last = { completedAt: end.completedAt ?? 0, id: end.id };
  }
}

// src/history/sqlite/open-sqlite.ts
var BUSY_TIMEOUT_MS = 15e3, FULL_CHECK_BYTES = 32 * 1024 * 1024, MAGIC = "SQLite format 3\0", SQLITE_BUSY = 5, SQLITE_CORRUPT = 11, SQLITE_NOTADB = 26;
async function openSqlite(file, { clock, asItStands = !1 }) {
  try {
    if (!asItStands) makeFolder(dirname(file));
    else if (await isEmpty(file)) return err({ kind: "absent", file });
    let sqlite = await loadSqlite();
    if (!sqlite.ok) return sqlite;
    let first = await tryOpening(sqlite.value, file);
    if (first.kind === "open") return opened(first.database, null);
    if (first.kind === "problem") return err(first.problem);
    if (asItStands) return err({ kind: "damaged", file });
    let aside = await setAside(file, clock.now()), second = await tryOpening(sqlite.value, file);
    return second.kind === "open" ? opened(second.database, aside) : err(
      second.kind === "problem" ? second.problem : inaccessible(file, "it is damaged again")
    );
  } catch (error) {
    return err(inaccessible(file, describeFolderError(error)));
  }
}
function opened(database, aside) {
  return ok({ store: sqliteHistory(database), setAside: aside });
}
async function tryOpening(sqlite, file) {
  let found = await inspect(file);
  if (found.kind !== "usable") return found;
  let database = new sqlite.DatabaseSync(file), opening = prepareOrExplain(database, file, found.bytes);
  return opening.kind !== "open" && database.close(), opening;
}
function prepareOrExplain(database, file, bytes) {
  try {
    return database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`), prepare(database, file, bytes) ?? { kind: "open", database };
  } catch (error) {
    return openingOf(error, file);
  }
}
function openingOf(error, file) {
  let code = Number(error.errcode) & 255;
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB ? { kind: "damaged" } : code === SQLITE_BUSY ? { kind: "problem", problem: { kind: "busy", file, waitedMs: BUSY_TIMEOUT_MS } } : { kind: "problem", problem: inaccessible(file, messageOf(error)) };
}
async function inspect(file) {
  let found = await look(file);
  return found === null || found.isFile() && found.size === 0 ? { kind: "usable", bytes: 0 } : found.isFile() ? await readHeader(file) === MAGIC ? { kind: "usable", bytes: found.size } : { kind: "damaged" } : { kind: "problem", problem: { kind: "not-a-file", file } };
}
async function look(file) {
  return stat2(file).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
async function isEmpty(file) {
  let found = await look(file);
  return found === null || found.isFile() && found.size === 0;
}
async function readHeader(file) {
  let handle = await open(file);
  try {
    let { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}
function prepare(database, file, bytes) {
  let found = readPragma(database, "user_version");
  return isOurs(database) ? found > SCHEMA_VERSION ? { kind: "problem", problem: { kind: "newer-version", file, found, supported: SCHEMA_VERSION } } : bytes > 0 && bytes <= FULL_CHECK_BYTES && !isSound(database) ? { kind: "damaged" } : (database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON"), found < SCHEMA_VERSION && migrate(database), null) : { kind: "problem", problem: { kind: "foreign-database", file } };
}
function isOurs(database) {
  let id = readPragma(database, "application_id");
  if (id === 1399284344) return !0;
  let tables = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get();
  return id === 0 && Number(tables?.tables) === 0;
}
function isSound(database) {
  let row = database.prepare("PRAGMA quick_check(1)").get();
  return row !== void 0 && Object.values(row)[0] === "ok";
}
function migrate(database) {
  database.exec("BEGIN IMMEDIATE");
  try {
    let found = readPragma(database, "user_version");
    for (let { sql } of MIGRATIONS.filter((step) => step.version > found)) database.exec(sql);
    database.exec(`PRAGMA application_id = ${1399284344}`), database.exec(`PRAGMA user_version = ${Math.max(found, SCHEMA_VERSION)}`), database.exec("COMMIT");
  } catch (error) {
    throw database.exec("ROLLBACK"), error;
  }
}
function readPragma(database, name) {
  let row = database.prepare(`PRAGMA ${name}`).get();
  return Number(row?.[name]);
}
function inaccessible(file, message) {
  return { kind: "inaccessible", file, message };
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/history/open-history.ts
async function openHistory(location, options) {
  if (location === ":memory:") return ok({ store: memoryHistory(), setAside: null });
  let scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(location)?.[1]?.toLowerCase();
  if (scheme === "postgres" || scheme === "postgresql") {
    let { openPostgres } = await import("./open-postgres-6HM43DI6.mjs"), opened2 = await openPostgres(location);
    return opened2.ok ? ok({ store: opened2.value, setAside: null }) : opened2;
  }
  return scheme !== void 0 ? err({ kind: "unknown-scheme", scheme }) : openSqlite(location, options);
}

export {
  openHistory
};
