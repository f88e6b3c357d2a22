/** What one line of `act --json` may say; only the fields the tests read. */
interface ActLine {
  readonly jobID?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly stepID?: readonly string[];
  readonly msg?: string;
  readonly raw_output?: boolean;
  readonly jobResult?: string;
  readonly stepResult?: string;
  readonly stage?: string;
  readonly step?: string;
  readonly command?: string;
  readonly content?: string;
}

export interface ActOutput {
  /**
   * Job id → `success` or `failure`; of a matrix, `id (value, value)` for each leg. A job that is absent
   * did not run.
   */
  readonly jobs: Readonly<Record<string, string>>;
  /** What programs printed, without act's own words. The last lines of a failing step may be lost. */
  readonly printed: string;
  /** Texts of the job summary, in order. */
  readonly summaries: readonly string[];
  /** `step name: result` of the main stage, in order. */
  readonly steps: readonly string[];
}

function parseLine(text: string): ActLine {
  try {
    return JSON.parse(text) as ActLine;
  } catch {
    return {};
  }
}

/** True when `inner` ran inside the step `outer`. */
function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.length > outer.length && outer.every((part, index) => inner[index] === part);
}

/** After a composite, act logs its last inner summary a second time under the composite's own step. */
function summariesOf(lines: readonly ActLine[]): readonly string[] {
  const entries = lines.filter(({ command }) => command === 'summary');
  return entries
    .filter((entry, index) => {
      const before = entries[index - 1];
      const isRepeat =
        before !== undefined &&
        before.content === entry.content &&
        isInside(before.stepID ?? [], entry.stepID ?? []);
      return !isRepeat;
    })
    .map(({ content }) => content ?? '');
}

function legOf(job: string, values: readonly unknown[]): string {
  return values.length === 0 ? job : `${job} (${values.join(', ')})`;
}

/** Reads the standard output of `act --json`. */
export function readActOutput(stdout: string): ActOutput {
  const lines = stdout.split('\n').map(parseLine);
  const jobs = lines.flatMap(({ jobID, matrix = {}, jobResult }) =>
    jobID && jobResult ? [[legOf(jobID, Object.values(matrix)), jobResult] as const] : [],
  );
  const printed = lines.filter(({ raw_output }) => raw_output).map(({ msg }) => msg ?? '');
  const steps = lines
    .filter(({ stage, stepResult }) => stage === 'Main' && stepResult)
    .map(({ step, stepResult }) => `${step}: ${stepResult}`);
  return {
    jobs: Object.fromEntries(jobs),
    printed: printed.join(''),
    summaries: summariesOf(lines),
    steps,
  };
}
