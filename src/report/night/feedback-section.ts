import type { NightReport } from '#domain';
import { safeUrl } from '#safety';
import { type Html, html } from '../html/html.ts';
import {
  calledWrongText,
  feedbackProblemText,
  feedbackText,
  feedbackTitle,
  pinsText,
} from './feedback-sentences.ts';

export function feedbackSection({ feedback }: NightReport): Html | null {
  if (feedback === undefined) return null;
  const causes = feedback.causes.map(
    ({ cause, shown, calledWrong }) =>
      html`<tr><td class="name"><code>${cause}</code></td><td class="time">${calledWrong} of ${shown}</td></tr>`,
  );
  const latest = feedback.latest.map((verdict) => {
    const place = `pull request ${verdict.pullRequest}`;
    const url = safeUrl(verdict.url);
    return html`<li><code>${verdict.cause}</code> ${calledWrongText(verdict)} · ${url === null ? place : html`<a href="${url}">${place}</a>`}</li>`;
  });
  const pins = pinsText(feedback);
  const problem = feedbackProblemText(feedback);
  return html`<section><h2>${feedbackTitle(feedback)}</h2>
<p class="soft">${feedbackText(feedback)}</p>
${causes.length === 0 ? null : html`<table><thead><tr><th>cause</th><th class="time">called wrong</th></tr></thead><tbody>${causes}</tbody></table>`}
${latest.length === 0 ? null : html`<ul class="plain">${latest}</ul>`}
${pins === null ? null : html`<p class="soft">${pins}</p>`}
${problem === null ? null : html`<p class="warn">${problem}</p>`}</section>`;
}
