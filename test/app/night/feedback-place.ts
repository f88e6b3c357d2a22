import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { NightReport, TriageReport } from '#domain';
import { pullRequestEvent } from '../../action/events.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../../src/cli.ts');
const SHA = 'a'.repeat(40);
export const PULL = 7;

export interface Place {
  readonly folder: string;
  readonly github: FakeGitHub;
}

/** A project whose only gate fails, and a pull request of it on GitHub. */
export async function openPlace(): Promise<Place> {
  const github = await startFakeGitHub({
    state: {
      pulls: [
        {
          ...{ number: PULL, headSha: SHA, headRef: 'cheaper-apples', baseRef: 'main' },
          ...{ headRepository: 'acme/shop', state: 'open' },
        },
      ],
      permissions: { maria: 'write', root: 'admin', rita: 'read' },
    },
  });
  onTestFinished(() => github.close());
  return { folder: projectFolder(), github };
}

export const FAILURE = 'AssertionError: expected 3 apples to be 4';

/** Another checkout of it, with a history of its own. */
export function projectFolder(folder = temporaryFolder('feedback')): string {
  const fails = JSON.stringify(['sh', '-c', `echo "${FAILURE}"; exit 1`]);
  writeFileSync(
    join(folder, 'signalbox.yml'),
    `name: shop\nhistory: { store: history.db }\ngates: { api: { run: ${fails} } }\n`,
  );
  return folder;
}

export async function signalbox(
  { folder, github }: Place,
  env: Record<string, string>,
  args: string[],
) {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: 'a-token',
      GITHUB_REPOSITORY: 'acme/shop',
      ...env,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const [exitCode] = await once(child, 'close');
  return { exitCode, text };
}

/** The whole job as the action runs it on the pull request; `directory` is the project's below the workspace. */
export async function runOnPull(place: Place, run: number, directory = '.') {
  const event = join(place.folder, 'event.json');
  writeFileSync(event, JSON.stringify(pullRequestEvent(PULL, SHA).payload));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'integration',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_SHA: SHA,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_WORKSPACE: place.folder,
    GITHUB_STEP_SUMMARY: join(place.folder, 'summary.md'),
    GITHUB_OUTPUT: join(place.folder, 'output.txt'),
    SIGNALBOX_INPUTS: JSON.stringify({ command: 'run', token: 'a-token', directory }),
  };
  const done = await signalbox(place, env, ['action']);
  expect(done.exitCode, done.text).toBe(1);
  const file = join(place.folder, directory, 'logs/signalbox/triage.json');
  const report: TriageReport = JSON.parse(readFileSync(file, 'utf8'));
  return { verdicts: report.verdicts, printed: done.text };
}

export async function night(place: Place, env: Record<string, string> = {}) {
  const done = await signalbox(place, env, ['report', '--night', '--feedback']);
  expect(done.exitCode, done.text).toBe(0);
  const read = (form: string) =>
    readFileSync(join(place.folder, 'logs/signalbox/night', `report.${form}`), 'utf8');
  const report: NightReport = JSON.parse(read('json'));
  return { feedback: report.feedback, markdown: read('md'), html: read('html'), text: done.text };
}

/** Somebody writes on the pull request. */
export function say(
  { github }: Place,
  login: string,
  body: string,
  type: 'User' | 'Bot' = 'User',
): number {
  const id = Math.max(0, ...github.state.comments.map((comment) => comment.id)) + 1;
  const createdAt = new Date().toISOString();
  github.state.comments.push({ id, issue: PULL, body, author: { login, type }, createdAt });
  return id;
}

export function answersTo({ github }: Place, comment: number): readonly string[] {
  return github.state.reactions
    .filter((one) => one.comment === comment && one.author === github.state.user)
    .map(({ content }) => content);
}
