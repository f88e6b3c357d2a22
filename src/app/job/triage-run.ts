import type {
  Annotation,
  Config,
  Diagnosis,
  EvidenceBlock,
  RunRecord,
  TriageReport,
  Verdict,
} from '#domain';
import { placeAnnotations, placeFrames, signatureOf } from '#evidence';
import {
  assembleTriage,
  describeIncompleteRun,
  diagnose,
  type IncompleteRun,
  judge,
  OWN_RULES,
  type UnreadLog,
} from '#triage';
import { ownersFinder } from '../context/find-owners.ts';
import { repositoryFiles } from '../context/repository-files.ts';
import { hearOfNight } from '../for-runs/hear-of-night.ts';
import type { LoadedRules } from '../rules/load-rules.ts';
import type { World } from '../world/world.ts';
import { askHistory } from './ask-history.ts';
import { collectEvidence, type ReadRunLog } from './collect-evidence.ts';
import { lookBack } from './look-back.ts';
import type { RunDirectory } from './run-directory.ts';

export interface TriageInput {
  readonly record: RunRecord;
  readonly directory: RunDirectory;
  /** `null` when no configuration could be read: then there is no history to ask. */
  readonly historyLocation: string | null;
  /** It has just ended, and is written into the history afterwards. */
  readonly isNew: boolean;
  /** A user's own rules; `null` for ours alone. */
  readonly rules: LoadedRules | null;
  /** What the journal does not hold of the run; `null` or absent when it holds all. */
  readonly incomplete?: IncompleteRun | null;
  /** How often the configuration lets failed jobs be repeated; `null` when none could be read. */
  readonly rerun: Config['triage']['rerun'] | null;
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
  const { record, world, incomplete = null } = input;
  const rules = input.rules?.book ?? OWN_RULES;
  const logs = await collectEvidence(record, input.directory, rules);
  const blocks = logs.flatMap((log) => log.blocks);
  const unread = [...logs.flatMap(unreadLog), ...unreadJournal(incomplete)];
  const diagnoses = diagnose({ record, blocks, unread, signatureOf, rules });
  const { historyLocation: location, isNew } = input;
  const { heard, warnings } = await hearOfNight({
    file: input.directory.forRuns,
    repo: record.context.repository ?? '',
    asOf: record.startedAt,
  });
  const asked = { location, asItStands: !isNew, record, diagnoses, heard };
  const history = await askHistory(asked, world);
  const ownersOf = ownersFinder(record.directory);
  const resolve = await repositoryFiles(record.directory);
  const verdicts = history.failures.map(({ diagnosis, slice, rerun, issue }): Verdict => {
    const owners = ownersOf(diagnosis);
    const verdict = judge(diagnosis, slice, { context: record.context, rules, owners, rerun });
    const annotations = placeAnnotations({
      ...diagnosis,
      others: othersOf(diagnosis, logs),
      resolve,
    });
    const { changedFiles } = record.context;
    const thrownAt = placeFrames({ ...diagnosis, resolve }).map((frame) => ({
      ...frame,
      changed: changedFiles.includes(frame.file),
    }));
    return {
      ...verdict,
      ...(annotations.length > 0 ? { annotations } : {}),
      ...(thrownAt.length > 0 ? { thrownAt } : {}),
      ...(issue === null ? {} : { issue }),
    };
  });
  const { baseBranch } = record.context;
  const report = assembleTriage({
    record,
    version: world.version,
    verdicts,
    history: { ...history.counts, baseBranch },
    forecasts: history.forecasts,
    incomplete,
    allowedReruns: input.rerun?.when === 'retry-safe' ? input.rerun.max : 0,
  });
  const lookedBack = lookBack(record, history.usualReadyTimes);
  return {
    record: lookedBack,
    report,
    blocks,
    warnings: [...warnings, ...history.warnings, ...(input.rules?.warnings() ?? [])],
  };
}

function unreadLog({ source, file, problem }: ReadRunLog): readonly UnreadLog[] {
  return problem === null ? [] : [{ source, problem: `${file}: ${problem}` }];
}

/** What has failed in a run that still goes has failed; of a killed one the first cause may be missing. */
function unreadJournal(incomplete: IncompleteRun | null): readonly UnreadLog[] {
  return incomplete?.kind === 'killed'
    ? [{ source: null, problem: describeIncompleteRun(incomplete) }]
    : [];
}

/** A gate that failed as a whole is all its log complains about; a test or a service is not. */
function othersOf(diagnosis: Diagnosis, logs: readonly ReadRunLog[]): readonly Annotation[] {
  if (diagnosis.culprit !== null || diagnosis.tests.length > 0) return [];
  const [best] = diagnosis.evidence;
  return (
    logs.find(({ file, source }) => source.kind === 'gate' && file === best?.file)?.annotations ??
    []
  );
}
