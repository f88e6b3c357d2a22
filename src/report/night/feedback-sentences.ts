import { type CalledWrong, type NightFeedback, shortSignature } from '#domain';
import { counted, RELATION } from '../wording.ts';
import { day } from './sentences.ts';

/** What was said, and what it is worth: who says nothing may be content, or may not have looked. */
export function feedbackText({ shown, comments, calledWrong, calledRight }: NightFeedback): string {
  if (shown === 0) return 'No comment has shown a verdict.';
  const where = `${counted(shown, 'verdict')} shown in ${counted(comments, 'comment')}`;
  return `${where}: ${calledWrong} called wrong, ${calledRight} called right. These are opinions, of whoever reacted to the whole comment, and no measure of accuracy.`;
}

export function pinsText({ pins }: NightFeedback): string | null {
  return pins === 0 ? null : `Maintainers have pinned the cause of ${counted(pins, 'failure')}.`;
}

/** Nothing was read, or not all of it. */
export function feedbackProblemText({ problem }: NightFeedback): string | null {
  return problem === null ? null : `Not everything could be read: ${problem}`;
}

/** `m1-01234567, new with this change, shown 4 Mar: 2 👎, labelled`. */
export function calledWrongText(verdict: CalledWrong): string {
  const { signature, relation, shownAt, thumbsDown, labelled } = verdict;
  const said = [
    ...(thumbsDown > 0 ? [`${thumbsDown} 👎`] : []),
    ...(labelled ? ['labelled wrong'] : []),
  ];
  const what = `${shortSignature(signature)}, ${RELATION[relation].label}`;
  return `${what}, shown ${day(shownAt)}: ${said.join(', ')}`;
}

export function feedbackTitle({ days }: NightFeedback): string {
  return `What people said of verdicts, ${days} days`;
}
