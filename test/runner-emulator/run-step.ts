import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommandFile, parseEnvironmentFile, SUMMARY_LIMIT_BYTES } from './command-file.ts';
import type { Job } from './job.ts';
import { runProcess } from './run-process.ts';
import { type LoggedAnnotation, StepLog } from './step-log.ts';

export interface RanStep {
  readonly succeeded: boolean;
  readonly exitCode: number;
  readonly signals: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** `null` when there was none, or it was too large and was dropped. */
  readonly summary: string | null;
  readonly annotations: readonly LoggedAnnotation[];
  readonly droppedAnnotations: number;
}

const FILES = {
  GITHUB_OUTPUT: 'output',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
  GITHUB_STATE: 'state',
  GITHUB_STEP_SUMMARY: 'summary',
} as const;

/** One program of a step, with command files of its own (`FileCommandManager.cs`, InitializeFiles). */
export async function runStep(
  job: Job,
  argv: readonly [string, ...string[]],
  extra: Readonly<Record<string, string>>,
): Promise<RanStep> {
  const folder = mkdtempSync(join(job.temporary, 'step-'));
  const paths = Object.fromEntries(
    Object.entries(FILES).map(([variable, name]) => [variable, join(folder, name)]),
  );
  for (const path of Object.values(paths)) writeFileSync(path, '');
  const log = new StepLog(job.masker);
  const ended = await runProcess({
    argv,
    directory: job.request.workspace,
    environment: { ...job.environment(), ...paths, ...extra },
    scale: job.request.scale ?? 1,
    interrupt: job.interrupt,
    onLine(line) {
      log.take(line);
      job.request.onLine?.(line);
    },
  });
  const read = (name: keyof typeof FILES) => readFileSync(join(folder, FILES[name]), 'utf8');
  let areFilesRight = true;
  const parsed = (parse: (text: string) => Record<string, string>, name: keyof typeof FILES) => {
    try {
      return parse(read(name));
    } catch (error) {
      areFilesRight = false;
      log.annotations.push({ level: 'error', file: null, message: (error as Error).message });
      return {};
    }
  };
  const outputs = { ...log.outputs, ...parsed(parseCommandFile, 'GITHUB_OUTPUT') };
  const state = parsed(parseCommandFile, 'GITHUB_STATE');
  job.export(parsed(parseEnvironmentFile, 'GITHUB_ENV'));
  job.log.push(...log.lines);
  return {
    succeeded: ended.exitCode === 0 && !log.hasFailed && areFilesRight,
    ...ended,
    outputs,
    state,
    summary: summaryOf(read('GITHUB_STEP_SUMMARY'), job, log),
    annotations: log.annotations,
    droppedAnnotations: log.dropped,
  };
}

/** A summary beyond 1 MiB is dropped with an error annotation; the job goes on (`FileCommandManager.cs:223`). */
function summaryOf(text: string, job: Job, log: StepLog): string | null {
  if (text === '') return null;
  if (Buffer.byteLength(text) <= SUMMARY_LIMIT_BYTES) return job.masker.mask(text);
  const message = '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k';
  log.annotations.push({ level: 'error', file: null, message });
  return null;
}
