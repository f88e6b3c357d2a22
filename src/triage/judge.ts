import type {
  Actor,
  Diagnosis,
  HistorySlice,
  Relation,
  RerunOutlook,
  RetrySafety,
  RunContext,
  Verdict,
} from '#domain';
import { explainRelation, explainReruns } from './because.ts';
import type { CauseText } from './causes/cause-text.ts';
import { findRelation, type RelationFinding } from './relation.ts';
import { relationOnGround } from './relation-on-ground.ts';
import { rerunAdvice, weighedForecast } from './rerun.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';

export interface JudgeContext {
  readonly context: RunContext;
  /** A user's own before ours; only ours when absent. */
  readonly rules?: RuleBook;
  /** Of the file the failure names, from CODEOWNERS. */
  readonly owners?: readonly string[];
  /** What the job's history says of running this failure again; `null` when it says too little. */
  readonly rerun?: RerunOutlook | null;
}

/**
 * Groups of causes whose outcome can differ between two runs of the same commit. A compiler, a full
 * disk or a missing variable will say the same again, however often history saw it.
 */
const CHANCE_GROUPS = ['test', 'svc', 'net', 'time', 'infra', 'unknown'];

/** Joins what broke with what the past says of it. Pure: the slice is all it knows of history. */
export function judge(diagnosis: Diagnosis, slice: HistorySlice, about: JudgeContext): Verdict {
  const { context, rules = OWN_RULES, owners = [], rerun = null } = about;
  const forecast = weighedForecast(rerun, { diagnosis, slice, context });
  const byCounts = findRelation(slice, diagnosis.generic, forecast);
  const { relation, probability } = relationOnGround(byCounts, diagnosis, context);
  const text = rules.textOf(diagnosis.cause);
  const comesAndGoes = forecast !== null && rerun?.says === 'passes';
  const retrySafe = retrySafety(diagnosis, text, { relation, probability, comesAndGoes });
  const advice = rerunAdvice(rerun, { relation, retrySafe });
  const because = explainRelation(relation, slice, { diagnosis, context });
  // Where a re-run is not spoken of, what moved the probability is told here.
  const moved = advice === undefined && forecast !== null && relation !== 'unknown';
  return {
    ...diagnosis,
    relation,
    relationProbability: probability,
    because: moved && rerun !== null ? `${because}; ${explainReruns(rerun)}` : because,
    counts: slice,
    whoActs: actor(text, relation, diagnosis),
    owners,
    retrySafe,
    ...(advice === undefined ? {} : { rerun: advice }),
    action: actionFor(text, { relation, retrySafe, context }),
  };
}

/** A re-run is called safe only when cause and relation are as sure as this. */
const SURE = 0.9;
/**
 * Causes the platform is to blame for as a rule, and a wrong name, port or certificate of the change's
 * own as an exception: without a word of history one try is worth its cost, and no more is claimed.
 */
const MAY_BE_WRONG_ADDRESS = ['net.dns', 'net.connect', 'net.tls', 'deps.fetch'];

/** Of a group whose outcomes can differ, and says the same again all the same. */
const SAYS_THE_SAME = ['svc.config'];

function isUpToChance(cause: string): boolean {
  return CHANCE_GROUPS.includes(cause.split('.')[0] ?? cause) && !SAYS_THE_SAME.includes(cause);
}

interface RetryGrounds extends RelationFinding {
  /** The job's history says of this failure that it passes when run again. */
  readonly comesAndGoes: boolean;
}

/**
 * `yes` is a claim, "run it again and it passes", and needs one of two grounds: history says that this
 * failure comes and goes, surely; or the cause, surely known, lies outside the change by its nature and
 * history does not say otherwise. What falls short of it is `once`, as is a failure up to chance of which
 * only the job's re-runs say that it passes; what says the same again is `no`.
 */
function retrySafety(
  { cause, confidence, pinned }: Diagnosis,
  { retrySafe }: CauseText,
  { relation, probability, comesAndGoes }: RetryGrounds,
): RetrySafety {
  if (relation === 'intermittent') {
    if (retrySafe === 'no' && !isUpToChance(cause)) return 'no';
    return probability >= SURE ? 'yes' : 'once';
  }
  if (retrySafe === 'no' && relation === 'unknown' && comesAndGoes && isUpToChance(cause)) {
    return 'once';
  }
  if (retrySafe !== 'yes') return retrySafe;
  // Brought by this change, or failing on its base as well: it will not mend itself.
  if (relation !== 'unknown') return 'once';
  // What a person says is no measured certainty.
  const isSure = confidence >= SURE && pinned === undefined;
  return isSure && !MAY_BE_WRONG_ADDRESS.includes(cause) ? 'yes' : 'once';
}

/** What this change did not bring is not for its author to mend. */
function actor(text: CauseText, relation: Relation, { ground }: Diagnosis): Actor {
  const notBrought = relation === 'pre-existing' || relation === 'intermittent';
  const excused = notBrought || ground?.kind === 'machine';
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
  const told = rerun === RUN_AGAIN && SAYS_RUN_AGAIN.test(text.action);
  return retrySafe === 'no' || told ? text.action : `${text.action} ${rerun}`;
}

const RUN_AGAIN = 'Run it again.';
/** An action that ends with it, or says when, is not followed by it once more. */
const SAYS_RUN_AGAIN = /\brun it again\b/i;

/** The id of a run on GitHub, at the start of a run's own id. */
const GITHUB_RUN = /^(\d{3,20})-\d/;

function rerunSentence(context: RunContext): string {
  const run = context.repository === null ? undefined : GITHUB_RUN.exec(context.runId)?.[1];
  return run === undefined ? RUN_AGAIN : `Re-run the failed jobs: \`gh run rerun ${run} --failed\``;
}
