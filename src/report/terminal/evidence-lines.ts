import type { EvidenceBlock, RunRecord, ServiceRecord, Verdict } from '#domain';
import { truncate } from '#safety';
import { sourceName } from '../describe.ts';
import { excerptOf } from '../excerpt.ts';
import { excerptRoom } from '../excerpt-room.ts';
import { isNoise } from '../line-weight.ts';
import { displayWidth, type Line, padEnd } from './line.ts';

/** More lines than these do not help to decide; the report has them all. */
const MOST_LINES = 8;
const LINE_BUDGET_BYTES = 400;

/** The stamp of a log's line; its time of day, to the millisecond, is what people compare. */
const STAMP = /^\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d\.\d{3})\d*Z /;

interface Told {
  readonly source: string;
  /** `09:12:41.118`, UTC as in the log; empty where the log has no times. */
  readonly time: string;
  readonly text: string;
}

/**
 * The lines that speak for a verdict, the culprit's own first, each with its time of day and, when
 * they are of several logs, with its source.
 */
export function evidenceLines(verdict: Verdict, culprit: ServiceRecord | null): readonly Line[] {
  const told: Told[] = [];
  const seen = new Set<string>();
  const blocks = blocksFor(verdict, culprit);
  for (const [index, block] of blocks.entries()) {
    const room = excerptRoom(blocks, index, MOST_LINES - told.length);
    for (const line of toldLines(block, room)) {
      const key = `${line.source}\n${line.text}`;
      if (!seen.has(key)) told.push(line);
      seen.add(key);
    }
    if (told.length >= MOST_LINES) break;
  }
  const named = told.some(({ source }) => source !== culprit?.name);
  const sourceWidth = named ? widest(told.map(({ source }) => source)) : 0;
  const timeWidth = widest(told.map(({ time }) => time));
  return told.map(({ source, time, text }, index) => {
    const name = source === told[index - 1]?.source ? '' : source;
    const columns = [
      ...(timeWidth > 0 ? [padEnd(time, timeWidth)] : []),
      ...(named ? [padEnd(name, sourceWidth)] : []),
    ];
    return [
      { text: '   │ ' },
      { text: columns.map((column) => `${column}  `).join(''), tone: 'quiet' },
      { text: truncate(text, LINE_BUDGET_BYTES) },
    ];
  });
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

/** What a gate said when a service had died is told in one line elsewhere. */
function blocksFor(verdict: Verdict, culprit: ServiceRecord | null): readonly EvidenceBlock[] {
  if (!culprit?.failure) return verdict.evidence;
  const own = verdict.evidence.filter((block) => sourceName(block) === culprit.name);
  const others = verdict.evidence.filter(
    (block) => sourceName(block) !== culprit.name && block.source.kind !== 'gate',
  );
  return [...(own.length > 0 ? own : lastWords(culprit)), ...others];
}

/** The end of the culprit's log, when none of its lines looked like evidence. */
function lastWords(culprit: ServiceRecord): readonly EvidenceBlock[] {
  const lines = culprit.lastLines.slice(-MOST_LINES);
  if (lines.length === 0) return [];
  return [
    {
      source: { kind: 'service', service: culprit.name },
      file: culprit.logFile ?? '',
      startLine: 1,
      endLine: lines.length,
      lines,
      text: lines.map((line) => line.replace(STAMP, '')),
      at: null,
      score: 0,
    },
  ];
}

function toldLines(block: EvidenceBlock, room: number): readonly Told[] {
  if (room <= 0) return [];
  return excerptOf(block, room).flatMap((line) => {
    if (line === null || isNoise(line.text)) return [];
    const time = STAMP.exec(block.lines[line.number - block.startLine] ?? '')?.[1] ?? '';
    return [{ source: sourceName(block), time, text: line.text }];
  });
}

/** The service a verdict blames, when it is one that failed. */
export function culpritOf(verdict: Verdict, { services }: RunRecord): ServiceRecord | null {
  return services.find(({ name, failure }) => name === verdict.culprit && failure !== null) ?? null;
}
