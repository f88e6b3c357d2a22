import { formatDuration, type IdleEdge, type RunRecord } from '#domain';
import { describePartial, describeWhatIf, shortPath } from '../bring-up.ts';
import { counted } from '../wording.ts';
import { type Html, html } from './html.ts';

/** Dependencies that decided nothing, named before the rest is counted. */
const MOST_IDLE = 6;

/** How long the bring-up took against what it had to take, and what would have been faster. */
export function bringUpFigures(record: RunRecord): Html | null {
  const { bringUp } = record;
  if (!bringUp) return null;
  const partial = describePartial(record);
  if (partial !== null) return html`<p><strong class="num">${partial}</strong></p>`;
  const { wallMs, lowerBoundMs, criticalPath } = bringUp;
  const ratio = lowerBoundMs > 0 ? ` (${(wallMs / lowerBoundMs).toFixed(2)}×)` : '';
  const whatIf = describeWhatIf(record);
  return html`<p>Up in <strong class="num">${formatDuration(wallMs)}</strong>; no order of starting could be faster than ${formatDuration(lowerBoundMs)}${ratio}.
${criticalPath.length > 0 ? html`<span class="soft">Critical path: ${shortPath(criticalPath)}</span>` : null}</p>
${whatIf === null ? null : html`<p>What if: ${whatIf}.</p>`}
${idleDetails(bringUp.whatIf?.idle ?? [])}`;
}

function idleDetails(idle: readonly IdleEdge[]): Html | null {
  if (idle.length === 0) return null;
  const shown = idle.toSorted((left, right) => right.slackMs - left.slackMs).slice(0, MOST_IDLE);
  const items = shown.map(
    ({ from, service, slackMs }) =>
      html`<li>${from} on ${service}, <span class="num">${formatDuration(slackMs)}</span> to spare</li>`,
  );
  const left = idle.length - shown.length;
  return html`<details class="idle"><summary class="soft">${counted(idle.length, 'dependency', 'dependencies')} held nothing up</summary><ul>${items}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul></details>`;
}
