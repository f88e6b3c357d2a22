export type { FeedbackBook, PinsQuery, ShownQuery } from './feedback-book.ts';
export type { ForecastLedger, SettledQuery, UnsettledQuery } from './forecast-ledger.ts';
export { describeHistoryProblem, type HistoryProblem } from './history-problem.ts';
export type {
  CountQuery,
  EntityQuery,
  ForgetQuery,
  Forgotten,
  HistoryReach,
  HistoryStore,
  PeriodQuery,
  ReachQuery,
  ReadyTimesQuery,
  RunCount,
  RunsQuery,
} from './history-store.ts';
export { describeMisfit } from './ingest/describe-misfit.ts';
export type { CiName } from './ingest/exports/ci-exports.ts';
export { type ExportRequest, ingestExport, type RunFacts } from './ingest/exports/ingest-export.ts';
export { type Download, downloadBytes } from './ingest/github/download.ts';
export type {
  GitHubAnswer,
  GitHubJob,
  GitHubReader,
  GitHubRun,
  JobsPageQuery,
  LogQuery,
  Page,
  RunsPageQuery,
} from './ingest/github/github-reader.ts';
export {
  type GitHubIngestOptions,
  type GitHubIngestProgress,
  type GitHubIngestSummary,
  ingestGitHub,
} from './ingest/github/ingest-github.ts';
export type { JobLogCounts, JobLogRows, ReadJobLog } from './ingest/github/job-log.ts';
export { createGitHubReader, type GitHubReaderOptions } from './ingest/github/octokit-reader.ts';
export {
  describeIngestLine,
  describeIngestProblem,
  type IngestProblem,
} from './ingest/ingest-problem.ts';
export { ingestRuns } from './ingest/ingest-runs.ts';
export type { IngestLineProblem, IngestSummary } from './ingest/ingest-summary.ts';
export { type NormalisedRun, normaliseRun } from './ingest/normalise-run.ts';
export { type ReadLine, readLines } from './ingest/read-lines.ts';
export { writeEntries } from './ingest/write-entries.ts';
export { memoryHistory } from './memory-history.ts';
export { openHistory } from './open-history.ts';
export { queryHistory } from './query/query-history.ts';
export { describeQueryProblem, type QueryProblem } from './query/query-problem.ts';
export type { HistoryQuery, QueryRow } from './query/query-row.ts';
export { readPins } from './query/read-pins.ts';
export {
  describeRecordedLine,
  describeRecordedProblem,
} from './recorded/describe-recorded-problem.ts';
export { readRecorded } from './recorded/read-recorded.ts';
export type {
  RecordedHistory,
  RecordedLineProblem,
  RecordedProblem,
} from './recorded/recorded-history.ts';
export { type RecordedOrigin, recordedRunOf } from './recorded/recorded-run.ts';
export type { OpenedHistory } from './sqlite/open-sqlite.ts';
