import { formatDuration, type ServiceLevel } from '#domain';

/** `99.2 %`: service levels are told to a decimal, because budgets are. */
export function levelShare({ met, occasions }: ServiceLevel): string {
  return occasions === 0 ? 'not measured' : `${((100 * met) / occasions).toFixed(1)} %`;
}

export function objectiveText({ objective, target, limitMs }: ServiceLevel): string {
  const limit = limitMs === null ? '' : ` within ${formatDuration(limitMs)}`;
  return `${objective}${limit}, ${Math.round(target * 100)} %`;
}

export function budgetText({ budgetLeft }: ServiceLevel): string {
  if (budgetLeft === null) return '';
  // 1 − spent: more than the whole budget is told in budgets.
  if (budgetLeft < 0) return `${(1 - budgetLeft).toFixed(1)} budgets spent`;
  return `${Math.round(budgetLeft * 100)} % of budget left`;
}
