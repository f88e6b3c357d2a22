import type {
  Actor,
  Diagnosis,
  HistorySlice,
  Relation,
  RetrySafety,
  RunContext,
  Verdict,
} from '#domain';
import { explainRelation } from './because.ts';
import type { CauseText } from './catalogue.ts';
import { findRelation } from './relation.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';

export interface JudgeContext {
  readonly context: RunContext;
  /** A user's own before ours; only ours when absent. */
  readonly rules?: RuleBook;
  /** Of the file the failure names, from CODEOWNERS. */
  readonly owners?: readonly string[];
}

/**
 * Groups of causes whose outcome can differ between two runs of the same commit. A compiler, a full
 * disk or a missing variable will say the same again, however often history saw it.
 */
const CHANCE_GROUPS = ['test', 'svc', 'net', 'time', 'infra', 'unknown'];

/** Joins what broke with what the past says of it. Pure: the slice is all it knows of history. */
export function judge(diagnosis: Diagnosis, slice: HistorySlice, about: JudgeContext): Verdict {
  const { context, rules = OWN_RULES, owners = [] } = about;
  const { relation, probability } = findRelation(slice, diagnosis.generic);
  const text = rules.textOf(diagnosis.cause);
  const retrySafe = retrySafety(diagnosis.cause, text, relation);
  return {
    ...diagnosis,
    relation,
    relationProbability: probability,
    because: explainRelation(relation, slice, { diagnosis, context }),
    counts: slice,
    whoActs: actor(text, relation),
    owners,
    retrySafe,
    action: actionFor(text, { relation, retrySafe, context }),
  };
}

function retrySafety(cause: string, text: CauseText, relation: Relation): RetrySafety {
  if (relation !== 'intermittent') return text.retrySafe;
  const group = cause.split('.')[0] ?? cause;
  if (text.retrySafe === 'no' && !CHANCE_GROUPS.includes(group)) return 'no';
  return 'yes';
}

/** What this change did not bring is not for its author to mend. */
function actor(text: CauseText, relation: Relation): Actor {
  const excused = relation === 'pre-existing' || relation === 'intermittent';
  return excused && text.whoActs === 'author' ? 'workflow-owner' : text.whoActs;
}

function actionFor(
  text: CauseText,
  about: {
    readonly relation: Relation;
    readonly retrySafe: RetrySafety;
    readonly context: RunContext;
  },
): string {
  const { relation, retrySafe, context } = about;
  const rerun = rerunSentence(context);
  if (relation === 'intermittent' && retrySafe === 'yes') return rerun;
  if (relation === 'pre-existing' && retrySafe === 'no') {
    return `Not brought by this change: mend it on ${context.baseBranch ?? 'the base branch'}. ${text.action}`;
  }
  return retrySafe === 'no' ? text.action : `${text.action} ${rerun}`;
}

/** The id of a run on GitHub, at the start of a run's own id. */
const GITHUB_RUN = /^(\d{3,20})-\d/;

function rerunSentence(context: RunContext): string {
  const run = context.repository === null ? undefined : GITHUB_RUN.exec(context.runId)?.[1];
  return run === undefined
    ? 'Run it again.'
    : `Re-run the failed jobs: \`gh run rerun ${run} --failed\``;
}
