import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createOctokitClient
} from "./chunk-QZM4HDXJ.mjs";
import {
  maskedText
} from "./chunk-OL7VELS6.mjs";
import {
  openHistory
} from "./chunk-C6L2WCEV.mjs";
import {
  diagnose
} from "./chunk-Z6TQPBGO.mjs";
import {
  EMPTY_RECORD
} from "./chunk-75RHPUUD.mjs";
import {
  resultOf
} from "./chunk-F5BFMIY3.mjs";
import {
  readTestReports
} from "./chunk-A3KQ376H.mjs";
import {
  readLog
} from "./chunk-XALZVAZH.mjs";
import {
  signatureOf
} from "./chunk-PRR7GZAE.mjs";
import {
  describeHistoryProblem
} from "./chunk-XEP5XGZ7.mjs";
import {
  explainLog,
  interestingLine,
  interestingWords
} from "./chunk-BVMSZR44.mjs";
import {
  normaliseRun,
  parseObject
} from "./chunk-FSUAAH57.mjs";
import {
  readLines
} from "./chunk-CKT55Y22.mjs";
import {
  describeFound,
  describeMisfit
} from "./chunk-TZAAP2WF.mjs";
import {
  OWN_RULES
} from "./chunk-T23W4NQG.mjs";
import {
  historyPlace,
  missingProject,
  openProject,
  tellUnusable
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  object,
  prettifyError,
  record,
  string,
  union,
  url
} from "./chunk-67TOOQQD.mjs";
import {
  cleanLine,
  cleanLines
} from "./chunk-D7MHDD5P.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  classifyGitHubFailure,
  describeGitHubProblem,
  gitHubFailureOf
} from "./chunk-4INBPDXK.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/ingest/ingest-problem.ts
function describeIngestProblem(problem) {
  switch (problem.kind) {
    case "unreadable":
      return `${problem.file} cannot be read: ${problem.message}.`;
    case "cut-gzip":
      return `${problem.file} is a gzip file that ends too early or is damaged. The ${problem.afterLine} lines before that were kept; fetch the file again and repeat, nothing is counted twice.`;
    case "nothing-usable":
      return `${describeIngestLine(problem.file, problem.first)}; none of the ${problem.lines} lines is a run. Expected one JSON object a line with "id", "job" and "startedAt".`;
    case "not-an-export":
      return `${describeIngestLine(problem.file, problem.first)}; nothing of the file is what ${problem.from} answers. Expected ${problem.expects}, saved as it came.`;
    case "github":
      return `runs of ${problem.repo}: ${describeGitHubProblem(problem.problem)}`;
    default:
      return unreachable(problem);
  }
}
function describeIngestLine(source, { line, reason }) {
  return `${line === null ? source : `${source}:${line}`}: ${reason}`;
}

// src/history/ingest/ingestible-run.ts
function ingestibleRun(told) {
  let normalised = normaliseRun(told);
  if (!normalised.ok) return normalised;
  let { conclusion, completedAt } = normalised.value.run;
  return conclusion === null || completedAt !== null ? normalised : err(describeFound(["completedAt"], told.completedAt ?? void 0, END));
}
var END = 'an ISO 8601 time, or a "durationMs", of a run that has a conclusion';

// src/history/ingest/tally.ts
function createTally() {
  let counts = { read: 0, written: 0, rejected: 0, adjusted: 0 }, problems = [];
  return {
    read() {
      counts.read += 1;
    },
    adjusted() {
      counts.adjusted += 1;
    },
    written(count) {
      counts.written += count;
    },
    rejected(problem) {
      counts.rejected += 1, problems.length < 100 && problems.push(problem);
    },
    summary: () => ({ ...counts, problems: [...problems] })
  };
}

// src/history/ingest/exports/buildkite.ts
var job = object({
  id: string().min(1),
  type: string(),
  name: string().nullish(),
  step_key: string().nullish(),
  state: string().nullish(),
  started_at: string().nullish(),
  finished_at: string().nullish(),
  retries_count: int().nonnegative().nullish(),
  agent: object({ name: string().nullish() }).nullish()
}), build = object({
  number: int(),
  branch: string().nullish(),
  commit: string().nullish(),
  pull_request: object({ id: union([string(), int()]).nullish() }).nullish(),
  pipeline: object({ slug: string().min(1), repository: string().nullish() }),
  jobs: array(job)
}), buildkite = {
  expects: "an array of builds (GET /v2/organizations/:org/pipelines/:pipeline/builds)",
  value: build,
  runsOf: (told) => told.jobs.filter((each) => each.type === "script" && each.started_at).map(runOf(told))
}, CONCLUSIONS = {
  passed: "success",
  failed: "failure",
  timed_out: "timed_out",
  canceled: "cancelled",
  skipped: "skipped",
  expired: "cancelled"
};
function runOf({ number: number3, branch, commit, pull_request, pipeline }) {
  let pr = pull_request?.id ?? null;
  return (told) => ({
    id: `buildkite-${told.id}`,
    repo: repositoryOf(pipeline.repository),
    job: `${pipeline.slug}/${told.step_key ?? told.name ?? "unnamed"}`,
    branch: pr === null ? branch : null,
    pr,
    sha: commit,
    attempt: (told.retries_count ?? 0) + 1,
    startedAt: told.started_at,
    completedAt: told.finished_at,
    conclusion: CONCLUSIONS[told.state ?? ""] ?? null,
    runner: told.agent?.name,
    extra: { ci: "buildkite", build: number3 }
  });
}
function repositoryOf(remote) {
  return /[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? "")?.[1] ?? null;
}

// src/history/ingest/exports/circleci.ts
var job2 = object({
  id: string().min(1),
  name: string().min(1),
  /** `approval` waits for a person, and is no run. */
  type: string().nullish(),
  status: string(),
  job_number: int().nullish(),
  project_slug: string().nullish(),
  started_at: string().nullish(),
  stopped_at: string().nullish()
}), circleci = {
  expects: "the jobs of a workflow (GET /api/v2/workflow/:id/job)",
  value: union([object({ items: array(job2) }), job2]),
  runsOf: (told) => ("items" in told ? told.items : [told]).filter(isRun).map(runOf2)
};
function isRun({ type, started_at }) {
  return type !== "approval" && !!started_at;
}
var CONCLUSIONS2 = {
  success: "success",
  failed: "failure",
  infrastructure_fail: "failure",
  timedout: "timed_out",
  canceled: "cancelled",
  not_run: "skipped"
};
function runOf2(told) {
  return {
    id: `circleci-${told.id}`,
    // `gh/acme/shop`
    repo: told.project_slug?.split("/").slice(1).join("/"),
    job: told.name,
    startedAt: told.started_at,
    completedAt: told.stopped_at,
    conclusion: CONCLUSIONS2[told.status] ?? null,
    extra: { ci: "circleci", number: told.job_number ?? null }
  };
}

// src/history/ingest/exports/gitlab.ts
var job3 = object({
  id: int(),
  name: string().min(1),
  stage: string().nullish(),
  status: string(),
  failure_reason: string().nullish(),
  ref: string().nullish(),
  tag: boolean().nullish(),
  created_at: string().nullish(),
  started_at: string().nullish(),
  finished_at: string().nullish(),
  /** Seconds. */
  duration: number().nullish(),
  allow_failure: boolean().nullish(),
  commit: object({ id: string() }).nullish(),
  pipeline: object({ id: int().nullish(), sha: string().nullish(), source: string().nullish() }).nullish(),
  runner: object({ description: string().nullish() }).nullish(),
  web_url: string().nullish()
}), gitlab = {
  expects: "an array of jobs (GET /projects/:id/jobs)",
  value: job3,
  runsOf: (told) => told.started_at || told.finished_at ? [runOf3(told)] : []
};
function runOf3(told) {
  let mergeRequest = MERGE_REQUEST.exec(told.ref ?? "")?.[1];
  return {
    id: `gitlab-${told.id}`,
    repo: repositoryOf2(told.web_url),
    job: told.name,
    branch: mergeRequest === void 0 && !told.tag ? told.ref : null,
    pr: mergeRequest,
    sha: told.commit?.id ?? told.pipeline?.sha,
    startedAt: told.started_at ?? told.created_at,
    completedAt: told.finished_at,
    conclusion: conclusionOf(told),
    durationMs: told.duration == null ? null : Math.round(told.duration * 1e3),
    runner: told.runner?.description,
    extra: {
      ci: "gitlab",
      stage: told.stage ?? null,
      pipeline: told.pipeline?.id ?? null,
      source: told.pipeline?.source ?? null,
      allowFailure: told.allow_failure ?? !1,
      ...told.tag ? { tag: told.ref } : {}
    }
  };
}
var MERGE_REQUEST = /^refs\/merge-requests\/(\d+)\//, TIMEOUTS = ["job_execution_timeout", "stuck_or_timeout_failure"];
function conclusionOf({ status, failure_reason }) {
  return status === "failed" ? TIMEOUTS.includes(failure_reason ?? "") ? "timed_out" : "failed" : ["success", "canceled", "skipped"].includes(status) ? status : null;
}
function repositoryOf2(address) {
  let path = address ? URL.parse(address)?.pathname ?? "" : "";
  return /^\/(.+?)\/-\//.exec(path)?.[1] ?? null;
}

// src/history/ingest/exports/jenkins.ts
var revision = object({
  SHA1: string().nullish(),
  branch: array(object({ name: string().nullish() })).nullish()
}), build2 = object({
  number: int(),
  url: url(),
  /** Epoch milliseconds. */
  timestamp: number(),
  /** Milliseconds; 0 while it goes on. */
  duration: number().nullish(),
  building: boolean().nullish(),
  result: string().nullish(),
  builtOn: string().nullish(),
  actions: array(object({ lastBuiltRevision: revision.nullish() }).nullable()).nullish()
}), builds = union([
  build2,
  object({ builds: array(build2) }),
  object({ allBuilds: array(build2) })
]), jenkins = {
  expects: 'a build (/job/NAME/7/api/json), or a job with its "builds"',
  value: builds,
  runsOf(told) {
    return "builds" in told ? told.builds.map(runOf4) : "allBuilds" in told ? told.allBuilds.map(runOf4) : [runOf4(told)];
  }
}, CONCLUSIONS3 = {
  SUCCESS: "success",
  FAILURE: "failure",
  // Tests failed; Jenkins keeps FAILURE for builds that did not get that far.
  UNSTABLE: "failure",
  ABORTED: "cancelled",
  NOT_BUILT: "skipped"
};
function runOf4(told) {
  let path = jobPathOf(told.url), { job: job4, branch, pr } = partsOf(path, branchOf(told)), isOver = told.building !== !0 && told.result != null, duration = told.duration ?? 0;
  return {
    id: `jenkins-${path.join("/")}-${told.number}`,
    job: job4,
    branch: pr === null ? branch : null,
    pr,
    sha: revisionOf(told)?.SHA1,
    startedAt: told.timestamp,
    completedAt: isOver ? told.timestamp + Math.max(0, duration) : null,
    conclusion: isOver ? CONCLUSIONS3[told.result ?? ""] ?? told.result : null,
    durationMs: isOver ? duration : null,
    runner: told.builtOn,
    extra: { ci: "jenkins", build: told.number }
  };
}
function jobPathOf(address) {
  let { pathname } = new URL(address);
  return [...pathname.matchAll(/\/job\/([^/]+)/g)].map(([, name = ""]) => decoded(decoded(name)));
}
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
function partsOf(path, branch) {
  let last = path.at(-1) ?? "", pr = /^(?:PR|MR)-(\d+)$/.exec(last)?.[1] ?? null;
  return { job: (path.length > 1 && (pr !== null || last === branch) ? path.slice(0, -1) : path).join("/"), branch, pr };
}
function revisionOf({ actions }) {
  return actions?.find((action) => action?.lastBuiltRevision)?.lastBuiltRevision;
}
function branchOf(told) {
  let name = revisionOf(told)?.branch?.[0]?.name?.replace(
    /^(?:refs\/remotes\/)?(?:origin\/|refs\/heads\/)?/,
    ""
  );
  return name && name !== "detached" ? name : null;
}

// src/history/ingest/exports/ci-exports.ts
var CI_EXPORTS = {
  gitlab,
  jenkins,
  buildkite,
  circleci
};

// src/history/ingest/exports/read-export.ts
import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
var LARGEST_BYTES = 256 * 1024 * 1024;
async function readExport(file) {
  try {
    let { size } = await stat(file);
    if (size > LARGEST_BYTES) {
      let message = `it has ${size} bytes, ${LARGEST_BYTES} are read; split it`;
      return err({ kind: "unreadable", file, message });
    }
    let bytes = await readFile(file), plain = bytes.length > 1 && bytes.readUInt16BE() === 8075 ? gunzipSync(bytes, { maxOutputLength: LARGEST_BYTES }) : bytes;
    return ok(plain.toString("utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    return err({ kind: "unreadable", file, message: describeFileError(error) });
  }
}

// src/history/ingest/exports/split-json.ts
function* splitJson(text2) {
  let scan = { at: 0, line: 1 }, isInArray = !1;
  for (; scan.at < text2.length; ) {
    let character = text2[scan.at] ?? "";
    /\s/.test(character) || isInArray && character === "," ? step(text2, scan) : character === "[" && !isInArray ? (isInArray = !0, step(text2, scan)) : character === "]" && isInArray ? (isInArray = !1, step(text2, scan)) : yield pieceAt(text2, scan, isInArray);
  }
}
function step(text2, scan) {
  text2[scan.at] === `
` && (scan.line += 1), scan.at += 1;
}
function pieceAt(text2, scan, isInArray) {
  let { at, line } = scan, depth = 0, isString = !1;
  do {
    let character = text2[scan.at] ?? "";
    isString ? character === "\\" ? step(text2, scan) : character === '"' && (isString = !1) : character === '"' ? isString = !0 : character === "{" || character === "[" ? depth += 1 : (character === "}" || character === "]") && (depth -= 1), step(text2, scan);
  } while (scan.at < text2.length && (isString || depth > 0 || !endsAt(text2, scan.at, isInArray)));
  return { line, text: text2.slice(at, scan.at) };
}
function endsAt(text2, at, isInArray) {
  let before = text2[at - 1] ?? "", next = text2[at] ?? "";
  return before === "}" || /\s/.test(next) || isInArray && (next === "," || next === "]");
}

// src/history/ingest/exports/ingest-export.ts
async function ingestExport(store, { file, from, facts }) {
  let text2 = await readExport(file);
  if (!text2.ok) return text2;
  let form = CI_EXPORTS[from], tally = createTally(), entries = [];
  for (let piece of splitJson(text2.value))
    for (let told of runsOf(piece, form, tally)) {
      let entry = entryOf(told, facts, { line: piece.line, tally });
      entry && entries.push(entry);
    }
  tally.written(await store.recordMany(entries));
  let summary = tally.summary(), [first] = summary.problems;
  if (first === void 0 || summary.rejected < summary.read) return ok(summary);
  let { expects } = form;
  return err({ kind: "not-an-export", file, from, expects, first });
}
function runsOf(piece, form, tally) {
  let reject = (reason) => (tally.read(), tally.rejected({ line: piece.line, reason }), []), value;
  try {
    value = JSON.parse(piece.text);
  } catch {
    return reject("it is not JSON");
  }
  let parsed = form.value.safeParse(value);
  return parsed.success ? form.runsOf(parsed.data) : reject(describeMisfit(parsed.error, value));
}
function entryOf(told, facts, { line, tally }) {
  tally.read();
  let { repo, branch, sha, pr } = facts, known = Object.entries(told).filter(([, value]) => value != null), normalised = ingestibleRun({
    branch,
    sha,
    pr,
    ...Object.fromEntries(known),
    ...repo === void 0 ? {} : { repo }
  });
  return normalised.ok ? (normalised.value.adjusted && tally.adjusted(), { run: normalised.value.run, failures: [], services: [], tests: [] }) : (tally.rejected({ line, reason: normalised.error }), null);
}

// src/history/ingest/parse-run-line.ts
var number2 = number().nullish().transform((value) => value ?? null), text = string().nullish().transform((value) => value ?? null), details = object({
  failures: array(
    object({
      signature: string().min(1).transform((value) => value),
      cause: string().default("unknown"),
      title: string().default(""),
      excerpt: string().default(""),
      culprit: text,
      masked: text
    })
  ).nullish(),
  services: array(
    object({
      service: string().min(1),
      readyAfterMs: number2,
      responseMs: number2,
      restarts: int().nonnegative().default(0),
      peakCpuPercent: number2,
      peakMemoryBytes: number2,
      outcome: _enum(["ready", "completed", "failed", "skipped"])
    })
  ).nullish(),
  tests: array(
    object({
      name: string().min(1),
      status: _enum(["passed", "failed", "skipped"]),
      durationMs: number2
    })
  ).nullish()
});
function parseRunLine(line) {
  let value = parseObject(line);
  if (!value.ok) return value;
  let normalised = ingestibleRun(value.value);
  if (!normalised.ok) return normalised;
  let parsed = details.safeParse(value.value);
  if (!parsed.success) return err(describeMisfit(parsed.error, value.value));
  let { failures, services, tests } = parsed.data, { run, adjusted } = normalised.value;
  return ok({
    entry: { run, failures: failures ?? [], services: services ?? [], tests: tests ?? [] },
    adjusted
  });
}

// src/history/ingest/ingest-runs.ts
var BATCH = 2e3;
async function ingestRuns(store, file) {
  let tally = createTally(), batch = [], lastLine = 0;
  async function flush() {
    tally.written(await store.recordMany(batch)), batch = [];
  }
  try {
    for await (let line of readLines(file)) {
      lastLine = line.number;
      let entry = entryOf2(line, tally);
      entry && batch.push(entry), batch.length === BATCH && await flush();
    }
  } catch (error) {
    return await flush(), err(problemOf(error, file, lastLine));
  }
  return await flush(), verdictOn(tally.summary(), file);
}
function entryOf2(line, tally) {
  tally.read();
  let parsed = line.kind === "line" ? parseRunLine(line.text) : err("it is longer than 16 MiB");
  return parsed.ok ? (parsed.value.adjusted && tally.adjusted(), parsed.value.entry) : (tally.rejected({ line: line.number, reason: parsed.error }), null);
}
function problemOf(error, file, afterLine) {
  return error.code?.startsWith("Z_") ? { kind: "cut-gzip", file, afterLine } : { kind: "unreadable", file, message: describeFileError(error) };
}
function verdictOn(summary, file) {
  let [first] = summary.problems;
  return first === void 0 || summary.rejected < summary.read ? ok(summary) : err({ kind: "nothing-usable", file, lines: summary.read, first });
}

// src/history/ingest/github/download.ts
async function* downloadBytes(download) {
  let { what, clock, timeoutMs, longestMs, mostBytes } = download, controller = new AbortController(), giveUp = (ms) => () => controller.abort(new Error(`the ${what} did not come within ${ms / 1e3} s`)), cancelAll = clock.after(longestMs, giveUp(longestMs)), cancelNext = clock.after(timeoutMs, giveUp(timeoutMs));
  try {
    let body = await openBody(download, controller.signal), bytes = 0;
    for await (let piece of body) {
      if (cancelNext(), bytes += piece.length, bytes > mostBytes) throw new Error(`the ${what} is longer than ${mostBytes} bytes`);
      yield piece, cancelNext = clock.after(timeoutMs, giveUp(timeoutMs));
    }
  } finally {
    cancelAll(), cancelNext(), controller.abort();
  }
}
async function openBody({ url: url2, what }, signal) {
  let response = await fetch(url2, { signal, headers: { "user-agent": "signalbox" } });
  if (!response.ok || response.body === null)
    throw new Error(`the place GitHub keeps the ${what} at answered ${response.status}`);
  return response.body;
}

// src/history/ingest/github/github-answers.ts
var runs = object({
  total_count: number(),
  workflow_runs: array(
    object({
      id: number(),
      name: string().nullish(),
      path: string(),
      event: string(),
      status: string().nullable(),
      head_branch: string().nullable(),
      head_sha: string(),
      head_repository: object({ full_name: string() }).nullish(),
      created_at: string(),
      run_attempt: number().default(1)
    })
  )
}), jobs = object({
  total_count: number(),
  jobs: array(
    object({
      id: number(),
      name: string(),
      run_attempt: number().default(1),
      head_sha: string(),
      status: string(),
      conclusion: string().nullable(),
      started_at: string().nullish(),
      completed_at: string().nullish(),
      runner_name: string().nullish(),
      labels: array(string()).default([])
    })
  )
});
function runOf5(run) {
  return {
    id: run.id,
    workflow: run.name ?? run.path,
    path: run.path,
    event: run.event,
    status: run.status,
    headBranch: run.head_branch,
    headSha: run.head_sha,
    headRepository: run.head_repository?.full_name ?? null,
    createdAt: run.created_at,
    attempt: run.run_attempt
  };
}
function jobOf(job4) {
  return {
    id: job4.id,
    name: job4.name,
    attempt: job4.run_attempt,
    headSha: job4.head_sha,
    status: job4.status,
    conclusion: job4.conclusion,
    startedAt: job4.started_at ?? null,
    completedAt: job4.completed_at ?? null,
    runner: job4.runner_name ?? null,
    labels: job4.labels
  };
}

// src/history/ingest/github/octokit-client.ts
var TIMEOUT_MS = 6e4, LONGEST_WAIT_SECONDS = 60, RETRY_AFTER_MS = 500;
function createAsk(options) {
  let { baseUrl, token, clock, timeoutMs = TIMEOUT_MS } = options, client;
  return async function(route, parameters, request = {}) {
    client ??= createOctokitClient({
      baseUrl,
      token,
      retryAfterMs: RETRY_AFTER_MS,
      longestWaitSeconds: LONGEST_WAIT_SECONDS
    });
    let controller = new AbortController(), cancel = clock.after(timeoutMs, () => controller.abort());
    try {
      return await (await client)(route, {
        ...parameters,
        request: { ...request, signal: controller.signal }
      });
    } catch (error) {
      throw controller.signal.aborted ? new Error(`nothing within ${timeoutMs / 1e3} s`) : error;
    } finally {
      cancel();
    }
  };
}

// src/history/ingest/github/octokit-reader.ts
var LOG_LIMITS = { bytes: 512 * 2 ** 20, timeMs: 10 * 6e4 }, PER_PAGE = 100;
function createGitHubReader(options) {
  let ask = createAsk(options);
  return {
    async listRuns({ repo, created, page, etag }) {
      let answer = await read(runs, ask, options.clock, {
        route: "GET /repos/{owner}/{repo}/actions/runs",
        // Pull requests are left out: GitHub lists only those still open, so the list says little.
        parameters: {
          ...nameOf(repo),
          created,
          page,
          per_page: PER_PAGE,
          exclude_pull_requests: !0
        },
        etag
      });
      return pageOf(answer, ({ total_count, workflow_runs }) => [
        total_count,
        workflow_runs.map(runOf5)
      ]);
    },
    async listJobs({ repo, runId, page }) {
      let answer = await read(jobs, ask, options.clock, {
        route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
        parameters: { ...nameOf(repo), run_id: runId, filter: "all", page, per_page: PER_PAGE },
        etag: null
      });
      return pageOf(answer, (value) => [value.total_count, value.jobs.map(jobOf)]);
    },
    openLog: (query) => openLog(query, ask, options)
  };
}
async function openLog({ repo, jobId }, ask, options) {
  let { clock, timeoutMs = TIMEOUT_MS, mostLogBytes = LOG_LIMITS.bytes } = options;
  try {
    let route = "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs", request = { redirect: "manual", parseSuccessResponseBody: !1 }, answer = await ask(route, { ...nameOf(repo), job_id: jobId }, request), url2 = answer.headers.location;
    if (typeof url2 != "string")
      return err({ kind: "unreadable-answer", message: "it does not say where the log is kept" });
    let limits = { timeoutMs, longestMs: LOG_LIMITS.timeMs, mostBytes: mostLogBytes }, { etag, remaining } = budgetOf(answer.headers);
    return ok({ value: downloadBytes({ what: "log", url: url2, clock, ...limits }), etag, remaining });
  } catch (error) {
    return err(classifyGitHubFailure(gitHubFailureOf(error), clock.now()));
  }
}
function nameOf(repository) {
  let [owner, repo] = repository.split("/");
  return { owner, repo };
}
async function read(schema, ask, clock, question) {
  try {
    let headers = question.etag === null ? {} : { "if-none-match": question.etag }, answer = await ask(question.route, { ...question.parameters, headers }), parsed = schema.safeParse(answer.data);
    return parsed.success ? ok({ value: parsed.data, ...budgetOf(answer.headers) }) : err({ kind: "unreadable-answer", message: prettifyError(parsed.error) });
  } catch (error) {
    let failure = gitHubFailureOf(error);
    return failure.status === 304 ? ok({ value: null, ...budgetOf(failure.headers) }) : err(classifyGitHubFailure(failure, clock.now()));
  }
}
function budgetOf(headers) {
  let remaining = headers["x-ratelimit-remaining"];
  return {
    etag: headers.etag === void 0 ? null : String(headers.etag),
    remaining: remaining === void 0 ? null : Number(remaining),
    hasNext: /rel="next"/.test(String(headers.link ?? ""))
  };
}
function pageOf(answer, itemsOf) {
  if (!answer.ok) return answer;
  let { value, hasNext, ...budget } = answer.value;
  if (value === null) return ok({ value: null, ...budget });
  let [total, items] = itemsOf(value);
  return ok({ value: { items, total, hasNext }, ...budget });
}

// src/history/ingest/github/github-progress.ts
var createdWindow = object({ from: string(), to: string() }), progress = object({
  version: literal(1),
  /** Runs created from here on are listed each time; ISO 8601, whole seconds, UTC. */
  live: string(),
  /** Older windows still to be read, newest first; both ends inclusive. */
  pending: array(createdWindow),
  /** Pages of the live window as they were when all their runs had been read. */
  pages: array(object({ etag: string(), hasNext: boolean() })),
  /** Runs of the live window that were read: the attempt and when they were created. */
  done: record(string(), object({ attempt: number(), createdAt: string() }))
});
function startOfProgress(sinceMs) {
  return { version: 1, live: toSecond(sinceMs), pending: [], pages: [], done: {} };
}
function parseProgress(text2) {
  if (text2 === null) return null;
  try {
    return progress.parse(JSON.parse(text2));
  } catch {
    return null;
  }
}
var OVERLAP_MS = 3 * 864e5;
function advanceLive(before, reading) {
  let { newest, oldestOpen, cutAt } = reading, overlap = toSecond(Date.parse(newest) - OVERLAP_MS), wanted = earliest(oldestOpen ?? overlap, overlap), live = cutAt !== null ? latest(wanted, cutAt) : latest(wanted, before.live);
  if (live === before.live) return before;
  let rest = cutAt === null ? null : restOfWindow({ from: before.live, to: "" }, cutAt), done = Object.entries(before.done).filter(([, run]) => run.createdAt >= live);
  return {
    ...before,
    live,
    pages: [],
    done: Object.fromEntries(done),
    pending: rest === null ? before.pending : [rest, ...before.pending]
  };
}
function restOfWindow(window, reached) {
  let to = reached === window.to ? toSecond(Date.parse(reached) - 1e3) : reached;
  return to < window.from ? null : { from: window.from, to };
}
function earliest(left, right) {
  return left < right ? left : right;
}
function latest(left, right) {
  return left > right ? left : right;
}
function toSecond(epochMs) {
  return new Date(epochMs).toISOString().replace(/\.\d+Z$/, "Z");
}

// src/history/ingest/github/github-session.ts
var RESERVE = 50;
async function spend(session, ask) {
  let isShort = session.remaining !== null && session.remaining <= RESERVE;
  if (session.requests >= session.budget || isShort) return err(null);
  session.requests += 1;
  let answer = await ask();
  return answer.ok && (session.remaining = answer.value.remaining ?? session.remaining), answer;
}
function isGone(stop) {
  return stop?.kind === "not-found" || stop?.kind === "gone";
}

// src/history/ingest/github/job-log.ts
var NO_LOGS = {
  read: 0,
  gone: 0,
  unread: 0,
  firstProblem: null,
  refused: null
};

// src/history/ingest/github/github-entries.ts
function entriesOfJobs(repo, run, jobs2) {
  let counts = /* @__PURE__ */ new Map();
  for (let job4 of jobs2) counts.set(idOf(run, job4), (counts.get(idOf(run, job4)) ?? 0) + 1);
  return jobs2.filter((job4) => job4.status === "completed").map((job4) => {
    let id = idOf(run, job4);
    return entryOfJob(repo, run, job4, counts.get(id) === 1 ? id : `${id}#${job4.id}`);
  });
}
function idOf(run, job4) {
  return `${run.id}-${job4.attempt}-${job4.name}`;
}
function entryOfJob(repo, run, job4, id) {
  let normalised = normaliseRun({
    id,
    repo,
    job: job4.name,
    branch: branchOf2(repo, run),
    sha: job4.headSha,
    attempt: job4.attempt,
    startedAt: job4.startedAt,
    completedAt: job4.completedAt,
    conclusion: job4.conclusion,
    runner: job4.runner,
    extra: {
      workflow: run.workflow,
      path: run.path,
      event: run.event,
      labels: job4.labels,
      githubRun: run.id,
      githubJob: job4.id
    }
  });
  if (!normalised.ok) return err(`job "${job4.name}" of run ${run.id}: ${normalised.error}`);
  let entry = { run: normalised.value.run, failures: [], services: [], tests: [] };
  return ok({ entry, adjusted: normalised.value.adjusted, jobId: job4.id });
}
function branchOf2(repo, run) {
  return run.headBranch === null || run.headRepository === repo ? run.headBranch : `${run.headRepository?.split("/")[0] ?? "unknown"}:${run.headBranch}`;
}

// src/history/ingest/github/with-log.ts
var ATTEMPTS = 2;
function wantsLog(session, { entry }) {
  return session.readLog !== null && resultOf(entry.run.conclusion) === "failed";
}
async function withLog(session, { entry, jobId }) {
  let { readLog: readLog2, repo, github } = session, problem = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (readLog2 === null || session.logs.refused !== null) return ok(entry);
    let opened = await spend(session, () => github.openLog({ repo, jobId }));
    if (!opened.ok)
      return isStop(opened.error) ? err(opened.error) : (session.logs = afterRefusal(session.logs, opened.error), ok(entry));
    let download = watch(opened.value.value ?? NOTHING), rows = await readLog2(download.bytes);
    if (problem = download.problem() ?? "", problem === "")
      return session.logs = { ...session.logs, read: session.logs.read + 1 }, ok({ ...entry, ...rows });
  }
  return session.logs = afterUnread(session.logs, problem), ok(entry);
}
function isStop(stop) {
  return stop === null || STOPS.some((kind) => kind === stop.kind);
}
var STOPS = ["unauthorised", "rate-limited", "no-answer"];
function afterRefusal(logs, problem) {
  return isGone(problem) ? { ...logs, gone: logs.gone + 1 } : problem.kind === "missing-permission" || problem.kind === "forbidden" ? { ...logs, refused: problem } : afterUnread(logs, describeGitHubProblem(problem));
}
function afterUnread(logs, problem) {
  return { ...logs, unread: logs.unread + 1, firstProblem: logs.firstProblem ?? problem };
}
function watch(source) {
  let problem = "nobody read it to its end";
  async function* bytes() {
    try {
      yield* source, problem = null;
    } catch (error) {
      problem = error.message;
    }
  }
  return { bytes: bytes(), problem: () => problem };
}
var NOTHING = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: !0, value: void 0 }) })
};

// src/history/ingest/github/read-run.ts
async function readRun(session, run) {
  if (session.progress.done[run.id]?.attempt === run.attempt) return ok(void 0);
  let jobs2 = await readJobs(session, run);
  if (!jobs2.ok) return jobs2;
  let written = await writeJobs(session, run, jobs2.value);
  if (!written.ok) return written;
  if (session.runs += 1, run.createdAt >= session.progress.live) {
    let { attempt, createdAt } = run, done = { ...session.progress.done, [run.id]: { attempt, createdAt } };
    session.progress = { ...session.progress, done };
  }
  return ok(void 0);
}
async function readJobs(session, run) {
  let jobs2 = [];
  for (let page = 1; ; page += 1) {
    let query = { repo: session.repo, runId: run.id, page }, answer = await spend(session, () => session.github.listJobs(query));
    if (!answer.ok && isGone(answer.error))
      return session.gone += 1, ok([]);
    if (!answer.ok) return answer;
    if (jobs2.push(...answer.value.value?.items ?? []), !answer.value.value?.hasNext) return ok(jobs2);
  }
}
async function writeJobs(session, run, jobs2) {
  let { store, repo, tally } = session, usable = entriesOfJobs(repo, run, jobs2).flatMap((result) => (tally.read(), result.ok ? result.value : (tally.rejected({ line: null, reason: result.error }), []))), known = await store.known(
    repo,
    usable.map(({ entry }) => entry.run.id)
  ), fresh = usable.filter(({ entry }) => !known.has(entry.run.id));
  session.alreadyKnown += usable.length - fresh.length;
  let withLogs = fresh.filter((job4) => wantsLog(session, job4));
  await write(
    session,
    fresh.filter((job4) => !withLogs.includes(job4))
  );
  for (let job4 of withLogs) {
    let told = await withLog(session, job4);
    if (!told.ok) return told;
    await write(session, [{ ...job4, entry: told.value }]);
  }
  return ok(void 0);
}
async function write({ store, tally }, jobs2) {
  tally.written(await store.recordMany(jobs2.map(({ entry }) => entry)));
  for (let { adjusted } of jobs2) adjusted && tally.adjusted();
}

// src/history/ingest/github/ingest-github.ts
var MOST_PAGES = 10;
async function ingestGitHub(store, github, options) {
  let key = `github:${options.repo}`, session = {
    store,
    github,
    repo: options.repo,
    budget: options.budget,
    tally: createTally(),
    progress: parseProgress(await store.cursor(key)) ?? startOfProgress(options.since),
    requests: 0,
    remaining: null,
    runs: 0,
    gone: 0,
    alreadyKnown: 0,
    readLog: options.readLog ?? null,
    logs: NO_LOGS
  };
  async function save() {
    await store.setCursor(key, JSON.stringify(session.progress));
    let { requests, budget, runs: runs2, logs } = session;
    options.onProgress?.({ requests, budget, runs: runs2, logs: logs.read });
  }
  let live = await readLive(session, save), end = live.ok ? await readPending(session, save) : live;
  return await save(), summaryOf(session, end);
}
function summaryOf(session, end) {
  let { tally, requests, runs: runs2, gone, alreadyKnown, logs } = session, problem = end.ok ? null : end.error, counts = { requests, runs: runs2, gone, alreadyKnown, logs };
  return { ...tally.summary(), ...counts, complete: end.ok, problem };
}
async function readLive(session, save) {
  let seen = [], isWholeWindowSeen = !0, isCut = !1;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let before = session.progress.pages[page - 1], created = `>=${session.progress.live}`, answer = await listRuns(session, created, page, before?.etag ?? null);
    if (!answer.ok) return answer;
    let { value, etag } = answer.value;
    if (value === null) {
      if (isWholeWindowSeen = !1, before?.hasNext) continue;
      break;
    }
    let read2 = await readRuns(session, value.items, save);
    if (!read2.ok) return read2;
    if (seen.push(...value.items), rememberPage(session, page, { etag, hasNext: value.hasNext }), await save(), isCut = value.total > seen.length, !value.hasNext) break;
  }
  return isWholeWindowSeen && moveOn(session, seen, isCut), ok(void 0);
}
function moveOn(session, seen, isCut) {
  let times = seen.map((run) => run.createdAt).sort(), open = seen.filter((run) => !isFinished(run)).map((run) => run.createdAt), newest = times.at(-1);
  newest !== void 0 && (session.progress = advanceLive(session.progress, {
    newest,
    oldestOpen: open.sort()[0] ?? null,
    cutAt: isCut ? times[0] ?? null : null
  }));
}
function rememberPage(session, page, answer) {
  let earlier = session.progress.pages.slice(0, page - 1), { etag, hasNext } = answer, pages = etag === null ? earlier : [...earlier, { etag, hasNext }];
  session.progress = { ...session.progress, pages };
}
async function readPending(session, save) {
  for (; ; ) {
    let [window] = session.progress.pending;
    if (window === void 0) return ok(void 0);
    let end = await readWindow(session, window, save);
    if (await save(), !end.ok) return end;
  }
}
async function readWindow(session, window, save) {
  let reached = window.to, seen = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let answer = await listRuns(session, `${window.from}..${window.to}`, page, null);
    if (!answer.ok) return answer;
    for (let run of answer.value.value?.items ?? []) {
      let read2 = await readRuns(session, [run], save);
      if (!read2.ok) return read2;
      reached = run.createdAt, replaceWindow(session, { from: window.from, to: reached });
    }
    if (seen += answer.value.value?.items.length ?? 0, answer.value.value?.hasNext) continue;
    let isCut = seen > 0 && (answer.value.value?.total ?? 0) > seen;
    return replaceWindow(session, isCut ? restOfWindow(window, reached) : null), ok(void 0);
  }
  return replaceWindow(session, restOfWindow(window, reached)), ok(void 0);
}
function replaceWindow(session, rest) {
  let others = session.progress.pending.slice(1);
  session.progress = { ...session.progress, pending: rest === null ? others : [rest, ...others] };
}
async function readRuns(session, runs2, save) {
  for (let run of runs2.filter(isFinished)) {
    let before = session.requests, read2 = await readRun(session, run);
    if (!read2.ok) return read2;
    session.requests > before && await save();
  }
  return ok(void 0);
}
function isFinished(run) {
  return run.status === "completed";
}
function listRuns(session, created, page, etag) {
  let query = { repo: session.repo, created, page, etag };
  return spend(session, () => session.github.listRuns(query));
}

// src/app/ingest/ingest-progress.ts
function createIngestProgress(repository, { stderr, clock }) {
  let lastLineAt = clock.now(), isDrawn = !1;
  return {
    tell(progress2) {
      stderr.isTTY ? (isDrawn = !0, stderr.write(`\r${barOf(progress2)} ${repository}: ${textOf(progress2)}\x1B[K`)) : clock.now() - lastLineAt >= 1e4 && (lastLineAt = clock.now(), stderr.write(`${repository}: ${textOf(progress2)}
`));
    },
    end() {
      isDrawn && stderr.write(`
`);
    }
  };
}
function barOf({ requests, budget }) {
  let full = Math.min(20, Math.round(requests / budget * 20));
  return `${"█".repeat(full)}${"░".repeat(20 - full)}`;
}
function textOf({ runs: runs2, logs, requests, budget }) {
  return `runs ${runs2}, logs ${logs}, requests ${requests} of ${budget}`;
}

// src/app/ingest/job-log-reader.ts
var EXCERPT_LINES = 8, MOST_TESTS = 2e3;
function createJobLogReader({ rules, redactor }) {
  let clean = { redact: (text2) => redactor.redact(text2) };
  return async function(bytes) {
    let reading = await readLog({
      file: "job.log",
      bytes,
      source: { kind: "job", step: null },
      interesting: (text2) => interestingLine(text2, rules),
      interestingWords: interestingWords(rules)
    }), identity = { id: "job.log", source: "job.log" }, maskedOf = /* @__PURE__ */ new Map(), remembered = (text2) => {
      let found = signatureOf(text2);
      return maskedOf.set(found.signature, found.generic ? void 0 : found.masked), found;
    }, { failures, tests } = explainLog(reading, identity, { signatureOf: remembered, rules }), excerpt = cleanLines(tellingLines(reading.blocks), clean).join(`
`);
    return {
      failures: failures.map(
        ({ signature, cause, title }) => ({
          signature,
          cause,
          title: cleanLine(title, clean),
          excerpt,
          culprit: null,
          masked: maskedText(maskedOf.get(signature), clean.redact)
        })
      ),
      tests: [...new Set(tests.failedNames)].slice(0, MOST_TESTS).map(
        (name) => ({ name: cleanLine(name, clean), status: "failed", durationMs: null })
      )
    };
  };
}
function tellingLines([best, ...others]) {
  return best === void 0 ? [] : [...best.text.slice(best.telling ?? 0), ...others.flatMap(({ text: text2 }) => text2)].slice(0, EXCERPT_LINES);
}

// src/app/ingest/print-summary.ts
var PROBLEMS_SHOWN = 10;
function printSummary(source, summary, request, world) {
  if (request.json) {
    world.stdout.write(`${JSON.stringify({ schema: "signalbox.ingest/1", source, ...summary })}
`);
    return;
  }
  let { read: read2, written, rejected, adjusted, problems } = summary, corrected = adjusted > 0 ? `, ${adjusted} corrected` : "";
  world.stdout.write(
    `${source}: ${read2} read, ${written} written, ${rejected} rejected${corrected}
`
  );
  let redactor = createRedactor(world.environment), clean = { redact: (text2) => redactor.redact(text2) };
  for (let problem of problems.slice(0, PROBLEMS_SHOWN))
    world.stderr.write(`${cleanLine(describeIngestLine(source, problem), clean)}
`);
}

// src/app/ingest/from-github.ts
var REQUEST_BUDGET = 200, FIRST_INGEST_MS = 30 * 864e5;
async function fromGitHub(repository, request, store, world) {
  let token = world.environment.GITHUB_TOKEN ?? world.environment.GH_TOKEN ?? null, wantsLogs = request.jobLogs !== "none";
  wantsLogs && token === null && world.stderr.write(`${repository}: ${NO_TOKEN}
`);
  let progress2 = request.json ? null : createIngestProgress(repository, world), baseUrl = world.environment.GITHUB_API_URL ?? "https://api.github.com", github = createGitHubReader({ baseUrl, token, clock: world.clock }), summary = await ingestGitHub(store, github, {
    repo: repository,
    since: request.since ? Date.parse(request.since) : world.clock.now() - FIRST_INGEST_MS,
    budget: request.maxRequests ?? REQUEST_BUDGET,
    ...wantsLogs && token !== null ? { readLog: await logReader(request, world) } : {},
    onProgress: (told) => progress2?.tell(told)
  });
  return progress2?.end(), printSummary(repository, summary, request, world), request.json || tellLogs(repository, summary, world), summary.problem ? (world.stderr.write(`${describeGitHubProblem(summary.problem)}
`), summary.problem.kind === "rate-limited") : !0;
}
var NO_TOKEN = "GitHub gives logs only to a token, so that failures are not read: set GITHUB_TOKEN, or pass --job-logs none.";
async function logReader(request, world) {
  let project = await openProject(request, world);
  project.ok || tellUnusable(project.error, "logs are read by Signalbox's own rules alone", world);
  let rules = (project.ok ? project.value.rules?.book : null) ?? OWN_RULES;
  return createJobLogReader({ rules, redactor: createRedactor(world.environment) });
}
function tellLogs(repository, { logs, complete }, world) {
  let { read: read2, gone, unread, firstProblem, refused } = logs, parts = [
    `${read2} read`,
    ...gone > 0 ? [`${gone} gone`] : [],
    ...unread > 0 ? [`${unread} not readable`] : []
  ];
  read2 + gone + unread > 0 && world.stdout.write(`${repository}: logs of failed jobs: ${parts.join(", ")}
`), firstProblem !== null && world.stderr.write(`${repository}: a log: ${firstProblem}
`), refused && world.stderr.write(`${repository}: logs: ${describeGitHubProblem(refused)}
`), complete || world.stdout.write(`${repository}: there is more; the next call goes on here
`);
}

// src/app/ingest/junit-run.ts
import { createHash } from "node:crypto";
var MOST_TESTS2 = 1e5, MOST_FAILURES = 50, EXCERPT_LINES2 = 8;
async function readJUnitRun({ junit = [], told = {} }, { directory, redactor }) {
  let clean = { redact: (text2) => redactor.redact(text2) }, tests = [], began = [], report = await readTestReports({ directory, globs: junit, listener: {
    onCase(test) {
      tests.length < MOST_TESTS2 && tests.push(rowOf(test, cleanLine(test.name, clean)));
    },
    onTimestamp: (timestamp) => began.push(timestamp)
  } });
  if (report === null) return err(`No test report matches ${junit.join(", ")}.`);
  let { failed, unreadable } = report;
  if (failed === 0 && unreadable.length > 0) {
    let [first] = unreadable;
    return err(
      `${first?.file}: ${first?.reason}; the reports show no failure, but not all of them could be read, so that nobody knows whether the run passed; nothing was written.`
    );
  }
  let startedAt = told.startedAt ?? earliestOf(began);
  if (startedAt === null)
    return err("The reports do not say when they began: pass --started-at, in ISO 8601.");
  let facts = { job: "tests", ...told, startedAt }, extra = { source: "junit", files: report.files.length, tests: report.run }, begun = normaliseRun({ id: idOf2(facts), ...facts, extra });
  if (!begun.ok) return err(`The run cannot be told: ${begun.error}.`);
  let run = finished(begun.value.run, report), failures = failed === 0 ? [] : failuresOf(report, clean);
  return ok({ entry: { run, failures, services: [], tests }, adjusted: begun.value.adjusted, unreadable });
}
function finished(run, report) {
  let durationMs = Math.round(report.durationMs), completedAt = run.startedAt + durationMs;
  return { ...run, completedAt, durationMs, conclusion: conclusionOf2(report) };
}
function rowOf({ status, durationMs }, name) {
  return { name, status: status === "error" ? "failed" : status, durationMs };
}
function conclusionOf2({ failed, run }) {
  return failed > 0 ? "failure" : run > 0 ? "success" : "skipped";
}
function earliestOf(timestamps) {
  return [...timestamps].sort()[0] ?? null;
}
function idOf2({ job: job4, ...told }) {
  let { repo = "", branch = "", sha = "", pr = "", attempt = "", startedAt = "" } = told, identity = JSON.stringify([repo, job4, branch, sha, pr, attempt, startedAt]);
  return `junit-${createHash("sha256").update(identity).digest("hex").slice(0, 16)}`;
}
function failuresOf(report, clean) {
  return diagnose({ record: recordOf(report), blocks: [], signatureOf }).slice(0, MOST_FAILURES).map(({ signature, masked, cause, title, tests }) => {
    let first = report.failures.find(({ name }) => name === tests[0]?.name), lines = (first?.detail ?? first?.message ?? "").split(`
`).slice(0, EXCERPT_LINES2);
    return {
      signature,
      cause,
      title: cleanLine(title, clean),
      excerpt: cleanLines(lines, clean).join(`
`),
      culprit: null,
      masked: maskedText(masked, clean.redact)
    };
  });
}
function recordOf(report) {
  let gate = {
    name: "tests",
    kind: "command",
    outcome: "failed",
    durationMs: report.durationMs,
    detail: `${report.failed} of ${report.run} failed`,
    checks: [],
    attempts: 1,
    exitCode: 1,
    timedOut: !1,
    logFile: null,
    tests: report
  };
  return { ...EMPTY_RECORD, outcome: "failed", gates: [gate] };
}

// src/app/ingest/from-junit.ts
async function fromJUnit(request, store, world) {
  if (!request.junit || request.junit.length === 0) return EXIT.ok;
  let redactor = createRedactor(world.environment), run = await readJUnitRun(request, { directory: world.directory, redactor });
  if (!run.ok)
    return world.stderr.write(`${run.error}
`), EXIT.usage;
  let { entry, adjusted, unreadable } = run.value;
  await store.record(entry);
  let counts = { read: 1, written: 1, rejected: 0, adjusted: adjusted ? 1 : 0 }, problems = unreadable.map(({ file, reason }) => ({
    line: null,
    reason: `${file}: ${reason}`
  }));
  return printSummary(request.junit.join(", "), { ...counts, problems }, request, world), EXIT.ok;
}

// src/app/ingest.ts
async function ingest(request, world) {
  let misuse = misuseOf(request) ?? missingProject(request, world);
  if (misuse)
    return world.stderr.write(`${misuse}
`), EXIT.usage;
  let opened = await openHistory(await historyPlace(request, world), { clock: world.clock });
  if (!opened.ok)
    return world.stderr.write(`${describeHistoryProblem(opened.error)}
`), EXIT.usage;
  let { store, setAside } = opened.value;
  setAside && world.stderr.write(`The history could not be read and was kept as ${setAside}.
`);
  try {
    let files = await fromFiles(request, store, world), reports = await fromJUnit(request, store, world), code = files === EXIT.ok ? reports : files;
    return !request.github || await fromGitHub(request.github, request, store, world) ? code : EXIT.failed;
  } finally {
    await store.close();
  }
}
function misuseOf({ runs: runs2, junit = [], github, from, told = {} }) {
  if (runs2.length === 0 && junit.length === 0 && !github)
    return "Nothing to read: name a runs.ndjson file, --junit GLOB, or --github owner/name.";
  let said = Object.keys(told).find(
    (key) => junit.length === 0 && !(from && OF_EXPORTS.has(key))
  );
  if (said !== void 0) {
    let option = `--${said.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, whose = OF_EXPORTS.has(said) ? "--from or --junit" : "--junit";
    return `${option} tells of the runs of ${whose}, and there is none. A line of runs.ndjson tells it itself.`;
  }
  return github && !/^[\w.-]+\/[\w.-]+$/.test(github) ? `"${github}" is not a repository: expected owner/name.` : null;
}
var OF_EXPORTS = /* @__PURE__ */ new Set(["repo", "branch", "sha", "pr"]);
async function fromFiles(request, store, world) {
  let { from, told: facts = {} } = request, code = EXIT.ok;
  for (let file of request.runs) {
    let summary = from ? await ingestExport(store, { file, from, facts }) : await ingestRuns(store, file);
    summary.ok ? printSummary(file, summary.value, request, world) : printProblem(summary.error, world), summary.ok || (code = EXIT.usage);
  }
  return code;
}
function printProblem(problem, world) {
  let redactor = createRedactor(world.environment), told = describeIngestProblem(problem);
  world.stderr.write(`${cleanLine(told, { redact: (text2) => redactor.redact(text2) })}
`);
}

export {
  downloadBytes,
  ingest
};
