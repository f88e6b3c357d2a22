import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Processes that run in this folder, whoever started them and whatever they carry; as below. */
export function processesIn(folder: string): readonly string[] {
  return describeEach((pid) => workingFolder(pid) === folder);
}

/**
 * Processes that carry this `RUNNER_TRACKING_ID`; at the end of a job the runner kills them
 * (`src/Runner.Worker/JobExtension.cs:586-927`). Each as `pid command line`.
 */
export function trackedProcesses(trackingId: string): readonly string[] {
  const variable = `RUNNER_TRACKING_ID=${trackingId}`;
  return describeEach((pid) => read(`/proc/${pid}/environ`).split('\0').includes(variable));
}

function describeEach(isMeant: (pid: string) => boolean): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isMeant(name))
    .map((pid) => `${pid} ${commandLine(pid)}`);
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function commandLine(pid: string): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/** Empty when it has just ended, or is another user's. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
