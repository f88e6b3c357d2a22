import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createOctokitClient
} from "./chunk-QZM4HDXJ.mjs";
import {
  safeUrl
} from "./chunk-7ADZRQRH.mjs";
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
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  CAUSE_IDS,
  addCounts,
  classifyGitHubFailure,
  countRelations,
  gitHubFailureOf
} from "./chunk-4INBPDXK.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

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
      let send = await request, all = { ...namesOf(route), ...parameters }, signal = { signal: controller.signal, ...parameters.request };
      return ok(await untilAborted(send(route, { ...all, request: signal }), controller.signal));
    } catch (error) {
      return controller.signal.aborted ? err({ kind: "no-answer", message: `nothing within ${deadlineMs / 1e3} s` }) : err(classifyGitHubFailure(gitHubFailureOf(error), clock.now()));
    } finally {
      cancel();
    }
  };
}
function untilAborted(work, signal) {
  return new Promise((resolve, reject) => {
    let abort = () => reject(new Error("aborted"));
    signal.aborted && abort(), signal.addEventListener("abort", abort, { once: !0 }), work.then(resolve, reject);
  });
}
function readAs(schema, answer) {
  if (!answer.ok) return answer;
  let parsed = schema.safeParse(answer.value.data);
  return parsed.success ? ok(parsed.data) : err({ kind: "unreadable-answer", message: prettifyError(parsed.error) });
}

// src/publish/own-login.ts
var user = object({ login: string() });
async function readLogin(call) {
  let read = readAs(user, await call("GET /user"));
  return read.ok ? ok(read.value.login) : read.error.kind === "missing-permission" || read.error.kind === "forbidden" ? ok(null) : read;
}

// src/publish/feedback/octokit-feedback.ts
var PER_PAGE = 100, account = object({ login: string(), type: string() }), time = string().transform((text2) => Date.parse(text2)).pipe(number()), comment = object({
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
        per_page: PER_PAGE,
        page
      });
      return pageOf(answer);
    },
    async commentsOn(pullRequest, page) {
      return pageOf(await call("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pullRequest, per_page: PER_PAGE, page }));
    },
    async comment(id) {
      let read = readAs(comment, await call("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id }));
      return read.ok ? ok(commentOf(read.value)[0] ?? null) : isGone(read.error) ? ok(null) : read;
    },
    async thumbs(commentId) {
      let read = readAs(
        reactions,
        await call("GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", { comment_id: commentId, per_page: PER_PAGE })
      );
      return read.ok ? ok(read.value.flatMap(thumbOf)) : isGone(read.error) ? ok([]) : read;
    },
    async labelled(label) {
      let read = readAs(labelled, await call("GET /repos/{owner}/{repo}/issues", { labels: label, state: "all", sort: "updated", per_page: PER_PAGE }));
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
      return login ??= readLogin(call), login;
    }
  };
}
function pageOf(answer) {
  let read = readAs(array(comment), answer);
  if (!read.ok) return read;
  let comments = read.value.flatMap(commentOf), hasNext = answer.ok && /rel="next"/.test(answer.value.headers.link ?? "");
  return ok({ comments, until: read.value.at(-1)?.updated_at ?? null, hasNext });
}
function isGone({ kind }) {
  return kind === "not-found" || kind === "gone";
}
function commentOf(told) {
  let pullRequest = Number(/\/pull\/(\d{1,10})#/.exec(told.html_url)?.[1]);
  if (!Number.isSafeInteger(pullRequest)) return [];
  let { id, body, user: user2, created_at: createdAt, updated_at: updatedAt, reactions: rollup } = told, thumbs = rollup ? rollup["+1"] + rollup[-1] : null;
  return [
    { id, pullRequest, body: body ?? "", author: user2 ?? null, createdAt, updatedAt, thumbs }
  ];
}
function thumbOf({ content, created_at: at, user: user2 }) {
  let kind = KIND[content];
  return kind === void 0 || user2?.type !== "User" ? [] : [{ kind, at }];
}

// src/publish/is-by-us.ts
async function isByUs({ author }, github) {
  if (author === null) return ok(!1);
  if (author.type === "Bot") return ok(!0);
  let login = await github.ownLogin();
  return login.ok ? ok(login.value === author.login) : login;
}

// src/publish/feedback/pin-command.ts
var ADDRESSED = /^\/signalbox(?:\s|$)/, PIN = /^\/signalbox +pin +([A-Za-z0-9._-]{6,80}) +([a-z][a-z0-9.-]{0,99})$/, UNPIN = /^\/signalbox +unpin +([A-Za-z0-9._-]{6,80})$/;
function parsePinCommand(body) {
  let line = (body.split(/\r?\n/, 1)[0] ?? "").trimEnd();
  if (!ADDRESSED.test(line)) return null;
  let [, signature2 = "", cause] = PIN.exec(line) ?? UNPIN.exec(line) ?? [];
  return signature2 === "" ? { kind: "unclear" } : cause === void 0 ? { kind: "unpin", signature: signature2 } : { kind: "pin", signature: signature2, cause };
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
}), thrownAt = object({
  file: text(1e3),
  line: place,
  changed: boolean()
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
  tolerated: literal(!0).optional(),
  affected: list(text(300), 2e3),
  chain: list(text(), 100),
  tests: list(test, 5e3),
  ground: ground.optional(),
  evidence: list(evidenceBlock, 50),
  unread: list(text(), 20).optional(),
  at: moment.nullable(),
  annotations: list(annotation, 1e3).optional(),
  thrownAt: list(thrownAt, 10).optional(),
  relation,
  relationProbability: probability,
  because: text(),
  counts,
  whoActs: actor,
  owners: list(text(200), 50),
  retrySafe: _enum(["yes", "once", "no"]),
  action: text(),
  rerun: rerun.optional(),
  issue: number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional()
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
  step: number().int().min(1).max(1e6).optional(),
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
  forecasts: forecasts.optional(),
  allowedReruns: whole.optional()
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
  let [issue] = parsed.error.issues;
  return err(`${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "not as it must be"}`);
}

// src/publish/comment/comment-envelope.ts
function commentMarker(project) {
  return `<!-- signalbox:comment:${plain(project)} -->`;
}
var MARKER = /^<!-- signalbox:comment:[A-Za-z0-9._-]{1,200} -->$/;
function markerOf(comment2) {
  let [first = ""] = comment2.split(/\r?\n/, 1);
  return MARKER.test(first) ? first : null;
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
function readEnvelope(comment2, marker) {
  let lines = comment2.split(/\r?\n/), match = lines[0] === marker ? ENVELOPE.exec(lines[1] ?? "") : null;
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
  for (let { signature: signature2, generic, evidence } of parts.flatMap(({ report }) => report.verdicts))
    !generic && evidence.length > 0 && (shared[signature2] ??= evidence);
  return shared;
}
function withoutEvidence(each) {
  return withVerdicts(
    each,
    (verdict2) => verdict2.generic ? verdict2 : { ...verdict2, evidence: [] }
  );
}
function withVerdicts(each, change) {
  return { ...each, report: { ...each.report, verdicts: each.report.verdicts.map(change) } };
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

// src/publish/feedback/shown-verdicts.ts
var MOST_VERDICTS = 200;
function shownVerdicts(body) {
  let marker = markerOf(body);
  if (marker === null) return null;
  let parts = unpackParts(readEnvelope(body, marker)?.parts ?? ""), shown = /* @__PURE__ */ new Map();
  for (let verdict2 of parts.flatMap(({ report }) => report.verdicts)) {
    let { signature: signature2, generic, cause, relation: relation2, pinned: pinned2 } = verdict2;
    shown.has(signature2) || shown.size >= MOST_VERDICTS || shown.set(signature2, { signature: signature2, generic, cause: pinned2?.ruleCause ?? cause, relation: relation2 });
  }
  return [...shown.values()];
}

export {
  ONCE,
  createGitHubCall,
  readAs,
  readLogin,
  createFeedbackGitHub,
  isByUs,
  parsePinCommand,
  commentMarker,
  wrapComment,
  pointerTo,
  readEnvelope,
  parseTriageReport,
  packParts,
  unpackParts,
  shownVerdicts
};
