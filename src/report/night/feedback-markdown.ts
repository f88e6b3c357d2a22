import type { NightReport } from '#domain';
import { inlineCode, escapeMarkdownInline as md, safeUrl } from '#safety';
import {
  calledWrongText,
  feedbackProblemText,
  feedbackText,
  feedbackTitle,
  pinsText,
} from './feedback-sentences.ts';

/** Empty where there is nothing to say. */
export function feedbackMarkdown({ feedback }: NightReport): string {
  if (feedback === undefined) return '';
  const causes = feedback.causes.map(
    ({ cause, shown, calledWrong }) =>
      `- ${inlineCode(cause)}: ${calledWrong} of ${shown} called wrong`,
  );
  const latest = feedback.latest.map((verdict) => {
    const place = `pull request ${verdict.pullRequest}`;
    const url = safeUrl(verdict.url);
    const link = url === null ? place : `[${place}](${url})`;
    return `- ${inlineCode(verdict.cause)} ${md(calledWrongText(verdict))} · ${link}`;
  });
  const parts = [
    `#### ${feedbackTitle(feedback)}`,
    md(feedbackText(feedback)),
    causes.join('\n'),
    latest.length === 0 ? '' : `The latest:\n\n${latest.join('\n')}`,
    md(pinsText(feedback) ?? ''),
    md(feedbackProblemText(feedback) ?? ''),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
