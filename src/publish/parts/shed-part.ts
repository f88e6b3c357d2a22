import {
  addCounts,
  type CommentPart,
  countRelations,
  type EvidenceBlock,
  type PlacedAnnotation,
  type RelationCount,
  type Verdict,
} from '#domain';
import { truncate } from '#safety';

/** How much of a part travels. */
export interface PartRoom {
  /** Lines of a block of evidence, and blocks of a verdict. */
  readonly lines: number;
  readonly blocks: number;
  /** Names of tests, services and places of a verdict. */
  readonly names: number;
  readonly verdicts: number;
}

/** From the fullest to the shortest. A card shows eight lines; noise among them is left out of more. */
export const PART_ROOMS: readonly PartRoom[] = [
  { lines: 24, blocks: 3, names: 6, verdicts: 300 },
  { lines: 12, blocks: 2, names: 6, verdicts: 120 },
  { lines: 6, blocks: 1, names: 3, verdicts: 40 },
  { lines: 2, blocks: 1, names: 1, verdicts: 20 },
  { lines: 0, blocks: 0, names: 0, verdicts: 10 },
  { lines: 0, blocks: 0, names: 0, verdicts: 2 },
  { lines: 0, blocks: 0, names: 0, verdicts: 0 },
];

/** A card shows 300 bytes of a line. */
const LINE_BYTES = 400;

/** The part as it travels: what no card shows is left out. Shedding twice is shedding once. */
export function shedPart(part: CommentPart, room: PartRoom): CommentPart {
  const { report } = part;
  const kept = report.verdicts.slice(0, room.verdicts).map((verdict) => shedVerdict(verdict, room));
  const left = countLeft(part, report.verdicts.slice(room.verdicts));
  return {
    ...part,
    ...(left === null ? {} : { left }),
    report: {
      ...report,
      context: { ...report.context, changedFiles: [] },
      verdicts: kept,
      faults: report.faults.slice(0, room.verdicts),
    },
  };
}

function countLeft(part: CommentPart, shed: readonly Verdict[]): RelationCount | null {
  if (shed.length === 0) return part.left ?? null;
  return addCounts(part.left ?? {}, countRelations(shed.map(({ relation }) => relation)));
}

function shedVerdict(verdict: Verdict, { lines, blocks, names }: PartRoom): Verdict {
  const { annotations, masked: _identity, ...shown } = verdict;
  return {
    ...shown,
    affected: keepNames(verdict.affected, names, ''),
    chain: verdict.chain.slice(0, names),
    tests: keepNames(verdict.tests, names, { name: '', file: null, line: null }),
    owners: verdict.owners.slice(0, 5),
    evidence: verdict.evidence.slice(0, blocks).map((block) => shedBlock(block, lines)),
    ...(annotations && { annotations: keepNames(annotations, 2 * names, UNNAMED) }),
  };
}

/** No test has this message, so that it counts as a place. */
const UNNAMED: PlacedAnnotation = {
  file: '',
  line: null,
  column: null,
  severity: null,
  message: '…',
  repositoryFile: '',
};

/** A card counts what it does not name, so the others stay in the list, without what they say. */
function keepNames<T>(all: readonly T[], most: number, unnamed: T): readonly T[] {
  return all.map((item, index) => (index < most ? item : unnamed));
}

/** A window that holds the telling line, with some before it. */
function shedBlock(block: EvidenceBlock, most: number): EvidenceBlock {
  const text = block.lines.map((line, index) => block.text[index] ?? line);
  const telling = block.telling ?? 0;
  const start = Math.max(0, Math.min(telling - Math.floor(most / 3), text.length - most));
  const shown = text.slice(start, start + most).map((line) => truncate(line, LINE_BYTES));
  return {
    ...block,
    startLine: block.startLine + start,
    endLine: Math.max(block.startLine + start, block.startLine + start + shown.length - 1),
    lines: shown,
    text: shown,
    ...(block.telling === undefined ? {} : { telling: Math.max(0, telling - start) }),
  };
}
