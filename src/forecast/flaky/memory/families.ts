import type { FinishedRun } from '#domain';

/** Longer texts name a thing of its own (a commit, an address), not a kind of thing. */
const LONGEST_KIND = 39;

/**
 * The families a run belongs to, of its repository: jobs of the same name prefix, runs with the
 * same value of a trait (an operating system, a release), and runners of one pool. What goes wrong in a
 * family together is seldom the fault of one change.
 */
export function familiesOf(run: FinishedRun): readonly string[] {
  const names = [`prefix ${run.job.split(/[-_]/, 1)[0]}`];
  for (const [trait, value] of Object.entries(run.traits)) {
    if (typeof value === 'string' && value.length <= LONGEST_KIND) names.push(`${trait} ${value}`);
  }
  if (run.runner !== null) names.push(`runner ${poolOf(run.runner)}`);
  return names;
}

/** A runner's name without the hexadecimal id that a machine of a pool ends in. */
function poolOf(runner: string): string {
  return runner.replace(/[-.]?[0-9a-f]{6,}$/, '');
}
