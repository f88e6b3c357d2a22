import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { CommentPart, EvidenceBlock, Verdict } from '#domain';
import { triageReport } from './report-schema.ts';
import { list, moment, type Shape, text, whole } from './shape.ts';
import { PART_ROOMS, type PartRoom, shedPart } from './shed-part.ts';
import { evidenceBlock, relation } from './verdict-schema.ts';

/**
 * Parts as text: `{ schema, evidence, parts }` as JSON, packed with gzip, in base64url. Evidence of one
 * signature is kept once, whatever the number of jobs that saw it.
 */
const SCHEMA = 'signalbox.parts/1';

/** A matrix has at most 256 jobs (GitHub's limits); a pull request may have a few. */
const MOST_PARTS = 600;

/** What is packed may be small and still unpack to anything. */
const MOST_UNPACKED_BYTES = 4 * 1024 * 1024;

const part = z.object({
  job: text(300),
  run: whole,
  attempt: whole,
  at: moment,
  siblings: z.number().int().min(1).max(256),
  report: triageReport,
  left: z.partialRecord(relation, whole).optional(),
} satisfies Shape<CommentPart>);

const travelling = z.object({
  schema: z.literal(SCHEMA),
  evidence: z.record(z.string(), list(evidenceBlock, 10)),
  parts: list(part, MOST_PARTS),
});

/** The parts within so many bytes, shed as far as it takes; `null` when nothing of them fits. */
export function packParts(parts: readonly CommentPart[], budgetBytes: number): string | null {
  for (const room of PART_ROOMS) {
    const packed = pack(parts, room);
    if (packed.length <= budgetBytes) return packed;
  }
  return null;
}

function pack(parts: readonly CommentPart[], room: PartRoom): string {
  const shed = parts.slice(0, MOST_PARTS).map((each) => shedPart(each, room));
  const value = {
    schema: SCHEMA,
    evidence: sharedEvidence(shed),
    parts: shed.map(withoutEvidence),
  };
  return gzipSync(JSON.stringify(value)).toString('base64url');
}

/** Of each signature what the first job saw. A signature that says nothing is no reason to share. */
function sharedEvidence(parts: readonly CommentPart[]) {
  const shared: Record<string, readonly EvidenceBlock[]> = {};
  for (const { signature, generic, evidence } of parts.flatMap(({ report }) => report.verdicts)) {
    if (!generic && evidence.length > 0) shared[signature] ??= evidence;
  }
  return shared;
}

function withoutEvidence(each: CommentPart): CommentPart {
  return withVerdicts(each, (verdict) =>
    verdict.generic ? verdict : { ...verdict, evidence: [] },
  );
}

function withVerdicts(each: CommentPart, change: (verdict: Verdict) => Verdict): CommentPart {
  return { ...each, report: { ...each.report, verdicts: each.report.verdicts.map(change) } };
}

/** Reads packed parts back. Whoever may edit a comment may have written them: unreadable is empty. */
export function unpackParts(packed: string): readonly CommentPart[] {
  try {
    const bytes = Buffer.from(packed, 'base64url');
    const json = gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED_BYTES }).toString('utf8');
    const read = travelling.safeParse(JSON.parse(json));
    if (!read.success) return [];
    const { evidence, parts } = read.data;
    return parts.map((each) =>
      withVerdicts(each, (verdict) => {
        const shared = Object.hasOwn(evidence, verdict.signature)
          ? evidence[verdict.signature]
          : [];
        return verdict.generic ? verdict : { ...verdict, evidence: shared ?? [] };
      }),
    );
  } catch {
    return [];
  }
}
