import type { RunRecord, TriageReport } from '#domain';
import { createRedactor, type Redactor } from '#safety';
import { err, ok, type Result } from '#std';
import type { IncompleteRun } from '#triage';
import { type ExitCode, exitCodeOf } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import { type LastRun, readLastRun } from './last-run.ts';
import { openProject, type ProjectRequest, runDirectoryOf } from './project.ts';
import type { RecordHistoryInput } from './record-history.ts';
import type { RunDirectory } from './run-directory.ts';
import { tellUnusable } from './tell-unusable.ts';
import { triageRun } from './triage-run.ts';
import { writeReports } from './write-reports.ts';

export interface JudgedAgain {
  readonly record: RunRecord;
  readonly report: TriageReport;
  /** Of the run itself: tests of later steps that failed are told, and fail nothing. */
  readonly exitCode: ExitCode;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
  /** `null` when no configuration could be read. */
  readonly history: RecordHistoryInput['history'];
  /** What could not be asked: the history, or a rule. */
  readonly warnings: readonly string[];
  /** Reports that could not be written. */
  readonly unwritten: readonly string[];
}

/** Replays the journal of the last run, judges it and writes its reports anew. */
export async function judgeAgain(
  request: ProjectRequest,
  world: World,
): Promise<Result<JudgedAgain, string>> {
  const directory = runDirectoryOf(request, world);
  const read = await readLastRun(directory);
  if (!read.ok) {
    return err(
      `No run to judge in ${directory.root}: ${read.error}\n    Run "signalbox run" first, or name its folder with --logs.`,
    );
  }
  const { record, killed } = read.value;
  const project = await openProject(request, world);
  if (!project.ok) tellUnusable(project.error, WITHOUT, world);
  const opened = project.ok ? project.value : null;
  const history = opened && { location: opened.historyLocation, keepMs: opened.historyKeepMs };
  const triaged = await triageRun({
    record,
    directory,
    historyLocation: history?.location ?? null,
    isNew: false,
    rules: opened?.rules ?? null,
    incomplete: incompleteRun(record, killed),
    rerun: opened?.graph.config.triage.rerun ?? null,
    world,
  });
  const redactor = createRedactor(world.environment);
  const unwritten = await writeReports({ triaged, directory, redactor });
  const { record: lookedBack, report, warnings } = triaged;
  const exitCode = (record.exitCode as ExitCode | null) ?? exitCodeOf(report.outcome);
  const judged = { record: lookedBack, report, exitCode, directory, redactor, history };
  return ok({ ...judged, warnings, unwritten });
}

const WITHOUT = "no history is asked, and Signalbox's own rules alone decide";

function incompleteRun(record: RunRecord, killed: LastRun['killed']): IncompleteRun | null {
  if (killed) return { kind: 'killed', ...killed };
  return record.outcome === 'running' ? { kind: 'running' } : null;
}
