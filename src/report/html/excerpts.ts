import type { EvidenceBlock } from '#domain';
import { placeOf, sourceName } from '../describe.ts';
import { counted } from '../wording.ts';
import { type Html, html } from './html.ts';
import { blockFigure } from './lines.ts';

const MOST_BLOCKS = 60;

/** A log that has more to say is best read itself. */
const MOST_OF_ONE_SOURCE = 5;
const MOST_LINES = 200;

/** Parts of the logs worth reading, best first, folded behind where they stand. */
export function excerptsSection(blocks: readonly EvidenceBlock[]): Html | null {
  if (blocks.length === 0) return null;
  const shown = fewOfEach(blocks).slice(0, MOST_BLOCKS);
  const items = shown.map(
    (block) =>
      html`<details><summary>${sourceName(block)} <span class="soft mono">${placeOf(block)}</span> <span class="soft">${counted(block.lines.length, 'line')}</span></summary>${blockFigure(block, MOST_LINES)}</details>`,
  );
  const left = blocks.length - shown.length;
  return html`<section aria-labelledby="excerpts"><h2 id="excerpts">From the logs</h2>
${items}
${left > 0 ? html`<p class="soft">and ${counted(left, 'more excerpt')} in the log files</p>` : null}
</section>`;
}

function fewOfEach(blocks: readonly EvidenceBlock[]): readonly EvidenceBlock[] {
  const counts = new Map<string, number>();
  return blocks.filter((block) => {
    const count = (counts.get(sourceName(block)) ?? 0) + 1;
    counts.set(sourceName(block), count);
    return count <= MOST_OF_ONE_SOURCE;
  });
}
