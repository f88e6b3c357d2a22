import { byCodeUnit } from '#std';

/** One job's log: one file, or a folder whose steps follow one another. */
export interface JobLog {
  /** The path in the archive; a folder's ends with `/`. */
  readonly id: string;
  readonly paths: readonly string[];
}

const TEXT = /\.(?:txt|log)$/i;
const NUMBERED = /^(\d{1,9})_/;

/**
 * The job logs of a GitHub log archive, in both layouts: `<n>_<job>.txt` at the top, and a folder a job
 * with `<n>_<step>.txt`. A folder counts only when no file at the top is the log of its job.
 */
export function jobLogs(paths: readonly string[]): readonly JobLog[] {
  const texts = paths.filter((path) => TEXT.test(path));
  const top = texts.filter((path) => !path.includes('/'));
  const told = new Set(top.flatMap(jobsOf));
  const folders = new Map<string, string[]>();
  for (const path of texts) {
    const slash = path.lastIndexOf('/');
    if (slash === -1 || told.has(path.slice(0, slash))) continue;
    const folder = path.slice(0, slash + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const whole = top.map((path) => ({ id: path, paths: [path] }));
  const joined = [...folders].map(([id, steps]) => ({ id, paths: inOrder(steps) }));
  return [...whole, ...joined].sort(
    (left, right) => numberOf(left.id) - numberOf(right.id) || byCodeUnit(left.id, right.id),
  );
}

/** `1_build (8).txt` is of the job `build (8)`, or the second one of `build`. */
function jobsOf(path: string): readonly string[] {
  const name = path.replace(TEXT, '').replace(NUMBERED, '');
  return [name, name.replace(/ \(\d+\)$/, '')];
}

/** Steps by their number; what the runner writes of itself (`system.txt`) tells nothing of a step. */
function inOrder(paths: readonly string[]): readonly string[] {
  const steps = paths.filter((path) => NUMBERED.test(baseName(path)));
  const chosen = steps.length > 0 ? steps : paths;
  return [...chosen].sort(
    (left, right) =>
      numberOf(baseName(left)) - numberOf(baseName(right)) || byCodeUnit(left, right),
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function numberOf(name: string): number {
  const found = NUMBERED.exec(name)?.[1];
  return found === undefined ? Number.MAX_SAFE_INTEGER : Number(found);
}
