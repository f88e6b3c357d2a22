import type { EvidenceBlock } from '#domain';
import { truncate } from '#safety';
import { placeOf, sourceName } from '../describe.ts';
import { excerptOf } from '../excerpt.ts';
import { isTelling } from '../line-weight.ts';
import { type Html, html } from './html.ts';
import { logLink } from './log-link.ts';

/** A longer line is a dump; the file has it whole. */
const LINE_BUDGET_BYTES = 2000;

/** Numbers from here on need the wider margin. */
const WIDE_NUMBER = 100_000;

/** A block of a log with its line numbers, and where it stands. */
export function blockFigure(block: EvidenceBlock, mostLines: number): Html {
  const excerpt = excerptOf(block, mostLines);
  const items = excerpt.map((line) =>
    line === null
      ? html`<li class="gap">⋮</li>`
      : html`<li value="${line.number}"${isTelling(line.text) ? html` class="telling"` : ''}>${truncate(line.text, LINE_BUDGET_BYTES)}</li>`,
  );
  const width = block.endLine >= WIDE_NUMBER ? 'lines wide' : 'lines';
  return html`<figure><figcaption><span>${sourceName(block)}</span>${logLink(block.file, placeOf(block))}</figcaption>
<ol class="${width}">${items}</ol></figure>`;
}
