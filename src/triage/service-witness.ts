import type { EvidenceBlock, RunRecord } from '#domain';
import type { Classification } from './classification.ts';
import { classify } from './classify.ts';
import type { RuleBook } from './rule-book.ts';

/** What a service that went on running said while a gate failed. */
export interface Witness {
  readonly block: EvidenceBlock;
  /** `auth: TypeError: Cannot read properties of undefined`. */
  readonly said: string;
  /** The resource it ran out of, which lies deeper than any answer it gave; `null` for a stack trace. */
  readonly exhausted: Classification | null;
}

/** More than this many services throwing at once say no more than the first two. */
const MOST_WITNESSES = 2;

/** A frame of a stack trace, in the forms of Node, the JVM, Python, Go, Ruby and .NET. */
const STACK_FRAME =
  /^\s+at \S|^\s*File "[^"]+", line \d|^goroutine \d|^\s+from \S+:\d|^\t\S+\.go:\d/;
const EXHAUSTED: readonly string[] = ['res.oom', 'res.disk', 'res.fd'];

/**
 * What running services threw, or ran out of, while the gates ran: a test that got an answer it did not
 * expect has its reason there. Errors from before the graph was ready belong to the start, and a
 * shutdown's complaints hold no stack frame. Earliest first.
 */
export function serviceWitnesses(
  record: RunRecord,
  blocks: readonly EvidenceBlock[],
  rules: RuleBook,
): readonly Witness[] {
  const readyAt = Math.max(...record.services.map((service) => service.readyAt ?? 0));
  const seen = new Set<string>();
  const witnesses: Witness[] = [];
  for (const block of blocks) {
    const { source, at } = block;
    if (source.kind !== 'service' || at === null || at < readyAt) continue;
    const witness = seen.has(source.service) ? null : witnessOf(block, source.service, rules);
    if (witness === null) continue;
    seen.add(source.service);
    witnesses.push(witness);
  }
  return witnesses
    .sort((left, right) => (left.block.at ?? 0) - (right.block.at ?? 0))
    .slice(0, MOST_WITNESSES);
}

function witnessOf(block: EvidenceBlock, service: string, rules: RuleBook): Witness | null {
  const { text } = block;
  const found = classify([block], rules);
  const line = found.at === null ? undefined : text[found.at.line];
  if (EXHAUSTED.includes(found.cause) && line !== undefined) {
    return { block, said: `${service}: ${line.trim()}`, exhausted: { ...found, at: null } };
  }
  if (!text.some((one) => STACK_FRAME.test(one))) return null;
  const frame = text.findIndex((one) => /^\s/.test(one));
  const thrown = text[Math.max(0, frame - 1)] ?? '';
  return { block, said: `${service}: ${thrown.trim()}`, exhausted: null };
}
