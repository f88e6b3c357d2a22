import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-NQY5LJ3E.mjs";
import {
  assignedPortsOf,
  discoveryEnvironment
} from "./chunk-YBA2V6MC.mjs";
import "./chunk-LR34I4IH.mjs";
import {
  CHECK_SUMMARY_BYTES,
  artifactService,
  backendIdsOf,
  createGitHubWriter,
  createOriginReader,
  findPullRequest,
  findStep,
  planCheckRun,
  planEscalations,
  planPublication,
  planRerun,
  uploadArtifact,
  zipFolder
} from "./chunk-ZX4POTYC.mjs";
import {
  up
} from "./chunk-WKTYIFPS.mjs";
import "./chunk-CRRKQWR6.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-PB642ALM.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-Q3XYXXDO.mjs";
import {
  actOnNight,
  historyMemory,
  makeNight,
  webhookSender
} from "./chunk-MEHWN6JJ.mjs";
import {
  applyPublication,
  createActingPorts,
  describePublishResult,
  mergeParts,
  planWebhooks,
  publishPorts
} from "./chunk-WFTQFHQ7.mjs";
import {
  nightHeadline
} from "./chunk-KA6NAVWD.mjs";
import "./chunk-CPVUJK54.mjs";
import "./chunk-ALMX5IJE.mjs";
import {
  parseTriageReport
} from "./chunk-2DQ42OIT.mjs";
import "./chunk-BI4GRB33.mjs";
import {
  downloadBytes,
  ingest
} from "./chunk-CSZXABJ5.mjs";
import "./chunk-QZM4HDXJ.mjs";
import {
  fitSections,
  inertTitle
} from "./chunk-FMK3IGAS.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-RXUFAU2X.mjs";
import {
  addStepTests,
  describeTests,
  warner
} from "./chunk-3IDO77OG.mjs";
import {
  recordHistory
} from "./chunk-D3TYSV4Y.mjs";
import {
  reportBounds
} from "./chunk-NJJFWX66.mjs";
import "./chunk-XGSTERVI.mjs";
import {
  judgeAgain
} from "./chunk-LW6OZCUZ.mjs";
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
} from "./chunk-VZTZMHV5.mjs";
import "./chunk-4B2RM645.mjs";
import {
  settled
} from "./chunk-NI5FHBGD.mjs";
import {
  cardedVerdicts
} from "./chunk-JCF5YWPH.mjs";
import {
  describeBringUp,
  describeWhatIf,
  gateDetail,
  ranForMs,
  serviceDetail,
  statusWord
} from "./chunk-HTTNZQBR.mjs";
import "./chunk-RX43XFGT.mjs";
import "./chunk-KRSN46WR.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-OL7VELS6.mjs";
import "./chunk-C6L2WCEV.mjs";
import "./chunk-CF4RFN2D.mjs";
import "./chunk-G66QDWCM.mjs";
import {
  confinePath
} from "./chunk-QI67WJWO.mjs";
import {
  escapeMarkdownInline,
  inlineCode
} from "./chunk-ODOSYDRX.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-Z6TQPBGO.mjs";
import {
  describeTakenDown,
  takeDown
} from "./chunk-65MBP7CR.mjs";
import "./chunk-FLBXMG3Y.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-J6W6AFLA.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-VHK3H6U7.mjs";
import {
  readJournal
} from "./chunk-TOVQL6DV.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-75RHPUUD.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-F5BFMIY3.mjs";
import "./chunk-77QID4CP.mjs";
import {
  readContext,
  readEventPayload
} from "./chunk-NRIMCWC3.mjs";
import "./chunk-MLZPGBYE.mjs";
import "./chunk-CSGKXHK4.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-ETHLWRSO.mjs";
import "./chunk-ZEAEJKHJ.mjs";
import "./chunk-A3KQ376H.mjs";
import "./chunk-XALZVAZH.mjs";
import "./chunk-PRR7GZAE.mjs";
import "./chunk-XEP5XGZ7.mjs";
import "./chunk-BVMSZR44.mjs";
import {
  ArchiveError,
  describeArchiveFault,
  entryBytes,
  listEntries
} from "./chunk-H4IWSSD2.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-7KY2TIIP.mjs";
import "./chunk-FSUAAH57.mjs";
import "./chunk-ATXCFXW5.mjs";
import {
  writeWholeFile
} from "./chunk-L53GNFIM.mjs";
import "./chunk-GP5BOY3X.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-WMIPYFF6.mjs";
import "./chunk-CKT55Y22.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-TZAAP2WF.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-NAXTSG62.mjs";
import "./chunk-SVOPMMFH.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-GJTPF4ZL.mjs";
import "./chunk-K4G67D34.mjs";
import {
  GATE,
  OUTCOME,
  RELATION,
  STATUS,
  counted,
  groupDigits
} from "./chunk-Y44HDPE2.mjs";
import {
  quietCommands
} from "./chunk-FQ5HRVQA.mjs";
import {
  hasRun,
  openProject,
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import "./chunk-SKSGK344.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import {
  cleanDeep,
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import {
  byteLength,
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  EXIT,
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import {
  commentPartOf,
  describeGitHubProblem,
  formatDuration,
  jobNameOf,
  runNumberOf
} from "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
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

// src/evidence/archive/archive-bytes.ts
function heldArchive(held) {
  let bytes = Buffer.from(held.buffer, held.byteOffset, held.byteLength);
  return {
    size: bytes.length,
    read: async (position, count) => bytes.subarray(position, position + count)
  };
}

// src/evidence/archive/read-named-files.ts
async function readNamedFiles(packed, request) {
  let archive = heldArchive(packed), entries = await listEntries(archive);
  if (!entries.ok) return entries;
  let wanted = entries.value.filter(({ path }) => isWanted(path, request)), fault = faultOf(wanted, request);
  if (fault !== null) return err(fault);
  let files = [], left = request.mostBytes;
  try {
    for (let entry of wanted) {
      let bytes = [];
      for await (let chunk of entryBytes(archive, entry)) {
        if (left -= chunk.length, left < 0) return err({ kind: "too-long", limit: request.mostBytes });
        bytes.push(chunk);
      }
      files.push({ path: entry.path, text: Buffer.concat(bytes).toString("utf8") });
    }
    return ok(files);
  } catch (error) {
    return err(error instanceof ArchiveError ? error.fault : { kind: "damaged" });
  }
}
function isWanted(path, { name, leftOut }) {
  let parts = path.split("/");
  return parts.pop() === name && !parts.some((folder) => leftOut.has(folder));
}
function faultOf(wanted, { mostFiles: limit }) {
  if (wanted.length > limit) return { kind: "too-many-entries", count: wanted.length, limit };
  let seen = /* @__PURE__ */ new Set();
  for (let { path, isLink } of wanted) {
    if (isLink) return { kind: "link", entry: path };
    if (seen.has(path)) return { kind: "duplicate", entry: path };
    seen.add(path);
  }
  return null;
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
async function findReports(places, directory, within) {
  let files = /* @__PURE__ */ new Set(), warnings = [];
  for (let place of places) {
    let path = resolve(directory, place);
    if (within && !isIn(within, placePattern(path.split(sep).join("/")).folder)) {
      warnings.push(`${place} lies outside ${within.join(", ")}; only reports in there are read`);
      continue;
    }
    let found = await filesOf(path);
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
function isIn(within, folder) {
  return within.some((root) => resolve(root) === folder || confinePath(root, folder).ok);
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

// src/app/action/collect-artifacts.ts
var LIMITS = { timeoutMs: 2e4, longestMs: 12e4, mostBytes: 128 * 2 ** 20 }, EMPTY = `there is no ${REPORT} in it`;
async function collectArtifacts(request) {
  let { runId, pattern, github } = request, listed = await github.artifacts(runId);
  if (!listed.ok) {
    let warning = `the artifacts of run ${runId} are not known: ${describeGitHubProblem(listed.error)}`;
    return { reports: [], warnings: [warning], unread: [pattern] };
  }
  let { matches } = placePattern(pattern), wanted = newestOfEach(listed.value.filter(({ name }) => matches(name))), warnings = [];
  wanted.length === 0 && warnings.push(`run ${runId} has no artifact ${pattern}`), wanted.length > MOST_REPORTS && warnings.push(`of ${wanted.length} artifacts ${MOST_REPORTS} are read`);
  let unread = wanted.slice(MOST_REPORTS).map(({ name }) => name), reports = [], left = MOST_BYTES;
  for (let artifact of wanted.slice(0, MOST_REPORTS)) {
    let { name } = artifact, read = await readArtifact(artifact, left, request), room = MOST_REPORTS - reports.length;
    (!read.ok || read.value.length > room) && unread.push(name), read.ok && read.value.length > 0 ? reports.push(...read.value.slice(0, room)) : warnings.push(`artifact ${JSON.stringify(name)}: ${read.ok ? EMPTY : read.error}`), left = MOST_BYTES - reports.reduce((sum, { text }) => sum + text.length, 0);
  }
  return { reports, warnings, unread };
}
function newestOfEach(artifacts) {
  let newest = /* @__PURE__ */ new Map();
  for (let artifact of [...artifacts].sort((a, b) => a.id - b.id))
    newest.set(artifact.name, artifact);
  return [...newest.values()];
}
async function readArtifact(artifact, mostText, request) {
  let { name } = artifact, packed = await download(artifact, request);
  if (!packed.ok) return packed;
  let files = await readNamedFiles(packed.value, {
    name: REPORT,
    leftOut: LEFT_OUT,
    mostBytes: mostText,
    mostFiles: MOST_REPORTS
  });
  return files.ok ? ok(files.value.map(({ path, text }) => ({ file: `${name}: ${path}`, text }))) : err(describeArchiveFault(files.error));
}
async function download({ id, bytes, isExpired }, { github, clock, limits = LIMITS }) {
  if (isExpired) return err("it has expired");
  if (bytes > limits.mostBytes) {
    let most = limits.mostBytes / 1048576;
    return err(`it is larger than ${most} MB; upload only ${REPORT} in an artifact of its own`);
  }
  let address = await github.artifactAddress(id);
  if (!address.ok) return err(describeGitHubProblem(address.error));
  let pieces = [];
  try {
    let what = "artifact";
    for await (let piece of downloadBytes({ what, url: address.value, clock, ...limits }))
      pieces.push(piece);
    return ok(Buffer.concat(pieces));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

// src/app/action/origin-context.ts
function contextOfOrigin(run2, pull) {
  let found = pull.kind === "found" ? pull : null;
  return {
    runId: `${run2.id}-${run2.attempt}-`,
    repository: run2.repository,
    workflow: run2.workflow,
    job: null,
    attempt: run2.attempt,
    branch: run2.headBranch,
    baseBranch: found?.baseBranch ?? null,
    sha: run2.headSha,
    baseSha: found?.baseSha ?? null,
    pullRequest: found?.number ?? null,
    actor: run2.actor,
    url: run2.url,
    changedFiles: []
  };
}
function withContext(report, context) {
  let { job, matrix } = report.context, runId = `${context.runId}${[job, matrix].filter(Boolean).join("-")}`;
  return {
    ...report,
    context: { ...context, runId, job, ...matrix === void 0 ? {} : { matrix } }
  };
}
function hindranceOf({ kind }) {
  return {
    found: null,
    none: "no-pull-request",
    "not-found": "unknown-pull-request",
    several: "several-pull-requests",
    "moved-on": "outdated",
    "not-told": "not-told"
  }[kind];
}

// src/app/context/origin-run.ts
async function readOriginRun({ environment }) {
  return environment.GITHUB_EVENT_NAME !== "workflow_run" ? null : originRunOf(await readEventPayload(environment.GITHUB_EVENT_PATH));
}
function originRunOf({ workflow_run: run2 }) {
  return run2 === void 0 ? null : {
    id: run2.id,
    attempt: run2.run_attempt,
    workflow: run2.name ?? null,
    event: run2.event,
    conclusion: run2.conclusion ?? null,
    actor: run2.actor?.login ?? null,
    url: run2.html_url,
    headSha: run2.head_sha,
    headBranch: run2.head_branch ?? null,
    headRepository: run2.head_repository?.full_name ?? null,
    repository: run2.repository.full_name
  };
}

// src/app/action/github-of.ts
function gitHubOf({ repository }, publish, world) {
  let token = tokenOf(publish, world);
  return token === "" || repository === null ? null : { baseUrl: world.environment.GITHUB_API_URL ?? "https://api.github.com", token, repository, clock: world.clock };
}
function tokenOf({ token }, { environment }) {
  return token || environment.GITHUB_TOKEN || "";
}

// src/app/action/prove-origin.ts
var DEADLINE_MS = 24e4;
async function proveOrigin(run2, github) {
  let pull = await findPullRequest(run2, github);
  return {
    context: contextOfOrigin(run2, pull),
    hindrance: hindranceOf(pull),
    problem: pull.kind === "not-told" ? pull.problem : null
  };
}
function originReader(run2, publish, world) {
  let github = gitHubOf(run2, publish, world);
  return github && createOriginReader({ ...github, deadlineMs: DEADLINE_MS });
}
async function placeReport(report, publish, world) {
  let run2 = await readOriginRun(world);
  if (run2 === null) return { report };
  let github = originReader(run2, publish, world);
  if (github === null) return { report, hindrance: "no-token" };
  let { context, hindrance } = await proveOrigin(run2, github);
  return { report: withContext(report, context), ...hindrance === null ? {} : { hindrance } };
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
    /[<>@-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`
  );
}

// src/report/markdown/job-log.ts
function jobLog({ url, step }) {
  if (!url?.includes("/job/")) return null;
  let isWhole = /\/job\/\d+$/.test(url);
  return step !== void 0 && isWhole ? `${url}#step:${step}:1` : url;
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
  let { context: run2 } = seenBy.report;
  return {
    run: run2,
    jobs: parts.length > 1 ? jobs : [],
    links: { evidence: () => jobLog(run2), ...links },
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
var LIMITS2 = { cards: 10, lines: 8, listed: 50 }, TEXT_BUDGET_BYTES = 1e3;
function renderComment(parts, options) {
  let clean = parts.map((part) => shownPart(part, options)), sections = jobSections(clean, options.links ?? {}, LIMITS2), hidden = hiddenDigest(clean, options.budgetBytes / 4), room = options.budgetBytes - byteLength(hidden("0".repeat(16))) - 2, { text } = fitSections(sections, room, shortened), digest = digestOf(text, clean);
  return { body: `${text}

${hidden(digest)}`, digest };
}
function shownPart(part, options) {
  let report = shownReport(part.report, LIMITS2.cards);
  return cleanDeep({ ...part, report }, { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES });
}
function shortened(shed) {
  return shed.length > 0 ? `<sub>Shortened to fit in ${counted(shed.length, "place")}; the report has everything.</sub>` : "";
}

// src/report/markdown/jobs-summary.ts
var BUDGET_BYTES = 1e6, LIMITS3 = { cards: 30, lines: 20, listed: 300 };
function renderJobsSummary(parts, options) {
  let clean = parts.map((part) => shownPart(part, options)), table = {
    name: "the table of jobs",
    priority: 700,
    forms: [jobsTable(clean), ""]
  }, sections = [...jobSections(clean, options.links ?? {}, LIMITS3), table];
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
var PAGE = /^actions\/runs\/\d{1,20}(?:\/attempts\/\d{1,10})?(?:\/job\/\d{1,20})?$/;
function ownAddresses(parts, { repository }, environment) {
  let pages = `${environment.GITHUB_SERVER_URL || "https://github.com"}/${repository}/`, isOwn = (url) => url.startsWith(pages) && PAGE.test(url.slice(pages.length));
  return parts.map((part) => {
    let { context } = part.report, url = context.url && isOwn(context.url) ? context.url : null;
    return { ...part, report: { ...part.report, context: { ...context, url } } };
  });
}

// src/app/context/read-only-token.ts
var FROM_CHANGE = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment"
]);
function hasReadOnlyToken({ environment, payload, token }) {
  if (/^(?:ghp_|github_pat_)/.test(token) || !FROM_CHANGE.has(environment.GITHUB_EVENT_NAME ?? "")) return !1;
  if (environment.GITHUB_ACTOR === "dependabot[bot]") return !0;
  let { pull_request: pull } = payload;
  if (pull === void 0) return !1;
  let base = pull.base.repo?.full_name;
  if (pull.head.repo === null) return !0;
  let head = pull.head.repo?.full_name;
  return head !== void 0 && base !== void 0 && head !== base;
}

// src/app/action/file-links.ts
function issueLinks({ repository }, environment) {
  let server = environment.GITHUB_SERVER_URL || "https://github.com";
  return (issue) => repository === null ? null : `${server}/${repository}/issues/${issue}`;
}
function fileLinks({ repository, sha }, environment) {
  let server = environment.GITHUB_SERVER_URL || "https://github.com";
  return (file, line) => {
    if (repository === null || sha === null) return null;
    let path = file.split("/").map(encodeURIComponent).join("/");
    return `${server}/${repository}/blob/${sha}/${path}${line === null ? "" : `#L${line}`}`;
  };
}

// src/app/action/tell-result.ts
var LINE_BYTES = 1e3;
function tellResult(result, redactor) {
  let redact = (text) => redactor.redact(text), line = cleanLine(describePublishResult(result), { redact, lineBudgetBytes: LINE_BYTES });
  return `${quietCommands(line)}
`;
}

// src/app/action/publish-parts.ts
var SELF_EVIDENT = /* @__PURE__ */ new Set(["output", "annotation"]), SHARED_DEADLINE_MS = 12e4;
async function publishParts(input) {
  let { publish, world, context } = input, { environment } = world, comment = commentTarget(input), facts = {
    hasToken: comment !== null,
    readOnlyToken: await isReadOnly(input),
    ...input.hindrance === void 0 ? {} : { hindrance: input.hindrance }
  }, actions = planPublication({
    project: input.project,
    parts: input.parts,
    context,
    settings: { comment: publish.comment, dryRun: publish.dryRun },
    facts,
    summaryMarkdown: input.summaryMarkdown,
    annotations: input.annotations,
    outputs: input.outputs
  }), acting = await input.act?.(facts), github = gitHubOf(context, publish, world), ports = publishPorts({
    comment,
    ...acting ? { acting: createActingPorts({ github, ...acting.targets }) } : {},
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}
`)
  }), results = await applyPublication([...actions, ...acting?.actions ?? []], ports);
  for (let result of results)
    SELF_EVIDENT.has(result.sink) && result.status === "created" || world.stdout.write(tellResult(result, input.redactor));
  return results;
}
function reportLinks(context, world) {
  let { environment } = world;
  return {
    run: context.url,
    file: fileLinks(context, environment),
    issue: issueLinks(context, environment)
  };
}
function commentTarget(input) {
  let { world, context, publish } = input, github = gitHubOf(context, publish, world);
  if (github === null) return null;
  let { clock, random } = world, deadline = input.parts.some(({ siblings }) => siblings > 1) ? { deadlineMs: SHARED_DEADLINE_MS } : {};
  return {
    github: createGitHubWriter({ ...github, ...deadline }, input.graphql),
    clock,
    random,
    draw(parts, budgetBytes) {
      let redact = (text2) => input.redactor.redact(text2), links = reportLinks(context, world), own = ownAddresses(parts, context, world.environment), { body: text, digest } = renderComment(own, { redact, budgetBytes, links });
      return { text, digest };
    }
  };
}
async function isReadOnly(input) {
  let { environment } = input.world, payload = await readEventPayload(environment.GITHUB_EVENT_PATH);
  return hasReadOnlyToken({ environment, payload, token: tokenOf(input.publish, input.world) });
}

// src/app/action/publish-jobs.ts
async function publishJobs(input) {
  let { parts, context, world, redactor, publish, hindrance, notes = "" } = input, redact = (text) => redactor.redact(text), merged = mergedReport(parts);
  if (merged === null) return EXIT.usage;
  let graphql = { isRefused: !1 };
  for (let [index, project] of projectsOf(parts).entries()) {
    let own = parts.filter(({ report }) => report.project === project), shown = ownAddresses(mergeParts(own, [], shaOf(own)), context, world.environment).map((part) => shownPart(part, { redact })), summary = renderJobsSummary(shown, { redact, links: reportLinks(context, world) });
    await publishParts({
      project,
      parts: shown,
      context,
      ...hindrance === void 0 ? {} : { hindrance },
      summaryMarkdown: index === 0 ? `${notes}${summary}` : summary,
      annotations: [],
      outputs: index === 0 ? cleanDeep(mergedOutputs(merged), { redact }) : {},
      redactor,
      publish,
      world,
      graphql
    });
  }
  return exitCodeOf(merged.outcome);
}
function shaOf(parts) {
  return parts[0]?.report.context.sha ?? null;
}
function projectsOf(parts) {
  return [...new Set(parts.map(({ report }) => report.project))];
}

// src/app/action/ended-run.ts
function endedRunOf(run2) {
  let { id, attempt, conclusion, headRepository, repository } = run2;
  return { id, attempt, conclusion, isOfFork: headRepository !== repository };
}

// src/app/action/rerun-origin.ts
async function rerunOrigin(input) {
  let { run: run2, reports, unread, request, redactor, world } = input, github = gitHubOf(run2, request.publish, world), project = await openProject(request.project, world), action = planRerun({
    reports,
    unread,
    policy: project.ok ? project.value.graph.config.triage.rerun : null,
    dryRun: request.publish.dryRun,
    hasToken: github !== null,
    ended: endedRunOf(run2)
  }), acting = createActingPorts({ github, sendWebhook: null, memory: null }), nowhere = { comment: null, summaryFile: null, outputFile: null, printLine: null };
  for (let result of await applyPublication([action], publishPorts({ ...nowhere, acting })))
    world.stdout.write(tellResult(result, redactor));
}

// src/app/action/publish-origin.ts
var MOST_PROJECTS = 20, MOST_NOTES = 20, NOTE_BYTES = 1e3;
async function publishOrigin(run2, request, world) {
  let { publish } = request, redactor = createRedactor(world.environment), warn = warner(world, redactor), github = originReader(run2, publish, world);
  if (github === null)
    return warn('there is no token for GitHub: pass "token", such as github.token.'), EXIT.usage;
  let { context, hindrance, problem } = await proveOrigin(run2, github), { clock } = world, found = await collectArtifacts({
    runId: run2.id,
    pattern: request.artifacts,
    github,
    clock
  }), read = readReports(found.reports), { parts, warnings } = partsOf(read.reports, context, clock.now()), told = [
    ...problem === null ? [] : [describeGitHubProblem(problem)],
    ...found.warnings,
    ...read.warnings,
    ...warnings
  ];
  for (let warning of told) warn(warning);
  let notes = notesOf(
    run2,
    told.map((text) => redactor.redact(text))
  );
  if (parts.length > 0 ? await publishJobs({ parts, context, ...hindrance === null ? {} : { hindrance }, notes, redactor, publish, world }) : publish.dryRun || await writeSummary(notes, world), publish.rerun) {
    let reports = read.reports.map(({ report }) => report), unread = [...found.unread, ...read.unread];
    await rerunOrigin({ run: run2, reports, unread, request, redactor, world });
  }
  return EXIT.ok;
}
function readReports(found) {
  let reports = [], warnings = [], unread = [];
  for (let { file, text } of found) {
    let report = parseTriageReport(text);
    report.ok ? reports.push({ file, report: report.value }) : (warnings.push(`${file} is not a report: ${report.error}`), unread.push(file));
  }
  return { reports, warnings, unread };
}
function partsOf(reports, context, now) {
  let parts = [], warnings = [], projects = /* @__PURE__ */ new Set();
  for (let { file, report } of reports) {
    let { project, startedAt, durationMs } = report;
    if (!projects.has(project) && projects.size === MOST_PROJECTS) {
      warnings.push(`${file} is of one project more than the ${MOST_PROJECTS} that are told of`);
      continue;
    }
    projects.add(project);
    let at = Math.trunc(Math.min(now, startedAt + durationMs));
    parts.push(commentPartOf(withContext(report, context), { at }));
  }
  return { parts, warnings };
}
function notesOf(run2, warnings) {
  let title = `Of run ${run2.id}, attempt ${run2.attempt}: ${run2.conclusion ?? run2.event}`, left = warnings.length - MOST_NOTES, lines = warnings.slice(0, MOST_NOTES).map((warning) => truncate(warning, NOTE_BYTES));
  return `${[title, ...lines.map((line) => `⚠ ${line}`), ...left > 0 ? [`${left} more`] : []].map((line) => `> ${escapeMarkdownInline(line)}
`).join(`>
`)}
`;
}
async function writeSummary(markdown, { environment }) {
  let nowhere = { comment: null, outputFile: null, printLine: null }, summaryFile = environment.GITHUB_STEP_SUMMARY ?? null;
  await applyPublication(
    [{ kind: "summary", markdown }],
    publishPorts({ ...nowhere, summaryFile })
  );
}

// src/app/action/publish-reports.ts
async function publishReports(request, world) {
  let redactor = createRedactor(world.environment), warn = warner(world, redactor), { within } = reportBounds(world.directory, world.environment), { reports, warnings } = await findReports(request.reports, world.directory, within);
  for (let warning of warnings) warn(warning);
  let context = await readContext(world, "report"), read = reports.map((report) => readPart(report, context, world.clock.now()));
  for (let { warning } of read) warning !== null && warn(warning);
  let parts = read.flatMap(({ part }) => part ?? []);
  return parts.length === 0 ? (warn(`no report to publish in ${request.reports.join(", ")}: download the artifacts first.`), EXIT.usage) : publishJobs({ parts, context, redactor, publish: request.publish, world });
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
var BUDGET_BYTES2 = 1e6, TEXT_BUDGET_BYTES2 = 2e3, LIMITS4 = { cards: 30, lines: 20, listed: 300 };
function renderSummary(report, record, options) {
  let clean = cleanDeep(
    { report: shownReport(report, LIMITS4.cards), record: settled(record) },
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
    ...verdictSections(only, links, LIMITS4),
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
  ), thrown = report.verdicts.flatMap(
    (verdict) => (verdict.thrownAt ?? []).map((at) => ({ verdict, place: placeOf(verdict, at), isTest: !1 }))
  ), inOrder = [
    ...placed.filter(({ isTest: first }) => first),
    ...thrown,
    ...placed.filter(({ isTest: first }) => !first)
  ], marks = /* @__PURE__ */ new Map();
  for (let { verdict, place, isTest: named } of inOrder) {
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
function placeOf({ title }, { file, line }) {
  return { file, line, ...{ column: null, severity: null, message: title }, repositoryFile: file };
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

// src/app/action/news-of-run.ts
import { createHash as createHash2 } from "node:crypto";
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
  return createHash2("sha256").update(whole).digest("hex").slice(0, 16);
}

// src/app/action/plan-acting.ts
async function planActing(input) {
  let opened = await openProject(input.project, input.world), project = opened.ok ? opened.value : null, settings = project?.graph.config.publish ?? null, memory = project && historyMemory(project.historyLocation, input.world);
  return {
    actions: [
      ...isOwnRun(input.world) ? ownActions(input, settings) : [],
      ...input.publish.rerun ? [await rerunOf(input, project)] : []
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
  let run2 = await readOriginRun(input.world);
  return planRerun({
    reports: [input.report],
    unread: [],
    policy: project?.graph.config.triage.rerun ?? null,
    dryRun: input.publish.dryRun,
    hasToken: input.facts.hasToken,
    ended: run2 && endedRunOf(run2)
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

// src/app/action/with-step.ts
async function withStep(report, publish, world) {
  let { context } = report, job = /\/job\/(\d{1,20})$/.exec(context.url ?? "")?.[1], github = gitHubOf(context, publish, world), hasEvidence = report.verdicts.some(({ evidence }) => evidence.length > 0);
  if (!(job !== void 0 && job === world.environment.SIGNALBOX_CHECK_RUN_ID) || !hasEvidence || github === null || !isSeen(publish, world)) return report;
  let step = await findStep(job, github);
  return !step.ok || step.value === null ? report : { ...report, context: { ...context, step: step.value } };
}
function isSeen({ dryRun, comment, checkRun }, { environment }) {
  let hasSummary = !!environment.GITHUB_STEP_SUMMARY;
  return !dryRun && (hasSummary || checkRun || comment !== "never");
}

// src/app/action/publish-run.ts
async function publishRun(input) {
  let { record, publish, world, redactor } = input, { environment } = world, { report: placed, ...place } = await placeReport(input.report, publish, world), report = await withStep(placed, publish, world), redact = (text) => redactor.redact(text), workspace = environment.GITHUB_WORKSPACE ?? world.directory, links = reportLinks(report.context, world), siblings = matrixSize(environment.SIGNALBOX_JOB_TOTAL), part = commentPartOf(report, { at: Math.trunc(world.clock.now()), siblings }), annotations = annotationsOf(report, redact), results = await publishParts({
    project: report.project,
    parts: [shownPart(part, { redact })],
    context: report.context,
    ...place,
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
      return downAndPublish(request, world);
    case "teardown":
      return tearDown(request, world);
    case "triage":
      return triageOrTell(request, world);
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
async function triageOrTell(request, world) {
  let origin = await readOriginRun(world), isBrought = await hasRun(runDirectoryOf(request.project, world));
  return origin === null || isBrought ? judgeAndPublish(request, world) : publishOrigin(origin, request, world);
}
async function tearDown(request, world) {
  let { project, artifactName } = request, code = await downAndPublish(request, world);
  return artifactName !== null && await uploadRunFolder(runDirectoryOf(project, world), artifactName, world), code;
}
async function downAndPublish(request, world) {
  let { project, junit } = request, redactor = createRedactor(world.environment), warn = warner(world, redactor), directory = runDirectoryOf(project, world), taken = await takeDown(directory, world);
  taken.ok ? world.stdout.write(describeTakenDown(taken.value, directory)) : world.stderr.write(`${taken.error}
`);
  let { result, warnings } = await addStepTests({ ...project, junit }, world);
  for (let warning of warnings) warn(warning);
  return result !== null && world.stdout.write(`${describeTests(result, redactor)}
`), judgeAndPublish(request, world, { remember: result !== null });
}
async function judgeAndPublish(request, world, { remember } = { remember: !1 }) {
  let judged = await judgeAgain(request.project, world);
  if (!judged.ok)
    return world.stderr.write(`${judged.error}
`), EXIT.usage;
  let { directory, redactor, exitCode } = judged.value, unremembered = remember ? await recordHistory({ ...judged.value, world }) : [];
  for (let warning of unremembered) warner(world, redactor)(warning);
  return await redactRunFiles(directory, redactor), await publishRun({ ...judged.value, ...request, world }), exitCode;
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
    return world.stderr.write(`${made.error.told}
`), made.error.reason === "unusable" ? EXIT.usage : EXIT.ok;
  await publishNight(made.value, publish, world);
  let { report } = made.value;
  return await actOnNight({ report, project, dryRun: publish.dryRun, token }, world), EXIT.ok;
}
export {
  runAction
};
