import {
  formatDuration,
  type NightChange,
  type NightChangeKind,
  type NightMeasure,
  type NightReport,
  type NightSubject,
} from '#domain';
import { unreachable } from '#std';
import { counted, formatBytes, percent } from '../wording.ts';

interface ChangeLook {
  readonly label: string;
  readonly icon: string;
  readonly tone: 'bad' | 'good' | 'warn';
}

export const CHANGE: Readonly<Record<NightChangeKind, ChangeLook>> = {
  broke: { label: 'broke', icon: '🔴', tone: 'bad' },
  fixed: { label: 'fixed', icon: '🟢', tone: 'good' },
  slower: { label: 'slower', icon: '🟠', tone: 'warn' },
  faster: { label: 'faster', icon: '🟢', tone: 'good' },
  grew: { label: 'uses more', icon: '🟠', tone: 'warn' },
  shrank: { label: 'uses less', icon: '🟢', tone: 'good' },
};

interface Named {
  readonly job: string;
  readonly what: NightSubject;
}

/** `integration`, `test "pays" of unit`, `service database of integration`. */
export function subjectText({ job, what }: Named): string {
  switch (what.kind) {
    case 'job':
      return job;
    case 'test':
      return `test "${what.name}" of ${job}`;
    case 'service':
      return `service ${what.name} of ${job}`;
    default:
      return unreachable(what);
  }
}

/** A night in which every test breaks has one cause, and is no longer to read with a hundred lines. */
export const MOST_CHANGES = 12;

export function moreChangesText({ changes }: NightReport): string | null {
  const more = changes.length - MOST_CHANGES;
  return more <= 0 ? null : `${counted(more, 'more change', 'more changes')} in report.json.`;
}

/** What a change is of. */
export function changedName({ job, subject }: NightChange): string {
  return subjectText({ job, what: subject });
}

/** `fails 92 % of the time, 1 % before`, or `4 min 10 s, 3 min 2 s before (+37 %)`. */
export function changeText({ measure, before, after }: NightChange): string {
  if (measure === 'failures')
    return `fails ${percent(after)} of the time, ${percent(before)} before`;
  const share = Math.round((after / before - 1) * 100);
  const unit = MEASURE[measure];
  return `${unit.name}${unit.format(after)}, ${unit.format(before)} before (${share > 0 ? '+' : '−'}${Math.abs(share)} %)`;
}

/** `takes 1.35 times as long as before`. */
export function worseText(measure: NightMeasure, ratio: number): string {
  const times = ratio.toFixed(2);
  switch (measure) {
    case 'failures':
      return `fails ${times} times as often as before`;
    case 'duration':
      return `takes ${times} times as long as before`;
    case 'start':
      return `takes ${times} times as long as before to become ready`;
    case 'cpu':
      return `needs ${times} times the CPU of before`;
    case 'memory':
      return `needs ${times} times the memory of before`;
    default:
      return unreachable(measure);
  }
}

interface MeasureLook {
  /** Said before the value where the value alone does not tell. */
  readonly name: string;
  readonly format: (value: number) => string;
}

const MEASURE: Readonly<Record<Exclude<NightMeasure, 'failures'>, MeasureLook>> = {
  duration: { name: '', format: formatDuration },
  start: { name: 'ready after ', format: formatDuration },
  cpu: { name: 'CPU at its peak ', format: (value) => `${Math.round(value)} %` },
  memory: { name: 'memory at its peak ', format: formatBytes },
};

/** `p 0.0004, 0.002 with all tests of the night`. */
export function evidenceText({ p, adjustedP }: NightChange): string {
  return `p ${small(p)}, adjusted ${small(adjustedP)}`;
}

function small(p: number): string {
  return p < 0.0001 ? '< 0.0001' : String(Number(p.toPrecision(2)));
}
