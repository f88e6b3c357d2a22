import { type CommentPart, commentPartOf, type TriageReport } from '#domain';
import { CONTEXT, report } from '../../build.ts';
import { story as apiRegression } from '../api-regression/input.ts';
import { story as databaseOutOfDisk } from '../database-out-of-disk/input.ts';
import { story as healthy } from '../healthy/input.ts';

const [login] = apiRegression.report.verdicts;
const [disk] = databaseOutOfDisk.report.verdicts;

function leg(matrix: string, job: number, told: TriageReport): CommentPart {
  const url = `https://github.com/acme/onboarder/actions/runs/8123/job/${job}`;
  // Of some jobs it is known which step tells of them, of others their page.
  const context = { ...CONTEXT, matrix, url, ...(job % 2 === 1 ? { step: 5 } : {}) };
  return commentPartOf({ ...told, context }, { at: told.startedAt, siblings: 6 });
}

/**
 * Six jobs of a matrix, of which five have spoken: three fail the same test and one of them for a second
 * reason, one ran out of disk, one is well and one says nothing of why it failed.
 */
export const parts: readonly CommentPart[] = [
  leg('22, ubuntu-latest', 101, apiRegression.report),
  leg('24, ubuntu-latest', 102, report({ verdicts: login ? [login] : [] })),
  leg('24, macos-latest', 103, report({ verdicts: [login, disk && { ...disk, signature: 'm1-00ff00ff00ff00ff' as typeof disk.signature }].filter((one) => one !== undefined) })),
  leg('26, ubuntu-latest', 104, healthy.report),
  leg('26, macos-latest', 105, report({ headline: 'Failed, and no evidence says why' })),
];
