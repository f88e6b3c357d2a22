import { formatDuration, type ServiceLevel, type ServiceLimit } from '#domain';

/** `99.2 %`: service levels are told to a decimal, because budgets are. */
export function levelShare({ met, occasions }: ServiceLevel): string {
  return occasions === 0 ? 'not measured' : `${((100 * met) / occasions).toFixed(1)} %`;
}

export function objectiveText({ objective, target, limit }: ServiceLevel): string {
  return `${objective}${limit === null ? '' : ` within ${limitText(limit)}`}, ${Math.round(target * 100)} %`;
}

export function budgetText({ budgetLeft }: ServiceLevel): string {
  if (budgetLeft === null) return '';
  // 1 − spent: more than the whole budget is told in budgets.
  if (budgetLeft < 0) return `${(1 - budgetLeft).toFixed(1)} budgets spent`;
  return `${Math.round(budgetLeft * 100)} % of budget left`;
}

/** A limit nobody stated is called usual, so that it can be objected to. */
function limitText({ ms, source }: ServiceLimit): string {
  return source === 'project' ? formatDuration(ms) : `the usual ${formatDuration(ms)}`;
}
