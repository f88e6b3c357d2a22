import type {
  Diagnosis,
  ForecastRecord,
  HistorySlice,
  RerunOutlook,
  RunRecord,
  UsualReadyTime,
} from '#domain';
import { MASKS } from '#evidence';
import { forecastRecordOf } from '#forecast';
import { describeHistoryProblem, type HistoryStore, openHistory, type RunCount } from '#history';
import type { World } from '../world/world.ts';
import { jobRunOf } from './history-entry.ts';
import { type NamedDiagnosis, underKnownNames } from './known-names.ts';
import { withPinnedCause } from './pinned-cause.ts';
import { LOOKED_BACK, rerunOutlooks } from './rerun-outlooks.ts';

/**
 * Forecasts their record is told from, those of EMA(5) among them: a week of a hundred jobs, or months of a
 * few, and read within twenty milliseconds however many there are.
 */
const MOST_SETTLED = 1400;

/** How far back relations look. */
const WINDOW_DAYS = 14;

export interface HistoryQuestion {
  /** `null` when no configuration could be read: then there is no history to ask. */
  readonly location: string | null;
  /** Nobody writes this run into it afterwards, so that it is neither made nor kept aside. */
  readonly asItStands: boolean;
  readonly record: RunRecord;
  readonly diagnoses: readonly Diagnosis[];
}

/** A failure, and what earlier runs say of it. */
export interface FailurePast {
  /** Under the name the history knows it by, and with the cause a maintainer pinned to it. */
  readonly diagnosis: Diagnosis;
  readonly slice: HistorySlice;
  /** Of running it again; `null` where the history says too little. */
  readonly rerun: RerunOutlook | null;
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

async function answerFrom(store: HistoryStore, { record, diagnoses }: HistoryQuestion) {
  const { repository, baseBranch } = record.context;
  const scope = { repo: repository ?? '', job: jobOf(record), asOf: record.startedAt, baseBranch };
  const known =
    diagnoses.length === 0
      ? []
      : await store.knownFailures({ ...scope, windowDays: WINDOW_DAYS, masks: MASKS.version });
  const named = underKnownNames(diagnoses, known);
  const services = record.services.map(({ name }) => name);
  const usualReadyTimes = await store.usualReadyTimes({ ...scope, services });
  const failures = await failuresFrom(store, record, named);
  const settled = await store.forecasts.newestSettled({ ...scope, most: MOST_SETTLED });
  const forecasts = forecastRecordOf(settled);
  return { failures, counts: await store.count(scope), usualReadyTimes, forecasts };
}

async function failuresFrom(
  store: HistoryStore,
  record: RunRecord,
  named: readonly NamedDiagnosis[],
): Promise<readonly FailurePast[]> {
  if (named.length === 0) return [];
  const { repository, baseBranch, branch, pullRequest: pr, sha } = record.context;
  const scope = { repo: repository ?? '', job: jobOf(record), asOf: record.startedAt };
  const latest = await store.latestRuns({ ...scope, most: LOOKED_BACK });
  const pins = await store.feedback.pins(scope);
  const outlooks = rerunOutlooks(latest, jobRunOf(record), named);
  const failures: FailurePast[] = [];
  for (const [index, one] of named.entries()) {
    const { alike } = one;
    const { signature } = one.diagnosis;
    const query = { ...scope, signature, alike, baseBranch, branch, pr, sha };
    const slice = await store.slice({ ...query, windowDays: WINDOW_DAYS });
    failures.push({ diagnosis: withPinnedCause(one, pins), slice, rerun: outlooks[index] ?? null });
  }
  return failures;
}

function nothingKnown({ diagnoses }: HistoryQuestion, warnings: readonly string[]): HistoryAnswer {
  const counts = { runs: 0, baseRuns: 0 };
  const failures = diagnoses.map((diagnosis) => ({ diagnosis, slice: EMPTY, rerun: null }));
  return { failures, counts, usualReadyTimes: [], forecasts: null, warnings };
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
