import {
  type Relation,
  type RunContext,
  shortSignature,
  type TestReference,
  type ThrownAt,
  type Verdict,
} from '#domain';
import { causeSureness } from '../cause-sentence.ts';
import { rerunCommand, retryAdvice } from '../markdown/retry-advice.ts';
import { rerunDetails, rerunSentence } from '../rerun-sentence.ts';
import { ACTOR, percent, RELATION } from '../wording.ts';
import { type Html, html } from './html.ts';
import { blockFigure } from './lines.ts';

const MOST_BLOCKS = 3;
const MOST_LINES = 20;
const MOST_TESTS = 10;

const TONE: Readonly<Record<Relation, 'bad' | 'warn' | 'quiet'>> = {
  introduced: 'bad',
  unknown: 'warn',
  'pre-existing': 'quiet',
  intermittent: 'quiet',
};

/** A failure with everything needed to decide what to do about it. */
export function verdictCard(verdict: Verdict, run: RunContext): Html {
  const tone = TONE[verdict.relation];
  return html`<article class="card ${tone}-edge">
<p class="tags"><span class="tag ${tone}">${RELATION[verdict.relation].label} · ${percent(verdict.relationProbability)}</span><span><code>${verdict.cause}</code> ${causeSureness(verdict)}</span></p>
<h3>${verdict.title}</h3>
<p class="soft">${verdict.because}</p>${(verdict.unread ?? []).map((problem) => html`<p class="warn">⚠ ${problem}</p>`)}
${tests(verdict.tests)}${thrown(verdict.thrownAt ?? [])}
${verdict.evidence.slice(0, MOST_BLOCKS).map((block) => blockFigure(block, MOST_LINES))}
<dl class="act">
<dt>Who acts</dt><dd>${verdict.owners.length > 0 ? verdict.owners.join(', ') : ACTOR[verdict.whoActs]}</dd>
<dt>What to do</dt><dd>${verdict.action}</dd>
<dt>Re-run</dt><dd>${retryAdvice(verdict)}${command(verdict, run)}${rerunFold(verdict)}</dd>
${chain(verdict)}
${verdict.generic ? null : html`<dt>Signature</dt><dd><code>${shortSignature(verdict.signature)}</code></dd>`}
</dl>
</article>`;
}

/** The failure in one line, for those beyond the cards. */
export function verdictRow(verdict: Verdict): Html {
  return html`<tr><td class="wide"><strong>${verdict.title}</strong></td><td><code>${verdict.cause}</code></td><td class="${TONE[verdict.relation]}">${RELATION[verdict.relation].label} ${percent(verdict.relationProbability)}</td><td>${retryAdvice(verdict)}</td></tr>`;
}

function tests(references: readonly TestReference[]): Html | null {
  if (references.length === 0) return null;
  const left = references.length - MOST_TESTS;
  return html`<ul>${references
    .slice(0, MOST_TESTS)
    .map(
      ({ name, file, line }) =>
        html`<li>${name}${file === null ? null : html` <code class="soft">${file}${line === null ? '' : `:${line}`}</code>`}</li>`,
    )}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul>`;
}

function thrown(places: readonly ThrownAt[]): Html | null {
  if (places.length === 0) return null;
  const named = places.map(
    ({ file, line, changed }) =>
      html`<li>thrown in <code>${file}:${line}</code>${changed ? html`, <strong>part of this change</strong>` : null}</li>`,
  );
  return html`<ul>${named}</ul>`;
}

function command(verdict: Verdict, run: RunContext): Html | null {
  const text = rerunCommand(verdict, run);
  return text === null ? null : html` <code>${text}</code>`;
}

function rerunFold({ rerun }: Verdict): Html | null {
  if (rerun === undefined) return null;
  return html`<details class="idle"><summary>${rerunSentence(rerun)}</summary><span class="soft">${rerunDetails(rerun)}</span></details>`;
}

function chain({ chain: links, affected }: Verdict): Html | null {
  if (links.length > 1) {
    const items = links.map((link) => html`<li>${link}</li>`);
    return html`<dt>How it spread</dt><dd><ol class="chain">${items}</ol></dd>`;
  }
  if (affected.length === 0) return null;
  return html`<dt>Took down</dt><dd>${affected.join(', ')}</dd>`;
}
