import type { NightReport } from '#domain';
import { cleanDeep } from '#safety';
import { jsonOf } from '../json.ts';
import type { ReportOptions } from '../report-options.ts';

/** `report.json`: schema `signalbox.night/1`. */
export function renderNightJson(report: NightReport, { redact }: ReportOptions): string {
  return jsonOf(cleanDeep(report, { redact }));
}
