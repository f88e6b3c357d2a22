import type { EvidenceBlock, GateResult, TestCase } from '#domain';

/** What a test or a client prints when the service it asks is gone or cannot answer. */
const LOST_SERVICE =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|fetch failed|socket hang up|[Cc]onnection (?:refused|reset|terminated|closed|aborted)|other side closed|not ready|[Uu]navailable|\b50[0234]\b|timed? ?out|[Tt]imeout|UND_ERR|no such host|ENOTFOUND|[Tt]erminated/;

/** True when a failed test looks like one that found its service gone. */
export function isLostServiceTest(test: TestCase): boolean {
  return LOST_SERVICE.test(`${test.message ?? ''}\n${(test.detail ?? '').slice(0, 4096)}`);
}

/** True when these blocks tell of a service that was gone or could not answer. */
export function speaksOfLostService(blocks: readonly EvidenceBlock[]): boolean {
  return blocks.some(({ text }) => LOST_SERVICE.test(text.join('\n')));
}

/**
 * True when a gate's failure follows from a service that failed at `failedAt`: its evidence does not
 * stem from an earlier time, and it speaks of a service that is gone, or of nothing else at all.
 */
export function followsFrom(
  gate: GateResult,
  blocks: readonly EvidenceBlock[],
  failedAt: number | null,
): boolean {
  if (gate.outcome !== 'failed' || gate.kind === 'health') return true;
  const before = failedAt === null ? Number.NEGATIVE_INFINITY : failedAt - CLOCK_SLACK_MS;
  if (blocks.some((block) => block.at !== null && block.at < before)) return false;
  const tests = gate.tests?.failures.filter(isFailed) ?? [];
  if (tests.length > 0) return tests.every(isLostServiceTest);
  return blocks.length === 0 || speaksOfLostService(blocks);
}

/** Output reaches a log a little after what it speaks about. */
const CLOCK_SLACK_MS = 1000;

/** Skipped cases are kept in a report as well. */
export function isFailed(test: TestCase): boolean {
  return test.status === 'failed' || test.status === 'error';
}
