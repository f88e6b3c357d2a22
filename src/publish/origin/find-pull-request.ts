import type { OriginPull, OriginRun } from '#domain';
import type { OriginReader, PullRequestSides } from './origin-reader.ts';

/** Runs of these belong to a pull request; what a push broke stands in the job summary. */
const OF_PULL_REQUESTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target']);

/**
 * The pull request a run that has ended belongs to. GitHub's event names none for a fork, and what the run
 * says of itself is a stranger's word: it is the open one whose head is the run's commit, in the
 * repository that commit comes from. Two of them are as good as none.
 */
export async function findPullRequest(run: OriginRun, github: OriginReader): Promise<OriginPull> {
  const { headSha, headBranch, headRepository } = run;
  if (!OF_PULL_REQUESTS.has(run.event)) return { kind: 'none' };
  if (headRepository === null) return { kind: 'not-found' };
  const ofCommit = await github.pullsOfCommit(headSha);
  // Of a fork's commit GitHub may know nothing; then the branch tells.
  if (!ofCommit.ok && ofCommit.error.kind !== 'not-found' && ofCommit.error.kind !== 'rejected') {
    return { kind: 'not-told', problem: ofCommit.error };
  }
  const isOurs = (pull: PullRequestSides) => pull.isOpen && pull.headRepository === headRepository;
  const exact = (ofCommit.ok ? ofCommit.value : []).filter(
    (pull) => isOurs(pull) && pull.headSha === headSha,
  );
  if (exact.length > 0 || headBranch === null) return onlyOne(exact, headSha);
  const [owner] = headRepository.split('/', 1);
  const ofBranch = await github.pullsOfBranch(`${owner}:${headBranch}`);
  if (!ofBranch.ok) return { kind: 'not-told', problem: ofBranch.error };
  const same = ofBranch.value.filter((pull) => isOurs(pull) && pull.headBranch === headBranch);
  return onlyOne(same, headSha);
}

function onlyOne(pulls: readonly PullRequestSides[], headSha: string): OriginPull {
  const [pull, ...others] = pulls;
  if (pull === undefined) return { kind: 'not-found' };
  if (others.length > 0) return { kind: 'several', numbers: pulls.map(({ number }) => number) };
  const { number, baseBranch, baseSha } = pull;
  return pull.headSha === headSha
    ? { kind: 'found', number, baseBranch, baseSha }
    : { kind: 'moved-on', number };
}
