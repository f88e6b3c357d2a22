/** Whether a run that ended so has failed jobs: not one that was cancelled, skipped or never began. */
export function isFailedRun(conclusion: string | null): boolean {
  return conclusion === 'failure' || conclusion === 'timed_out';
}
