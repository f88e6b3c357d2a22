/** What the tables stand in, so that they get along with others in the same database. */
export const SCHEMA = 'signalbox';

interface Migration {
  readonly version: number;
  readonly sql: string;
}

/**
 * How many parts each table has. Every question names its repository, so it looks into one part; the
 * number can only be changed by copying, and eight parts serve some thousand repositories.
 */
const PARTS = 8;

/** Bytes are compared, as SQLite does: the order of ids must not hang on the server's language. */
const TEXT = 'text COLLATE "C"';

/** The texts of failures, by which near-duplicates are found. */
const MASKED_TEXTS: Migration = {
  version: 2,
  sql: `ALTER TABLE signalbox.failures ADD COLUMN masked ${TEXT}`,
};

/** How fast a service answered its probe. */
const RESPONSE_TIMES: Migration = {
  version: 3,
  sql: 'ALTER TABLE signalbox.services ADD COLUMN response_ms double precision;',
};

/** What people said of verdicts, and the causes that maintainers pinned: few rows, in no parts. */
const FEEDBACK: Migration = {
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
  `,
};

/** Few of a job's runs failed: triage walks them alone. */
const FAILED_RUNS: Migration = {
  version: 5,
  sql: `
    CREATE INDEX failed_runs_of_job ON signalbox.runs (repo, job, completed_at)
      WHERE failure_count > 0`,
};

/**
 * How the schema came to be, forwards only. A published step is never edited: the next change is a
 * step of its own. Tables and columns are named as in `sqlite/schema.ts`, so that one query serves
 * both; what hangs on a run also names its repository, by which everything is partitioned.
 */
export const MIGRATIONS: readonly Migration[] = [
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
          FOR part IN 0..${PARTS - 1} LOOP
            EXECUTE format(
              'CREATE TABLE signalbox.%I PARTITION OF signalbox.%I
                FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER %s)',
              name || '_' || part, name, part);
          END LOOP;
        END LOOP;
      END $$;

      CREATE TABLE signalbox.cursors (key ${TEXT} PRIMARY KEY, value text NOT NULL);
    `,
  },
  MASKED_TEXTS,
  RESPONSE_TIMES,
  FEEDBACK,
  FAILED_RUNS,
];

export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));
