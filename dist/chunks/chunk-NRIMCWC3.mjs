import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  NO_GIT_FACTS,
  changedFiles,
  readGitFacts
} from "./chunk-63OYHGJX.mjs";
import {
  array,
  boolean,
  number,
  object,
  string
} from "./chunk-67TOOQQD.mjs";

// src/app/context/read-context.ts
import { readFile } from "node:fs/promises";

// src/app/context/matrix-text.ts
function matrixText(json) {
  try {
    let values = valuesOf(JSON.parse(json ?? "null"));
    return values.length > 0 ? values.join(", ").slice(0, 100) : null;
  } catch {
    return null;
  }
}
function valuesOf(value) {
  return value == null ? [] : typeof value == "object" ? Object.values(value).flatMap(valuesOf) : [String(value)];
}

// src/app/context/context.ts
var commitSide = object({
  sha: string().optional(),
  ref: string().optional(),
  repo: object({ full_name: string().optional(), fork: boolean().optional() }).nullish()
}), eventPayload = object({
  number: number().int().optional(),
  pull_request: object({ number: number().int(), head: commitSide, base: commitSide }).optional(),
  repository: object({ default_branch: string().optional() }).optional(),
  before: string().optional(),
  workflow_run: object({
    id: number().int(),
    run_attempt: number().int(),
    name: string().nullish(),
    event: string(),
    conclusion: string().nullish(),
    actor: object({ login: string() }).nullish(),
    html_url: string(),
    head_sha: string(),
    head_branch: string().nullish(),
    head_repository: object({ full_name: string() }).nullish(),
    repository: object({ full_name: string() })
  }).optional()
});
function parseEventPayload(value) {
  let parsed = eventPayload.safeParse(value);
  return parsed.success ? parsed.data : {};
}
var givenContext = object({
  runId: string(),
  repository: string().nullable(),
  workflow: string().nullable(),
  job: string().nullable(),
  matrix: string().optional(),
  attempt: number().int().positive(),
  branch: string().nullable(),
  baseBranch: string().nullable(),
  sha: string().nullable(),
  baseSha: string().nullable(),
  pullRequest: number().int().nullable(),
  actor: string().nullable(),
  url: string().nullable(),
  changedFiles: array(string())
}).partial();
function contextFromEnvironment(sources) {
  return { ...sources.environment.GITHUB_RUN_ID ? contextFromGitHub(sources) : contextFromGit(sources), ...givenParts(sources.environment.SIGNALBOX_CONTEXT) };
}
function contextFromGitHub({ environment, payload, project }) {
  let pull = payload.pull_request, attempt = Number(environment.GITHUB_RUN_ATTEMPT) || 1, job = environment.SIGNALBOX_JOB || environment.GITHUB_JOB || project, repository = environment.GITHUB_REPOSITORY || null, server = environment.GITHUB_SERVER_URL || "https://github.com", queue = mergeQueuePullRequest(environment.GITHUB_REF_NAME ?? ""), run = repository && `${server}/${repository}/actions/runs/${environment.GITHUB_RUN_ID}`, number2 = /^\d{1,20}$/.exec(environment.SIGNALBOX_CHECK_RUN_ID ?? "")?.[0], matrix = matrixText(environment.SIGNALBOX_MATRIX), leg = matrix === null ? "" : `-${matrix.replace(/[^\w.]+/g, "-")}`;
  return {
    runId: `${environment.GITHUB_RUN_ID}-${attempt}-${job}${leg}`,
    repository,
    workflow: environment.GITHUB_WORKFLOW || null,
    job,
    ...matrix === null ? {} : { matrix },
    attempt,
    branch: environment.GITHUB_HEAD_REF || environment.GITHUB_REF_NAME || null,
    baseBranch: environment.GITHUB_BASE_REF || payload.repository?.default_branch || null,
    // GITHUB_SHA of a pull request is the merge commit, which changes with every push to the base.
    sha: pull?.head.sha ?? environment.GITHUB_SHA ?? null,
    baseSha: pull?.base.sha ?? realSha(payload.before),
    pullRequest: pull?.number ?? queue,
    actor: environment.GITHUB_ACTOR || null,
    url: run && number2 ? `${run}/job/${number2}` : run,
    changedFiles: []
  };
}
function contextFromGit({ git, project, now, pid }) {
  return {
    runId: `local-${new Date(now).toISOString().replace(/[-:.]/g, "")}-${pid}`,
    repository: repositoryOf(git.originUrl),
    workflow: null,
    job: project,
    attempt: 1,
    branch: git.branch,
    baseBranch: git.defaultBranch ?? "main",
    sha: git.sha,
    baseSha: null,
    pullRequest: null,
    actor: null,
    url: null,
    changedFiles: []
  };
}
function givenParts(text) {
  if (!text) return {};
  try {
    let parsed = givenContext.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}
function mergeQueuePullRequest(ref) {
  let match = /^gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref);
  return match ? Number(match[1]) : null;
}
function realSha(sha) {
  return sha && !/^0+$/.test(sha) ? sha : null;
}
function repositoryOf(originUrl) {
  return /[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(originUrl ?? "")?.[1] ?? null;
}

// src/app/context/read-context.ts
async function askWhereabouts({ environment, directory }) {
  let [payload, git] = await Promise.all([
    readEventPayload(environment.GITHUB_EVENT_PATH),
    environment.GITHUB_RUN_ID ? NO_GIT_FACTS : readGitFacts(directory)
  ]);
  return { payload, git };
}
async function readContext(world, project, whereabouts = askWhereabouts(world)) {
  let context = contextFromEnvironment({
    environment: world.environment,
    ...await whereabouts,
    project,
    now: world.clock.now(),
    pid: world.pid
  });
  if (context.changedFiles.length > 0 || !context.baseSha || !context.sha) return context;
  let files = await changedFiles(world.directory, context.baseSha, context.sha);
  return { ...context, changedFiles: files };
}
async function readRepositoryName(world) {
  let { environment, clock, pid } = world;
  if (environment.GITHUB_REPOSITORY) return environment.GITHUB_REPOSITORY;
  let sources = { environment, project: "", now: clock.now(), pid }, { repository } = contextFromEnvironment({ ...sources, ...await askWhereabouts(world) });
  return repository;
}
async function readEventPayload(file) {
  if (!file) return {};
  try {
    return parseEventPayload(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return {};
  }
}

export {
  askWhereabouts,
  readContext,
  readRepositoryName,
  readEventPayload
};
