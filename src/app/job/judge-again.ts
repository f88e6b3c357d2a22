import type { RunRecord, TriageReport } from '#domain';
import { createRedactor, type Redactor } from '#safety';
import { err, ok, type Result } from '#std';
import type { IncompleteRun } from '#triage';
import type { World } from '../world/world.ts';
import { type LastRun, readLastRun } from './last-run.ts';
import { openProject, type ProjectRequest, runDirectoryOf } from './project.ts';
import type { RunDirectory } from './run-directory.ts';
import { tellUnusable } from './tell-unusable.ts';
import { triageRun } from './triage-run.ts';
import { writeReports } from './write-reports.ts';

export interface JudgedAgain {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
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
  const historyLocation = project.ok ? project.value.historyLocation : null;
  const rules = project.ok ? project.value.rules : null;
  const incomplete = incompleteRun(record, killed);
  const triaged = await triageRun({
    ...{ record, directory, historyLocation, rules, incomplete, world },
    isNew: false,
  });
  const redactor = createRedactor(world.environment);
  const unwritten = await writeReports({ triaged, directory, redactor });
  const { report, warnings } = triaged;
  return ok({ record: triaged.record, report, directory, redactor, warnings, unwritten });
}

const WITHOUT = "no history is asked, and Signalbox's own rules alone decide";

function incompleteRun(record: RunRecord, killed: LastRun['killed']): IncompleteRun | null {
  if (killed) return { kind: 'killed', ...killed };
  return record.outcome === 'running' ? { kind: 'running' } : null;
}
