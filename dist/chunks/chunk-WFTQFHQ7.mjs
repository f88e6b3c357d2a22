import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ONCE,
  commentMarker,
  createGitHubCall,
  isByUs,
  packParts,
  pointerTo,
  readAs,
  readEnvelope,
  readLogin,
  unpackParts,
  wrapComment
} from "./chunk-2DQ42OIT.mjs";
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
  array,
  number,
  object,
  string,
  unknown
} from "./chunk-67TOOQQD.mjs";
import {
  byteLength,
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  describeGitHubProblem,
  isAtLeast,
  partKeyOf
} from "./chunk-4INBPDXK.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/publish/parts/merge-parts.ts
function mergeParts(some, others, sha) {
  let newest = /* @__PURE__ */ new Map();
  for (let part of [...some, ...others]) {
    if (part.report.context.sha !== sha) continue;
    let key = partKeyOf(part), known = newest.get(key);
    (known === void 0 || compareAge(known, part) < 0) && newest.set(key, part);
  }
  return [...newest].sort(([a], [b]) => byCodeUnit(a, b)).map(([, part]) => part);
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
  "other-run": "its reports speak about another run or attempt",
  "no-configuration": "no configuration can be read here that could allow it; check out the default branch first",
  "nothing-failed": "nothing failed",
  "not-retry-safe": "not every failure is safe to repeat",
  unexplained: "a job failed that no report judges",
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
function readIssueEnvelope(text) {
  let [first = "", second = ""] = text.split(/\r?\n/, 2), marker = MARKER.exec(first);
  if (!marker) return null;
  let told = TOLD.exec(second);
  return {
    topic: marker[1] ?? "",
    key: marker[2] ?? "",
    told: told && { digest: told[1] ?? "", weight: Number(told[2]) }
  };
}
function withoutWeight(text) {
  return text.replace(/^(.*\r?\n<!-- signalbox:told:[0-9a-f]{16}):\d+(?:\.\d+)? -->/, "$1:0 -->");
}
function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

// src/publish/issues/own-issues.ts
async function ownIssues({ topic, labels: [label = ""] }, issues) {
  let listed = await issues.list(label);
  if (!listed.ok) return listed;
  let own = [];
  for (let issue2 of listed.value) {
    let envelope = readIssueEnvelope(issue2.body);
    if (envelope?.topic !== shortHash(topic)) continue;
    let isOwn = await isByUs(issue2, issues);
    if (!isOwn.ok) return isOwn;
    isOwn.value && own.push({ ...issue2, envelope });
  }
  return ok(own.toSorted((a, b) => a.number - b.number));
}

// src/publish/issues/open-issue.ts
async function openIssue(action, issues) {
  let found = await ownIssues(action, issues);
  if (!found.ok) return failed2(action, found.error);
  let existing = found.value.find(({ envelope }) => envelope.key === shortHash(action.key));
  if (existing === void 0) return create(action, issues);
  let reason = reasonToLeave(action, existing);
  if (reason !== null) {
    let standing = existing.state === "open" ? { url: existing.url } : {};
    return { sink: action.kind, status: "skipped", reason, ...standing };
  }
  return change(action, existing, issues);
}
async function create(action, issues) {
  let { kind, title, labels } = action, created = await issues.create({ title, labels, body: wholeBody(action) });
  return created.ok ? { sink: kind, status: "created", url: created.value.url, note: null } : failed2(action, created.error);
}
function reasonToLeave(action, { state, isDeclined, title, envelope: { told } }) {
  return state === "open" ? told?.digest === shortHash(visibleBody(action)) && title === action.title ? "unchanged" : null : isDeclined ? "declined" : told !== null && action.weight <= told.weight ? "unchanged" : null;
}
async function change(action, existing, issues) {
  let isClosed = existing.state === "closed", reopened = isClosed ? { state: "open" } : {}, whole = { title: action.title, body: wholeBody(action), ...reopened }, changed = await issues.change(existing.number, whole);
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

// src/publish/rerun/failed-run.ts
function isFailedRun(conclusion) {
  return conclusion === "failure" || conclusion === "timed_out";
}

// src/publish/rerun/quote-names.ts
function quoteNames(names) {
  let shown = names.slice(0, 5).map((name) => JSON.stringify(name)), left = names.length - shown.length;
  return `${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

// src/publish/rerun/unjudged-jobs.ts
function unjudgedJobs(jobs2, judged) {
  let named = /* @__PURE__ */ new Map();
  for (let { name } of jobs2) named.set(name, (named.get(name) ?? 0) + 1);
  return jobs2.filter((job) => {
    let own = judged.filter(
      ({ id, name }) => id === null ? name === job.name && named.get(name) === 1 : id === job.id
    );
    return job.hasFailed && !(own.length > 0 && own.every(({ isSafe }) => isSafe));
  });
}

// src/publish/rerun/rerun-failed-jobs.ts
async function rerunFailedJobs(action, runs) {
  let { runId, attempt, most } = action, state = await runs.state(runId);
  if (!state.ok) return failed4(state.error);
  let reason = reasonToLeave2(action, state.value);
  if (reason !== null) return { sink: "re-run", status: "skipped", reason };
  let jobs2 = await runs.jobs(runId, attempt);
  if (!jobs2.ok) return failed4(jobs2.error);
  let detail = whatIsUnjudged(jobs2.value, action);
  if (detail !== null) return { sink: "re-run", status: "skipped", reason: "unexplained", detail };
  let started = await runs.rerunFailedJobs(runId);
  if (!started.ok) return failed4(started.error);
  let note = `repetition ${attempt} of at most ${most}`;
  return { sink: "re-run", status: "created", url: state.value.url, note };
}
function reasonToLeave2(action, state) {
  return state.attempt !== action.attempt ? "other-run" : state.isCompleted ? isFailedRun(state.conclusion) ? null : "nothing-failed" : "in-progress";
}
function whatIsUnjudged(jobs2, { judged }) {
  let failures = jobs2.filter(({ hasFailed }) => hasFailed).length;
  if (failures === 0) return "GitHub names no job that failed";
  let names = unjudgedJobs(jobs2, judged).map(({ name }) => name);
  return names.length === 0 ? null : `${names.length} of ${failures}: ${quoteNames(names)}`;
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
function annotationCommand(annotation) {
  let { file, line } = annotation, properties = [
    ...file === null ? [] : [`file=${escapeWorkflowProperty(file)}`],
    ...file === null || line === null ? [] : [`line=${line}`],
    `title=${escapeWorkflowProperty(annotation.title)}`
  ], message = escapeWorkflowData(annotation.message.slice(0, MESSAGE_CHARACTERS));
  return `::${annotation.level} ${properties.join(",")}::${message}`;
}

// src/publish/comment/compose-comment.ts
var COMMENT_BYTES = 6e4, PARTS_BYTES = 2e4;
function composeComment(project, parts, draw) {
  let packed = packParts(parts, PARTS_BYTES), mood = moodOf(parts), envelope = { mood, parts: packed }, around = byteLength(wrapComment(project, "", { ...envelope, digest: "0".repeat(16) })), drawn = draw(packed === null ? parts : unpackParts(packed), COMMENT_BYTES - around);
  return { body: wrapComment(project, drawn.text, { ...envelope, digest: drawn.digest }), digest: drawn.digest, mood };
}
function moodOf(parts) {
  return parts.every(({ report }) => report.outcome === "passed" && !report.verdicts.some(isLoss)) ? "green" : "red";
}
function isLoss({ tolerated, relation }) {
  return tolerated === !0 && (relation === "introduced" || relation === "unknown");
}

// src/publish/comment/standing-comment.ts
function standingComment(comments, project) {
  let [first, ...duplicates] = comments, comment2 = first ?? null, marker = commentMarker(project), envelopeOf = ({ body }) => readEnvelope(body, marker), partsOf = (each) => unpackParts(envelopeOf(each)?.parts ?? "");
  return {
    comment: comment2,
    envelope: comment2 && envelopeOf(comment2),
    parts: comment2 ? partsOf(comment2) : [],
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
  let said = new Map(standing.parts.map((part) => [partKeyOf(part), part]));
  return mergedParts(standing, action).every((part) => {
    let known = said.get(partKeyOf(part)), isOfCommit = known?.report.context.sha === part.report.context.sha;
    return known !== void 0 && isOfCommit && compareMade(known, part) >= 0;
  });
}
function hasOtherWriters(standing, action) {
  let ours = new Set(action.parts.map(partKeyOf)), isOneOfMany = action.parts.some(({ siblings }) => siblings > ours.size), said = [...standing.parts, ...standing.alone], isUnreadable = standing.comment !== null && said.length === 0;
  return isOneOfMany || isUnreadable || said.some((part) => !ours.has(partKeyOf(part)));
}

// src/publish/comment/plan-write.ts
function planWrite(action, standing, draw) {
  let parts = mergedParts(standing, action);
  if (staysSilent(action, standing) && moodOf(parts) === "green")
    return { kind: "skip", reason: "green" };
  let composed = composeComment(action.project, parts, draw), { envelope } = standing;
  return envelope?.digest === composed.digest && envelope.mood === composed.mood ? { kind: "skip", reason: "unchanged" } : { kind: "write", composed };
}
function staysSilent(action, { comment: comment2, envelope, parts }) {
  if (action.whenGreen === "write" || envelope?.mood === "red") return !1;
  if (comment2 === null) return !0;
  if (envelope === null) return !1;
  let sha = action.parts[0]?.report.context.sha, told = parts.filter(({ report }) => report.context.sha === sha).map(partKeyOf);
  return told.length === 0 || action.parts.every((part) => told.includes(partKeyOf(part)));
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
  let { github, turns } = ports, { written, round } = progress, readAt = turns.now(), thread = await github.readThread(action.pullRequest, commentMarker(action.project));
  if (!thread.ok) return { kind: "done", outcome: thread };
  let standing = standingComment(thread.value.comments, action.project);
  if (written && saysAll(standing, action)) return lookAgain(standing, written, ports, progress);
  if (written && round >= turns.rounds) return done({ ...written, note: OVERRUN });
  let plan = planWrite(action, standing, ports.draw);
  if (plan.kind === "skip") return done({ status: "skipped", reason: plan.reason });
  let isShared = hasOtherWriters(standing, action);
  if (isShared && standing.comment === null && round === 1)
    return { ...progress, kind: "again", pauseMs: turns.random() * turns.spreadMs };
  if (await isOutdated(action, thread.value))
    return done({ status: "skipped", reason: "outdated" });
  if (turns.now() - readAt > turns.freshMs && round < (isShared ? turns.rounds : 2))
    return { ...progress, kind: "again", pauseMs: 0 };
  let answer = await write(standing.comment, action, plan.composed.body, github);
  if (!answer.ok) return { kind: "done", outcome: answer };
  let now = { status: written?.status ?? (standing.comment ? "updated" : "created"), url: answer.value.url, note: null };
  return !isShared && standing.comment !== null && standing.duplicates.length === 0 ? done(now) : { kind: "again", pauseMs: isShared ? pauseOf(turns) : 0, written: now, seen: answer.value.body };
}
var OVERRUN = "other jobs kept writing over it";
async function lookAgain(standing, written, { github, turns }, { seen, round }) {
  let { comment: comment2, duplicates } = standing;
  if (comment2 === null) return done(written);
  let now = { ...written, url: comment2.url };
  return await retire(comment2, duplicates, github), comment2.body === seen ? done(now) : round >= turns.rounds ? done({ ...now, note: OVERRUN }) : { kind: "again", pauseMs: pauseOf(turns), written: now, seen: comment2.body };
}
function pauseOf({ freshMs, spreadMs, random }) {
  return 2 * freshMs + random() * spreadMs;
}
function write(comment2, action, body, github) {
  return comment2 ? github.updateComment(comment2.id, body) : github.createComment(action.pullRequest, body);
}
async function isOutdated(action, thread) {
  if (action.headSha === null) return !1;
  let head = await thread.headSha();
  return head.ok && head.value !== action.headSha;
}
async function retire({ url }, duplicates, github) {
  for (let { id, nodeId, isMinimised } of duplicates)
    (await github.updateComment(id, pointerTo(url))).ok && !isMinimised && await github.minimiseComment(nodeId);
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
]), LINE_BYTES = 1e3;
function summaryNote(results) {
  let isWritten = results.some(({ sink, status }) => sink === "summary" && status === "created"), missing = results.filter((result) => STOOD_IN.has(result.sink) && isRefused(result));
  return !isWritten || missing.length === 0 ? null : `
${missing.map((result) => {
    let text = truncate(describePublishResult(result), LINE_BYTES);
    return `> ⚠ ${escapeMarkdownInline(text)}
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
function annotationBody(annotation) {
  let line = annotation.line ?? 1;
  return {
    path: annotation.file,
    start_line: line,
    end_line: line,
    annotation_level: LEVEL[annotation.level],
    title: annotation.title,
    message: annotation.message
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
}), PER_PAGE = 100, MOST_PAGES = 20;
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
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let answer = await call("GET /repos/{owner}/{repo}/issues", { labels: label, state: "all", per_page: PER_PAGE, page }), read = readAs(array(issue), answer);
    if (!read.ok || !answer.ok) return read.ok ? err({ kind: "gone" }) : read;
    let issues = read.value.filter(({ pull_request: pull }) => pull === void 0);
    if (found.push(...issues.map(existingOf2)), !/rel="next"/.test(answer.value.headers.link ?? "")) return ok(found);
  }
  let message = `more than ${MOST_PAGES} pages of issues with the label "${label}"`;
  return err({ kind: "unreadable-answer", message });
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
  jobs: array(object({ id: number(), name: string(), conclusion: string().nullish() }))
}), PER_PAGE2 = 100, MOST_PAGES2 = 30, FAILED = /* @__PURE__ */ new Set(["failure", "timed_out", "startup_failure", "action_required"]);
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
    async jobs(runId, attempt) {
      let route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", found = [];
      for (let page = 1; page <= MOST_PAGES2; page += 1) {
        let read = readAs(jobs, await call(route, { run_id: runId, attempt_number: attempt, per_page: PER_PAGE2, page }));
        if (!read.ok) return read;
        if (found.push(...read.value.jobs.map(jobOf)), found.length >= read.value.total_count) return ok(found);
        if (read.value.jobs.length === 0) break;
      }
      let message = `it lists ${found.length} jobs of run ${runId}, which has more`;
      return err({ kind: "unreadable-answer", message });
    },
    async rerunFailedJobs(runId) {
      let answer = await call("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", { run_id: runId, request: ONCE });
      return answer.ok ? ok(void 0) : answer;
    }
  };
}
function jobOf({ id, name, conclusion }) {
  return { id, name, hasFailed: FAILED.has(conclusion ?? "") };
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
var FLAKY_FAILURE = "flaky failure";
function signatureOfIssue(action) {
  return action.kind === "issue" && action.wanted === "open" && action.topic === FLAKY_FAILURE ? action.key : null;
}
var PERSISTENT_PASSES = 3, MOST = 10, TITLE_BYTES = 200, HOUR_MS = 36e5;
function planNightIssues(input) {
  let { issues } = input.settings;
  return issues === null ? [] : [
    ...issues.flakes ? flakeIssues(input, issues.labels) : [],
    ...issues.flakes ? failureIssues(input, issues.labels) : [],
    ...issues.changes ? changeIssues(input, issues.labels) : []
  ].map((action) => {
    if (action.kind === "skip") return action;
    let skip = { kind: "skip", sink: "issue" };
    return input.dryRun ? { ...skip, reason: "dry-run", detail: detailOf(action) } : input.hasToken ? action : { ...skip, reason: "no-token" };
  });
}
function failureIssues(input, labels) {
  let { flakyFailures } = input.report, persistent = flakyFailures.filter(({ passes }) => passes >= PERSISTENT_PASSES), opened = persistent.slice(0, MOST).map((one) => {
    let place = { topic: FLAKY_FAILURE, key: one.signature, labels, weight: one.passes };
    return { ...opening(input.textOfFailure(one), input, severityOfFlake(one)), ...place };
  }), remark = "It has not passed again within the last 30 days.", except = flakyFailures.map(({ signature: signature2 }) => signature2), settled = { wanted: "settled", topic: FLAKY_FAILURE, labels, except, remark };
  return [...opened, ...leftOut(persistent.length), { kind: "issue", ...settled }];
}
function flakeIssues(input, labels) {
  let { flaky, flakyFailures } = input.report, persistent = flaky.filter(
    ({ job, passes }) => passes - passesNamed(flakyFailures, job) >= PERSISTENT_PASSES
  ), opened = persistent.slice(0, MOST).map((one) => {
    let place = { topic: "flaky", key: one.job, labels, weight: one.passes };
    return { ...opening(input.textOfFlake(one), input, severityOfFlake(one)), ...place };
  }), remark = "No failure of it passed again within the last 30 days.", except = flaky.map(({ job }) => job);
  return [
    ...opened,
    ...leftOut(persistent.length),
    { kind: "issue", wanted: "settled", topic: "flaky", labels, except, remark }
  ];
}
function passesNamed(failures, job) {
  return failures.filter(({ passes }) => passes >= PERSISTENT_PASSES).flatMap(({ jobs: jobs2 }) => jobs2).reduce((sum, one) => sum + (one.job === job ? one.passes : 0), 0);
}
function severityOfFlake({ lostMs }) {
  return lostMs >= HOUR_MS ? "high" : "medium";
}
function leftOut(persistent) {
  let left = persistent - MOST;
  return left <= 0 ? [] : [{ kind: "skip", sink: "issue", reason: "most-reached", detail: `${left} more` }];
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
    let place = { topic, key: change2.kind, labels, weight: change2.at };
    return { ...opening(input.textOfChange(change2), input, severityOf(change2)), ...place };
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
}, MOST_LINES = 10, HEADLINE_BYTES = 150, LINE_BYTES2 = 280;
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
  let left = news.lines.length - MOST_LINES, lines = news.lines.slice(0, MOST_LINES).map((line) => truncate(line, LINE_BYTES2));
  return {
    ...news,
    headline: truncate(news.headline, HEADLINE_BYTES),
    where: truncate(news.where, LINE_BYTES2),
    lines: left > 0 ? [...lines, `and ${left} more`] : lines,
    url: safeUrl(news.url)
  };
}
function slackMessage({ headline, where, lines, url }) {
  let plain = (text) => ({ type: "plain_text", text, emoji: !1 }), list = lines.map((line) => `• ${line}`).join(`
`);
  return {
    // Read by notifications, where "&", "<" and ">" have a meaning and nothing else has.
    text: escapeSlack(headline),
    unfurl_links: !1,
    unfurl_media: !1,
    blocks: [
      { type: "header", text: plain(headline) },
      { type: "context", elements: [plain(where)] },
      ...list === "" ? [] : [{ type: "section", text: plain(truncate(list, 3e3)) }],
      ...url === null ? [] : [
        { type: "section", text: { type: "mrkdwn", text: `<${url}|Open it>`, verbatim: !0 } }
      ]
    ]
  };
}
function escapeSlack(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function teamsMessage({ headline, where, lines, url }) {
  let rich = (text, style = {}) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text, ...style }]
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
  let { event, headline, where, lines, url, data } = news, head = { schema: "signalbox.webhook/1", event, headline, where, lines, url }, whole = JSON.stringify({ ...head, data });
  return byteLength(whole) <= BODY_BYTES.generic ? whole : JSON.stringify({ ...head, data: null });
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
  let { comment: comment2 } = targets;
  return {
    comment: comment2 && { ...comment2, turns: turnsOf(comment2) },
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
  return file === null ? null : (text) => appendFile(file, text);
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
  let list = new BlockList();
  for (let [address, prefix, family] of subnets) list.addSubnet(address, prefix, family);
  return list;
}
function isOn(list, address) {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
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
    ...secret === null ? {} : { "x-signalbox-signature-256": signature(secret, timestamp, body) }
  };
}
function signature(secret, timestamp, body) {
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

// src/publish/feedback/count-thumbs.ts
function countThumbs({ repo, comment: comment2, verdicts, thumbs, isLabelled, readAt }, known) {
  let shown = withShown(known, verdicts, comment2.updatedAt), starts = [...new Set(shown.map(({ shownAt }) => shownAt))].sort((a, b) => a - b), aboutOf = ({ at }) => starts.findLast((start) => start <= at) ?? starts[0], wasLabelled = known.some(({ labelled }) => labelled);
  return shown.map((row) => {
    let about = thumbs.filter((thumb) => aboutOf(thumb) === row.shownAt), isTheLabels = wasLabelled ? row.labelled : row.shownAt === starts.at(-1);
    return {
      repo,
      comment: comment2.id,
      pullRequest: comment2.pullRequest,
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
    ...verdicts.map((verdict) => ({ ...verdict, shownAt: updatedAt, labelled: !1 }))
  ];
}
function isAs(one) {
  return ({ signature: signature2, cause, relation }) => signature2 === one.signature && cause === one.cause && relation === one.relation;
}

export {
  isFailedRun,
  quoteNames,
  mergeParts,
  describePublishResult,
  applyPublication,
  createActingPorts,
  mentionsOf,
  signatureOfIssue,
  planNightIssues,
  planWebhooks,
  publishPorts,
  createWebhookSender,
  countThumbs
};
