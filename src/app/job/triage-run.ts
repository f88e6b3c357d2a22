import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceBlock, HistorySlice, RunRecord, TriageReport, Verdict } from '#domain';
import { readLog, signatureOf } from '#evidence';
import { type HistoryStore, openHistory } from '#history';
import { assembleTriage, diagnose, interestingLine, judge } from '#triage';
import type { World } from '../world/world.ts';
import { explainHistoryProblem, noHistory } from './history-problem.ts';
import type { RunDirectory } from './run-directory.ts';

/** How far back relations look. */
const WINDOW_DAYS = 14;

export interface TriageInput {
  readonly record: RunRecord;
  readonly directory: RunDirectory;
  /** `null` when no configuration could be read: then there is no history to ask. */
  readonly historyLocation: string | null;
  readonly world: World;
}

export interface TriagedRun {
  readonly report: TriageReport;
  /** The evidence that was read, for the report's excerpts. */
  readonly blocks: readonly EvidenceBlock[];
  readonly warnings: readonly string[];
}

/** Reads the run's logs, finds what broke, asks the history whose it is. */
export async function triageRun(input: TriageInput): Promise<TriagedRun> {
  const { record, directory, world } = input;
  const blocks = record.outcome === 'passed' ? [] : await collectEvidence(record, directory);
  const diagnoses = diagnose({ record, blocks, signatureOf });
  const history = await openStore(input.historyLocation, world);
  try {
    const asOf = record.startedAt;
    const verdicts: Verdict[] = [];
    for (const diagnosis of diagnoses) {
      const slice = await sliceFor(history.store, record, diagnosis.signature);
      verdicts.push(judge(diagnosis, slice, record.context));
    }
    const baseBranch = record.context.baseBranch;
    const scope = { repo: record.context.repository ?? '', job: jobOf(record), asOf, baseBranch };
    const counts = (await history.store?.count(scope)) ?? { runs: 0, baseRuns: 0 };
    const report = assembleTriage({
      record,
      version: world.version,
      verdicts,
      history: { runs: counts.runs, baseBranch, baseRuns: counts.baseRuns },
    });
    return { report, blocks, warnings: history.warnings };
  } finally {
    await history.store?.close();
  }
}

/** The key runs of one job share in the history. */
export function jobOf(record: RunRecord): string {
  return record.context.job ?? record.project;
}

async function collectEvidence(
  record: RunRecord,
  directory: RunDirectory,
): Promise<readonly EvidenceBlock[]> {
  const blocks: EvidenceBlock[] = [];
  for (const service of record.services) {
    if (!service.logFile) continue;
    const source = { kind: 'service', service: service.name } as const;
    blocks.push(...(await readBlocks(directory, service.logFile, source)));
  }
  for (const gate of record.gates) {
    if (!gate.logFile || gate.outcome === 'passed') continue;
    const source = { kind: 'gate', gate: gate.name } as const;
    blocks.push(...(await readBlocks(directory, gate.logFile, source)));
  }
  return blocks;
}

async function readBlocks(
  directory: RunDirectory,
  file: string,
  source: EvidenceBlock['source'],
): Promise<readonly EvidenceBlock[]> {
  const path = join(directory.root, file);
  if (!(await exists(path))) return [];
  const reading = await readLog({ file: path, label: file, source, interesting: interestingLine });
  return reading.blocks;
}

async function openStore(location: string | null, world: World) {
  if (location === null) return { store: null, warnings: [] };
  const opened = await openHistory(location, { clock: world.clock });
  if (!opened.ok) return { store: null, warnings: [explainHistoryProblem(opened.error)] };
  const { store, setAside } = opened.value;
  return {
    store,
    warnings: setAside
      ? [`The history could not be read and was kept as ${setAside}; a new one was started.`]
      : [],
  };
}

async function sliceFor(
  store: HistoryStore | null,
  record: RunRecord,
  signature: Verdict['signature'],
): Promise<HistorySlice> {
  if (!store) return noHistory(WINDOW_DAYS);
  const { context } = record;
  return store.slice({
    repo: context.repository ?? '',
    job: jobOf(record),
    signature,
    baseBranch: context.baseBranch,
    branch: context.branch,
    pr: context.pullRequest,
    sha: context.sha,
    asOf: record.startedAt,
    windowDays: WINDOW_DAYS,
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
