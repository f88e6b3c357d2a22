import { type Fault, formatLocation, type TriageReport } from '#domain';
import { cardedVerdicts } from '../carded-verdicts.ts';
import { counted, RELATION } from '../wording.ts';
import { type Html, html } from './html.ts';
import { verdictCard, verdictRow } from './verdict-card.ts';

/** Cards in full; nobody scrolls through more. */
const MOST_CARDS = 25;

/** Lines for the failures beyond the cards. */
const MOST_ROWS = 1000;

/** What broke: what is up to the reader open, the rest folded behind one line each. */
export function verdictsSection(report: TriageReport): Html | null {
  const carded = cardedVerdicts(report);
  if (carded.length === 0) return null;
  const shown = carded.slice(0, MOST_CARDS);
  const rest = carded.slice(MOST_CARDS);
  const spared = shown.every(({ relation }) => !RELATION[relation].open);
  const cards = shown.map((verdict, index) => {
    const { open, owner, label } = RELATION[verdict.relation];
    const card = verdictCard(verdict, report.context);
    if (open) return card;
    return html`<details${spared && index === 0 ? html` open` : ''}><summary>${owner}: <strong>${verdict.title}</strong> <span class="soft">· ${label}</span></summary>${card}</details>`;
  });
  return html`<section aria-labelledby="broke"><h2 id="broke">What broke</h2>
${cards}
${rest.length > 0 ? html`<details><summary>${counted(rest.length, 'more failure')}</summary><table><tbody>${rest.slice(0, MOST_ROWS).map(verdictRow)}</tbody></table></details>` : null}
</section>`;
}

/** What prevented the start, each with the way out. */
export function faultsSection(faults: readonly Fault[]): Html | null {
  if (faults.length === 0) return null;
  const cards = faults.map(
    (fault) => html`<article class="card bad-edge">
<p class="tags">${fault.location ? html`<code>${formatLocation(fault.location)}</code>` : null}${fault.path ? html`<code>${fault.path}</code>` : null}</p>
<h3>${fault.problem}</h3>
<p>${fault.remedy}</p>
</article>`,
  );
  return html`<section aria-labelledby="faults"><h2 id="faults">Nothing was started</h2>${cards}</section>`;
}
