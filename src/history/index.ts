export { describeHistoryProblem, type HistoryProblem } from './history-problem.ts';
export type {
  CountQuery,
  HistoryStore,
  ReadyTimesQuery,
  RunCount,
  RunsQuery,
} from './history-store.ts';
export type {
  GitHubAnswer,
  GitHubJob,
  GitHubReader,
  GitHubRun,
  JobsPageQuery,
  Page,
  RunsPageQuery,
} from './ingest/github-reader.ts';
export {
  type GitHubIngestOptions,
  type GitHubIngestProgress,
  type GitHubIngestSummary,
  ingestGitHub,
} from './ingest/ingest-github.ts';
export { describeIngestProblem, type IngestProblem } from './ingest/ingest-problem.ts';
export { ingestRuns } from './ingest/ingest-runs.ts';
export type { IngestLineProblem, IngestSummary } from './ingest/ingest-summary.ts';
export { createGitHubReader, type GitHubReaderOptions } from './ingest/octokit-reader.ts';
export { type ReadLine, readLines } from './ingest/read-lines.ts';
export { writeEntries } from './ingest/write-entries.ts';
export { memoryHistory } from './memory-history.ts';
export { openHistory } from './open-history.ts';
export type { OpenedHistory } from './sqlite/open-sqlite.ts';
