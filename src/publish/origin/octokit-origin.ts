import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { err, ok, type Result } from '#std';
import {
  createGitHubCall,
  type GitHubCall,
  type GitHubCallOptions,
  readAs,
} from '../github-call.ts';
import type { OriginReader, PullRequestSides, RunArtifact } from './origin-reader.ts';

const PER_PAGE = 100;
/** A matrix has at most 256 jobs (GitHub's docs, "Actions limits"); a bound against a wrong `next` link. */
const MOST_PAGES = 50;

const artifacts = z.object({
  artifacts: z.array(
    z.object({ id: z.number(), name: z.string(), size_in_bytes: z.number(), expired: z.boolean() }),
  ),
});
const pulls = z.array(
  z.object({
    number: z.number().int(),
    state: z.string(),
    head: z.object({
      sha: z.string(),
      ref: z.string(),
      repo: z.object({ full_name: z.string() }).nullish(),
    }),
    base: z.object({ sha: z.string(), ref: z.string() }),
  }),
);

/** Asks GitHub's REST API. Nothing is loaded or sent before the first call. */
export function createOriginReader(options: GitHubCallOptions): OriginReader {
  const call = createGitHubCall(options);
  return {
    async artifacts(runId) {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
      const pages = await allPages(call, route, { run_id: runId }, artifacts);
      return pages.ok ? ok(pages.value.flatMap((page) => page.artifacts.map(artifactOf))) : pages;
    },
    async artifactAddress(artifactId) {
      const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
      // Octokit would follow, and hold the whole archive in memory.
      const request = { redirect: 'manual', parseSuccessResponseBody: false };
      const where = { artifact_id: artifactId, archive_format: 'zip' };
      const answer = await call(route, { ...where, request });
      if (!answer.ok) return answer;
      const { location } = answer.value.headers;
      if (location !== undefined && /^https?:/.test(location)) return ok(location);
      const message = 'it does not say where the artifact is kept';
      return err({ kind: 'unreadable-answer', message });
    },
    async pullsOfCommit(sha) {
      const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
      return sidesOf(await allPages(call, route, { commit_sha: sha }, pulls));
    },
    async pullsOfBranch(head) {
      const route = 'GET /repos/{owner}/{repo}/pulls';
      return sidesOf(await allPages(call, route, { head, state: 'open' }, pulls));
    },
  };
}

async function allPages<S extends z.ZodType>(
  call: GitHubCall,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  schema: S,
): Promise<Result<readonly z.infer<S>[], GitHubProblem>> {
  const pages: z.infer<S>[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await call(route, { ...parameters, per_page: PER_PAGE, page });
    const read = readAs(schema, answer);
    if (!read.ok) return read;
    pages.push(read.value);
    if (answer.ok && !/rel="next"/.test(answer.value.headers.link ?? '')) return ok(pages);
  }
  return err({ kind: 'unreadable-answer', message: `more than ${MOST_PAGES} pages` });
}

function artifactOf(told: z.infer<typeof artifacts>['artifacts'][number]): RunArtifact {
  return { id: told.id, name: told.name, bytes: told.size_in_bytes, isExpired: told.expired };
}

function sidesOf(
  pages: Result<readonly z.infer<typeof pulls>[], GitHubProblem>,
): Result<readonly PullRequestSides[], GitHubProblem> {
  if (!pages.ok) return pages;
  return ok(
    pages.value.flat().map(({ number, state, head, base }) => ({
      number,
      isOpen: state === 'open',
      headSha: head.sha,
      headBranch: head.ref,
      headRepository: head.repo?.full_name ?? null,
      baseBranch: base.ref,
      baseSha: base.sha,
    })),
  );
}
