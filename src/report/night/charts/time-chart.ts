import type { ChartOption } from './draw-chart.ts';
import { INK } from './ink.ts';

/** A band and a line over time, with marks where the level changed. */
export interface TimeChart {
  readonly line: readonly (readonly [at: number, value: number])[];
  readonly band: readonly (readonly [at: number, lo: number, hi: number])[];
  readonly dots: readonly (readonly [at: number, value: number])[];
  readonly changes: readonly number[];
  readonly colour: string;
  /** Upper end of the axis; what the values need when absent. */
  readonly most?: number;
  readonly valueLabel: (value: number) => string;
  readonly timeLabel: (at: number) => string;
}

export const TIME_CHART_SIZE = { width: 440, height: 170 };

export function timeChart(chart: TimeChart): ChartOption {
  const times = [...chart.line, ...chart.dots, ...chart.band].map(([at]) => at);
  const first = Math.min(...times);
  const last = Math.max(...times);
  return {
    grid: { left: 52, right: 14, top: 12, bottom: 26 },
    xAxis: {
      type: 'value',
      min: first,
      max: last,
      // First, middle and last: more dates than that run into one another.
      interval: Math.max(1, (last - first) / 2),
      splitLine: { show: false },
      axisLine: { lineStyle: { color: INK.line } },
      axisTick: { show: false },
      axisLabel: {
        color: INK.soft,
        formatter: chart.timeLabel,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(chart.most === undefined ? {} : { max: chart.most }),
      splitNumber: 2,
      splitLine: { lineStyle: { color: INK.line } },
      axisLabel: { color: INK.soft, formatter: chart.valueLabel },
    },
    series: [bandSeries(chart), lineSeries(chart), dotSeries(chart)],
  };
}

/** A band is one polygon: its lower ends forwards, its upper ends backwards. */
function bandSeries({ band }: TimeChart): ChartOption {
  const outline = [
    ...band.map(([at, lo]) => [at, lo]),
    ...band.map(([at, , hi]) => [at, hi]).reverse(),
  ];
  return {
    type: 'custom',
    silent: true,
    // One item draws the whole; its value keeps it inside the axes.
    data: [outline[0] ?? []],
    clip: true,
    renderItem: (_: unknown, { coord }: { coord: (point: readonly number[]) => number[] }) => ({
      type: 'polygon',
      shape: { points: outline.map((point) => coord(point)) },
      style: { fill: INK.band },
    }),
  };
}

function lineSeries({ line, changes, colour }: TimeChart): ChartOption {
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    data: line,
    lineStyle: { color: colour, width: 2 },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: INK.text, type: [4, 3], width: 1.25 },
      data: changes.map((at) => ({ xAxis: at })),
    },
  };
}

function dotSeries({ dots, colour }: TimeChart): ChartOption {
  return { type: 'scatter', silent: true, symbolSize: 4, data: dots, itemStyle: { color: colour } };
}
