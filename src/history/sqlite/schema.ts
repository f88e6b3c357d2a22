/** Marks a database as a history of Signalbox: "Sgbx" in ASCII (SQLite `PRAGMA application_id`). */
export const APPLICATION_ID = 0x53676278;

interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The texts of failures, by which near-duplicates are found. */
const MASKED_TEXTS: Migration = {
  version: 3,
  sql: 'ALTER TABLE failures ADD COLUMN masked TEXT',
};

/** How fast a service answered its probe. */
const RESPONSE_TIMES: Migration = {
  version: 4,
  sql: 'ALTER TABLE services ADD COLUMN response_ms REAL;',
};

/** What people said of verdicts, and the causes that maintainers pinned. */
const FEEDBACK: Migration = {
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
  `,
};

/**
 * How the schema came to be, forwards only. A published step is never edited: the next change is a
 * step of its own. `PRAGMA user_version` holds the last one applied.
 */
export const MIGRATIONS: readonly Migration[] = [
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
    `,
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
    `,
  },
  MASKED_TEXTS,
  RESPONSE_TIMES,
  FEEDBACK,
];

export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));
