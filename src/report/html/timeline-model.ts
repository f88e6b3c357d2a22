import type { GateOutcome, GateTime, RunRecord, ServiceRecord } from '#domain';
import { isTelling } from '../usual.ts';

export type SegmentKind = 'waiting' | 'starting' | 'ready' | 'down';

/** A part of a bar; `from` and `to` are fractions of the window, 0 to 1. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly from: number;
  readonly to: number;
}

export interface TimelineRow {
  readonly service: ServiceRecord;
  readonly critical: boolean;
  readonly segments: readonly Segment[];
  /** Fraction at which it failed; 1 when that was after the window. */
  readonly failedAt: number | null;
  /** When it is usually ready, one standard deviation either side; `null` when that is not known. */
  readonly usual: Span | null;
}

/** Fractions of the window. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface GateRow {
  readonly gate: string;
  /** `null` when it never ended. */
  readonly outcome: GateOutcome | null;
  readonly tookMs: number | null;
  readonly span: Span;
  /** Whether it went on after the window. */
  readonly cut: boolean;
}

export interface Timeline {
  readonly spanMs: number;
  readonly ticksMs: readonly number[];
  readonly rows: readonly TimelineRow[];
  readonly gates: readonly GateRow[];
}

/**
 * What happens later than this many bring-ups is drawn at the edge or cut there, so that the
 * bring-up stays readable.
 */
const LATE = 3;

/** How much of a gate that is cut is shown, in bring-ups. */
const CUT_GATE = 0.4;

/** Room to the right of the last thing that happened. */
const MARGIN = 1.04;

/** The bring-up as bars: when each node waited, started, was ready, and failed. */
export function timelineOf(record: RunRecord, rows: readonly ServiceRecord[]): Timeline {
  const spanMs = windowMs(record);
  const critical = new Set(record.bringUp?.criticalPath ?? []);
  const fraction = (at: number) => Math.min(1, Math.max(0, (at - record.startedAt) / spanMs));
  return {
    spanMs,
    ticksMs: ticks(spanMs),
    rows: rows.map((service) => ({
      service,
      critical: critical.has(service.name),
      segments: segmentsOf(service, fraction),
      failedAt: service.failedAt === null ? null : fraction(service.failedAt),
      usual: usualSpan(service, fraction),
    })),
    gates: (record.gateTimes ?? []).map((time) => gateRow(time, record, fraction)),
  };
}

/** From the start of the run to the last node that came up or failed while coming up, and the gates after it. */
function windowMs({ services, startedAt, bringUp, gateTimes = [] }: RunRecord): number {
  const since = (at: number | null) => (at === null ? 0 : at - startedAt);
  const up = services.reduce(
    (most, { readyAt, endedAt, type }) =>
      Math.max(most, since(readyAt), type === 'task' ? since(endedAt) : 0),
    bringUp?.wallMs ?? 0,
  );
  const latest = up > 0 ? up * LATE : Number.POSITIVE_INFINITY;
  const failed = services.map(({ failedAt }) => since(failedAt));
  const gates = gateTimes.flatMap((time) => [
    since(time.finishedAt),
    Math.min(latest, since(time.startedAt) + up * CUT_GATE),
  ]);
  return Math.max(1, up, ...[...failed, ...gates].filter((at) => at <= latest)) * MARGIN;
}

function gateRow(time: GateTime, record: RunRecord, fraction: (at: number) => number): GateRow {
  const result = record.gates.find(({ name }) => name === time.gate);
  const end = time.finishedAt ?? record.finishedAt ?? Number.POSITIVE_INFINITY;
  return {
    gate: time.gate,
    outcome: result?.outcome ?? null,
    tookMs: time.finishedAt === null ? null : time.finishedAt - time.startedAt,
    span: { from: fraction(time.startedAt), to: fraction(end) },
    cut: fraction(end) >= 1,
  };
}

function usualSpan(service: ServiceRecord, fraction: (at: number) => number): Span | null {
  const { usualReady, spawnedAt } = service;
  if (!isTelling(usualReady) || spawnedAt === null) return null;
  const { medianMs, spreadMs } = usualReady;
  const from = fraction(spawnedAt + medianMs - spreadMs);
  const to = fraction(spawnedAt + medianMs + spreadMs);
  return from >= 1 ? null : { from, to };
}

function segmentsOf(service: ServiceRecord, fraction: (at: number) => number): readonly Segment[] {
  const { spawnedAt, readyAt, endedAt, failedAt } = service;
  const up = service.type === 'task' ? null : readyAt;
  const end = failedAt ?? endedAt;
  const bounds: readonly (readonly [SegmentKind, number | null, number | null])[] = [
    ['waiting', Number.NEGATIVE_INFINITY, spawnedAt ?? end],
    ['starting', spawnedAt, up ?? end],
    ['ready', up, end],
    ['down', failedAt, null],
  ];
  return bounds.flatMap(([kind, start, stop]) => {
    if (start === null) return [];
    const from = fraction(start);
    const to = stop === null ? 1 : fraction(stop);
    return to > from ? [{ kind, from, to }] : [];
  });
}

/** At most six round times: 1, 2 or 5 times a power of ten. */
function ticks(spanMs: number): readonly number[] {
  const rough = spanMs / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(spanMs / step) + 1 }, (_, index) => index * step);
}
