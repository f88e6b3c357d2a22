import { formatDuration, type RunRecord, type ServiceRecord } from '#domain';
import { ranForMs, statusWord } from '../describe.ts';
import { counted } from '../wording.ts';
import { type Html, html } from './html.ts';
import { type SegmentKind, type Timeline, type TimelineRow, timelineOf } from './timeline-model.ts';

/** Rows drawn; the table below has every node. */
const MOST_ROWS = 150;

const HEIGHT = 26;
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
${figures(record)}
<ol class="timeline">
<li class="axis" aria-hidden="true"><span></span>${axis(timeline)}<span class="end"></span></li>
${timeline.rows.map((row) => rowItem(row, timeline, record))}
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

function figures({ bringUp }: RunRecord): Html | null {
  if (!bringUp) return null;
  const { wallMs, lowerBoundMs, criticalPath } = bringUp;
  const ratio = lowerBoundMs > 0 ? ` (${(wallMs / lowerBoundMs).toFixed(2)}×)` : '';
  return html`<p>Up in <strong class="num">${formatDuration(wallMs)}</strong>; no order of starting could be faster than ${formatDuration(lowerBoundMs)}${ratio}.
${criticalPath.length > 0 ? html`<span class="soft">Critical path: ${criticalPath.join(' → ')}</span>` : null}</p>`;
}

function axis({ ticksMs, spanMs }: Timeline): Html {
  const labels = ticksMs.map((ms, index) => {
    const anchor = index === 0 ? 'start' : ms / spanMs > 0.93 ? 'end' : 'middle';
    return html`<text x="${share(ms / spanMs)}" y="13" text-anchor="${anchor}">${ms === 0 ? '0' : formatDuration(ms)}</text>`;
  });
  return html`<svg class="axis" height="20">${labels}</svg>`;
}

function rowItem(row: TimelineRow, { ticksMs, spanMs }: Timeline, record: RunRecord): Html {
  const { service } = row;
  const grid = ticksMs.map(
    (ms) =>
      html`<line class="tick" x1="${share(ms / spanMs)}" x2="${share(ms / spanMs)}" y1="0" y2="${HEIGHT}"/>`,
  );
  const bars = row.segments.map(({ kind, from, to }) => {
    const { y, height } = SHAPE[kind];
    return html`<rect class="s-${kind}" x="${share(from)}" width="${share(to - from)}" y="${y}" height="${height}"/>`;
  });
  const failed =
    row.failedAt === null
      ? null
      : html`<svg x="${share(row.failedAt)}" overflow="visible"><rect class="s-failed" x="-2" width="4" y="3" height="20"/></svg>`;
  const text = endText(service, record);
  return html`<li${row.critical ? html` class="critical"` : ''}><span class="name" title="${service.name}">${service.name}</span><svg height="${HEIGHT}" role="img" aria-label="${`${service.name}: ${text}`}">${grid}${bars}${failed}</svg><span class="${service.failure ? 'end bad' : 'end'}">${text}</span></li>`;
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

function legend({ rows }: Timeline): Html {
  const kinds = new Set(rows.flatMap(({ segments }) => segments.map(({ kind }) => kind)));
  const entries: readonly (readonly [string, string, boolean])[] = [
    ['s-waiting', 'waiting for dependencies', kinds.has('waiting')],
    ['s-critical', 'starting, on the critical path', rows.some(({ critical }) => critical)],
    ['s-starting', 'starting', rows.some(({ critical }) => !critical)],
    ['s-ready', 'ready', kinds.has('ready')],
    ['s-failed', 'failed', rows.some(({ failedAt }) => failedAt !== null)],
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
