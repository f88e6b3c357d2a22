import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-DAVTQTY7.mjs";
import {
  up
} from "./chunk-VUXTUZVC.mjs";
import "./chunk-LZ2D4H5R.mjs";
import "./chunk-CSZ5HS2Z.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-VU4PTCPL.mjs";
import {
  assignedPortsOf,
  discoveryEnvironment
} from "./chunk-CZHOMHYH.mjs";
import "./chunk-S25XRKOK.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-CPVUJK54.mjs";
import {
  judgeAgain
} from "./chunk-U7DRMTZQ.mjs";
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
} from "./chunk-EPEERWMP.mjs";
import {
  settled
} from "./chunk-NI5FHBGD.mjs";
import {
  cardedVerdicts
} from "./chunk-E7WDJO5W.mjs";
import {
  describeBringUp,
  describeWhatIf,
  gateDetail,
  ranForMs,
  serviceDetail,
  statusWord
} from "./chunk-2M5ZUZW4.mjs";
import {
  ingest
} from "./chunk-CVXVAVC6.mjs";
import "./chunk-E4LY22KT.mjs";
import "./chunk-GE2QYGOC.mjs";
import {
  readJournal
} from "./chunk-Z3KBM7U4.mjs";
import "./chunk-76YFWD2L.mjs";
import {
  ONCE,
  actOnNight,
  applyPublication,
  createActingPorts,
  createGitHubCall,
  describePublishResult,
  historyMemory,
  makeNight,
  mentionsOf,
  mergeParts,
  parseTriageReport,
  planWebhooks,
  publishPorts,
  readAs,
  readLogin,
  webhookSender
} from "./chunk-IP36ZLZG.mjs";
import "./chunk-LUU4RE65.mjs";
import {
  fitSections,
  inertTitle
} from "./chunk-XMAQDXI7.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import {
  confinePath,
  escapeMarkdownInline,
  inlineCode
} from "./chunk-IJWMQ2AO.mjs";
import "./chunk-RXUFAU2X.mjs";
import {
  nightHeadline
} from "./chunk-623ZWR67.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import {
  readContext,
  readEventPayload
} from "./chunk-XP3ZOUR5.mjs";
import "./chunk-HBLFYD2J.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-ZHG6YEGJ.mjs";
import "./chunk-MT7PYOEO.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import {
  down
} from "./chunk-MIYUMJ6Z.mjs";
import "./chunk-K4GHJMEA.mjs";
import "./chunk-7QYUCSXC.mjs";
import "./chunk-VWCGUJVQ.mjs";
import "./chunk-QKYCW5WG.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-OCG4FOEZ.mjs";
import "./chunk-RPBXQQLO.mjs";
import "./chunk-5ZTXPKSJ.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-BI4GRB33.mjs";
import "./chunk-LRVCFED3.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-S7ZDJESL.mjs";
import {
  coerce_exports
} from "./chunk-YW2Q6CPC.mjs";
import "./chunk-MNEYS72I.mjs";
import "./chunk-6FJ32OP3.mjs";
import "./chunk-YEM5EQNK.mjs";
import {
  writeWholeFile
} from "./chunk-XQMHB7N5.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-47DSIBOS.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-A5YQBGJZ.mjs";
import "./chunk-TSC5JWDD.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-ESMKWLYL.mjs";
import "./chunk-ASSWAOSU.mjs";
import "./chunk-UVZOYSBH.mjs";
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
import "./chunk-WQK54PSK.mjs";
import {
  openProject,
  runDirectoryOf
} from "./chunk-42OCISXY.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-SKSGK344.mjs";
import {
  array,
  literal,
  number,
  object,
  string
} from "./chunk-67TOOQQD.mjs";
import {
  EXIT,
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import {
  commentPartOf,
  formatDuration,
  isAtLeast,
  jobNameOf,
  runNumberOf
} from "./chunk-5HDC7NGB.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/action/publish-night.ts
import { relative } from "node:path";
async function publishNight({ report, redactor, markdown, files }, { dryRun }, world) {
  let { environment } = world, workspace = environment.GITHUB_WORKSPACE ?? world.directory, redact = (text) => redactor.redact(text), outputs = {
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
function digestOf(text, parts) {
  let jobs = parts.map(({ job, report }) => [job, report.outcome]);
  return createHash("sha256").update(text).update(JSON.stringify(jobs)).digest("hex").slice(0, 16);
}
function hiddenDigest(parts, budgetBytes) {
  let verdicts = verdictsOf(parts);
  return (digest) => hiddenLine(parts, digest, { verdicts, budgetBytes });
}
function hiddenLine(parts, digest, { verdicts, budgetBytes }) {
  let count = Math.min(MOST_VERDICTS, verdicts.length), text = hiddenJson(parts, digest, verdicts.slice(0, count));
  for (; count > 0 && byteLength(text) > budgetBytes; )
    count = Math.floor(count / 2), text = hiddenJson(parts, digest, verdicts.slice(0, count));
  return `<!-- signalbox:verdicts ${text} -->`;
}
function verdictsOf(parts) {
  return sharedFailures(parts).map(({ verdict, jobs }) => ({
    signature: verdict.signature,
    cause: verdict.cause,
    relation: verdict.relation,
    probability: Number(verdict.relationProbability.toFixed(3)),
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
  let failures = sharedFailures(parts, cardedVerdicts), open = failures.filter(({ verdict }) => RELATION[verdict.relation].open), folded = failures.filter(({ verdict }) => !RELATION[verdict.relation].open), contextOf = (failure) => cardContext(failure, { parts, links, limits }), openSections = open.slice(0, limits.cards).map((failure, index) => ({
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
  let verdicts = failures.map(({ verdict }) => verdict), forms = [listed, Math.ceil(listed / 5), 0].map((count) => list(verdicts, count));
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
  for (let fault of parts.flatMap(({ report }) => report.faults))
    faults.set(JSON.stringify([fault.code, fault.path, fault.location, fault.problem]), fault);
  return [...faults.values()];
}
function unexplainedJobs(parts) {
  let silent = parts.filter(
    ({ report: { outcome, verdicts, faults }, left }) => outcome !== "passed" && verdicts.length + faults.length === 0 && left === void 0
  );
  return parts.length === 1 || silent.length === 0 ? "" : `${jobsLine(silent)}: failed, and no evidence says why`;
}

// src/report/markdown/shown-report.ts
function shownReport(report, cards) {
  let left = { open: cards, folded: cards }, verdicts = report.verdicts.map((verdict) => {
    let kind = RELATION[verdict.relation].open ? "open" : "folded";
    return left[kind] -= 1, left[kind] >= 0 ? verdict : { ...verdict, ...UNCARDED };
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
  let clean = parts.map((part) => shownPart(part, options)), sections = jobSections(clean, options.links ?? {}, LIMITS), hidden = hiddenDigest(clean, options.budgetBytes / 4), room = options.budgetBytes - byteLength(hidden("0".repeat(16))) - 2, { text } = fitSections(sections, room, shortened), digest = digestOf(text, clean);
  return { body: `${text}

${hidden(digest)}`, digest };
}
function shownPart(part, options) {
  let report = shownReport(part.report, LIMITS.cards);
  return cleanDeep({ ...part, report }, { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES });
}
function shortened(shed) {
  return shed.length > 0 ? `<sub>Shortened to fit in ${counted(shed.length, "place")}; the report has everything.</sub>` : "";
}

// src/report/markdown/jobs-summary.ts
var BUDGET_BYTES = 1e6, LIMITS2 = { cards: 30, lines: 20, listed: 300 };
function renderJobsSummary(parts, options) {
  let clean = parts.map((part) => shownPart(part, options)), table = {
    name: "the table of jobs",
    priority: 700,
    forms: [jobsTable(clean), ""]
  }, sections = [...jobSections(clean, options.links ?? {}, LIMITS2), table];
  return `${fitSections(sections, BUDGET_BYTES - 1, shortened).text}
`;
}
function jobsTable(parts) {
  return ["| | Job | Outcome | Tests | Failed |", "| --- | --- | --- | --: | --: |", ...parts.map((part) => {
    let { outcome, tests } = part.report, { icon, label } = OUTCOME[outcome];
    return `| ${icon} | ${jobText(part)} | ${label} | ${groupDigits(tests.run)} | ${groupDigits(tests.failed)} |`;
  })].join(
    `
`
  );
}

// src/app/action/find-reports.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative as relative2, resolve, sep } from "node:path";

// src/app/action/place-pattern.ts
function placePattern(place) {
  let parts = place.split("/"), first = parts.findIndex((part) => /[*?]/.test(part)), plain = first < 0 ? parts : parts.slice(0, first), expression = new RegExp(`^${parts.map(partExpression).join("")}(?:/.*)?$`, "s");
  return { folder: plain.join("/") || "/", matches: (path) => expression.test(path) };
}
function partExpression(part, index) {
  if (part === "**") return "(?:/[^/]+)*";
  let own = part.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, "[^/]*").replaceAll("?", "[^/]");
  return index === 0 ? own : `/${own}`;
}

// src/app/action/find-reports.ts
var REPORT = "triage.json", LEFT_OUT = /* @__PURE__ */ new Set(["past", "node_modules", ".git"]), MOST_REPORTS = 600, MOST_FOLDERS = 2e4, MOST_BYTES = 32 * 1024 * 1024;
async function findReports(places, directory) {
  let files = /* @__PURE__ */ new Set(), warnings = [];
  for (let place of places) {
    let found = await filesOf(resolve(directory, place));
    found.length === 0 && warnings.push(`no ${REPORT} in ${place}`);
    for (let file of found) files.add(file);
  }
  files.size > MOST_REPORTS && warnings.push(`of ${files.size} reports ${MOST_REPORTS} are read`);
  let reports = [];
  for (let file of [...files].sort().slice(0, MOST_REPORTS)) {
    let name = relative2(directory, file), text = await readReport(file);
    text === null ? warnings.push(`${name} cannot be read, or is longer than 32 MB`) : reports.push({ file: name, text });
  }
  return { reports, warnings };
}
async function filesOf(place) {
  let { folder, matches } = placePattern(place.split(sep).join("/")), below = await reportsBelow(folder);
  return [...await ownFile(folder), ...below].filter(
    (file) => matches(file.split(sep).join("/"))
  );
}
async function ownFile(place) {
  return (await stat(place).catch(() => null))?.isFile() ? [place] : [];
}
async function reportsBelow(place) {
  let folders = [place], files = [];
  for (let next = 0; next < Math.min(folders.length, MOST_FOLDERS); next += 1) {
    let folder = folders[next] ?? place;
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
  let verdicts = sharedFailures(parts).map(({ verdict }) => verdict);
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
  return parts.map((part) => {
    let { context } = part.report, url = context.url?.startsWith(pages) ? context.url : null;
    return { ...part, report: { ...part.report, context: { ...context, url } } };
  });
}

// src/publish/octokit-writer.ts
var PER_PAGE = 100, comment = object({
  id: number(),
  node_id: string(),
  body: string().nullish(),
  html_url: string(),
  user: object({ login: string(), type: string() }).nullish()
}), pull = object({ head: object({ sha: string() }) }), minimised = object({
  data: object({
    minimizeComment: object({ minimizedComment: object({ isMinimized: literal(!0) }) })
  })
}), MINIMISE = "mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }";
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
      let read = readAs(array(comment), answer);
      if (!read.ok) return read;
      let hasNext = /rel="next"/.test(answer.value.headers.link ?? "");
      return ok({ comments: read.value.map(commentOf), hasNext });
    },
    async createComment(pullRequest, body) {
      let answer = await call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pullRequest, body, request: ONCE }), read = readAs(comment, answer);
      return read.ok ? ok(commentOf(read.value)) : read;
    },
    async updateComment(commentId, body) {
      let read = readAs(comment, await call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: commentId, body }));
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
function commentOf(told) {
  let { id, node_id: nodeId, body, html_url: url, user } = told;
  return { id, nodeId, body: body ?? "", url, author: user ?? null };
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
    (level) => input.annotations.filter((annotation) => annotation.level === level).slice(0, 10)
  ), actions = shown.map((annotation) => ({ kind: "annotation", annotation }));
  return shown.length === input.annotations.length ? actions : [...actions, { kind: "skip", sink: "annotation", reason: "too-many" }];
}
function planComment(input) {
  let { project, context, settings, parts } = input, reason = reasonForNoComment(input);
  return reason !== null || context.pullRequest === null ? { kind: "skip", sink: "comment", reason: reason ?? "no-pull-request" } : {
    kind: "comment",
    pullRequest: context.pullRequest,
    project,
    parts: parts.filter(saysSomething),
    whenGreen: settings.comment === "always" ? "write" : "stay-silent",
    headSha: isOfMergeGroup(context) ? null : context.sha
  };
}
function saysSomething({ report }) {
  return report.outcome !== "cancelled";
}
function reasonForNoComment(input) {
  let { settings, context, facts } = input;
  return settings.comment === "never" ? "switched-off" : context.pullRequest === null ? "no-pull-request" : settings.dryRun ? "dry-run" : facts.hasToken ? facts.readOnlyToken ? "read-only-token" : input.parts.some(saysSomething) ? null : "empty" : "no-token";
}
function isOfMergeGroup({ branch }) {
  return branch?.startsWith("gh-readonly-queue/") === !0;
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
  let { publish, world, context } = input, { environment } = world, redact = (text) => input.redactor.redact(text), comment2 = commentTarget(input), facts = { hasToken: comment2 !== null, readOnlyToken: await isReadOnly(world) }, actions = planPublication({
    project: input.project,
    parts: input.parts,
    context,
    settings: { comment: publish.comment, dryRun: publish.dryRun },
    facts,
    summaryMarkdown: input.summaryMarkdown,
    annotations: input.annotations,
    outputs: input.outputs
  }), acting = await input.act?.(facts), github = gitHubOf(input), ports = publishPorts({
    comment: comment2,
    ...acting ? { acting: createActingPorts({ github, ...acting.targets }) } : {},
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}
`)
  }), results = await applyPublication([...actions, ...acting?.actions ?? []], ports);
  for (let result of results)
    SELF_EVIDENT.has(result.sink) && result.status === "created" || world.stdout.write(`${redact(describePublishResult(result))}
`);
  return results;
}
function reportLinks(context, world) {
  return { run: context.url, file: fileLinks(context, world.environment) };
}
function gitHubOf({ publish, world, context }) {
  let token = publish.token || world.environment.GITHUB_TOKEN || null, { repository } = context;
  return token === null || repository === null ? null : { baseUrl: world.environment.GITHUB_API_URL ?? "https://api.github.com", token, repository, clock: world.clock };
}
function commentTarget(input) {
  let { world, context } = input, github = gitHubOf(input);
  if (github === null) return null;
  let { clock, random } = world, deadline = input.parts.some(({ siblings }) => siblings > 1) ? { deadlineMs: SHARED_DEADLINE_MS } : {};
  return {
    github: createGitHubWriter({ ...github, ...deadline }),
    clock,
    random,
    draw(parts, budgetBytes) {
      let redact = (text2) => input.redactor.redact(text2), links = reportLinks(context, world), own = ownAddresses(parts, context, world.environment), { body: text, digest } = renderComment(own, { redact, budgetBytes, links });
      return { text, digest };
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
  let redactor = createRedactor(world.environment), redact = (text) => redactor.redact(text), warn = (text) => world.stderr.write(`signalbox: ${redact(text)}
`), { reports, warnings } = await findReports(request.reports, world.directory);
  for (let warning of warnings) warn(warning);
  let context = await readContext(world, "report"), read = reports.map((report) => readPart(report, context, world.clock.now()));
  for (let { warning } of read) warning !== null && warn(warning);
  let parts = read.flatMap(({ part }) => part ?? []), merged = mergedReport(parts);
  if (merged === null)
    return warn(`no report to publish in ${request.reports.join(", ")}: download the artifacts first.`), EXIT.usage;
  for (let [index, project] of projectsOf(parts).entries()) {
    let own = parts.filter(({ report }) => report.project === project), shown = ownAddresses(mergeParts(own, [], shaOf(own)), context, world.environment).map((part) => shownPart(part, { redact }));
    await publishParts({
      project,
      parts: shown,
      context,
      summaryMarkdown: renderJobsSummary(shown, {
        redact,
        links: reportLinks(context, world)
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
function readPart({ file, text }, context, now) {
  let report = parseTriageReport(text);
  if (!report.ok) return { part: null, warning: `${file} is not a report: ${report.error}` };
  let { sha } = report.value.context;
  if (context.sha !== null && sha !== context.sha)
    return { part: null, warning: `${file} is about ${sha ?? "no commit"}, not ${context.sha}: it is left out` };
  let ended = Math.trunc(report.value.startedAt + report.value.durationMs), part = commentPartOf(report.value, { at: Math.min(ended, Math.trunc(now)) }), attempt = Math.min(part.attempt, context.attempt);
  return { part: { ...part, run: runNumberOf({ context }), attempt }, warning: null };
}
function shaOf(parts) {
  return parts[0]?.report.context.sha ?? null;
}
function projectsOf(parts) {
  return [...new Set(parts.map(({ report }) => report.project))];
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
var BUDGET_BYTES2 = 1e6, TEXT_BUDGET_BYTES2 = 2e3, LIMITS3 = { cards: 30, lines: 20, listed: 300 };
function renderSummary(report, record, options) {
  let clean = cleanDeep(
    { report: shownReport(report, LIMITS3.cards), record: settled(record) },
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

// src/publish/check-run/plan-check-run.ts
import { createHash as createHash2 } from "node:crypto";
var CHECK_SUMMARY_BYTES = 65535, TITLE_BYTES = 255, MESSAGE_BYTES = 64 * 1024, MOST_ANNOTATIONS = 200;
function planCheckRun(input) {
  let { report, title, summary } = input, { sha, url } = report.context, job = jobNameOf(report), conclusion = conclusionOf(report), reason = reasonForNone(input);
  if (reason === "dry-run") return { kind: "skip", sink: "check", reason, detail: conclusion };
  if (reason !== null || sha === null)
    return { kind: "skip", sink: "check", reason: reason ?? "no-commit" };
  let annotations = input.annotations.filter(isOnFile).slice(0, MOST_ANNOTATIONS).map(fitted);
  return {
    kind: "check",
    name: `Signalbox: ${report.project}${job === report.project ? "" : ` / ${job}`}`,
    headSha: sha,
    identity: `signalbox-check:${hash([report.project, job])}`,
    digest: hash([conclusion, title, summary, annotations]),
    conclusion,
    title: truncate(title, TITLE_BYTES),
    summary,
    annotations,
    detailsUrl: url
  };
}
function reasonForNone({ dryRun, facts, report }) {
  return report.context.sha === null ? "no-commit" : dryRun ? "dry-run" : facts.hasToken ? facts.readOnlyToken ? "read-only-token" : null : "no-token";
}
function conclusionOf({ outcome, verdicts }) {
  if (outcome === "passed") return "success";
  if (outcome === "cancelled") return "cancelled";
  let isExcused = ({ relation }) => relation === "pre-existing" || relation === "intermittent";
  return outcome === "failed" && verdicts.length > 0 && verdicts.every(isExcused) ? "neutral" : "failure";
}
function isOnFile(annotation) {
  return annotation.file !== null;
}
function fitted(annotation) {
  let title = truncate(annotation.title, TITLE_BYTES);
  return { ...annotation, title, message: truncate(annotation.message, MESSAGE_BYTES) };
}
function hash(parts) {
  return createHash2("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

// src/publish/issues/severity-of.ts
function isOfBaseBranch({ context }) {
  let { pullRequest, branch, baseBranch } = context;
  return pullRequest === null && branch !== null && branch === baseBranch;
}
function severityOf(verdict, report, { services }) {
  let isCritical = services.some(({ name, critical }) => critical && name === verdict.culprit);
  return verdict.relation === "intermittent" ? isCritical ? "medium" : "low" : isOfBaseBranch(report) ? isCritical ? "critical" : "high" : verdict.relation === "pre-existing" ? "low" : "medium";
}

// src/publish/issues/plan-escalations.ts
var MOST = 3, TITLE_BYTES2 = 200;
function planEscalations(input) {
  let { report, settings } = input, { labels } = settings;
  if (!isOfBaseBranch(report) || report.outcome === "cancelled") return [];
  let topic = `failing:${report.project}:${jobNameOf(report)}`;
  if (report.outcome === "passed") {
    let remark = "It passes again.";
    return input.dryRun || !input.hasToken ? [] : [{ kind: "escalation", wanted: "settled", topic, labels, except: [], remark }];
  }
  return report.verdicts.filter(
    (verdict) => isAtLeast(severityOf(verdict, report, input.record), settings.severity)
  ).slice(0, MOST).map((verdict) => {
    let mentions = mentionsOf(settings.to, verdict.owners), skip = { kind: "skip", sink: "escalation" };
    if (mentions.length === 0) return { ...skip, reason: "nobody", detail: verdict.cause };
    if (input.dryRun)
      return { ...skip, reason: "dry-run", detail: `${verdict.cause} to ${mentions.join(", ")}` };
    if (!input.hasToken) return { ...skip, reason: "no-token" };
    let { title, body } = input.textOf(verdict);
    return {
      kind: "escalation",
      wanted: "open",
      topic,
      key: verdict.signature,
      title: truncate(title, TITLE_BYTES2),
      body,
      weight: report.startedAt,
      labels,
      mentions
    };
  });
}

// src/publish/rerun/plan-rerun.ts
function planRerun(input) {
  let { report, policy, ended } = input;
  if (policy.when === "never") return { kind: "skip", sink: "re-run", reason: "switched-off" };
  let about = reasonAboutRun(input);
  if (about !== null || ended === null)
    return { kind: "skip", sink: "re-run", reason: about ?? "in-progress" };
  let hopeless = report.verdicts.find((verdict) => !isWorthRepeating(verdict, ended.attempt));
  return hopeless ? { kind: "skip", sink: "re-run", reason: "not-retry-safe", detail: `${hopeless.cause}, ${hopeless.relation}` } : input.dryRun ? { kind: "skip", sink: "re-run", reason: "dry-run", detail: `it would repeat the failed jobs of run ${ended.id}, attempt ${ended.attempt}` } : input.hasToken ? { kind: "re-run", runId: ended.id, attempt: ended.attempt, most: policy.max } : { kind: "skip", sink: "re-run", reason: "no-token" };
}
function reasonAboutRun({ report, policy, ended }) {
  if (report.outcome === "passed" || report.outcome === "cancelled") return "nothing-failed";
  if (ended === null) return "in-progress";
  if (ended.isOfFork) return "fork";
  let { runId, attempt } = report.context;
  return !runId.startsWith(`${ended.id}-`) || attempt !== ended.attempt ? "other-run" : report.outcome === "not-started" ? "not-retry-safe" : report.verdicts.length === 0 || report.incomplete !== void 0 ? "unexplained" : ended.attempt > policy.max ? "attempts-used" : null;
}
var NEVER = /^(?:auth\.|config\.|svc\.config$)/;
function isWorthRepeating(verdict, attempt) {
  return NEVER.test(verdict.cause) || verdict.relation === "introduced" ? !1 : verdict.retrySafe === "yes" || verdict.retrySafe === "once" && attempt === 1;
}

// src/report/markdown/failure-issue.ts
var BUDGET_BYTES3 = 2e4, TEXT_BUDGET_BYTES3 = 1e3, EVIDENCE_LINES = 8;
function renderFailureIssue(report, verdict, options) {
  let { redact, links } = options, clean = cleanDeep(
    { report: { ...report, verdicts: [] }, verdict },
    {
      redact,
      lineBudgetBytes: TEXT_BUDGET_BYTES3
    }
  ), { context, project, startedAt } = clean.report, part = commentPartOf(clean.report, { at: startedAt }), branch = context.branch ?? "The base branch", opening = `${inlineCode(branch)} of ${escapeMarkdownInline(project)} fails for everybody who builds on it.`, card = { run: context, jobs: [], links }, { text } = fitSections(
    [
      { name: "the opening", priority: 1e3, forms: [opening] },
      {
        name: "the failure",
        priority: 900,
        forms: [
          openCard(clean.verdict, { ...card, lines: EVIDENCE_LINES }),
          openCard({ ...clean.verdict, tests: [] }, { ...card, lines: 1 })
        ]
      },
      { name: "the footer", priority: 950, forms: [footer([part], links)] }
    ],
    BUDGET_BYTES3
  );
  return { title: inertTitle(cleanLine(`${branch} is broken: ${clean.verdict.title}`, { redact })), body: text };
}

// src/app/action/ended-run.ts
async function endedRun({ environment }) {
  if (environment.GITHUB_EVENT_NAME !== "workflow_run") return null;
  let { workflow_run: run2 } = await readEventPayload(environment.GITHUB_EVENT_PATH);
  if (!run2) return null;
  let isOfFork = run2.head_repository?.full_name !== run2.repository.full_name;
  return { id: run2.id, attempt: run2.run_attempt, isOfFork };
}

// src/app/action/news-of-run.ts
import { createHash as createHash3 } from "node:crypto";
var TEXT_BUDGET_BYTES4 = 1e3;
function newsOfRun(report, redact) {
  if (report.outcome === "cancelled") return null;
  let { repository, pullRequest, branch, url } = report.context, job = jobNameOf(report), change = pullRequest === null ? branch ?? "" : `#${pullRequest}`, where = [repository ?? report.project, job, change].filter(Boolean).join(" · "), isPassed = report.outcome === "passed";
  return {
    event: isPassed ? "fixed" : "failed",
    headline: cleanLine(isPassed ? `${report.project} passes again` : report.headline, { redact }),
    where: cleanLine(where, { redact }),
    lines: linesOf(report).map((line) => cleanLine(line, { redact })),
    url,
    data: cleanDeep(report, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES4 }),
    state: isPassed ? "passed" : `failed:${identityOf(report)}`,
    subject: JSON.stringify([repository, report.project, job, change])
  };
}
function linesOf({ verdicts, faults }) {
  return [
    ...faults.map(({ problem }) => problem),
    ...verdicts.map(({ title, cause, relation }) => `${title} (${cause}, ${relation})`)
  ];
}
function identityOf({ outcome, verdicts, faults }) {
  let failures = verdicts.map(({ signature }) => String(signature)).sort(), whole = JSON.stringify([outcome, failures, faults.map(({ problem }) => problem)]);
  return createHash3("sha256").update(whole).digest("hex").slice(0, 16);
}

// src/app/action/plan-acting.ts
async function planActing(input) {
  let opened = await openProject(input.project, input.world), project = opened.ok ? opened.value : null, settings = project?.graph.config.publish ?? null, memory = project && historyMemory(project.historyLocation, input.world);
  return {
    actions: [
      ...isOwnRun(input.world) ? ownActions(input, settings) : [],
      ...project && input.publish.rerun ? [await rerunOf(input, project)] : []
    ],
    targets: { sendWebhook: webhookSender(input.world), memory }
  };
}
function isOwnRun({ environment }) {
  return environment.GITHUB_EVENT_NAME !== "workflow_run";
}
function ownActions(input, settings) {
  return [
    ...input.publish.checkRun ? [checkRunOf(input)] : [],
    ...settings ? escalationsOf(input, settings) : [],
    ...settings ? webhooksOf(input, settings) : []
  ];
}
function redactOf({ redactor }) {
  return (text) => redactor.redact(text);
}
function checkRunOf(input) {
  let { report, record, links, facts, annotations } = input, redact = redactOf(input), budgetBytes = CHECK_SUMMARY_BYTES;
  return planCheckRun({
    report,
    dryRun: input.publish.dryRun,
    facts,
    title: cleanLine(report.headline, { redact }),
    summary: renderSummary(report, record, { redact, links, budgetBytes }),
    annotations
  });
}
function escalationsOf(input, { escalate }) {
  if (escalate === null) return [];
  let { report, record, facts, links } = input, options = { redact: redactOf(input), links };
  return planEscalations({
    settings: escalate,
    report,
    record,
    dryRun: input.publish.dryRun,
    hasToken: facts.hasToken,
    textOf: (verdict) => renderFailureIssue(report, verdict, options)
  });
}
function webhooksOf(input, { webhooks }) {
  let news = newsOfRun(input.report, redactOf(input));
  return planWebhooks({ webhooks, news, dryRun: input.publish.dryRun });
}
async function rerunOf(input, project) {
  return planRerun({
    report: input.report,
    policy: project.graph.config.triage.rerun,
    dryRun: input.publish.dryRun,
    hasToken: input.facts.hasToken,
    ended: await endedRun(input.world)
  });
}

// src/app/action/record-published.ts
import { join as join2 } from "node:path";
async function recordPublished(results, { directory, redact }) {
  let record = cleanDeep({ schema: "signalbox.published/1", results }, { redact }), file = join2(directory.root, "published.json");
  await writeWholeFile(file, `${JSON.stringify(record, null, 2)}
`).catch(() => {
  });
}

// src/app/action/publish-run.ts
async function publishRun(input) {
  let { report, record, publish, world, redactor } = input, { environment } = world, redact = (text) => redactor.redact(text), workspace = environment.GITHUB_WORKSPACE ?? world.directory, links = reportLinks(report.context, world), siblings = matrixSize(environment.SIGNALBOX_JOB_TOTAL), part = commentPartOf(report, { at: Math.trunc(world.clock.now()), siblings }), annotations = annotationsOf(report, redact), results = await publishParts({
    project: report.project,
    parts: [shownPart(part, { redact })],
    context: report.context,
    summaryMarkdown: renderSummary(report, record, { redact, links }),
    annotations: publish.annotations ? annotations : [],
    outputs: cleanDeep(outputsOf(report, input.directory, workspace), { redact }),
    redactor,
    publish,
    world,
    act: (facts) => planActing({ ...input, facts, annotations, links })
  });
  await recordPublished(results, { directory: input.directory, redact });
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
import { join as join3 } from "node:path";
import { pipeline } from "node:stream/promises";
async function redactRunFiles(directory, redactor) {
  let text = (line) => redactor.redact(line);
  for (let folder of [directory.servicesDirectory, directory.gatesDirectory])
    for (let file of await logsIn(folder)) await rewrite(file, text);
  await rewrite(directory.journal, (line) => redactEvent(line, redactor));
}
async function logsIn(folder) {
  return (await readdir2(folder).catch(() => [])).filter((name) => name.endsWith(".log")).map((name) => join3(folder, name));
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

// src/app/action/refused-logs.ts
function refusedLogs(request, world) {
  let { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary } = world.environment;
  if (!workspace) return null;
  let { root } = runDirectoryOf(request, world), inWorkspace = confinePath(workspace, root);
  return inWorkspace.ok || temporary && confinePath(temporary, root).ok ? null : `signalbox: input logs-directory: ${inWorkspace.error}.`;
}

// src/publish/artifact/artifact-service.ts
var SERVICE = "twirp/github.actions.results.api.v1.ArtifactService", PROTOCOL = 4, ANSWER_MS = 6e4, created = object({ ok: literal(!0), signed_upload_url: string() }), finalized = object({ ok: literal(!0), artifact_id: coerce_exports.string() });
function artifactService({ url, token, ids }) {
  let backend = { workflow_run_backend_id: ids.run, workflow_job_run_backend_id: ids.job };
  async function call(method, body, answer) {
    let sent = await send(method, `${new URL(url).origin}/${SERVICE}/${method}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ ...backend, ...body })
    });
    if (!sent.ok) return sent;
    let read = answer.safeParse(parseJson(sent.value));
    return read.success ? ok(read.data) : err(`${method}: the service did not answer with "ok"`);
  }
  return {
    async create(name) {
      let answer = await call("CreateArtifact", { name, version: PROTOCOL }, created);
      return answer.ok ? ok(answer.value.signed_upload_url) : answer;
    },
    async putBlock(address, id, bytes) {
      let block = `${address}&comp=block&blockid=${encodeURIComponent(id)}`, sent = await send("a block", block, { method: "PUT", body: Buffer.from(bytes) });
      return sent.ok ? ok(void 0) : sent;
    },
    async commitBlocks(address, blocks) {
      let list2 = blocks.map((id) => `<Latest>${id}</Latest>`).join(""), sent = await send("the list of blocks", `${address}&comp=blocklist`, {
        method: "PUT",
        headers: { "Content-Type": "application/xml", "x-ms-blob-content-type": "application/zip" },
        body: `<?xml version="1.0" encoding="utf-8"?><BlockList>${list2}</BlockList>`
      });
      return sent.ok ? ok(void 0) : sent;
    },
    async finalize(name, size, sha256) {
      let body = { name, size: String(size), hash: `sha256:${sha256}` }, answer = await call("FinalizeArtifact", body, finalized);
      return answer.ok ? ok(answer.value.artifact_id) : answer;
    }
  };
}
async function send(what, address, request) {
  try {
    let signal = AbortSignal.timeout(ANSWER_MS), answer = await fetch(address, { ...request, redirect: "error", signal }), text = await answer.text();
    return answer.ok ? ok(text) : err(`${what}: the service answered ${answer.status}`);
  } catch (error) {
    let { name, cause } = error;
    return err(`${what}: no answer (${cause?.code ?? name})`);
  }
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

// src/publish/artifact/backend-ids.ts
var SCOPE = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?= |$)/;
function backendIdsOf(runtimeToken) {
  let [, run2, job] = SCOPE.exec(scopesOf(runtimeToken)) ?? [];
  return run2 === void 0 || job === void 0 ? null : { run: run2, job };
}
function scopesOf(token) {
  let [, claims = ""] = token.split(".");
  try {
    let { scp } = JSON.parse(Buffer.from(claims, "base64url").toString());
    return typeof scp == "string" ? scp : "";
  } catch {
    return "";
  }
}

// src/publish/artifact/upload-artifact.ts
import { createHash as createHash4 } from "node:crypto";
var BLOCK_BYTES = 8 * 1024 * 1024, REFUSED_IN_NAMES = /["'<>|*?:\r\n\\/]/g;
async function uploadArtifact(request, service) {
  let name = request.name.replaceAll(REFUSED_IN_NAMES, "-"), address = await service.create(name);
  if (!address.ok) return address;
  let blocks = [], hash2 = createHash4("sha256"), bytes = 0;
  try {
    for await (let block of blocksOf2(request.archive)) {
      let id = Buffer.from(String(blocks.length).padStart(8, "0")).toString("base64"), put = await service.putBlock(address.value, id, block);
      if (!put.ok) return put;
      blocks.push(id), hash2.update(block), bytes += block.byteLength;
    }
  } catch (error) {
    return err(`the archive: ${error.message}`);
  }
  let committed = await service.commitBlocks(address.value, blocks);
  if (!committed.ok) return committed;
  let finalized2 = await service.finalize(name, bytes, hash2.digest("hex"));
  return finalized2.ok ? ok({ id: finalized2.value, bytes }) : finalized2;
}
async function* blocksOf2(archive) {
  let pieces = [], size = 0;
  for await (let piece of archive)
    pieces.push(piece), size += piece.byteLength, !(size < BLOCK_BYTES) && (yield Buffer.concat(pieces), pieces = [], size = 0);
  size > 0 && (yield Buffer.concat(pieces));
}

// src/publish/artifact/zip-folder.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { readdir as readdir3 } from "node:fs/promises";
import { join as join4, relative as relative4, sep as sep2 } from "node:path";
import { crc32, createDeflateRaw } from "node:zlib";

// node_modules/fflate/esm/index.mjs
import { createRequire } from "module";
var require2 = createRequire("/"), _a, Worker, isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch {
}
var u8 = Uint8Array, u16 = Uint16Array, i32 = Int32Array, fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]), fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]), clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]), freb = function(eb, start) {
  for (var b = new u16(31), i2 = 0; i2 < 31; ++i2)
    b[i2] = start += 1 << eb[i2 - 1];
  for (var r = new i32(b[30]), i2 = 1; i2 < 30; ++i2)
    for (var j = b[i2]; j < b[i2 + 1]; ++j)
      r[j] = j - b[i2] << 5 | i2;
  return { b, r };
}, _a = freb(fleb, 2), fl = _a.b, revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0), fd = _b.b, revfd = _b.r, rev = new u16(32768);
for (i = 0; i < 32768; ++i)
  x = (i & 43690) >> 1 | (i & 21845) << 1, x = (x & 52428) >> 2 | (x & 13107) << 2, x = (x & 61680) >> 4 | (x & 3855) << 4, rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
var x, i;
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i, fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var slc = function(v, s, e) {
  return (s == null || s < 0) && (s = 0), (e == null || e > v.length) && (e = v.length), new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
], err2 = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  if (e.code = ind, Error.captureStackTrace && Error.captureStackTrace(e, err2), !nt)
    throw e;
  return e;
};
var et = /* @__PURE__ */ new u8(0);
var mrg = function(a, b) {
  var o = {};
  for (var k in a)
    o[k] = a[k];
  for (var k in b)
    o[k] = b[k];
  return o;
};
var wbytes = function(d, b, v) {
  for (; v; ++b)
    d[b] = v, v >>>= 8;
};
var te = typeof TextEncoder < "u" && /* @__PURE__ */ new TextEncoder(), td = typeof TextDecoder < "u" && /* @__PURE__ */ new TextDecoder(), tds = 0;
try {
  td.decode(et, { stream: !0 }), tds = 1;
} catch {
}
function strToU8(str, latin1) {
  if (latin1) {
    for (var ar_1 = new u8(str.length), i2 = 0; i2 < str.length; ++i2)
      ar_1[i2] = str.charCodeAt(i2);
    return ar_1;
  }
  if (te)
    return te.encode(str);
  for (var l = str.length, ar = new u8(str.length + (str.length >> 1)), ai = 0, w = function(v) {
    ar[ai++] = v;
  }, i2 = 0; i2 < l; ++i2) {
    if (ai + 5 > ar.length) {
      var n = new u8(ai + 8 + (l - i2 << 1));
      n.set(ar), ar = n;
    }
    var c = str.charCodeAt(i2);
    c < 128 || latin1 ? w(c) : c < 2048 ? (w(192 | c >> 6), w(128 | c & 63)) : c > 55295 && c < 57344 ? (c = 65536 + (c & 1047552) | str.charCodeAt(++i2) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63)) : (w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63));
  }
  return slc(ar, 0, ai);
}
var exfl = function(ex) {
  var le = 0;
  if (ex)
    for (var k in ex) {
      var l = ex[k].length;
      l > 65535 && err2(9), le += l + 4;
    }
  return le;
}, wzh = function(d, b, f, fn, u, c, ce, co) {
  var fl2 = fn.length, ex = f.extra, col = co && co.length, exl = exfl(ex);
  wbytes(d, b, ce != null ? 33639248 : 67324752), b += 4, ce != null && (d[b++] = 20, d[b++] = f.os), d[b] = 20, b += 2, d[b++] = f.flag << 1 | (c < 0 && 8), d[b++] = u && 8, d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
  var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
  if ((y < 0 || y > 119) && err2(10), wbytes(d, b, y << 25 | dt.getMonth() + 1 << 21 | dt.getDate() << 16 | dt.getHours() << 11 | dt.getMinutes() << 5 | dt.getSeconds() >> 1), b += 4, c != -1 && (wbytes(d, b, f.crc), wbytes(d, b + 4, c < 0 ? -c - 2 : c), wbytes(d, b + 8, f.size)), wbytes(d, b + 12, fl2), wbytes(d, b + 14, exl), b += 16, ce != null && (wbytes(d, b, col), wbytes(d, b + 6, f.attrs), wbytes(d, b + 10, ce), b += 14), d.set(fn, b), b += fl2, exl)
    for (var k in ex) {
      var exf = ex[k], l = exf.length;
      wbytes(d, b, +k), wbytes(d, b + 2, l), d.set(exf, b + 4), b += 4 + l;
    }
  return col && (d.set(co, b), b += col), b;
}, wzf = function(o, b, c, d, e) {
  wbytes(o, b, 101010256), wbytes(o, b + 8, c), wbytes(o, b + 10, c), wbytes(o, b + 12, d), wbytes(o, b + 16, e);
};
var Zip = /* @__PURE__ */ (function() {
  function Zip2(cb) {
    this.ondata = cb, this.u = [], this.d = 1;
  }
  return Zip2.prototype.add = function(file) {
    var _this = this;
    if (this.ondata || err2(5), this.d & 2)
      this.ondata(err2(4 + (this.d & 1) * 8, 0, 1), null, !1);
    else {
      var f = strToU8(file.filename), fl_1 = f.length, com = file.comment, o = com && strToU8(com), u = fl_1 != file.filename.length || o && com.length != o.length, hl_1 = fl_1 + exfl(file.extra) + 30;
      fl_1 > 65535 && this.ondata(err2(11, 0, 1), null, !1);
      var header = new u8(hl_1);
      wzh(header, 0, file, f, u, -1);
      var chks_1 = [header], pAll_1 = function() {
        for (var _i = 0, chks_2 = chks_1; _i < chks_2.length; _i++) {
          var chk = chks_2[_i];
          _this.ondata(null, chk, !1);
        }
        chks_1 = [];
      }, tr_1 = this.d;
      this.d = 0;
      var ind_1 = this.u.length, uf_1 = mrg(file, {
        f,
        u,
        o,
        t: function() {
          file.terminate && file.terminate();
        },
        r: function() {
          if (pAll_1(), tr_1) {
            var nxt = _this.u[ind_1 + 1];
            nxt ? nxt.r() : _this.d = 1;
          }
          tr_1 = 1;
        }
      }), cl_1 = 0;
      file.ondata = function(err3, dat, final) {
        if (err3)
          _this.ondata(err3, dat, final), _this.terminate();
        else if (cl_1 += dat.length, chks_1.push(dat), final) {
          var dd = new u8(16);
          wbytes(dd, 0, 134695760), wbytes(dd, 4, file.crc), wbytes(dd, 8, cl_1), wbytes(dd, 12, file.size), chks_1.push(dd), uf_1.c = cl_1, uf_1.b = hl_1 + cl_1 + 16, uf_1.crc = file.crc, uf_1.size = file.size, tr_1 && uf_1.r(), tr_1 = 1;
        } else tr_1 && pAll_1();
      }, this.u.push(uf_1);
    }
  }, Zip2.prototype.end = function() {
    var _this = this;
    if (this.d & 2) {
      this.ondata(err2(4 + (this.d & 1) * 8, 0, 1), null, !0);
      return;
    }
    this.d ? this.e() : this.u.push({
      r: function() {
        _this.d & 1 && (_this.u.splice(-1, 1), _this.e());
      },
      t: function() {
      }
    }), this.d = 3;
  }, Zip2.prototype.e = function() {
    for (var bt = 0, l = 0, tl = 0, _i = 0, _a2 = this.u; _i < _a2.length; _i++) {
      var f = _a2[_i];
      tl += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0);
    }
    for (var out = new u8(tl + 22), _b2 = 0, _c = this.u; _b2 < _c.length; _b2++) {
      var f = _c[_b2];
      wzh(out, bt, f, f.f, f.u, -f.c - 2, l, f.o), bt += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0), l += f.b;
    }
    wzf(out, bt, this.u.length, tl, l), this.ondata(null, out, !0), this.d = 2;
  }, Zip2.prototype.terminate = function() {
    for (var _i = 0, _a2 = this.u; _i < _a2.length; _i++) {
      var f = _a2[_i];
      f.t();
    }
    this.d = 2;
  }, Zip2;
})();

// src/publish/artifact/zip-folder.ts
var DEFLATE = 8;
async function* zipFolder(folder) {
  let ready = [], archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  function* taken() {
    let pieces = ready;
    ready = [], yield* pieces;
  }
  for (let path of await filesBelow(folder)) {
    let entry = entryOf(relative4(folder, path).split(sep2).join("/"));
    archive.add(entry);
    for await (let piece of packed(path, entry))
      entry.ondata?.(null, piece, !1), yield* taken();
    entry.ondata?.(null, new Uint8Array(), !0), yield* taken();
  }
  archive.end(), yield* taken();
}
async function filesBelow(folder) {
  return (await readdir3(folder, { recursive: !0, withFileTypes: !0 })).filter((entry) => entry.isFile()).map((entry) => join4(entry.parentPath, entry.name)).sort();
}
function entryOf(filename) {
  return { filename, size: 0, crc: 0, compression: DEFLATE };
}
async function* packed(path, entry) {
  let packer = createDeflateRaw(), written = writeAll(path, entry, packer);
  yield* packer, await written;
}
async function writeAll(path, entry, packer) {
  try {
    for await (let piece of createReadStream2(path))
      entry.size += piece.byteLength, entry.crc = crc32(piece, entry.crc), packer.write(piece) || await new Promise((resolve2) => packer.once("drain", resolve2));
  } catch {
  }
  packer.end();
}

// src/app/action/upload-run-folder.ts
async function uploadRunFolder({ root }, name, world) {
  let { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token = "" } = world.environment, ids = backendIdsOf(token);
  if (!url || ids === null) {
    world.stdout.write(`artifact skipped: this runner offers no artifact service; see ${root}
`);
    return;
  }
  let uploaded = await uploadArtifact(
    { name, archive: zipFolder(root) },
    artifactService({ url, token, ids })
  );
  world.stdout.write(
    uploaded.ok ? `artifact created: ${name}, ${Math.ceil(uploaded.value.bytes / 1024)} KB
` : `artifact not uploaded: ${uploaded.error}
`
  );
}

// src/app/run-action.ts
async function runAction(request, world) {
  let { command, project } = request, refused = refusedLogs(project, world);
  if (refused !== null)
    return world.stderr.write(`${refused}
`), EXIT.usage;
  switch (command) {
    case "run":
      return runAndPublish(request, world);
    case "up":
      return upAndTell(request, world);
    case "down":
      return await down(project, world), judgeAndPublish(request, world);
    case "teardown":
      return tearDown(request, world);
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
  return concluded.ok ? (await redactRunFiles(concluded.value.directory, concluded.value.redactor), await publishRun({ ...concluded.value, ...request, world }), concluded.value.exitCode) : concluded.error;
}
async function tearDown(request, world) {
  let { project, artifactName } = request;
  await down(project, world);
  let code = await judgeAndPublish(request, world);
  return artifactName !== null && await uploadRunFolder(runDirectoryOf(project, world), artifactName, world), code;
}
async function judgeAndPublish(request, world) {
  let judged = await judgeAgain(request.project, world);
  return judged.ok ? (await redactRunFiles(judged.value.directory, judged.value.redactor), await publishRun({ ...judged.value, ...request, world }), exitCodeOf(judged.value.report.outcome)) : (world.stderr.write(`${judged.error}
`), EXIT.usage);
}
async function forecastAndPublish({ project, publish }, { baseBranch }, world) {
  let token = publish.token || world.environment.GITHUB_TOKEN || null, made = await makeNight(
    {
      ...project,
      // Feedback is answered by reactions, which a dry run does not give.
      token: publish.dryRun ? null : token,
      ...baseBranch ? { baseBranch } : {}
    },
    world
  );
  if (!made.ok)
    return world.stderr.write(`${made.error}
`), EXIT.usage;
  await publishNight(made.value, publish, world);
  let { report } = made.value;
  return await actOnNight({ report, project, dryRun: publish.dryRun, token }, world), EXIT.ok;
}
export {
  runAction
};
