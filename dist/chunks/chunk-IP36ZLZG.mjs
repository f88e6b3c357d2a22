import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonOf
} from "./chunk-LUU4RE65.mjs";
import {
  inertTitle
} from "./chunk-XMAQDXI7.mjs";
import {
  escapeWorkflowData,
  escapeWorkflowProperty
} from "./chunk-BQOFT7M4.mjs";
import {
  escapeMarkdownInline,
  inlineCode
} from "./chunk-IJWMQ2AO.mjs";
import {
  CHANGE,
  MOST_CHANGES,
  SEVERITY,
  actionText,
  budgetText,
  calledWrongText,
  capacityText,
  changeText,
  changedName,
  commitRange,
  driftText,
  evidenceText,
  feedbackProblemText,
  feedbackText,
  feedbackTitle,
  flakyText,
  footerText,
  freshWarnings,
  knownText,
  levelShare,
  machineText,
  moment,
  moreChangesText,
  nightHeadline,
  objectiveText,
  pathText,
  perDay,
  pinsText,
  reasonText,
  scoreTexts,
  sinceText,
  skillText,
  timeoutText,
  warningText
} from "./chunk-623ZWR67.mjs";
import {
  safeUrl
} from "./chunk-7ADZRQRH.mjs";
import {
  openHistory
} from "./chunk-MT7PYOEO.mjs";
import {
  describeHistoryProblem
} from "./chunk-62K6KTPB.mjs";
import {
  DURATION_MODEL,
  FAILURE_MODEL,
  createBaselines,
  createDurationForecaster,
  createFailureForecaster,
  gradeProbabilities,
  seededRandom,
  startReplay
} from "./chunk-YEM5EQNK.mjs";
import {
  writeWholeFile
} from "./chunk-XQMHB7N5.mjs";
import {
  FLAKY_MODEL,
  createFlakyModel,
  recordedRunOf
} from "./chunk-CIWWQCQL.mjs";
import {
  findRateChanges,
  findValueChanges
} from "./chunk-47DSIBOS.mjs";
import {
  logGamma
} from "./chunk-CDXHUBPX.mjs";
import {
  median,
  quantileSorted
} from "./chunk-TSC5JWDD.mjs";
import {
  createRedactor
} from "./chunk-QULGIQVJ.mjs";
import {
  counted,
  percent
} from "./chunk-Y44HDPE2.mjs";
import {
  byteLength,
  cleanDeep,
  cleanLine,
  truncate
} from "./chunk-JFQTRJVH.mjs";
import {
  historyPlaceOf,
  missingProject,
  openProject,
  runDirectoryOf
} from "./chunk-42OCISXY.mjs";
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
  formatDuration,
  gitHubFailureOf,
  isAtLeast,
  isCauseId,
  partKeyOf
} from "./chunk-5HDC7NGB.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

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
  let isClosed = existing.state === "closed", reopened = isClosed ? { state: "open" } : {}, whole2 = { title: action.title, body: wholeBody(action), ...reopened }, changed2 = await issues.change(existing.number, whole2);
  if (!changed2.ok) return failed2(action, changed2.error);
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

// src/publish/parts/travelling.ts
import { gunzipSync, gzipSync } from "node:zlib";

// src/publish/parts/shape.ts
function text(most = 4e3) {
  return string().transform((whole2) => whole2.slice(0, most));
}
function list(item, most) {
  return array(unknown()).transform((whole2) => whole2.slice(0, most)).pipe(array(item));
}
var whole = number().int().min(0).max(Number.MAX_SAFE_INTEGER), moment2 = number().min(-864e13).max(864e13), probability = number().min(0).max(1), place = number().int().min(0).max(1e9);

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
  at: moment2.nullable(),
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
  firstSeen: moment2.nullable(),
  lastSeen: moment2.nullable(),
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
  at: moment2,
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
  at: moment2.nullable(),
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
  startedAt: moment2,
  durationMs: moment2,
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
  at: moment2,
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
  for (let section2 of sections) {
    if (left -= Buffer.byteLength(section2), left < 0) break;
    kept.push(section2);
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
  "read-only-token": "a pull request from a fork or Dependabot has a token that may only read; the job summary tells the same",
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

// src/publish/summary-note.ts
var STOOD_IN = /* @__PURE__ */ new Set(["comment", "check"]), LINE_BYTES2 = 1e3;
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
  return result.status === "failed" ? !0 : result.status === "skipped" && result.reason === "read-only-token";
}

// src/publish/apply-publication.ts
async function applyPublication(actions2, ports) {
  let results = [];
  for (let action of actions2)
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
import { randomUUID } from "node:crypto";
var DEADLINE_MS = 3e4, LONGEST_WAIT_SECONDS = 10, RETRY = {
  retries: 2,
  retryAfterBaseValue: 300,
  doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451]
}, ONCE = { retries: 0 };
function createGitHubCall(options) {
  let { clock, deadlineMs = DEADLINE_MS } = options, [owner, repo] = options.repository.split("/"), namesOf = (route) => route.includes("{owner}") ? { owner, repo } : {}, request, endsAt;
  return async function(route, parameters = {}) {
    endsAt ??= clock.now() + deadlineMs, request ??= createRequest(options);
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
async function createRequest(options) {
  let [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./dist-src-IPBI4ARA.mjs"),
    import("./dist-bundle-EB4XFNIN.mjs"),
    import("./dist-bundle-TD274Y7A.mjs")
  ]), isWorthWaiting = (retryAfter, _options, _octokit, tried) => tried === 0 && retryAfter <= LONGEST_WAIT_SECONDS, octokit = new (Octokit.plugin(retry, throttling))({
    auth: options.token,
    baseUrl: options.baseUrl,
    userAgent: "signalbox",
    log: SILENT,
    retry: RETRY,
    throttle: {
      // Octokit keeps limits per id over all clients of a process; a writer keeps its own.
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
  let { flaky: flaky2 } = input.report, persistent = flaky2.filter(({ passes }) => passes >= PERSISTENT_PASSES), opened = persistent.slice(0, MOST).map((one) => {
    let severity = one.lostMs >= HOUR_MS ? "high" : "medium", place2 = { topic: "flaky", key: one.job, labels, weight: one.passes };
    return { ...opening(input.textOfFlake(one), input, severity), ...place2 };
  }), left = persistent.length - MOST, remark = "No failure of it passed again within the last 30 days.", except = flaky2.map(({ job }) => job);
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
import { randomUUID as randomUUID2 } from "node:crypto";
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
    randomToken: randomUUID2,
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

// src/report/night/issue-texts.ts
var NAME_BYTES = 120;
function renderFlakyIssue(flaky2, { redact }) {
  let job = truncate(cleanLine(flaky2.job, { redact }), NAME_BYTES), { passes, reruns, lostMs } = flaky2, rate = `${passes} of ${counted(reruns, "re-run")} passed in 30 days (${percent(passes / reruns)})`;
  return {
    title: inertTitle(`Flaky: ${job}`),
    body: [
      `${inlineCode(job)} fails, and passes when it is repeated: ${rate}.`,
      `It cost ${formatDuration(lostMs)} of machine time: the failed runs and their repetitions.`,
      "Make it reliable, or quarantine its flaky tests. This issue is closed when no failure has passed again for 30 days."
    ].join(`

`)
  };
}
function renderChangeIssue(change2, { redact }) {
  let name = truncate(cleanLine(changedName(change2), { redact }), NAME_BYTES), range = commitRange(change2.commits), since = `since ${moment(change2.at)}${range === null ? "" : `, in ${range}`}`, happened = HAPPENED[change2.kind];
  return {
    title: inertTitle(`${name} ${happened}`),
    body: [
      `${inlineCode(name)} ${happened}, ${escapeMarkdownInline(`${since}: ${changeText(change2)}`)}.`,
      `How sure it is that there is a change: ${percent(change2.probability)} (${escapeMarkdownInline(evidenceText(change2))}).`
    ].join(`

`)
  };
}
var HAPPENED = {
  broke: "is broken",
  fixed: "works again",
  slower: "became slower",
  faster: "became faster",
  grew: "uses more",
  shrank: "uses less again"
};

// src/report/night/news.ts
function renderNightNews(report, { redact }) {
  let lines = [...report.changes.map(
    (change2) => `${changedName(change2)} ${CHANGE[change2.kind].label}: ${changeText(change2)}`
  ), ...freshWarnings(report).map(warningText)], clean = (text2) => cleanLine(text2, { redact });
  return { headline: clean(nightHeadline(report)), lines: lines.map(clean) };
}

// src/app/action/history-memory.ts
function historyMemory(location, { clock }) {
  async function ask(question) {
    let opened = await openHistory(location, { clock });
    if (!opened.ok) return null;
    let { store } = opened.value;
    return question(store).catch(() => null).finally(() => store.close());
  }
  return {
    recall: (key) => ask((store) => store.cursor(key)),
    async remember(key, value) {
      await ask((store) => store.setCursor(key, value));
    }
  };
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

// src/app/action/webhook-sender.ts
function webhookSender({ clock, environment }) {
  let allowLoopback = environment.SIGNALBOX_ALLOW_LOOPBACK_WEBHOOKS === "true";
  return createWebhookSender({ clock, allowLoopback });
}

// src/app/night/act-on-night.ts
var DEADLINE_MS2 = 3e5;
async function actOnNight(input, world) {
  let project = await openProject(input.project, world);
  if (!project.ok) return project;
  let { historyLocation, graph } = project.value, redactor = createRedactor(world.environment), redact = (text2) => redactor.redact(text2), github = gitHubOf(input, world), planning = { settings: graph.config.publish, redact, hasToken: github !== null }, actions2 = planNight(input, planning, world), memory = historyMemory(historyLocation, world), acting = createActingPorts({ github, memory, sendWebhook: webhookSender(world) }), results = await applyPublication(actions2, publishPorts({ ...{ comment: null, summaryFile: null, outputFile: null, printLine: null }, acting }));
  for (let result of results) world.stderr.write(`${redact(describePublishResult(result))}
`);
  return ok(void 0);
}
function planNight({ report, dryRun }, { settings, redact, hasToken }, world) {
  let options = { redact }, issues = planNightIssues({
    report,
    settings,
    dryRun,
    hasToken,
    textOfFlake: (flaky2) => renderFlakyIssue(flaky2, options),
    textOfChange: (change2) => renderChangeIssue(change2, options)
  }), news = newsOfNight(report, redact, world);
  return [...issues, ...planWebhooks({ webhooks: settings.webhooks, news, dryRun })];
}
function newsOfNight(report, redact, { environment }) {
  let {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run2
  } = environment;
  return {
    event: "night",
    ...renderNightNews(report, { redact }),
    where: report.repo,
    url: run2 ? `${server || "https://github.com"}/${repository}/actions/runs/${run2}` : null,
    // Charts are drawings; what they show stands in words already.
    data: cleanDeep({ ...report, charts: [] }, { redact }),
    state: `night:${report.asOf}`,
    subject: `night:${report.repo}`
  };
}
function gitHubOf({ report, token }, world) {
  let { GITHUB_API_URL: baseUrl } = world.environment;
  return !token || report.repo === "" ? null : {
    baseUrl: baseUrl || "https://api.github.com",
    token,
    repository: report.repo,
    clock: world.clock,
    deadlineMs: DEADLINE_MS2
  };
}

// src/app/night/make-night.ts
import { join } from "node:path";

// src/statistics/benjamini-hochberg.ts
function benjaminiHochberg(pValues) {
  let order = pValues.map((p, index) => ({ p: Number.isNaN(p) ? 1 : p, index })).sort((left, right) => right.p - left.p), adjusted = new Array(pValues.length).fill(1), least = 1;
  for (let [larger, { p, index }] of order.entries()) {
    let rank = order.length - larger;
    least = Math.min(least, p * order.length / rank), adjusted[index] = least;
  }
  return adjusted;
}

// src/statistics/rank-sum.ts
function rankSum(left, right) {
  let n = left.length, m = right.length;
  if (n === 0 || m === 0) return 1;
  let all = [
    ...left.map((value) => ({ value, isLeft: !0 })),
    ...right.map((value) => ({ value, isLeft: !1 }))
  ].sort((a, b) => a.value - b.value), leftRanks = 0, ties = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    for (; end < all.length && all[end]?.value === all[start]?.value; ) end += 1;
    let rank = (start + 1 + end) / 2;
    leftRanks += rank * all.slice(start, end).filter((one) => one.isLeft).length, ties += (end - start) ** 3 - (end - start), start = end;
  }
  let total = n + m, variance = n * m / 12 * (total + 1 - ties / (total * (total - 1)));
  if (!(variance > 0)) return 1;
  let distance = Math.abs(leftRanks - n * (total + 1) / 2);
  return Math.min(1, 2 * normalTail(Math.max(0, distance - 0.5) / Math.sqrt(variance)));
}
function normalTail(z) {
  let x = z / Math.SQRT2, t = 1 / (1 + 0.5 * x), sum = [
    -1.26551223,
    1.00002368,
    0.37409196,
    0.09678418,
    -0.18628806,
    0.27886807,
    -1.13520398,
    1.48851587,
    -0.82215223,
    0.17087277
  ].reduceRight((value, term) => term + t * value, 0);
  return 0.5 * t * Math.exp(-x * x + sum);
}

// src/statistics/fisher-mid-p.ts
function fisherMidP(before, after) {
  let trials = before.trials + after.trials, events = before.events + after.events, most = Math.min(after.trials, events), tail = chance(after.events, after.trials, events, trials, 0.5);
  for (let count = after.events + 1; count <= most; count += 1)
    tail += chance(count, after.trials, events, trials, 1);
  return Math.min(1, tail);
}
function chance(count, drawn, events, trials, weight) {
  let log = logChoose(events, count) + logChoose(trials - events, drawn - count) - logChoose(trials, drawn);
  return weight * Math.exp(log);
}
function logChoose(n, k) {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

// src/forecast/change/compare-rates.ts
function compareRates(before, after) {
  let worse = fisherMidP(before, after), better = fisherMidP(after, before);
  return {
    kind: worse <= better ? "regressed" : "fixed",
    p: Math.min(worse, better),
    before: before.events / before.trials,
    after: after.events / after.trials
  };
}

// src/forecast/night/changes/find-changes.ts
var FALSE_DISCOVERY_RATE = 0.05, LEAST_RATIO = 1.05, SAME_CHANGE_RUNS = 3, ORDER = {
  broke: 0,
  slower: 1,
  grew: 2,
  fixed: 3,
  faster: 4,
  shrank: 5
}, DEPTH = { job: 0, service: 1, test: 2 }, KINDS = {
  failures: ["broke", "fixed"],
  duration: ["slower", "faster"],
  start: ["slower", "faster"],
  cpu: ["grew", "shrank"],
  memory: ["grew", "shrank"]
};
function findChanges(all, since, detector) {
  let active = all.filter(({ points }) => (points.at(-1)?.at ?? 0) > since), candidates = active.flatMap((series) => newChange(series, since, detector) ?? []), pValues = Array.from(active, (_, index) => candidates[index]?.p ?? 1), adjusted = benjaminiHochberg(pValues);
  return { changes: candidates.map((candidate, index) => ({ ...candidate, adjustedP: adjusted[index] ?? 1 })).filter(({ adjustedP }) => adjustedP <= FALSE_DISCOVERY_RATE).sort(
    (a, b) => ORDER[a.kind] - ORDER[b.kind] || DEPTH[a.subject.kind] - DEPTH[b.subject.kind] || a.adjustedP - b.adjustedP || byCodeUnit(a.job, b.job)
  ), tested: active.length };
}
function newChange(series, since, detector) {
  let { points, measure } = series, found = changesIn(points, measure, detector), newest = found.at(-1);
  return newest === void 0 || changesIn(
    points.filter(({ at }) => at <= since),
    measure,
    detector
  ).some(({ index }) => Math.abs(index - newest.index) <= SAME_CHANGE_RUNS) ? null : candidateOf(series, found);
}
function changesIn(points, measure, detector) {
  let values = points.map(({ value }) => value);
  return measure !== "failures" ? detector.changesOfValue(values).filter(({ before, after }) => Math.max(before / after, after / before) >= LEAST_RATIO) : values.includes(1) ? detector.changesOfRate(values.map((value) => value === 1 ? 1 : 0)) : [];
}
function candidateOf({ job, subject, measure, points }, found) {
  let newest = found.at(-1);
  if (newest === void 0) return null;
  let { index, before, after, probability: probability2 } = newest, values = points.map(({ value }) => value), [left, right] = levels(values, found, found.length - 1), p = measure === "failures" ? compareRates(eventsOf(left), eventsOf(right)).p : rankSum(left, right), [more2, less] = KINDS[measure];
  return {
    kind: after > before ? more2 : less,
    job,
    subject,
    measure,
    at: points[index]?.at ?? 0,
    commits: commitsAt(points, index),
    before,
    after,
    probability: probability2,
    // Any of the runs might have been the first of a new level: Bonferroni over their places.
    p: Math.min(1, points.length * p)
  };
}
function levels(values, points, position) {
  let start = points[position - 1]?.index ?? 0, middle = points[position]?.index ?? 0, end = points[position + 1]?.index ?? values.length;
  return [values.slice(start, middle), values.slice(middle, end)];
}
function eventsOf(outcomes) {
  return { events: outcomes.filter((one) => one === 1).length, trials: outcomes.length };
}
function commitsAt(runs, index) {
  return { lastBefore: runs[index - 1]?.sha ?? null, first: runs[index]?.sha ?? null };
}

// src/forecast/night/likely-failures.ts
var DAY_MS = 864e5, ACTIVE_MS = 7 * DAY_MS, PACE_DAYS = 7, LEAST_PROBABILITY = 0.02, RELIABLE_RERUN = 0.5;
function forecastJobs(all, asOf, flaky2, models) {
  return all.filter(({ latest }) => latest.startedAt > asOf - ACTIVE_MS).map((series) => {
    let probability2 = models.failure.forecast(nextRun(series.latest, asOf));
    return forecastJob(series, { probability: probability2, asOf, flaky: flaky2, models });
  }).sort((a, b) => b.probability - a.probability || byCodeUnit(a.job, b.job));
}
function likelyFailures(forecasts2, most) {
  return forecasts2.filter(({ probability: probability2 }) => probability2 >= LEAST_PROBABILITY).slice(0, most).map(({ runsPerDay: _, streak: __, ...likely }) => likely);
}
function nextRun(latest, asOf) {
  return { ...latest, id: `next of ${latest.id}`, sha: null, attempt: 1, startedAt: asOf };
}
function runsPerDay(runs, asOf) {
  return runs.filter(({ at }) => at > asOf - PACE_DAYS * DAY_MS).length / PACE_DAYS;
}
function forecastJob(series, given) {
  let { job, runs } = series, pace = runsPerDay(runs, given.asOf), durations = runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-30), typicalMs = durations.length > 0 ? median(durations) : 0, streak = failingStreak(runs), change2 = given.models.changesOfRate(runs.map(({ failed: failed6 }) => failed6 ? 1 : 0)).at(-1), start = streak > 0 ? runs.length - streak : change2?.index ?? null, reasons = [];
  streak > 0 && reasons.push({ kind: "failing", runs: streak, commits: commitsAt(runs, runs.length - streak) }), change2 && change2.after > change2.before && reasons.push({ kind: "rate-changed", before: change2.before, after: change2.after });
  let flaky2 = given.flaky.find((one) => one.job === job);
  flaky2 && flaky2.passes >= flaky2.reruns * RELIABLE_RERUN && reasons.push({ kind: "flaky", reruns: flaky2.reruns, passes: flaky2.passes });
  let recent = runs.slice(-20), failed5 = recent.filter((run2) => run2.failed).length;
  return reasons.length === 0 && reasons.push({ kind: "rate", failed: failed5, runs: recent.length }), {
    job,
    probability: given.probability,
    since: start === null ? null : runs[start]?.at ?? null,
    reasons,
    expectedCostMs: given.probability * pace * typicalMs,
    runsPerDay: pace,
    streak
  };
}
function failingStreak(runs) {
  let lastPass = runs.findLastIndex(({ failed: failed5 }) => !failed5);
  return runs.length - 1 - lastPass;
}

// src/forecast/night/capacity/machine-time.ts
var DRAWS = 200, SAMPLES = 30;
function forecastMachineTime(all, asOf, random) {
  let jobs2 = all.map(({ runs }) => ({
    expected: runsPerDay(runs, asOf),
    durations: runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-SAMPLES)
  })).filter(({ expected, durations }) => expected > 0 && durations.length > 0);
  if (jobs2.length === 0) return null;
  let totals = Float64Array.from(
    { length: DRAWS },
    () => jobs2.reduce((sum, job) => sum + drawDay(job, random), 0)
  ).sort();
  return {
    runs: jobs2.reduce((sum, { expected }) => sum + expected, 0),
    machineMs: {
      median: quantileSorted(totals, 0.5),
      lo: quantileSorted(totals, 0.05),
      hi: quantileSorted(totals, 0.95)
    }
  };
}
function drawDay({ expected, durations }, random) {
  let runs = Math.floor(expected) + +(random() < expected % 1), sum = 0;
  for (let run2 = 0; run2 < runs; run2 += 1)
    sum += durations[Math.floor(random() * durations.length)] ?? 0;
  return sum;
}

// src/forecast/night/capacity/plan-capacity.ts
var MOST2 = 5;
function planCapacity(grounds) {
  let { walked, machines, readyTimes, models, random } = grounds, { series, asOf } = walked, machineTime = forecastMachineTime(series, asOf, random);
  if (machineTime === null) return null;
  let timeouts = [
    ...walked.hung.proposals(series, asOf, models.duration),
    ...readyTimes.proposals(typicalRun(series))
  ].sort((a, b) => b.gainMs - a.gainMs);
  return {
    ...machineTime,
    machines: machines.all().slice(0, MOST2),
    paths: walked.paths.slice(0, MOST2),
    timeouts: timeouts.slice(0, MOST2)
  };
}
function typicalRun(all) {
  let medians = all.flatMap(({ runs }) => {
    let durations = runs.flatMap(({ durationMs }) => durationMs ?? []);
    return durations.length === 0 ? [] : [median(durations)];
  });
  return medians.length === 0 ? 0 : median(medians);
}

// src/forecast/night/changes/series.ts
var JOB = { kind: "job" };
function seriesOfJob({ job, runs }) {
  let failures = runs.map(({ at, sha, failed: failed5 }) => ({ at, sha, value: Number(failed5) })), durations = runs.filter(({ failed: failed5 }) => !failed5).map(({ at, sha, durationMs }) => ({ at, sha, value: durationMs ?? 0 })).filter(({ value }) => value > 0);
  return [
    { job, subject: JOB, measure: "failures", points: failures },
    { job, subject: JOB, measure: "duration", points: durations }
  ];
}

// src/forecast/night/draw-series.ts
var SHOWN_RUNS = 120, KEEP = 2 ** (-1 / 8), Z = 1.645;
function drawSeries({ job, runs, latest }, asOf, models) {
  let outcomes = runs.map(({ failed: failed5 }) => failed5 ? 1 : 0), timed = runs.filter(({ durationMs, failed: failed5 }) => !failed5 && (durationMs ?? 0) > 0), durations = timed.map(({ durationMs }) => durationMs ?? 0), start = runs.at(-SHOWN_RUNS)?.at ?? 0, isShown = (at) => at >= start;
  return {
    job,
    rate: ratesOf(runs).slice(-SHOWN_RUNS),
    rateChanges: models.changesOfRate(outcomes).map(({ index }) => runs[index]?.at ?? 0).filter(isShown),
    durations: timed.filter(({ at }) => isShown(at)).map(pointOf),
    durationChanges: models.changesOfValue(durations).map(({ index }) => timed[index]?.at ?? 0).filter(isShown),
    next: models.duration.forecast(nextRun(latest, asOf))
  };
}
function pointOf({ at, durationMs, expected }) {
  return { at, durationMs: durationMs ?? 0, expected };
}
function ratesOf(runs) {
  let failed5 = 0, weight = 0;
  return runs.map((run2) => {
    failed5 = KEEP * failed5 + Number(run2.failed), weight = KEEP * weight + 1;
    let rate = failed5 / weight, centre = (rate + Z * Z / (2 * weight)) / (1 + Z * Z / weight), half = Z * Math.sqrt(rate * (1 - rate) / weight + Z * Z / (4 * weight * weight)) / (1 + Z * Z / weight);
    return { at: run2.at, rate, lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
  });
}

// src/forecast/night/find-warnings.ts
var LIKELY = 0.5, ORDER2 = { critical: 0, warning: 1, notice: 2 }, CRITICAL_RATE = 0.5;
function findWarnings(grounds, told) {
  let families = /* @__PURE__ */ new Map();
  for (let alarm of alarmsOf(grounds))
    families.set(alarm.family, [...families.get(alarm.family) ?? [], alarm]);
  return [...families].map(([family, alarms]) => {
    let [worst] = [...alarms].sort((a, b) => ORDER2[a.severity] - ORDER2[b.severity]), { severity, subject } = worst, isKnown = told[family] === fingerprintOf({ severity, subject });
    return { family, severity, subject, others: alarms.length - 1, isKnown };
  }).sort((a, b) => ORDER2[a.severity] - ORDER2[b.severity] || byCodeUnit(a.family, b.family));
}
function fingerprintOf({
  severity,
  subject
}) {
  switch (subject.kind) {
    case "broke":
      return `${severity} failing ${nameOf(subject.job, subject.what)}`;
    case "likely":
      return `${severity} failing ${subject.job}`;
    case "worse":
      return `${severity} ${subject.measure} ${nameOf(subject.job, subject.what)}`;
    case "budget":
      return `${severity} ${subject.objective}`;
    case "calibration":
      return `${severity} ${subject.seen > subject.expected ? "too low" : "too high"}`;
    default:
      return unreachable(subject);
  }
}
function nameOf(job, what) {
  return what.kind === "job" ? job : `${job} ${what.kind} ${what.name}`;
}
function familyOf(job) {
  return job.split(/ ?[(/:]/, 1)[0]?.trim() || job;
}
function alarmsOf({ forecasts: forecasts2, changes, services: services3, trust: trust2 }) {
  let alarms = changes.flatMap(alarmOfChange), broke = new Set(
    changes.filter(({ kind, subject }) => kind === "broke" && subject.kind === "job").map(({ job }) => job)
  );
  for (let { job, probability: probability2 } of forecasts2) {
    if (probability2 < LIKELY || broke.has(job)) continue;
    alarms.push({ family: familyOf(job), severity: "critical", subject: { kind: "likely", job, probability: probability2 } });
  }
  for (let { service, objective, budgetLeft } of services3) {
    if (budgetLeft === null || budgetLeft > 0) continue;
    let subject = { kind: "budget", service, objective };
    alarms.push({ family: `service ${service}`, severity: "warning", subject });
  }
  if (trust2.drift.isAlarming) {
    let { expected, seen } = trust2.drift, subject = { kind: "calibration", expected, seen };
    alarms.push({ family: "forecasts", severity: "notice", subject });
  }
  return alarms;
}
function alarmOfChange(change2) {
  let { kind, job, subject: what, measure, before, after } = change2, family = what.kind === "service" ? `service ${what.name}` : familyOf(job);
  if (kind === "broke") {
    let severity = after >= CRITICAL_RATE ? "critical" : "warning";
    return [{ family, severity, subject: { kind, job, what, rate: after } }];
  }
  if (kind !== "slower" && kind !== "grew") return [];
  let ratio = after / before;
  return [{ family, severity: "notice", subject: { kind: "worse", job, what, measure, ratio } }];
}

// src/forecast/night/reruns.ts
var DAY_MS2 = 864e5, FLAKY_DAYS = 30, MOST_COMMITS = 50, LEAST_LOG_ODDS = 0.2, MOST_SIGNS = 2;
function createRerunCount() {
  let jobs2 = /* @__PURE__ */ new Map();
  function add2(run2, next) {
    if (run2.sha === null || run2.outcome === "inconclusive") return;
    let known = jobs2.get(run2.job), failedMs = known?.failed.get(run2.sha);
    if (failedMs === void 0 && run2.outcome === "passed") return;
    let job = known ?? { failed: /* @__PURE__ */ new Map(), reruns: [], next: null };
    known || jobs2.set(run2.job, job);
    let durationMs = run2.durationMs ?? 0;
    if (job.failed.delete(run2.sha), failedMs !== void 0) {
      let passed = run2.outcome === "passed";
      job.reruns.push({ at: run2.knownAt, passed, spentMs: failedMs + durationMs });
    }
    run2.outcome === "failed" && (job.failed.set(run2.sha, durationMs), job.next = next);
    let [oldest] = job.failed.keys();
    job.failed.size > MOST_COMMITS && oldest !== void 0 && job.failed.delete(oldest);
  }
  return {
    add: add2,
    /** Jobs with a repetition that passed, the most machine time lost first. */
    flaky(asOf) {
      return [...jobs2].map(([job, known]) => flakyJob(job, known, asOf)).filter(({ passes }) => passes > 0).sort((a, b) => b.lostMs - a.lostMs || byCodeUnit(a.job, b.job));
    }
  };
}
function flakyJob(job, { reruns: all, next }, asOf) {
  let reruns = all.filter(({ at }) => at > asOf - FLAKY_DAYS * DAY_MS2 && at <= asOf), passes = reruns.filter(({ passed }) => passed);
  return {
    job,
    reruns: reruns.length,
    passes: passes.length,
    lostMs: passes.reduce((sum, { spentMs }) => sum + spentMs, 0),
    nextPasses: next?.probability ?? null,
    signs: (next?.signs ?? []).filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_LOG_ODDS).slice(0, MOST_SIGNS)
  };
}

// src/forecast/night/services/service-levels.ts
var SERVICE_DAYS = 30;
function createServiceCount(targets) {
  let services3 = /* @__PURE__ */ new Map();
  function count(tally, isMet) {
    tally.occasions += 1, tally.met += Number(isMet);
  }
  return {
    add({ service: row }) {
      if (row.outcome === "skipped") return;
      let tallies = services3.get(row.service) ?? emptyTallies();
      services3.set(row.service, tallies);
      let isUp = row.outcome !== "failed";
      count(tallies.availability, isUp), row.readyAfterMs !== null && count(tallies.startup, row.readyAfterMs <= targets.startupLimit.ms), row.responseMs !== null && count(tallies.response, row.responseMs <= targets.responseLimit.ms), row.restarts > 0 && count(tallies.recovery, isUp);
    },
    levels() {
      return [...services3].sort(([left], [right]) => byCodeUnit(left, right)).flatMap(
        ([service, tallies]) => OBJECTIVES.map((objective) => levelOf(service, objective, tallies[objective], targets))
      );
    }
  };
}
var OBJECTIVES = ["availability", "startup", "response", "recovery"];
function emptyTallies() {
  let none = () => ({ occasions: 0, met: 0 });
  return { availability: none(), startup: none(), response: none(), recovery: none() };
}
function levelOf(service, objective, { occasions, met }, targets) {
  let target = targets[objective], allowed = (1 - target) * occasions, limit = limitOf(objective, targets), budgetLeft = occasions === 0 ? null : 1 - (occasions - met) / Math.max(1, allowed);
  return { service, objective, occasions, met, target, limit, budgetLeft };
}
function limitOf(objective, targets) {
  switch (objective) {
    case "startup":
      return targets.startupLimit;
    case "response":
      return targets.responseLimit;
    case "availability":
    case "recovery":
      return null;
    default:
      return unreachable(objective);
  }
}

// src/forecast/night/plan-actions.ts
var MOST_ACTIONS = 5, BROKEN_RUNS = 2;
function planActions(grounds) {
  let ranked = [
    ...broken(grounds),
    ...unreliable(grounds),
    ...slower(grounds),
    ...services(grounds)
  ].filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs), best = /* @__PURE__ */ new Map();
  for (let action of ranked) {
    let subject = action.kind === "mend-service" ? `service ${action.service}` : action.job;
    best.has(subject) || best.set(subject, action);
  }
  return [...best.values()].slice(0, MOST_ACTIONS);
}
function broken({ forecasts: forecasts2, changes }) {
  return forecasts2.filter(({ streak }) => streak >= BROKEN_RUNS).map(({ job, expectedCostMs: gainMs, streak, reasons }) => {
    let failing = reasons.find((reason) => reason.kind === "failing"), commits = changes.find(
      (one) => one.job === job && one.kind === "broke" && one.subject.kind === "job"
    )?.commits ?? failing?.commits;
    return commits ? { kind: "bisect", job, gainMs, commits } : { kind: "repair", job, gainMs, runs: streak };
  });
}
function unreliable({ flaky: flaky2 }) {
  return flaky2.map(({ job, lostMs, reruns }) => ({
    kind: "make-reliable",
    job,
    gainMs: lostMs / FLAKY_DAYS,
    reruns
  }));
}
function slower({ forecasts: forecasts2, changes }) {
  return changes.filter(({ kind }) => kind === "slower").map(({ job, subject: what, before, after, commits }) => {
    let pace = forecasts2.find((one) => one.job === job)?.runsPerDay ?? 0;
    return { kind: "undo-slowdown", job, what, gainMs: (after - before) * pace, commits };
  });
}
function services({ services: levels2, forecasts: forecasts2 }) {
  let typicalMs = Math.max(
    0,
    ...forecasts2.map(
      ({ expectedCostMs, probability: probability2, runsPerDay: runsPerDay2 }) => probability2 * runsPerDay2 > 0 ? expectedCostMs / (probability2 * runsPerDay2) : 0
    )
  );
  return levels2.filter(({ objective, budgetLeft }) => objective === "availability" && (budgetLeft ?? 1) <= 0).map(({ service, occasions, met }) => ({
    kind: "mend-service",
    service,
    gainMs: (occasions - met) * typicalMs / SERVICE_DAYS,
    failures: occasions - met
  }));
}

// src/forecast/night/trust/calibration-drift.ts
function driftOf(known, asOf) {
  let start = asOf - 6048e5, { expected, failed: seen, variance } = sumUp(known.filter(({ at }) => at > start)), spread = Math.sqrt(
    variance * dispersionOf(
      known.filter(({ at }) => at <= start),
      asOf
    )
  ), z = spread > 0 ? (seen - expected) / spread : 0;
  return { expected, seen, z, isAlarming: Math.abs(z) > 3 };
}
function dispersionOf(earlier, asOf) {
  let squares = [...Map.groupBy(earlier, ({ at }) => Math.floor((asOf - at) / 864e5)).values()].map(sumUp).filter(({ variance }) => variance > 0).map(({ expected, failed: failed5, variance }) => (failed5 - expected) ** 2 / variance);
  return squares.length === 0 ? 1 : Math.max(1, squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
function sumUp(known) {
  let sums = { expected: 0, failed: 0, variance: 0 };
  for (let { probability: probability2, failed: failed5 } of known)
    sums.expected += probability2, sums.failed += Number(failed5), sums.variance += probability2 * (1 - probability2);
  return sums;
}

// src/forecast/night/trust/grade-night.ts
var DAY_MS3 = 864e5, TRUST_DAYS = 30, BINS = 10, DRAWS2 = 1e3, LEAST_GRADED = 50, LEAST_DAYS = 5, MOST_MISSED = 5, WRONG = 0.5;
function gradeNight(grades, options) {
  let { since, asOf, stored, random } = options, start = asOf - TRUST_DAYS * DAY_MS3, known = grades.since(start), graded = gradedOf(known), said = known.map(({ probability: probability2 }) => probability2), ema = known.map((one) => one.ema), skill = skillOf(known, random), { brier, auc, onsetAuc, logLoss, ece } = gradeProbabilities(graded, said), baseline = gradeProbabilities(graded, ema);
  return {
    days: TRUST_DAYS,
    graded: known.length,
    brier,
    auc,
    onsetAuc,
    logLoss,
    ece,
    ema: { brier: baseline.brier, auc: baseline.auc, ece: baseline.ece },
    skill,
    verdict: verdictOf(skill),
    bins: calibrationOf(known),
    missed: missedOf(grades.since(since)),
    drift: driftOf(known, asOf),
    stored: {
      graded: stored.settled.length,
      waiting: stored.waiting.length,
      brier: brierOf(stored.settled)
    },
    durationCoverage: grades.coverageSince(start)
  };
}
function gradedOf(known) {
  return {
    outcomes: known.map(({ failed: failed5 }) => Number(failed5)),
    onsets: known.map(({ isOnset }) => isOnset),
    colds: known.map(({ isCold }) => isCold),
    days: known.map(({ at }) => Math.floor(at / DAY_MS3))
  };
}
function verdictOf(skill) {
  return skill === null ? "too-few" : skill.lo > 0 ? "better" : "no-better";
}
function skillOf(known, random) {
  let days = [...errorsByDay(known).values()];
  if (known.length < LEAST_GRADED || days.length < LEAST_DAYS) return null;
  let draws = Float64Array.from({ length: DRAWS2 }, () => {
    let sums = { ours: 0, ema: 0 };
    for (let draw = 0; draw < days.length; draw += 1) {
      let day = days[Math.floor(random() * days.length)];
      sums.ours += day?.ours ?? 0, sums.ema += day?.ema ?? 0;
    }
    return gainOf(sums);
  }).sort(), total = days.reduce((sum, day) => ({ ours: sum.ours + day.ours, ema: sum.ema + day.ema }), {
    ours: 0,
    ema: 0
  });
  return {
    median: gainOf(total),
    lo: quantileSorted(draws, 0.025),
    hi: quantileSorted(draws, 0.975)
  };
}
function gainOf({ ours, ema }) {
  return ema === 0 ? 0 : 1 - ours / ema;
}
function errorsByDay(known) {
  let days = /* @__PURE__ */ new Map();
  for (let { at, probability: probability2, ema, failed: failed5 } of known) {
    let day = Math.floor(at / DAY_MS3), errors = days.get(day) ?? { ours: 0, ema: 0 };
    days.set(day, errors), errors.ours += (probability2 - Number(failed5)) ** 2, errors.ema += (ema - Number(failed5)) ** 2;
  }
  return days;
}
function calibrationOf(known) {
  let bins = Array.from({ length: BINS }, () => ({ count: 0, forecast: 0, seen: 0 }));
  for (let { probability: probability2, failed: failed5 } of known) {
    let bin = bins[Math.min(BINS - 1, Math.floor(probability2 * BINS))];
    bin !== void 0 && (bin.count += 1, bin.forecast += probability2, bin.seen += Number(failed5));
  }
  return bins.filter(({ count }) => count > 0).map(({ count, forecast, seen }) => ({
    count,
    forecast: forecast / count,
    seen: seen / count
  }));
}
function missedOf(recent) {
  return recent.map((grade2) => ({ ...grade2, distance: Math.abs(grade2.probability - Number(grade2.failed)) })).filter(({ distance }) => distance > WRONG).sort((a, b) => b.distance - a.distance || a.at - b.at).slice(0, MOST_MISSED).map(({ job, at, probability: probability2, failed: failed5 }) => ({ job, at, probability: probability2, failed: failed5 }));
}
function brierOf(settled) {
  return settled.length === 0 ? null : settled.map(({ probability: probability2, failed: failed5 }) => (probability2 - Number(failed5)) ** 2).reduce((sum, square) => sum + square, 0) / settled.length;
}

// src/forecast/night/assemble-night.ts
var MOST_LIKELY = 5, MOST_CHARTS = 6, MOST_FLAKY = 10, SEED = 20240607;
function assembleNight(grounds) {
  let { walked, since, models, services: services3 } = grounds, { asOf, series } = walked, random = seededRandom(SEED), forecasts2 = forecastJobs(series, asOf, walked.flaky, models), { changes, tested } = findChanges(
    [...series.flatMap(seriesOfJob), ...grounds.parts.all(series)],
    since,
    models
  ), trust2 = gradeNight(walked.grades, { since, asOf, stored: grounds.stored, random }), tomorrow2 = likelyFailures(forecasts2, MOST_LIKELY);
  return { report: {
    schema: "signalbox.night/1",
    repo: grounds.repo,
    asOf,
    since,
    runs: {
      total: walked.total,
      night: walked.grades.since(since).length,
      jobs: series.length
    },
    models: models.names,
    tomorrow: tomorrow2,
    changes,
    tested,
    flaky: walked.flaky.slice(0, MOST_FLAKY),
    actions: planActions({ forecasts: forecasts2, changes, flaky: walked.flaky, services: services3 }),
    trust: trust2,
    services: services3,
    warnings: findWarnings({ forecasts: forecasts2, changes, services: services3, trust: trust2 }, grounds.told),
    capacity: planCapacity({ ...grounds, random }),
    charts: chartsOf(
      grounds,
      changes,
      tomorrow2.map(({ job }) => job)
    )
  }, forecasts: forecasts2 };
}
function chartsOf({ walked, models }, changes, likely) {
  let changed2 = changes.filter(({ subject }) => subject.kind === "job").map(({ job }) => job);
  return [.../* @__PURE__ */ new Set([...changed2, ...likely])].slice(0, MOST_CHARTS).flatMap((job) => {
    let series = walked.series.find((one) => one.job === job);
    return series ? [drawSeries(series, walked.asOf, models)] : [];
  });
}

// src/forecast/night/services/service-targets.ts
var USUAL_TARGETS = {
  availability: 0.99,
  startup: 0.95,
  startupLimit: { ms: 3e4, source: "usual" },
  response: 0.95,
  responseLimit: { ms: 1e3, source: "usual" },
  recovery: 0.9
};
function targetsOf(gates) {
  let health = gates.filter((gate) => gate.kind === "health");
  if (health.length === 0) return USUAL_TARGETS;
  let strictest = (limits) => ({
    ms: Math.min(...limits),
    source: "project"
  });
  return {
    ...USUAL_TARGETS,
    startupLimit: strictest(health.map(({ startupMs }) => startupMs)),
    responseLimit: strictest(health.map(({ responseMs }) => responseMs))
  };
}

// src/report/night/render-html.ts
var TEXT_BUDGET_BYTES = 300;
async function renderNightHtml(report, { redact }) {
  let { drawNightPage } = await import("./draw-page-IL7A4XII.mjs");
  return drawNightPage(cleanDeep(report, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES }));
}

// src/report/night/render-json.ts
function renderNightJson(report, { redact }) {
  return jsonOf(cleanDeep(report, { redact }));
}

// src/report/night/feedback-markdown.ts
function feedbackMarkdown({ feedback }) {
  if (feedback === void 0) return "";
  let causes = feedback.causes.map(
    ({ cause, shown, calledWrong: calledWrong2 }) => `- ${inlineCode(cause)}: ${calledWrong2} of ${shown} called wrong`
  ), latest = feedback.latest.map((verdict2) => {
    let place2 = `pull request ${verdict2.pullRequest}`, url = safeUrl(verdict2.url), link = url === null ? place2 : `[${place2}](${url})`;
    return `- ${inlineCode(verdict2.cause)} ${escapeMarkdownInline(calledWrongText(verdict2))} · ${link}`;
  });
  return [
    `#### ${feedbackTitle(feedback)}`,
    escapeMarkdownInline(feedbackText(feedback)),
    causes.join(`
`),
    latest.length === 0 ? "" : `The latest:

${latest.join(`
`)}`,
    escapeMarkdownInline(pinsText(feedback) ?? ""),
    escapeMarkdownInline(feedbackProblemText(feedback) ?? "")
  ].filter((part2) => part2 !== "").join(`

`);
}

// src/report/night/render-markdown.ts
var TEXT_BUDGET_BYTES2 = 300;
function renderNightMarkdown(whole2, { redact }) {
  let report = cleanDeep(whole2, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES2 });
  return `${[
    `### 🌙 ${escapeMarkdownInline(nightHeadline(report))}`,
    warnings(report),
    tomorrow(report),
    changed(report),
    flaky(report),
    actions(report),
    trust(report),
    services2(report),
    capacity(report),
    feedbackMarkdown(report),
    `<sub>${escapeMarkdownInline(footerText(report))}</sub>`
  ].filter((section2) => section2 !== "").join(`

`)}
`;
}
function warnings(report) {
  let known = knownText(report);
  return [...freshWarnings(report).map(
    (warning) => `- ${SEVERITY[warning.severity].icon} ${escapeMarkdownInline(warningText(warning))}`
  ), ...known === null ? [] : [`- ⚪ ${known}`]].join(`
`);
}
function tomorrow(report) {
  let rows = report.tomorrow.map((one) => [
    `**${escapeMarkdownInline(one.job)}**`,
    percent(one.probability),
    sinceText(one),
    escapeMarkdownInline(one.reasons.map(reasonText).join("; ")),
    perDay(one.expectedCostMs)
  ]), capacity2 = capacityText(report);
  return section("1. Tomorrow", [
    table(["job", "fails", "since", "why", "expected cost"], rows) ?? "No failure is likely.",
    ...capacity2 === null ? [] : [escapeMarkdownInline(capacity2)]
  ]);
}
function changed(report) {
  let rows = report.changes.slice(0, MOST_CHANGES).map((change2) => [
    `${CHANGE[change2.kind].icon} ${CHANGE[change2.kind].label}`,
    `**${escapeMarkdownInline(changedName(change2))}**`,
    escapeMarkdownInline(changeText(change2)),
    escapeMarkdownInline(commitRange(change2.commits) ?? "–"),
    evidenceText(change2)
  ]), none = `Nothing that chance does not explain, since ${moment(report.since)}.`;
  return section("2. Changed last night", [
    table(["", "job, test or service", "what", "commits", "evidence"], rows) ?? none,
    moreChangesText(report) ?? ""
  ]);
}
function flaky(report) {
  let rows = report.flaky.map((one) => [
    `**${escapeMarkdownInline(one.job)}**`,
    formatDuration(one.lostMs),
    flakyText(one)
  ]);
  return section("3. Flaky", [
    table(["job", "machine time lost", "re-runs"], rows) ?? "No repeated run passed in 30 days."
  ]);
}
function actions(report) {
  let lines = report.actions.map(
    (action, index) => `${index + 1}. ${escapeMarkdownInline(actionText(action))} · saves ${perDay(action.gainMs)}`
  );
  return section("4. Do this", [lines.length === 0 ? "Nothing." : lines.join(`
`)]);
}
function trust({ trust: graded }) {
  let rows = graded.bins.map((bin) => [
    percent(bin.forecast),
    percent(bin.seen),
    String(bin.count)
  ]), missed = graded.missed.map(
    ({ job, probability: probability2, failed: failed5 }) => `- **${escapeMarkdownInline(job)}** ${failed5 ? "failed" : "passed"}, forecast to fail with ${percent(probability2)}`
  );
  return section("5. How far to trust this", [
    [`**${escapeMarkdownInline(skillText(graded))}**`, ...scoreTexts(graded).map(escapeMarkdownInline), escapeMarkdownInline(driftText(graded))].join(
      `  
`
    ),
    table(["forecast", "failed", "runs"], rows) ?? "",
    missed.length === 0 ? "" : `Wrong last night:

${missed.join(`
`)}`
  ]);
}
function services2({ services: levels2 }) {
  let rows = levels2.filter(({ occasions }) => occasions > 0).map((level) => [
    escapeMarkdownInline(level.service),
    objectiveText(level),
    levelShare(level),
    `${level.met} of ${level.occasions}`,
    budgetText(level)
  ]), shown = table(["service", "objective", "met", "occasions", "error budget"], rows);
  return shown === null ? "" : section("Service levels, 30 days", [shown]);
}
function capacity({ capacity: planned }) {
  if (planned === null) return "";
  let lines = [
    ...planned.paths.map((path) => `- **${escapeMarkdownInline(path.workflow)}** ${escapeMarkdownInline(pathText(path))}`),
    ...planned.timeouts.map((one) => `- ${escapeMarkdownInline(timeoutText(one))} · saves ${perDay(one.gainMs)}`),
    ...planned.machines.map((use) => `- **${escapeMarkdownInline(use.job)}** ${escapeMarkdownInline(machineText(use))}`)
  ];
  return lines.length === 0 ? "" : section("Time and machines", [lines.join(`
`)]);
}
function section(title, parts) {
  return [`#### ${title}`, ...parts.filter((part2) => part2 !== "")].join(`

`);
}
function table(head, rows) {
  if (rows.length === 0) return null;
  let line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(`
`);
}

// src/publish/own-login.ts
var user2 = object({ login: string() });
async function readLogin2(call) {
  let read = readAs(user2, await call("GET /user"));
  return read.ok ? ok(read.value.login) : read.error.kind === "missing-permission" || read.error.kind === "forbidden" ? ok(null) : read;
}

// src/publish/feedback/octokit-feedback.ts
var PER_PAGE3 = 100, account = object({ login: string(), type: string() }), time = string().transform((text2) => Date.parse(text2)), comment2 = object({
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

// src/app/night/feedback/night-feedback.ts
function nightFeedback({ rows, pins, problem, web }) {
  if (rows.length === 0 && pins === 0 && problem === null) return null;
  let verdicts = onceEach(rows), wrong = verdicts.filter(isCalledWrong);
  return {
    days: 30,
    comments: new Set(verdicts.map(({ comment: comment3 }) => comment3)).size,
    shown: verdicts.length,
    calledWrong: wrong.length,
    calledRight: verdicts.filter(({ thumbsUp }) => thumbsUp > 0).length,
    causes: causesOf(verdicts),
    latest: wrong.toReversed().slice(0, 5).map((row) => calledWrong(row, web)),
    pins,
    problem
  };
}
function onceEach(rows) {
  let verdicts = /* @__PURE__ */ new Map();
  for (let row of rows) {
    let key = JSON.stringify([row.comment, row.signature, row.cause]), before = verdicts.get(key);
    verdicts.delete(key), verdicts.set(key, {
      ...row,
      thumbsDown: row.thumbsDown + (before?.thumbsDown ?? 0),
      thumbsUp: row.thumbsUp + (before?.thumbsUp ?? 0),
      labelled: row.labelled || (before?.labelled ?? !1)
    });
  }
  return [...verdicts.values()];
}
function isCalledWrong({ thumbsDown, labelled: labelled2 }) {
  return thumbsDown > 0 || labelled2;
}
function causesOf(verdicts) {
  return [...Map.groupBy(verdicts, ({ cause }) => cause)].map(([cause, of]) => ({
    cause,
    shown: of.length,
    calledWrong: of.filter(isCalledWrong).length
  })).filter(({ calledWrong: count }) => count > 0).sort((left, right) => right.calledWrong - left.calledWrong || left.shown - right.shown).slice(0, 8);
}
function calledWrong(row, web) {
  let { signature: signature3, cause, relation: relation2, pullRequest, comment: comment3, shownAt, thumbsDown, labelled: labelled2 } = row, url = `${web}/pull/${pullRequest}#issuecomment-${comment3}`;
  return { signature: signature3, cause, relation: relation2, pullRequest, url, shownAt, thumbsDown, labelled: labelled2 };
}

// src/publish/feedback/pin-command.ts
var ADDRESSED = /^\/signalbox(?:\s|$)/, PIN = /^\/signalbox +pin +([A-Za-z0-9._-]{6,80}) +([a-z][a-z0-9.-]{0,99})$/, UNPIN = /^\/signalbox +unpin +([A-Za-z0-9._-]{6,80})$/;
function parsePinCommand(body) {
  let line = (body.split(/\r?\n/, 1)[0] ?? "").trimEnd();
  if (!ADDRESSED.test(line)) return null;
  let [, signature3 = "", cause] = PIN.exec(line) ?? UNPIN.exec(line) ?? [];
  return signature3 === "" ? { kind: "unclear" } : cause === void 0 ? { kind: "unpin", signature: signature3 } : { kind: "pin", signature: signature3, cause };
}

// src/app/night/feedback/allowance.ts
function createAllowance(most) {
  let left = most;
  return {
    take() {
      return left === 0 ? !1 : (left -= 1, !0);
    }
  };
}

// src/app/night/feedback/obey-command.ts
async function obeyCommand({ comment: comment3, asks }, about) {
  let { author } = comment3;
  if (author?.type !== "User") return ok(null);
  let answer = async (told) => {
    let reacted = await about.github.react(comment3.id, told);
    return ok(reacted.ok ? null : reacted.error);
  }, pinned2 = asks.kind === "unclear" ? null : await targetOf(asks, comment3, about);
  if (pinned2 === null) return answer("refused");
  let may = await about.github.mayWrite(author.login);
  return may.ok ? may.value ? (await about.store.feedback.pin({
    repo: about.repo,
    comment: comment3.id,
    ...pinned2,
    by: author.login,
    saidAt: comment3.createdAt,
    knownAt: about.now
  }), answer("done")) : answer("refused") : may;
}
async function targetOf(asks, { pullRequest }, { store, repo, shown, ownCauses, now }) {
  if (asks.kind === "unpin") {
    let pins = await store.feedback.pins({ repo, asOf: now }), signature4 = theOne(asks.signature, pins);
    return signature4 === null ? null : { signature: signature4, cause: null };
  }
  if (!isCauseId(asks.cause) && !ownCauses.has(asks.cause)) return null;
  let here = shown.filter((row) => row.pullRequest === pullRequest && !row.generic), signature3 = theOne(asks.signature, here);
  return signature3 === null ? null : { signature: signature3, cause: asks.cause };
}
function theOne(prefix, known) {
  let found = new Set(
    known.map(({ signature: signature3 }) => signature3).filter((signature3) => signature3.startsWith(prefix))
  ), [one] = found;
  return found.size === 1 && one !== void 0 ? one : null;
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

// src/app/night/feedback/read-comment.ts
async function readComment(comment3, known, { github, repo, isLabelled, now, allowance }) {
  let verdicts = shownVerdicts(comment3.body);
  if (verdicts === null) return ok([]);
  let own = await isOwnComment(comment3, github);
  if (!own.ok) return own;
  if (!own.value) return ok([]);
  let hasThumbs = comment3.thumbs !== 0;
  if (hasThumbs && !allowance.take()) return ok(null);
  let thumbs = hasThumbs ? await github.thumbs(comment3.id) : ok([]);
  if (!thumbs.ok) return thumbs;
  let reading = { repo, comment: comment3, verdicts, thumbs: thumbs.value, isLabelled, readAt: now };
  return ok(countThumbs(reading, known));
}

// src/app/night/feedback/walk-comments.ts
async function walkComments(github, since, allowance) {
  let found = /* @__PURE__ */ new Map(), walked = (until, problem = null) => ({
    comments: [...found.values()],
    until,
    problem
  }), from = since, page = 1;
  for (; allowance.take(); ) {
    let answer = await github.commentsSince(from, page);
    if (!answer.ok) return walked(from, answer.error);
    let { comments, until, hasNext } = answer.value;
    for (let comment3 of comments) found.set(comment3.id, comment3);
    if (page = until === null || until > from ? 1 : page + 1, from = Math.max(from, until ?? from), !hasNext) return walked(from);
  }
  return walked(from);
}

// src/app/night/feedback/read-feedback.ts
var DAY_MS4 = 864e5, OPEN_DAYS = 14, REMEMBERED_DAYS = 90, MOST_REQUESTS = { pages: 100, thumbs: 100 }, MOST_COMMANDS = 20, WRONG_VERDICT = "wrong verdict";
async function readFeedback(question) {
  let { store, github, repo, now } = question, labelled2 = await github.labelled(WRONG_VERDICT);
  if (!labelled2.ok) return describeGitHubProblem(labelled2.error);
  let key = `feedback:${repo}`, since = Math.max(Number(await store.cursor(key)), now - OPEN_DAYS * DAY_MS4), walk = await walkComments(github, since, createAllowance(MOST_REQUESTS.pages)), marks = new Set(labelled2.value), allowance = createAllowance(MOST_REQUESTS.thumbs), counted2 = await countComments(walk.comments, marks, { ...question, allowance }), obeyed = await obeyAll(commandsOf(walk.comments), question), reached = Math.min(walk.until, obeyed.until ?? walk.until, counted2.until ?? walk.until);
  await store.setCursor(key, String(reached));
  let problem = walk.problem ?? counted2.problem ?? obeyed.problem;
  return problem === null ? null : describeGitHubProblem(problem);
}
var FINISHED = { until: null, problem: null };
async function countComments(walked, marks, about) {
  let { store, github, repo, now, allowance } = about, known = Map.groupBy(await rememberedOf(about), ({ comment: comment3 }) => comment3), read = async (comment3) => {
    let rows = await readComment(comment3, known.get(comment3.id) ?? [], {
      github,
      repo,
      isLabelled: marks.has(comment3.pullRequest),
      now,
      allowance
    });
    return rows.ok && rows.value !== null && await store.feedback.record(rows.value), rows;
  };
  for (let comment3 of walked) {
    let rows = await read(comment3);
    if (!rows.ok) return { until: comment3.updatedAt, problem: rows.error };
    if (rows.value === null) return { until: comment3.updatedAt, problem: null };
  }
  let seen = new Set(walked.map(({ id }) => id));
  for (let [id, rows] of [...known].reverse()) {
    let isOpen = rows.some(({ shownAt }) => shownAt >= now - OPEN_DAYS * DAY_MS4);
    if (seen.has(id) || !isOpen) continue;
    if (!allowance.take()) return FINISHED;
    let comment3 = await github.comment(id);
    if (!comment3.ok) return { until: null, problem: comment3.error };
    let again = comment3.value === null ? ok([]) : await read(comment3.value);
    if (!again.ok) return { until: null, problem: again.error };
  }
  return FINISHED;
}
function rememberedOf({ store, repo, now }) {
  return store.feedback.shown({ repo, since: now - REMEMBERED_DAYS * DAY_MS4, asOf: now });
}
function commandsOf(walked) {
  return walked.flatMap((comment3) => {
    let asks = parsePinCommand(comment3.body);
    return asks === null ? [] : [{ comment: comment3, asks }];
  });
}
async function obeyAll(commands, question) {
  let shown = commands.length === 0 ? [] : await rememberedOf(question), problem = null;
  for (let [index, command] of commands.entries()) {
    let until = command.comment.updatedAt;
    if (index === MOST_COMMANDS) return { until, problem };
    let done2 = await obeyCommand(command, { ...question, shown });
    if (!done2.ok) return { until, problem: done2.error };
    problem ??= done2.value;
  }
  return { until: null, problem };
}

// src/app/night/feedback/tell-feedback.ts
var DAY_MS5 = 864e5, DEADLINE_MS3 = 18e4;
async function tellFeedback(place2, asOf, { clock, environment }) {
  let { store, repo, ownCauses, token } = place2, now = clock.now(), problem = null;
  if (token !== null && /^[\w.-]+\/[\w.-]+$/.test(repo)) {
    let reach = { baseUrl: environment.GITHUB_API_URL ?? "https://api.github.com", token, repository: repo, clock, deadlineMs: DEADLINE_MS3 }, github = createFeedbackGitHub(reach);
    problem = await readFeedback({ store, github, repo, ownCauses, now });
  }
  let since = asOf - 30 * DAY_MS5, rows = await store.feedback.shown({ repo, since, asOf: now }), pins = (await store.feedback.pins({ repo, asOf: now })).length, server = environment.GITHUB_SERVER_URL ?? "https://github.com";
  return nightFeedback({ rows, pins, problem, web: `${server}/${repo}` });
}

// src/app/night/night-models.ts
function nightModels() {
  return {
    names: [FAILURE_MODEL, DURATION_MODEL, FLAKY_MODEL],
    failure: createFailureForecaster(),
    duration: createDurationForecaster(),
    flaky: createFlakyModel(),
    changesOfRate: findRateChanges,
    changesOfValue: findValueChanges
  };
}

// src/app/night/night-state.ts
var DAY_MS6 = 864e5, LONGEST_NIGHT_MS = 7 * DAY_MS6, stateSchema = object({
  /** Of the last report, epoch milliseconds. */
  asOf: number(),
  since: number(),
  /** Fingerprints of warnings by family: those told before the last report, and with it. */
  toldBefore: record(string(), string()),
  told: record(string(), string())
});
function parseNightState(text2) {
  if (text2 === null) return null;
  try {
    return stateSchema.safeParse(JSON.parse(text2)).data ?? null;
  } catch {
    return null;
  }
}
function nightSince(state, asOf) {
  return state?.asOf === asOf ? { since: state.since, told: state.toldBefore } : state === null || state.asOf > asOf ? { since: asOf - DAY_MS6, told: {} } : { since: Math.max(state.asOf, asOf - LONGEST_NIGHT_MS), told: state.told };
}
function stateAfter(report, toldBefore) {
  let told = report.warnings.map((one) => [one.family, fingerprintOf(one)]), { asOf, since } = report;
  return { asOf, since, toldBefore: { ...toldBefore }, told: Object.fromEntries(told) };
}

// src/forecast/night/capacity/machine-use.ts
var MOST_RUNS = 100, LEAST_RUNS = 10, HIGH = 0.95, SHORT = 0.85, WASTEFUL = 0.35;
function createMachineUse() {
  let jobs2 = /* @__PURE__ */ new Map();
  return {
    add({ run: run2, service: { peakMemoryBytes, peakCpuPercent } }) {
      if (peakMemoryBytes === null && peakCpuPercent === null) return;
      let job = jobs2.get(run2.job) ?? { runs: [], machine: null };
      jobs2.set(run2.job, job), job.machine = machineOf(run2.extra.machine) ?? job.machine;
      let use = job.runs.at(-1);
      use?.id !== run2.id && (use = { id: run2.id, memoryBytes: 0, cpuPercent: 0 }, job.runs.push(use), job.runs.length > 2 * MOST_RUNS && job.runs.splice(0, MOST_RUNS)), use.memoryBytes += peakMemoryBytes ?? 0, use.cpuPercent += peakCpuPercent ?? 0;
    },
    /** What needs most of its machine first. */
    all() {
      return [...jobs2].filter(([, { runs }]) => runs.length >= LEAST_RUNS).map(([job, use]) => useOf(job, use)).sort((a, b) => (b.memoryBytes ?? 0) - (a.memoryBytes ?? 0) || byCodeUnit(a.job, b.job));
    }
  };
}
function useOf(job, { runs: all, machine }) {
  let runs = all.slice(-MOST_RUNS), memoryBytes = highOf(runs.map((run2) => run2.memoryBytes)), cpuPercent = highOf(runs.map((run2) => run2.cpuPercent)), verdict2 = verdictOf2({ memoryBytes, cpuPercent }, machine);
  return { job, runs: runs.length, memoryBytes, cpuPercent, machine, verdict: verdict2 };
}
function highOf(values) {
  let known = Float64Array.from(values.filter((value) => value > 0)).sort();
  return known.length === 0 ? null : quantileSorted(known, HIGH);
}
function verdictOf2({ memoryBytes, cpuPercent }, machine) {
  if (machine === null || memoryBytes === null) return "unknown";
  let memory = memoryBytes / machine.memoryBytes;
  if (memory > SHORT) return "short";
  let cpu = cpuPercent === null ? 1 : cpuPercent / (100 * machine.cpus);
  return memory < WASTEFUL && cpu < WASTEFUL && machine.cpus > 1 ? "wasteful" : "fits";
}
function machineOf(told) {
  if (typeof told != "object" || told === null) return null;
  let { cpus, memoryBytes } = told;
  return typeof cpus == "number" && typeof memoryBytes == "number" && memoryBytes > 0 ? { cpus, memoryBytes } : null;
}

// src/forecast/night/changes/part-series.ts
function createPartSeries(baseBranch) {
  let parts = /* @__PURE__ */ new Map(), telling = /* @__PURE__ */ new Set();
  function partOf(job, subject) {
    let key = `${subject.kind}
${job}
${subject.name}`, known = parts.get(key);
    if (known || parts.size === 2e4) return known ?? null;
    let points = /* @__PURE__ */ new Map();
    for (let measure of MEASURES[subject.kind]) points.set(measure, []);
    let made = { job, subject, points };
    return parts.set(key, made), made;
  }
  function isOnBase({ pr, branch }) {
    return pr === null && (baseBranch === null || branch === baseBranch);
  }
  return {
    addTest({ run: run2, test: { name, status, durationMs } }) {
      if (status === "skipped" || !isOnBase(run2)) return;
      let failed5 = status === "failed";
      failed5 || telling.add(run2.job);
      let part2 = partOf(run2.job, { kind: "test", name });
      add(part2, run2, { failures: Number(failed5), duration: failed5 ? null : durationMs });
    },
    addService({ run: run2, service }) {
      if (service.outcome === "skipped" || !isOnBase(run2)) return;
      let part2 = partOf(run2.job, { kind: "service", name: service.service });
      add(part2, run2, {
        failures: +(service.outcome === "failed"),
        start: service.readyAfterMs,
        cpu: service.peakCpuPercent,
        memory: service.peakMemoryBytes
      });
    },
    /** `jobs`: a green run of a job that only tells of failed tests is one in which all passed. */
    all(jobs2) {
      let runs = new Map(jobs2.map((series) => [series.job, series.runs]));
      return [...parts.values()].flatMap(
        ({ job, subject, points }) => [...points].map(([measure, known]) => {
          let whole2 = subject.kind === "test" && measure === "failures" && !telling.has(job) ? withGreenRuns(known, runs.get(job) ?? []) : known;
          return { job, subject, measure, points: whole2.slice(-200) };
        })
      );
    }
  };
}
var MEASURES = {
  test: ["failures", "duration"],
  service: ["failures", "start", "cpu", "memory"]
};
function add(part2, { startedAt: at, sha }, values) {
  if (part2 !== null)
    for (let [measure, points] of part2.points) {
      let value = values[measure] ?? null;
      value === null || value <= 0 && measure !== "failures" || (points.push({ at, sha, value }), points.length >= 400 && points.splice(0, 200));
    }
}
function withGreenRuns(failures, runs) {
  let failedAt = new Set(failures.map(({ at }) => at));
  return runs.filter(({ at, failed: failed5 }) => !failed5 || failedAt.has(at)).map(({ at, sha }) => ({ at, sha, value: Number(failedAt.has(at)) }));
}

// src/forecast/capacity/forecast-tails.ts
var LEAST_HALF_WIDTH = Math.log(1.01);
function chanceToExceed(spread, duration) {
  let distance = Math.log(duration / spread.median);
  return distance >= 0 ? 0.5 * 10 ** (-distance / upperWidth(spread)) : 1 - 0.5 * 10 ** (distance / lowerWidth(spread));
}
function durationBelow(spread, share) {
  let distance = share >= 0.5 ? -upperWidth(spread) * Math.log10(2 * (1 - share)) : lowerWidth(spread) * Math.log10(2 * share);
  return spread.median * Math.exp(distance);
}
function upperWidth({ median: median2, hi }) {
  return Math.max(LEAST_HALF_WIDTH, Math.log(hi / median2));
}
function lowerWidth({ median: median2, lo }) {
  return Math.max(LEAST_HALF_WIDTH, Math.log(median2 / lo));
}

// src/forecast/capacity/advise-timeout.ts
var DEFAULT_TIMEOUT_MS = 360 * 6e4, TOO_OFTEN = 0.01, ENOUGH = 0.999, TOO_LONG = 3, STEP_MS = 5 * 6e4;
function adviseTimeout(spread, timeoutMs, stepMs = STEP_MS) {
  let present = timeoutMs ?? DEFAULT_TIMEOUT_MS, chance2 = chanceToExceed(spread, present), needed = Math.ceil(durationBelow(spread, ENOUGH) / stepMs) * stepMs;
  return chance2 > TOO_OFTEN ? { kind: "raise", chance: chance2, timeoutMs: needed } : present > TOO_LONG * needed ? { kind: "lower", chance: chance2, timeoutMs: needed } : { kind: "keep", chance: chance2, timeoutMs: present };
}

// src/forecast/night/capacity/ready-limits.ts
var MOST_STARTS = 200, LEAST_STARTS = 20, STEP_MS2 = 5e3;
function createReadyTimes(limits) {
  let services3 = /* @__PURE__ */ new Map();
  return {
    add({ service: { service, outcome, readyAfterMs } }) {
      if (!limits.has(service) || outcome === "skipped" || outcome === "completed") return;
      let starts = services3.get(service) ?? { readyAfterMs: [], count: 0, failures: 0 };
      services3.set(service, starts), starts.count += 1, outcome === "failed" ? starts.failures += 1 : readyAfterMs !== null && readyAfterMs > 0 && starts.readyAfterMs.push(readyAfterMs);
    },
    /** `runMs`: what the typical run costs that a stopped start fails. The greatest gain first. */
    proposals(runMs) {
      return [...services3].flatMap(
        ([service, starts]) => proposalOf(service, starts, limits.get(service) ?? 0, runMs)
      ).filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs);
    }
  };
}
function proposalOf(service, { readyAfterMs, count, failures }, presentMs, runMs) {
  let times = Float64Array.from(readyAfterMs.slice(-MOST_STARTS)).sort();
  if (times.length < LEAST_STARTS) return [];
  let spread = {
    median: quantileSorted(times, 0.5),
    lo: quantileSorted(times, 0.05),
    hi: quantileSorted(times, 0.95)
  }, { kind, chance: chance2, timeoutMs } = adviseTimeout(spread, presentMs, STEP_MS2);
  if (kind === "keep") return [];
  let shared = { service, presentMs, timeoutMs, chance: chance2 };
  return kind === "raise" ? [{ kind: "raise-ready", ...shared, gainMs: chance2 * count * runMs / SERVICE_DAYS }] : [
    {
      kind: "lower-ready",
      ...shared,
      gainMs: failures * (presentMs - timeoutMs) / SERVICE_DAYS
    }
  ];
}

// src/forecast/night/capacity/critical-paths.ts
var MOST_RUNS2 = 30, LEAST_RUNS2 = 5, LONGEST_QUEUE_MS = 5 * 6e4, HALF = 0.5;
function createCriticalPaths() {
  let workflows = /* @__PURE__ */ new Map();
  return {
    add(run2) {
      let { workflow } = run2.traits, attempt = attemptOf(run2);
      if (typeof workflow != "string" || attempt === null || run2.outcome !== "passed") return;
      let runs = workflows.get(workflow) ?? /* @__PURE__ */ new Map();
      workflows.set(workflow, runs);
      let stages = runs.get(attempt) ?? [];
      runs.set(attempt, stages), stages.push({ job: run2.job, start: run2.startedAt, end: run2.knownAt });
      let [oldest] = runs.keys();
      runs.size > MOST_RUNS2 && oldest !== void 0 && runs.delete(oldest);
    },
    /** The longest first; workflows of one job have no path. */
    all() {
      return [...workflows].flatMap(([workflow, runs]) => pathOf(workflow, [...runs.values()]) ?? []).sort((a, b) => b.wallMs - a.wallMs || byCodeUnit(a.workflow, b.workflow));
    }
  };
}
function attemptOf({ id, traits: { runId }, attempt }) {
  return typeof runId == "string" || typeof runId == "number" ? `${runId}-${attempt}` : /^\d+-\d+(?=-)/.exec(id)?.[0] ?? null;
}
function pathOf(workflow, all) {
  let runs = all.filter((stages) => stages.length > 1);
  if (runs.length < LEAST_RUNS2) return null;
  let walls = runs.map((stages) => endOf(stages) - startOf(stages)), jobs2 = mostFrequent(runs.map((stages) => chainOf(stages).map(({ job }) => job))), gains = jobs2.map((job) => ({
    job,
    gainMs: median(runs.map((stages) => endOf(stages) - endOf(shortened2(stages, job))))
  })), [best] = gains.filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs);
  return { workflow, runs: runs.length, wallMs: median(walls), jobs: jobs2, shorten: best ?? null };
}
function startOf(stages) {
  return stages.reduce((least, { start }) => Math.min(least, start), 1 / 0);
}
function endOf(stages) {
  return stages.reduce((most, { end }) => Math.max(most, end), -1 / 0);
}
function waitedFor(stage, stages) {
  let last = null;
  for (let other of stages)
    other.end <= stage.start && other.end > stage.start - LONGEST_QUEUE_MS && other !== stage && (last === null || other.end > last.end) && (last = other);
  return last;
}
function chainOf(stages) {
  let chain = [], stage = stages.find(({ end }) => end === endOf(stages)) ?? null;
  for (; stage !== null && chain.length <= stages.length; )
    chain.unshift(stage), stage = waitedFor(stage, stages);
  return chain;
}
function shortened2(stages, job) {
  let saved = /* @__PURE__ */ new Map();
  return [...stages].sort((a, b) => a.start - b.start || a.end - b.end).map((stage) => {
    let before = waitedFor(stage, stages), sooner = before === null ? 0 : saved.get(before) ?? 0, own = stage.job === job ? (stage.end - stage.start) * HALF : 0;
    return saved.set(stage, sooner + own), { job: stage.job, start: stage.start - sooner, end: stage.end - sooner - own };
  });
}
function mostFrequent(chains) {
  let counts2 = /* @__PURE__ */ new Map();
  for (let chain of chains) {
    let key = JSON.stringify(chain), known = counts2.get(key) ?? { chain, count: 0 };
    known.count += 1, counts2.set(key, known);
  }
  let [first] = [...counts2.values()].sort((a, b) => b.count - a.count);
  return first?.chain ?? [];
}

// src/forecast/night/capacity/hung-runs.ts
var DAY_MS7 = 864e5, HUNG_DAYS = 30, MOST_LONG = 100;
function createHungRuns() {
  let jobs2 = /* @__PURE__ */ new Map();
  return {
    add({ job, outcome, durationMs, knownAt: at }) {
      if (outcome === "passed" || durationMs === null) return;
      let runs = jobs2.get(job) ?? [];
      jobs2.set(job, runs), runs.push({ at, durationMs }), runs.length > 2 * MOST_LONG && runs.splice(0, MOST_LONG);
    },
    /** The greatest gain first. */
    proposals(all, asOf, forecaster) {
      return all.flatMap(({ job, latest }) => {
        let spread = forecaster.forecast(nextRun(latest, asOf));
        if (spread === null) return [];
        let { timeoutMs } = adviseTimeout(spread, null), hung = (jobs2.get(job) ?? []).filter(
          ({ at, durationMs }) => at > asOf - HUNG_DAYS * DAY_MS7 && durationMs > timeoutMs
        ), gainMs = hung.reduce((sum, { durationMs }) => sum + durationMs - timeoutMs, 0) / HUNG_DAYS;
        return gainMs > 0 ? [{ kind: "limit-job", job, timeoutMs, hung: hung.length, gainMs }] : [];
      }).sort((a, b) => b.gainMs - a.gainMs);
    }
  };
}

// src/forecast/night/changes/job-series.ts
function createSeries() {
  let jobs2 = /* @__PURE__ */ new Map();
  return {
    add(run2, expected) {
      let series = jobs2.get(run2.job) ?? { runs: [], latest: run2 };
      jobs2.set(run2.job, series);
      let { startedAt: at, sha, durationMs } = run2;
      series.runs.push({ at, failed: run2.outcome === "failed", sha, durationMs, expected }), series.runs.length >= 400 && series.runs.splice(0, 200), run2.startedAt >= series.latest.startedAt && (series.latest = run2);
    },
    all() {
      return [...jobs2].map(([job, { runs, latest }]) => ({
        job,
        runs: runs.slice(-200).sort((left, right) => left.at - right.at),
        latest
      }));
    }
  };
}

// src/forecast/night/trust/grades.ts
function createGrades() {
  let forecasts2 = [], durations = [];
  return {
    add: (grade2) => keep(forecasts2, grade2),
    addDuration: (at, isInside) => keep(durations, { at, isInside }),
    /** Those whose outcome became known after a moment. */
    since: (moment3) => forecasts2.filter(({ at }) => at > moment3),
    /** The share of durations inside their 90 % interval; `null` without any. */
    coverageSince(moment3) {
      let known = durations.filter(({ at }) => at > moment3);
      return known.length === 0 ? null : known.filter(({ isInside }) => isInside).length / known.length;
    }
  };
}
function keep(all, added) {
  if (all.push(added), all.length < 2 * 2e5 && !isPower(all.length)) return;
  let oldest = added.at - 31 * 864e5, first = all.findIndex(({ at }) => at > oldest);
  all.splice(0, Math.max(first, all.length - 2e5));
}
function isPower(length) {
  return length >= 1024 && (length & length - 1) === 0;
}

// src/forecast/night/trust/ledger-grader.ts
function createLedgerGrader(waiting) {
  let byJob = /* @__PURE__ */ new Map();
  for (let forecast of waiting)
    forecast.target !== "failure" || forecast.entity !== "job" || byJob.set(forecast.job, [...byJob.get(forecast.job) ?? [], forecast]);
  let graders = /* @__PURE__ */ new Map(), settlements = [];
  return {
    starts(run2) {
      let mine = byJob.get(run2.job);
      if (!mine) return;
      let spokenOf = mine.filter(({ madeAt }) => madeAt < run2.startedAt);
      spokenOf.length !== 0 && (byJob.set(
        run2.job,
        mine.filter(({ madeAt }) => madeAt >= run2.startedAt)
      ), graders.set(run2.id, spokenOf));
    },
    finishes(run2) {
      let spokenOf = graders.get(run2.id);
      if (!spokenOf) return;
      graders.delete(run2.id);
      let outcome = run2.outcome === "inconclusive" ? null : run2.outcome === "failed";
      for (let { repo, id } of spokenOf)
        settlements.push({ repo, forecastId: id, settledAt: run2.knownAt, outcome });
    },
    settlements: () => settlements
  };
}

// src/forecast/night/walk-night.ts
function startNightWalk({ models, baseBranch, waiting, warmSince }) {
  let baselines = createBaselines(), grades = createGrades(), series = createSeries(), reruns = createRerunCount(), paths = createCriticalPaths(), hung = createHungRuns(), grader = createLedgerGrader(waiting), said = /* @__PURE__ */ new Map(), asOf = null, total = 0;
  function isOnBase(run2) {
    return run2.pr === null && (baseBranch === null || run2.branch === baseBranch);
  }
  function finishes(run2) {
    asOf = Math.max(asOf ?? run2.knownAt, run2.knownAt), total += 1;
    let before = said.get(run2.id);
    said.delete(run2.id), before && grade(run2, before, grades), grader.finishes(run2), models.failure.learn(run2), run2.startedAt >= warmSince && (models.duration.learn(run2), reruns.add(run2, models.flaky.finished(run2))), baselines.learn(run2), hung.add(run2), isOnBase(run2) && paths.add(run2), run2.outcome !== "inconclusive" && isOnBase(run2) && series.add(run2, before?.duration ?? null);
  }
  let walk = startReplay({
    starts(run2) {
      grader.starts(run2);
      let probability2 = models.failure.forecast(run2), duration = run2.startedAt >= warmSince ? models.duration.forecast(run2) : null, { said: baseline, isOnset, isCold } = baselines.starts(run2);
      said.set(run2.id, { probability: probability2, ema: baseline.ema5, isOnset, isCold, duration });
    },
    finishes
  });
  return {
    add: (run2) => walk.add(run2),
    end() {
      walk.end();
      let settlements = grader.settlements();
      return {
        asOf,
        total,
        grades,
        series: series.all(),
        flaky: reruns.flaky(asOf ?? 0),
        paths: paths.all(),
        hung,
        settlements
      };
    }
  };
}
function grade(run2, { duration, ...before }, grades) {
  if (run2.outcome === "inconclusive") return;
  let failed5 = run2.outcome === "failed";
  if (grades.add({ job: run2.job, at: run2.knownAt, failed: failed5, ...before }), failed5 || duration === null || run2.durationMs === null) return;
  let isInside = run2.durationMs >= duration.lo && run2.durationMs <= duration.hi;
  grades.addDuration(run2.knownAt, isInside);
}

// src/app/night/read-night.ts
var DAY_MS8 = 864e5, MOST_RUNS3 = 1e5, WARM_DAYS = 240, WARM_RUNS = 5e4, PART_DAYS = 60, TESTED_RUNS = 1e4;
async function walkHistory(store, { repo, baseBranch, now, models }) {
  let reach = await store.reach({ repo, asOf: now, most: MOST_RUNS3 });
  if (reach === null) return null;
  let since = reach.since ?? -1 / 0, waiting = [];
  for await (let forecast of store.forecasts.unsettled({ repo, asOf: now }))
    forecast.madeAt >= since && waiting.push(forecast);
  let warm = await store.reach({ repo, asOf: now, most: WARM_RUNS }), warmSince = Math.max(reach.until - WARM_DAYS * DAY_MS8, warm?.since ?? -1 / 0), walk = startNightWalk({ models, baseBranch, waiting, warmSince });
  for await (let run2 of store.runsOf({ repo, since, asOf: now })) {
    let { event, runId } = run2.extra;
    walk.add(
      recordedRunOf(run2, {
        event: typeof event == "string" ? event : null,
        batch: typeof runId == "string" ? runId : run2.id
      })
    );
  }
  let walked = walk.end();
  return walked.asOf === null ? null : { ...walked, asOf: walked.asOf };
}
async function readParts(store, { repo, asOf, baseBranch, targets, limits }) {
  let count = createServiceCount(targets), parts = createPartSeries(baseBranch), machines = createMachineUse(), readyTimes = createReadyTimes(limits), since = asOf - PART_DAYS * DAY_MS8;
  for await (let sighting of store.servicesOf({ repo, since, asOf }))
    parts.addService(sighting), !(sighting.run.startedAt <= asOf - SERVICE_DAYS * DAY_MS8) && (count.add(sighting), machines.add(sighting), readyTimes.add(sighting));
  let reach = await store.reach({ repo, asOf, most: TESTED_RUNS }), tested = Math.max(since, reach?.since ?? -1 / 0);
  for await (let sighting of store.testsOf({ repo, since: tested, asOf }))
    parts.addTest(sighting);
  return { services: count.levels(), parts, machines, readyTimes };
}
async function readStoredGrades(store, repo, asOf) {
  let settled = [], since = asOf - SERVICE_DAYS * DAY_MS8;
  for await (let { forecast, settlement } of store.forecasts.settled({ repo, since, asOf })) {
    let { says } = forecast;
    says.kind !== "probability" || typeof settlement.outcome != "boolean" || settled.push({ probability: says.probability, failed: settlement.outcome });
  }
  let waiting = [];
  for await (let one of store.forecasts.unsettled({ repo, asOf: asOf - 1 })) waiting.push(one);
  return { settled, waiting };
}

// src/app/night/make-night.ts
async function makeNight(request, world) {
  let missing = missingProject(request, world);
  if (missing) return err(missing);
  let project = await openProject(request, world), known = project.ok ? project.value : null, place2 = historyPlaceOf(known, request, world), opened = await openHistory(place2, { clock: world.clock });
  if (!opened.ok) return err(describeHistoryProblem(opened.error));
  let { store, setAside } = opened.value;
  setAside && world.stderr.write(`The history could not be read and was kept as ${setAside}.
`);
  try {
    let baseBranch = request.baseBranch ?? null, targets = known ? targetsOf(known.graph.config.gates) : USUAL_TARGETS, limits = new Map(
      known?.graph.services.map(({ name, readyTimeoutMs }) => [name, readyTimeoutMs])
    ), repo = request.repo ?? world.environment.GITHUB_REPOSITORY ?? "", report = await settleAndForecast({ store, repo, baseBranch, targets, limits }, world);
    if (report === null) return err(nothingKnown(repo));
    let rules = known?.rules?.book.userRules ?? [], ownCauses = new Set(rules.map(({ cause }) => cause)), asked = { store, repo, ownCauses, token: request.token ?? null }, feedback = await tellFeedback(asked, report.asOf, world);
    return ok(await write2(feedback === null ? report : { ...report, feedback }, request, world));
  } finally {
    await store.close();
  }
}
async function settleAndForecast({ store, ...place2 }, world) {
  let models = nightModels(), { repo } = place2, walked = await walkHistory(store, { ...place2, now: world.clock.now(), models });
  if (walked === null) return null;
  let { asOf } = walked;
  await store.forecasts.settle(walked.settlements);
  let key = `night:${repo}`, { since, told } = nightSince(parseNightState(await store.cursor(key)), asOf), parts = await readParts(store, { ...place2, asOf }), stored = await readStoredGrades(store, repo, asOf), assembled = assembleNight({ repo, walked, since, models, ...parts, stored, told });
  return await store.forecasts.record(storedForecasts(assembled)), await store.setCursor(key, JSON.stringify(stateAfter(assembled.report, told))), assembled.report;
}
function storedForecasts({ report, forecasts: forecasts2 }) {
  let [model] = report.models;
  return model ? forecasts2.map(({ job, probability: probability2 }) => ({
    id: `night-${report.asOf}-${job}`,
    repo: report.repo,
    job,
    entity: "job",
    name: job,
    target: "failure",
    madeAt: report.asOf,
    runId: null,
    says: { kind: "probability", probability: probability2 },
    model
  })) : [];
}
async function write2(report, request, world) {
  let redactor = createRedactor(world.environment), options = { redact: (text2) => redactor.redact(text2) }, folder = join(runDirectoryOf(request, world).root, "night"), files = {
    markdown: join(folder, "report.md"),
    html: join(folder, "report.html"),
    json: join(folder, "report.json")
  }, markdown = renderNightMarkdown(report, options);
  return await writeWholeFile(files.markdown, markdown), await writeWholeFile(files.html, await renderNightHtml(report, options)), await writeWholeFile(files.json, renderNightJson(report, options)), { report, redactor, markdown, files };
}
function nothingKnown(repo) {
  return `The history holds no finished run of ${repo === "" ? "runs that name no repository" : repo}.
    Name the repository with --repo owner/name, or read its runs with "signalbox ingest".`;
}

export {
  parseTriageReport,
  mergeParts,
  describePublishResult,
  applyPublication,
  ONCE,
  createGitHubCall,
  readAs,
  createActingPorts,
  mentionsOf,
  planWebhooks,
  publishPorts,
  historyMemory,
  webhookSender,
  actOnNight,
  readLogin2 as readLogin,
  makeNight
};
