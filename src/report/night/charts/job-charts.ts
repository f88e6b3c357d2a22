import { formatDuration, formatLimit, type JobCharts } from '#domain';
import type { Html } from '../../html/html.ts';
import { percent } from '../../wording.ts';
import { day } from '../sentences.ts';
import { drawChart } from './draw-chart.ts';
import { INK } from './ink.ts';
import { TIME_CHART_SIZE, timeChart } from './time-chart.ts';

/** The failure rate of a job with its 90 % band; `null` without runs. */
export function rateChart({ rate, rateChanges }: JobCharts): Html | null {
  const newest = rate.at(-1);
  if (!newest || rate.length < 2) return null;
  const option = timeChart({
    line: rate.map((point) => [point.at, point.rate]),
    band: rate.map((point) => [point.at, point.lo, point.hi]),
    dots: [],
    changes: rateChanges,
    colour: INK.bad,
    most: 1,
    valueLabel: (value) => `${Math.round(value * 100)} %`,
    timeLabel: day,
  });
  const label = `Failure rate over ${rate.length} runs, now ${percent(newest.rate)}; ${rateChanges.length} changes marked`;
  return drawChart(option, TIME_CHART_SIZE, label);
}

/** The durations of a job's passed runs with what was expected of each; `null` without durations. */
export function durationChart({ durations, durationChanges }: JobCharts): Html | null {
  const newest = durations.at(-1);
  if (!newest || durations.length < 2) return null;
  const expected = durations.flatMap((point) =>
    point.expected ? [[point.at, point.expected] as const] : [],
  );
  const option = timeChart({
    line: expected.map(([at, { median }]) => [at, median]),
    band: expected.map(([at, { lo, hi }]) => [at, lo, hi]),
    dots: durations.map((point) => [point.at, point.durationMs]),
    changes: durationChanges,
    colour: INK.accent,
    most: upperEnd(durations),
    valueLabel: (value) => (value === 0 ? '0' : formatLimit(value)),
    timeLabel: day,
  });
  const label = `Durations of ${durations.length} runs, the last ${formatDuration(newest.durationMs)}; ${durationChanges.length} changes marked`;
  return drawChart(option, TIME_CHART_SIZE, label);
}

/** Room for every duration and most of what was expected: one wide interval must not flatten the rest. */
function upperEnd(durations: JobCharts['durations']): number {
  const longest = Math.max(...durations.map(({ durationMs }) => durationMs));
  const expected = Math.max(...durations.map(({ expected }) => expected?.hi ?? 0));
  const needed = Math.max(longest * 1.05, Math.min(expected, longest * 1.3));
  const step = STEPS_MS.find((candidate) => candidate * 6 >= needed) ?? needed / 6;
  return Math.ceil(needed / step) * step;
}

/** Where an axis of durations may end: multiples of what people count in, milliseconds. */
const STEPS_MS = [100, 1000, 10_000, 60_000, 300_000, 600_000, 3_600_000];
