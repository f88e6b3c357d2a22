import type { ChainLink, EvidenceBlock } from '#domain';
import { classify } from './classify.ts';
import { type RefusedConnection, readRefused } from './refused-connection.ts';
import type { RuleBook } from './rule-book.ts';

/** One of several logs of the same time. */
export interface LogOfMany {
  /** As it was named. */
  readonly source: string;
  /** Best first. */
  readonly blocks: readonly EvidenceBlock[];
  /** Ports the log says its program listens on. */
  readonly ports: ReadonlySet<number>;
}

/** What happened longer before has had its own consequences. */
const WITHIN_MS = 10 * 60_000;
/** Output reaches a log a little after what it speaks about. */
const SLACK_MS = 1000;
/** No graph of services is deeper; the end of a circle of logs that blame each other. */
const LONGEST_CHAIN = 8;

/**
 * The way from what one log found closed to what the log of the program behind it says of that time,
 * effect first; empty when no other log is surely that program's. A log is when it is named like the
 * host, or says that it listens on the port, and both tell the time.
 */
export function chainOf(
  log: LogOfMany,
  others: readonly LogOfMany[],
  rules: RuleBook,
): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const open = new Set(others);
  for (let current = log; links.length < LONGEST_CHAIN; ) {
    const knocked = firstRefusal(current);
    const next = knocked && behind(knocked, open, rules);
    if (!knocked || !next) break;
    if (links.at(-1)?.source !== current.source) links.push(knocked.link);
    links.push(next.link);
    open.delete(next.log);
    current = next.log;
  }
  return links;
}

interface Knock {
  readonly link: ChainLink;
  readonly at: number;
  readonly refused: RefusedConnection;
}

function firstRefusal({ source, blocks }: LogOfMany): Knock | null {
  for (const block of blocks) {
    for (const [index, text] of block.text.entries()) {
      const refused = block.at === null ? null : readRefused(text);
      if (refused && block.at !== null) {
        return { link: linkOf(source, block, index), at: block.at, refused };
      }
    }
  }
  return null;
}

/** The log of the program that did not answer, with the line that says why. */
function behind({ at, refused }: Knock, logs: ReadonlySet<LogOfMany>, rules: RuleBook) {
  for (const log of logs) {
    if (!belongsTo(log, refused)) continue;
    const near = log.blocks.filter(
      (block) => block.at !== null && block.at <= at + SLACK_MS && block.at >= at - WITHIN_MS,
    );
    const decided = classify(near, rules).at;
    const block = decided && near[decided.block];
    if (block) return { log, link: linkOf(log.source, block, decided.line) };
  }
  return null;
}

function belongsTo({ source, ports }: LogOfMany, { host, port }: RefusedConnection): boolean {
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\..*$/, '');
  return ports.has(port) || (host !== null && name === host);
}

function linkOf(source: string, block: EvidenceBlock, index: number): ChainLink {
  const text = (block.text[index] ?? '').trim();
  return { source, line: block.startLine + index, at: block.at, text };
}
