import type { NightReport } from '#domain';
import { cleanDeep } from '#safety';
import type { ReportOptions } from '../report-options.ts';

/** No name of a job says more in more than this. */
const TEXT_BUDGET_BYTES = 300;

/** `report.html`. What draws the charts is large, and read only now. */
export async function renderNightHtml(
  report: NightReport,
  { redact }: ReportOptions,
): Promise<string> {
  const { drawNightPage } = await import('./draw-page.ts');
  return drawNightPage(cleanDeep(report, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES }));
}
