import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openHistory
} from "./chunk-M4EMVMFI.mjs";
import {
  describeHistoryProblem
} from "./chunk-62K6KTPB.mjs";
import {
  normaliseRun,
  parseObject
} from "./chunk-6FJ32OP3.mjs";
import {
  readLines
} from "./chunk-A5YQBGJZ.mjs";
import {
  historyPlace,
  missingProject
} from "./chunk-SREDCHBB.mjs";
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
  string
} from "./chunk-H2KY2TNX.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  classifyGitHubFailure,
  describeGitHubProblem,
  gitHubFailureOf
} from "./chunk-6L4AUWXQ.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/ingest/octokit-reader.ts
import { randomUUID } from "node:crypto";

// src/history/ingest/github-answers.ts
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
function runOf(run) {
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
function jobOf(job) {
  return {
    id: job.id,
    name: job.name,
    attempt: job.run_attempt,
    headSha: job.head_sha,
    status: job.status,
    conclusion: job.conclusion,
    startedAt: job.started_at ?? null,
    completedAt: job.completed_at ?? null,
    runner: job.runner_name ?? null,
    labels: job.labels
  };
}

// src/history/ingest/octokit-reader.ts
var TIMEOUT_MS = 6e4, LONGEST_WAIT_SECONDS = 60, RETRY = {
  retries: 2,
  retryAfterBaseValue: 500,
  doNotRetry: [304, 400, 401, 403, 404, 410, 422, 429, 451]
}, PER_PAGE = 100;
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
        workflow_runs.map(runOf)
      ]);
    },
    async listJobs({ repo, runId, page }) {
      let answer = await read(jobs, ask, options.clock, {
        route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
        parameters: { ...nameOf(repo), run_id: runId, filter: "all", page, per_page: PER_PAGE },
        etag: null
      });
      return pageOf(answer, (value) => [value.total_count, value.jobs.map(jobOf)]);
    }
  };
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
function createAsk(options) {
  let { clock, timeoutMs = TIMEOUT_MS } = options, client;
  return async function(route, parameters) {
    client ??= createClient(options);
    let controller = new AbortController(), cancel = clock.after(timeoutMs, () => controller.abort());
    try {
      return await (await client)(route, { ...parameters, request: { signal: controller.signal } });
    } catch (error) {
      throw controller.signal.aborted ? new Error(`nothing within ${timeoutMs / 1e3} s`) : error;
    } finally {
      cancel();
    }
  };
}
async function createClient(options) {
  let [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./dist-src-IPBI4ARA.mjs"),
    import("./dist-bundle-EYD4RVSS.mjs"),
    import("./dist-bundle-TD274Y7A.mjs")
  ]), isWorthWaiting = (retryAfter, _options, _octokit, tried) => tried === 0 && retryAfter <= LONGEST_WAIT_SECONDS, octokit = new (Octokit.plugin(retry, throttling))({
    ...options.token === null ? {} : { auth: options.token },
    baseUrl: options.baseUrl,
    userAgent: "signalbox",
    log: SILENT,
    retry: RETRY,
    throttle: {
      // Octokit keeps limits per id over all clients of a process; a reader keeps its own.
      id: randomUUID(),
      onRateLimit: isWorthWaiting,
      onSecondaryRateLimit: isWorthWaiting
    }
  });
  return (route, parameters) => octokit.request(route, { ...parameters });
}
function silent() {
}
var SILENT = { debug: silent, info: silent, warn: silent, error: silent };

// src/history/ingest/ingest-problem.ts
function describeIngestProblem(problem) {
  switch (problem.kind) {
    case "unreadable":
      return `${problem.file} cannot be read: ${problem.message}.`;
    case "cut-gzip":
      return `${problem.file} is a gzip file that ends too early or is damaged. The ${problem.afterLine} lines before that were kept; fetch the file again and repeat, nothing is counted twice.`;
    case "nothing-usable":
      return `none of the ${problem.lines} lines of ${problem.file} is a run, the first because ${problem.first}. Expected one JSON object a line with "id", "job" and "startedAt".`;
    case "github":
      return `runs of ${problem.repo}: ${describeGitHubProblem(problem.problem)}`;
    default:
      return unreachable(problem);
  }
}

// src/history/ingest/github-progress.ts
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

// src/history/ingest/github-entries.ts
function entriesOfJobs(repo, run, jobs2) {
  let counts = /* @__PURE__ */ new Map();
  for (let job of jobs2) counts.set(idOf(run, job), (counts.get(idOf(run, job)) ?? 0) + 1);
  return jobs2.filter((job) => job.status === "completed").map((job) => {
    let id = idOf(run, job);
    return entryOfJob(repo, run, job, counts.get(id) === 1 ? id : `${id}#${job.id}`);
  });
}
function idOf(run, job) {
  return `${run.id}-${job.attempt}-${job.name}`;
}
function entryOfJob(repo, run, job, id) {
  let normalised = normaliseRun({
    id,
    repo,
    job: job.name,
    branch: branchOf(repo, run),
    sha: job.headSha,
    attempt: job.attempt,
    startedAt: job.startedAt,
    completedAt: job.completedAt,
    conclusion: job.conclusion,
    runner: job.runner,
    extra: {
      workflow: run.workflow,
      path: run.path,
      event: run.event,
      labels: job.labels,
      githubRun: run.id,
      githubJob: job.id
    }
  });
  if (!normalised.ok) return err(`job "${job.name}" of run ${run.id}: ${normalised.error}`);
  let entry = { run: normalised.value.run, failures: [], services: [], tests: [] };
  return ok({ entry, adjusted: normalised.value.adjusted });
}
function branchOf(repo, run) {
  return run.headBranch === null || run.headRepository === repo ? run.headBranch : `${run.headRepository?.split("/")[0] ?? "unknown"}:${run.headBranch}`;
}

// src/history/ingest/github-session.ts
var RESERVE = 50;
async function spend(session, ask) {
  let isShort = session.remaining !== null && session.remaining <= RESERVE;
  if (session.requests >= session.budget || isShort) return err(null);
  session.requests += 1;
  let answer = await ask();
  return answer.ok && (session.remaining = answer.value.remaining ?? session.remaining), answer;
}
async function readRun(session, run) {
  if (session.progress.done[run.id]?.attempt === run.attempt) return ok(void 0);
  let jobs2 = await readJobs(session, run);
  if (!jobs2.ok) return jobs2;
  if (await writeJobs(session, run, jobs2.value), session.runs += 1, run.createdAt >= session.progress.live) {
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
function isGone(stop) {
  return stop?.kind === "not-found" || stop?.kind === "gone";
}
async function writeJobs(session, run, jobs2) {
  let { store, repo, tally } = session, usable = entriesOfJobs(repo, run, jobs2).flatMap((result) => (tally.read(), result.ok ? result.value : (tally.rejected({ line: null, reason: result.error }), []))), known = await store.known(
    repo,
    usable.map(({ entry }) => entry.run.id)
  ), fresh = usable.filter(({ entry }) => !known.has(entry.run.id));
  for (let { adjusted } of fresh) adjusted && tally.adjusted();
  session.alreadyKnown += usable.length - fresh.length, tally.written(await store.recordMany(fresh.map(({ entry }) => entry)));
}

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

// src/history/ingest/ingest-github.ts
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
    alreadyKnown: 0
  };
  async function save() {
    await store.setCursor(key, JSON.stringify(session.progress));
    let { requests, budget, runs: runs2 } = session;
    options.onProgress?.({ requests, budget, runs: runs2 });
  }
  let live = await readLive(session, save), end = live.ok ? await readPending(session, save) : live;
  return await save(), summaryOf(session, end);
}
function summaryOf(session, end) {
  let { tally, requests, runs: runs2, gone, alreadyKnown } = session, problem = end.ok ? null : end.error;
  return { ...tally.summary(), requests, runs: runs2, gone, alreadyKnown, complete: end.ok, problem };
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
    let read2 = await readRuns(session, value.items);
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
    let end = await readWindow(session, window);
    if (await save(), !end.ok) return end;
  }
}
async function readWindow(session, window) {
  let reached = window.to, seen = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let answer = await listRuns(session, `${window.from}..${window.to}`, page, null);
    if (!answer.ok) return answer;
    for (let run of answer.value.value?.items ?? []) {
      let read2 = await readRuns(session, [run]);
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
async function readRuns(session, runs2) {
  for (let run of runs2.filter(isFinished)) {
    let read2 = await readRun(session, run);
    if (!read2.ok) return read2;
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

// src/history/ingest/parse-run-line.ts
var number2 = number().nullish().transform((value) => value ?? null), text = string().nullish().transform((value) => value ?? null), details = object({
  failures: array(
    object({
      signature: string().min(1).transform((value) => value),
      cause: string().default("unknown"),
      title: string().default(""),
      excerpt: string().default(""),
      culprit: text
    })
  ).nullish(),
  services: array(
    object({
      service: string().min(1),
      readyAfterMs: number2,
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
  let normalised = normaliseRun(value.value);
  if (!normalised.ok) return normalised;
  let parsed = details.safeParse(value.value);
  if (!parsed.success) return err(firstIssue(parsed.error));
  let { failures, services, tests } = parsed.data, { run, adjusted } = normalised.value;
  return ok({
    entry: { run, failures: failures ?? [], services: services ?? [], tests: tests ?? [] },
    adjusted
  });
}
function firstIssue(error) {
  let [issue] = error.issues;
  return `"${issue?.path.join(".")}": ${issue?.message}`;
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
      let entry = entryOf(line, tally);
      entry && batch.push(entry), batch.length === BATCH && await flush();
    }
  } catch (error) {
    return await flush(), err(problemOf(error, file, lastLine));
  }
  return await flush(), verdictOn(tally.summary(), file);
}
function entryOf(line, tally) {
  tally.read();
  let parsed = line.kind === "line" ? parseRunLine(line.text) : err("it is longer than 16 MiB");
  return parsed.ok ? (parsed.value.adjusted && tally.adjusted(), parsed.value.entry) : (tally.rejected({ line: line.number, reason: parsed.error }), null);
}
function problemOf(error, file, afterLine) {
  return error.code?.startsWith("Z_") ? { kind: "cut-gzip", file, afterLine } : { kind: "unreadable", file, message: error.message };
}
function verdictOn(summary, file) {
  let [first] = summary.problems;
  return first === void 0 || summary.rejected < summary.read ? ok(summary) : err({ kind: "nothing-usable", file, lines: summary.read, first: first.reason });
}

// src/app/ingest.ts
var REQUEST_BUDGET = 200, FIRST_INGEST_MS = 30 * 864e5;
async function ingest(request, world) {
  if (request.runs.length === 0 && !request.github)
    return world.stderr.write(`Nothing to read: name a runs.ndjson file, or --github owner/name.
`), EXIT.usage;
  if (request.github && !/^[\w.-]+\/[\w.-]+$/.test(request.github))
    return world.stderr.write(`"${request.github}" is not a repository: expected owner/name.
`), EXIT.usage;
  let missing = missingProject(request, world);
  if (missing)
    return world.stderr.write(`${missing}
`), EXIT.usage;
  let opened = await openHistory(await historyPlace(request, world), { clock: world.clock });
  if (!opened.ok)
    return world.stderr.write(`${describeHistoryProblem(opened.error)}
`), EXIT.usage;
  let { store, setAside } = opened.value;
  setAside && world.stderr.write(`The history could not be read and was kept as ${setAside}.
`);
  try {
    let code = EXIT.ok;
    for (let file of request.runs) {
      let summary = await ingestRuns(store, file);
      summary.ok ? print(file, summary.value, request, world) : world.stderr.write(`${describeIngestProblem(summary.error)}
`), summary.ok || (code = EXIT.usage);
    }
    return request.github && !await fromGitHub(request, request.github, store, world) && (code = EXIT.failed), code;
  } finally {
    await store.close();
  }
}
async function fromGitHub(request, repository, store, world) {
  let github = createGitHubReader({
    baseUrl: world.environment.GITHUB_API_URL ?? "https://api.github.com",
    token: world.environment.GITHUB_TOKEN ?? world.environment.GH_TOKEN ?? null,
    clock: world.clock
  }), summary = await ingestGitHub(store, github, {
    repo: repository,
    since: request.since ? Date.parse(request.since) : world.clock.now() - FIRST_INGEST_MS,
    budget: REQUEST_BUDGET,
    onProgress({ requests, budget, runs: runs2 }) {
      !request.json && world.stderr.isTTY && world.stderr.write(`\r${repository}: ${runs2} runs, ${requests} of ${budget} requests`);
    }
  });
  return !request.json && world.stderr.isTTY && world.stderr.write(`
`), print(repository, summary, request, world), summary.problem ? (world.stderr.write(`${describeGitHubProblem(summary.problem)}
`), summary.problem.kind === "rate-limited") : !0;
}
function print(source, summary, request, world) {
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
  for (let { line, reason } of problems.slice(0, 10))
    world.stderr.write(`${line === null ? source : `${source}:${line}`}: ${reason}
`);
}

export {
  ingest
};
