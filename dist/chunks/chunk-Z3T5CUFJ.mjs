import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createOctokitClient
} from "./chunk-VJQP5EKL.mjs";
import {
  escapeWorkflowData,
  escapeWorkflowProperty
} from "./chunk-BQOFT7M4.mjs";
import {
  escapeMarkdownInline
} from "./chunk-ODOSYDRX.mjs";
import {
  safeUrl
} from "./chunk-7ADZRQRH.mjs";
import {
  byteLength,
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  _enum,
  array,
  boolean,
  discriminatedUnion,
  literal,
  number,
  object,
  partialRecord,
  prettifyError,
  record,
  string,
  unknown
} from "./chunk-67TOOQQD.mjs";
import {
  CAUSE_IDS,
  addCounts,
  classifyGitHubFailure,
  countRelations,
  describeGitHubProblem,
  gitHubFailureOf,
  isAtLeast,
  partKeyOf
} from "./chunk-HE6URPKD.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/publish/comment/find-comments.ts
var MOST_PAGES = 200;
async function findComments(github, pullRequest, marker) {
  let found = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let answer = await github.listComments(pullRequest, page);
    if (!answer.ok) return answer;
    for (let comment3 of answer.value.comments.filter((each) => isMarked(each, marker))) {
      let own = await isOwnComment(comment3, github);
      if (!own.ok) return own;
      own.value && found.push(comment3);
    }
    if (!answer.value.hasNext) return ok(found.sort((a, b) => a.id - b.id));
  }
  return err({ kind: "unreadable-answer", message: `more than ${MOST_PAGES} pages of comments` });
}
function isMarked(comment3, marker) {
  return comment3.body.split(/\r?\n/, 1)[0] === marker;
}
async function isOwnComment({ author }, github) {
  if (author === null) return ok(!1);
  if (author.type === "Bot") return ok(!0);
  let login = await github.ownLogin();
  return login.ok ? ok(login.value === author.login) : login;
}

// src/publish/parts/shape.ts
function text(most = 4e3) {
  return string().transform((whole2) => whole2.slice(0, most));
}
function list(item, most) {
  return array(unknown()).transform((whole2) => whole2.slice(0, most)).pipe(array(item));
}
var whole = number().int().min(0).max(Number.MAX_SAFE_INTEGER), moment = number().min(-864e13).max(864e13), probability = number().min(0).max(1), place = number().int().min(0).max(1e9);

// src/publish/parts/verdict-schema.ts
var source = discriminatedUnion("kind", [
  object({ kind: literal("service"), service: text(300) }),
  object({ kind: literal("gate"), gate: text(300) }),
  object({ kind: literal("job"), step: text(300).nullable() })
]), evidenceBlock = object({
  source,
  file: text(1e3),
  startLine: place,
  endLine: place,
  lines: list(text(), 500),
  text: list(text(), 500),
  at: moment.nullable(),
  score: number(),
  telling: place.optional()
}), test = object({
  name: text(1e3),
  file: text(1e3).nullable(),
  line: place.nullable()
}), annotation = object({
  file: text(1e3),
  line: place.nullable(),
  column: place.nullable(),
  severity: _enum(["error", "warning", "notice"]).nullable(),
  message: text(),
  repositoryFile: text(1e3).nullable()
}), ground = discriminatedUnion("kind", [
  object({ kind: literal("machine") }),
  object({ kind: literal("file"), file: text(1e3).nullable() })
]), counts = object({
  baseRuns: whole,
  baseFailures: whole,
  otherRuns: whole,
  otherFailures: whole,
  otherChanges: whole,
  sameCommitPasses: whole,
  sameCommitFailures: whole,
  reruns: whole,
  rerunPasses: whole,
  incomparable: whole,
  firstSeen: moment.nullable(),
  lastSeen: moment.nullable(),
  windowDays: number().min(0)
}), dollars = number().min(0), rerun = object({
  probability,
  lo: probability,
  hi: probability,
  says: _enum(["passes", "fails", "undecided"]),
  counts: object({ runs: whole, failures: whole, reruns: whole, rerunPasses: whole }),
  cost: object({ rerun: dollars, look: dollars }),
  comesAndGoes: object({ now: probability, afterPass: probability, afterFailure: probability }),
  model: object({ name: text(100), version: whole }),
  advice: _enum(["rerun", "look"])
}), pinned = object({
  by: text(100),
  at: moment,
  ruleCause: text(200),
  rule: text(200)
}), relation = _enum(["introduced", "pre-existing", "intermittent", "unknown"]), actor = _enum([
  "author",
  "workflow-owner",
  "platform",
  "repository-admin",
  "nobody",
  "unknown"
]), signature = string().regex(/^[\w.-]{1,80}$/).transform((known) => known), verdict = object({
  signature,
  masked: text().optional(),
  generic: boolean(),
  title: text(),
  cause: text(200),
  confidence: probability,
  rule: object({ name: text(200), version: text(200) }),
  pinned: pinned.optional(),
  culprit: text(300).transform((name) => name).nullable(),
  affected: list(text(300), 2e3),
  chain: list(text(), 100),
  tests: list(test, 5e3),
  ground: ground.optional(),
  evidence: list(evidenceBlock, 50),
  unread: list(text(), 20).optional(),
  at: moment.nullable(),
  annotations: list(annotation, 1e3).optional(),
  relation,
  relationProbability: probability,
  because: text(),
  counts,
  whoActs: actor,
  owners: list(text(200), 50),
  retrySafe: _enum(["yes", "once", "no"]),
  action: text(),
  rerun: rerun.optional()
});

// src/publish/parts/report-schema.ts
var short = text(300), context = object({
  runId: short,
  repository: short.nullable(),
  workflow: short.nullable(),
  job: short.nullable(),
  matrix: short.optional(),
  attempt: number().int().min(1).max(1e6),
  branch: short.nullable(),
  baseBranch: short.nullable(),
  sha: short.nullable(),
  baseSha: short.nullable(),
  pullRequest: whole.nullable(),
  actor: short.nullable(),
  url: text(2e3).nullable(),
  changedFiles: list(text(1e3), 1e4)
}), fault = object({
  code: short,
  location: object({ file: text(1e3), line: place, column: place }).optional(),
  path: text(1e3).optional(),
  problem: text(),
  remedy: text(),
  service: short.transform((name) => name).optional(),
  ofMachine: boolean().optional(),
  cause: _enum(CAUSE_IDS).optional()
}), forecasts = object({
  graded: whole,
  skill: number().nullable(),
  verdict: _enum(["better", "no-better", "too-few"])
}), triageReport = object({
  schema: literal("signalbox.triage/1"),
  version: short,
  project: short,
  context,
  outcome: _enum(["passed", "failed", "cancelled", "not-started"]),
  startedAt: moment,
  durationMs: moment,
  headline: text(),
  incomplete: text().optional(),
  verdicts: list(verdict, 5e3),
  faults: list(fault, 1e3),
  tests: object({ run: whole, failed: whole, skipped: whole }),
  history: object({ runs: whole, baseBranch: short.nullable(), baseRuns: whole }),
  forecasts: forecasts.optional()
});
function parseTriageReport(json) {
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    return err("no JSON");
  }
  let parsed = triageReport.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  let [issue2] = parsed.error.issues;
  return err(`${issue2?.path.join(".") || "the whole"}: ${issue2?.message ?? "not as it must be"}`);
}

// src/publish/parts/merge-parts.ts
function mergeParts(some, others, sha) {
  let newest = /* @__PURE__ */ new Map();
  for (let part2 of [...some, ...others]) {
    if (part2.report.context.sha !== sha) continue;
    let key = partKeyOf(part2), known = newest.get(key);
    (known === void 0 || compareAge(known, part2) < 0) && newest.set(key, part2);
  }
  return [...newest].sort(([a], [b]) => byCodeUnit(a, b)).map(([, part2]) => part2);
}
function compareAge(a, b) {
  return compareMade(a, b) || compareText(JSON.stringify(a), JSON.stringify(b));
}
function compareMade(a, b) {
  return a.run - b.run || a.attempt - b.attempt || a.at - b.at;
}
function compareText(a, b) {
  return a.length - b.length || byCodeUnit(a, b);
}

// src/publish/acting/acting-text.ts
var ACTING_SINK_TEXT = {
  check: "check run",
  "re-run": "re-run of the failed jobs",
  issue: "issue",
  escalation: "escalation",
  webhook: "webhook"
}, ACTING_REASON_TEXT = {
  "no-commit": "no commit is known that it could belong to",
  "in-progress": 'the run is still going on, and GitHub repeats only what has ended; a workflow on "workflow_run" can',
  fork: "the run belongs to a fork, whose reports could say anything",
  "other-run": "the report speaks about another run or attempt",
  "nothing-failed": "nothing failed",
  "not-retry-safe": "not every failure is safe to repeat",
  unexplained: "something failed that nobody judged",
  "attempts-used": 'it was repeated as often as "triage.rerun.max" allows',
  "no-address": "its address is empty, such as of a variable that is not set",
  "no-memory": "without a history nobody knows what was told before",
  declined: "somebody closed it as not planned",
  "not-found": "there is no issue to close",
  nobody: "nobody is named who could be called",
  "most-reached": "enough for once; the next report goes on"
};

// src/publish/describe-result.ts
var SINK_TEXT = {
  summary: "job summary",
  comment: "pull-request comment",
  annotation: "annotation",
  output: "output",
  ...ACTING_SINK_TEXT
}, REASON_TEXT = {
  "dry-run": "this is a dry run",
  "switched-off": "the settings say never",
  "no-pull-request": "this run does not belong to a pull request",
  "no-token": "there is no token for GitHub",
  "read-only-token": 'a pull request from a fork or Dependabot has a token that may only read; the job summary tells the same, and a second workflow can write the comment (docs/recipes.md, "Pull requests from forks")',
  "unknown-pull-request": "no open pull request comes from the commit and repository of that run",
  "several-pull-requests": "several open pull requests come from the commit of that run",
  "not-told": "GitHub did not tell which pull request that run belongs to",
  green: "all is well and no red comment stands",
  unchanged: "it already says exactly this",
  outdated: "the pull request has newer commits",
  "no-file": "this is not a step of GitHub Actions",
  "too-many": "GitHub shows only ten of a kind per step",
  "too-large": "GitHub keeps 1 MB of the outputs of a job",
  empty: "there is nothing to say",
  ...ACTING_REASON_TEXT
};
function describePublishResult(result) {
  let sink = SINK_TEXT[result.sink];
  switch (result.status) {
    case "created":
    case "updated": {
      let note = result.note === null ? "" : ` (${result.note})`;
      return `${sink} ${result.status}${result.url === null ? "" : `: ${result.url}`}${note}`;
    }
    case "skipped": {
      let detail = result.detail === void 0 ? "" : ` (${result.detail})`;
      return `${sink} skipped: ${REASON_TEXT[result.reason]}${detail}`;
    }
    case "failed":
      return `${sink} not published: ${result.error}`;
    default:
      return unreachable(result);
  }
}

// src/publish/check-run/publish-check-run.ts
var ANNOTATIONS_A_REQUEST = 50;
async function publishCheckRun(action, checks) {
  let found = await checks.find(action.headSha, action.name);
  if (!found.ok) return failed(found.error);
  let own = found.value.find(({ externalId: externalId2 }) => externalId2.startsWith(`${action.identity}:`)), externalId = `${action.identity}:${action.digest}`;
  if (own?.externalId === externalId)
    return { sink: "check", status: "skipped", reason: "unchanged" };
  let [first = [], ...rest] = batchesOf(action.annotations), draft = { action, externalId, annotations: first }, replaced = own !== void 0 && own.annotations === 0 ? own : null, written = replaced ? await checks.update(replaced.id, draft) : await checks.create(draft);
  if (!written.ok) return failed(written.error);
  let note = await addAnnotations(action, { written: written.value, externalId, rest }, checks);
  return { sink: "check", status: replaced ? "updated" : "created", url: written.value.url || null, note };
}
async function addAnnotations(action, { written, externalId, rest }, checks) {
  let sent = Math.min(ANNOTATIONS_A_REQUEST, action.annotations.length);
  for (let annotations of rest) {
    let added = await checks.update(written.id, { action, externalId, annotations });
    if (!added.ok) {
      let reason = describeGitHubProblem(added.error);
      return `${sent} of ${action.annotations.length} annotations: ${reason}`;
    }
    sent += annotations.length;
  }
  return null;
}
function batchesOf(annotations) {
  let count = Math.ceil(annotations.length / ANNOTATIONS_A_REQUEST);
  return Array.from(
    { length: count },
    (_, index) => annotations.slice(index * ANNOTATIONS_A_REQUEST, (index + 1) * ANNOTATIONS_A_REQUEST)
  );
}
function failed(problem) {
  return { sink: "check", status: "failed", error: describeGitHubProblem(problem) };
}

// src/publish/issues/issue-envelope.ts
import { createHash } from "node:crypto";
function wrapIssue({ topic, key }, body, weight) {
  return `${`<!-- signalbox:issue:${shortHash(topic)}:${shortHash(key)} -->`}
<!-- signalbox:told:${shortHash(body)}:${weight} -->

${body}`;
}
var MARKER = /^<!-- signalbox:issue:([0-9a-f]{16}):([0-9a-f]{16}) -->$/, TOLD = /^<!-- signalbox:told:([0-9a-f]{16}):(\d+(?:\.\d+)?) -->$/;
function readIssueEnvelope(text2) {
  let [first = "", second = ""] = text2.split(/\r?\n/, 2), marker = MARKER.exec(first);
  if (!marker) return null;
  let told = TOLD.exec(second);
  return {
    topic: marker[1] ?? "",
    key: marker[2] ?? "",
    told: told && { digest: told[1] ?? "", weight: Number(told[2]) }
  };
}
function withoutWeight(text2) {
  return text2.replace(/^(.*\r?\n<!-- signalbox:told:[0-9a-f]{16}):\d+(?:\.\d+)? -->/, "$1:0 -->");
}
function shortHash(text2) {
  return createHash("sha256").update(text2).digest("hex").slice(0, 16);
}

// src/publish/issues/own-issues.ts
async function ownIssues({ topic, labels: [label = ""] }, issues) {
  let listed = await issues.list(label);
  if (!listed.ok) return listed;
  let own = [];
  for (let issue2 of listed.value) {
    let envelope = readIssueEnvelope(issue2.body);
    if (envelope?.topic !== shortHash(topic)) continue;
    let isOwn = await isOurs(issue2, issues);
    if (!isOwn.ok) return isOwn;
    isOwn.value && own.push({ ...issue2, envelope });
  }
  return ok(own.toSorted((a, b) => a.number - b.number));
}
async function isOurs({ author }, issues) {
  if (author === null) return ok(!1);
  if (author.type === "Bot") return ok(!0);
  let login = await issues.ownLogin();
  return login.ok ? ok(login.value === author.login) : login;
}

// src/publish/issues/open-issue.ts
async function openIssue(action, issues) {
  let found = await ownIssues(action, issues);
  if (!found.ok) return failed2(action, found.error);
  let existing = found.value.find(({ envelope }) => envelope.key === shortHash(action.key));
  if (existing === void 0) return create(action, issues);
  let reason = reasonToLeave(action, existing);
  return reason !== null ? { sink: action.kind, status: "skipped", reason } : change(action, existing, issues);
}
async function create(action, issues) {
  let { kind, title, labels } = action, created = await issues.create({ title, labels, body: wholeBody(action) });
  return created.ok ? { sink: kind, status: "created", url: created.value.url, note: null } : failed2(action, created.error);
}
function reasonToLeave(action, { state, isDeclined, title, envelope: { told } }) {
  return state === "open" ? told?.digest === shortHash(visibleBody(action)) && title === action.title ? "unchanged" : null : isDeclined ? "declined" : told !== null && action.weight <= told.weight ? "unchanged" : null;
}
async function change(action, existing, issues) {
  let isClosed = existing.state === "closed", reopened = isClosed ? { state: "open" } : {}, whole2 = { title: action.title, body: wholeBody(action), ...reopened }, changed = await issues.change(existing.number, whole2);
  if (!changed.ok) return failed2(action, changed.error);
  let note = isClosed ? "opened again" : null;
  return { sink: action.kind, status: "updated", url: existing.url, note };
}
function visibleBody({ body, mentions }) {
  return mentions.length === 0 ? body : `${body}

For ${mentions.join(", ")}.`;
}
function wholeBody(action) {
  return wrapIssue(action, visibleBody(action), action.weight);
}
function failed2({ kind }, problem) {
  return { sink: kind, status: "failed", error: describeGitHubProblem(problem) };
}

// src/publish/issues/settle-issues.ts
async function settleIssues(action, issues) {
  let { kind, except, remark } = action, found = await ownIssues(action, issues);
  if (!found.ok) return failed3(action, found.error);
  let kept = new Set(except.map(shortHash)), settled = found.value.filter(
    ({ state, envelope }) => state === "open" && !kept.has(envelope.key)
  ), [first] = settled;
  if (first === void 0) return { sink: kind, status: "skipped", reason: "not-found" };
  for (let { number: number2, body } of settled) {
    let closed = await issues.change(number2, { state: "closed", body: withoutWeight(body) });
    if (!closed.ok) return failed3(action, closed.error);
    let told = await issues.comment(number2, remark);
    if (!told.ok) return failed3(action, told.error);
  }
  let note = settled.length === 1 ? "closed" : `closed ${settled.length}, this among them`;
  return { sink: kind, status: "updated", url: first.url, note };
}
function failed3({ kind }, problem) {
  return { sink: kind, status: "failed", error: describeGitHubProblem(problem) };
}

// src/publish/rerun/rerun-failed-jobs.ts
async function rerunFailedJobs(action, runs) {
  let { runId, attempt, most } = action, state = await runs.state(runId);
  if (!state.ok) return failed4(state.error);
  let reason = reasonToLeave2(action, state.value);
  if (reason !== null) return { sink: "re-run", status: "skipped", reason };
  let jobs2 = await runs.failedJobs(runId, attempt);
  if (!jobs2.ok) return failed4(jobs2.error);
  if (jobs2.value.length !== 1)
    return { sink: "re-run", status: "skipped", reason: "unexplained", detail: `${jobs2.value.length} jobs failed, 1 was judged` };
  let started = await runs.rerunFailedJobs(runId);
  if (!started.ok) return failed4(started.error);
  let note = `repetition ${attempt} of at most ${most}`;
  return { sink: "re-run", status: "created", url: state.value.url, note };
}
function reasonToLeave2(action, state) {
  return state.attempt !== action.attempt ? "other-run" : state.isCompleted ? state.conclusion === "failure" || state.conclusion === "timed_out" ? null : "nothing-failed" : "in-progress";
}
function failed4(problem) {
  return { sink: "re-run", status: "failed", error: describeGitHubProblem(problem) };
}

// src/publish/webhook/webhook-problem.ts
function describeWebhookProblem(problem) {
  switch (problem.kind) {
    case "bad-address":
      return 'its address is no URL: correct it under "publish.webhooks".';
    case "not-https":
      return 'its address does not begin with "https://": what is sent would be readable on the way.';
    case "credentials":
      return 'its address holds a user name or password: use "secret", or a path nobody can guess.';
    case "unresolved":
      return `its host could not be resolved (${problem.code}): check the address.`;
    case "forbidden-address":
      return "its host is this machine, a link-local or a metadata address: nothing is sent there.";
    case "redirect":
      return `it answered with a redirect (${problem.status}), which is not followed: give the final address.`;
    case "refused":
      return `it answered ${problem.status}: see whether the address and the secret are still valid.`;
    case "timeout":
      return `it did not answer within ${problem.timeoutMs / 1e3} s.`;
    case "no-answer":
      return `it could not be reached (${problem.code}).`;
    default:
      return unreachable(problem);
  }
}

// src/publish/webhook/deliver-webhook.ts
async function deliverWebhook(action, send2, memory) {
  let { number: number2, webhook, event, state, memoryKey, body } = action, detail = `${number2}, ${webhook}: ${event}`, told = await memory?.recall(memoryKey) ?? null, reason = send2 === null ? "switched-off" : reasonToBeSilent(action, told, memory);
  if (body === null && await memory?.remember(memoryKey, state), reason !== null || send2 === null || body === null)
    return { sink: "webhook", status: "skipped", reason: reason ?? "switched-off", detail };
  let sent = await send2(action, body);
  return sent.ok ? (await memory?.remember(memoryKey, state), { sink: "webhook", status: "created", url: null, note: detail }) : { sink: "webhook", status: "failed", error: `${detail}: ${describeWebhookProblem(sent.error)}` };
}
function reasonToBeSilent({ event, state }, told, memory) {
  return told === state ? "unchanged" : event !== "fixed" ? null : memory === null ? "no-memory" : told?.startsWith("failed:") ? null : "nothing-failed";
}

// src/publish/acting/apply-acting.ts
async function applyActing(action, ports) {
  switch (action.kind) {
    case "check":
      return ports?.checks ? publishCheckRun(action, ports.checks) : noToken(action);
    case "re-run":
      return ports?.runs ? rerunFailedJobs(action, ports.runs) : noToken(action);
    case "issue":
    case "escalation":
      return ports?.issues ? action.wanted === "open" ? openIssue(action, ports.issues) : settleIssues(action, ports.issues) : noToken(action);
    case "webhook":
      return deliverWebhook(action, ports?.sendWebhook ?? null, ports?.memory ?? null);
    default:
      return unreachable(action);
  }
}
function noToken({ kind }) {
  return { sink: kind, status: "skipped", reason: "no-token" };
}

// src/publish/annotation-command.ts
var MESSAGE_CHARACTERS = 4096;
function annotationCommand(annotation2) {
  let { file, line } = annotation2, properties = [
    ...file === null ? [] : [`file=${escapeWorkflowProperty(file)}`],
    ...file === null || line === null ? [] : [`line=${line}`],
    `title=${escapeWorkflowProperty(annotation2.title)}`
  ], message = escapeWorkflowData(annotation2.message.slice(0, MESSAGE_CHARACTERS));
  return `::${annotation2.level} ${properties.join(",")}::${message}`;
}

// src/publish/comment/comment-envelope.ts
function commentMarker(project) {
  return `<!-- signalbox:comment:${plain(project)} -->`;
}
var MARKER2 = /^<!-- signalbox:comment:[A-Za-z0-9._-]{1,200} -->$/;
function markerOf(comment3) {
  let [first = ""] = comment3.split(/\r?\n/, 1);
  return MARKER2.test(first) ? first : null;
}
function wrapComment(project, body, envelope) {
  let hidden = `<!-- signalbox:digest:${envelope.mood}:${plain(envelope.digest)} -->`, parts = envelope.parts === null ? "" : `
<!-- signalbox:parts ${envelope.parts} -->`;
  return `${commentMarker(project)}
${hidden}

${body}${parts}`;
}
function pointerTo(url) {
  return `<sub>Signalbox writes [in one place](${safeUrl(url) ?? ""}).</sub>`;
}
function plain(name) {
  return name.replace(/[^A-Za-z0-9._-]/g, "_");
}
var ENVELOPE = /^<!-- signalbox:digest:(red|green):([A-Za-z0-9._-]*) -->$/, PARTS = /^<!-- signalbox:parts ([A-Za-z0-9_-]+) -->$/;
function readEnvelope(comment3, marker) {
  let lines = comment3.split(/\r?\n/), match = lines[0] === marker ? ENVELOPE.exec(lines[1] ?? "") : null;
  if (!match) return null;
  let parts = PARTS.exec(lines.findLast((line) => line !== "") ?? "")?.[1] ?? null;
  return { mood: match[1] === "red" ? "red" : "green", digest: match[2] ?? "", parts };
}

// src/publish/parts/travelling.ts
import { gunzipSync, gzipSync } from "node:zlib";

// src/publish/parts/shed-part.ts
var PART_ROOMS = [
  { lines: 24, blocks: 3, names: 6, verdicts: 300 },
  { lines: 12, blocks: 2, names: 6, verdicts: 120 },
  { lines: 6, blocks: 1, names: 3, verdicts: 40 },
  { lines: 2, blocks: 1, names: 1, verdicts: 20 },
  { lines: 0, blocks: 0, names: 0, verdicts: 10 },
  { lines: 0, blocks: 0, names: 0, verdicts: 2 },
  { lines: 0, blocks: 0, names: 0, verdicts: 0 }
], LINE_BYTES = 400;
function shedPart(part2, room) {
  let { report } = part2, kept = report.verdicts.slice(0, room.verdicts).map((verdict2) => shedVerdict(verdict2, room)), left = countLeft(part2, report.verdicts.slice(room.verdicts));
  return {
    ...part2,
    ...left === null ? {} : { left },
    report: {
      ...report,
      context: { ...report.context, changedFiles: [] },
      verdicts: kept,
      faults: report.faults.slice(0, room.verdicts)
    }
  };
}
function countLeft(part2, shed) {
  return shed.length === 0 ? part2.left ?? null : addCounts(part2.left ?? {}, countRelations(shed.map(({ relation: relation2 }) => relation2)));
}
function shedVerdict(verdict2, { lines, blocks, names }) {
  let { annotations, masked: _identity, ...shown } = verdict2;
  return {
    ...shown,
    affected: keepNames(verdict2.affected, names, ""),
    chain: verdict2.chain.slice(0, names),
    tests: keepNames(verdict2.tests, names, { name: "", file: null, line: null }),
    owners: verdict2.owners.slice(0, 5),
    evidence: verdict2.evidence.slice(0, blocks).map((block) => shedBlock(block, lines)),
    ...annotations && { annotations: keepNames(annotations, 2 * names, UNNAMED) }
  };
}
var UNNAMED = {
  file: "",
  line: null,
  column: null,
  severity: null,
  message: "…",
  repositoryFile: ""
};
function keepNames(all, most, unnamed) {
  return all.map((item, index) => index < most ? item : unnamed);
}
function shedBlock(block, most) {
  let text2 = block.lines.map((line, index) => block.text[index] ?? line), telling = block.telling ?? 0, start = Math.max(0, Math.min(telling - Math.floor(most / 3), text2.length - most)), shown = text2.slice(start, start + most).map((line) => truncate(line, LINE_BYTES));
  return {
    ...block,
    startLine: block.startLine + start,
    endLine: Math.max(block.startLine + start, block.startLine + start + shown.length - 1),
    lines: shown,
    text: shown,
    ...block.telling === void 0 ? {} : { telling: Math.max(0, telling - start) }
  };
}

// src/publish/parts/travelling.ts
var SCHEMA = "signalbox.parts/1", MOST_PARTS = 600, MOST_UNPACKED_BYTES = 4 * 1024 * 1024, part = object({
  job: text(300),
  run: whole,
  attempt: whole,
  at: moment,
  siblings: number().int().min(1).max(256),
  report: triageReport,
  left: partialRecord(relation, whole).optional()
}), travelling = object({
  schema: literal(SCHEMA),
  evidence: record(string(), list(evidenceBlock, 10)),
  parts: list(part, MOST_PARTS)
});
function packParts(parts, budgetBytes) {
  for (let room of PART_ROOMS) {
    let packed = pack(parts, room);
    if (packed.length <= budgetBytes) return packed;
  }
  return null;
}
function pack(parts, room) {
  let shed = parts.slice(0, MOST_PARTS).map((each) => shedPart(each, room)), value = {
    schema: SCHEMA,
    evidence: sharedEvidence(shed),
    parts: shed.map(withoutEvidence)
  };
  return gzipSync(JSON.stringify(value)).toString("base64url");
}
function sharedEvidence(parts) {
  let shared = {};
  for (let { signature: signature3, generic, evidence } of parts.flatMap(({ report }) => report.verdicts))
    !generic && evidence.length > 0 && (shared[signature3] ??= evidence);
  return shared;
}
function withoutEvidence(each) {
  return withVerdicts(
    each,
    (verdict2) => verdict2.generic ? verdict2 : { ...verdict2, evidence: [] }
  );
}
function withVerdicts(each, change2) {
  return { ...each, report: { ...each.report, verdicts: each.report.verdicts.map(change2) } };
}
function unpackParts(packed) {
  try {
    let bytes = Buffer.from(packed, "base64url"), json = gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED_BYTES }).toString("utf8"), read = travelling.safeParse(JSON.parse(json));
    if (!read.success) return [];
    let { evidence, parts } = read.data;
    return parts.map(
      (each) => withVerdicts(each, (verdict2) => {
        let shared = Object.hasOwn(evidence, verdict2.signature) ? evidence[verdict2.signature] : [];
        return verdict2.generic ? verdict2 : { ...verdict2, evidence: shared ?? [] };
      })
    );
  } catch {
    return [];
  }
}

// src/publish/comment/compose-comment.ts
var COMMENT_BYTES = 6e4, PARTS_BYTES = 2e4;
function composeComment(project, parts, draw) {
  let packed = packParts(parts, PARTS_BYTES), mood = moodOf(parts), envelope = { mood, parts: packed }, around = byteLength(wrapComment(project, "", { ...envelope, digest: "0".repeat(16) })), drawn = draw(packed === null ? parts : unpackParts(packed), COMMENT_BYTES - around);
  return { body: wrapComment(project, drawn.text, { ...envelope, digest: drawn.digest }), digest: drawn.digest, mood };
}
function moodOf(parts) {
  return parts.every(({ report }) => report.outcome === "passed") ? "green" : "red";
}

// src/publish/comment/standing-comment.ts
function standingComment(comments, project) {
  let [first, ...duplicates] = comments, comment3 = first ?? null, marker = commentMarker(project), envelopeOf = ({ body }) => readEnvelope(body, marker), partsOf = (each) => unpackParts(envelopeOf(each)?.parts ?? "");
  return {
    comment: comment3,
    envelope: comment3 && envelopeOf(comment3),
    parts: comment3 ? partsOf(comment3) : [],
    duplicates,
    alone: duplicates.flatMap(partsOf)
  };
}
function mergedParts({ parts, alone }, action) {
  return mergeParts(
    [...parts, ...alone],
    action.parts,
    action.parts[0]?.report.context.sha ?? null
  );
}
function saysAll(standing, action) {
  let said = new Map(standing.parts.map((part2) => [partKeyOf(part2), part2]));
  return mergedParts(standing, action).every((part2) => {
    let known = said.get(partKeyOf(part2)), isOfCommit = known?.report.context.sha === part2.report.context.sha;
    return known !== void 0 && isOfCommit && compareMade(known, part2) >= 0;
  });
}
function hasOtherWriters(standing, action) {
  let ours = new Set(action.parts.map(partKeyOf));
  return action.parts.some(({ siblings }) => siblings > ours.size) || [...standing.parts, ...standing.alone].some((part2) => !ours.has(partKeyOf(part2)));
}

// src/publish/comment/plan-write.ts
function planWrite(action, standing, draw) {
  let parts = mergedParts(standing, action);
  if (staysSilent(action, standing) && moodOf(parts) === "green")
    return { kind: "skip", reason: "green" };
  let composed = composeComment(action.project, parts, draw), { envelope } = standing;
  return envelope?.digest === composed.digest && envelope.mood === composed.mood ? { kind: "skip", reason: "unchanged" } : { kind: "write", composed };
}
function staysSilent(action, { comment: comment3, envelope, parts }) {
  if (action.whenGreen === "write" || envelope?.mood === "red") return !1;
  if (comment3 === null) return !0;
  if (envelope === null) return !1;
  let sha = action.parts[0]?.report.context.sha, told = parts.filter(({ report }) => report.context.sha === sha).map(partKeyOf);
  return told.length === 0 || action.parts.every((part2) => told.includes(partKeyOf(part2)));
}

// src/publish/comment/upsert-comment.ts
async function upsertComment(action, ports) {
  let progress = { round: 1, written: null, seen: null };
  for (; ; ) {
    let turn = await takeTurn(action, ports, progress);
    if (turn.kind === "done") return outcomeOf(progress, turn.outcome);
    turn.pauseMs > 0 && await ports.turns.pause(turn.pauseMs), progress = { ...turn, round: progress.round + 1 };
  }
}
function outcomeOf({ written }, last) {
  if (written === null || last.ok && last.value.status !== "skipped") return last;
  let note = last.ok ? null : `not looked at again: ${describeGitHubProblem(last.error)}`;
  return ok({ ...written, note });
}
function done(outcome) {
  return { kind: "done", outcome: ok(outcome) };
}
async function takeTurn(action, ports, progress) {
  let { github, turns } = ports, { written, round } = progress, readAt = turns.now(), found = await findComments(github, action.pullRequest, commentMarker(action.project));
  if (!found.ok) return { kind: "done", outcome: found };
  let standing = standingComment(found.value, action.project);
  if (written && saysAll(standing, action)) return lookAgain(standing, written, ports, progress);
  if (written && round >= turns.rounds) return done({ ...written, note: OVERRUN });
  let plan = planWrite(action, standing, ports.draw);
  if (plan.kind === "skip") return done({ status: "skipped", reason: plan.reason });
  let isShared = hasOtherWriters(standing, action);
  if (isShared && standing.comment === null && round === 1)
    return { ...progress, kind: "again", pauseMs: turns.random() * turns.spreadMs };
  if (await isOutdated(action, github)) return done({ status: "skipped", reason: "outdated" });
  if (isShared && turns.now() - readAt > turns.freshMs && round < turns.rounds) return { ...progress, kind: "again", pauseMs: 0 };
  let answer = await write(standing.comment, action, plan.composed.body, github);
  if (!answer.ok) return { kind: "done", outcome: answer };
  let now = { status: written?.status ?? (standing.comment ? "updated" : "created"), url: answer.value.url, note: null };
  return !isShared && standing.comment !== null && standing.duplicates.length === 0 ? done(now) : { kind: "again", pauseMs: isShared ? pauseOf(turns) : 0, written: now, seen: answer.value.body };
}
var OVERRUN = "other jobs kept writing over it";
async function lookAgain(standing, written, { github, turns }, { seen, round }) {
  let { comment: comment3, duplicates } = standing;
  if (comment3 === null) return done(written);
  let now = { ...written, url: comment3.url };
  return await retire(comment3, duplicates, github), comment3.body === seen ? done(now) : round >= turns.rounds ? done({ ...now, note: OVERRUN }) : { kind: "again", pauseMs: pauseOf(turns), written: now, seen: comment3.body };
}
function pauseOf({ freshMs, spreadMs, random }) {
  return 2 * freshMs + random() * spreadMs;
}
function write(comment3, action, body, github) {
  return comment3 ? github.updateComment(comment3.id, body) : github.createComment(action.pullRequest, body);
}
async function isOutdated(action, github) {
  if (action.headSha === null) return !1;
  let head = await github.headSha(action.pullRequest);
  return head.ok && head.value !== action.headSha;
}
async function retire({ url }, duplicates, github) {
  for (let { id, nodeId } of duplicates)
    (await github.updateComment(id, pointerTo(url))).ok && await github.minimiseComment(nodeId);
}

// src/publish/fit-summary.ts
var NOTE = (dropped) => `
> ${dropped} ${dropped === 1 ? "section was" : "sections were"} left out: a job summary holds 1 MiB. The report under \`logs/\` has everything.
`;
function fitSummary(markdown, budgetBytes = 1044480) {
  if (Buffer.byteLength(markdown) <= budgetBytes) return { markdown, dropped: 0 };
  let sections = markdown.split(/^(?=#{1,6} )/m), kept = [], left = budgetBytes - Buffer.byteLength(NOTE(sections.length));
  for (let section of sections) {
    if (left -= Buffer.byteLength(section), left < 0) break;
    kept.push(section);
  }
  let dropped = sections.length - kept.length;
  return { markdown: `${kept.join("")}${NOTE(dropped)}`, dropped };
}

// src/publish/output-entry.ts
function outputEntry(name, value, delimiter) {
  return `${name}<<${delimiter}
${value}
${delimiter}
`;
}

// src/publish/summary-note.ts
var STOOD_IN = /* @__PURE__ */ new Set(["comment", "check"]), TOLD_REASONS = /* @__PURE__ */ new Set([
  "read-only-token",
  "outdated",
  "unknown-pull-request",
  "several-pull-requests",
  "not-told"
]), LINE_BYTES2 = 1e3;
function summaryNote(results) {
  let isWritten = results.some(({ sink, status }) => sink === "summary" && status === "created"), missing = results.filter((result) => STOOD_IN.has(result.sink) && isRefused(result));
  return !isWritten || missing.length === 0 ? null : `
${missing.map((result) => {
    let text2 = truncate(describePublishResult(result), LINE_BYTES2);
    return `> ⚠ ${escapeMarkdownInline(text2)}
`;
  }).join(`>
`)}`;
}
function isRefused(result) {
  return result.status === "failed" ? !0 : result.status === "skipped" && TOLD_REASONS.has(result.reason);
}

// src/publish/apply-publication.ts
async function applyPublication(actions, ports) {
  let results = [];
  for (let action of actions)
    try {
      results.push(await applyOne(action, ports));
    } catch (error) {
      let message = error instanceof Error ? error.message : String(error);
      results.push({ sink: sinkOf(action), status: "failed", error: message });
    }
  return await noteInSummary(results, ports), results;
}
async function noteInSummary(results, { appendSummary: append }) {
  let note = summaryNote(results);
  note !== null && await append?.(note).catch(() => {
  });
}
function sinkOf(action) {
  return action.kind === "skip" ? action.sink : action.kind;
}
async function applyOne(action, ports) {
  switch (action.kind) {
    case "skip":
      return skipped(action);
    case "summary":
      return appendSummary(action.markdown, ports);
    case "output":
      return appendOutput(action.name, action.value, ports);
    case "annotation":
      return ports.printCommand ? (ports.printCommand(annotationCommand(action.annotation)), { sink: "annotation", status: "created", url: null, note: null }) : noFile("annotation");
    case "comment":
      return comment(action, ports.comment);
    default:
      return applyActing(action, ports.acting);
  }
}
function skipped({ kind, ...rest }) {
  return { ...rest, status: "skipped" };
}
function noFile(sink) {
  return { sink, status: "skipped", reason: "no-file" };
}
async function appendSummary(markdown, ports) {
  if (!ports.appendSummary) return noFile("summary");
  let fitted = fitSummary(markdown);
  return await ports.appendSummary(`${fitted.markdown}
`), { sink: "summary", status: "created", url: null, note: fitted.dropped === 0 ? null : `${fitted.dropped} sections did not fit into 1 MiB` };
}
var OUTPUT_UNITS = 45e4;
async function appendOutput(name, value, ports) {
  return ports.appendOutput ? value.length > OUTPUT_UNITS ? { sink: "output", status: "skipped", reason: "too-large", detail: name } : (await ports.appendOutput(outputEntry(name, value, `signalbox_${ports.randomToken()}`)), { sink: "output", status: "created", url: null, note: null }) : noFile("output");
}
async function comment(action, ports) {
  if (!ports) return { sink: "comment", status: "skipped", reason: "no-token" };
  let outcome = await upsertComment(action, ports);
  return outcome.ok ? { sink: "comment", ...outcome.value } : { sink: "comment", status: "failed", error: describeGitHubProblem(outcome.error) };
}

// src/publish/github-call.ts
var DEADLINE_MS = 3e4, LONGEST_WAIT_SECONDS = 10, RETRY_AFTER_MS = 300, ONCE = { retries: 0 };
function createGitHubCall(options) {
  let { baseUrl, token, clock, deadlineMs = DEADLINE_MS } = options, [owner, repo] = options.repository.split("/"), namesOf = (route) => route.includes("{owner}") ? { owner, repo } : {}, request, endsAt;
  return async function(route, parameters = {}) {
    endsAt ??= clock.now() + deadlineMs, request ??= createOctokitClient({
      baseUrl,
      token,
      retryAfterMs: RETRY_AFTER_MS,
      longestWaitSeconds: LONGEST_WAIT_SECONDS
    });
    let controller = new AbortController(), cancel = clock.after(Math.max(0, endsAt - clock.now()), () => controller.abort());
    try {
      let send2 = await request, all = { ...namesOf(route), ...parameters }, signal = { signal: controller.signal, ...parameters.request };
      return ok(await untilAborted(send2(route, { ...all, request: signal }), controller.signal));
    } catch (error) {
      return controller.signal.aborted ? err({ kind: "no-answer", message: `nothing within ${deadlineMs / 1e3} s` }) : err(classifyGitHubFailure(gitHubFailureOf(error), clock.now()));
    } finally {
      cancel();
    }
  };
}
function untilAborted(work, signal) {
  return new Promise((resolve2, reject) => {
    let abort = () => reject(new Error("aborted"));
    signal.aborted && abort(), signal.addEventListener("abort", abort, { once: !0 }), work.then(resolve2, reject);
  });
}
function readAs(schema, answer) {
  if (!answer.ok) return answer;
  let parsed = schema.safeParse(answer.value.data);
  return parsed.success ? ok(parsed.data) : err({ kind: "unreadable-answer", message: prettifyError(parsed.error) });
}

// src/publish/check-run/octokit-checks.ts
var checkRun = object({
  id: number(),
  external_id: string().nullish(),
  html_url: string().nullish(),
  output: object({ annotations_count: number() }).nullish()
}), checkRuns = object({ check_runs: array(checkRun) }), LEVEL = {
  error: "failure",
  warning: "warning",
  notice: "notice"
};
function createCheckRunWriter(call) {
  return {
    async find(headSha, name) {
      let answer = await call("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ref: headSha, check_name: name, per_page: 100 }), read = readAs(checkRuns, answer);
      return read.ok ? ok(read.value.check_runs.map(existingOf)) : read;
    },
    async create(draft) {
      let route = "POST /repos/{owner}/{repo}/check-runs", { name, headSha } = draft.action, body = { name, head_sha: headSha, ...bodyOf(draft), request: ONCE }, read = readAs(checkRun, await call(route, body));
      return read.ok ? ok(existingOf(read.value)) : read;
    },
    async update(id, draft) {
      let route = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", body = { check_run_id: id, ...bodyOf(draft), request: ONCE }, read = readAs(checkRun, await call(route, body));
      return read.ok ? ok(existingOf(read.value)) : read;
    }
  };
}
function bodyOf({ action, externalId, annotations }) {
  let { conclusion, title, summary, detailsUrl } = action;
  return {
    external_id: externalId,
    status: "completed",
    conclusion,
    ...detailsUrl === null ? {} : { details_url: detailsUrl },
    output: { title, summary, annotations: annotations.map(annotationBody) }
  };
}
function annotationBody(annotation2) {
  let line = annotation2.line ?? 1;
  return {
    path: annotation2.file,
    start_line: line,
    end_line: line,
    annotation_level: LEVEL[annotation2.level],
    title: annotation2.title,
    message: annotation2.message
  };
}
function existingOf(read) {
  return {
    id: read.id,
    externalId: read.external_id ?? "",
    annotations: read.output?.annotations_count ?? 0,
    url: read.html_url ?? ""
  };
}

// src/publish/issues/octokit-issues.ts
var issue = object({
  number: number(),
  title: string(),
  body: string().nullish(),
  state: string(),
  state_reason: string().nullish(),
  html_url: string(),
  user: object({ login: string(), type: string() }).nullish(),
  pull_request: unknown().optional()
}), user = object({ login: string() }), PER_PAGE = 100, MOST_PAGES2 = 20;
function createIssueWriter(call) {
  let listed = /* @__PURE__ */ new Map(), login;
  return {
    list(label) {
      let known = listed.get(label) ?? listIssues(call, label);
      return listed.set(label, known), known;
    },
    async create({ title, body, labels }) {
      let answer = await call("POST /repos/{owner}/{repo}/issues", { title, body, labels: [...labels], request: ONCE }), read = readAs(issue, answer);
      return read.ok ? ok(existingOf2(read.value)) : read;
    },
    async change(number2, change2) {
      let route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}", reason = change2.state === void 0 ? {} : { state_reason: REASON[change2.state] }, answer = await call(route, { issue_number: number2, ...change2, ...reason }), read = readAs(issue, answer);
      return read.ok ? ok(existingOf2(read.value)) : read;
    },
    async comment(number2, body) {
      let answer = await call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number2, body, request: ONCE });
      return answer.ok ? ok(void 0) : answer;
    },
    ownLogin() {
      return login ??= readLogin(call), login;
    }
  };
}
var REASON = { open: "reopened", closed: "completed" };
async function listIssues(call, label) {
  let found = [];
  for (let page = 1; page <= MOST_PAGES2; page += 1) {
    let answer = await call("GET /repos/{owner}/{repo}/issues", { labels: label, state: "all", per_page: PER_PAGE, page }), read = readAs(array(issue), answer);
    if (!read.ok || !answer.ok) return read.ok ? err({ kind: "gone" }) : read;
    let issues = read.value.filter(({ pull_request: pull }) => pull === void 0);
    if (found.push(...issues.map(existingOf2)), !/rel="next"/.test(answer.value.headers.link ?? "")) return ok(found);
  }
  let message = `more than ${MOST_PAGES2} pages of issues with the label "${label}"`;
  return err({ kind: "unreadable-answer", message });
}
async function readLogin(call) {
  let read = readAs(user, await call("GET /user"));
  return read.ok ? ok(read.value.login) : read.error.kind === "missing-permission" || read.error.kind === "forbidden" ? ok(null) : read;
}
function existingOf2(read) {
  return {
    number: read.number,
    title: read.title,
    body: read.body ?? "",
    state: read.state === "closed" ? "closed" : "open",
    isDeclined: read.state_reason === "not_planned",
    url: read.html_url,
    author: read.user ?? null
  };
}

// src/publish/rerun/octokit-runs.ts
var run = object({
  run_attempt: number().optional(),
  status: string().nullish(),
  conclusion: string().nullish(),
  html_url: string()
}), jobs = object({
  total_count: number(),
  jobs: array(object({ name: string(), conclusion: string().nullish() }))
}), PER_PAGE2 = 100, MOST_PAGES3 = 30, FAILED = /* @__PURE__ */ new Set(["failure", "timed_out", "startup_failure", "action_required"]);
function createRunControl(call) {
  return {
    async state(runId) {
      let answer = await call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", {
        run_id: runId,
        exclude_pull_requests: !0
      }), read = readAs(run, answer);
      if (!read.ok) return read;
      let { run_attempt: attempt = 1, status, conclusion = null, html_url: url } = read.value;
      return ok({ attempt, isCompleted: status === "completed", conclusion, url });
    },
    async failedJobs(runId, attempt) {
      let failed5 = [];
      for (let page = 1, seen = 0; page <= MOST_PAGES3; page += 1) {
        let read = readAs(jobs, await call("GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", { run_id: runId, attempt_number: attempt, per_page: PER_PAGE2, page }));
        if (!read.ok) return read;
        seen += read.value.jobs.length;
        let names = read.value.jobs.filter(({ conclusion }) => FAILED.has(conclusion ?? ""));
        if (failed5.push(...names.map(({ name }) => name)), read.value.jobs.length === 0 || seen >= read.value.total_count) break;
      }
      return ok(failed5);
    },
    async rerunFailedJobs(runId) {
      let answer = await call("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", { run_id: runId, request: ONCE });
      return answer.ok ? ok(void 0) : answer;
    }
  };
}

// src/publish/acting/create-acting-ports.ts
function createActingPorts({ github, ...rest }) {
  return {
    checks: github && createCheckRunWriter(createGitHubCall(github)),
    runs: github && createRunControl(createGitHubCall(github)),
    issues: github && createIssueWriter(createGitHubCall(github)),
    ...rest
  };
}

// src/publish/issues/mentions.ts
var PERSON = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9][\w.-]{0,99})?$/;
function mentionsOf(to, owners) {
  let named = to.flatMap((name) => name === "codeowners" ? owners : [name]);
  return [...new Set(named.filter((name) => PERSON.test(name)))].slice(0, 5);
}

// src/publish/issues/plan-night-issues.ts
var PERSISTENT_PASSES = 3, MOST = 10, TITLE_BYTES = 200, HOUR_MS = 36e5;
function planNightIssues(input) {
  let { issues } = input.settings;
  return issues === null ? [] : [
    ...issues.flakes ? flakeIssues(input, issues.labels) : [],
    ...issues.changes ? changeIssues(input, issues.labels) : []
  ].map((action) => {
    if (action.kind === "skip") return action;
    let skip = { kind: "skip", sink: "issue" };
    return input.dryRun ? { ...skip, reason: "dry-run", detail: detailOf(action) } : input.hasToken ? action : { ...skip, reason: "no-token" };
  });
}
function flakeIssues(input, labels) {
  let { flaky } = input.report, persistent = flaky.filter(({ passes }) => passes >= PERSISTENT_PASSES), opened = persistent.slice(0, MOST).map((one) => {
    let severity = one.lostMs >= HOUR_MS ? "high" : "medium", place2 = { topic: "flaky", key: one.job, labels, weight: one.passes };
    return { ...opening(input.textOfFlake(one), input, severity), ...place2 };
  }), left = persistent.length - MOST, remark = "No failure of it passed again within the last 30 days.", except = flaky.map(({ job }) => job);
  return [
    ...opened,
    ...left > 0 ? [{ kind: "skip", sink: "issue", reason: "most-reached", detail: `${left} more` }] : [],
    { kind: "issue", wanted: "settled", topic: "flaky", labels, except, remark }
  ];
}
var TOPIC = {
  broke: "broke",
  fixed: "broke",
  slower: "slower",
  faster: "slower",
  grew: "grew",
  shrank: "grew"
}, GOOD = /* @__PURE__ */ new Set(["fixed", "faster", "shrank"]);
function changeIssues(input, labels) {
  let latest = /* @__PURE__ */ new Map();
  for (let change2 of input.report.changes.toSorted((a, b) => a.at - b.at)) {
    let { kind, job, subject, measure } = change2;
    latest.set(`${TOPIC[kind]}:${JSON.stringify([job, subject, measure])}`, change2);
  }
  return [...latest].slice(0, 2 * MOST).map(([topic, change2]) => {
    if (GOOD.has(change2.kind)) {
      let { body } = input.textOfChange(change2);
      return { kind: "issue", wanted: "settled", topic, labels, except: [], remark: body };
    }
    let place2 = { topic, key: change2.kind, labels, weight: change2.at };
    return { ...opening(input.textOfChange(change2), input, severityOf(change2)), ...place2 };
  });
}
function severityOf({ kind, after }) {
  return kind !== "broke" ? "low" : after >= 0.5 ? "high" : "medium";
}
function opening({ title, body }, { settings }, severity) {
  let { escalate } = settings, isGrave = escalate !== null && isAtLeast(severity, escalate.severity);
  return {
    kind: "issue",
    wanted: "open",
    title: truncate(title, TITLE_BYTES),
    body,
    mentions: isGrave ? mentionsOf(escalate.to, []) : []
  };
}
function detailOf(action) {
  return action.wanted === "open" ? action.title : `would close what is settled of ${action.topic}`;
}

// src/publish/webhook/plan-webhooks.ts
import { createHash as createHash2 } from "node:crypto";

// src/publish/webhook/webhook-body.ts
var BODY_BYTES = {
  slack: 28e3,
  teams: 28e3,
  generic: 256e3
}, MOST_LINES = 10, HEADLINE_BYTES = 150, LINE_BYTES3 = 280;
function webhookBody(kind, news) {
  let fitted = shortened(news);
  switch (kind) {
    case "slack":
      return JSON.stringify(slackMessage(fitted));
    case "teams":
      return JSON.stringify(teamsMessage(fitted));
    case "generic":
      return genericMessage(fitted);
    default:
      return unreachable(kind);
  }
}
function shortened(news) {
  let left = news.lines.length - MOST_LINES, lines = news.lines.slice(0, MOST_LINES).map((line) => truncate(line, LINE_BYTES3));
  return {
    ...news,
    headline: truncate(news.headline, HEADLINE_BYTES),
    where: truncate(news.where, LINE_BYTES3),
    lines: left > 0 ? [...lines, `and ${left} more`] : lines,
    url: safeUrl(news.url)
  };
}
function slackMessage({ headline, where, lines, url }) {
  let plain2 = (text2) => ({ type: "plain_text", text: text2, emoji: !1 }), list2 = lines.map((line) => `• ${line}`).join(`
`);
  return {
    // Read by notifications, where "&", "<" and ">" have a meaning and nothing else has.
    text: escapeSlack(headline),
    unfurl_links: !1,
    unfurl_media: !1,
    blocks: [
      { type: "header", text: plain2(headline) },
      { type: "context", elements: [plain2(where)] },
      ...list2 === "" ? [] : [{ type: "section", text: plain2(truncate(list2, 3e3)) }],
      ...url === null ? [] : [
        { type: "section", text: { type: "mrkdwn", text: `<${url}|Open it>`, verbatim: !0 } }
      ]
    ]
  };
}
function escapeSlack(text2) {
  return text2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function teamsMessage({ headline, where, lines, url }) {
  let rich = (text2, style = {}) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text: text2, ...style }]
  });
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            rich(headline, { weight: "Bolder", size: "Medium" }),
            rich(where, { isSubtle: !0 }),
            ...lines.map((line) => rich(line))
          ],
          ...url === null ? {} : { actions: [{ type: "Action.OpenUrl", title: "Open it", url }] }
        }
      }
    ]
  };
}
function genericMessage(news) {
  let { event, headline, where, lines, url, data } = news, head = { schema: "signalbox.webhook/1", event, headline, where, lines, url }, whole2 = JSON.stringify({ ...head, data });
  return byteLength(whole2) <= BODY_BYTES.generic ? whole2 : JSON.stringify({ ...head, data: null });
}

// src/publish/webhook/plan-webhooks.ts
function planWebhooks({ webhooks, news, dryRun }) {
  return news === null ? [] : webhooks.flatMap((webhook, index) => {
    let isWanted = webhook.on.includes(news.event);
    if (!isWanted && !(news.event === "failed" && webhook.on.includes("fixed"))) return [];
    let number2 = index + 1, detail = `${number2}, ${webhook.kind}: ${news.event}`;
    if (webhook.url === "")
      return [{ kind: "skip", sink: "webhook", reason: "no-address", detail }];
    if (dryRun) return [{ kind: "skip", sink: "webhook", reason: "dry-run", detail }];
    let target = hash(webhook.url);
    return [
      {
        kind: "webhook",
        number: number2,
        webhook: webhook.kind,
        url: webhook.url,
        secret: webhook.secret,
        event: news.event,
        body: isWanted ? webhookBody(webhook.kind, news) : null,
        delivery: hash([target, news.subject, news.event, news.state]),
        memoryKey: `webhook:${target}:${news.subject}`,
        state: news.state
      }
    ];
  });
}
function hash(value) {
  return createHash2("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}

// src/publish/publish-ports.ts
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";

// src/publish/comment/turns.ts
var TURN_TIMES = { freshMs: 1500, spreadMs: 2e3, rounds: 12 };

// src/publish/publish-ports.ts
function publishPorts(targets) {
  let { comment: comment3 } = targets;
  return {
    comment: comment3 && { ...comment3, turns: turnsOf(comment3) },
    appendSummary: appenderOf(targets.summaryFile),
    appendOutput: appenderOf(targets.outputFile),
    printCommand: targets.printLine,
    randomToken: randomUUID,
    ...targets.acting ? { acting: targets.acting } : {}
  };
}
function turnsOf({ clock, random }) {
  return {
    ...TURN_TIMES,
    pause: (milliseconds) => new Promise((resolve2) => {
      clock.after(milliseconds, resolve2);
    }),
    random,
    now: () => clock.now()
  };
}
function appenderOf(file) {
  return file === null ? null : (text2) => appendFile(file, text2);
}

// src/publish/webhook/send-webhook.ts
import { lookup as lookupName } from "node:dns/promises";
import { isIP as isIP2 } from "node:net";

// src/publish/webhook/forbidden-addresses.ts
import { BlockList, isIP } from "node:net";
var SUBNETS = [
  ["0.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["100.100.100.200", 32, "ipv4"],
  ["168.63.129.16", 32, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 128, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["fd00:ec2::254", 128, "ipv6"],
  ["ff00::", 8, "ipv6"],
  // Ways to write an IPv4 address that a router may take for it: mapped is told by the list itself.
  ["64:ff9b::", 96, "ipv6"],
  ["2002::", 16, "ipv6"]
], LOOPBACK = [
  ["127.0.0.0", 8, "ipv4"],
  ["::1", 128, "ipv6"]
];
function isLoopback(address) {
  return isOn(listOf(LOOPBACK), address);
}
function isForbiddenAddress(address, allowLoopback) {
  if (isIP(address) === 0) return !0;
  let forbidden = allowLoopback ? SUBNETS : [...SUBNETS, ...LOOPBACK];
  return isOn(listOf(forbidden), address);
}
function listOf(subnets) {
  let list2 = new BlockList();
  for (let [address, prefix, family] of subnets) list2.addSubnet(address, prefix, family);
  return list2;
}
function isOn(list2, address) {
  return list2.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

// src/publish/webhook/sign-delivery.ts
import { createHmac } from "node:crypto";
function deliveryHeaders({ event, delivery, secret }, body, now) {
  let timestamp = String(Math.floor(now / 1e3));
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "signalbox",
    "x-signalbox-event": event,
    "x-signalbox-delivery": delivery,
    "x-signalbox-timestamp": timestamp,
    ...secret === null ? {} : { "x-signalbox-signature-256": signature2(secret, timestamp, body) }
  };
}
function signature2(secret, timestamp, body) {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

// src/publish/webhook/send-webhook.ts
var TIMEOUT_MS = 1e4;
function createWebhookSender(options) {
  let { clock, timeoutMs = TIMEOUT_MS } = options;
  return async (delivery, body) => {
    let controller = new AbortController(), cancel = clock.after(timeoutMs, () => controller.abort()), timeout = new Promise((resolve2) => {
      let tell = () => resolve2(err({ kind: "timeout", timeoutMs }));
      controller.signal.addEventListener("abort", tell, { once: !0 });
    }), headers = deliveryHeaders(delivery, body, clock.now()), sending = send(
      { address: delivery.url, headers, body, signal: controller.signal },
      options
    );
    try {
      return await Promise.race([sending, timeout]);
    } finally {
      cancel();
    }
  };
}
async function send(posting, { allowLoopback }) {
  let url = URL.parse(posting.address);
  if (url === null) return err({ kind: "bad-address" });
  let isPlain = url.protocol === "http:" && allowLoopback;
  if (url.protocol !== "https:" && !isPlain) return err({ kind: "not-https" });
  if (url.username !== "" || url.password !== "") return err({ kind: "credentials" });
  let resolved = await resolve(url.hostname);
  if (!resolved.ok) return resolved;
  let addresses = resolved.value;
  return addresses.some(({ address }) => isForbiddenAddress(address, allowLoopback)) ? err({ kind: "forbidden-address" }) : isPlain && !addresses.every(({ address }) => isLoopback(address)) ? err({ kind: "not-https" }) : post(url, addresses, posting);
}
async function resolve(hostname) {
  let host = hostname.replace(/^\[|\]$/g, ""), family = isIP2(host);
  if (family !== 0) return ok([{ address: host, family }]);
  try {
    let addresses = await lookupName(host, { all: !0 });
    return addresses.length > 0 ? ok(addresses) : err({ kind: "unresolved", code: "ENODATA" });
  } catch (error) {
    return err({ kind: "unresolved", code: codeOf(error) });
  }
}
async function post(url, addresses, { headers, body, signal }) {
  let { request } = await (url.protocol === "http:" ? import("./node_http-TLP746SI.mjs") : import("./node_https-DXEJT5P7.mjs")), options = {
    method: "POST",
    headers: { ...headers, "content-length": Buffer.byteLength(body) },
    agent: !1,
    lookup: pinnedTo(addresses),
    signal
  };
  return new Promise((resolve2) => {
    let sent = request(url, options, (response) => {
      response.destroy(), resolve2(judge(response.statusCode ?? 0));
    });
    sent.on("error", (error) => resolve2(err({ kind: "no-answer", code: codeOf(error) }))), sent.end(body);
  });
}
function judge(status) {
  return status >= 200 && status < 300 ? ok(status) : err({ kind: status >= 300 && status < 400 ? "redirect" : "refused", status });
}
function pinnedTo(addresses) {
  let [first] = addresses;
  return (_hostname, options, callback) => {
    options.all ? callback(null, [...addresses]) : callback(null, first?.address ?? "", first?.family);
  };
}
function codeOf(error) {
  let code = error instanceof Error && "code" in error ? error.code : void 0;
  return typeof code == "string" ? code : "unknown";
}

// src/publish/own-login.ts
var user2 = object({ login: string() });
async function readLogin2(call) {
  let read = readAs(user2, await call("GET /user"));
  return read.ok ? ok(read.value.login) : read.error.kind === "missing-permission" || read.error.kind === "forbidden" ? ok(null) : read;
}

// src/publish/feedback/octokit-feedback.ts
var PER_PAGE3 = 100, account = object({ login: string(), type: string() }), time = string().transform((text2) => Date.parse(text2)).pipe(number()), comment2 = object({
  id: number(),
  body: string().nullish(),
  html_url: string(),
  user: account.nullish(),
  created_at: time,
  updated_at: time,
  reactions: object({ "+1": number(), "-1": number() }).nullish()
}), reactions = array(
  object({ content: string(), created_at: time, user: account.nullish() })
), labelled = array(object({ number: number(), pull_request: unknown().optional() })), permission = object({ permission: string() }), reaction = object({ id: number() }), KIND = { "-1": "down", "+1": "up" }, CONTENT = { done: "+1", refused: "confused" }, MAY_WRITE = /* @__PURE__ */ new Set(["write", "admin"]);
function createFeedbackGitHub(options) {
  let call = createGitHubCall(options), login;
  return {
    async commentsSince(since, page) {
      let answer = await call("GET /repos/{owner}/{repo}/issues/comments", {
        sort: "updated",
        direction: "asc",
        since: new Date(since).toISOString(),
        per_page: PER_PAGE3,
        page
      }), read = readAs(array(comment2), answer);
      if (!read.ok) return read;
      let comments = read.value.flatMap(commentOf);
      return ok({ comments, until: read.value.at(-1)?.updated_at ?? null, hasNext: more(answer) });
    },
    async comment(id) {
      let read = readAs(comment2, await call("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id }));
      return read.ok ? ok(commentOf(read.value)[0] ?? null) : isGone(read.error) ? ok(null) : read;
    },
    async thumbs(commentId) {
      let read = readAs(
        reactions,
        await call("GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", { comment_id: commentId, per_page: PER_PAGE3 })
      );
      return read.ok ? ok(read.value.flatMap(thumbOf)) : isGone(read.error) ? ok([]) : read;
    },
    async labelled(label) {
      let read = readAs(labelled, await call("GET /repos/{owner}/{repo}/issues", { labels: label, state: "all", sort: "updated", per_page: PER_PAGE3 }));
      return read.ok ? ok(read.value.filter((one) => one.pull_request).map((one) => one.number)) : read;
    },
    async mayWrite(username) {
      let read = readAs(permission, await call("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username }));
      return read.ok ? ok(MAY_WRITE.has(read.value.permission)) : isGone(read.error) ? ok(!1) : read;
    },
    async react(commentId, answer) {
      let route = "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", content = CONTENT[answer], read = readAs(reaction, await call(route, { comment_id: commentId, content }));
      return read.ok ? ok(void 0) : read;
    },
    ownLogin() {
      return login ??= readLogin2(call), login;
    }
  };
}
function more(answer) {
  return answer.ok && /rel="next"/.test(answer.value.headers.link ?? "");
}
function isGone({ kind }) {
  return kind === "not-found" || kind === "gone";
}
function commentOf(told) {
  let pullRequest = Number(/\/pull\/(\d{1,10})#/.exec(told.html_url)?.[1]);
  if (!Number.isSafeInteger(pullRequest)) return [];
  let { id, body, user: user3, created_at: createdAt, updated_at: updatedAt, reactions: rollup } = told, thumbs = rollup ? rollup["+1"] + rollup[-1] : null;
  return [
    { id, pullRequest, body: body ?? "", author: user3 ?? null, createdAt, updatedAt, thumbs }
  ];
}
function thumbOf({ content, created_at: at, user: user3 }) {
  let kind = KIND[content];
  return kind === void 0 || user3?.type !== "User" ? [] : [{ kind, at }];
}

// src/publish/feedback/pin-command.ts
var ADDRESSED = /^\/signalbox(?:\s|$)/, PIN = /^\/signalbox +pin +([A-Za-z0-9._-]{6,80}) +([a-z][a-z0-9.-]{0,99})$/, UNPIN = /^\/signalbox +unpin +([A-Za-z0-9._-]{6,80})$/;
function parsePinCommand(body) {
  let line = (body.split(/\r?\n/, 1)[0] ?? "").trimEnd();
  if (!ADDRESSED.test(line)) return null;
  let [, signature3 = "", cause] = PIN.exec(line) ?? UNPIN.exec(line) ?? [];
  return signature3 === "" ? { kind: "unclear" } : cause === void 0 ? { kind: "unpin", signature: signature3 } : { kind: "pin", signature: signature3, cause };
}

// src/publish/feedback/count-thumbs.ts
function countThumbs({ repo, comment: comment3, verdicts, thumbs, isLabelled, readAt }, known) {
  let shown = withShown(known, verdicts, comment3.updatedAt), starts = [...new Set(shown.map(({ shownAt }) => shownAt))].sort((a, b) => a - b), aboutOf = ({ at }) => starts.findLast((start) => start <= at) ?? starts[0], wasLabelled = known.some(({ labelled: labelled2 }) => labelled2);
  return shown.map((row) => {
    let about = thumbs.filter((thumb) => aboutOf(thumb) === row.shownAt), isTheLabels = wasLabelled ? row.labelled : row.shownAt === starts.at(-1);
    return {
      repo,
      comment: comment3.id,
      pullRequest: comment3.pullRequest,
      shownAt: row.shownAt,
      signature: row.signature,
      generic: row.generic,
      cause: row.cause,
      relation: row.relation,
      thumbsDown: about.filter(({ kind }) => kind === "down").length,
      thumbsUp: about.filter(({ kind }) => kind === "up").length,
      labelled: isLabelled && isTheLabels,
      readAt
    };
  });
}
function withShown(known, verdicts, updatedAt) {
  let last = known.reduce((latest, { shownAt }) => Math.max(latest, shownAt), -1 / 0), before = known.filter(({ shownAt }) => shownAt === last);
  return verdicts.length === before.length && verdicts.every((one) => before.some(isAs(one))) || updatedAt <= last ? known : [
    ...known,
    ...verdicts.map((verdict2) => ({ ...verdict2, shownAt: updatedAt, labelled: !1 }))
  ];
}
function isAs(one) {
  return ({ signature: signature3, cause, relation: relation2 }) => signature3 === one.signature && cause === one.cause && relation2 === one.relation;
}

// src/publish/feedback/shown-verdicts.ts
var MOST_VERDICTS = 200;
function shownVerdicts(body) {
  let marker = markerOf(body);
  if (marker === null) return null;
  let parts = unpackParts(readEnvelope(body, marker)?.parts ?? ""), shown = /* @__PURE__ */ new Map();
  for (let verdict2 of parts.flatMap(({ report }) => report.verdicts)) {
    let { signature: signature3, generic, cause, relation: relation2, pinned: pinned2 } = verdict2;
    shown.has(signature3) || shown.size >= MOST_VERDICTS || shown.set(signature3, { signature: signature3, generic, cause: pinned2?.ruleCause ?? cause, relation: relation2 });
  }
  return [...shown.values()];
}

export {
  isOwnComment,
  parseTriageReport,
  mergeParts,
  describePublishResult,
  applyPublication,
  ONCE,
  createGitHubCall,
  readAs,
  createActingPorts,
  mentionsOf,
  planNightIssues,
  planWebhooks,
  publishPorts,
  createWebhookSender,
  readLogin2 as readLogin,
  createFeedbackGitHub,
  parsePinCommand,
  countThumbs,
  shownVerdicts
};
