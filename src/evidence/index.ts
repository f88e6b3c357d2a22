export { placeAnnotations } from './annotations/place-annotations.ts';
export { placeFrames } from './annotations/place-frames.ts';
export { readAnnotations } from './annotations/read-annotations.ts';
export { type ResolveFile, resolveAgainst } from './annotations/resolve-against.ts';
export { type ArchiveFault, describeArchiveFault } from './archive/archive-fault.ts';
export {
  type NamedFile,
  type NamedFilesRequest,
  readNamedFiles,
} from './archive/read-named-files.ts';
export { cleanLine } from './clean-line.ts';
export {
  type ReadReports,
  type ReportedFailures,
  type ReportRequest,
  readReportFiles,
  readTestReports,
} from './junit/read-test-reports.ts';
export { listLogs } from './list-logs.ts';
export type { LogReading, LogRequest, LogStatus, LogTests } from './log-reading.ts';
export { MASKS, maskLine } from './masks.ts';
export { type CountedSignature, mergeSignatures } from './merge-signatures.ts';
export { ownTime } from './own-time.ts';
export { readLines } from './read-lines.ts';
export { readLog } from './read-log.ts';
export { describeReadProblem } from './read-problem.ts';
export { type SignatureOf, signatureOf } from './signature.ts';
export { createTemplateMiner, type TemplateMiner } from './templates/template-miner.ts';
