export { type ReportRequest, readTestReports } from './junit/read-test-reports.ts';
export type { LogReading, LogRequest, LogStatus, LogTests } from './log-reading.ts';
export { MASKS, maskLine } from './masks.ts';
export { mergeSignatures } from './merge-signatures.ts';
export { readLines } from './read-lines.ts';
export { readLog } from './read-log.ts';
export { type SignatureOf, signatureOf } from './signature.ts';
