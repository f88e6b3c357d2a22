import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isFailedRun,
  mentionsOf,
  quoteNames
} from "./chunk-WFTQFHQ7.mjs";
import {
  ONCE,
  createGitHubCall,
  isByUs,
  readAs,
  readLogin
} from "./chunk-2DQ42OIT.mjs";
import {
  coerce_exports
} from "./chunk-YW2Q6CPC.mjs";
import {
  array,
  boolean,
  literal,
  number,
  object,
  string,
  union,
  unknown
} from "./chunk-67TOOQQD.mjs";
import {
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  classifyGitHubFailure,
  isAtLeast,
  jobNameOf
} from "./chunk-4INBPDXK.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/publish/origin/octokit-origin.ts
var PER_PAGE = 100, MOST_PAGES = 50, artifacts = object({
  artifacts: array(
    object({ id: number(), name: string(), size_in_bytes: number(), expired: boolean() })
  )
}), pulls = array(
  object({
    number: number().int(),
    state: string(),
    head: object({
      sha: string(),
      ref: string(),
      repo: object({ full_name: string() }).nullish()
    }),
    base: object({ sha: string(), ref: string() })
  })
);
function createOriginReader(options) {
  let call = createGitHubCall(options);
  return {
    async artifacts(runId) {
      let pages = await allPages(call, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", { run_id: runId }, artifacts);
      return pages.ok ? ok(pages.value.flatMap((page) => page.artifacts.map(artifactOf))) : pages;
    },
    async artifactAddress(artifactId) {
      let answer = await call("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", { ...{ artifact_id: artifactId, archive_format: "zip" }, request: { redirect: "manual", parseSuccessResponseBody: !1 } });
      if (!answer.ok) return answer;
      let { location } = answer.value.headers;
      return location !== void 0 && /^https?:/.test(location) ? ok(location) : err({ kind: "unreadable-answer", message: "it does not say where the artifact is kept" });
    },
    async pullsOfCommit(sha) {
      return sidesOf(await allPages(call, "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: sha }, pulls));
    },
    async pullsOfBranch(head) {
      return sidesOf(await allPages(call, "GET /repos/{owner}/{repo}/pulls", { head, state: "open" }, pulls));
    }
  };
}
async function allPages(call, route, parameters, schema) {
  let pages = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let answer = await call(route, { ...parameters, per_page: PER_PAGE, page }), read = readAs(schema, answer);
    if (!read.ok) return read;
    if (pages.push(read.value), answer.ok && !/rel="next"/.test(answer.value.headers.link ?? "")) return ok(pages);
  }
  return err({ kind: "unreadable-answer", message: `more than ${MOST_PAGES} pages` });
}
function artifactOf(told2) {
  return { id: told2.id, name: told2.name, bytes: told2.size_in_bytes, isExpired: told2.expired };
}
function sidesOf(pages) {
  return pages.ok ? ok(
    pages.value.flat().map(({ number: number2, state, head, base }) => ({
      number: number2,
      isOpen: state === "open",
      headSha: head.sha,
      headBranch: head.ref,
      headRepository: head.repo?.full_name ?? null,
      baseBranch: base.ref,
      baseSha: base.sha
    }))
  ) : pages;
}

// src/publish/origin/find-pull-request.ts
var OF_PULL_REQUESTS = /* @__PURE__ */ new Set(["pull_request", "pull_request_target"]);
async function findPullRequest(run, github) {
  let { headSha, headBranch, headRepository } = run;
  if (!OF_PULL_REQUESTS.has(run.event)) return { kind: "none" };
  if (headRepository === null) return { kind: "not-found" };
  let ofCommit = await github.pullsOfCommit(headSha);
  if (!ofCommit.ok && ofCommit.error.kind !== "not-found" && ofCommit.error.kind !== "rejected")
    return { kind: "not-told", problem: ofCommit.error };
  let isOurs2 = (pull2) => pull2.isOpen && pull2.headRepository === headRepository, exact = (ofCommit.ok ? ofCommit.value : []).filter(
    (pull2) => isOurs2(pull2) && pull2.headSha === headSha
  );
  if (exact.length > 0 || headBranch === null) return onlyOne(exact, headSha);
  let [owner] = headRepository.split("/", 1), ofBranch = await github.pullsOfBranch(`${owner}:${headBranch}`);
  if (!ofBranch.ok) return { kind: "not-told", problem: ofBranch.error };
  let same = ofBranch.value.filter((pull2) => isOurs2(pull2) && pull2.headBranch === headBranch);
  return onlyOne(same, headSha);
}
function onlyOne(pulls2, headSha) {
  let [pull2, ...others] = pulls2;
  if (pull2 === void 0) return { kind: "not-found" };
  if (others.length > 0) return { kind: "several", numbers: pulls2.map(({ number: number3 }) => number3) };
  let { number: number2, baseBranch, baseSha } = pull2;
  return pull2.headSha === headSha ? { kind: "found", number: number2, baseBranch, baseSha } : { kind: "moved-on", number: number2 };
}

// src/publish/graphql-call.ts
var told = object({ data: unknown() }), refusal = object({
  errors: array(object({ type: string().optional(), message: string() })).min(1)
});
function createGraphqlCall(call, { baseUrl, clock }) {
  let route = `POST ${graphqlAddress(baseUrl)}`;
  return async (document, variables, schema) => {
    let once = document.startsWith("mutation") ? { request: ONCE } : {}, answer = await call(route, { query: document, variables, ...once });
    if (!answer.ok) return answer;
    let refused = refusal.safeParse(answer.value.data);
    if (refused.success) return err(problemOf(refused.data, answer.value.headers, clock));
    let read = readAs(told, answer);
    return read.ok ? readAs(schema, ok({ ...answer.value, data: read.value.data })) : read;
  };
}
function problemOf({ errors }, headers, clock) {
  let limit = errors.find(
    ({ type, message: message2 }) => type === "RATE_LIMITED" || /secondary rate limit/i.test(message2)
  );
  if (limit)
    return classifyGitHubFailure({ status: 200, headers, message: limit.message }, clock.now());
  let message = errors[0]?.message ?? "";
  return errors.some(({ type }) => type === "NOT_FOUND") ? { kind: "not-found" } : { kind: "rejected", message };
}
function graphqlAddress(baseUrl) {
  return `${baseUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
}

// src/publish/issue-comment.ts
var restComment = object({
  id: number(),
  node_id: string(),
  body: string().nullish(),
  html_url: string(),
  user: object({ login: string(), type: string() }).nullish()
});
function restCommentOf(told2) {
  let { id, node_id: nodeId, body, html_url: url } = told2;
  return { id, nodeId, body: body ?? "", url, isMinimised: null };
}

// src/publish/thread/is-marked.ts
function isMarked(body, marker) {
  return body.split(/\r?\n/, 1)[0] === marker;
}

// src/publish/thread/thread.ts
var MOST_PAGES2 = 200;
async function readPages(first, readPage) {
  let found = [], cursor = first;
  for (let pages = 1; pages <= MOST_PAGES2; pages += 1) {
    let page = await readPage(cursor);
    if (!page.ok) return page;
    found.push(...page.value.comments);
    let { next } = page.value;
    if (next === null)
      return ok({ comments: found.sort((a, b) => a.id - b.id), last: page.value });
    cursor = next;
  }
  return err({ kind: "unreadable-answer", message: `more than ${MOST_PAGES2} pages of comments` });
}

// src/publish/thread/graphql-thread.ts
var READ = `query ReadThread($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id fullDatabaseId url body isMinimized viewerDidAuthor author { __typename login } }
      }
    }
  }
}`, bigInt = coerce_exports.number().int().min(1).max(Number.MAX_SAFE_INTEGER), node = object({
  id: string(),
  fullDatabaseId: bigInt,
  url: string(),
  body: string(),
  isMinimized: boolean(),
  viewerDidAuthor: boolean(),
  author: object({ __typename: string(), login: string() }).nullable()
}), thread = object({
  repository: object({
    pullRequest: object({
      headRefOid: string(),
      comments: object({
        pageInfo: union([
          object({ hasNextPage: literal(!0), endCursor: string() }),
          object({ hasNextPage: literal(!1) }).transform(() => ({ endCursor: null }))
        ]),
        nodes: array(node.nullable())
      })
    })
  })
});
function graphqlThread(graphql, repository) {
  let [owner, name] = repository.split("/");
  async function readPage(number2, marker, after) {
    let variables = { owner, name, number: number2, ...after === void 0 ? {} : { after } }, read = await graphql(READ, variables, thread);
    if (!read.ok) return read;
    let { headRefOid: headSha, comments } = read.value.repository.pullRequest;
    return ok({
      comments: comments.nodes.flatMap(
        (each) => each && isOurs(each, marker) ? commentOf(each) : []
      ),
      next: comments.pageInfo.endCursor,
      headSha
    });
  }
  return async (pullRequest, marker) => {
    let read = await readPages(
      void 0,
      (after) => readPage(pullRequest, marker, after)
    );
    if (!read.ok) return read;
    let { comments, last } = read.value;
    return ok({ comments, headSha: async () => ok(last.headSha) });
  };
}
var WORKFLOWS = { __typename: "Bot", login: "github-actions" };
function isOurs({ body, viewerDidAuthor, author }, marker) {
  let isOfWorkflow = author?.__typename === WORKFLOWS.__typename && author.login === WORKFLOWS.login;
  return isMarked(body, marker) && (viewerDidAuthor || isOfWorkflow);
}
function commentOf(told2) {
  let { id: nodeId, fullDatabaseId: id, body, url, isMinimized: isMinimised } = told2;
  return { id, nodeId, body, url, isMinimised };
}

// src/publish/thread/read-thread.ts
function readThreadWith({ graphql, rest }, memory) {
  return async (pullRequest, marker) => {
    if (memory.isRefused) return rest(pullRequest, marker);
    let read = await graphql(pullRequest, marker);
    return read.ok || passes(read.error) ? read : (memory.isRefused = !0, rest(pullRequest, marker));
  };
}
function passes({ kind }) {
  return kind === "rate-limited" || kind === "unavailable" || kind === "no-answer" || kind === "unauthorised";
}

// src/publish/thread/rest-thread.ts
var PER_PAGE2 = 100, pull = object({ head: object({ sha: string() }) });
function restThread(call) {
  let login, me = {
    ownLogin() {
      return login ??= readLogin(call), login;
    }
  };
  async function readPage(pullRequest, marker, page) {
    let answer = await call("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pullRequest, per_page: PER_PAGE2, page });
    if (!answer.ok) return answer;
    let read = readAs(array(restComment), answer);
    if (!read.ok) return read;
    let comments = [];
    for (let told2 of read.value.filter(({ body }) => isMarked(body ?? "", marker))) {
      let own = await isByUs({ author: told2.user ?? null }, me);
      if (!own.ok) return own;
      own.value && comments.push(restCommentOf(told2));
    }
    let hasNext = /rel="next"/.test(answer.value.headers.link ?? "");
    return ok({ comments, next: hasNext ? page + 1 : null });
  }
  async function headSha(pullRequest) {
    let read = readAs(pull, await call("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: pullRequest }));
    return read.ok ? ok(read.value.head.sha) : read;
  }
  return async (pullRequest, marker) => {
    let read = await readPages(1, (page) => readPage(pullRequest, marker, page));
    return read.ok ? ok({ comments: read.value.comments, headSha: () => headSha(pullRequest) }) : read;
  };
}

// src/publish/octokit-writer.ts
var MINIMISE = `mutation MinimizeComment($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
    minimizedComment { isMinimized }
  }
}`, minimised = object({
  minimizeComment: object({ minimizedComment: object({ isMinimized: literal(!0) }) })
});
function createGitHubWriter(options, memory = { isRefused: !1 }) {
  let call = createGitHubCall(options), graphql = createGraphqlCall(call, options);
  return {
    readThread: readThreadWith(
      { graphql: graphqlThread(graphql, options.repository), rest: restThread(call) },
      memory
    ),
    async createComment(pullRequest, body) {
      let answer = await call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pullRequest, body, request: ONCE }), read = readAs(restComment, answer);
      return read.ok ? ok(restCommentOf(read.value)) : read;
    },
    async updateComment(commentId, body) {
      let read = readAs(restComment, await call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: commentId, body }));
      return read.ok ? ok(restCommentOf(read.value)) : read;
    },
    async minimiseComment(nodeId) {
      let read = await graphql(MINIMISE, { id: nodeId }, minimised);
      return read.ok ? ok(void 0) : read;
    }
  };
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
  return settings.comment === "never" ? "switched-off" : facts.hindrance !== void 0 ? facts.hindrance : context.pullRequest === null ? "no-pull-request" : settings.dryRun ? "dry-run" : facts.hasToken ? facts.readOnlyToken ? "read-only-token" : input.parts.some(saysSomething) ? null : "empty" : "no-token";
}
function isOfMergeGroup({ branch }) {
  return branch?.startsWith("gh-readonly-queue/") === !0;
}

// src/publish/rerun/read-judgements.ts
function readJudgements(reports, attempt) {
  let own = reports.filter((report) => isOf(report, attempt));
  if (own.length === 0 && reports.length > 0) {
    let detail = quoteNames(reports.map(jobNameOf));
    return { jobs: [], objection: { reason: "other-run", detail }, failures: [] };
  }
  let objections = own.flatMap((report) => objectionOf(report, attempt.attempt) ?? []);
  return {
    jobs: own.filter(({ outcome }) => outcome !== "passed").map((each) => judgedJob(each, attempt)),
    objection: joinObjections(objections),
    failures: own.filter(({ outcome }) => outcome === "failed")
  };
}
function isOf({ context }, { id, attempt }) {
  return context.runId.startsWith(`${id}-${attempt}-`) && context.attempt === attempt;
}
function judgedJob(report, { id }) {
  let { url } = report.context, digits = new RegExp(`/actions/runs/${id}/job/(\\d{1,15})$`).exec(url ?? "")?.[1];
  return {
    id: digits === void 0 ? null : Number(digits),
    name: jobNameOf(report),
    isSafe: report.outcome === "failed"
  };
}
function objectionOf(report, attempt) {
  let { outcome, verdicts, incomplete } = report, name = quoteNames([jobNameOf(report)]);
  if (outcome === "passed") return null;
  if (outcome === "not-started")
    return { reason: "not-retry-safe", detail: `${name}: nothing could be started` };
  let hopeless = verdicts.find((verdict) => !isWorthRepeating(verdict, attempt));
  if (hopeless) {
    let { cause, relation } = hopeless;
    return { reason: "not-retry-safe", detail: `${name}: ${cause}, ${relation}` };
  }
  return outcome === "failed" && (verdicts.length === 0 || incomplete !== void 0) ? { reason: "unexplained", detail: `${name}: its report does not say why` } : null;
}
var NEVER = /^(?:auth\.|config\.|svc\.config$)/;
function isWorthRepeating(verdict, attempt) {
  return NEVER.test(verdict.cause) || verdict.relation === "introduced" ? !1 : verdict.retrySafe === "yes" || verdict.retrySafe === "once" && attempt === 1;
}
function joinObjections([first, ...others]) {
  if (first === void 0) return null;
  let more = others.length > 0 ? ` and ${others.length} more` : "";
  return { ...first, detail: `${first.detail}${more}` };
}

// src/publish/rerun/plan-rerun.ts
function planRerun(input) {
  let { reports, unread, policy, ended } = input;
  if (policy === null) return skip("no-configuration");
  if (policy.when === "never") return skip("switched-off");
  if (ended === null) return skip(reports.every(isHarmless) ? "nothing-failed" : "in-progress");
  if (ended.isOfFork) return skip("fork");
  if (ended.conclusion !== null && !isFailedRun(ended.conclusion)) return skip("nothing-failed");
  let { jobs, failures, objection } = readJudgements(reports, ended);
  if (objection !== null) return skip(objection.reason, objection.detail);
  if (unread.length > 0) return skip("unexplained", `not read: ${quoteNames(unread)}`);
  let against = failures.filter(({ allowedReruns }) => allowedReruns === void 0);
  if (against.length > 0) return skip("switched-off", `of ${quoteNames(projectsOf(against))}`);
  let most = Math.min(policy.max, ...failures.map(({ allowedReruns = 0 }) => allowedReruns));
  return ended.attempt > most ? skip("attempts-used") : input.dryRun ? dryRun(ended, jobs) : input.hasToken ? { kind: "re-run", runId: ended.id, attempt: ended.attempt, most, judged: jobs } : skip("no-token");
}
function skip(reason, detail) {
  return { kind: "skip", sink: "re-run", reason, ...detail === void 0 ? {} : { detail } };
}
function isHarmless({ outcome }) {
  return outcome === "passed" || outcome === "cancelled";
}
function projectsOf(reports) {
  return [...new Set(reports.map(({ project }) => project))];
}
function dryRun({ id, attempt }, jobs) {
  let safe = jobs.filter(({ isSafe }) => isSafe).map(({ name }) => name);
  if (safe.length === 0) return skip("unexplained", "no report tells of a failure");
  let which = `run ${id}, attempt ${attempt}, if no job failed but ${quoteNames(safe)}`;
  return skip("dry-run", `it would repeat the failed jobs of ${which}`);
}

// src/publish/check-run/plan-check-run.ts
import { createHash } from "node:crypto";
var CHECK_SUMMARY_BYTES = 65535, TITLE_BYTES = 255, MESSAGE_BYTES = 64 * 1024, MOST_ANNOTATIONS = 200;
function planCheckRun(input) {
  let { report, title, summary } = input, { sha, url } = report.context, job2 = jobNameOf(report), conclusion = conclusionOf(report), reason = reasonForNone(input);
  if (reason === "dry-run") return { kind: "skip", sink: "check", reason, detail: conclusion };
  if (reason !== null || sha === null)
    return { kind: "skip", sink: "check", reason: reason ?? "no-commit" };
  let annotations = input.annotations.filter(isOnFile).slice(0, MOST_ANNOTATIONS).map(fitted);
  return {
    kind: "check",
    name: `Signalbox: ${report.project}${job2 === report.project ? "" : ` / ${job2}`}`,
    headSha: sha,
    identity: `signalbox-check:${hash([report.project, job2])}`,
    digest: hash([conclusion, title, summary, annotations]),
    conclusion,
    title: truncate(title, TITLE_BYTES),
    summary,
    annotations,
    detailsUrl: url
  };
}
function reasonForNone({ dryRun: dryRun2, facts, report }) {
  return report.context.sha === null ? "no-commit" : dryRun2 ? "dry-run" : facts.hasToken ? facts.readOnlyToken ? "read-only-token" : null : "no-token";
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
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
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
    let mentions = mentionsOf(settings.to, verdict.owners), skip2 = { kind: "skip", sink: "escalation" };
    if (mentions.length === 0) return { ...skip2, reason: "nobody", detail: verdict.cause };
    if (input.dryRun)
      return { ...skip2, reason: "dry-run", detail: `${verdict.cause} to ${mentions.join(", ")}` };
    if (!input.hasToken) return { ...skip2, reason: "no-token" };
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

// src/publish/job-step/pick-step.ts
var POST = "Post ";
function pickStep(steps) {
  let running = steps.filter(({ status }) => status === "in_progress"), [asking] = running;
  if (asking === void 0 || running.length > 1) return null;
  if (!asking.name.startsWith(POST)) return asking.number;
  let name = asking.name.slice(POST.length), [main = asking, ...others] = steps.filter((step) => step.name === name);
  return others.length > 0 ? null : main.number;
}

// src/publish/job-step/find-step.ts
var DEADLINE_MS = 2e3, job = object({
  steps: array(object({ number: number().int().min(1), name: string(), status: string() })).default([])
});
async function findStep(jobId, options) {
  let call = createGitHubCall({ ...options, deadlineMs: DEADLINE_MS }), read = readAs(job, await call("GET /repos/{owner}/{repo}/actions/jobs/{job_id}", { job_id: jobId, request: ONCE }));
  return read.ok ? ok(pickStep(read.value.steps)) : read;
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
      let list = blocks.map((id) => `<Latest>${id}</Latest>`).join(""), sent = await send("the list of blocks", `${address}&comp=blocklist`, {
        method: "PUT",
        headers: { "Content-Type": "application/xml", "x-ms-blob-content-type": "application/zip" },
        body: `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`
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
  let [, run, job2] = SCOPE.exec(scopesOf(runtimeToken)) ?? [];
  return run === void 0 || job2 === void 0 ? null : { run, job: job2 };
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
import { createHash as createHash2 } from "node:crypto";
var BLOCK_BYTES = 8 * 1024 * 1024, REFUSED_IN_NAMES = /["'<>|*?:\r\n\\/]/g;
async function uploadArtifact(request, service) {
  let name = request.name.replaceAll(REFUSED_IN_NAMES, "-"), address = await service.create(name);
  if (!address.ok) return address;
  let blocks = [], hash2 = createHash2("sha256"), bytes = 0;
  try {
    for await (let block of blocksOf(request.archive)) {
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
async function* blocksOf(archive) {
  let pieces = [], size = 0;
  for await (let piece of archive)
    pieces.push(piece), size += piece.byteLength, !(size < BLOCK_BYTES) && (yield Buffer.concat(pieces), pieces = [], size = 0);
  size > 0 && (yield Buffer.concat(pieces));
}

// src/publish/artifact/zip-folder.ts
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
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
    let entry = entryOf(relative(folder, path).split(sep).join("/"));
    archive.add(entry);
    for await (let piece of packed(path, entry))
      entry.ondata?.(null, piece, !1), yield* taken();
    entry.ondata?.(null, new Uint8Array(), !0), yield* taken();
  }
  archive.end(), yield* taken();
}
async function filesBelow(folder) {
  return (await readdir(folder, { recursive: !0, withFileTypes: !0 })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
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
    for await (let piece of createReadStream(path))
      entry.size += piece.byteLength, entry.crc = crc32(piece, entry.crc), packer.write(piece) || await new Promise((resolve) => packer.once("drain", resolve));
  } catch {
  }
  packer.end();
}

export {
  createOriginReader,
  findPullRequest,
  createGitHubWriter,
  planPublication,
  planRerun,
  CHECK_SUMMARY_BYTES,
  planCheckRun,
  planEscalations,
  findStep,
  artifactService,
  backendIdsOf,
  uploadArtifact,
  zipFolder
};
