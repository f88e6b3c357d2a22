import { createHash } from 'node:crypto';
import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escapeHtml } from '#safety';
import { type Html, ownMarkup } from '../../html/html.ts';
import { INK, type InkName } from './ink.ts';

/** Series, axes and grid as ECharts takes them. */
export type ChartOption = Readonly<Record<string, unknown>>;

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as inline SVG that follows the page's colours, by ECharts without a browser. Nothing from
 * outside goes into it but numbers; `label` says in words what it shows. Styles become classes, since
 * the page's policy allows no style of an element's own, and its counters are taken out, so that the
 * same data give the same bytes.
 */
export function drawChart(option: ChartOption, size: ChartSize, label: string): Html {
  use([CustomChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const head = `<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeHtml(label)}">`;
  const drawn = svg
    .replace(/^<svg[^>]*>/, head)
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:style|class)="(?!chart)[^"]*"/g, '')
    .replace(/ pointer-events="[^"]*"/g, '')
    .replace(/zr\d+-/g, 'clip-');
  return ownMarkup(inked(withOwnIds(drawn)));
}

/** Clip paths are named by what is drawn: two charts of one page must not share a name. */
function withOwnIds(svg: string): string {
  const own = createHash('sha256').update(svg).digest('hex').slice(0, 8);
  return svg.replaceAll('clip-', `clip-${own}-`).replaceAll(`clip-${own}-path`, 'clip-path');
}

/** Each colour ECharts was given stands for one of the page's. */
function inked(svg: string): string {
  const names = Object.keys(INK) as readonly InkName[];
  return names.reduce((text, name) => text.replaceAll(`"${INK[name]}"`, `"var(--${name})"`), svg);
}
