import type { Rule } from '../rule.ts';

/** A service refused its own settings, schema or credentials. */
export const svcConfig: Rule = {
  cause: 'svc.config',
  name: 'svc.config',
  confidence: 0.85,
  patterns: [
    /password authentication failed for user|Access denied for user '|role "[^"\n]{1,80}" does not exist|database "[^"\n]{1,80}" does not exist|no pg_hba\.conf entry/,
    /(?:relation|column|table|type|function) "?[^"\n]{1,120}"? (?:does not exist|already exists)|duplicate key value violates|no such table:|syntax error at or near/,
    /(?:[Ii]nvalid|[Bb]ad|[Uu]nknown|[Mm]alformed) (?:configuration|config|setting|option|directive|parameter)\b(?! (?:0|ok))/,
    /^(?:error: |fatal: )?configuration error|configuration file .{0,120}(?:contains errors|not found|is invalid)|error in (?:the )?config/i,
    /unrecognized configuration parameter|FATAL CONFIG FILE ERROR|failed to (?:load|parse|read) (?:the )?config/i,
    /MigrationError\b|checksum mismatch for migration/i,
  ],
  examples: [
    'FATAL:  password authentication failed for user "app"',
    'error: relation "users" does not exist',
    'ERROR: column "email" of relation "users" already exists',
    '*** FATAL CONFIG FILE ERROR (Redis 7.0.0) ***',
    'migration 003_users.sql failed: syntax error at or near "TABEL"',
  ],
  counterExamples: [
    'PreconditionViolationException: Configuration error: no arguments',
    'configuration loaded',
    'migration 003_users.sql applied',
  ],
};
