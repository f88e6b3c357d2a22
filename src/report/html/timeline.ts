import { formatDuration, type RunRecord, type ServiceRecord } from '#domain';
import { ranForMs, statusWord } from '../describe.ts';
import { isTelling, usualText } from '../usual.ts';
import { counted } from '../wording.ts';
import { bringUpFigures } from './bring-up-figures.ts';
import { type Html, html } from './html.ts';
import {
  type GateRow,
  type SegmentKind,
  type Span,
  type Timeline,
  type TimelineRow,
  timelineOf,
} from './timeline-model.ts';

/** Rows drawn; the table below has every node. */
const MOST_ROWS = 150;

const HEIGHT = 26;

/** The narrowest mark that can still be seen, as a fraction of the window. */
const LEAST_BAND = 0.006;

const SHAPE: Readonly<Record<SegmentKind, { readonly y: number; readonly height: number }>> = {
  waiting: { y: 12, height: 2 },
  starting: { y: 7, height: 12 },
  ready: { y: 7, height: 12 },
  down: { y: 12, height: 2 },
};

/** The bring-up as bars on one time axis, one row a node. */
export function timelineSection(record: RunRecord): Html | null {
  const started = record.services.filter(({ spawnedAt }) => spawnedAt !== null);
  if (started.length === 0) return null;
  const shown = mostTelling(record, record.services);
  const timeline = timelineOf(record, shown);
  const left = record.services.length - shown.length;
  return html`<section aria-labelledby="bring-up"><h2 id="bring-up">Bring-up</h2>
${bringUpFigures(record)}
<ol class="timeline">
<li class="axis" aria-hidden="true"><span></span>${axis(timeline)}<span class="end"></span></li>
${timeline.rows.map((row) => rowItem(row, timeline, record))}
${timeline.gates.map((gate) => gateItem(gate, timeline))}
</ol>
${left > 0 ? html`<p class="soft">and ${counted(left, 'more node')}, all in the table</p>` : null}
${legend(timeline)}
</section>`;
}

function mostTelling(
  record: RunRecord,
  services: readonly ServiceRecord[],
): readonly ServiceRecord[] {
  if (services.length <= MOST_ROWS) return services;
  const critical = new Set(record.bringUp?.criticalPath ?? []);
  const weight = (service: ServiceRecord) =>
    (service.failure ? 1e12 : 0) +
    (critical.has(service.name) ? 1e9 : 0) +
    (ranForMs(service) ?? 0);
  const kept = new Set(services.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS));
  return services.filter((service) => kept.has(service));
}

function axis({ ticksMs, spanMs }: Timeline): Html {
  const labels = ticksMs.map((ms, index) => {
    const anchor = index === 0 ? 'start' : ms / spanMs > 0.93 ? 'end' : 'middle';
    return html`<text x="${share(ms / spanMs)}" y="13" text-anchor="${anchor}">${ms === 0 ? '0' : formatDuration(ms)}</text>`;
  });
  return html`<svg class="axis" height="20">${labels}</svg>`;
}

function gridOf({ ticksMs, spanMs }: Timeline): readonly Html[] {
  return ticksMs.map(
    (ms) =>
      html`<line class="tick" x1="${share(ms / spanMs)}" x2="${share(ms / spanMs)}" y1="0" y2="${HEIGHT}"/>`,
  );
}

function rowItem(row: TimelineRow, timeline: Timeline, record: RunRecord): Html {
  const { service } = row;
  const bars = row.segments.map(({ kind, from, to }) => {
    const { y, height } = SHAPE[kind];
    return html`<rect class="s-${kind}" x="${share(from)}" width="${share(to - from)}" y="${y}" height="${height}"/>`;
  });
  const usual = row.usual && usualMark(row.usual);
  const failed =
    row.failedAt === null
      ? null
      : html`<svg x="${share(row.failedAt)}" overflow="visible"><rect class="s-failed" x="-2" width="4" y="3" height="20"/></svg>`;
  const text = endText(service, record);
  const label = [`${service.name}: ${text}`, usualLabel(service)].filter(Boolean).join(', ');
  return html`<li${row.critical ? html` class="critical"` : ''}><span class="name" title="${service.name}">${service.name}</span><svg height="${HEIGHT}" role="img" aria-label="${label}">${gridOf(timeline)}${bars}${usual}${failed}</svg><span class="${service.failure ? 'end bad' : 'end'}">${text}</span></li>`;
}

/** A band under the bar, as wide as the spread and never too narrow to be seen. */
function usualMark({ from, to }: Span): Html {
  const width = Math.max(to - from, LEAST_BAND);
  const start = Math.max(0, (from + to - width) / 2);
  return html`<rect class="s-usual" x="${share(start)}" width="${share(width)}" y="21" height="3"/>`;
}

function usualLabel({ usualReady }: ServiceRecord): string {
  return isTelling(usualReady) ? `usually ready after ${usualText(usualReady)}` : '';
}

function gateItem({ gate, outcome, tookMs, span, cut }: GateRow, timeline: Timeline): Html {
  const width = Math.max(span.to - span.from, LEAST_BAND);
  const took = tookMs === null ? '' : ` ${formatDuration(tookMs)}`;
  const text = `${outcome ?? 'cut off'}${took}${cut ? ' →' : ''}`;
  const name = `gate ${gate}`;
  const bad = outcome === 'failed';
  return html`<li class="gate"><span class="name" title="${name}">${name}</span><svg height="${HEIGHT}" role="img" aria-label="${`${name}: ${text}`}">${gridOf(timeline)}<rect class="${bad ? 's-gate-failed' : 's-gate'}" x="${share(span.from)}" width="${share(width)}" y="9" height="8"/></svg><span class="${bad ? 'end bad' : 'end'}">${text}</span></li>`;
}

/** `ready 0.91 s`, `crashed at 6.20 s`: failures are told by the clock of the run. */
function endText(service: ServiceRecord, record: RunRecord): string {
  const word = statusWord(service);
  if (service.failedAt !== null)
    return `${word} at ${formatDuration(service.failedAt - record.startedAt)}`;
  const ran = ranForMs(service);
  if (ran === null) return word;
  return `${service.readyAfterMs !== null && service.type === 'service' ? 'ready' : word} ${formatDuration(ran)}`;
}

function legend({ rows, gates }: Timeline): Html {
  const kinds = new Set(rows.flatMap(({ segments }) => segments.map(({ kind }) => kind)));
  const failed =
    rows.some(({ failedAt }) => failedAt !== null) ||
    gates.some(({ outcome }) => outcome === 'failed');
  const entries: readonly (readonly [string, string, boolean])[] = [
    ['s-waiting', 'waiting for dependencies', kinds.has('waiting')],
    ['s-critical', 'starting, on the critical path', rows.some(({ critical }) => critical)],
    ['s-starting', 'starting', rows.some(({ critical }) => !critical)],
    ['s-ready', 'ready', kinds.has('ready')],
    ['s-usual', 'usually ready', rows.some(({ usual }) => usual !== null)],
    ['s-failed', 'failed', failed],
    ['s-gate', 'gate', gates.some(({ outcome }) => outcome !== 'failed')],
  ];
  const items = entries
    .filter(([, , used]) => used)
    .map(
      ([kind, text]) =>
        html`<li><svg aria-hidden="true"><rect class="${kind}" width="18" height="10"/></svg>${text}</li>`,
    );
  return html`<ul class="legend">${items}</ul>`;
}

function share(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}
