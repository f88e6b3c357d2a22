import { runsOf } from '../memory/rate-bank.ts';
import { type FeatureGroup, gapSince, signOf } from './feature-group.ts';

/** What this branch or pull request, this commit and the other class did last. */
export const CHANGE: FeatureGroup = {
  names: [
    'branch-last',
    'branch-new',
    'branch-runs',
    'pull-request',
    'branch-streak',
    'branch-gap',
    'branch-gap-after-failure',
    'branch-gap-after-pass',
    'branch-before-last',
    'class-last',
    'other-class-last',
    'commit-last',
    'commit-job-last',
    'branch-and-base-failed',
    'base-failed-branch-passed',
    'base-failed-branch-new',
    're-run',
    'attempt',
  ],
  write(situation, into, at) {
    const { job, branch, ownClass, otherClass, commit, startedAt, attempt } = situation;
    const gap = gapSince(branch.endedAt, startedAt);
    const hasBaseFailed = job.onBranches.last === 1;
    into[at] = signOf(branch.last);
    into[at + 1] = branch.last === null ? 1 : 0;
    into[at + 2] = Math.log1p(runsOf(branch.bank));
    into[at + 3] = situation.changeClass;
    into[at + 4] = signOf(branch.last) * Math.log1p(branch.streak);
    into[at + 5] = gap;
    into[at + 6] = branch.last === 1 ? gap : 0;
    into[at + 7] = branch.last === 0 ? gap : 0;
    into[at + 8] = branch.before === 1 ? 1 : 0;
    into[at + 9] = signOf(ownClass.last);
    into[at + 10] = signOf(otherClass.last);
    into[at + 11] = signOf(commit?.last ?? null);
    into[at + 12] = signOf(commit?.byJob.get(job) ?? null);
    into[at + 13] = hasBaseFailed && branch.last === 1 ? 1 : 0;
    into[at + 14] = hasBaseFailed && branch.last === 0 ? 1 : 0;
    into[at + 15] = hasBaseFailed && branch.last === null ? 1 : 0;
    into[at + 16] = attempt > 1 ? 1 : 0;
    into[at + 17] = Math.log(attempt);
  },
};
