import {
  type Diagnosis,
  type ForecastRecord,
  type HistorySlice,
  lastPins,
  type Pin,
  type RerunOutlook,
  type RunRecord,
  standingPins,
  type TrackedIssue,
  type UsualReadyTime,
} from '#domain';
import { MASKS } from '#evidence';
import { describeHistoryProblem, type HistoryStore, openHistory, type RunCount } from '#history';
import type { HeardOfNight } from '../for-runs/hear-of-night.ts';
import { parseTracked, trackedKey } from '../for-runs/tracked-issues.ts';
import type { World } from '../world/world.ts';
import { jobRunOf } from './history-entry.ts';
import { type NamedDiagnosis, underKnownNames } from './known-names.ts';
import { withPinnedCause } from './pinned-cause.ts';
import { readForecastRecord } from './read-forecast-record.ts';
import { LOOKED_BACK, rerunOutlooks } from './rerun-outlooks.ts';

/** How far back relations look. */
const WINDOW_DAYS = 14;

export interface HistoryQuestion {
  /** `null` when no configuration could be read: then there is no history to ask. */
  readonly location: string | null;
  /** Nobody writes this run into it afterwards, so that it is neither made nor kept aside. */
  readonly asItStands: boolean;
  readonly record: RunRecord;
  readonly diagnoses: readonly Diagnosis[];
  /** What the night left for runs whose history is not its own. */
  readonly heard: HeardOfNight;
}

/** A failure, and what earlier runs say of it. */
export interface FailurePast {
  /** Under the name the history knows it by, and with the cause a maintainer pinned to it. */
  readonly diagnosis: Diagnosis;
  readonly slice: HistorySlice;
  /** Of running it again; `null` where the history says too little. */
  readonly rerun: RerunOutlook | null;
  /** Number of the open issue about it; `null` where none is known. */
  readonly issue: number | null;
}

export interface HistoryAnswer {
  /** One a failure, in the order asked. */
  readonly failures: readonly FailurePast[];
  readonly counts: RunCount;
  /** Of the services that were started before. */
  readonly usualReadyTimes: readonly UsualReadyTime[];
  /** How good this repository's forecasts have been; `null` where none has been graded. */
  readonly forecasts: ForecastRecord | null;
  readonly warnings: readonly string[];
}

/** What earlier runs say of each failure. A history that fails is a warning, and nothing is known. */
export async function askHistory(question: HistoryQuestion, world: World): Promise<HistoryAnswer> {
  if (question.location === null) return nothingKnown(question, []);
  const { location, asItStands } = question;
  const opened = await openHistory(location, { clock: world.clock, asItStands });
  if (!opened.ok) return nothingKnown(question, [describeHistoryProblem(opened.error)]);
  const { store, setAside } = opened.value;
  const warnings = setAside ? [setAsideText(setAside)] : [];
  try {
    return { ...(await answerFrom(store, question)), warnings };
  } catch (error) {
    const { message } = error as Error;
    return nothingKnown(question, [...warnings, `The history could not be asked: ${message}`]);
  } finally {
    await store.close();
  }
}

/** The key runs of one job share in the history. */
export function jobOf(record: RunRecord): string {
  return record.context.job ?? record.project;
}

async function answerFrom(store: HistoryStore, { record, diagnoses, heard }: HistoryQuestion) {
  const { repository, baseBranch } = record.context;
  const scope = { repo: repository ?? '', job: jobOf(record), asOf: record.startedAt, baseBranch };
  const known =
    diagnoses.length === 0
      ? []
      : await store.knownFailures({ ...scope, windowDays: WINDOW_DAYS, masks: MASKS.version });
  const named = underKnownNames(diagnoses, known);
  const services = record.services.map(({ name }) => name);
  const usualReadyTimes = await store.usualReadyTimes({ ...scope, services });
  const issues = parseTracked(await store.cursor(trackedKey(scope.repo))) ?? heard.issues;
  const failures = await failuresFrom(store, { record, named, told: heard.pins, issues });
  const forecasts = (await readForecastRecord(store, scope)) ?? heard.forecasts;
  return { failures, counts: await store.count(scope), usualReadyTimes, forecasts };
}

interface NamedFailures {
  readonly record: RunRecord;
  readonly named: readonly NamedDiagnosis[];
  /** By the night; of what it and the history say of a failure the last word holds. */
  readonly told: readonly Pin[];
  readonly issues: readonly TrackedIssue[];
}

async function failuresFrom(
  store: HistoryStore,
  { record, named, told, issues }: NamedFailures,
): Promise<readonly FailurePast[]> {
  if (named.length === 0) return [];
  const { repository, baseBranch, branch, pullRequest: pr, sha } = record.context;
  const scope = { repo: repository ?? '', job: jobOf(record), asOf: record.startedAt };
  const latest = await store.latestRuns({ ...scope, most: LOOKED_BACK });
  const pins = standingPins(lastPins([...(await store.feedback.pins(scope)), ...told]));
  const outlooks = rerunOutlooks(latest, jobRunOf(record), named);
  const failures: FailurePast[] = [];
  for (const [index, one] of named.entries()) {
    const { alike } = one;
    const { signature } = one.diagnosis;
    const query = { ...scope, signature, alike, baseBranch, branch, pr, sha };
    const slice = await store.slice({ ...query, windowDays: WINDOW_DAYS });
    const rerun = outlooks[index] ?? null;
    const issue = issueAbout(one, issues);
    failures.push({ diagnosis: withPinnedCause(one, pins), slice, rerun, issue });
  }
  return failures;
}

/** A signature that says nothing of its own stands for many failures, and no issue is about all of them. */
function issueAbout(
  { diagnosis, alike }: NamedDiagnosis,
  issues: readonly TrackedIssue[],
): number | null {
  if (diagnosis.generic) return null;
  const names = [diagnosis.signature, ...alike];
  return issues.find(({ signature }) => names.includes(signature))?.issue ?? null;
}

/** No history; what the night told is known all the same. */
function nothingKnown(
  { diagnoses, heard }: HistoryQuestion,
  warnings: readonly string[],
): HistoryAnswer {
  const counts = { runs: 0, baseRuns: 0 };
  const pins = standingPins(heard.pins);
  const failures = diagnoses.map((diagnosis) => ({
    diagnosis: withPinnedCause({ diagnosis, alike: [] }, pins),
    ...{ slice: EMPTY, rerun: null, issue: issueAbout({ diagnosis, alike: [] }, heard.issues) },
  }));
  return { failures, counts, usualReadyTimes: [], forecasts: heard.forecasts, warnings };
}

const EMPTY: HistorySlice = {
  baseRuns: 0,
  baseFailures: 0,
  otherRuns: 0,
  otherFailures: 0,
  otherChanges: 0,
  sameCommitPasses: 0,
  sameCommitFailures: 0,
  reruns: 0,
  rerunPasses: 0,
  incomparable: 0,
  firstSeen: null,
  lastSeen: null,
  windowDays: WINDOW_DAYS,
};

/** What to tell of a history that was damaged. */
function setAsideText(file: string): string {
  return `The history could not be read and was kept as ${file}; a new one was started.`;
}
