import { join } from 'node:path';
import type { GateResult, RunRecord, TestReport } from '#domain';
import { type ReadReports, readReportFiles } from '#evidence';
import { checkReports } from '#gates';
import { reopenJournal } from '#journal';
import { createRedactor } from '#safety';
import { describeFileError, err, ok, type Result } from '#std';
import type { World } from '../world/world.ts';
import { writeWholeFile } from '../world/write-file.ts';
import { claimRunDirectory } from './claim-run-directory.ts';
import { readLastRun } from './last-run.ts';
import { openProject, type ProjectRequest, runDirectoryOf } from './project.ts';
import { reportBounds } from './report-bounds.ts';
import type { RunDirectory } from './run-directory.ts';
import { keepStatusFile } from './status-file.ts';
import {
  describeGatesRan,
  describeReading,
  describeUntold,
  failuresLog,
  type ReportPlaces,
} from './step-texts.ts';

export interface StepTestsRequest extends ProjectRequest {
  /**
   * Globs of the JUnit files that steps wrote while the services were up, relative to where the command
   * was called. Empty: those the gates of the configuration name, which `up` does not run.
   */
  readonly junit: readonly string[];
}

export interface StepTests {
  /** `null`: there was nothing to tell. */
  readonly result: GateResult | null;
  /** A sentence each. */
  readonly warnings: readonly string[];
}

/** What the tests of such steps are called among the gates. */
const STEPS = 'steps';

const LOG_FILE = join('gates', `${STEPS}.log`);

/**
 * Adds to a run that has ended what the tests of steps said that ran while its services were held up:
 * reports written since it began, as one gate at the end of its journal.
 */
export async function addStepTests(request: StepTestsRequest, world: World): Promise<StepTests> {
  const directory = runDirectoryOf(request, world);
  const last = await readLastRun(directory);
  if (!last.ok || last.value.record.outcome === 'running') return told([]);
  const { record } = last.value;
  // A run with gates of its own has read their reports.
  if (hasRunGates(record)) return told(request.junit.length > 0 ? [describeGatesRan()] : []);
  const search = await searchOf(request, world);
  if (search.globs.length === 0) return told([]);
  const read = await readReportFiles({
    ...search,
    ...reportBounds(search.directory, world.environment),
    notBefore: record.startedAt,
    // There stands the report of the run itself.
    except: directory.root,
  });
  const { report } = read;
  const isAskedFor = request.junit.length > 0;
  const warnings = describeReading(read, isAskedFor ? search : null);
  if (report === null || report.files.length === 0) return told(warnings);
  const added = await addToRun({ ...read, report }, directory, world);
  return added.ok ? { result: added.value, warnings } : told([...warnings, added.error]);
}

function told(warnings: readonly string[]): StepTests {
  return { result: null, warnings };
}

function hasRunGates({ gateTimes = [] }: RunRecord): boolean {
  return gateTimes.length > 0;
}

async function searchOf(request: StepTestsRequest, world: World): Promise<ReportPlaces> {
  if (request.junit.length > 0) return { directory: world.directory, globs: request.junit };
  const project = await openProject(request, world);
  if (!project.ok) return { directory: world.directory, globs: [] };
  const { directory, gates } = project.value.graph.config;
  const globs = gates.flatMap((gate) => (gate.kind === 'command' ? gate.junit : []));
  return { directory, globs };
}

interface StepReports extends ReadReports {
  readonly report: TestReport;
}

/** The error is a sentence: another run has the folder, or it cannot be written. */
async function addToRun(
  reports: StepReports,
  directory: RunDirectory,
  world: World,
): Promise<Result<GateResult, string>> {
  const claim = claimRunDirectory(directory.root, world.pid);
  if (!claim.ok) return err(describeUntold(`process ${claim.error} has begun another run`));
  try {
    const logFile = await writeFailures(reports, directory);
    const result = checkReports({ name: STEPS, tests: reports.report, logFile });
    const written = await appendResult(result, directory, world);
    return written.ok ? ok(result) : err(describeUntold(written.error));
  } catch (error) {
    return err(describeUntold(describeFileError(error)));
  } finally {
    claim.value();
  }
}

/** What evidence is taken from: nothing of what the steps printed is known but what is in their reports. */
async function writeFailures(
  { failed }: StepReports,
  { root }: RunDirectory,
): Promise<string | null> {
  if (failed.length === 0) return null;
  await writeWholeFile(join(root, LOG_FILE), failuresLog(failed));
  return LOG_FILE;
}

async function appendResult(
  result: GateResult,
  { journal: file, status }: RunDirectory,
  { clock, environment }: World,
): Promise<Result<void, string>> {
  const journal = await reopenJournal({ file, clock });
  if (!journal.ok) return journal;
  const redactor = createRedactor(environment);
  const statusFile = keepStatusFile({ journal: journal.value, file: status, redactor });
  journal.value.append({ type: 'steps.reported', result });
  await journal.value.close();
  await statusFile.flushed();
  return ok(undefined);
}
