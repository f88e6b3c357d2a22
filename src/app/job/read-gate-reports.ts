import type { TestReport } from '#domain';
import { type ReportRequest, readTestReports } from '#evidence';

/**
 * The test reports a gate has written; `null` when there is none. Stands alone so that what reads XML is
 * loaded when a gate has written some, and not before anything starts.
 */
export function readGateReports(request: ReportRequest): Promise<TestReport | null> {
  return readTestReports(request);
}
