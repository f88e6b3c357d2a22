import { type FlakyJob, formatDuration, type NightReport } from '#domain';
import { type Html, html } from '../html/html.ts';
import { percent } from '../wording.ts';
import { capacityText } from './capacity-sentences.ts';
import {
  CHANGE,
  changedName,
  changeText,
  evidenceText,
  MOST_CHANGES,
  moreChangesText,
} from './change-sentences.ts';
import {
  actionText,
  commitRange,
  flakyText,
  moment,
  mostlyText,
  perDay,
  reasonText,
  sinceText,
} from './sentences.ts';

/** A likelihood as a bar, beside its number. */
function bar(share: number): Html {
  const width = (100 * Math.min(1, Math.max(0, share))).toFixed(1);
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6" fill="var(--line)"/><rect width="${width}" height="6" fill="var(--bad)"/></svg>`;
}

export function tomorrowSection(report: NightReport): Html {
  const rows = report.tomorrow.map(
    (one) => html`<tr><td class="big">${percent(one.probability)}${bar(one.probability)}</td>
<td><span class="name">${one.job}</span><span class="soft">${one.reasons.map(reasonText).join('; ')}</span></td>
<td class="time">${sinceText(one)}<span class="soft">costs ${perDay(one.expectedCostMs)}</span></td></tr>`,
  );
  const capacity = capacityText(report);
  return html`<section class="wide"><h2>1. Tomorrow</h2>
${rows.length === 0 ? html`<p>No failure is likely.</p>` : html`<table><tbody>${rows}</tbody></table>`}
${capacity === null ? null : html`<p class="soft">${capacity}</p>`}</section>`;
}

export function changesSection(report: NightReport): Html {
  const rows = report.changes.slice(0, MOST_CHANGES).map((change) => {
    const { label, tone } = CHANGE[change.kind];
    return html`<tr><td class="kind"><span class="tag ${tone}">${label}</span></td>
<td><span class="name">${changedName(change)}</span> <span class="soft">${changeText(change)}</span></td>
<td class="time"><code>${commitRange(change.commits) ?? '–'}</code><span class="soft">${evidenceText(change)}</span></td></tr>`;
  });
  const more = moreChangesText(report);
  return html`<section class="wide"><h2>2. Changed last night</h2>
${rows.length === 0 ? html`<p>Nothing that chance does not explain, since ${moment(report.since)}.</p>` : html`<table><tbody>${rows}</tbody></table>`}
${more === null ? null : html`<p class="soft">${more}</p>`}</section>`;
}

export function flakySection(report: NightReport): Html {
  const rows = report.flaky.slice(0, 5).map(
    (
      one,
    ) => html`<tr><td><span class="name">${one.job}</span><span class="soft">${flakyText(one)}</span>${mostlySpan(report, one)}</td>
<td class="time">${formatDuration(one.lostMs)} lost</td></tr>`,
  );
  return html`<section><h2>3. Flaky</h2>
${rows.length === 0 ? html`<p>No repeated run passed in 30 days.</p>` : html`<table><tbody>${rows}</tbody></table>`}</section>`;
}

function mostlySpan(report: NightReport, job: FlakyJob): Html | null {
  const mostly = mostlyText(report, job);
  return mostly === null ? null : html`<span class="soft">${mostly}</span>`;
}

export function actionsSection(report: NightReport): Html {
  const items = report.actions.map(
    (action) =>
      html`<li>${actionText(action)} <span class="soft gain">saves ${perDay(action.gainMs)}</span></li>`,
  );
  return html`<section><h2>4. Do this</h2>
${items.length === 0 ? html`<p>Nothing.</p>` : html`<ol class="todo">${items}</ol>`}</section>`;
}
