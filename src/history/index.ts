export type {
  GitHubAnswer,
  GitHubJob,
  GitHubReader,
  GitHubRun,
  JobsPageQuery,
  Page,
  RunsPageQuery,
} from './github-reader.ts';
export { describeHistoryProblem, type HistoryProblem } from './history-problem.ts';
export type {
  CountQuery,
  HistoryStore,
  ReadyTimesQuery,
  RunCount,
  RunsQuery,
} from './history-store.ts';
export { describeIngestProblem, type IngestProblem } from './ingest-problem.ts';
export type { IngestLineProblem, IngestSummary } from './ingest-summary.ts';
export { memoryHistory } from './memory-history.ts';
export { openHistory } from './open-history.ts';
export type { OpenedHistory } from './sqlite/open-sqlite.ts';
