import type { NightReport } from '#domain';
import { type Html, html } from '../html/html.ts';
import { machineText, pathText, timeoutText } from './capacity-sentences.ts';
import { perDay } from './sentences.ts';

/** What the time of a workflow hangs on, which limits to change, and whether the machines fit. */
export function capacitySection({ capacity }: NightReport): Html | null {
  if (capacity === null) return null;
  const rows = [
    ...capacity.paths.map((path) => row(path.workflow, pathText(path), null)),
    ...capacity.timeouts.map((one) =>
      row('job' in one ? one.job : one.service, timeoutText(one), one.gainMs),
    ),
    ...capacity.machines.map((use) => row(use.job, machineText(use), null)),
  ];
  if (rows.length === 0) return null;
  return html`<section><h2>Time and machines</h2><table><tbody>${rows}</tbody></table></section>`;
}

function row(name: string, text: string, gainMs: number | null): Html {
  const gain = gainMs === null ? null : html` <span class="soft">saves ${perDay(gainMs)}</span>`;
  return html`<tr><td class="name">${name}</td><td>${text}${gain}</td></tr>`;
}
