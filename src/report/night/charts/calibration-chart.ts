import type { CalibrationBin } from '#domain';
import type { Html } from '../../html/html.ts';
import { type ChartOption, drawChart } from './draw-chart.ts';
import { INK } from './ink.ts';

const SIZE = { width: 300, height: 240 };

/** What was forecast against what came true, a dot a bin, larger for more runs; `null` without any. */
export function calibrationChart(bins: readonly CalibrationBin[]): Html | null {
  if (bins.length === 0) return null;
  const most = Math.max(...bins.map(({ count }) => count));
  const option: ChartOption = {
    grid: { left: 50, right: 16, top: 12, bottom: 42 },
    xAxis: axis('forecast to fail', 26),
    yAxis: axis('failed', 36),
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        data: [
          [0, 0],
          [1, 1],
        ],
        lineStyle: { color: INK.soft, width: 1, type: [4, 3] },
      },
      {
        type: 'scatter',
        silent: true,
        data: bins.map(({ forecast, seen, count }) => ({
          value: [forecast, seen],
          symbolSize: 5 + 13 * Math.sqrt(count / most),
        })),
        itemStyle: { color: INK.accent, borderColor: INK.paper, borderWidth: 1 },
      },
    ],
  };
  const label = `Calibration in ${bins.length} bins: the nearer to the diagonal, the better`;
  return drawChart(option, SIZE, label);
}

function axis(name: string, nameGap: number): ChartOption {
  return {
    type: 'value',
    min: 0,
    max: 1,
    interval: 0.5,
    name,
    nameLocation: 'middle',
    nameGap,
    nameTextStyle: { color: INK.soft },
    splitLine: { lineStyle: { color: INK.line } },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: INK.soft, formatter: (value: number) => `${Math.round(value * 100)} %` },
  };
}
