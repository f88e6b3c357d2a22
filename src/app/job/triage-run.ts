import type { EvidenceBlock, RunRecord, TriageReport, Verdict } from '#domain';
import { placeAnnotations, signatureOf } from '#evidence';
import { assembleTriage, diagnose, judge, OWN_RULES } from '#triage';
import { ownersFinder } from '../context/find-owners.ts';
import { repositoryFiles } from '../context/repository-files.ts';
import type { LoadedRules } from '../rules/load-rules.ts';
import type { World } from '../world/world.ts';
import { askHistory } from './ask-history.ts';
import { collectEvidence } from './collect-evidence.ts';
import { lookBack } from './look-back.ts';
import type { RunDirectory } from './run-directory.ts';

export interface TriageInput {
  readonly record: RunRecord;
  readonly directory: RunDirectory;
  /** `null` when no configuration could be read: then there is no history to ask. */
  readonly historyLocation: string | null;
  /** A user's own rules; `null` for ours alone. */
  readonly rules: LoadedRules | null;
  readonly world: World;
}

export interface TriagedRun {
  /** With what only a look back can tell. */
  readonly record: RunRecord;
  readonly report: TriageReport;
  /** The evidence that was read, for the report's excerpts. */
  readonly blocks: readonly EvidenceBlock[];
  readonly warnings: readonly string[];
}

/** Reads the run's logs, finds what broke, asks the history whose it is. */
export async function triageRun(input: TriageInput): Promise<TriagedRun> {
  const { record, world } = input;
  const rules = input.rules?.book ?? OWN_RULES;
  const blocks = await collectEvidence(record, input.directory, rules);
  const diagnoses = diagnose({ record, blocks, signatureOf, rules });
  const signatures = diagnoses.map(({ signature }) => signature);
  const history = await askHistory({ location: input.historyLocation, record, signatures }, world);
  const ownersOf = ownersFinder(record.directory);
  const resolve = await repositoryFiles(record.directory);
  const verdicts = history.slices.flatMap((slice, index): readonly Verdict[] => {
    const diagnosis = diagnoses[index];
    if (!diagnosis) return [];
    const owners = ownersOf(diagnosis);
    const verdict = judge(diagnosis, slice, { context: record.context, rules, owners });
    const annotations = placeAnnotations({ ...diagnosis, resolve });
    return [annotations.length > 0 ? { ...verdict, annotations } : verdict];
  });
  const { baseBranch } = record.context;
  const report = assembleTriage({
    record,
    version: world.version,
    verdicts,
    history: { ...history.counts, baseBranch },
  });
  const lookedBack = lookBack(record, history.usualReadyTimes);
  return {
    record: lookedBack,
    report,
    blocks,
    warnings: [...history.warnings, ...(input.rules?.warnings() ?? [])],
  };
}
