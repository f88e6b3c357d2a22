import type { Diagnosis, RunContext } from '#domain';
import { type RelationFinding, UNKNOWN_RELATION } from './relation.ts';

/**
 * What the counts say, as far as a finding before the start lets them. A port somebody holds or a program
 * that is not there is true of this machine alone: other runs were on other machines and neither accuse
 * nor excuse. What a file says is new with a change only when the file is part of it.
 */
export function relationOnGround(
  byCounts: RelationFinding,
  { ground }: Pick<Diagnosis, 'ground'>,
  { changedFiles }: RunContext,
): RelationFinding {
  if (ground === undefined) return byCounts;
  if (ground.kind === 'machine') return UNKNOWN_RELATION;
  if (byCounts.relation !== 'introduced') return byCounts;
  return isPartOf(ground.file, changedFiles) ? byCounts : UNKNOWN_RELATION;
}

/** A change names its files from the top of the repository, a fault from the project's folder. */
export function isPartOf(file: string | null, changedFiles: readonly string[]): boolean {
  if (file === null) return false;
  const path = file.replace(/^(?:\.\.?\/)+/, '');
  return changedFiles.some((changed) => changed === path || changed.endsWith(`/${path}`));
}
