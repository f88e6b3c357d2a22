import type { EvidenceBlock, Explanation } from '#domain';
import { cleanLine, ownTime, readLines } from '#evidence';
import { chainOf, type LogOfMany, type RuleBook } from '#triage';

/** One log with what was read and said of it. */
export interface ExplainedLog {
  /** The file's path. */
  readonly file: string;
  readonly explanation: Explanation;
  readonly blocks: readonly EvidenceBlock[];
}

/** `listening on IPv4 address "0.0.0.0", port 5432`, `ready on http://127.0.0.1:8001`, `port=6379`. */
const LISTENS =
  /\b(?:listen|ready|running|started|serving|accept|bound|port)[^\n]{0,120}?(?::|\bport[ =:]{1,2})(\d{2,5})\b/i;
const LONGEST_READ = 400;

/** Logs given together are told as one story, where one found closed what another was to hold open. */
export async function joinInTime(
  logs: readonly ExplainedLog[],
  rules: RuleBook,
): Promise<readonly Explanation[]> {
  const many = await Promise.all(logs.map(logOfMany));
  return logs.map(({ explanation }, index) => {
    const [first, ...rest] = explanation.failures;
    const own = many[index];
    const others = many.filter((log) => log !== own);
    const chain = first && own ? chainOf(own, others, rules) : [];
    if (!first || chain.length === 0) return explanation;
    return { ...explanation, failures: [{ ...first, chain }, ...rest] };
  });
}

async function logOfMany({ file, explanation, blocks }: ExplainedLog): Promise<LogOfMany> {
  const ports = new Set<number>();
  if (blocks.length > 0) {
    await readLines(file, (raw) => {
      const port = LISTENS.exec(cleanLine(raw).text.slice(0, LONGEST_READ))?.[1];
      if (port !== undefined) ports.add(Number(port));
    });
  }
  return { source: explanation.source, blocks: blocks.map(withTime), ports };
}

/** A log nobody stamped is placed in time by what its program wrote itself. */
function withTime(block: EvidenceBlock): EvidenceBlock {
  if (block.at !== null) return block;
  const at = block.text.map(ownTime).find((time) => time !== null);
  return at === undefined ? block : { ...block, at };
}
