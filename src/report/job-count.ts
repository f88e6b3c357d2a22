import {
  addCounts,
  type CommentPart,
  countRelations,
  describeWhose,
  type RelationCount,
} from '#domain';
import { sharedFailures } from './shared-failures.ts';
import { counted, groupDigits } from './wording.ts';

/** How many jobs there are, how many of them have spoken and how many failed. */
export interface JobCount {
  readonly all: number;
  readonly reported: number;
  readonly failed: number;
}

/** Jobs of a matrix are counted whole, those that have not spoken yet too. */
export function countJobs(parts: readonly CommentPart[]): JobCount {
  const matrices = new Map<string, { seen: number; siblings: number }>();
  for (const { siblings, report } of parts) {
    const key = JSON.stringify([report.context.workflow, report.context.job]);
    const known = matrices.get(key) ?? { seen: 0, siblings: 0 };
    matrices.set(key, { seen: known.seen + 1, siblings: Math.max(known.siblings, siblings) });
  }
  const all = [...matrices.values()].reduce(
    (sum, { seen, siblings }) => sum + Math.max(seen, siblings),
    0,
  );
  const failed = parts.filter(({ report }) => report.outcome !== 'passed').length;
  return { all, reported: parts.length, failed };
}

/** The verdict over all jobs in one sentence; of a single job what its own report says. */
export function jobsHeadline(parts: readonly CommentPart[]): string {
  const jobs = countJobs(parts);
  const [only] = parts;
  if (jobs.all === 1 && only) return only.report.headline;
  const whose = describeWhose(countFailures(parts));
  const of = `${groupDigits(jobs.failed)} of ${counted(jobs.all, 'job')} failed`;
  if (jobs.failed > 0) return whose === '' ? `${of}, and no evidence says why` : `${whose} · ${of}`;
  if (jobs.reported < jobs.all) {
    return `Nothing has failed so far · ${groupDigits(jobs.reported)} of ${counted(jobs.all, 'job')} reported`;
  }
  const passed = `Everything passed in ${counted(jobs.all, 'job')}`;
  return whose === '' ? passed : `${passed}, although failures came up on the way`;
}

/** Failures by relation, each signature once; those that were left out on the way count too. */
function countFailures(parts: readonly CommentPart[]): RelationCount {
  const shown = countRelations(sharedFailures(parts).map(({ verdict }) => verdict.relation));
  return parts.reduce((sum, { left = {} }) => addCounts(sum, left), shown);
}
