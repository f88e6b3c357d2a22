/** A step of a job, as GitHub counts and names it. */
export interface JobStep {
  /** From 1, as the job's page has it in its addresses. */
  readonly number: number;
  readonly name: string;
  readonly status: string;
}

/** What GitHub puts before the name of a step for what that does at the end of the job. */
const POST = 'Post ';

/**
 * The number of the step whose lines tell of the run, while one of the job is asking. Steps come one after
 * another, so the one in progress is that which asks. At the end of a job that is the post step of one that
 * is over: what that one brought up was told by it, the post step only takes it down, so the earlier is
 * meant. `null` when more than one could be it, as with steps in the background.
 */
export function pickStep(steps: readonly JobStep[]): number | null {
  const running = steps.filter(({ status }) => status === 'in_progress');
  const [asking] = running;
  if (asking === undefined || running.length > 1) return null;
  if (!asking.name.startsWith(POST)) return asking.number;
  const name = asking.name.slice(POST.length);
  const [main = asking, ...others] = steps.filter((step) => step.name === name);
  return others.length > 0 ? null : main.number;
}
