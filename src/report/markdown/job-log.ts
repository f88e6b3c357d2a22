import type { RunContext } from '#domain';

/**
 * The page of the job's log, opened at the step that tells of the run, where GitHub said which that is. It is
 * opened at its first line: before ours stand as many of the runner's own as nobody knows. `null` where the
 * job has no page of its own.
 */
export function jobLog({ url, step }: RunContext): string | null {
  if (!url?.includes('/job/')) return null;
  const isWhole = /\/job\/\d+$/.test(url);
  return step !== undefined && isWhole ? `${url}#step:${step}:1` : url;
}
