import type { EvidenceBlock, ServiceRecord } from '#domain';
import { classify } from './classify.ts';
import type { RuleBook } from './rule-book.ts';

/** What a service says this long before its end belongs to it. */
const BEFORE_MS = 2000;
/** Output reaches a log a little after what it speaks about. */
const AFTER_MS = 1000;

/** The line a service wrote about its own end, when its cause was told by how it ended. */
export function lastWords(
  service: ServiceRecord,
  own: readonly EvidenceBlock[],
  rules: RuleBook,
): string | null {
  const { failedAt } = service;
  if (failedAt === null) return null;
  const near = own.filter(
    ({ at }) => at !== null && at >= failedAt - BEFORE_MS && at <= failedAt + AFTER_MS,
  );
  const { at } = classify(near, rules);
  const line = at === null ? undefined : near[at.block]?.text[at.line];
  return line === undefined || line.trim() === '' ? null : line.trim();
}
