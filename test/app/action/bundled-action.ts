import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundledSignalbox } from '../../support/bundled-signalbox.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export interface ActionCall {
  readonly apiUrl: string;
  /** The name and payload of what happened. */
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ActionEnd {
  readonly exitCode: number;
  readonly printed: string;
  readonly summary: string;
  readonly output: string;
}

/** Runs the action as a step in `folder`, with nothing of this process's environment. */
export type RunAction = (folder: string, call: ActionCall) => Promise<ActionEnd>;

/** For the top of a test file: the action as it is shipped, bundled once for all its tests. */
export function bundledAction(): RunAction {
  let home = '';
  let program = '';
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'signalbox-bundle-'));
    program = await bundledSignalbox(home);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  return (folder, call) => runAction(program, folder, call);
}

async function runAction(program: string, folder: string, call: ActionCall): Promise<ActionEnd> {
  const files = temporaryFolder('runner');
  const [summary, output, payload] = ['summary', 'output', 'event'].map((name) =>
    join(files, name),
  ) as [string, string, string];
  mkdirSync(folder, { recursive: true });
  for (const file of [summary, output]) writeFileSync(file, '');
  writeFileSync(payload, JSON.stringify(call.event.payload));
  const env = {
    PATH: process.env.PATH,
    SIGNALBOX_INPUTS: JSON.stringify({ token: 'ghs_secret', ...call.inputs }),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: call.apiUrl,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_WORKSPACE: folder,
    GITHUB_RUN_ID: '900',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'triage',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_REF_NAME: 'main',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: call.event.name,
    GITHUB_EVENT_PATH: payload,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    ...call.environment,
  };
  const ended = await new Promise<Pick<ActionEnd, 'exitCode' | 'printed'>>((resolve) => {
    execFile(process.execPath, [program, 'action'], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code ?? -1) : 0, printed: stdout + stderr }),
    );
  });
  const read = (file: string) => readFileSync(file, 'utf8');
  return { ...ended, summary: read(summary), output: read(output) };
}
