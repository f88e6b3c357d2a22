import type { RerunAdvice } from '#domain';
import { counted, groupDigits, percent } from './wording.ts';

const ADVICE: Readonly<Record<RerunAdvice['advice'], string>> = {
  rerun: 'by cost, run it again before looking into it',
  look: 'by cost, look into it before running it again',
};

/** What a re-run is worth and what it would tell, with the counts behind it, in one line of plain text. */
export function rerunSentence(rerun: RerunAdvice): string {
  const { advice, cost } = rerun;
  const costs = `${ADVICE[advice]} (${dollars(cost.rerun)} on average against ${dollars(cost.look)})`;
  return [costs, chance(rerun), wouldTell(rerun)].join(' · ');
}

function chance({ probability, lo, hi, says, counts }: RerunAdvice): string {
  const between = `between ${percent(lo)} and ${percent(hi)}`;
  const sure = says === 'undecided' ? `, which decides nothing` : '';
  const { reruns, rerunPasses } = counts;
  return `passes with ${percent(probability)}, ${between}${sure}: ${groupDigits(rerunPasses)} of ${counted(reruns, 'failure')} of this job did`;
}

function wouldTell({ comesAndGoes: { now, afterFailure } }: RerunAdvice): string {
  return `if it fails again, that it comes and goes falls from ${percent(now)} to ${percent(afterFailure)}`;
}

/** `$0.91`; what is less than a cent is said so. */
function dollars(amount: number): string {
  return amount < 0.01 ? 'less than $0.01' : `$${amount.toFixed(2)}`;
}
