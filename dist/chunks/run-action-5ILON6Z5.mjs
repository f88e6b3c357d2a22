import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-OC43U5I2.mjs";
import {
  up
} from "./chunk-HFF4SNF6.mjs";
import "./chunk-QQGOTOZO.mjs";
import "./chunk-5OXURDTF.mjs";
import "./chunk-ZQXL4KLV.mjs";
import "./chunk-YWLNMRET.mjs";
import {
  ingest
} from "./chunk-TCV3OHYU.mjs";
import "./chunk-3XHFHQSR.mjs";
import {
  readEventPayload
} from "./chunk-GPFTYLV6.mjs";
import {
  judgeAgain
} from "./chunk-OIPKXC3M.mjs";
import "./chunk-SQJBFM3T.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-4GQR5YYP.mjs";
import "./chunk-TYLHWLBS.mjs";
import {
  down
} from "./chunk-CLZC44DX.mjs";
import "./chunk-USGZVSYR.mjs";
import "./chunk-P2FMI6LP.mjs";
import "./chunk-TBC3F66S.mjs";
import {
  renderComment,
  renderSummary
} from "./chunk-AXLRTUIN.mjs";
import {
  cleanLine,
  confinePath,
  escapeWorkflowData,
  escapeWorkflowProperty
} from "./chunk-QYJYMJGQ.mjs";
import {
  assignedPortsOf,
  discoveryEnvironment
} from "./chunk-SQMKHI6F.mjs";
import "./chunk-TFJCDQSG.mjs";
import "./chunk-QCAE7MKN.mjs";
import {
  readJournal
} from "./chunk-E67SRMK4.mjs";
import {
  openProject
} from "./chunk-VQYIKM3U.mjs";
import {
  external_exports
} from "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-JRBGRSCY.mjs";
import {
  EXIT,
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import {
  classifyGitHubFailure,
  describeGitHubProblem,
  gitHubFailureOf
} from "./chunk-QWSLLUXW.mjs";
import {
  err,
  ok,
  unreachable
} from "./chunk-QS7VGELO.mjs";
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

// src/publish/octokit-writer.ts
import { randomUUID } from "node:crypto";
var DEADLINE_MS = 3e4, LONGEST_WAIT_SECONDS = 10, RETRY = {
  retries: 2,
  retryAfterBaseValue: 300,
  doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451]
}, ONCE = { retries: 0 }, PER_PAGE = 100, comment2 = external_exports.object({
  id: external_exports.number(),
  body: external_exports.string().nullish(),
  html_url: external_exports.string(),
  user: external_exports.object({ login: external_exports.string(), type: external_exports.string() }).nullish()
}), pull = external_exports.object({ head: external_exports.object({ sha: external_exports.string() }) }), user = external_exports.object({ login: external_exports.string() });
function createGitHubWriter(options) {
  let call = createCall(options), login;
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
      let read = readAs(external_exports.array(comment2), answer);
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
function createCall(options) {
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
  return parsed.success ? ok(parsed.data) : err({ kind: "unreadable-answer", message: external_exports.prettifyError(parsed.error) });
}
function commentOf({ id, body, html_url, user: author }) {
  return { id, body: body ?? "", url: html_url, author: author ?? null };
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

// src/app/action/annotations.ts
import { access } from "node:fs/promises";
import { join } from "node:path";
async function annotationsOf(report, workspace, redact) {
  let found = [];
  for (let verdict of report.verdicts)
    for (let test of verdict.tests) {
      let file = await existingFile(test, workspace);
      file !== null && found.push({
        level: verdict.relation === "introduced" || verdict.relation === "unknown" ? "error" : "warning",
        file,
        line: test.line,
        title: cleanLine(`${verdict.cause} · ${verdict.relation}`, { redact }),
        message: cleanLine(`${test.name}: ${verdict.title}`, { redact })
      });
    }
  return found;
}
async function existingFile(test, workspace) {
  if (test.file === null || !(await confinePath(workspace, test.file)).ok) return null;
  try {
    return await access(join(workspace, test.file)), test.file;
  } catch {
    return null;
  }
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
var COMMENT_BUDGET_BYTES = 6e4;
async function publishRun(input) {
  let { report, record, publish, world } = input, { environment } = world, redact = (text) => input.redactor.redact(text), workspace = environment.GITHUB_WORKSPACE ?? world.directory, links = { run: report.context.url }, comment3 = renderComment(report, { redact, budgetBytes: COMMENT_BUDGET_BYTES, links }), actions = planPublication({
    report,
    context: report.context,
    settings: { comment: publish.comment, dryRun: publish.dryRun },
    facts: { hasToken: tokenOf(input) !== null, readOnlyToken: await isReadOnly(world) },
    commentBody: comment3.body,
    digest: comment3.digest,
    summaryMarkdown: renderSummary(report, record, { redact, links }),
    annotations: publish.annotations ? await annotationsOf(report, workspace, redact) : [],
    outputs: outputsOf(report, input.directory, workspace)
  }), ports = publishPorts({
    github: writerOf(input),
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}
`)
  });
  for (let result of await applyPublication(actions, ports))
    result.sink === "output" && result.status === "created" || world.stdout.write(`${redact(describePublishResult(result))}
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
import { join as join2 } from "node:path";
import { pipeline } from "node:stream/promises";
async function redactRunFiles(directory, redactor) {
  let text = (line) => redactor.redact(line);
  for (let folder of [directory.servicesDirectory, directory.gatesDirectory])
    for (let file of await logsIn(folder)) await rewrite(file, text);
  await rewrite(directory.journal, (line) => redactEvent(line, redactor));
}
async function logsIn(folder) {
  return (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".log")).map((name) => join2(folder, name));
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
