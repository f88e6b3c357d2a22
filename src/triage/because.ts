import type {
  Diagnosis,
  FaultGround,
  Relation,
  RelationCounts,
  RerunOutlook,
  RunContext,
} from '#domain';
import { isPartOf } from './relation-on-ground.ts';

type Sentence = (counts: RelationCounts, base: string, generic: boolean) => string;

/** Why a failure is taken for yours or not, with the counts in it. One sentence a relation. */
const SENTENCES: Readonly<Record<Relation, Sentence>> = {
  introduced: (counts, base) =>
    `never seen in ${times(counts.baseRuns, 'run')} on ${base}${elsewhere(counts)}`,
  'pre-existing': (counts, base) => `${onBase(counts, base)}${rerunsOf(counts)}`,
  intermittent: (counts, base) => `${sightings(counts, base).join(', ')}${rerunsOf(counts)}`,
  unknown: (counts, base, generic) => {
    if (generic)
      return 'the error says too little to be recognised, so no earlier run can excuse it';
    if (counts.incomparable > 0) {
      return `${times(counts.incomparable, 'earlier failure')} were recorded by another version, so nobody can say whether this is new`;
    }
    return counts.baseRuns === 0
      ? `no finished run on ${base} to compare with`
      : `the counts do not decide: ${onBase(counts, base)}${elsewhere(counts)}`;
  },
};

export function explainRelation(
  relation: Relation,
  counts: RelationCounts,
  about: { readonly diagnosis: Diagnosis; readonly context: RunContext },
): string {
  const { ground, generic, unread } = about.diagnosis;
  if (relation === 'unknown' && unread !== undefined) {
    return 'its log could not be read whole, so no earlier run can excuse it';
  }
  if (relation === 'unknown' && ground !== undefined && !generic) {
    const sentence = onGround(ground, about.context);
    if (sentence !== null) return sentence;
  }
  const base = about.context.baseBranch ?? 'the base branch';
  return SENTENCES[relation](counts, base, generic);
}

/** Why a finding before the start is nobody's change; `null` where it is the counts that do not decide. */
function onGround(ground: FaultGround, { changedFiles }: RunContext): string | null {
  if (ground.kind === 'machine') {
    return 'it is true of this machine, and runs on other machines say nothing about that';
  }
  if (ground.file === null) return 'it stands in no file that a change could have brought';
  if (changedFiles.length === 0 || isPartOf(ground.file, changedFiles)) return null;
  return `${ground.file} is not part of this change`;
}

function onBase(counts: RelationCounts, base: string): string {
  return `seen in ${counts.baseFailures} of ${times(counts.baseRuns, 'run')} on ${base} in ${counts.windowDays} days`;
}

function elsewhere(counts: RelationCounts): string {
  if (counts.otherRuns === 0) return '';
  const changes = times(counts.otherChanges, 'other change');
  return counts.otherFailures === 0
    ? ` nor in ${times(counts.otherRuns, 'run')} of other changes`
    : `, but on ${changes}`;
}

function sightings(counts: RelationCounts, base: string): readonly string[] {
  const seen: string[] = [];
  if (counts.baseFailures > 0) {
    seen.push(`${counts.baseFailures} of the last ${times(counts.baseRuns, 'run')} on ${base}`);
  }
  if (counts.otherChanges > 0) {
    seen.push(`${times(counts.otherChanges, 'other change')} in ${counts.windowDays} days`);
  }
  if (counts.sameCommitPasses > 0) {
    seen.push(`this very commit passed ${times(counts.sameCommitPasses, 'time')}`);
  }
  return seen;
}

function rerunsOf(counts: RelationCounts): string {
  if (counts.reruns === 0) return '';
  return `; passed on re-run ${counts.rerunPasses} of ${times(counts.reruns, 'time')}`;
}

/** What the job's re-runs were, where they moved the probability. */
export function explainReruns({ counts }: RerunOutlook): string {
  return `${counts.rerunPasses} of ${times(counts.reruns, 'failure')} of this job passed on re-run`;
}

/** `1 run`, `2 runs`. */
export function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
