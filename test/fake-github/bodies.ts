import type { Contract } from './contract.ts';
import {
  type FakeArtifact,
  type FakeCheck,
  type FakeComment,
  type FakeIssue,
  type FakeJob,
  type FakePull,
  type FakeReaction,
  type FakeRun,
  type FakeState,
  nodeIdOf,
} from './state.ts';

type Json = Record<string, unknown>;

/** Turns what the fake holds into what GitHub would answer: its own examples with our facts in them. */
export interface Bodies {
  run(run: FakeRun): Json;
  job(run: FakeRun, job: FakeJob): Json;
  pull(pull: FakePull): Json;
  commitPull(pull: FakePull): Json;
  comment(comment: FakeComment): Json;
  check(check: FakeCheck): Json;
  artifact(artifact: FakeArtifact): Json;
  issue(issue: FakeIssue): Json;
  reaction(reaction: FakeReaction): Json;
  permission(login: string): Json;
  /** A pull request as the listing of issues tells it. */
  labelledPull(pull: FakePull): Json;
  label(name: string): Json;
  rateLimit(used: number): Json;
  user(): Json;
}

const WRITTEN_AT = '2026-11-20T12:00:00Z';

/** Every reaction there is on GitHub, as a comment counts them. */
const ROLLED_UP = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket'];

export function createBodies(state: FakeState, contract: Contract): Bodies {
  const runs = contract.example('run') as { workflow_runs: Json[] };
  const exampleRun = runs.workflow_runs[0] as Json & { repository: Json; head_repository: Json };
  const commits = contract.example('commitPulls') as Json[];
  const labels = contract.example('labels') as Json[];
  const reactions = contract.example('reactions') as Json[];
  const api = `https://api.github.com/repos/${state.repository}`;
  const web = `https://github.com/${state.repository}`;

  function account(author: FakeState['user']): Json {
    const example = (contract.example('comment') as { user: Json }).user;
    return { ...example, login: author.login, type: author.type };
  }

  function rollupOf(comment: FakeComment): Json {
    const of = state.reactions.filter((reaction) => reaction.comment === comment.id);
    const counts = Object.fromEntries(
      ROLLED_UP.map((content) => [content, of.filter((one) => one.content === content).length]),
    );
    const url = `${api}/issues/comments/${comment.id}/reactions`;
    return { url, total_count: of.length, ...counts };
  }

  function side(example: unknown, repository: string, ref: string, sha: string): Json {
    const given = example as Json & { repo: Json };
    const [owner] = repository.split('/');
    const repo = { ...given.repo, full_name: repository };
    return { ...given, label: `${owner}:${ref}`, ref, sha, repo };
  }

  function pullOf(example: Json, pull: FakePull): Json {
    const { number } = pull;
    return {
      ...example,
      number,
      state: pull.state,
      // The team of GitHub's own example lacks "type" although it is required.
      requested_teams: [],
      html_url: `${web}/pull/${number}`,
      head: side(example.head, pull.headRepository, pull.headRef, pull.headSha),
      base: side(example.base, state.repository, pull.baseRef, '0'.repeat(40)),
    };
  }

  return {
    run(run) {
      return {
        ...exampleRun,
        id: run.id,
        name: run.name,
        path: run.path,
        event: run.event,
        status: run.status,
        conclusion: run.conclusion,
        head_branch: run.headBranch,
        head_sha: run.headSha,
        created_at: run.createdAt,
        updated_at: run.createdAt,
        run_started_at: run.createdAt,
        run_attempt: run.attempt,
        html_url: `${web}/actions/runs/${run.id}`,
        url: `${api}/actions/runs/${run.id}`,
        repository: { ...exampleRun.repository, full_name: state.repository },
        head_repository: { ...exampleRun.head_repository, full_name: run.headRepository },
      };
    },
    job(run, job) {
      return {
        ...(contract.example('job') as Json),
        id: job.id,
        run_id: run.id,
        run_attempt: job.attempt,
        name: job.name,
        workflow_name: run.name,
        head_branch: run.headBranch,
        head_sha: run.headSha,
        status: job.status,
        conclusion: job.conclusion,
        // GitHub's own example lacks it although it is required.
        created_at: run.createdAt,
        started_at: job.startedAt,
        completed_at: job.completedAt,
        runner_name: job.runner,
        ...(job.steps ? { steps: job.steps } : {}),
        html_url: `${web}/actions/runs/${run.id}/job/${job.id}`,
      };
    },
    pull: (pull) => pullOf(contract.example('pull') as Json, pull),
    commitPull: (pull) => pullOf(commits[0] ?? {}, pull),
    comment(comment) {
      return {
        ...(contract.example('comment') as Json),
        id: comment.id,
        node_id: nodeIdOf(comment),
        body: comment.body,
        user: comment.author === null ? null : account(comment.author),
        url: `${api}/issues/comments/${comment.id}`,
        html_url: `${web}/pull/${comment.issue}#issuecomment-${comment.id}`,
        issue_url: `${api}/issues/${comment.issue}`,
        created_at: comment.createdAt ?? WRITTEN_AT,
        updated_at: comment.updatedAt ?? comment.createdAt ?? WRITTEN_AT,
        reactions: rollupOf(comment),
      };
    },
    reaction: ({ id, content, author, createdAt }) => ({
      ...reactions[0],
      id,
      content,
      user: account(author),
      created_at: createdAt,
    }),
    permission(login) {
      const example = contract.example('permission') as Json & { user: Json };
      const permission = state.permissions[login] ?? 'read';
      // The user of GitHub's own example lacks "role_name" although it is required.
      const user = { ...example.user, login, role_name: permission };
      return { ...example, permission, role_name: permission, user };
    },
    labelledPull({ number }) {
      const [example] = contract.example('issues') as Json[];
      const names = state.labels.filter(({ issue }) => issue === number).map(({ name }) => name);
      return {
        ...example,
        number,
        labels: names.map((name) => ({ ...labels[0], name })),
        html_url: `${web}/pull/${number}`,
        pull_request: {
          url: `${api}/pulls/${number}`,
          html_url: `${web}/pull/${number}`,
          diff_url: `${web}/pull/${number}.diff`,
          patch_url: `${web}/pull/${number}.patch`,
        },
      };
    },
    check(check) {
      const example = contract.example('check') as Json & { output: Json };
      const { title, summary } = check;
      return {
        ...example,
        id: check.id,
        name: check.name,
        head_sha: check.headSha,
        status: check.status,
        conclusion: check.conclusion,
        external_id: check.externalId,
        output: { ...example.output, title, summary, annotations_count: check.annotations.length },
      };
    },
    issue(issue) {
      const { pull_request: _, ...example } = contract.example('issue') as Json;
      return {
        ...example,
        number: issue.number,
        title: issue.title,
        body: issue.body,
        state: issue.state,
        state_reason: issue.stateReason,
        labels: issue.labels.map((name) => ({ ...labels[0], name })),
        user: issue.author === null ? null : account(issue.author),
        url: `${api}/issues/${issue.number}`,
        html_url: `${web}/issues/${issue.number}`,
      };
    },
    artifact({ id, runId, name, zip, expired, toldBytes }) {
      const [example] = (contract.example('artifacts') as { artifacts: Json[] }).artifacts;
      const run = { ...(example?.workflow_run as Json), id: runId };
      const size = toldBytes ?? Buffer.from(zip, 'base64').length;
      const url = `${api}/actions/artifacts/${id}`;
      const addresses = { url, archive_download_url: `${url}/zip` };
      return {
        ...example,
        ...addresses,
        id,
        name,
        expired,
        size_in_bytes: size,
        workflow_run: run,
      };
    },
    label: (name) => ({ ...labels[0], name }),
    rateLimit(used) {
      const example = contract.example('rateLimit') as { resources: Json };
      const limit = state.rateLimit;
      const core = { limit, used, remaining: Math.max(0, limit - used), reset: 4_102_444_800 };
      return { resources: { ...example.resources, core }, rate: core };
    },
    user: () => ({
      ...(contract.example('user') as Json),
      login: state.user.login,
      type: state.user.type,
    }),
  };
}
