import type { FakeRun } from '../../fake-github/state.ts';

const HOUR_MS = 3_600_000;
const RUNS = 24;

/** A day of hourly runs on `main`, the newest four of which failed. `now` in epoch milliseconds. */
export function nightRuns(now: number): readonly FakeRun[] {
  return Array.from({ length: RUNS }, (_, index) => {
    const at = now - (RUNS - index) * HOUR_MS;
    const conclusion = index < RUNS - 4 ? 'success' : 'failure';
    return {
      status: 'completed',
      conclusion,
      id: 100 + index,
      name: 'ci',
      path: '.github/workflows/ci.yml',
      event: 'push',
      headBranch: 'main',
      headSha: index.toString(16).padStart(40, '0'),
      headRepository: 'acme/shop',
      createdAt: iso(at),
      attempt: 1,
      jobs: [
        {
          status: 'completed',
          conclusion,
          id: 9000 + index,
          name: 'integration',
          attempt: 1,
          startedAt: iso(at),
          completedAt: iso(at + 300_000),
          runner: null,
          log: null,
        },
      ],
    };
  });
}

/** As GitHub writes times: without the fraction. */
function iso(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
