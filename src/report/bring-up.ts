import { formatDuration, type RunRecord, type ServiceRecord, type WhatIf } from '#domain';
import { listed } from './wording.ts';

/** What came up and what did not while the graph was brought up. */
export interface BringUpCount {
  readonly up: number;
  readonly failed: readonly ServiceRecord[];
  readonly skipped: readonly ServiceRecord[];
}

/** A node that failed after it had been ready did come up. */
export function countBringUp({ services }: RunRecord): BringUpCount {
  return {
    up: services.filter(({ readyAfterMs }) => readyAfterMs !== null).length,
    failed: services.filter(
      ({ failure, readyAfterMs }) => failure !== null && readyAfterMs === null,
    ),
    skipped: services.filter(({ skippedBecause }) => skippedBecause !== null),
  };
}

/**
 * `up in 1.98 s · lower bound 1.95 s (1.02×) · critical path a → b` when everything came up, else
 * `1 of 7 up in 636 ms; migrate failed, 5 skipped`; `null` before the bring-up was over.
 */
export function describeBringUp(record: RunRecord): string | null {
  const { bringUp } = record;
  if (!bringUp) return null;
  const { wallMs, lowerBoundMs, criticalPath } = bringUp;
  const partial = describePartial(record);
  if (partial !== null) return partial;
  const ratio = lowerBoundMs > 0 ? ` (${(wallMs / lowerBoundMs).toFixed(2)}×)` : '';
  const path = criticalPath.length > 0 ? ` · critical path ${shortPath(criticalPath)}` : '';
  return `up in ${formatDuration(wallMs)} · lower bound ${formatDuration(lowerBoundMs)}${ratio}${path}`;
}

/** `1 of 7 up in 636 ms; migrate failed, 5 skipped`; `null` when everything came up. */
export function describePartial(record: RunRecord): string | null {
  const { bringUp, services } = record;
  const { up, failed, skipped } = countBringUp(record);
  if (!bringUp || failed.length + skipped.length === 0) return null;
  const parts = [
    failed.length > 0 ? `${listed(failed.map(({ name }) => name))} failed` : '',
    skipped.length > 0 ? `${skipped.length} skipped` : '',
  ].filter((part) => part !== '');
  const time = up > 0 ? ` in ${formatDuration(bringUp.wallMs)}` : '';
  return `${up} of ${services.length} up${time}; ${parts.join(', ')}`;
}

/** Longer paths are cut in the middle: their ends say where to look. */
const MOST_PATH = 12;

export function shortPath(path: readonly string[]): string {
  if (path.length <= MOST_PATH) return path.join(' → ');
  const left = path.length - MOST_PATH;
  return [...path.slice(0, MOST_PATH / 2), `… ${left} more …`, ...path.slice(-MOST_PATH / 2)].join(
    ' → ',
  );
}

/**
 * `auth waiting for database only to start would save 1.80 s, database twice as fast 1.00 s`; `null`
 * when no single change is worth a word, or when there is worse to tell.
 */
export function describeWhatIf(record: RunRecord): string | null {
  const whatIf = record.bringUp?.whatIf;
  if (!whatIf || record.outcome !== 'passed' || describePartial(record) !== null) return null;
  const changes = [edgeText(whatIf), nodeText(whatIf)].filter((change) => change !== null);
  const [first, ...others] = changes.toSorted((left, right) => right.savesMs - left.savesMs);
  if (!first) return null;
  return [
    `${first.text} would save ${formatDuration(first.savesMs)}`,
    ...others.map(({ text, savesMs }) => `${text} ${formatDuration(savesMs)}`),
  ].join(', ');
}

function edgeText({ edge }: WhatIf): { text: string; savesMs: number } | null {
  if (!edge) return null;
  const text =
    edge.change === 'removed'
      ? `${edge.from} not waiting for ${edge.service}`
      : `${edge.from} waiting for ${edge.service} only to start`;
  return { text, savesMs: edge.savesMs };
}

function nodeText({ node }: WhatIf): { text: string; savesMs: number } | null {
  return node && { text: `${node.service} twice as fast`, savesMs: node.savesMs };
}
