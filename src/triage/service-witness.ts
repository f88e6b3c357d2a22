import type { EvidenceBlock, RunRecord } from '#domain';

/** More than this many services throwing at once say no more than the first two. */
const MOST_WITNESSES = 2;

/** A frame of a stack trace, in the forms of Node, the JVM, Python, Go, Ruby and .NET. */
const STACK_FRAME =
  /^\s+at \S|^\s*File "[^"]+", line \d|^goroutine \d|^\s+from \S+:\d|^\t\S+\.go:\d/;

/**
 * What running services threw while the gates ran: a test that got an answer it did not expect has
 * its reason there. Errors from before the graph was ready belong to the start, and a shutdown's
 * complaints hold no stack frame. Earliest first.
 */
export function serviceWitnesses(
  record: RunRecord,
  blocks: readonly EvidenceBlock[],
): readonly EvidenceBlock[] {
  const readyAt = Math.max(...record.services.map((service) => service.readyAt ?? 0));
  const seen = new Set<string>();
  return blocks
    .filter(({ source, at, text }) => {
      if (source.kind !== 'service' || at === null || at < readyAt) return false;
      if (seen.has(source.service) || !text.some((line) => STACK_FRAME.test(line))) return false;
      seen.add(source.service);
      return true;
    })
    .sort((left, right) => (left.at ?? 0) - (right.at ?? 0))
    .slice(0, MOST_WITNESSES);
}
