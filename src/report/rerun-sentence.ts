import type { RerunAdvice } from '#domain';
import { groupDigits, percent } from './wording.ts';

/** What a re-run is worth, with the counts behind it, in one short line of plain text. */
export function rerunSentence(rerun: RerunAdvice): string {
  return `A re-run passes with ${percent(rerun.probability)} (${restsOn(rerun)}); ${worth(rerun)}`;
}

/** What the short line leaves out: how sure it is, and what a second failure would tell. */
export function rerunDetails({ lo, hi, says, comesAndGoes }: RerunAdvice): string {
  const between = `between ${percent(lo)} and ${percent(hi)}`;
  const sure = says === 'undecided' ? `${between}, which decides nothing` : between;
  const { now, afterFailure } = comesAndGoes;
  return `${sure} · if it fails again, that it comes and goes falls from ${percent(now)} to ${percent(afterFailure)}`;
}

function restsOn({ counts: { reruns, rerunPasses } }: RerunAdvice): string {
  return reruns === 0
    ? 'none was tried yet'
    : `${groupDigits(rerunPasses)} of ${groupDigits(reruns)} did`;
}

function worth({ advice, cost }: RerunAdvice): string {
  return advice === 'rerun'
    ? `worth it: ${about(cost.rerun)} against ${dollars(cost.look)} of looking first`
    : `look first: ${about(cost.look)} against ${dollars(cost.rerun)} of a re-run`;
}

function about(amount: number): string {
  return amount < CENT ? dollars(amount) : `about ${dollars(amount)}`;
}

const CENT = 0.01;

/** `$0.91`; what is less than a cent is said so. */
function dollars(amount: number): string {
  return amount < CENT ? 'less than $0.01' : `$${amount.toFixed(2)}`;
}
