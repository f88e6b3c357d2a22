import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFileError, describeFolderError, err, makeFolder, ok, type Result } from '#std';
import { isFolder } from '../world/is-folder.ts';

/** How many earlier runs are kept under `past/`. */
const PAST_RUNS_KEPT = 10;

/** What stays when a new run begins: the runs before, and what outlives a run. */
const KEPT = /^(?:past|run\.lock|supervisor(?:\.\d+)?\.log|history\.db.*|forecast.*|night|bench)$/;

/** Where everything of one run lies, absolute. */
export interface RunDirectory {
  readonly root: string;
  readonly journal: string;
  readonly status: string;
  readonly lease: string;
  readonly servicesDirectory: string;
  readonly gatesDirectory: string;
  readonly triageJson: string;
  readonly triageMarkdown: string;
  readonly reportHtml: string;
  readonly junit: string;
  readonly metrics: string;
  readonly supervisorLog: string;
  readonly pastDirectory: string;
  /** What the night left for runs whose history is not its own; it may lie in another logs folder. */
  readonly forRuns: string;
}

/** `shared` is the logs folder of the night, where that is another. */
export function runDirectoryAt(root: string, shared = root): RunDirectory {
  return {
    root,
    journal: join(root, 'journal.ndjson'),
    status: join(root, 'status.json'),
    lease: join(root, 'lease.ndjson'),
    servicesDirectory: join(root, 'services'),
    gatesDirectory: join(root, 'gates'),
    triageJson: join(root, 'triage.json'),
    triageMarkdown: join(root, 'triage.md'),
    reportHtml: join(root, 'report.html'),
    junit: join(root, 'junit.xml'),
    metrics: join(root, 'metrics.prom'),
    supervisorLog: join(root, 'supervisor.log'),
    pastDirectory: join(root, 'past'),
    forRuns: join(shared, 'night', 'for-runs.json'),
  };
}

/** Whether a run was written there. */
export async function hasRun({ journal }: RunDirectory): Promise<boolean> {
  const found = await stat(journal).catch(() => null);
  return found !== null;
}

/**
 * Makes room for a new run: the files of the run before are moved to `past/<name>`, the oldest of
 * those beyond ten are removed. `name` is the time the new run begins, which sorts by age. The error is
 * a sentence: the folder cannot be written.
 */
export async function renewRunDirectory(
  directory: RunDirectory,
  name: string,
): Promise<Result<void, string>> {
  try {
    await makeRoom(directory, name);
    return ok(undefined);
  } catch (error) {
    return err(describeUnwritable(directory.root, error));
  }
}

/** What to say of a run's folder that cannot be made, or nothing in it. */
export function describeUnwritable(root: string, error: unknown): string {
  return isFolder(root)
    ? `Nothing can be written in the folder ${root} (${describeFileError(error)}); nothing was started.\n    Make it writable and have room there, or name another folder with --logs.`
    : `The folder ${root} cannot be made there (${describeFolderError(error)}); nothing was started.\n    Name another folder with --logs.`;
}

async function makeRoom(directory: RunDirectory, name: string): Promise<void> {
  makeFolder(directory.root);
  const earlier = (await readdir(directory.root)).filter((entry) => !KEPT.test(entry));
  if (earlier.length > 0) {
    const target = join(directory.pastDirectory, name);
    await mkdir(target, { recursive: true });
    for (const entry of earlier) await rename(join(directory.root, entry), join(target, entry));
    await forgetOldest(directory.pastDirectory);
  }
  await mkdir(directory.servicesDirectory, { recursive: true });
  await mkdir(directory.gatesDirectory, { recursive: true });
}

async function forgetOldest(pastDirectory: string): Promise<void> {
  const past = (await readdir(pastDirectory)).sort();
  for (const name of past.slice(0, Math.max(0, past.length - PAST_RUNS_KEPT))) {
    await rm(join(pastDirectory, name), { recursive: true, force: true });
  }
}
