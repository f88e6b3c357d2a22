import type { NightReport } from '#domain';
import { html } from '../html/html.ts';
import { page } from '../html/page.ts';
import { capacitySection } from './capacity-section.ts';
import { feedbackSection } from './feedback-section.ts';
import { actionsSection, changesSection, flakySection, tomorrowSection } from './first-screen.ts';
import { chartsSection, servicesSection, trustSection, warningsList } from './more-sections.ts';
import { footerText, moment, nightHeadline } from './sentences.ts';
import { NIGHT_STYLE } from './style.ts';

/** The page of a night: five answers on the first screen, then charts and service levels. */
export function drawNightPage(report: NightReport): string {
  const body = html`<header class="night">
<div class="project">${report.repo} <span class="soft">night of ${moment(report.since)} to ${moment(report.asOf)}</span></div>
<h1>${nightHeadline(report)}</h1>
${warningsList(report)}
</header>
<main class="night">
<div class="screen">
${tomorrowSection(report)}
${changesSection(report)}
${flakySection(report)}
${actionsSection(report)}
${trustSection(report)}
</div>
${chartsSection(report)}
${servicesSection(report)}
${capacitySection(report)}
${feedbackSection(report)}
</main>
<footer class="night">${footerText(report)}</footer>`;
  return page(`Night report · ${report.repo}`, body, NIGHT_STYLE);
}
