import type { RunOutcome, RunRecord, TriageReport } from '#domain';
import type { Redactor } from '#safety';
import { type ExitCode, exitCodeOf } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import { recordHistory } from './record-history.ts';
import type { RunDirectory } from './run-directory.ts';
import type { Session } from './session.ts';
import { triageRun } from './triage-run.ts';
import { describeUnwritten, writeReports } from './write-reports.ts';

export interface ConcludedRun {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly exitCode: ExitCode;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
  /** What went wrong after the run itself, for a warning; never changes the outcome. */
  readonly warnings: readonly string[];
}

/** Closes the journal of a run that has ended, judges what it says, writes the reports and remembers the run. */
export async function concludeRun(
  session: Session,
  outcome: RunOutcome,
  world: World,
): Promise<ConcludedRun> {
  const exitCode = exitCodeOf(outcome);
  const record = session.journal.record();
  const unwritten = await lastStatus(session);
  await session.journal.close();
  const project = session.project.ok ? session.project.value : null;
  const history = project && { location: project.historyLocation, keepMs: project.historyKeepMs };
  const triaged = await triageRun({
    record,
    directory: session.directory,
    historyLocation: project?.historyLocation ?? null,
    isNew: true,
    rules: project?.rules ?? null,
    rerun: project?.graph.config.triage.rerun ?? null,
    world,
  });
  const { directory, redactor } = session;
  const reported = await writeReports({ triaged, directory, redactor });
  const recorded = await recordHistory({
    record,
    report: triaged.report,
    history,
    redactor,
    world,
  });
  // A history that cannot be asked cannot be written either, for the same reason.
  const warnings = [...new Set([...triaged.warnings, ...unwritten, ...reported, ...recorded])];
  const { report, record: lookedBack } = triaged;
  return { record: lookedBack, report, exitCode, directory, redactor, warnings };
}

/** The journal says the same: a full disk must not turn the run's result into a crash. */
async function lastStatus({ statusFile, directory }: Session): Promise<readonly string[]> {
  try {
    await statusFile.flushed();
    return [];
  } catch (error) {
    return [describeUnwritten(directory.status, error)];
  }
}
