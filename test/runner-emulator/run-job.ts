import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ExpressionContext, fill, holds } from './expressions.ts';
import { type EmulatedStep, Job, type JobRequest } from './job.ts';
import { type RanStep, runStep } from './run-step.ts';
import { trackedProcesses } from './tracked-processes.ts';

export interface JobResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  /** Of the main steps and then of the posts, in the order they ran. */
  readonly steps: readonly RanStep[];
  /** Masked, as people see it. */
  readonly log: string;
  /** What lived on after the last step, to be killed by the runner; each as `pid command line`. */
  readonly orphans: readonly string[];
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly using: string;
    readonly main?: string;
    readonly post?: string;
    readonly steps?: readonly CompositeStep[];
  };
}

interface CompositeStep {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

type Post = () => Promise<RanStep>;

/** As the runner starts them (`src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs`). */
function bash(script: string): readonly [string, ...string[]] {
  return ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script];
}

/**
 * One job: its steps in order, those after a failure or a cancel skipped; then the posts of the actions
 * whose main ran, last in first out and always (ADR 1144; `src/Runner.Worker/StepsRunner.cs`); then what
 * still runs is killed.
 */
export async function runJob(request: JobRequest): Promise<JobResult> {
  const job = new Job(request);
  const ran: RanStep[] = [];
  const posts: Post[] = [];
  for (const step of request.steps) {
    if (job.isCancelled || ran.some(({ succeeded }) => !succeeded)) break;
    ran.push(await main(step, job, posts));
  }
  job.beginPosts();
  for (const post of posts.reverse()) ran.push(await post());
  const orphans = trackedProcesses(job.trackingId);
  for (const orphan of orphans) kill(Number.parseInt(orphan, 10));
  const outcome = ran.every(({ succeeded }) => succeeded) ? 'success' : 'failure';
  return {
    conclusion: job.isCancelled ? 'cancelled' : outcome,
    steps: ran,
    log: job.log.join('\n'),
    orphans,
  };
}

async function main(step: EmulatedStep, job: Job, posts: Post[]): Promise<RanStep> {
  if ('run' in step) return runStep(job, bash(step.run), {});
  const action = parse(readFileSync(join(step.uses, 'action.yml'), 'utf8')) as ActionFile;
  const github = { token: job.request.environment.EMULATED_TOKEN ?? '' };
  const inputs = Object.fromEntries(
    Object.entries(action.inputs ?? {}).map(([name, { default: usual = '' }]) => [
      name,
      step.with?.[name] ?? fill(usual, { inputs: {}, github, steps: {} }),
    ]),
  );
  if (action.runs.using === 'composite') {
    return composite({ folder: step.uses, action, inputs, github }, job);
  }
  return javascript({ folder: step.uses, action, inputs }, job, posts);
}

/** Inputs and the runtime's token are given to it and to no `run` step (`NodeScriptActionHandler.cs`). */
async function javascript(
  {
    folder,
    action,
    inputs,
  }: { folder: string; action: ActionFile; inputs: Record<string, string> },
  job: Job,
  posts: Post[],
): Promise<RanStep> {
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const environment = { ...job.request.runtime, ...Object.fromEntries(given) };
  const start = (file: string | undefined, state: Readonly<Record<string, string>>) => {
    const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
    const extra = { ...environment, ...Object.fromEntries(saved) };
    return runStep(job, [process.execPath, join(folder, file ?? '')], extra);
  };
  const ran = await start(action.runs.main, {});
  if (action.runs.post) posts.push(() => start(action.runs.post, ran.state));
  return ran;
}

/** Its steps one after another; they count as one step of the job (`CompositeActionHandler.cs`). */
async function composite(
  {
    folder,
    action,
    inputs,
    github,
  }: {
    folder: string;
    action: ActionFile;
    inputs: Record<string, string>;
    github: Record<string, string>;
  },
  job: Job,
): Promise<RanStep> {
  const context: ExpressionContext & { steps: Record<string, Readonly<Record<string, string>>> } = {
    inputs,
    github,
    steps: {},
  };
  let last: RanStep | undefined;
  for (const step of action.runs.steps ?? []) {
    if (!holds(step.if, last?.succeeded ?? true, context)) continue;
    if (step.run === undefined) throw new Error(`the emulator runs no nested "${step.uses}"`);
    const values = Object.entries(step.env ?? {}).map(([name, text]) => [
      name,
      fill(text, context),
    ]);
    const extra = { GITHUB_ACTION_PATH: folder, ...Object.fromEntries(values) };
    last = await runStep(job, bash(step.run), extra);
    if (step.id) context.steps[step.id] = last.outputs;
  }
  if (last === undefined) throw new Error(`no step of ${folder} ran`);
  return last;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
