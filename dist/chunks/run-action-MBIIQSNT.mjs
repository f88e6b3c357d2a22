import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-AIGYGNEV.mjs";
import {
  cardLine,
  faultList,
  foldedCard,
  footer,
  headline,
  incompleteNote,
  openCard
} from "./chunk-PRST53BR.mjs";
import {
  settled
} from "./chunk-NI5FHBGD.mjs";
import {
  run
} from "./chunk-BE2DPHRV.mjs";
import {
  assignedPortsOf,
  discoveryEnvironment
} from "./chunk-NBKCBY22.mjs";
import "./chunk-YEMK7PGX.mjs";
import {
  up
} from "./chunk-KO53ZJ3N.mjs";
import "./chunk-HVYHF7TP.mjs";
import "./chunk-YWLNMRET.mjs";
import {
  cardedVerdicts
} from "./chunk-43RWZHKH.mjs";
import "./chunk-JVFRQJDO.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-YDHWEJ6E.mjs";
import {
  describeBringUp,
  describeWhatIf,
  gateDetail,
  ranForMs,
  serviceDetail,
  statusWord
} from "./chunk-YJXRJUGX.mjs";
import "./chunk-YIGUUC4V.mjs";
import {
  readJournal
} from "./chunk-Z3KBM7U4.mjs";
import "./chunk-76YFWD2L.mjs";
import "./chunk-LUU4RE65.mjs";
import {
  fitSections
} from "./chunk-N7QKZ3AM.mjs";
import {
  escapeMarkdownInline,
  inlineCode
} from "./chunk-IJWMQ2AO.mjs";
import "./chunk-7FXOI44B.mjs";
import {
  escapeWorkflowData,
  escapeWorkflowProperty
} from "./chunk-BQOFT7M4.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-CPVUJK54.mjs";
import "./chunk-QKIO4PDM.mjs";
import {
  readEventPayload
} from "./chunk-K2AU5HCG.mjs";
import "./chunk-HPPPFY3I.mjs";
import "./chunk-BI4GRB33.mjs";
import {
  ingest
} from "./chunk-2WYFNLKY.mjs";
import "./chunk-M4EMVMFI.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-MLCQ7UH5.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-6FJ32OP3.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-A5YQBGJZ.mjs";
import "./chunk-ZGIZLX7P.mjs";
import "./chunk-JIJR4QQ7.mjs";
import "./chunk-SKSGK344.mjs";
import {
  down
} from "./chunk-3C4LRHMV.mjs";
import "./chunk-K4GHJMEA.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-FBMFFGM6.mjs";
import "./chunk-SCRTRGRK.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import {
  openProject
} from "./chunk-SREDCHBB.mjs";
import "./chunk-SST6SSL3.mjs";
import "./chunk-A7554IPB.mjs";
import "./chunk-I4SIZVWR.mjs";
import "./chunk-5USVSVYZ.mjs";
import "./chunk-MC24M747.mjs";
import "./chunk-IOLAS5YD.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-I446LWDJ.mjs";
import "./chunk-4MVLO2M4.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-3UTMC2MV.mjs";
import {
  GATE,
  RELATION,
  STATUS,
  counted
} from "./chunk-Y44HDPE2.mjs";
import {
  byteLength,
  cleanDeep,
  cleanLine
} from "./chunk-5UWSZE72.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-ZSMSP7GG.mjs";
import {
  array,
  number,
  object,
  prettifyError,
  string
} from "./chunk-H2KY2TNX.mjs";
import {
  EXIT,
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import {
  classifyGitHubFailure,
  describeGitHubProblem,
  formatDuration,
  gitHubFailureOf
} from "./chunk-6L4AUWXQ.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

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

// src/publish/comment-envelope.ts
function commentMarker(project) {
  return `<!-- signalbox:comment:${project.replace(/[^A-Za-z0-9._-]/g, "_")} -->`;
}
function wrapComment(project, body, envelope) {
  let digest = envelope.digest.replace(/[^A-Za-z0-9._-]/g, "_"), hidden = `<!-- signalbox:digest:${envelope.mood}:${digest} -->`;
  return `${commentMarker(project)}
${hidden}

${body}`;
}
var ENVELOPE = /^<!-- signalbox:digest:(red|green):([A-Za-z0-9._-]*) -->$/;
function readEnvelope(comment3, marker) {
  let [first, second = ""] = comment3.split(/\r?\n/, 2), match = first === marker ? ENVELOPE.exec(second) : null;
  return match ? { mood: match[1] === "red" ? "red" : "green", digest: match[2] ?? "" } : null;
}

// src/publish/upsert-comment.ts
var MOST_PAGES = 200;
async function upsertComment(action, github) {
  let found = await findOwnComment(action, github);
  if (!found.ok) return found;
  let reason = reasonToSkip(action, found.value);
  if (reason !== null) return ok({ status: "skipped", reason });
  if (await isOutdated(action, github)) return ok({ status: "skipped", reason: "outdated" });
  let status = found.value === null ? "created" : "updated", written = found.value ? await github.updateComment(found.value.id, action.body) : await github.createComment(action.pullRequest, action.body);
  return written.ok ? ok({ status, url: written.value.url }) : written;
}
function reasonToSkip(action, existing) {
  if (existing === null) return action.whenMissing === "stay-silent" ? "green" : null;
  let envelope = readEnvelope(existing.body, action.marker);
  return envelope === null ? null : envelope.digest === action.digest && envelope.mood === action.mood ? "unchanged" : action.mood === "green" && envelope.mood === "green" && action.whenMissing === "stay-silent" ? "green" : null;
}
async function isOutdated(action, github) {
  if (action.headSha === null) return !1;
  let head = await github.headSha(action.pullRequest);
  return head.ok && head.value !== action.headSha;
}
async function findOwnComment(action, github) {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let answer = await github.listComments(action.pullRequest, page);
    if (!answer.ok) return answer;
    for (let comment3 of answer.value.comments.filter((each) => isMarked(each, action.marker))) {
      let own = await isOwn(comment3, github);
      if (!own.ok) return own;
      if (own.value) return ok(comment3);
    }
    if (!answer.value.hasNext) return ok(null);
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
      return comment(action, ports.github);
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
async function comment(action, github) {
  if (!github) return { sink: "comment", status: "skipped", reason: "no-token" };
  let outcome = await upsertComment(action, github);
  return outcome.ok ? outcome.value.status === "skipped" ? { sink: "comment", ...outcome.value } : { sink: "comment", note: null, ...outcome.value } : { sink: "comment", status: "failed", error: describeGitHubProblem(outcome.error) };
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

// src/publish/octokit-writer.ts
var PER_PAGE = 100, comment2 = object({
  id: number(),
  body: string().nullish(),
  html_url: string(),
  user: object({ login: string(), type: string() }).nullish()
}), pull = object({ head: object({ sha: string() }) }), user = object({ login: string() });
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
    ownLogin() {
      return login ??= readLogin(call), login;
    }
  };
}
async function readLogin(call) {
  let read = readAs(user, await call("GET /user"));
  return read.ok ? ok(read.value.login) : read.error.kind === "missing-permission" || read.error.kind === "forbidden" ? ok(null) : read;
}
function commentOf({ id, body, html_url, user: author }) {
  return { id, body: body ?? "", url: html_url, author: author ?? null };
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
var ANNOTATIONS_PER_LEVEL = 10;
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
    (level) => input.annotations.filter((annotation) => annotation.level === level).slice(0, ANNOTATIONS_PER_LEVEL)
  ), actions = shown.map((annotation) => ({ kind: "annotation", annotation }));
  return shown.length === input.annotations.length ? actions : [...actions, { kind: "skip", sink: "annotation", reason: "too-many" }];
}
function planComment(input) {
  let { report, context, settings, commentBody, digest } = input, reason = reasonForNoComment(input);
  if (reason !== null || context.pullRequest === null)
    return { kind: "skip", sink: "comment", reason: reason ?? "no-pull-request" };
  let mood = report.outcome === "passed" ? "green" : "red";
  return {
    kind: "comment",
    pullRequest: context.pullRequest,
    marker: commentMarker(report.project),
    body: wrapComment(report.project, commentBody, { digest, mood }),
    digest,
    mood,
    whenMissing: mood === "red" || settings.comment === "always" ? "create" : "stay-silent",
    headSha: context.sha
  };
}
function reasonForNoComment(input) {
  let { settings, context, facts } = input;
  return settings.comment === "never" ? "switched-off" : context.pullRequest === null ? "no-pull-request" : settings.dryRun ? "dry-run" : facts.hasToken ? facts.readOnlyToken ? "read-only-token" : input.report.outcome === "cancelled" ? "empty" : null : "no-token";
}

// src/publish/publish-ports.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { appendFile } from "node:fs/promises";
function publishPorts(targets) {
  return {
    github: targets.github,
    appendSummary: appenderOf(targets.summaryFile),
    appendOutput: appenderOf(targets.outputFile),
    printCommand: targets.printLine,
    randomToken: randomUUID2
  };
}
function appenderOf(file) {
  return file === null ? null : (text) => appendFile(file, text);
}

// src/report/markdown/digest.ts
import { createHash } from "node:crypto";
var MOST_VERDICTS = 40;
function digestOf(body) {
  return createHash("sha256").update(body).digest("hex").slice(0, 16);
}
function hiddenDigest(report, digest, budgetBytes) {
  let count = Math.min(MOST_VERDICTS, report.verdicts.length), text = hiddenJson(report, digest, count);
  for (; count > 0 && byteLength(text) > budgetBytes; )
    count = Math.floor(count / 2), text = hiddenJson(report, digest, count);
  return `<!-- signalbox:verdicts ${text} -->`;
}
function hiddenJson(report, digest, count) {
  let verdicts = report.verdicts.slice(0, count).map((verdict) => ({
    signature: verdict.signature,
    cause: verdict.cause,
    relation: verdict.relation,
    probability: Number(verdict.relationProbability.toFixed(3))
  })), { outcome, context } = report, data = { schema: "signalbox.comment/1", digest, sha: context.sha, outcome, verdicts };
  return JSON.stringify(data).replace(
    /[<>-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`
  );
}

// src/report/markdown/shown-report.ts
function shownReport(report, cards) {
  let left = { open: cards, folded: cards }, verdicts = report.verdicts.map((verdict) => {
    let kind = RELATION[verdict.relation].open ? "open" : "folded";
    return left[kind] -= 1, left[kind] >= 0 ? verdict : { ...verdict, annotations: [], evidence: [], tests: [], affected: [], chain: [] };
  });
  return { ...report, verdicts };
}

// src/report/markdown/verdict-sections.ts
var PRIORITY = { open: 800, openRest: 300, folded: 400, foldedRest: 200 };
function verdictSections(report, links, limits) {
  let carded = cardedVerdicts(report), open = carded.filter(({ relation }) => RELATION[relation].open), folded = carded.filter(({ relation }) => !RELATION[relation].open), context = { run: report.context, links, lines: limits.lines }, openSections = open.slice(0, limits.cards).map((verdict, index) => ({
    name: "the evidence of a failure",
    priority: PRIORITY.open - index,
    forms: [
      openCard(verdict, context),
      openCard(verdict, { ...context, lines: 3 }),
      `- ${cardLine(verdict)}`,
      ""
    ]
  })), foldedSections = folded.slice(0, limits.cards).map((verdict, index) => ({
    name: "a failure that is not yours",
    priority: PRIORITY.folded - index,
    forms: [foldedCard(verdict, context), `- ${cardLine(verdict)}`, ""]
  }));
  return [
    ...openSections,
    ...rest(open.slice(limits.cards), limits.listed, PRIORITY.openRest),
    ...foldedSections,
    ...rest(folded.slice(limits.cards), limits.listed, PRIORITY.foldedRest)
  ];
}
function rest(verdicts, listed, priority) {
  if (verdicts.length === 0) return [];
  let forms = [listed, Math.ceil(listed / 5), 0].map((count) => list(verdicts, count));
  return [{ name: "a list of failures", priority, forms: [forms[0] ?? "", ...forms.slice(1)] }];
}
function list(verdicts, most) {
  let title = counted(verdicts.length, "more failure");
  if (most === 0) return title;
  let items = verdicts.slice(0, most).map((verdict) => `- ${cardLine(verdict)}`), left = verdicts.length - items.length, tail = left > 0 ? [`- and ${left} more`] : [];
  return `<details><summary>${title}</summary>

${[...items, ...tail].join(`
`)}

</details>`;
}

// src/report/markdown/comment.ts
var LIMITS = { cards: 10, lines: 8, listed: 50 }, TEXT_BUDGET_BYTES = 1e3;
function renderComment(report, options) {
  let clean = cleanDeep(shownReport(report, LIMITS.cards), {
    ...options,
    lineBudgetBytes: TEXT_BUDGET_BYTES
  }), links = options.links ?? {}, sections = [
    {
      name: "the verdict",
      priority: 1e3,
      forms: [[headline(clean), incompleteNote(clean)].filter(Boolean).join(`

`)]
    },
    {
      name: "findings before the start",
      priority: 900,
      forms: [faultList(clean.faults, 20), faultList(clean.faults, 3)]
    },
    ...verdictSections(clean, links, LIMITS),
    { name: "the footer", priority: 950, forms: [footer(clean, links)] }
  ], hidden = (digest2) => hiddenDigest(clean, digest2, options.budgetBytes / 4), room = options.budgetBytes - byteLength(hidden("0".repeat(16))) - 2, { text } = fitSections(sections, room, shortened), digest = digestOf(text);
  return { body: `${text}

${hidden(digest)}`, digest };
}
function shortened(shed) {
  return shed.length > 0 ? `<sub>Shortened to fit in ${counted(shed.length, "place")}; the report has everything.</sub>` : "";
}

// src/report/markdown/bring-up-table.ts
function bringUpTable(record, most) {
  let services = record.services.length <= most ? record.services : troubled(record, most), left = record.services.length - services.length, rows = [
    ...services.map(serviceRow),
    ...record.gates.map(
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
  let whatIf = describeWhatIf(record), bringUp = [describeBringUp(record), whatIf && `what-if: ${whatIf}`].filter((part) => part !== null).join(" · ");
  return [
    [
      row(["", "Service", "State", "Time", "Detail"]),
      row(["---", "---", "---", "--:", "---"]),
      ...rows
    ].join(`
`),
    left > 0 ? `and ${counted(left, "more service")}` : "",
    bringUp ? escapeMarkdownInline(bringUp) : ""
  ].filter((part) => part !== "").join(`

`);
}
function troubled(record, most) {
  let bad = record.services.filter(({ failure }) => failure !== null), good = record.services.filter(({ failure }) => failure === null);
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
var BUDGET_BYTES = 1e6, TEXT_BUDGET_BYTES2 = 2e3, LIMITS2 = { cards: 30, lines: 20, listed: 300 };
function renderSummary(report, record, options) {
  let clean = cleanDeep(
    { report: shownReport(report, LIMITS2.cards), record: settled(record) },
    { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES2 }
  ), links = options.links ?? {}, { faults } = clean.report, sections = [
    {
      name: "the verdict",
      priority: 1e3,
      forms: [[headline(clean.report), incompleteNote(clean.report)].filter(Boolean).join(`

`)]
    },
    {
      name: "findings before the start",
      priority: 900,
      forms: [faultList(faults, faults.length), faultList(faults, 20)]
    },
    ...verdictSections(clean.report, links, LIMITS2),
    {
      name: "the table of services",
      priority: 700,
      forms: [bringUpTable(clean.record, 200), bringUpTable(clean.record, 20), ""]
    },
    { name: "the footer", priority: 950, forms: [footer(clean.report, links)] }
  ];
  return `${fitSections(sections, (options.budgetBytes ?? BUDGET_BYTES) - 1, shortened).text}
`;
}

// src/app/action/annotations.ts
function annotationsOf(report, redact) {
  let placed = report.verdicts.flatMap(
    (verdict) => (verdict.annotations ?? []).map((place) => ({
      verdict,
      place,
      isTest: isTest(verdict, place)
    }))
  ), testsFirst = [
    ...placed.filter(({ isTest: first }) => first),
    ...placed.filter(({ isTest: first }) => !first)
  ], marks = /* @__PURE__ */ new Map();
  for (let { verdict, place, isTest: named } of testsFirst) {
    let { repositoryFile: file, line, message } = place, key = `${file}:${line}`;
    file === null || marks.has(key) || marks.set(key, {
      level: levelOf(verdict, place),
      file,
      line,
      title: cleanLine(`${verdict.cause} · ${verdict.relation}`, { redact }),
      message: cleanLine(named ? testMessage(verdict, message) : message, { redact })
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
function levelOf({ relation }, { severity }) {
  return severity === "warning" || severity === "notice" ? severity : relation === "introduced" || relation === "unknown" ? "error" : "warning";
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

// src/app/action/outputs.ts
import { relative } from "node:path";
function outputsOf(report, directory, workspace) {
  let [worst] = report.verdicts;
  return {
    status: report.outcome,
    verdict: report.headline,
    cause: worst?.cause ?? "",
    culprit: worst?.culprit ?? "",
    relation: worst?.relation ?? "",
    probability: worst ? worst.relationProbability.toFixed(2) : "",
    report: relative(workspace, directory.reportHtml),
    "report-json": relative(workspace, directory.triageJson)
  };
}

// src/app/action/publish-run.ts
var SELF_EVIDENT = /* @__PURE__ */ new Set(["output", "annotation"]), COMMENT_BUDGET_BYTES = 6e4;
async function publishRun(input) {
  let { report, record, publish, world } = input, { environment } = world, redact = (text) => input.redactor.redact(text), workspace = environment.GITHUB_WORKSPACE ?? world.directory, links = { run: report.context.url, file: fileLinks(report.context, environment) }, comment3 = renderComment(report, { redact, budgetBytes: COMMENT_BUDGET_BYTES, links }), actions = planPublication({
    report,
    context: report.context,
    settings: { comment: publish.comment, dryRun: publish.dryRun },
    facts: { hasToken: tokenOf(input) !== null, readOnlyToken: await isReadOnly(world) },
    commentBody: comment3.body,
    digest: comment3.digest,
    summaryMarkdown: renderSummary(report, record, { redact, links }),
    annotations: publish.annotations ? annotationsOf(report, redact) : [],
    outputs: outputsOf(report, input.directory, workspace)
  }), ports = publishPorts({
    github: writerOf(input),
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}
`)
  });
  for (let result of await applyPublication(actions, ports))
    SELF_EVIDENT.has(result.sink) && result.status === "created" || world.stdout.write(`${redact(describePublishResult(result))}
`);
}
function writerOf(input) {
  let token = tokenOf(input), repository = input.report.context.repository;
  if (token === null || repository === null) return null;
  let baseUrl = input.world.environment.GITHUB_API_URL ?? "https://api.github.com";
  return createGitHubWriter({ baseUrl, token, repository, clock: input.world.clock });
}
function tokenOf({ publish, world }) {
  return publish.token || world.environment.GITHUB_TOKEN || null;
}
async function isReadOnly(world) {
  if (world.environment.GITHUB_EVENT_NAME !== "pull_request") return !1;
  if (world.environment.GITHUB_ACTOR === "dependabot[bot]") return !0;
  let { pull_request: pull2 } = await readEventPayload(world.environment.GITHUB_EVENT_PATH), head = pull2?.head.repo?.full_name, base = pull2?.base.repo?.full_name;
  return head !== void 0 && base !== void 0 && head !== base;
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
  await applyPublication(actions, publishPorts({ ...{ github: null, summaryFile: null, printLine: null }, outputFile: file ?? null }));
}

// src/app/action/redact-run-files.ts
import { createReadStream, createWriteStream } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
async function redactRunFiles(directory, redactor) {
  let text = (line) => redactor.redact(line);
  for (let folder of [directory.servicesDirectory, directory.gatesDirectory])
    for (let file of await logsIn(folder)) await rewrite(file, text);
  await rewrite(directory.journal, (line) => redactEvent(line, redactor));
}
async function logsIn(folder) {
  return (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".log")).map((name) => join(folder, name));
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
  let whole = block.toString("utf8");
  if (redact(whole) === whole) return block;
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
    case "report":
      return judgeAndPublish(request, world);
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
export {
  runAction
};
