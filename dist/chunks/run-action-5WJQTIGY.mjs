import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-QCHLFZFE.mjs";
import {
  up
} from "./chunk-KVY42EY6.mjs";
import "./chunk-LXNSV2XL.mjs";
import "./chunk-ISXANKQG.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-J77J5I4S.mjs";
import {
  assignedPortsOf,
  discoveryEnvironment
} from "./chunk-WGG43RJY.mjs";
import "./chunk-YWLNMRET.mjs";
import {
  judgeAgain
} from "./chunk-YF6LGASI.mjs";
import "./chunk-WVX24L63.mjs";
import {
  cardLine,
  faultList,
  foldedCard,
  footer,
  headline,
  incompleteNote,
  jobText,
  jobsHeadline,
  jobsLine,
  openCard,
  sharedFailures
} from "./chunk-QQTRRM7B.mjs";
import {
  settled
} from "./chunk-NI5FHBGD.mjs";
import {
  cardedVerdicts
} from "./chunk-4PIBNZTL.mjs";
import {
  describeBringUp,
  describeWhatIf,
  gateDetail,
  ranForMs,
  serviceDetail,
  statusWord
} from "./chunk-TDM7U6QW.mjs";
import "./chunk-YEMK7PGX.mjs";
import {
  ingest
} from "./chunk-BOGIZ4BB.mjs";
import "./chunk-6BBTQHGN.mjs";
import "./chunk-V53IHSO7.mjs";
import {
  readJournal
} from "./chunk-Z3KBM7U4.mjs";
import "./chunk-76YFWD2L.mjs";
import {
  makeNight
} from "./chunk-4UCS2IRW.mjs";
import "./chunk-LUU4RE65.mjs";
import {
  fitSections
} from "./chunk-MKDFV5XM.mjs";
import "./chunk-7FXOI44B.mjs";
import {
  escapeWorkflowData,
  escapeWorkflowProperty
} from "./chunk-BQOFT7M4.mjs";
import {
  escapeMarkdownInline,
  inlineCode
} from "./chunk-IJWMQ2AO.mjs";
import {
  safeUrl
} from "./chunk-7ADZRQRH.mjs";
import {
  nightHeadline
} from "./chunk-7XP2VCQH.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-CPVUJK54.mjs";
import {
  readContext,
  readEventPayload
} from "./chunk-AHVT5DC2.mjs";
import "./chunk-APPTDWMC.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-ZHG6YEGJ.mjs";
import "./chunk-UJA46YXN.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-OOX4LM6M.mjs";
import "./chunk-5KRBJ2WG.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-QKYCW5WG.mjs";
import "./chunk-OCG4FOEZ.mjs";
import "./chunk-U22P5YCR.mjs";
import "./chunk-5ZTXPKSJ.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-BI4GRB33.mjs";
import "./chunk-CLG4IGRW.mjs";
import "./chunk-6FJ32OP3.mjs";
import "./chunk-YEM5EQNK.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-47DSIBOS.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-A5YQBGJZ.mjs";
import "./chunk-TSC5JWDD.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-CFSQMYTD.mjs";
import "./chunk-ASSWAOSU.mjs";
import "./chunk-3PJ4IQHN.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-FQ5HRVQA.mjs";
import {
  createRedactor
} from "./chunk-QULGIQVJ.mjs";
import {
  GATE,
  OUTCOME,
  RELATION,
  STATUS,
  counted,
  groupDigits
} from "./chunk-Y44HDPE2.mjs";
import {
  byteLength,
  cleanDeep,
  cleanLine,
  truncate
} from "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-SKSGK344.mjs";
import {
  down
} from "./chunk-LKCWZNJM.mjs";
import "./chunk-K4GHJMEA.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-N57CUBHB.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-ZHPENS6F.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import {
  openProject
} from "./chunk-MESXMGRV.mjs";
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
  EXIT,
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import {
  CAUSE_IDS,
  addCounts,
  classifyGitHubFailure,
  commentPartOf,
  countRelations,
  describeGitHubProblem,
  formatDuration,
  gitHubFailureOf,
  partKeyOf,
  runNumberOf
} from "./chunk-M5TNG5AJ.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/action/publish-night.ts
import { relative } from "node:path";

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
      let own = await isOwn(comment3, github);
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
async function isOwn(comment3, github) {
  if (comment3.author === null) return ok(!1);
  if (comment3.author.type === "Bot") return ok(!0);
  let login = await github.ownLogin();
  return login.ok ? ok(login.value === comment3.author.login) : login;
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
  let [issue] = parsed.error.issues;
  return err(`${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "not as it must be"}`);
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
  return results;
}
function sinkOf(action) {
  return action.kind === "skip" ? action.sink : action.kind;
}
async function applyOne(action, ports) {
  switch (action.kind) {
    case "skip":
      return { sink: action.sink, status: "skipped", reason: action.reason };
    case "summary":
      return appendSummary(action.markdown, ports);
    case "output":
      return appendOutput(action.name, action.value, ports);
    case "annotation":
      return ports.printCommand ? (ports.printCommand(annotationCommand(action.annotation)), { sink: "annotation", status: "created", url: null, note: null }) : noFile("annotation");
    case "comment":
      return comment(action, ports.comment);
    default:
      return unreachable(action);
  }
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
async function appendOutput(name, value, ports) {
  return ports.appendOutput ? (await ports.appendOutput(outputEntry(name, value, `signalbox_${ports.randomToken()}`)), { sink: "output", status: "created", url: null, note: null }) : noFile("output");
}
async function comment(action, ports) {
  if (!ports) return { sink: "comment", status: "skipped", reason: "no-token" };
  let outcome = await upsertComment(action, ports);
  return outcome.ok ? { sink: "comment", ...outcome.value } : { sink: "comment", status: "failed", error: describeGitHubProblem(outcome.error) };
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
    randomToken: randomUUID
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

// src/app/action/publish-night.ts
async function publishNight({ report, redactor, markdown, files }, { dryRun }, world) {
  let { environment } = world, workspace = environment.GITHUB_WORKSPACE ?? world.directory, redact = (text2) => redactor.redact(text2), outputs = {
    verdict: cleanLine(nightHeadline(report), { redact }),
    report: relative(workspace, files.html),
    "report-json": relative(workspace, files.json)
  }, actions = [
    dryRun ? { kind: "skip", sink: "summary", reason: "dry-run" } : { kind: "summary", markdown },
    ...Object.entries(outputs).map(([name, value]) => ({ kind: "output", name, value }))
  ], ports = publishPorts({
    comment: null,
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}
`)
  });
  await applyPublication(actions, ports), world.stdout.write(`${outputs.verdict}
`);
}

// src/report/markdown/digest.ts
import { createHash } from "node:crypto";
var MOST_VERDICTS = 40;
function digestOf(text2, parts) {
  let jobs = parts.map(({ job, report }) => [job, report.outcome]);
  return createHash("sha256").update(text2).update(JSON.stringify(jobs)).digest("hex").slice(0, 16);
}
function hiddenDigest(parts, budgetBytes) {
  let verdicts = verdictsOf(parts);
  return (digest) => hiddenLine(parts, digest, { verdicts, budgetBytes });
}
function hiddenLine(parts, digest, { verdicts, budgetBytes }) {
  let count = Math.min(MOST_VERDICTS, verdicts.length), text2 = hiddenJson(parts, digest, verdicts.slice(0, count));
  for (; count > 0 && byteLength(text2) > budgetBytes; )
    count = Math.floor(count / 2), text2 = hiddenJson(parts, digest, verdicts.slice(0, count));
  return `<!-- signalbox:verdicts ${text2} -->`;
}
function verdictsOf(parts) {
  return sharedFailures(parts).map(({ verdict: verdict2, jobs }) => ({
    signature: verdict2.signature,
    cause: verdict2.cause,
    relation: verdict2.relation,
    probability: Number(verdict2.relationProbability.toFixed(3)),
    ...parts.length > 1 ? { jobs: jobs.length } : {}
  }));
}
function hiddenJson(parts, digest, verdicts) {
  let sha = parts[0]?.report.context.sha ?? null, outcome = (parts.find(({ report }) => report.outcome !== "passed") ?? parts[0])?.report.outcome, jobs = parts.length > 1 ? { jobs: parts.length } : {}, data = { schema: "signalbox.comment/1", digest, sha, outcome, ...jobs, verdicts };
  return JSON.stringify(data).replace(
    /[<>-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`
  );
}

// src/report/markdown/verdict-sections.ts
var PRIORITY = { open: 800, openRest: 300, folded: 400, foldedRest: 200 };
function verdictSections(parts, links, limits) {
  let failures = sharedFailures(parts, cardedVerdicts), open = failures.filter(({ verdict: verdict2 }) => RELATION[verdict2.relation].open), folded = failures.filter(({ verdict: verdict2 }) => !RELATION[verdict2.relation].open), contextOf = (failure) => cardContext(failure, { parts, links, limits }), openSections = open.slice(0, limits.cards).map((failure, index) => ({
    name: "the evidence of a failure",
    priority: PRIORITY.open - index,
    forms: [
      openCard(failure.verdict, contextOf(failure)),
      openCard(failure.verdict, { ...contextOf(failure), lines: 3 }),
      `- ${cardLine(failure.verdict)}`,
      ""
    ]
  })), foldedSections = folded.slice(0, limits.cards).map((failure, index) => ({
    name: "a failure that is not yours",
    priority: PRIORITY.folded - index,
    forms: [
      foldedCard(failure.verdict, contextOf(failure)),
      `- ${cardLine(failure.verdict)}`,
      ""
    ]
  }));
  return [
    ...openSections,
    ...rest(open.slice(limits.cards), limits.listed, PRIORITY.openRest),
    ...foldedSections,
    ...rest(folded.slice(limits.cards), limits.listed, PRIORITY.foldedRest)
  ];
}
function cardContext({ jobs, seenBy }, { parts, links, limits }) {
  let { context: run2 } = seenBy.report, log = run2.url?.includes("/job/") ? () => run2.url : void 0;
  return {
    run: run2,
    jobs: parts.length > 1 ? jobs : [],
    links: { ...links, evidence: links.evidence ?? log },
    lines: limits.lines
  };
}
function rest(failures, listed, priority) {
  if (failures.length === 0) return [];
  let verdicts = failures.map(({ verdict: verdict2 }) => verdict2), forms = [listed, Math.ceil(listed / 5), 0].map((count) => list2(verdicts, count));
  return [{ name: "a list of failures", priority, forms: [forms[0] ?? "", ...forms.slice(1)] }];
}
function list2(verdicts, most) {
  let title = counted(verdicts.length, "more failure");
  if (most === 0) return title;
  let items = verdicts.slice(0, most).map((verdict2) => `- ${cardLine(verdict2)}`), left = verdicts.length - items.length, tail = left > 0 ? [`- and ${left} more`] : [];
  return `<details><summary>${title}</summary>

${[...items, ...tail].join(`
`)}

</details>`;
}

// src/report/markdown/job-sections.ts
function jobSections(parts, links, limits) {
  let faults = sharedFaults(parts);
  return [
    {
      name: "the verdict",
      priority: 1e3,
      forms: [[headline(parts), incompleteNote(parts)].filter(Boolean).join(`

`)]
    },
    {
      name: "findings before the start",
      priority: 900,
      forms: [faultList(faults, 20), faultList(faults, 3)]
    },
    ...verdictSections(parts, links, limits),
    { name: "the list of jobs", priority: 100, forms: [unexplainedJobs(parts), ""] },
    { name: "the footer", priority: 950, forms: [footer(parts, links)] }
  ];
}
function sharedFaults(parts) {
  let faults = /* @__PURE__ */ new Map();
  for (let fault2 of parts.flatMap(({ report }) => report.faults))
    faults.set(JSON.stringify([fault2.code, fault2.path, fault2.location, fault2.problem]), fault2);
  return [...faults.values()];
}
function unexplainedJobs(parts) {
  let silent2 = parts.filter(
    ({ report: { outcome, verdicts, faults }, left }) => outcome !== "passed" && verdicts.length + faults.length === 0 && left === void 0
  );
  return parts.length === 1 || silent2.length === 0 ? "" : `${jobsLine(silent2)}: failed, and no evidence says why`;
}

// src/report/markdown/shown-report.ts
function shownReport(report, cards) {
  let left = { open: cards, folded: cards }, verdicts = report.verdicts.map((verdict2) => {
    let kind = RELATION[verdict2.relation].open ? "open" : "folded";
    return left[kind] -= 1, left[kind] >= 0 ? verdict2 : { ...verdict2, ...UNCARDED };
  });
  return { ...report, verdicts };
}
var UNCARDED = {
  annotations: [],
  evidence: [],
  tests: [],
  affected: [],
  chain: [],
  owners: [],
  because: "",
  action: ""
};

// src/report/markdown/comment.ts
var LIMITS = { cards: 10, lines: 8, listed: 50 }, TEXT_BUDGET_BYTES = 1e3;
function renderComment(parts, options) {
  let clean = parts.map((part2) => shownPart(part2, options)), sections = jobSections(clean, options.links ?? {}, LIMITS), hidden = hiddenDigest(clean, options.budgetBytes / 4), room = options.budgetBytes - byteLength(hidden("0".repeat(16))) - 2, { text: text2 } = fitSections(sections, room, shortened), digest = digestOf(text2, clean);
  return { body: `${text2}

${hidden(digest)}`, digest };
}
function shownPart(part2, options) {
  let report = shownReport(part2.report, LIMITS.cards);
  return cleanDeep({ ...part2, report }, { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES });
}
function shortened(shed) {
  return shed.length > 0 ? `<sub>Shortened to fit in ${counted(shed.length, "place")}; the report has everything.</sub>` : "";
}

// src/report/markdown/jobs-summary.ts
var BUDGET_BYTES = 1e6, LIMITS2 = { cards: 30, lines: 20, listed: 300 };
function renderJobsSummary(parts, options) {
  let clean = parts.map((part2) => shownPart(part2, options)), table = {
    name: "the table of jobs",
    priority: 700,
    forms: [jobsTable(clean), ""]
  }, sections = [...jobSections(clean, options.links ?? {}, LIMITS2), table];
  return `${fitSections(sections, BUDGET_BYTES - 1, shortened).text}
`;
}
function jobsTable(parts) {
  return ["| | Job | Outcome | Tests | Failed |", "| --- | --- | --- | --: | --: |", ...parts.map((part2) => {
    let { outcome, tests } = part2.report, { icon, label } = OUTCOME[outcome];
    return `| ${icon} | ${jobText(part2)} | ${label} | ${groupDigits(tests.run)} | ${groupDigits(tests.failed)} |`;
  })].join(
    `
`
  );
}

// src/app/action/find-reports.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative as relative2, resolve, sep } from "node:path";

// src/app/action/place-pattern.ts
function placePattern(place2) {
  let parts = place2.split("/"), first = parts.findIndex((part2) => /[*?]/.test(part2)), plain2 = first < 0 ? parts : parts.slice(0, first), expression = new RegExp(`^${parts.map(partExpression).join("")}(?:/.*)?$`, "s");
  return { folder: plain2.join("/") || "/", matches: (path) => expression.test(path) };
}
function partExpression(part2, index) {
  if (part2 === "**") return "(?:/[^/]+)*";
  let own = part2.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, "[^/]*").replaceAll("?", "[^/]");
  return index === 0 ? own : `/${own}`;
}

// src/app/action/find-reports.ts
var REPORT = "triage.json", LEFT_OUT = /* @__PURE__ */ new Set(["past", "node_modules", ".git"]), MOST_REPORTS = 600, MOST_FOLDERS = 2e4, MOST_BYTES = 32 * 1024 * 1024;
async function findReports(places, directory) {
  let files = /* @__PURE__ */ new Set(), warnings = [];
  for (let place2 of places) {
    let found = await filesOf(resolve(directory, place2));
    found.length === 0 && warnings.push(`no ${REPORT} in ${place2}`);
    for (let file of found) files.add(file);
  }
  files.size > MOST_REPORTS && warnings.push(`of ${files.size} reports ${MOST_REPORTS} are read`);
  let reports = [];
  for (let file of [...files].sort().slice(0, MOST_REPORTS)) {
    let name = relative2(directory, file), text2 = await readReport(file);
    text2 === null ? warnings.push(`${name} cannot be read, or is longer than 32 MB`) : reports.push({ file: name, text: text2 });
  }
  return { reports, warnings };
}
async function filesOf(place2) {
  let { folder, matches } = placePattern(place2.split(sep).join("/")), below = await reportsBelow(folder);
  return [...await ownFile(folder), ...below].filter(
    (file) => matches(file.split(sep).join("/"))
  );
}
async function ownFile(place2) {
  return (await stat(place2).catch(() => null))?.isFile() ? [place2] : [];
}
async function reportsBelow(place2) {
  let folders = [place2], files = [];
  for (let next = 0; next < Math.min(folders.length, MOST_FOLDERS); next += 1) {
    let folder = folders[next] ?? place2;
    for (let entry of await readdir(folder, { withFileTypes: !0 }).catch(() => [])) {
      let path = join(folder, entry.name);
      entry.isDirectory() && !LEFT_OUT.has(entry.name) && folders.push(path), entry.isFile() && entry.name === REPORT && files.push(path);
    }
  }
  return files;
}
async function readReport(file) {
  try {
    return (await stat(file)).size > MOST_BYTES ? null : await readFile(file, "utf8");
  } catch {
    return null;
  }
}

// src/app/action/merged-report.ts
var OUTCOMES = ["failed", "not-started", "cancelled", "passed"];
function mergedReport(parts) {
  let reports = parts.map(({ report }) => report), outcome = OUTCOMES.find((each) => reports.some((report) => report.outcome === each)), worst = reports.find((report) => report.outcome === outcome);
  if (outcome === void 0 || worst === void 0) return null;
  let verdicts = sharedFailures(parts).map(({ verdict: verdict2 }) => verdict2);
  return { ...worst, outcome, headline: jobsHeadline(parts), verdicts };
}

// src/app/action/outputs.ts
import { relative as relative3 } from "node:path";
function outputsOf(report, directory, workspace) {
  return {
    ...mergedOutputs(report),
    report: relative3(workspace, directory.reportHtml),
    "report-json": relative3(workspace, directory.triageJson)
  };
}
function mergedOutputs(report) {
  let [worst] = report.verdicts;
  return {
    status: report.outcome,
    verdict: report.headline,
    cause: worst?.cause ?? "",
    culprit: worst?.culprit ?? "",
    relation: worst?.relation ?? "",
    probability: worst ? worst.relationProbability.toFixed(2) : ""
  };
}

// src/app/action/own-addresses.ts
function ownAddresses(parts, { repository }, environment) {
  let pages = `${environment.GITHUB_SERVER_URL || "https://github.com"}/${repository}/`;
  return parts.map((part2) => {
    let { context: context2 } = part2.report, url = context2.url?.startsWith(pages) ? context2.url : null;
    return { ...part2, report: { ...part2.report, context: { ...context2, url } } };
  });
}

// src/publish/github-call.ts
import { randomUUID as randomUUID2 } from "node:crypto";
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
  return new Promise((resolve2, reject) => {
    let abort = () => reject(new Error("aborted"));
    signal.aborted && abort(), signal.addEventListener("abort", abort, { once: !0 }), work.then(resolve2, reject);
  });
}
async function createRequest(options) {
  let [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./dist-src-IPBI4ARA.mjs"),
    import("./dist-bundle-EYD4RVSS.mjs"),
    import("./dist-bundle-TD274Y7A.mjs")
  ]), isWorthWaiting = (retryAfter, _options, _octokit, tried) => tried === 0 && retryAfter <= LONGEST_WAIT_SECONDS, octokit = new (Octokit.plugin(retry, throttling))({
    auth: options.token,
    baseUrl: options.baseUrl,
    userAgent: "signalbox",
    log: SILENT,
    retry: RETRY,
    throttle: {
      // Octokit keeps limits per id over all clients of a process; a writer keeps its own.
      id: randomUUID2(),
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

// src/publish/octokit-writer.ts
var PER_PAGE = 100, comment2 = object({
  id: number(),
  node_id: string(),
  body: string().nullish(),
  html_url: string(),
  user: object({ login: string(), type: string() }).nullish()
}), pull = object({ head: object({ sha: string() }) }), minimised = object({
  data: object({
    minimizeComment: object({ minimizedComment: object({ isMinimized: literal(!0) }) })
  })
}), MINIMISE = "mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }", user = object({ login: string() });
function createGitHubWriter(options) {
  let call = createGitHubCall(options), login;
  return {
    async headSha(pullRequest) {
      let answer = await call("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
        pull_number: pullRequest
      }), read = readAs(pull, answer);
      return read.ok ? ok(read.value.head.sha) : read;
    },
    async listComments(pullRequest, page) {
      let answer = await call("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        issue_number: pullRequest,
        per_page: PER_PAGE,
        page
      });
      if (!answer.ok) return answer;
      let read = readAs(array(comment2), answer);
      if (!read.ok) return read;
      let hasNext = /rel="next"/.test(answer.value.headers.link ?? "");
      return ok({ comments: read.value.map(commentOf), hasNext });
    },
    async createComment(pullRequest, body) {
      let answer = await call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pullRequest, body, request: ONCE }), read = readAs(comment2, answer);
      return read.ok ? ok(commentOf(read.value)) : read;
    },
    async updateComment(commentId, body) {
      let read = readAs(comment2, await call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: commentId, body }));
      return read.ok ? ok(commentOf(read.value)) : read;
    },
    async minimiseComment(nodeId) {
      let route = `POST ${graphqlAddress(options.baseUrl)}`, answer = await call(route, {
        query: MINIMISE,
        variables: { id: nodeId },
        request: ONCE
      }), read = readAs(minimised, answer);
      return read.ok ? ok(void 0) : read;
    },
    ownLogin() {
      return login ??= readLogin(call), login;
    }
  };
}
function graphqlAddress(baseUrl) {
  return `${baseUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
}
async function readLogin(call) {
  let read = readAs(user, await call("GET /user"));
  return read.ok ? ok(read.value.login) : read.error.kind === "missing-permission" || read.error.kind === "forbidden" ? ok(null) : read;
}
function commentOf(told) {
  let { id, node_id: nodeId, body, html_url: url, user: user2 } = told;
  return { id, nodeId, body: body ?? "", url, author: user2 ?? null };
}

// src/publish/describe-result.ts
var SINK_TEXT = {
  summary: "job summary",
  comment: "pull-request comment",
  annotation: "annotation",
  output: "output"
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
  empty: "there is nothing to say"
};
function describePublishResult(result) {
  let sink = SINK_TEXT[result.sink];
  switch (result.status) {
    case "created":
    case "updated": {
      let note = result.note === null ? "" : ` (${result.note})`;
      return `${sink} ${result.status}${result.url === null ? "" : `: ${result.url}`}${note}`;
    }
    case "skipped":
      return `${sink} skipped: ${REASON_TEXT[result.reason]}`;
    case "failed":
      return `${sink} not published: ${result.error}`;
    default:
      return unreachable(result);
  }
}

// src/publish/plan-publication.ts
function planPublication(input) {
  return [...planOutputs(input), planSummary(input), ...planAnnotations(input), planComment(input)];
}
function planOutputs(input) {
  return Object.entries(input.outputs).map(([name, value]) => ({ kind: "output", name, value }));
}
function planSummary(input) {
  return input.settings.dryRun ? { kind: "skip", sink: "summary", reason: "dry-run" } : input.summaryMarkdown === "" ? { kind: "skip", sink: "summary", reason: "empty" } : { kind: "summary", markdown: input.summaryMarkdown };
}
function planAnnotations(input) {
  if (input.annotations.length === 0) return [];
  if (input.settings.dryRun) return [{ kind: "skip", sink: "annotation", reason: "dry-run" }];
  let shown = ["error", "warning", "notice"].flatMap(
    (level) => input.annotations.filter((annotation2) => annotation2.level === level).slice(0, 10)
  ), actions = shown.map((annotation2) => ({ kind: "annotation", annotation: annotation2 }));
  return shown.length === input.annotations.length ? actions : [...actions, { kind: "skip", sink: "annotation", reason: "too-many" }];
}
function planComment(input) {
  let { project, context: context2, settings, parts } = input, reason = reasonForNoComment(input);
  return reason !== null || context2.pullRequest === null ? { kind: "skip", sink: "comment", reason: reason ?? "no-pull-request" } : {
    kind: "comment",
    pullRequest: context2.pullRequest,
    project,
    parts: parts.filter(saysSomething),
    whenGreen: settings.comment === "always" ? "write" : "stay-silent",
    headSha: context2.sha
  };
}
function saysSomething({ report }) {
  return report.outcome !== "cancelled";
}
function reasonForNoComment(input) {
  let { settings, context: context2, facts } = input;
  return settings.comment === "never" ? "switched-off" : context2.pullRequest === null ? "no-pull-request" : settings.dryRun ? "dry-run" : facts.hasToken ? facts.readOnlyToken ? "read-only-token" : input.parts.some(saysSomething) ? null : "empty" : "no-token";
}

// src/app/action/file-links.ts
function fileLinks({ repository, sha }, environment) {
  let server = environment.GITHUB_SERVER_URL || "https://github.com";
  return (file, line) => {
    if (repository === null || sha === null) return null;
    let path = file.split("/").map(encodeURIComponent).join("/");
    return `${server}/${repository}/blob/${sha}/${path}${line === null ? "" : `#L${line}`}`;
  };
}

// src/app/action/publish-parts.ts
var SELF_EVIDENT = /* @__PURE__ */ new Set(["output", "annotation"]), SHARED_DEADLINE_MS = 12e4;
async function publishParts(input) {
  let { publish, world, context: context2 } = input, { environment } = world, redact = (text2) => input.redactor.redact(text2), comment3 = commentTarget(input), actions = planPublication({
    project: input.project,
    parts: input.parts,
    context: context2,
    settings: { comment: publish.comment, dryRun: publish.dryRun },
    facts: { hasToken: comment3 !== null, readOnlyToken: await isReadOnly(world) },
    summaryMarkdown: input.summaryMarkdown,
    annotations: input.annotations,
    outputs: input.outputs
  }), ports = publishPorts({
    comment: comment3,
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}
`)
  });
  for (let result of await applyPublication(actions, ports))
    SELF_EVIDENT.has(result.sink) && result.status === "created" || world.stdout.write(`${redact(describePublishResult(result))}
`);
}
function reportLinks(context2, world) {
  return { run: context2.url, file: fileLinks(context2, world.environment) };
}
function commentTarget(input) {
  let { publish, world, context: context2 } = input, token = publish.token || world.environment.GITHUB_TOKEN || null, { repository } = context2;
  if (token === null || repository === null) return null;
  let baseUrl = world.environment.GITHUB_API_URL ?? "https://api.github.com", { clock, random } = world, deadline = input.parts.some(({ siblings }) => siblings > 1) ? { deadlineMs: SHARED_DEADLINE_MS } : {};
  return {
    github: createGitHubWriter({ baseUrl, token, repository, clock, ...deadline }),
    clock,
    random,
    draw(parts, budgetBytes) {
      let redact = (text3) => input.redactor.redact(text3), links = reportLinks(context2, world), own = ownAddresses(parts, context2, world.environment), { body: text2, digest } = renderComment(own, { redact, budgetBytes, links });
      return { text: text2, digest };
    }
  };
}
async function isReadOnly(world) {
  if (world.environment.GITHUB_EVENT_NAME !== "pull_request") return !1;
  if (world.environment.GITHUB_ACTOR === "dependabot[bot]") return !0;
  let { pull_request: pull2 } = await readEventPayload(world.environment.GITHUB_EVENT_PATH), head = pull2?.head.repo?.full_name, base = pull2?.base.repo?.full_name;
  return head !== void 0 && base !== void 0 && head !== base;
}

// src/app/action/publish-reports.ts
async function publishReports(request, world) {
  let redactor = createRedactor(world.environment), redact = (text2) => redactor.redact(text2), warn = (text2) => world.stderr.write(`signalbox: ${redact(text2)}
`), { reports, warnings } = await findReports(request.reports, world.directory);
  for (let warning of warnings) warn(warning);
  let context2 = await readContext(world, "report"), read = reports.map((report) => readPart(report, context2, world.clock.now()));
  for (let { warning } of read) warning !== null && warn(warning);
  let parts = read.flatMap(({ part: part2 }) => part2 ?? []), merged = mergedReport(parts);
  if (merged === null)
    return warn(`no report to publish in ${request.reports.join(", ")}: download the artifacts first.`), EXIT.usage;
  for (let [index, project] of projectsOf(parts).entries()) {
    let own = parts.filter(({ report }) => report.project === project), shown = ownAddresses(mergeParts(own, [], shaOf(own)), context2, world.environment).map((part2) => shownPart(part2, { redact }));
    await publishParts({
      project,
      parts: shown,
      context: context2,
      summaryMarkdown: renderJobsSummary(shown, {
        redact,
        links: reportLinks(context2, world)
      }),
      annotations: [],
      outputs: index === 0 ? mergedOutputs(merged) : {},
      redactor,
      publish: request.publish,
      world
    });
  }
  return exitCodeOf(merged.outcome);
}
function readPart({ file, text: text2 }, context2, now) {
  let report = parseTriageReport(text2);
  if (!report.ok) return { part: null, warning: `${file} is not a report: ${report.error}` };
  let { sha } = report.value.context;
  if (context2.sha !== null && sha !== context2.sha)
    return { part: null, warning: `${file} is about ${sha ?? "no commit"}, not ${context2.sha}: it is left out` };
  let ended = Math.trunc(report.value.startedAt + report.value.durationMs), part2 = commentPartOf(report.value, { at: Math.min(ended, Math.trunc(now)) }), attempt = Math.min(part2.attempt, context2.attempt);
  return { part: { ...part2, run: runNumberOf({ context: context2 }), attempt }, warning: null };
}
function shaOf(parts) {
  return parts[0]?.report.context.sha ?? null;
}
function projectsOf(parts) {
  return [...new Set(parts.map(({ report }) => report.project))];
}

// src/report/markdown/bring-up-table.ts
function bringUpTable(record2, most) {
  let services = record2.services.length <= most ? record2.services : troubled(record2, most), left = record2.services.length - services.length, rows = [
    ...services.map(serviceRow),
    ...record2.gates.map(
      (gate) => row([
        GATE[gate.outcome].mark,
        `gate ${inlineCode(gate.name)}`,
        gate.outcome,
        formatDuration(gate.durationMs),
        escapeMarkdownInline(gateDetail(gate))
      ])
    )
  ];
  if (rows.length === 0) return "";
  let whatIf = describeWhatIf(record2), bringUp = [describeBringUp(record2), whatIf && `what-if: ${whatIf}`].filter((part2) => part2 !== null).join(" · ");
  return [
    [
      row(["", "Service", "State", "Time", "Detail"]),
      row(["---", "---", "---", "--:", "---"]),
      ...rows
    ].join(`
`),
    left > 0 ? `and ${counted(left, "more service")}` : "",
    bringUp ? escapeMarkdownInline(bringUp) : ""
  ].filter((part2) => part2 !== "").join(`

`);
}
function troubled(record2, most) {
  let bad = record2.services.filter(({ failure }) => failure !== null), good = record2.services.filter(({ failure }) => failure === null);
  return [...bad, ...good].slice(0, most);
}
function serviceRow(service) {
  let ran = ranForMs(service), { mark } = service.failure ? STATUS.failed : STATUS[service.status];
  return row([
    mark,
    inlineCode(service.name),
    statusWord(service),
    ran === null ? "" : formatDuration(ran),
    escapeMarkdownInline(serviceDetail(service))
  ]);
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/report/markdown/summary.ts
var BUDGET_BYTES2 = 1e6, TEXT_BUDGET_BYTES2 = 2e3, LIMITS3 = { cards: 30, lines: 20, listed: 300 };
function renderSummary(report, record2, options) {
  let clean = cleanDeep(
    { report: shownReport(report, LIMITS3.cards), record: settled(record2) },
    { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES2 }
  ), links = options.links ?? {}, { faults } = clean.report, only = [commentPartOf(clean.report, { at: clean.report.startedAt })], sections = [
    {
      name: "the verdict",
      priority: 1e3,
      forms: [[headline(only), incompleteNote(only)].filter(Boolean).join(`

`)]
    },
    {
      name: "findings before the start",
      priority: 900,
      forms: [faultList(faults, faults.length), faultList(faults, 20)]
    },
    ...verdictSections(only, links, LIMITS3),
    {
      name: "the table of services",
      priority: 700,
      forms: [bringUpTable(clean.record, 200), bringUpTable(clean.record, 20), ""]
    },
    { name: "the footer", priority: 950, forms: [footer(only, links)] }
  ];
  return `${fitSections(sections, (options.budgetBytes ?? BUDGET_BYTES2) - 1, shortened).text}
`;
}

// src/app/action/annotations.ts
function annotationsOf(report, redact) {
  let placed = report.verdicts.flatMap(
    (verdict2) => (verdict2.annotations ?? []).map((place2) => ({
      verdict: verdict2,
      place: place2,
      isTest: isTest(verdict2, place2)
    }))
  ), testsFirst = [
    ...placed.filter(({ isTest: first }) => first),
    ...placed.filter(({ isTest: first }) => !first)
  ], marks = /* @__PURE__ */ new Map();
  for (let { verdict: verdict2, place: place2, isTest: named } of testsFirst) {
    let { repositoryFile: file, line, message } = place2, key = `${file}:${line}`;
    file === null || marks.has(key) || marks.set(key, {
      level: levelOf(verdict2, place2),
      file,
      line,
      title: cleanLine(`${verdict2.cause} · ${verdict2.relation}`, { redact }),
      message: cleanLine(named ? testMessage(verdict2, message) : message, { redact })
    });
  }
  return [...marks.values()];
}
function isTest({ tests }, { message }) {
  return tests.some(({ name }) => name === message);
}
function testMessage({ title }, name) {
  return title.startsWith(name) ? title : `${name}: ${title}`;
}
function levelOf({ relation: relation2 }, { severity }) {
  return severity === "warning" || severity === "notice" ? severity : relation2 === "introduced" || relation2 === "unknown" ? "error" : "warning";
}

// src/app/action/publish-run.ts
async function publishRun(input) {
  let { report, record: record2, publish, world, redactor } = input, { environment } = world, redact = (text2) => redactor.redact(text2), workspace = environment.GITHUB_WORKSPACE ?? world.directory, links = reportLinks(report.context, world), siblings = matrixSize(environment.SIGNALBOX_JOB_TOTAL), part2 = commentPartOf(report, { at: Math.trunc(world.clock.now()), siblings });
  await publishParts({
    project: report.project,
    parts: [shownPart(part2, { redact })],
    context: report.context,
    summaryMarkdown: renderSummary(report, record2, { redact, links }),
    annotations: publish.annotations ? annotationsOf(report, redact) : [],
    outputs: outputsOf(report, input.directory, workspace),
    redactor,
    publish,
    world
  });
}
function matrixSize(told) {
  let size = Number(told);
  return Number.isInteger(size) && size >= 1 && size <= 256 ? size : 1;
}

// src/app/action/publish-services.ts
async function publishServices(request, options, world) {
  let project = await openProject(request, world);
  if (!project.ok) return;
  let { graph, runDirectory } = project.value, read = await readJournal(runDirectory.journal);
  if (!read.ok) return;
  let variables = discoveryEnvironment(graph, assignedPortsOf(read.value.events)), { GITHUB_OUTPUT: outputFile, GITHUB_ENV: environmentFile } = world.environment;
  await append(outputFile, [["services", JSON.stringify(variables)]]), options.exportVariables && await append(environmentFile, Object.entries(variables));
}
async function append(file, entries) {
  let actions = entries.map(([name, value]) => ({ kind: "output", name, value }));
  await applyPublication(actions, publishPorts({ ...{ comment: null, summaryFile: null, printLine: null }, outputFile: file ?? null }));
}

// src/app/action/redact-run-files.ts
import { createReadStream, createWriteStream } from "node:fs";
import { readdir as readdir2, rename, rm } from "node:fs/promises";
import { join as join2 } from "node:path";
import { pipeline } from "node:stream/promises";
async function redactRunFiles(directory, redactor) {
  let text2 = (line) => redactor.redact(line);
  for (let folder of [directory.servicesDirectory, directory.gatesDirectory])
    for (let file of await logsIn(folder)) await rewrite(file, text2);
  await rewrite(directory.journal, (line) => redactEvent(line, redactor));
}
async function logsIn(folder) {
  return (await readdir2(folder).catch(() => [])).filter((name) => name.endsWith(".log")).map((name) => join2(folder, name));
}
function redactEvent(line, redactor) {
  try {
    return JSON.stringify(
      JSON.parse(line),
      (_key, value) => typeof value == "string" ? redactor.redact(value) : value
    );
  } catch {
    return redactor.redact(line);
  }
}
async function rewrite(file, redact) {
  let draft = `${file}.redacted.tmp`;
  try {
    let changed = !1;
    await pipeline(async function* () {
      for await (let block of blocksOf(file)) {
        let clean = redactBlock(block, redact);
        changed ||= clean !== block, yield clean;
      }
    }, createWriteStream(draft)), changed && await rename(draft, file);
  } catch {
  } finally {
    await rm(draft, { force: !0 });
  }
}
var LONGEST_LINE_BYTES = 1024 * 1024, NEWLINE = 10;
async function* blocksOf(file) {
  let pending = Buffer.alloc(0);
  for await (let chunk of createReadStream(file)) {
    pending = Buffer.concat([pending, chunk]);
    let end = pending.lastIndexOf(NEWLINE) + 1, cut = end === 0 && pending.length >= LONGEST_LINE_BYTES ? pending.length : end;
    cut !== 0 && (yield pending.subarray(0, cut), pending = pending.subarray(cut));
  }
  pending.length > 0 && (yield pending);
}
function redactBlock(block, redact) {
  let whole2 = block.toString("utf8");
  if (redact(whole2) === whole2) return block;
  let lines = splitLines(block).map((bytes) => {
    let line = bytes.toString("utf8"), clean = redact(line);
    return clean === line ? bytes : Buffer.from(clean, "utf8");
  });
  return Buffer.concat(lines.flatMap((line, at) => at === 0 ? [line] : [LINE_END, line]));
}
var LINE_END = Buffer.from(`
`);
function splitLines(block) {
  let lines = [], from = 0;
  for (let at = block.indexOf(NEWLINE); at !== -1; at = block.indexOf(NEWLINE, from))
    lines.push(block.subarray(from, at)), from = at + 1;
  return [...lines, block.subarray(from)];
}

// src/app/run-action.ts
async function runAction(request, world) {
  let { command, project } = request;
  switch (command) {
    case "run":
      return runAndPublish(request, world);
    case "up":
      return upAndTell(request, world);
    case "down":
      return await down(project, world), judgeAndPublish(request, world);
    case "triage":
      return judgeAndPublish(request, world);
    case "report":
      return request.night ? forecastAndPublish(request, request.night, world) : request.reports.length > 0 ? publishReports(request, world) : judgeAndPublish(request, world);
    case "ingest": {
      let github = world.environment.GITHUB_REPOSITORY;
      return ingest({ ...project, runs: [], ...github ? { github } : {} }, world);
    }
    default:
      return unreachable(command);
  }
}
async function upAndTell(request, world) {
  let code = await up(request.project, world);
  return await publishServices(request.project, request.publish, world), code;
}
async function runAndPublish(request, world) {
  let concluded = await run(request.project, world);
  return concluded.ok ? (await redactRunFiles(concluded.value.directory, concluded.value.redactor), await publishRun({ ...concluded.value, publish: request.publish, world }), concluded.value.exitCode) : concluded.error;
}
async function judgeAndPublish(request, world) {
  let judged = await judgeAgain(request.project, world);
  return judged.ok ? (await redactRunFiles(judged.value.directory, judged.value.redactor), await publishRun({ ...judged.value, publish: request.publish, world }), exitCodeOf(judged.value.report.outcome)) : (world.stderr.write(`${judged.error}
`), EXIT.usage);
}
async function forecastAndPublish({ project, publish }, { baseBranch }, world) {
  let made = await makeNight({ ...project, ...baseBranch ? { baseBranch } : {} }, world);
  return made.ok ? (await publishNight(made.value, publish, world), EXIT.ok) : (world.stderr.write(`${made.error}
`), EXIT.usage);
}
export {
  runAction
};
