/** Words of a name on each side that make a family. */
const PART_WORDS = 2;

/** The first and the last words of a job's name, lower-case, without numbers: `linux-build`, `unit-tests`. */
export function nameParts(job: string): { readonly start: string; readonly end: string } {
  const words = job
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return {
    start: words.slice(0, PART_WORDS).join('-'),
    end: words.slice(-PART_WORDS).join('-'),
  };
}

/** A runner's name without the random end that machines of a pool differ by. */
export function runnerKind(runner: string): string {
  return runner.replace(/[-.]?[0-9a-f]{6,}$/, '');
}
