export { renderExplanation } from './explanation.ts';
export { type HtmlInput, renderHtml } from './html/render-html.ts';
export { jsonOf } from './json.ts';
export { renderJUnit } from './junit.ts';
export { type CommentOptions, type RenderedComment, renderComment } from './markdown/comment.ts';
export { renderSummary, type SummaryOptions } from './markdown/summary.ts';
export { renderTriageMarkdown } from './markdown/triage-markdown.ts';
export { renderMetrics } from './metrics.ts';
export type { ReportLinks, ReportOptions } from './report-options.ts';
export { type FaultOptions, renderFaults } from './terminal/faults.ts';
export {
  createTerminalReporter,
  type TerminalOptions,
  type TerminalReporter,
} from './terminal/reporter.ts';
export { renderStatus } from './terminal/status.ts';
