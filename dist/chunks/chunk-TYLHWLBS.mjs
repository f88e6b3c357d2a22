import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  external_exports
} from "./chunk-5PDW2AM4.mjs";
import {
  classifyGitHubFailure,
  describeGitHubProblem,
  gitHubFailureOf
} from "./chunk-QWSLLUXW.mjs";
import {
  byCodeUnit,
  err,
  ok,
  unreachable
} from "./chunk-QS7VGELO.mjs";

// src/history/history-problem.ts
function describeHistoryProblem(problem) {
  switch (problem.kind) {
    case "newer-version":
      return `${problem.file} was written by a newer Signalbox (schema ${problem.found}, this one knows up to ${problem.supported}). It was left untouched: update Signalbox, or name another file under history.store.`;
    case "foreign-database":
      return `${problem.file} is a SQLite database of another program. It was left untouched: name another file under history.store.`;
    case "not-a-file":
      return `${problem.file} is not a file. Name a file under history.store.`;
    case "inaccessible":
      return `${problem.file} cannot be opened for reading and writing: ${problem.message}. Check its permissions and those of its folder.`;
    case "busy":
      return `${problem.file} has been locked by another process for ${Math.round(problem.waitedMs / 1e3)} s. Wait for it to end, or name another file under history.store.`;
    case "no-sqlite":
      return `Node ${problem.nodeVersion} has no built-in SQLite. Use Node 22.13 or newer, or set history.store to ":memory:".`;
    case "not-yet":
      return `history.store names a ${problem.scheme} server, which is not supported yet. Name a file, such as logs/signalbox/history.db.`;
    default:
      return unreachable(problem);
  }
}

// src/history/ingest/github-progress.ts
var createdWindow = external_exports.object({ from: external_exports.string(), to: external_exports.string() }), progress = external_exports.object({
  version: external_exports.literal(1),
  /** Runs created from here on are listed each time; ISO 8601, whole seconds, UTC. */
  live: external_exports.string(),
  /** Older windows still to be read, newest first; both ends inclusive. */
  pending: external_exports.array(createdWindow),
  /** Pages of the live window as they were when all their runs had been read. */
  pages: external_exports.array(external_exports.object({ etag: external_exports.string(), hasNext: external_exports.boolean() })),
  /** Runs of the live window that were read: the attempt and when they were created. */
  done: external_exports.record(external_exports.string(), external_exports.object({ attempt: external_exports.number(), createdAt: external_exports.string() }))
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

// src/history/ingest/normalise-run.ts
var CONCLUSIONS = {
  success: "success",
  failure: "failure",
  cancelled: "cancelled",
  skipped: "skipped",
  timed_out: "timed_out",
  neutral: "neutral",
  action_required: "action_required",
  startup_failure: "failure",
  passed: "success",
  failed: "failure",
  error: "failure",
  errored: "failure",
  canceled: "cancelled",
  timedout: "timed_out"
}, OWN_KEYS = /* @__PURE__ */ new Set([
  "id",
  "repo",
  "job",
  "branch",
  "pr",
  "sha",
  "attempt",
  "startedAt",
  "completedAt",
  "conclusion",
  "durationMs",
  "runner",
  "extra",
  "failures",
  "services",
  "tests"
]);
function normaliseRun(told) {
  let id = identifierOf(told.id);
  if (id === null) return err('"id" is missing');
  let job = identifierOf(told.job);
  if (job === null) return err('"job" is missing');
  let times = timesOf(told);
  if (times === null) return err('"startedAt" is not an ISO 8601 time');
  let conclusion = conclusionOf(told.conclusion), attempt = positiveInteger(told.attempt) ?? 1, reported = {
    ...times.reported,
    ...told.conclusion && conclusion === null ? { conclusion: told.conclusion } : {},
    ...told.attempt != null && attempt !== Number(told.attempt) ? { attempt: told.attempt } : {}
  }, adjusted = Object.keys(reported).length > 0, run = {
    id,
    repo: identifierOf(told.repo) ?? "",
    job,
    branch: identifierOf(told.branch),
    pr: positiveInteger(told.pr),
    sha: identifierOf(told.sha),
    attempt,
    startedAt: times.startedAt,
    completedAt: times.completedAt,
    conclusion,
    durationMs: times.durationMs,
    runner: identifierOf(told.runner),
    extra: { ...extraOf(told), ...adjusted ? { reported } : {} }
  };
  return ok({ run, adjusted });
}
function timesOf(told) {
  let started = timeOf(told.startedAt), completed = timeOf(told.completedAt), duration = typeof told.durationMs == "number" ? told.durationMs : null, lasted = duration !== null && duration >= 0 ? duration : null, startedAt = started ?? (completed === null ? null : completed - (lasted ?? 0));
  if (startedAt === null) return null;
  let completedAt = completed === null ? endOf(told, startedAt, lasted) : Math.max(completed, startedAt), isSkewed = completed !== null && completed < startedAt, span = completedAt === null || isSkewed ? null : completedAt - startedAt;
  return {
    startedAt,
    completedAt,
    durationMs: lasted ?? span,
    reported: {
      ...started === null ? { startedAt: told.startedAt ?? null } : {},
      ...completedAt !== completed ? { completedAt: told.completedAt ?? null } : {},
      ...duration !== null && lasted === null ? { durationMs: duration } : {}
    }
  };
}
function endOf(told, startedAt, lasted) {
  return lasted !== null && conclusionOf(told.conclusion) !== null ? startedAt + lasted : null;
}
var ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;
function timeOf(value) {
  if (typeof value == "number") return Number.isFinite(value) ? value : null;
  let match = typeof value == "string" ? ISO_TIME.exec(value) : null;
  if (typeof value != "string" || !match) return null;
  let hasTime = value.length > 10, time = Date.parse(
    match[1] || !hasTime ? value.replace(" ", "T") : `${value.replace(" ", "T")}Z`
  );
  return Number.isNaN(time) ? null : time;
}
function conclusionOf(value) {
  return typeof value == "string" ? CONCLUSIONS[value.toLowerCase()] ?? null : null;
}
function identifierOf(value) {
  return typeof value == "number" ? String(value) : typeof value == "string" && value !== "" ? value : null;
}
function positiveInteger(value) {
  let number2 = typeof value == "string" && value !== "" ? Number(value) : value;
  return Number.isSafeInteger(number2) && Number(number2) > 0 ? Number(number2) : null;
}
function extraOf(told) {
  let others = Object.entries(told).filter(([key]) => !OWN_KEYS.has(key)), extra = typeof told.extra == "object" && !Array.isArray(told.extra) ? told.extra : {};
  return { ...Object.fromEntries(others), ...extra };
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
  let times = seen.map((run) => run.createdAt).sort(), open3 = seen.filter((run) => !isFinished(run)).map((run) => run.createdAt), newest = times.at(-1);
  newest !== void 0 && (session.progress = advanceLive(session.progress, {
    newest,
    oldestOpen: open3.sort()[0] ?? null,
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

// src/history/ingest/parse-run-line.ts
var number = external_exports.number().nullish().transform((value) => value ?? null), text = external_exports.string().nullish().transform((value) => value ?? null), details = external_exports.object({
  failures: external_exports.array(
    external_exports.object({
      signature: external_exports.string().min(1).transform((value) => value),
      cause: external_exports.string().default("unknown"),
      title: external_exports.string().default(""),
      excerpt: external_exports.string().default(""),
      culprit: text
    })
  ).nullish(),
  services: external_exports.array(
    external_exports.object({
      service: external_exports.string().min(1),
      readyAfterMs: number,
      restarts: external_exports.int().nonnegative().default(0),
      outcome: external_exports.enum(["ready", "completed", "failed", "skipped"])
    })
  ).nullish(),
  tests: external_exports.array(
    external_exports.object({
      name: external_exports.string().min(1),
      status: external_exports.enum(["passed", "failed", "skipped"]),
      durationMs: number
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
function parseObject(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return err("it is not JSON");
  }
  return typeof value == "object" && value !== null && !Array.isArray(value) ? ok(value) : err("it is not a JSON object");
}
function firstIssue(error) {
  let [issue] = error.issues;
  return `"${issue?.path.join(".")}": ${issue?.message}`;
}

// src/history/ingest/read-lines.ts
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
var LONGEST_LINE = 16 * 1024 * 1024;
async function* readLines(file) {
  let isPacked = await isGzip(file), source = createReadStream(file), bytes = isPacked ? pipeline(source, createGunzip(), ignore) : source, decoder = new StringDecoder("utf8"), number2 = 0, rest = "", overflowing = !1;
  for await (let chunk of bytes) {
    let pieces = (rest + decoder.write(chunk)).split(`
`);
    rest = pieces.pop() ?? "";
    for (let piece of pieces)
      number2 += 1, overflowing ? yield { kind: "too-long", number: number2 } : piece.trim() !== "" && (yield { kind: "line", number: number2, text: withoutMark(piece) }), overflowing = !1;
    rest.length > LONGEST_LINE && (overflowing = !0, rest = "");
  }
  overflowing ? yield { kind: "too-long", number: number2 + 1 } : rest.trim() !== "" && (yield { kind: "line", number: number2 + 1, text: withoutMark(rest) });
}
async function isGzip(file) {
  let handle = await open(file);
  try {
    let { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 8075;
  } finally {
    await handle.close();
  }
}
function ignore() {
}
function withoutMark(line) {
  return line.replace(/^\ufeff/, "");
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

// src/history/ingest/octokit-reader.ts
import { randomUUID } from "node:crypto";

// src/history/ingest/github-answers.ts
var runs = external_exports.object({
  total_count: external_exports.number(),
  workflow_runs: external_exports.array(
    external_exports.object({
      id: external_exports.number(),
      name: external_exports.string().nullish(),
      path: external_exports.string(),
      event: external_exports.string(),
      status: external_exports.string().nullable(),
      head_branch: external_exports.string().nullable(),
      head_sha: external_exports.string(),
      head_repository: external_exports.object({ full_name: external_exports.string() }).nullish(),
      created_at: external_exports.string(),
      run_attempt: external_exports.number().default(1)
    })
  )
}), jobs = external_exports.object({
  total_count: external_exports.number(),
  jobs: external_exports.array(
    external_exports.object({
      id: external_exports.number(),
      name: external_exports.string(),
      run_attempt: external_exports.number().default(1),
      head_sha: external_exports.string(),
      status: external_exports.string(),
      conclusion: external_exports.string().nullable(),
      started_at: external_exports.string().nullish(),
      completed_at: external_exports.string().nullish(),
      runner_name: external_exports.string().nullish(),
      labels: external_exports.array(external_exports.string()).default([])
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
    return parsed.success ? ok({ value: parsed.data, ...budgetOf(answer.headers) }) : err({ kind: "unreadable-answer", message: external_exports.prettifyError(parsed.error) });
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
    import("./dist-bundle-EB4XFNIN.mjs"),
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

// src/history/ready-time.ts
function usualReadyTime(service, readyAfterMs) {
  if (readyAfterMs.length === 0) return null;
  let medianMs = medianOf(readyAfterMs), deviations = readyAfterMs.map((value) => Math.abs(value - medianMs)), spreadMs = medianOf(deviations) * 1.4826;
  return { service, count: readyAfterMs.length, medianMs, spreadMs };
}
function medianOf(values) {
  let sorted = [...values].sort((left, right) => left - right), upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return ((sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN) + upper) / 2;
}

// src/history/relation-rules.ts
function resultOf(conclusion) {
  return conclusion === "success" ? "passed" : conclusion === "failure" || conclusion === "timed_out" ? "failed" : null;
}
function sideOf(run, query) {
  return run.pr === null && run.branch === query.baseBranch ? "base" : query.pr !== null && run.pr === query.pr || query.sha !== null && run.sha === query.sha || isSameBranch(run, query) ? "own" : run.pr === null && run.branch === null ? "unattributed" : "other";
}
function isSameBranch(run, query) {
  return query.branch === null || run.branch === null || query.pr !== null && run.pr !== null ? !1 : run.branch === query.branch || run.branch.endsWith(`:${query.branch}`);
}
function changeOf(run) {
  return run.pr === null ? `branch ${run.branch}` : `#${run.pr}`;
}
var DAY_MS = 864e5;
function windowStart(asOf, windowDays) {
  return windowDays === void 0 ? Number.NEGATIVE_INFINITY : asOf - windowDays * DAY_MS;
}
function masksOf(signature) {
  return signature.slice(0, signature.indexOf("-") + 1);
}

// src/history/tally-relation.ts
function tallyRelation(facts, query) {
  let from = windowStart(query.asOf, query.windowDays), recent = facts.sightings.filter((sighting) => sighting.completedAt >= from), others = recent.filter((sighting) => sideOf(sighting, query) === "other"), times = facts.sightings.map((sighting) => sighting.completedAt);
  return {
    baseRuns: facts.baseRuns,
    baseFailures: recent.filter((sighting) => sideOf(sighting, query) === "base").length,
    otherRuns: facts.otherRuns,
    otherFailures: others.length,
    otherChanges: new Set(others.map(changeOf)).size,
    sameCommitPasses: facts.sameCommitPasses,
    sameCommitFailures: recent.filter((run) => query.sha !== null && run.sha === query.sha).length,
    reruns: recent.filter((sighting) => sighting.next !== null).length,
    rerunPasses: recent.filter((sighting) => sighting.next === "passed").length,
    incomparable: facts.incomparable,
    firstSeen: times.reduce((least, time) => Math.min(least ?? time, time), null),
    lastSeen: times.reduce((most, time) => Math.max(most ?? time, time), null),
    windowDays: query.windowDays
  };
}

// src/history/memory-history.ts
function memoryHistory() {
  let entries = /* @__PURE__ */ new Map(), cursors = /* @__PURE__ */ new Map();
  function finished(query) {
    return [...entries.values()].filter((entry) => entry.run.repo === query.repo).filter((entry) => query.job === void 0 || entry.run.job === query.job).filter(isFinished2).filter((entry) => entry.run.completedAt <= query.asOf).sort(byCompletion);
  }
  function write(entry) {
    let key = keyOf(entry.run.repo, entry.run.id);
    entries.delete(key), entries.set(key, structuredClone(entry));
  }
  return {
    kind: "memory",
    async record(entry) {
      write(entry);
    },
    async recordMany(many) {
      let written = 0;
      for (let entry of many)
        write(entry), written += 1;
      return written;
    },
    async known(repo, ids) {
      return new Set(ids.filter((id) => entries.has(keyOf(repo, id))));
    },
    async slice(query) {
      return sliceOf(finished(query), query);
    },
    async usualReadyTimes(query) {
      return readyTimesOf(finished({ repo: query.repo, asOf: query.asOf }), query);
    },
    async *runs(query) {
      for (let { run } of finished(query)) yield run;
    },
    async *entries() {
      yield* [...entries.values()];
    },
    async count(query) {
      return countOf(finished(query), query);
    },
    async cursor(key) {
      return cursors.get(key) ?? null;
    },
    async setCursor(key, value) {
      cursors.set(key, value);
    },
    async close() {
    }
  };
}
function keyOf(repo, id) {
  return `${repo}
${id}`;
}
function isFinished2(entry) {
  return entry.run.completedAt !== null;
}
function byCompletion(left, right) {
  return left.run.completedAt - right.run.completedAt || byCodeUnit(left.run.id, right.run.id);
}
function shows(entry, query) {
  return entry.failures.some((failure) => failure.signature === query.signature);
}
function sliceOf(past, query) {
  let decided = past.filter(({ run }) => resultOf(run.conclusion) !== null), from = windowStart(query.asOf, query.windowDays), recent = decided.filter(({ run }) => run.completedAt >= from), telling = recent.filter(
    ({ run, failures }) => resultOf(run.conclusion) === "passed" || failures.length > 0
  ), facts = {
    baseRuns: telling.filter(({ run }) => sideOf(run, query) === "base").length,
    otherRuns: telling.filter(({ run }) => sideOf(run, query) === "other").length,
    sameCommitPasses: recent.filter(
      (entry) => entry.run.sha !== null && entry.run.sha === query.sha && isCleanPass(entry, query)
    ).length,
    incomparable: recent.filter(
      ({ failures }) => failures.some(({ signature }) => masksOf(signature) !== masksOf(query.signature))
    ).length,
    sightings: decided.filter((entry) => shows(entry, query)).map((entry) => sightingOf(entry.run, decided.slice(decided.indexOf(entry) + 1)))
  };
  return tallyRelation(facts, query);
}
function isCleanPass(entry, query) {
  return resultOf(entry.run.conclusion) === "passed" && !shows(entry, query);
}
function sightingOf(run, later) {
  let next = later.find((entry) => run.sha !== null && entry.run.sha === run.sha);
  return {
    branch: run.branch,
    pr: run.pr,
    sha: run.sha,
    completedAt: run.completedAt,
    next: next ? resultOf(next.run.conclusion) : null
  };
}
function readyTimesOf(past, query) {
  return query.services.flatMap((service) => {
    let times = past.flatMap((entry) => entry.services).filter((row) => row.service === service).filter((row) => row.outcome === "ready" || row.outcome === "completed").flatMap((row) => row.readyAfterMs ?? []);
    return usualReadyTime(service, times.slice(-50)) ?? [];
  });
}
function countOf(past, query) {
  let from = windowStart(query.asOf, query.windowDays), decided = past.map((entry) => entry.run).filter((run) => resultOf(run.conclusion) !== null && run.completedAt >= from), base = decided.filter(
    (run) => query.baseBranch !== void 0 && run.pr === null && run.branch === query.baseBranch
  );
  return { runs: decided.length, baseRuns: base.length };
}

// src/history/sqlite/open-sqlite.ts
import { mkdir, open as open2, stat as stat2 } from "node:fs/promises";
import { dirname } from "node:path";

// src/history/sqlite/load-sqlite.ts
async function loadSqlite() {
  let emitWarning = process.emitWarning;
  process.emitWarning = function(...args) {
    /^SQLite is an experimental feature/.test(String(args[0])) || Reflect.apply(emitWarning, process, args);
  };
  try {
    return ok(await import("node:sqlite"));
  } catch {
    return err({ kind: "no-sqlite", nodeVersion: process.versions.node });
  } finally {
    process.emitWarning = emitWarning;
  }
}

// src/history/sqlite/schema.ts
var MIGRATIONS = [
  {
    version: 1,
    sql: `
      CREATE TABLE runs (
        key INTEGER PRIMARY KEY,
        repo TEXT NOT NULL,
        id TEXT NOT NULL,
        job TEXT NOT NULL,
        branch TEXT,
        pr INTEGER,
        sha TEXT,
        attempt INTEGER NOT NULL,
        started_at REAL NOT NULL,
        completed_at REAL,
        conclusion TEXT,
        duration_ms REAL,
        runner TEXT,
        extra TEXT NOT NULL,
        failure_count INTEGER NOT NULL,
        UNIQUE (repo, id)
      ) STRICT;
      CREATE INDEX runs_of_job
        ON runs (repo, job, completed_at, conclusion, branch, pr, sha, failure_count);
      CREATE INDEX runs_of_commit
        ON runs (repo, job, sha, completed_at, id, conclusion) WHERE sha IS NOT NULL;
      CREATE INDEX runs_in_order ON runs (repo, completed_at, id);

      CREATE TABLE failures (
        run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        signature TEXT NOT NULL,
        cause TEXT NOT NULL,
        title TEXT NOT NULL,
        excerpt TEXT NOT NULL,
        culprit TEXT,
        PRIMARY KEY (run, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX failures_of_signature ON failures (signature, run);

      CREATE TABLE services (
        run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        service TEXT NOT NULL,
        ready_after_ms REAL,
        restarts INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        PRIMARY KEY (run, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX services_by_name ON services (service, run, outcome, ready_after_ms);

      CREATE TABLE tests (
        run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        status TEXT NOT NULL,
        duration_ms REAL,
        PRIMARY KEY (run, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX tests_by_name ON tests (name, run);

      CREATE TABLE cursors (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `
  }
], SCHEMA_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

// src/history/sqlite/set-aside.ts
import { rename, stat } from "node:fs/promises";
var COMPANIONS = ["-wal", "-shm"];
async function setAside(file, nowMs) {
  let time = new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, ""), target = await freeName(`${file}.corrupt-${time}`);
  await rename(file, target);
  for (let companion of COMPANIONS)
    await rename(file + companion, target + companion).catch(ignoreMissing);
  return target;
}
async function freeName(wanted) {
  for (let count = 1; ; count += 1) {
    let name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!await exists(name)) return name;
  }
}
async function exists(file) {
  return stat(file).then(
    () => !0,
    () => !1
  );
}
function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}

// src/history/sqlite/row.ts
function runOfRow(row) {
  return {
    id: String(row.id),
    repo: String(row.repo),
    job: String(row.job),
    branch: textOf(row.branch),
    pr: numberOf(row.pr),
    sha: textOf(row.sha),
    attempt: Number(row.attempt),
    startedAt: Number(row.started_at),
    completedAt: numberOf(row.completed_at),
    conclusion: textOf(row.conclusion),
    durationMs: numberOf(row.duration_ms),
    runner: textOf(row.runner),
    extra: JSON.parse(String(row.extra))
  };
}
function textOf(value) {
  return value == null ? null : String(value);
}
function numberOf(value) {
  return value == null ? null : Number(value);
}

// src/history/sqlite/read-entries.ts
var PAGE = 500;
async function* readEntries(database) {
  let page = database.prepare(`SELECT * FROM runs WHERE key > ? ORDER BY key LIMIT ${PAGE}`), failures = database.prepare("SELECT * FROM failures WHERE run = ? ORDER BY position"), services = database.prepare("SELECT * FROM services WHERE run = ? ORDER BY position"), tests = database.prepare("SELECT * FROM tests WHERE run = ? ORDER BY position");
  for (let last = 0; ; ) {
    let rows = page.all(last);
    for (let row of rows)
      last = Number(row.key), yield {
        run: runOfRow(row),
        failures: failures.all(last).map(failureOf),
        services: services.all(last).map(serviceOf),
        tests: tests.all(last).map(testOf)
      };
    if (rows.length < PAGE) return;
  }
}
function failureOf(row) {
  return {
    signature: String(row.signature),
    cause: String(row.cause),
    title: String(row.title),
    excerpt: String(row.excerpt),
    culprit: textOf(row.culprit)
  };
}
function serviceOf(row) {
  return {
    service: String(row.service),
    readyAfterMs: numberOf(row.ready_after_ms),
    restarts: Number(row.restarts),
    outcome: String(row.outcome)
  };
}
function testOf(row) {
  return {
    name: String(row.name),
    status: String(row.status),
    durationMs: numberOf(row.duration_ms)
  };
}

// src/history/sqlite/read-slice.ts
var DECIDED = "conclusion IN ('success', 'failure', 'timed_out')", PAST = "repo = :repo AND job = :job AND completed_at <= :asOf", SIDE = `CASE
  WHEN pr IS NULL AND branch IS :baseBranch THEN 'base'
  WHEN pr = :pr OR sha = :sha THEN 'own'
  WHEN (:pr IS NULL OR pr IS NULL)
    AND (branch = :branch OR substr(branch, -length(:branch) - 1) = ':' || :branch) THEN 'own'
  WHEN pr IS NULL AND branch IS NULL THEN 'unattributed'
  ELSE 'other' END`, RUN_COUNTS = `
  SELECT ${SIDE} AS side, count(*) AS runs FROM runs
  WHERE ${PAST} AND completed_at >= :from
    AND (conclusion = 'success' OR (${DECIDED} AND failure_count > 0))
  GROUP BY side`, SAME_COMMIT_PASSES = `
  SELECT count(*) AS passes FROM runs
  WHERE ${PAST} AND completed_at >= :from AND sha = :sha AND conclusion = 'success'
    AND NOT EXISTS (SELECT 1 FROM failures WHERE run = key AND signature = :signature)`, INCOMPARABLE = `
  SELECT count(DISTINCT key) AS runs FROM failures JOIN runs ON key = run
  WHERE ${PAST} AND completed_at >= :from AND ${DECIDED}
    AND substr(signature, 1, length(:masks)) <> :masks`, SIGHTINGS = `
  SELECT DISTINCT key, id, branch, pr, sha, completed_at
  FROM failures JOIN runs ON key = run
  WHERE signature = :signature AND ${PAST} AND ${DECIDED}`, NEXT_OF_COMMIT = `
  SELECT conclusion FROM runs
  WHERE ${PAST} AND sha = :sha AND (completed_at, id) > (:after, :id) AND ${DECIDED}
  ORDER BY completed_at, id LIMIT 1`;
function prepareSliceReader(database) {
  let runCounts = database.prepare(RUN_COUNTS), sameCommitPasses = database.prepare(SAME_COMMIT_PASSES), incomparable = database.prepare(INCOMPARABLE), sightings = database.prepare(SIGHTINGS), nextOfCommit = database.prepare(NEXT_OF_COMMIT);
  return function(query) {
    let { repo, job, asOf, signature, sha, pr, branch, baseBranch } = query, past = { repo, job, asOf }, from = windowStart(asOf, query.windowDays), sides = new Map(
      runCounts.all({ ...past, from, baseBranch, branch, pr, sha }).map((row) => [String(row.side), Number(row.runs)])
    ), facts = {
      baseRuns: sides.get("base") ?? 0,
      otherRuns: sides.get("other") ?? 0,
      sameCommitPasses: Number(sameCommitPasses.get({ ...past, from, sha, signature })?.passes),
      incomparable: Number(incomparable.get({ ...past, from, masks: masksOf(signature) })?.runs),
      sightings: sightings.all({ ...past, signature }).map((row) => {
        let of = { sha: textOf(row.sha), after: numberOf(row.completed_at), id: textOf(row.id) };
        return sightingOf2(row, of.sha === null ? void 0 : nextOfCommit.get({ ...past, ...of }));
      })
    };
    return tallyRelation(facts, query);
  };
}
function sightingOf2(row, next) {
  return {
    branch: textOf(row.branch),
    pr: numberOf(row.pr),
    sha: textOf(row.sha),
    completedAt: Number(row.completed_at),
    next: next ? resultOf(textOf(next.conclusion)) : null
  };
}

// src/history/sqlite/write-entry.ts
var RUN_COLUMNS = "repo, id, job, branch, pr, sha, attempt, started_at, completed_at, conclusion, duration_ms, runner, extra, failure_count";
function prepareEntryWriter(database) {
  let insertRun = database.prepare(
    `INSERT INTO runs (${RUN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ), removeRun = database.prepare("DELETE FROM runs WHERE repo = ? AND id = ?"), insertFailure = database.prepare("INSERT INTO failures VALUES (?, ?, ?, ?, ?, ?, ?)"), insertService = database.prepare("INSERT INTO services VALUES (?, ?, ?, ?, ?, ?)"), insertTest = database.prepare("INSERT INTO tests VALUES (?, ?, ?, ?, ?)");
  return function(entry) {
    let { run } = entry;
    removeRun.run(run.repo, run.id);
    let key = writeRun(insertRun, run, entry.failures.length);
    entry.failures.forEach(({ signature, cause, title, excerpt, culprit }, position) => {
      insertFailure.run(key, position, signature, cause, title, excerpt, culprit);
    }), entry.services.forEach(({ service, readyAfterMs, restarts, outcome }, position) => {
      insertService.run(key, position, service, readyAfterMs, restarts, outcome);
    }), entry.tests.forEach(({ name, status, durationMs }, position) => {
      insertTest.run(key, position, name, status, durationMs);
    });
  };
}
function writeRun(insertRun, run, failures) {
  return insertRun.run(
    run.repo,
    run.id,
    run.job,
    run.branch,
    run.pr,
    run.sha,
    run.attempt,
    run.startedAt,
    run.completedAt,
    run.conclusion,
    run.durationMs,
    run.runner,
    JSON.stringify(run.extra),
    failures
  ).lastInsertRowid;
}

// src/history/sqlite/sqlite-history.ts
var BATCH2 = 2e3, PAGE2 = 2e3;
function sqliteHistory(database) {
  let isOpen = !0, writeEntry = prepareEntryWriter(database), readSlice = prepareSliceReader(database), readyTimes = prepareReadyTimes(database), countRuns = prepareCount(database), find = database.prepare("SELECT 1 FROM runs WHERE repo = ? AND id = ?"), readCursor = database.prepare("SELECT value FROM cursors WHERE key = ?"), writeCursor = database.prepare("INSERT OR REPLACE INTO cursors VALUES (?, ?)");
  function inTransaction(batch) {
    database.exec("BEGIN IMMEDIATE");
    try {
      for (let entry of batch) writeEntry(entry);
      database.exec("COMMIT");
    } catch (error) {
      throw database.exec("ROLLBACK"), error;
    }
  }
  return {
    kind: "sqlite",
    async record(entry) {
      inTransaction([entry]);
    },
    async recordMany(entries) {
      let written = 0;
      for (let batch of batchesOf(entries))
        inTransaction(batch), written += batch.length;
      return written;
    },
    async known(repo, ids) {
      return new Set(ids.filter((id) => find.get(repo, id) !== void 0));
    },
    async slice(query) {
      return readSlice(query);
    },
    async usualReadyTimes(query) {
      return readyTimes(query);
    },
    runs: (query) => readRuns2(database, query),
    entries: () => readEntries(database),
    async count(query) {
      return countRuns(query);
    },
    async cursor(key) {
      let row = readCursor.get(key);
      return row === void 0 ? null : String(row.value);
    },
    async setCursor(key, value) {
      writeCursor.run(key, value);
    },
    async close() {
      isOpen && database.close(), isOpen = !1;
    }
  };
}
function* batchesOf(entries) {
  let batch = [];
  for (let entry of entries)
    batch.push(entry), batch.length === BATCH2 && (yield batch, batch = []);
  batch.length > 0 && (yield batch);
}
function prepareReadyTimes(database) {
  let samples = database.prepare(`
    SELECT ready_after_ms FROM services JOIN runs ON key = run
    WHERE service = ? AND repo = ? AND completed_at <= ?
      AND outcome IN ('ready', 'completed') AND ready_after_ms IS NOT NULL
    ORDER BY completed_at DESC, id DESC LIMIT ${50}`);
  return function(query) {
    return query.services.flatMap((service) => {
      let times = samples.all(service, query.repo, query.asOf).map((row) => Number(row.ready_after_ms));
      return usualReadyTime(service, times) ?? [];
    });
  };
}
function prepareCount(database) {
  let count = database.prepare(`
    SELECT count(*) AS runs,
      coalesce(sum(:countsBase AND pr IS NULL AND branch IS :baseBranch), 0) AS base_runs
    FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job)
      AND completed_at <= :asOf AND completed_at >= :from AND ${DECIDED}`);
  return function(query) {
    let row = count.get({
      repo: query.repo,
      job: query.job ?? null,
      asOf: query.asOf,
      from: windowStart(query.asOf, query.windowDays),
      countsBase: query.baseBranch === void 0 ? 0 : 1,
      baseBranch: query.baseBranch ?? null
    });
    return { runs: Number(row?.runs), baseRuns: Number(row?.base_runs) };
  };
}
async function* readRuns2(database, query) {
  let page = database.prepare(`
    SELECT * FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job) AND completed_at <= :asOf
      AND (completed_at, id) > (:completedAt, :id)
    ORDER BY completed_at, id LIMIT ${PAGE2}`), last = { completedAt: Number.NEGATIVE_INFINITY, id: "" };
  for (; ; ) {
    let { repo, asOf } = query, runs2 = page.all({ repo, job: query.job ?? null, asOf, ...last }).map(runOfRow);
    yield* runs2;
    let end = runs2.at(-1);
    if (end === void 0 || runs2.length < PAGE2) return;
    last = { completedAt: end.completedAt ?? 0, id: end.id };
  }
}

// src/history/sqlite/open-sqlite.ts
var BUSY_TIMEOUT_MS = 15e3, FULL_CHECK_BYTES = 32 * 1024 * 1024, MAGIC = "SQLite format 3\0", SQLITE_BUSY = 5, SQLITE_CORRUPT = 11, SQLITE_NOTADB = 26;
async function openSqlite(file, clock) {
  let sqlite = await loadSqlite();
  if (!sqlite.ok) return sqlite;
  try {
    let first = await tryOpening(sqlite.value, file);
    if (first.kind === "open") return opened(first.database, null);
    if (first.kind === "problem") return err(first.problem);
    let aside = await setAside(file, clock.now()), second = await tryOpening(sqlite.value, file);
    return second.kind === "open" ? opened(second.database, aside) : err(
      second.kind === "problem" ? second.problem : inaccessible(file, "it is damaged again")
    );
  } catch (error) {
    return err(inaccessible(file, messageOf(error)));
  }
}
function opened(database, aside) {
  return ok({ store: sqliteHistory(database), setAside: aside });
}
async function tryOpening(sqlite, file) {
  let found = await inspect(file);
  if (found.kind !== "usable") return found;
  let database = new sqlite.DatabaseSync(file), opening = prepareOrExplain(database, file, found.bytes);
  return opening.kind !== "open" && database.close(), opening;
}
function prepareOrExplain(database, file, bytes) {
  try {
    return database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`), prepare(database, file, bytes) ?? { kind: "open", database };
  } catch (error) {
    return openingOf(error, file);
  }
}
function openingOf(error, file) {
  let code = Number(error.errcode) & 255;
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB ? { kind: "damaged" } : code === SQLITE_BUSY ? { kind: "problem", problem: { kind: "busy", file, waitedMs: BUSY_TIMEOUT_MS } } : { kind: "problem", problem: inaccessible(file, messageOf(error)) };
}
async function inspect(file) {
  await mkdir(dirname(file), { recursive: !0 });
  let found = await stat2(file).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return found === null || found.isFile() && found.size === 0 ? { kind: "usable", bytes: 0 } : found.isFile() ? await readHeader(file) === MAGIC ? { kind: "usable", bytes: found.size } : { kind: "damaged" } : { kind: "problem", problem: { kind: "not-a-file", file } };
}
async function readHeader(file) {
  let handle = await open2(file);
  try {
    let { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}
function prepare(database, file, bytes) {
  let found = readPragma(database, "user_version");
  return isOurs(database) ? found > SCHEMA_VERSION ? { kind: "problem", problem: { kind: "newer-version", file, found, supported: SCHEMA_VERSION } } : bytes > 0 && bytes <= FULL_CHECK_BYTES && !isSound(database) ? { kind: "damaged" } : (database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON"), found < SCHEMA_VERSION && migrate(database), null) : { kind: "problem", problem: { kind: "foreign-database", file } };
}
function isOurs(database) {
  let id = readPragma(database, "application_id");
  if (id === 1399284344) return !0;
  let tables = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get();
  return id === 0 && Number(tables?.tables) === 0;
}
function isSound(database) {
  let row = database.prepare("PRAGMA quick_check(1)").get();
  return row !== void 0 && Object.values(row)[0] === "ok";
}
function migrate(database) {
  database.exec("BEGIN IMMEDIATE");
  try {
    let found = readPragma(database, "user_version");
    for (let { sql } of MIGRATIONS.filter((step) => step.version > found)) database.exec(sql);
    database.exec(`PRAGMA application_id = ${1399284344}`), database.exec(`PRAGMA user_version = ${Math.max(found, SCHEMA_VERSION)}`), database.exec("COMMIT");
  } catch (error) {
    throw database.exec("ROLLBACK"), error;
  }
}
function readPragma(database, name) {
  let row = database.prepare(`PRAGMA ${name}`).get();
  return Number(row?.[name]);
}
function inaccessible(file, message) {
  return { kind: "inaccessible", file, message };
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/history/open-history.ts
async function openHistory(location, options) {
  if (location === ":memory:") return ok({ store: memoryHistory(), setAside: null });
  let scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(location)?.[1];
  return scheme !== void 0 ? err({ kind: "not-yet", scheme }) : openSqlite(location, options.clock);
}

export {
  describeHistoryProblem,
  ingestGitHub,
  describeIngestProblem,
  ingestRuns,
  createGitHubReader,
  openHistory
};
