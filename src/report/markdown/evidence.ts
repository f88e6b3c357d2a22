import type { EvidenceBlock, Verdict } from '#domain';
import { codeFence, inlineCode, safeUrl, truncate } from '#safety';
import { placeOf, sourceName } from '../describe.ts';
import { excerptOf } from '../excerpt.ts';
import { excerptRoom } from '../excerpt-room.ts';
import type { ReportLinks } from '../report-options.ts';

/** A line longer than this is a dump, and its start says what it is. */
const LINE_BUDGET_BYTES = 300;

/** The telling lines of a verdict's best blocks in one fence, each line with the service that wrote it. */
export function evidenceFence(verdict: Verdict, mostLines: number): string {
  const lines: string[] = [];
  let left = mostLines;
  for (const [index, block] of verdict.evidence.entries()) {
    const room = excerptRoom(verdict.evidence, index, left);
    if (room <= 0) break;
    const prefix = block.source.kind === 'service' ? `${sourceName(block)} │ ` : '';
    for (const line of excerptOf(block, room)) {
      lines.push(line === null ? '⋮' : truncate(`${prefix}${line.text}`, LINE_BUDGET_BYTES));
      if (line !== null) left -= 1;
    }
  }
  return lines.length > 0 ? codeFence(lines, 'text') : '';
}

/** Where the shown lines stand, linked when there is a page that shows them. */
export function evidencePlaces(
  verdict: Verdict,
  links: ReportLinks,
  most: number,
): readonly string[] {
  return verdict.evidence.slice(0, most).map((block) => place(block, links));
}

function place(block: EvidenceBlock, links: ReportLinks): string {
  const text = inlineCode(placeOf(block));
  const address = safeUrl(links.evidence?.(block));
  return address ? `[${text}](${address})` : text;
}
