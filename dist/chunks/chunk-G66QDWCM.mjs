import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  round
} from "./chunk-BVMSZR44.mjs";
import {
  logMarginalLikelihood,
  posterior
} from "./chunk-CDXHUBPX.mjs";
import {
  OWN_RULES
} from "./chunk-T23W4NQG.mjs";
import {
  RE2JS
} from "./chunk-U4DTKAM7.mjs";
import {
  countRelations,
  describeWhose
} from "./chunk-4INBPDXK.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/triage/incomplete-run.ts
function describeIncompleteRun(run) {
  switch (run.kind) {
    case "running":
      return "The run is still going: what has not failed yet may fail still";
    case "killed":
      return `The supervisor was killed: what came after ${timeOfDay(run.lastHeardAt)} is not known`;
    default:
      return unreachable(run);
  }
}
function timeOfDay(at) {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}

// src/triage/relation.ts
var INTRODUCED = {
  prior: 0.6,
  elsewhere: { a: 0.02, b: 20 },
  sameCommit: { a: 20, b: 0.2 },
  rerun: { a: 1, b: 20 }
}, PRE_EXISTING = {
  prior: 0.15,
  elsewhere: { a: 1, b: 1 },
  sameCommit: { a: 20, b: 0.2 },
  rerun: { a: 1, b: 20 }
}, INTERMITTENT = {
  prior: 0.25,
  elsewhere: { a: 0.5, b: 4 },
  sameCommit: { a: 1, b: 1 },
  rerun: { a: 2, b: 1 }
}, FORECAST_COUNTS = { from: 0.1, to: 0.5 }, OTHER_CHANGES = 2, HALF = 0.5, UNKNOWN_RELATION = { relation: "unknown", probability: HALF };
function findRelation(counts, generic, passesOnRerun = null) {
  if (generic) return UNKNOWN_RELATION;
  let relation = relationByCounts(counts);
  if (relation === "unknown") return UNKNOWN_RELATION;
  let introduced = probabilityIntroduced(counts, passesOnRerun), probability = round(relation === "introduced" ? introduced : 1 - introduced);
  return probability < HALF ? UNKNOWN_RELATION : { relation, probability };
}
function relationByCounts(counts) {
  let seenBefore = counts.baseFailures > 0 || counts.otherFailures > 0;
  if (counts.sameCommitPasses > 0 || seenBefore && counts.rerunPasses > 0) return "intermittent";
  let onManyChanges = counts.otherChanges >= OTHER_CHANGES, mostlyPasses = counts.baseFailures * 2 < counts.baseRuns;
  return counts.baseFailures > 0 ? onManyChanges && mostlyPasses ? "intermittent" : "pre-existing" : onManyChanges ? "intermittent" : counts.baseRuns === 0 || counts.incomparable > 0 ? "unknown" : "introduced";
}
function probabilityIntroduced(counts, passesOnRerun = null) {
  let weights = [INTRODUCED, PRE_EXISTING, INTERMITTENT].map(
    (hypothesis) => Math.log(priorOf(hypothesis, passesOnRerun)) + logLikelihood(counts, hypothesis)
  );
  return posterior(weights)[0] ?? HALF;
}
function priorOf(hypothesis, passesOnRerun) {
  if (passesOnRerun === null) return hypothesis.prior;
  let { from, to } = FORECAST_COUNTS, intermittent = Math.min(to, Math.max(from, passesOnRerun));
  return hypothesis === INTERMITTENT ? intermittent : hypothesis.prior * (1 - intermittent) / (1 - INTERMITTENT.prior);
}
function logLikelihood(counts, hypothesis) {
  let failures = counts.baseFailures + counts.otherFailures, runs = Math.max(failures, counts.baseRuns + counts.otherRuns), again = 1 + counts.sameCommitFailures;
  return logMarginalLikelihood(failures, runs, hypothesis.elsewhere) + logMarginalLikelihood(again, again + counts.sameCommitPasses, hypothesis.sameCommit) + logMarginalLikelihood(
    counts.rerunPasses,
    Math.max(counts.rerunPasses, counts.reruns),
    hypothesis.rerun
  );
}

// src/triage/relation-on-ground.ts
function relationOnGround(byCounts, { ground }, { changedFiles }) {
  return ground === void 0 ? byCounts : ground.kind === "machine" ? UNKNOWN_RELATION : byCounts.relation !== "introduced" || isPartOf(ground.file, changedFiles) ? byCounts : UNKNOWN_RELATION;
}
function isPartOf(file, changedFiles) {
  if (file === null) return !1;
  let path = file.replace(/^(?:\.\.?\/)+/, "");
  return changedFiles.some((changed) => changed === path || changed.endsWith(`/${path}`));
}

// src/triage/because.ts
var SENTENCES = {
  introduced: (counts, base) => `never seen in ${times(counts.baseRuns, "run")} on ${base}${elsewhere(counts)}`,
  "pre-existing": (counts, base) => `${onBase(counts, base)}${rerunsOf(counts)}`,
  intermittent: (counts, base) => `${sightings(counts, base).join(", ")}${rerunsOf(counts)}`,
  unknown: (counts, base, generic) => generic ? "the error says too little to be recognised, so no earlier run can excuse it" : counts.incomparable > 0 ? `${times(counts.incomparable, "earlier failure")} were recorded by another version, so nobody can say whether this is new` : counts.baseRuns === 0 ? `no finished run on ${base} to compare with` : `the counts do not decide: ${onBase(counts, base)}${elsewhere(counts)}`
};
function explainRelation(relation, counts, about) {
  let { ground, generic, unread } = about.diagnosis;
  if (relation === "unknown" && unread !== void 0)
    return "its log could not be read whole, so no earlier run can excuse it";
  if (relation === "unknown" && ground !== void 0 && !generic) {
    let sentence = onGround(ground, about.context);
    if (sentence !== null) return sentence;
  }
  let base = about.context.baseBranch ?? "the base branch";
  return SENTENCES[relation](counts, base, generic);
}
function onGround(ground, { changedFiles }) {
  return ground.kind === "machine" ? "it is true of this machine, and runs on other machines say nothing about that" : ground.file === null ? "it stands in no file that a change could have brought" : changedFiles.length === 0 || isPartOf(ground.file, changedFiles) ? null : `${ground.file} is not part of this change`;
}
function onBase(counts, base) {
  return `seen in ${counts.baseFailures} of ${times(counts.baseRuns, "run")} on ${base} in ${counts.windowDays} days`;
}
function elsewhere(counts) {
  if (counts.otherRuns === 0) return "";
  let changes = times(counts.otherChanges, "other change");
  return counts.otherFailures === 0 ? ` nor in ${times(counts.otherRuns, "run")} of other changes` : `, but on ${changes}`;
}
function sightings(counts, base) {
  let seen = [];
  return counts.baseFailures > 0 && seen.push(`${counts.baseFailures} of the last ${times(counts.baseRuns, "run")} on ${base}`), counts.otherChanges > 0 && seen.push(`${times(counts.otherChanges, "other change")} in ${counts.windowDays} days`), counts.sameCommitPasses > 0 && seen.push(`this very commit passed ${times(counts.sameCommitPasses, "time")}`), seen;
}
function rerunsOf(counts) {
  return counts.reruns === 0 ? "" : `; passed on re-run ${counts.rerunPasses} of ${times(counts.reruns, "time")}`;
}
function explainReruns({ counts }) {
  return `${counts.rerunPasses} of ${times(counts.reruns, "failure")} of this job passed on re-run`;
}
function times(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/triage/headline.ts
var NOTHING_SO_FAR = "Nothing has failed so far";
function headline(outcome, verdicts, faults) {
  switch (outcome) {
    case "passed":
      return verdicts.length === 0 ? "Everything passed" : `Passed, although ${times(verdicts.length, "failure")} came up on the way`;
    case "cancelled":
      return "The run was cancelled";
    case "not-started":
      return `Nothing was started: ${times(Math.max(faults, verdicts.length), "problem")} found before`;
    case "failed":
      return verdicts.length === 0 ? "Failed, and no evidence says why" : describeWhose(countRelations(verdicts.map(({ relation }) => relation)));
    default:
      return unreachable(outcome);
  }
}

// src/triage/assemble-triage.ts
var ORDER = {
  introduced: 0,
  unknown: 1,
  "pre-existing": 2,
  intermittent: 3
};
function assembleTriage(input) {
  let { record, version, history, incomplete = null } = input, verdicts = [...input.verdicts].sort(compareVerdicts), outcome = settledOutcome(record, verdicts);
  return {
    schema: "signalbox.triage/1",
    version,
    project: record.project,
    context: record.context,
    outcome,
    startedAt: record.startedAt,
    durationMs: Math.max(0, (record.finishedAt ?? record.startedAt) - record.startedAt),
    headline: incomplete?.kind === "running" && outcome === "passed" ? NOTHING_SO_FAR : headline(outcome, verdicts, record.faults.length),
    ...incomplete ? { incomplete: describeIncompleteRun(incomplete) } : {},
    verdicts,
    faults: record.faults,
    tests: sumTests(record),
    history,
    ...input.forecasts ? { forecasts: input.forecasts } : {},
    ...input.allowedReruns ? { allowedReruns: input.allowedReruns } : {}
  };
}
function compareVerdicts(left, right) {
  let byRelation = ORDER[left.relation] - ORDER[right.relation];
  if (byRelation !== 0) return byRelation;
  let byReach = right.affected.length - left.affected.length;
  return byReach !== 0 ? byReach : (left.at ?? 1 / 0) - (right.at ?? 1 / 0) || 0;
}
function settledOutcome(record, verdicts) {
  return record.outcome !== "running" ? record.outcome : verdicts.length > 0 ? "failed" : "passed";
}
function sumTests(record) {
  let sum = { run: 0, failed: 0, skipped: 0 };
  for (let { tests } of record.gates)
    sum.run += tests?.run ?? 0, sum.failed += tests?.failed ?? 0, sum.skipped += tests?.skipped ?? 0;
  return sum;
}

// src/triage/named-files.ts
var PLACE = /(?:file:\/\/)?([\w@+~.-]*(?:\/[\w@+~. -]*[\w@+~.-]){0,20}\.[A-Za-z]\w{0,9})(?::\[?\d|", line \d|\(\d)/g, FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|vendor|\.cargo|go\/pkg\/mod)\/|^node:|^\/usr\//;
function namedFiles({ tests, evidence }) {
  let found = new Set(tests.flatMap(({ file }) => file ?? []));
  for (let { text } of evidence)
    for (let line of text) {
      if (found.size >= 50) return [...found];
      for (let [, file = ""] of line.slice(0, 1e3).matchAll(PLACE))
        FOREIGN.test(file) || found.add(file);
    }
  return [...found];
}

// src/triage/rerun.ts
function weighedForecast(rerun, about) {
  let { diagnosis, slice, context } = about;
  if (rerun === null || rerun.says === "undecided" || diagnosis.generic) return null;
  let seen = slice.baseFailures + slice.otherFailures + slice.sameCommitPasses > 0;
  return namedFiles(diagnosis).some((file) => isPartOf(file, context.changedFiles)) && !seen ? null : rerun.probability;
}
function rerunAdvice(rerun, about) {
  if (rerun === null || about.retrySafe === "no" || about.relation === "introduced")
    return;
  let { probability, lo, hi, cost, comesAndGoes } = rerun;
  return {
    ...rerun,
    probability: round(probability),
    lo: round(lo),
    hi: round(hi),
    cost: { rerun: round(cost.rerun), look: round(cost.look) },
    comesAndGoes: {
      now: round(comesAndGoes.now),
      afterPass: round(comesAndGoes.afterPass),
      afterFailure: round(comesAndGoes.afterFailure)
    },
    advice: cost.rerun < cost.look ? "rerun" : "look"
  };
}

// src/triage/judge.ts
var CHANCE_GROUPS = ["test", "svc", "net", "time", "infra", "unknown"];
function judge(diagnosis, slice, about) {
  let { context, rules = OWN_RULES, owners = [], rerun = null } = about, forecast = weighedForecast(rerun, { diagnosis, slice, context }), byCounts = findRelation(slice, diagnosis.generic, forecast), { relation, probability } = relationOnGround(byCounts, diagnosis, context), text = rules.textOf(diagnosis.cause), comesAndGoes = forecast !== null && rerun?.says === "passes", retrySafe = retrySafety(diagnosis, text, { relation, probability, comesAndGoes }), advice = rerunAdvice(rerun, { relation, retrySafe }), because = explainRelation(relation, slice, { diagnosis, context });
  return {
    ...diagnosis,
    relation,
    relationProbability: probability,
    because: advice === void 0 && forecast !== null && relation !== "unknown" && rerun !== null ? `${because}; ${explainReruns(rerun)}` : because,
    counts: slice,
    whoActs: actor(text, relation, diagnosis),
    owners,
    retrySafe,
    ...advice === void 0 ? {} : { rerun: advice },
    action: actionFor(text, { relation, retrySafe, context })
  };
}
var SURE = 0.9, MAY_BE_WRONG_ADDRESS = ["net.dns", "net.connect", "net.tls", "deps.fetch"], SAYS_THE_SAME = ["svc.config"];
function isUpToChance(cause) {
  return CHANCE_GROUPS.includes(cause.split(".")[0] ?? cause) && !SAYS_THE_SAME.includes(cause);
}
function retrySafety({ cause, confidence, pinned }, { retrySafe }, { relation, probability, comesAndGoes }) {
  return relation === "intermittent" ? retrySafe === "no" && !isUpToChance(cause) ? "no" : probability >= SURE ? "yes" : "once" : retrySafe === "no" && relation === "unknown" && comesAndGoes && isUpToChance(cause) ? "once" : retrySafe !== "yes" ? retrySafe : relation !== "unknown" ? "once" : confidence >= SURE && pinned === void 0 && !MAY_BE_WRONG_ADDRESS.includes(cause) ? "yes" : "once";
}
function actor(text, relation, { ground }) {
  return (relation === "pre-existing" || relation === "intermittent" || ground?.kind === "machine") && text.whoActs === "author" ? "workflow-owner" : text.whoActs;
}
function actionFor(text, about) {
  let { relation, retrySafe, context } = about, rerun = rerunSentence(context);
  if (relation === "intermittent" && retrySafe === "yes") return rerun;
  if (relation === "pre-existing" && retrySafe === "no")
    return `Not brought by this change: mend it on ${context.baseBranch ?? "the base branch"}. ${text.action}`;
  let told = rerun === RUN_AGAIN && SAYS_RUN_AGAIN.test(text.action);
  return retrySafe === "no" || told ? text.action : `${text.action} ${rerun}`;
}
var RUN_AGAIN = "Run it again.", SAYS_RUN_AGAIN = /\brun it again\b/i, GITHUB_RUN = /^(\d{3,20})-\d/;
function rerunSentence(context) {
  let run = context.repository === null ? void 0 : GITHUB_RUN.exec(context.runId)?.[1];
  return run === void 0 ? RUN_AGAIN : `Re-run the failed jobs: \`gh run rerun ${run} --failed\``;
}

// src/triage/code-owners.ts
var LARGEST_CODE_OWNERS = 3 * 1024 * 1024, LONGEST_PATTERN = 1e3, OWNER = /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/;
function parseCodeOwners(text) {
  let entries = text.split(`
`).flatMap((line) => parseLine(line) ?? []);
  return {
    ownersOf(path) {
      let plain = path.replace(/^(?:\.?\/)+/, "");
      return entries.findLast(({ pattern }) => pattern.test(plain))?.owners ?? [];
    }
  };
}
function parseLine(line) {
  let words = line.trim().match(/(?:\\.|[^\s\\])+/g) ?? [], comment = words.findIndex((word) => word.startsWith("#")), [pattern, ...owners] = comment === -1 ? words : words.slice(0, comment);
  return !pattern || pattern.length > LONGEST_PATTERN || /^!|[[\]]/.test(pattern) || !owners.every((owner) => OWNER.test(owner)) ? null : { pattern: compileGlob(pattern.replace(/\\(.)/g, "$1")), owners };
}
function compileGlob(glob) {
  let anchored = glob.replace(/\/$/, "").includes("/"), body = glob.replace(/^\//, "").replace(/\/$/, ""), segments = body.split("/").map((segment) => segment === "**" ? "**" : segmentOf(segment)), source = segments.reduce((sum, segment, index) => {
    let last = index === segments.length - 1;
    return segment === "**" ? last ? `${sum}.*` : `${sum}(?:.*/)?` : last ? sum + segment : `${sum}${segment}/`;
  }, ""), below = glob.endsWith("/") ? "/.*" : anchored && body.endsWith("/*") ? "" : "(?:/.*)?";
  return RE2JS.compile(`^${anchored ? "" : "(?:.*/)?"}${source}${below}$`);
}
function segmentOf(segment) {
  return segment.split(/(\*+|\?)/).map((part) => part === "?" ? "[^/]" : part.startsWith("*") ? "[^/]*" : RE2JS.quote(part)).join("");
}

export {
  describeIncompleteRun,
  assembleTriage,
  namedFiles,
  judge,
  LARGEST_CODE_OWNERS,
  parseCodeOwners
};
