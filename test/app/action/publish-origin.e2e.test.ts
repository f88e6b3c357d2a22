import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunContext, TriageReport } from '#domain';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { ARTIFACT_ORIGIN } from '../../fake-github/log-origin.ts';
import type { FakePull } from '../../fake-github/state.ts';
import { run } from '../../history/github-runs.ts';
import { CONTEXT } from '../../report/build.ts';
import { hostileReport } from '../../report/hostile-report.ts';
import { STORIES } from '../../report/stories.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ActionEnd, bundledAction } from './bundled-action.ts';
import { type LeftFiles, leaveArtifact } from './leave-artifact.ts';

const SHA = 'a'.repeat(40);
const FORK: FakePull = {
  number: 7,
  headSha: SHA,
  headRef: 'main',
  headRepository: 'stranger/shop',
  baseRef: 'main',
  state: 'open',
};
const VICTIM: FakePull = { ...FORK, number: 9, headSha: 'b'.repeat(40), headRef: 'other' };
const ORIGIN = {
  id: 31,
  run_attempt: 2,
  name: 'integration',
  event: 'pull_request',
  conclusion: 'failure',
  actor: { login: 'stranger' },
  html_url: 'https://github.com/acme/shop/actions/runs/31',
  head_sha: SHA,
  head_branch: 'main',
  head_repository: { full_name: 'stranger/shop' },
  repository: { full_name: 'acme/shop' },
};

const runAction = bundledAction();

let github: FakeGitHub;
let folder: string;
beforeEach(async () => {
  github = await startFakeGitHub({ state: { runs: [run(31)], pulls: [{ ...FORK }, VICTIM] } });
  folder = temporaryFolder('origin');
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function leave(name: string, files: LeftFiles): void {
  leaveArtifact(github, name, files);
}

function triage(
  origin: Partial<Record<keyof typeof ORIGIN, unknown>> = {},
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionEnd> {
  const payload = { workflow_run: { ...ORIGIN, ...origin } };
  const event = { name: 'workflow_run', payload };
  return runAction(folder, {
    apiUrl: github.url,
    event,
    inputs: { command: 'triage', ...inputs },
  });
}

const RED = STORIES['api-regression']?.report as TriageReport;

/** As the run says of itself; every word of it may be a lie. */
function saying(context: Partial<RunContext>, report: TriageReport = RED): TriageReport {
  return { ...report, context: { ...CONTEXT, ...context } };
}

/** Claims to be of the victim's pull request, in another repository and another run. */
const LIE = saying({
  pullRequest: VICTIM.number,
  repository: 'acme/secrets',
  sha: VICTIM.headSha,
  runId: '999999-7-integration',
  attempt: 7,
  branch: 'production',
  actor: 'octocat',
  url: 'https://evil.example/acme/shop/actions/runs/1',
});

describe('a run that could not comment itself', () => {
  test('is told where GitHub says it belongs, whatever it says of itself', async () => {
    leave('signalbox', { 'triage.json': LIE, 'services/api.log': 'noise' });
    const { exitCode, summary, output, printed } = await triage();
    expect(printed).toContain('pull-request comment created: https://github.com/acme/shop/pull/7');
    expect(exitCode).toBe(0);
    const [comment, ...others] = github.state.comments;
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ issue: 7 });
    for (const text of [comment?.body ?? '', summary]) {
      expect(text).toContain('answers 500');
      expect(text).toContain('https://github.com/acme/shop/actions/runs/31');
      expect(text).not.toMatch(/evil\.example|acme\/secrets|bbbbbbb/);
    }
    expect(summary).toMatch(/^> Of run 31, attempt 2: failure\n/);
    expect(output).toMatch(/status<<(\S+)\nfailed\n\1/);
    expect(github.requests.map(({ operation }) => operation)).toEqual([
      'repos/list-pull-requests-associated-with-commit',
      'actions/list-workflow-run-artifacts',
      'actions/download-artifact',
      ARTIFACT_ORIGIN,
      'graphql/read-thread',
      'issues/create-comment',
      'graphql/read-thread',
    ]);
  });

  test('is told once, and with another attempt in the same place', async () => {
    leave('signalbox', { 'triage.json': saying({}) });
    await triage();
    expect((await triage()).printed).toContain('comment skipped: it already says exactly this');
    leave('signalbox', {
      'triage.json': saying({}, { ...RED, headline: 'no more', verdicts: [] }),
    });
    expect((await triage({ run_attempt: 3 })).printed).toContain('comment updated');
    expect(github.state.comments).toHaveLength(1);
  });

  test('speaks for all jobs of a matrix, and for those whose artifact is broken says so', async () => {
    leave('signalbox-22', { 'triage.json': saying({ matrix: '22' }) });
    leave('signalbox-24', { 'logs/triage.json': saying({ matrix: '24' }) });
    leave('signalbox-26', { 'triage.json': 'no report' });
    leave('coverage', { 'triage.json': saying({ matrix: 'coverage' }) });
    const { summary } = await triage();
    expect(github.state.comments[0]?.body).toContain('integration (22)');
    expect(github.state.comments[0]?.body).toContain('integration (24)');
    expect(github.state.comments[0]?.body).not.toContain('coverage');
    expect(summary).toContain('> ⚠ signalbox-26: triage.json is not a report: no JSON\n');
  });
});

describe('there is no comment, the summary says why, and the job passes', () => {
  interface Case {
    readonly when: string;
    readonly pulls?: readonly FakePull[];
    readonly origin?: Partial<Record<keyof typeof ORIGIN, unknown>>;
    readonly says: string;
  }
  const CASES: readonly Case[] = [
    {
      when: 'two open pull requests have this head',
      pulls: [FORK, { ...FORK, number: 8, baseRef: 'release' }],
      says: 'several open pull requests',
    },
    {
      when: 'it was closed',
      pulls: [{ ...FORK, state: 'closed' }],
      says: 'no open pull request comes from',
    },
    {
      when: 'only another repository has this commit',
      pulls: [{ ...FORK, headRepository: 'another/shop' }],
      says: 'no open pull request comes from',
    },
    {
      when: 'its author pushed in the meantime',
      pulls: [{ ...FORK, headSha: 'c'.repeat(40), earlierShas: [SHA] }],
      says: 'the pull request has newer commits',
    },
    { when: 'the fork is gone', origin: { head_repository: null }, says: 'no open pull request' },
  ];

  test.each(CASES)('when $when', async ({ pulls = [FORK], origin = {}, says }) => {
    github.state.pulls.splice(0, 2, ...pulls.map((pull) => ({ ...pull })));
    leave('signalbox', { 'triage.json': LIE });
    const { exitCode, summary } = await triage(origin);
    expect(exitCode).toBe(0);
    expect(github.state.comments).toEqual([]);
    expect(summary).toContain('answers 500');
    expect(summary).toContain(`> ⚠ pull-request comment skipped: ${says}`);
  });

  test('when a push to the base ran: the summary is all there is', async () => {
    leave('signalbox', { 'triage.json': LIE });
    const own = { head_repository: { full_name: 'acme/shop' } };
    const { exitCode, summary, printed } = await triage({ event: 'push', ...own });
    expect(exitCode).toBe(0);
    expect(summary).toContain('answers 500');
    expect(printed).toContain('this run does not belong to a pull request');
    expect(github.requests.some(({ path }) => /pulls|issues/.test(path))).toBe(false);
  });

  test('when there is nothing to read', async () => {
    const { exitCode, summary } = await triage();
    expect(exitCode).toBe(0);
    expect(summary).toBe(
      '> Of run 31, attempt 2: failure\n>\n> ⚠ run 31 has no artifact signalbox&#42;\n\n\n',
    );
  });

  test('when this token may not write either', async () => {
    leave('signalbox', { 'triage.json': LIE });
    github.fail({ kind: 'integration', operation: 'issues/create-comment' });
    const { exitCode, summary } = await triage();
    expect(exitCode).toBe(0);
    expect(summary).toContain(
      '> ⚠ pull-request comment not published: the token lacks a permission',
    );
  });
});

describe('what a stranger wrote', () => {
  test('means nothing in comment, summary and log', async () => {
    const text =
      '@acme/team ##[add-mask]e\n::error::forged https://evil.example Fixes #1 <img src=x>';
    const report = { ...hostileReport(text), project: 'shop' };
    leave(`signalbox ${text}`, { 'triage.json': saying({ job: text, matrix: text }, report) });
    leave('signalbox ##[add-mask]e', { '##[add-mask]e/triage.json': '{}' });
    const { printed, summary } = await triage();
    expect(printed).not.toMatch(/^\s*::|##\[(?!\\)/m);
    expect(github.state.comments).toHaveLength(1);
    for (const text of [summary, github.state.comments[0]?.body ?? '']) {
      const shown = text.replace(/<!--.*?-->/gs, '');
      expect(shown).not.toMatch(/(?<![\w&;])@acme|<img|\]\(https:\/\/evil/);
    }
  });

  test('may name as many projects as it likes, not as many comments', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...LIE, project: `p${at}` }));
    leave('signalbox', Object.fromEntries(many.map((each, at) => [`${at}/triage.json`, each])));
    const { summary } = await triage({}, { 'dry-run': 'false', comment: 'auto' });
    expect(github.state.comments.length).toBeLessThanOrEqual(20);
    expect(new Set(github.state.comments.map(({ issue }) => issue))).toEqual(new Set([7]));
    expect(summary).toContain('is of one project more than the 20');
  });

  test('is held to its place too when a workflow brought the whole run along', async () => {
    writeFileSync(
      join(folder, 'signalbox.yml'),
      'name: shop\ngates: { test: { run: [node, -e, "process.exit(1)"] } }\n',
    );
    const context = JSON.stringify({ pullRequest: 9, sha: VICTIM.headSha, runId: '31-2-test' });
    const pushed = { name: 'push', payload: {} };
    const made = await runAction(folder, {
      apiUrl: github.url,
      event: pushed,
      inputs: { command: 'run', comment: 'never' },
      environment: { SIGNALBOX_CONTEXT: context },
    });
    expect(made.exitCode).toBe(1);
    await triage();
    expect(github.state.comments.map(({ issue }) => issue)).toEqual([7]);
    github.state.pulls.splice(0, 1);
    await triage();
    expect(github.state.comments).toHaveLength(1);
  });
});
