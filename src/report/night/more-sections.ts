import type { JobCharts, NightReport, ServiceLevel } from '#domain';
import { type Html, html } from '../html/html.ts';
import { percent } from '../wording.ts';
import { calibrationChart } from './charts/calibration-chart.ts';
import { durationChart, rateChart } from './charts/job-charts.ts';
import { budgetText, levelShare, objectiveText } from './level-sentences.ts';
import { freshWarnings, knownText, SEVERITY, warningText } from './sentences.ts';
import { driftText, scoreTexts, skillText } from './trust-sentences.ts';

/** Warnings that were not told before, above everything else. */
export function warningsList(report: NightReport): Html | null {
  const known = knownText(report);
  const items = freshWarnings(report).map((warning) => {
    const { tone } = SEVERITY[warning.severity];
    return html`<li><span class="tag ${tone}">${warning.severity}</span> ${warningText(warning)}</li>`;
  });
  if (items.length === 0 && known === null) return null;
  return html`<ul class="plain">${items}${known === null ? null : html`<li class="soft">${known}</li>`}</ul>`;
}

export function trustSection({ trust }: NightReport): Html {
  const missed = trust.missed.map(
    ({ job, probability, failed }) =>
      html`<li><span class="name">${job}</span> ${failed ? 'failed' : 'passed'}, forecast to fail with ${percent(probability)}</li>`,
  );
  const tone = trust.verdict === 'better' ? 'good' : 'warn';
  return html`<section class="wide"><h2>5. How far to trust this</h2>
<div class="trust"><div>${calibrationChart(trust.bins)}</div>
<div><p class="${tone}"><b>${skillText(trust)}</b></p>
<ul class="plain">${scoreTexts(trust).map((fact) => html`<li>${fact}</li>`)}
<li${trust.drift.isAlarming ? html` class="bad"` : ''}>${driftText(trust)}</li></ul>
${missed.length === 0 ? html`<p class="soft after">Nothing was forecast wrong last night.</p>` : html`<p class="name after">Wrong last night</p><ul class="plain">${missed}</ul>`}</div></div></section>`;
}

export function servicesSection({ services }: NightReport): Html | null {
  const measured = services.filter(({ occasions }) => occasions > 0);
  if (measured.length === 0) return null;
  const names = [...new Set(measured.map(({ service }) => service))];
  const objectives = [...new Set(measured.map(({ objective }) => objective))];
  const rows = names.map((name) => {
    const cells = objectives.map((objective) =>
      levelCell(measured.find((one) => one.service === name && one.objective === objective)),
    );
    return html`<tr><td class="name">${name}</td>${cells}</tr>`;
  });
  const head = objectives.map((objective) => {
    const level = measured.find((one) => one.objective === objective);
    return html`<th class="time">${level ? objectiveText(level) : objective}</th>`;
  });
  return html`<section><h2>Service levels, 30 days</h2><table>
<thead><tr><th>service</th>${head}</tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function levelCell(level: ServiceLevel | undefined): Html {
  if (level === undefined) return html`<td class="time quiet">–</td>`;
  const isSpent = (level.budgetLeft ?? 1) <= 0;
  return html`<td class="time"><span${isSpent ? html` class="bad"` : ''}>${levelShare(level)}</span><span class="soft">${level.met} of ${level.occasions} · ${budgetText(level)}</span></td>`;
}

export function chartsSection({ charts }: NightReport): Html | null {
  const figures = charts.flatMap(figuresOf);
  if (figures.length === 0) return null;
  return html`<section><h2>The jobs behind it</h2>
<p class="soft">Line and band: failure rate, or expected duration, with its 90 % interval as of each run. Dots: durations. Dashed: a change of level.</p>
<div class="charts">${figures}</div></section>`;
}

function figuresOf(charts: JobCharts): readonly Html[] {
  const rate = rateChart(charts);
  const durations = charts.durationChanges.length > 0 ? durationChart(charts) : null;
  return [
    ...(rate
      ? [html`<figure><figcaption><b>${charts.job}</b> failure rate</figcaption>${rate}</figure>`]
      : []),
    ...(durations
      ? [
          html`<figure class="durations"><figcaption><b>${charts.job}</b> duration</figcaption>${durations}</figure>`,
        ]
      : []),
  ];
}
