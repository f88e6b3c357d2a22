import type { HistorySlice, RunRecord, Signature, UsualReadyTime } from '#domain';
import { describeHistoryProblem, type HistoryStore, openHistory, type RunCount } from '#history';
import type { World } from '../world/world.ts';

/** How far back relations look. */
const WINDOW_DAYS = 14;

export interface HistoryQuestion {
  /** `null` when no configuration could be read: then there is no history to ask. */
  readonly location: string | null;
  readonly record: RunRecord;
  readonly signatures: readonly Signature[];
}

export interface HistoryAnswer {
  /** One a signature, in the order asked. */
  readonly slices: readonly HistorySlice[];
  readonly counts: RunCount;
  /** Of the services that were started before. */
  readonly usualReadyTimes: readonly UsualReadyTime[];
  readonly warnings: readonly string[];
}

/** What earlier runs say of each failure. A history that fails is a warning, and nothing is known. */
export async function askHistory(question: HistoryQuestion, world: World): Promise<HistoryAnswer> {
  if (question.location === null) return nothingKnown(question, []);
  const opened = await openHistory(question.location, { clock: world.clock });
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

async function answerFrom(store: HistoryStore, { record, signatures }: HistoryQuestion) {
  const { repository, baseBranch, branch, pullRequest, sha } = record.context;
  const scope = { repo: repository ?? '', job: jobOf(record), asOf: record.startedAt, baseBranch };
  const slices: HistorySlice[] = [];
  for (const signature of signatures) {
    const query = { ...scope, signature, branch, pr: pullRequest, sha, windowDays: WINDOW_DAYS };
    slices.push(await store.slice(query));
  }
  const services = record.services.map(({ name }) => name);
  const usualReadyTimes = await store.usualReadyTimes({ ...scope, services });
  return { slices, counts: await store.count(scope), usualReadyTimes };
}

function nothingKnown({ signatures }: HistoryQuestion, warnings: readonly string[]): HistoryAnswer {
  const counts = { runs: 0, baseRuns: 0 };
  return { slices: signatures.map(() => EMPTY), counts, usualReadyTimes: [], warnings };
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
export function setAsideText(file: string): string {
  return `The history could not be read and was kept as ${file}; a new one was started.`;
}
