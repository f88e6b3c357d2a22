export { renderExplanation } from './explanation.ts';
export { type HtmlInput, renderHtml } from './html/render-html.ts';
export { jobsHeadline } from './job-count.ts';
export { jsonOf } from './json.ts';
export { renderJUnit } from './junit.ts';
export {
  type CommentOptions,
  type RenderedComment,
  renderComment,
  shownPart,
} from './markdown/comment.ts';
export { type FailureIssue, renderFailureIssue } from './markdown/failure-issue.ts';
export { renderJobsSummary } from './markdown/jobs-summary.ts';
export { renderSummary, type SummaryOptions } from './markdown/summary.ts';
export { renderTriageMarkdown } from './markdown/triage-markdown.ts';
export { renderMetrics } from './metrics.ts';
export {
  renderChangeIssue,
  renderFlakyFailureIssue,
  renderFlakyIssue,
} from './night/issue-texts.ts';
export { renderNightNews } from './night/news.ts';
export { renderNightHtml } from './night/render-html.ts';
export { renderNightJson } from './night/render-json.ts';
export { renderNightMarkdown } from './night/render-markdown.ts';
export { nightHeadline } from './night/sentences.ts';
export type { ReportLinks, ReportOptions } from './report-options.ts';
export { type SharedFailure, sharedFailures } from './shared-failures.ts';
export { type FaultOptions, renderFaults, renderWarnings } from './terminal/faults.ts';
export { loadLiveDrawing } from './terminal/load-live-drawing.ts';
export { createTerminalReporter, type TerminalReporter } from './terminal/reporter.ts';
export { renderStatus } from './terminal/status.ts';
export type { TerminalOptions } from './terminal/terminal-options.ts';
