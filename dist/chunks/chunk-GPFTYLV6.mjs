import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  external_exports
} from "./chunk-5PDW2AM4.mjs";

// src/app/context/read-context.ts
import { readFile } from "node:fs/promises";

// src/app/context/context.ts
var commitSide = external_exports.object({
  sha: external_exports.string().optional(),
  ref: external_exports.string().optional(),
  repo: external_exports.object({ full_name: external_exports.string().optional(), fork: external_exports.boolean().optional() }).nullish()
}), eventPayload = external_exports.object({
  number: external_exports.number().int().optional(),
  pull_request: external_exports.object({ number: external_exports.number().int(), head: commitSide, base: commitSide }).optional(),
  repository: external_exports.object({ default_branch: external_exports.string().optional() }).optional(),
  before: external_exports.string().optional()
});
function parseEventPayload(value) {
  let parsed = eventPayload.safeParse(value);
  return parsed.success ? parsed.data : {};
}
var givenContext = external_exports.object({
  runId: external_exports.string(),
  repository: external_exports.string().nullable(),
  workflow: external_exports.string().nullable(),
  job: external_exports.string().nullable(),
  attempt: external_exports.number().int().positive(),
  branch: external_exports.string().nullable(),
  baseBranch: external_exports.string().nullable(),
  sha: external_exports.string().nullable(),
  baseSha: external_exports.string().nullable(),
  pullRequest: external_exports.number().int().nullable(),
  actor: external_exports.string().nullable(),
  url: external_exports.string().nullable(),
  changedFiles: external_exports.array(external_exports.string())
}).partial();
function contextFromEnvironment(sources) {
  return { ...sources.environment.GITHUB_RUN_ID ? contextFromGitHub(sources) : contextFromGit(sources), ...givenParts(sources.environment.SIGNALBOX_CONTEXT) };
}
function contextFromGitHub({ environment, payload, project }) {
  let pull = payload.pull_request, attempt = Number(environment.GITHUB_RUN_ATTEMPT) || 1, job = environment.SIGNALBOX_JOB || environment.GITHUB_JOB || project, repository = environment.GITHUB_REPOSITORY || null, server = environment.GITHUB_SERVER_URL || "https://github.com", queue = mergeQueuePullRequest(environment.GITHUB_REF_NAME ?? "");
  return {
    runId: `${environment.GITHUB_RUN_ID}-${attempt}-${job}`,
    repository,
    workflow: environment.GITHUB_WORKFLOW || null,
    job,
    attempt,
    branch: environment.GITHUB_HEAD_REF || environment.GITHUB_REF_NAME || null,
    baseBranch: environment.GITHUB_BASE_REF || payload.repository?.default_branch || null,
    // GITHUB_SHA of a pull request is the merge commit, which changes with every push to the base.
    sha: pull?.head.sha ?? environment.GITHUB_SHA ?? null,
    baseSha: pull?.base.sha ?? realSha(payload.before),
    pullRequest: pull?.number ?? queue,
    actor: environment.GITHUB_ACTOR || null,
    url: repository ? `${server}/${repository}/actions/runs/${environment.GITHUB_RUN_ID}` : null,
    changedFiles: []
  };
}
function contextFromGit({ git: git2, project, now, pid }) {
  return {
    runId: `local-${new Date(now).toISOString().replace(/[-:.]/g, "")}-${pid}`,
    repository: repositoryOf(git2.originUrl),
    workflow: null,
    job: project,
    attempt: 1,
    branch: git2.branch,
    baseBranch: git2.defaultBranch ?? "main",
    sha: git2.sha,
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

// src/app/context/git.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var run = promisify(execFile), MOST_CHANGED_FILES = 3e3;
async function readGitFacts(directory) {
  let [sha, changed, branch, origin, remoteHead] = await Promise.all([
    git(directory, ["rev-parse", "HEAD"]),
    git(directory, ["status", "--porcelain", "--untracked-files=no"]),
    git(directory, ["rev-parse", "--abbrev-ref", "HEAD"]),
    git(directory, ["config", "--get", "remote.origin.url"]),
    git(directory, ["rev-parse", "--abbrev-ref", "origin/HEAD"])
  ]);
  return {
    // With uncommitted changes it is no commit that runs: two such runs may differ in anything.
    sha: changed === null ? sha : null,
    branch: branch === "HEAD" ? null : branch,
    originUrl: origin,
    defaultBranch: remoteHead?.replace(/^origin\//, "") ?? null
  };
}
async function changedFiles(directory, base, head) {
  let range = `${base}...${head}`, names = await git(directory, [
    "diff",
    "--name-only",
    "-z",
    "--end-of-options",
    range,
    "--"
  ]);
  if (!names) return [];
  let files = names.split("\0").filter((name) => name !== "");
  return files.length > MOST_CHANGED_FILES ? [] : files;
}
async function git(directory, args) {
  try {
    let { stdout } = await run("git", [...args], {
      cwd: directory,
      timeout: 5e3,
      maxBuffer: 8388608
    });
    return stdout.trim() === "" ? null : stdout.trim();
  } catch {
    return null;
  }
}

// src/app/context/read-context.ts
async function readContext(world, project) {
  let payload = await readEventPayload(world.environment.GITHUB_EVENT_PATH), git2 = await readGitFacts(world.directory), context = contextFromEnvironment({
    environment: world.environment,
    payload,
    git: git2,
    project,
    now: world.clock.now(),
    pid: world.pid
  });
  if (context.changedFiles.length > 0 || !context.baseSha || !context.sha) return context;
  let files = await changedFiles(world.directory, context.baseSha, context.sha);
  return { ...context, changedFiles: files };
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
  readContext,
  readEventPayload
};
