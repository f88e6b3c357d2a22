import {
  type CommitInterval,
  type EarlyWarning,
  type FlakyJob,
  formatDuration,
  type LikelyFailure,
  type LikelyReason,
  type NightAction,
  type NightChange,
  type NightReport,
  type WarningSeverity,
} from '#domain';
import { truncate } from '#safety';
import { unreachable } from '#std';
import { counted, percent } from '../wording.ts';
import { changedName, subjectText, worseText } from './change-sentences.ts';
import { signsText } from './sign-sentences.ts';

/** `2026-03-04 05:06 UTC`. */
export function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `4 Mar`. */
export function day(at: number): string {
  const [, month = '', date = ''] = /^\d+-(\d\d)-(\d\d)/.exec(new Date(at).toISOString()) ?? [];
  return `${Number(date)} ${MONTHS[Number(month) - 1]}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `a1b2c3d..e4f5a6b`, as git log takes it; `null` where no commit is known. */
export function commitRange({ lastBefore, first }: CommitInterval): string | null {
  if (first === null) return null;
  return lastBefore === null ? short(first) : `${short(lastBefore)}..${short(first)}`;
}

function short(sha: string): string {
  return sha.slice(0, 7);
}

/** The one sentence of the night, for the head of every form. */
export function nightHeadline({ warnings, changes, tomorrow }: NightReport): string {
  const broke = brokenIn(changes);
  const fresh = warnings.filter(({ isKnown }) => !isKnown).length;
  const [likely] = tomorrow;
  const news = broke.length > 0 ? `${named(broke)} broke last night` : 'Nothing broke last night';
  const next = likely === undefined ? '' : nextText(likely, broke);
  return `${news}${next}${fresh > 0 ? ` · ${counted(fresh, 'new warning')}` : ''}`;
}

/** The jobs that broke; tests and services where it cost no job yet. */
function brokenIn(changes: readonly NightChange[]): readonly string[] {
  const broke = changes.filter(({ kind }) => kind === 'broke');
  const jobs = broke.filter(({ subject }) => subject.kind === 'job');
  return (jobs.length > 0 ? jobs : broke).map(changedName);
}

function nextText({ job, probability }: LikelyFailure, broke: readonly string[]): string {
  return broke.length === 1 && broke[0] === job
    ? ` and fails next time too with ${percent(probability)}`
    : `; ${job} is the likeliest to fail next (${percent(probability)})`;
}

function named(names: readonly string[]): string {
  const [first = '', ...rest] = names;
  return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}

export function sinceText({ since }: LikelyFailure): string {
  return since === null ? 'all along' : `since ${day(since)}`;
}

export function reasonText(reason: LikelyReason): string {
  switch (reason.kind) {
    case 'failing': {
      const range = commitRange(reason.commits);
      const runs = reason.runs === 1 ? 'its last run' : `its last ${reason.runs} runs`;
      return `failed ${runs}${range === null ? '' : `, since ${range}`}`;
    }
    case 'rate-changed':
      return `fails ${percent(reason.after)} of the time, ${percent(reason.before)} before`;
    case 'flaky':
      return `passed ${reason.passes} of ${counted(reason.reruns, 're-run')} in 30 days`;
    case 'rate':
      return `failed ${reason.failed} of its last ${counted(reason.runs, 'run')}`;
    default:
      return unreachable(reason);
  }
}

/** `3 min a day`. */
export function perDay(durationMs: number): string {
  return `${formatDuration(durationMs)} a day`;
}

/** What to do, as an order. */
export function actionText(action: NightAction): string {
  switch (action.kind) {
    case 'bisect': {
      const range = commitRange(action.commits);
      return range === null ? `Repair ${action.job}` : `Repair ${action.job}: it broke in ${range}`;
    }
    case 'repair':
      return `Repair ${action.job}: its last ${action.runs} runs failed`;
    case 'make-reliable':
      return `Make ${action.job} reliable, or quarantine its flaky tests: ${counted(action.reruns, 're-run')} in 30 days`;
    case 'undo-slowdown': {
      const range = commitRange(action.commits);
      return `Find what slowed ${subjectText(action)} down${range === null ? '' : ` in ${range}`}`;
    }
    case 'mend-service':
      return `Mend the start of service ${action.service}: ${counted(action.failures, 'failed start')} in 30 days`;
    default:
      return unreachable(action);
  }
}

export function flakyText({ passes, reruns, nextPasses, signs }: FlakyJob): string {
  const past = `${passes} of ${counted(reruns, 're-run')} passed (${percent(passes / reruns)})`;
  if (nextPasses === null) return past;
  const why = signsText(signs);
  const next = `${past}; a re-run of its newest failure would pass with ${percent(nextPasses)}`;
  return why === null ? next : `${next} (${why})`;
}

/** A name of a failure in a row about something else. */
const TITLE_BYTES = 160;

/** The failure that passed most often when the job was repeated; `null` where none can be told apart. */
export function mostlyText({ flakyFailures }: NightReport, { job }: FlakyJob): string | null {
  const seen = flakyFailures.flatMap(({ title, jobs }) =>
    jobs.filter((one) => one.job === job).map(({ passes }) => ({ title, passes })),
  );
  const [most] = seen.sort((a, b) => b.passes - a.passes);
  return most ? `mostly “${truncate(most.title, TITLE_BYTES)}” (${most.passes} of them)` : null;
}

export const SEVERITY: Readonly<
  Record<WarningSeverity, { readonly icon: string; readonly tone: 'bad' | 'warn' | 'quiet' }>
> = {
  critical: { icon: '🔴', tone: 'bad' },
  warning: { icon: '🟠', tone: 'warn' },
  notice: { icon: '🔵', tone: 'quiet' },
};

export function warningText({ subject, others }: EarlyWarning): string {
  const more = others === 0 ? '' : ` (and ${others} more of its family)`;
  switch (subject.kind) {
    case 'broke':
      return `${subjectText(subject)} now fails ${percent(subject.rate)} of the time${more}`;
    case 'likely':
      return `${subject.job} fails its next run with ${percent(subject.probability)}${more}`;
    case 'worse':
      return `${subjectText(subject)} ${worseText(subject.measure, subject.ratio)}${more}`;
    case 'budget':
      return `service ${subject.service} has used up its error budget of ${subject.objective}${more}`;
    case 'calibration':
      return `the forecasts are off: ${subject.expected.toFixed(0)} failures expected in 7 days, ${subject.seen} seen`;
    default:
      return unreachable(subject);
  }
}

/** What nobody has told yet. */
export function freshWarnings({ warnings }: NightReport): readonly EarlyWarning[] {
  return warnings.filter(({ isKnown }) => !isKnown);
}

export function knownText({ warnings }: NightReport): string | null {
  const known = warnings.filter(({ isKnown }) => isKnown).length;
  return known === 0 ? null : `${counted(known, 'warning')} told before, nothing new`;
}

export function footerText(report: NightReport): string {
  const models = report.models.map(({ name, version }) => `${name}/${version}`).join(', ');
  return `${counted(report.runs.total, 'run')} of ${counted(report.runs.jobs, 'job')} read, known until ${moment(report.asOf)}; ${counted(report.tested, 'series', 'series')} tested for changes under one false-discovery control of 5 %; models ${models}.`;
}
