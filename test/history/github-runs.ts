import type { FakeJob, FakeRun } from '../fake-github/state.ts';
import { NOON } from './hand-made.ts';

export const MINUTE_MS = 60_000;

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

/** Run 1 is the newest, created a minute before noon, run 2 a minute earlier, and so on. */
export function run(id: number, part: Partial<FakeRun> = {}): FakeRun {
  return {
    id,
    name: 'CI',
    path: '.github/workflows/ci.yml',
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    headBranch: 'main',
    headSha: `${id}`.padStart(40, '0'),
    headRepository: 'acme/shop',
    createdAt: iso(NOON - id * MINUTE_MS),
    attempt: 1,
    jobs: [job(id * 10, 'build')],
    ...part,
  };
}

export function job(id: number, name: string, part: Partial<FakeJob> = {}): FakeJob {
  return {
    id,
    name,
    attempt: 1,
    status: 'completed',
    conclusion: 'success',
    startedAt: iso(NOON - MINUTE_MS),
    completedAt: iso(NOON),
    runner: 'GitHub Actions 1',
    log: null,
    ...part,
  };
}
