import type { TriageReport, Verdict } from '#domain';
import {
  applyPublication,
  type EndedRun,
  type PublishResult,
  planRerun,
  publishPorts,
  type RerunInput,
} from '#publish';
import { createRunControl } from '../../src/publish/rerun/octokit-runs.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeJob, FakeRun } from '../fake-github/state.ts';
import { CONTEXT, reportOf, SHA } from './publication.ts';
import { callOf } from './refusals.ts';

export function runOf(part: Partial<FakeRun> = {}): FakeRun {
  return {
    id: 31,
    name: 'CI',
    path: '.github/workflows/ci.yml',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'failure',
    headBranch: 'feature',
    headSha: SHA,
    headRepository: 'acme/shop',
    createdAt: '2026-11-20T10:00:00Z',
    attempt: 1,
    jobs: [
      jobOf(1, 'integration', 'failure'),
      jobOf(2, 'lint', 'success'),
      jobOf(3, 'x', 'skipped'),
    ],
    ...part,
  };
}

export function jobOf(id: number, name: string, conclusion: string): FakeJob {
  return {
    id,
    name,
    attempt: 1,
    status: 'completed',
    conclusion,
    startedAt: '2026-11-20T10:00:00Z',
    completedAt: '2026-11-20T10:05:00Z',
    runner: null,
    log: null,
  };
}

export function verdictOf(part: Partial<Verdict> = {}): Verdict {
  const usual = { cause: 'net.reset', relation: 'intermittent', retrySafe: 'yes' } as const;
  return { ...usual, ...part } as Verdict;
}

export const RUNS = 'https://github.com/acme/shop/actions/runs';

export interface Said extends Partial<TriageReport> {
  readonly job?: string;
  readonly matrix?: string;
  readonly run?: number;
  readonly attempt?: number;
  /** GitHub's number of the job; absent where the report does not know it. */
  readonly id?: number;
}

/** What a job's report says; of a failure that is safe to repeat unless told otherwise. */
export function saidOf({
  job = 'integration',
  matrix,
  run = 31,
  attempt = 1,
  id,
  ...part
}: Said = {}) {
  const url = id === undefined ? `${RUNS}/${run}` : `${RUNS}/${run}/job/${id}`;
  const leg = matrix === undefined ? {} : { matrix };
  const context = { ...CONTEXT, runId: `${run}-${attempt}-${job}`, job, ...leg, attempt, url };
  const verdicts = [verdictOf()];
  return { ...reportOf('failed'), allowedReruns: 2, context, verdicts, ...part };
}

export function inputOf(part: Partial<RerunInput> = {}, ...said: readonly Said[]): RerunInput {
  return {
    reports: said.length === 0 ? [saidOf()] : said.map(saidOf),
    unread: [],
    policy: { when: 'retry-safe', max: 2 },
    dryRun: false,
    hasToken: true,
    ended: endedOf(),
    ...part,
  };
}

export function endedOf(part: Partial<EndedRun> = {}): EndedRun {
  return { id: 31, attempt: 1, isOfFork: false, conclusion: 'failure', ...part };
}

/** Plans and carries out, on what the fake holds. */
export async function rerunOn(
  github: FakeGitHub,
  input = inputOf(),
  deadlineMs?: number,
): Promise<PublishResult | undefined> {
  const nothing = { checks: null, issues: null, sendWebhook: null, memory: null };
  const ports = publishPorts({
    comment: null,
    summaryFile: null,
    outputFile: null,
    printLine: null,
    acting: { runs: createRunControl(callOf(github.url, deadlineMs)), ...nothing },
  });
  return (await applyPublication([planRerun(input)], ports))[0];
}
