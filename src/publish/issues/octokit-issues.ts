import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { err, ok, type Result } from '#std';
import { type GitHubCall, ONCE, readAs } from '../github-call.ts';
import { readLogin } from '../own-login.ts';
import type { ExistingIssue, IssueWriter } from './issue-writer.ts';

const issue = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  state_reason: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
  pull_request: z.unknown().optional(),
});

const PER_PAGE = 100;

/** More issues of ours than anybody reads; a bound, so that a wrong `next` link cannot loop. */
const MOST_PAGES = 20;

type Listed = Result<readonly ExistingIssue[], GitHubProblem>;

/** Issues through GitHub's REST API. */
export function createIssueWriter(call: GitHubCall): IssueWriter {
  const listed = new Map<string, Promise<Listed>>();
  let login: Promise<Result<string | null, GitHubProblem>> | undefined;
  return {
    list(label) {
      const known = listed.get(label) ?? listIssues(call, label);
      listed.set(label, known);
      return known;
    },
    async create({ title, body, labels }) {
      const route = 'POST /repos/{owner}/{repo}/issues';
      const answer = await call(route, { title, body, labels: [...labels], request: ONCE });
      const read = readAs(issue, answer);
      return read.ok ? ok(existingOf(read.value)) : read;
    },
    async change(number, change) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
      const reason = change.state === undefined ? {} : { state_reason: REASON[change.state] };
      const answer = await call(route, { issue_number: number, ...change, ...reason });
      const read = readAs(issue, answer);
      return read.ok ? ok(existingOf(read.value)) : read;
    },
    async comment(number, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const answer = await call(route, { issue_number: number, body, request: ONCE });
      return answer.ok ? ok(undefined) : answer;
    },
    ownLogin() {
      login ??= readLogin(call);
      return login;
    },
  };
}

const REASON = { open: 'reopened', closed: 'completed' } as const;

async function listIssues(call: GitHubCall, label: string): Promise<Listed> {
  const found: ExistingIssue[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const where = { labels: label, state: 'all', per_page: PER_PAGE, page };
    const answer = await call('GET /repos/{owner}/{repo}/issues', where);
    const read = readAs(z.array(issue), answer);
    if (!read.ok || !answer.ok) return read.ok ? err({ kind: 'gone' }) : read;
    const issues = read.value.filter(({ pull_request: pull }) => pull === undefined);
    found.push(...issues.map(existingOf));
    if (!/rel="next"/.test(answer.value.headers.link ?? '')) return ok(found);
  }
  const message = `more than ${MOST_PAGES} pages of issues with the label "${label}"`;
  return err({ kind: 'unreadable-answer', message });
}

function existingOf(read: z.infer<typeof issue>): ExistingIssue {
  return {
    number: read.number,
    title: read.title,
    body: read.body ?? '',
    state: read.state === 'closed' ? 'closed' : 'open',
    isDeclined: read.state_reason === 'not_planned',
    url: read.html_url,
    author: read.user ?? null,
  };
}
