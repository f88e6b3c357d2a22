import { describeGitHubProblem } from '#domain';
import { createFeedbackGitHub } from '#publish';
import { formatForRuns } from './for-runs/for-runs.ts';
import { readForRuns } from './for-runs/read-for-runs.ts';
import { openProject, type ProjectRequest, runDirectoryOf } from './job/project.ts';
import { obeyNow } from './night/feedback/obey-now.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';
import { writeWholeFile } from './world/write-file.ts';

/** All requests together; the next night does what a silent GitHub kept from being done. */
const DEADLINE_MS = 60_000;

export interface FeedbackRequest extends ProjectRequest {
  /** GitHub's number of a comment on a pull request. */
  readonly comment: number;
  /** `owner/name`; where absent, `GITHUB_REPOSITORY`. */
  readonly repo?: string;
  readonly json?: boolean;
}

/**
 * Does at once what a comment asks, and tells runs of it. Prints one word: `done`, `refused`, or `nothing`
 * where nothing was asked by a person.
 */
export async function feedback(request: FeedbackRequest, world: World): Promise<ExitCode> {
  const { environment, clock } = world;
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
  const repo = request.repo ?? environment.GITHUB_REPOSITORY ?? '';
  if (!token || !/^[\w.-]+\/[\w.-]+$/.test(repo)) {
    world.stderr.write(`${UNKNOWN_PLACE}\n`);
    return EXIT.usage;
  }
  const file = runDirectoryOf(request, world).forRuns;
  const before = await readForRuns(file);
  if (!before.ok) world.stderr.write(`${before.error}\n`);
  const told = before.ok && before.value?.repo === repo ? before.value : null;
  const project = await openProject(request, world);
  const rules = project.ok ? (project.value.rules?.book.userRules ?? []) : [];
  const ownCauses = new Set(rules.map(({ cause }) => cause));
  const baseUrl = environment.GITHUB_API_URL ?? 'https://api.github.com';
  const reach = { baseUrl, token, repository: repo, clock, deadlineMs: DEADLINE_MS };
  const asked = { github: createFeedbackGitHub(reach), repo, ownCauses, now: clock.now(), told };
  const obeyed = await obeyNow(request.comment, asked);
  if (!obeyed.ok) {
    world.stderr.write(`${describeGitHubProblem(obeyed.error)}\n    ${NIGHT_DOES_IT}\n`);
    return EXIT.failed;
  }
  const { unanswered, forRuns } = obeyed.value;
  if (unanswered !== null) world.stderr.write(`${describeGitHubProblem(unanswered)}\n`);
  const answer = obeyed.value.answer ?? 'nothing';
  if (answer === 'done') await writeWholeFile(file, formatForRuns(forRuns));
  const said = request.json ? JSON.stringify({ comment: request.comment, answer }) : answer;
  world.stdout.write(`${said}\n`);
  return EXIT.ok;
}

const UNKNOWN_PLACE =
  'No comment was read: GITHUB_TOKEN and a repository are needed.\n    Set it, and name the repository with --repo owner/name or GITHUB_REPOSITORY.';
const NIGHT_DOES_IT = 'Nothing was done; the next night reads the comment.';
