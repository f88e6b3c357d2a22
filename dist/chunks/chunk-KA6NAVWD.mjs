import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RELATION,
  counted,
  formatBytes,
  percent
} from "./chunk-Y44HDPE2.mjs";
import {
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  formatDuration,
  shortSignature
} from "./chunk-4INBPDXK.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/report/night/change-sentences.ts
var CHANGE = {
  broke: { label: "broke", icon: "🔴", tone: "bad" },
  fixed: { label: "fixed", icon: "🟢", tone: "good" },
  slower: { label: "slower", icon: "🟠", tone: "warn" },
  faster: { label: "faster", icon: "🟢", tone: "good" },
  grew: { label: "uses more", icon: "🟠", tone: "warn" },
  shrank: { label: "uses less", icon: "🟢", tone: "good" }
};
function subjectText({ job, what }) {
  switch (what.kind) {
    case "job":
      return job;
    case "test":
      return `test "${what.name}" of ${job}`;
    case "service":
      return `service ${what.name} of ${job}`;
    default:
      return unreachable(what);
  }
}
var MOST_CHANGES = 12;
function moreChangesText({ changes }) {
  let more = changes.length - MOST_CHANGES;
  return more <= 0 ? null : `${counted(more, "more change", "more changes")} in report.json.`;
}
function changedName({ job, subject }) {
  return subjectText({ job, what: subject });
}
function changeText({ measure, before, after }) {
  if (measure === "failures")
    return `fails ${percent(after)} of the time, ${percent(before)} before`;
  let share2 = Math.round((after / before - 1) * 100), unit = MEASURE[measure];
  return `${unit.name}${unit.format(after)}, ${unit.format(before)} before (${share2 > 0 ? "+" : "−"}${Math.abs(share2)} %)`;
}
function worseText(measure, ratio) {
  let times = ratio.toFixed(2);
  switch (measure) {
    case "failures":
      return `fails ${times} times as often as before`;
    case "duration":
      return `takes ${times} times as long as before`;
    case "start":
      return `takes ${times} times as long as before to become ready`;
    case "cpu":
      return `needs ${times} times the CPU of before`;
    case "memory":
      return `needs ${times} times the memory of before`;
    default:
      return unreachable(measure);
  }
}
var MEASURE = {
  duration: { name: "", format: formatDuration },
  start: { name: "ready after ", format: formatDuration },
  cpu: { name: "CPU at its peak ", format: (value) => `${Math.round(value)} %` },
  memory: { name: "memory at its peak ", format: formatBytes }
};
function evidenceText({ p, adjustedP }) {
  return `p ${small(p)}, adjusted ${small(adjustedP)}`;
}
function small(p) {
  return p < 1e-4 ? "< 0.0001" : String(Number(p.toPrecision(2)));
}

// src/report/night/sign-sentences.ts
var SIGNS = {
  "job-flakes": [
    "its failures lately passed when run again",
    "its failures lately failed again when run again"
  ],
  "family-flakes": [
    "failures of similar jobs pass when run again",
    "failures of similar jobs fail again"
  ],
  "alike-flakes": [
    "failures that looked like it passed when run again",
    "failures that looked like it failed again"
  ],
  "change-flakes": [
    "failures of the same change passed when run again",
    "failures of the same change failed again"
  ],
  "word-flakes": [
    "failures with the same findings passed when run again",
    "failures with the same findings failed again"
  ],
  "same-flakes": ["the same failures passed when run again", "the same failures failed again"],
  "job-fails": ["the job fails often", "the job seldom fails"],
  "others-fail": [
    "it failed for other changes when last run",
    "it passed for other changes when last run"
  ],
  "others-fail-this-week": [
    "it failed for other changes this week",
    "it passed for other changes this week"
  ],
  "change-failed": [
    "this change failed more often than the job does",
    "this change failed less often than the job does"
  ],
  "passed-before": ["the run before it passed", "the run before it failed"],
  "family-excess": [
    "similar jobs fail more than usual in these hours",
    "similar jobs fail less than usual in these hours"
  ],
  "others-alike": ["other changes failed alike", "no other change failed alike"],
  "one-failed": ["one thing alone failed", "several things failed"]
};
function signsText(signs) {
  let told = [
    factsText(
      "for it",
      signs.filter(({ logOdds }) => logOdds > 0)
    ),
    factsText(
      "against it",
      signs.filter(({ logOdds }) => logOdds < 0)
    )
  ].filter((one) => one !== null);
  return told.length === 0 ? null : told.join("; ");
}
function factsText(side, signs) {
  if (signs.length === 0) return null;
  let facts = signs.map(({ sign, value }) => SIGNS[sign][value > 0 ? 0 : 1]);
  return `${side}: ${facts.join(", ")}`;
}

// src/report/night/sentences.ts
function moment(at) {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function day(at) {
  let [, month = "", date = ""] = /^\d+-(\d\d)-(\d\d)/.exec(new Date(at).toISOString()) ?? [];
  return `${Number(date)} ${MONTHS[Number(month) - 1]}`;
}
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function commitRange({ lastBefore, first }) {
  return first === null ? null : lastBefore === null ? short(first) : `${short(lastBefore)}..${short(first)}`;
}
function short(sha) {
  return sha.slice(0, 7);
}
function nightHeadline({ warnings, changes, tomorrow }) {
  let broke = brokenIn(changes), fresh = warnings.filter(({ isKnown }) => !isKnown).length, [likely] = tomorrow, news = broke.length > 0 ? `${named(broke)} broke last night` : "Nothing broke last night", next = likely === void 0 ? "" : nextText(likely, broke);
  return `${news}${next}${fresh > 0 ? ` · ${counted(fresh, "new warning")}` : ""}`;
}
function brokenIn(changes) {
  let broke = changes.filter(({ kind }) => kind === "broke"), jobs = broke.filter(({ subject }) => subject.kind === "job");
  return (jobs.length > 0 ? jobs : broke).map(changedName);
}
function nextText({ job, probability }, broke) {
  return broke.length === 1 && broke[0] === job ? ` and fails next time too with ${percent(probability)}` : `; ${job} is the likeliest to fail next (${percent(probability)})`;
}
function named(names) {
  let [first = "", ...rest] = names;
  return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}
function sinceText({ since }) {
  return since === null ? "all along" : `since ${day(since)}`;
}
function reasonText(reason) {
  switch (reason.kind) {
    case "failing": {
      let range = commitRange(reason.commits);
      return `failed ${reason.runs === 1 ? "its last run" : `its last ${reason.runs} runs`}${range === null ? "" : `, since ${range}`}`;
    }
    case "rate-changed":
      return `fails ${percent(reason.after)} of the time, ${percent(reason.before)} before`;
    case "flaky":
      return `passed ${reason.passes} of ${counted(reason.reruns, "re-run")} in 30 days`;
    case "rate":
      return `failed ${reason.failed} of its last ${counted(reason.runs, "run")}`;
    default:
      return unreachable(reason);
  }
}
function perDay(durationMs) {
  return `${formatDuration(durationMs)} a day`;
}
function actionText(action) {
  switch (action.kind) {
    case "bisect": {
      let range = commitRange(action.commits);
      return range === null ? `Repair ${action.job}` : `Repair ${action.job}: it broke in ${range}`;
    }
    case "repair":
      return `Repair ${action.job}: its last ${action.runs} runs failed`;
    case "make-reliable":
      return `Make ${action.job} reliable, or quarantine its flaky tests: ${counted(action.reruns, "re-run")} in 30 days`;
    case "undo-slowdown": {
      let range = commitRange(action.commits);
      return `Find what slowed ${subjectText(action)} down${range === null ? "" : ` in ${range}`}`;
    }
    case "mend-service":
      return `Mend the start of service ${action.service}: ${counted(action.failures, "failed start")} in 30 days`;
    default:
      return unreachable(action);
  }
}
function flakyText({ passes, reruns, nextPasses, signs }) {
  let past = `${passes} of ${counted(reruns, "re-run")} passed (${percent(passes / reruns)})`;
  if (nextPasses === null) return past;
  let why = signsText(signs), next = `${past}; a re-run of its newest failure would pass with ${percent(nextPasses)}`;
  return why === null ? next : `${next} (${why})`;
}
var TITLE_BYTES = 160;
function mostlyText({ flakyFailures }, { job }) {
  let seen = flakyFailures.flatMap(
    ({ title, jobs }) => jobs.filter((one) => one.job === job).map(({ passes }) => ({ title, passes }))
  ), [most] = seen.sort((a, b) => b.passes - a.passes);
  return most ? `mostly “${truncate(most.title, TITLE_BYTES)}” (${most.passes} of them)` : null;
}
var SEVERITY = {
  critical: { icon: "🔴", tone: "bad" },
  warning: { icon: "🟠", tone: "warn" },
  notice: { icon: "🔵", tone: "quiet" }
};
function warningText({ subject, others }) {
  let more = others === 0 ? "" : ` (and ${others} more of its family)`;
  switch (subject.kind) {
    case "broke":
      return `${subjectText(subject)} now fails ${percent(subject.rate)} of the time${more}`;
    case "likely":
      return `${subject.job} fails its next run with ${percent(subject.probability)}${more}`;
    case "worse":
      return `${subjectText(subject)} ${worseText(subject.measure, subject.ratio)}${more}`;
    case "budget":
      return `service ${subject.service} has used up its error budget of ${subject.objective}${more}`;
    case "calibration":
      return `the forecasts are off: ${subject.expected.toFixed(0)} failures expected in 7 days, ${subject.seen} seen`;
    default:
      return unreachable(subject);
  }
}
function freshWarnings({ warnings }) {
  return warnings.filter(({ isKnown }) => !isKnown);
}
function knownText({ warnings }) {
  let known = warnings.filter(({ isKnown }) => isKnown).length;
  return known === 0 ? null : `${counted(known, "warning")} told before, nothing new`;
}
function footerText(report) {
  let models = report.models.map(({ name, version }) => `${name}/${version}`).join(", ");
  return `${counted(report.runs.total, "run")} of ${counted(report.runs.jobs, "job")} read, known until ${moment(report.asOf)}; ${counted(report.tested, "series", "series")} tested for changes under one false-discovery control of 5 %; models ${models}.`;
}

// src/report/night/capacity-sentences.ts
function capacityText({ capacity }) {
  if (capacity === null) return null;
  let { median, lo, hi } = capacity.machineMs;
  return `Expected tomorrow: ${counted(Math.round(capacity.runs), "run")}, ${formatDuration(median)} of machine time (90 %: ${formatDuration(lo)} to ${formatDuration(hi)})`;
}
function pathText({ jobs, wallMs, runs, shorten }) {
  let path = `${jobs.join(" → ")}: ${formatDuration(wallMs)}, median of ${counted(runs, "run")}`;
  return shorten === null ? `${path}; no single job would shorten it` : `${path}; halving ${shorten.job} would end it ${formatDuration(shorten.gainMs)} sooner`;
}
function machineText({ memoryBytes, cpuPercent, machine, verdict }) {
  let memory = memoryBytes === null ? null : `${formatBytes(memoryBytes)}${ofAll(memoryBytes, machine)}`, cpu = cpuPercent === null ? null : `${(cpuPercent / 100).toFixed(1)} cores`, cores = cpu === null || machine === null ? cpu : `${cpu} of ${machine.cpus}`;
  return `services need up to ${[memory, cores].filter((one) => one !== null).join(", ")}${ADVICE[verdict]}`;
}
function ofAll(bytes, machine) {
  return machine === null ? "" : ` of ${formatBytes(machine.memoryBytes)} (${percent(bytes / machine.memoryBytes)})`;
}
var ADVICE = {
  short: ": take a larger runner before it runs out of memory",
  fits: "",
  wasteful: ": a runner of half the size would do, at half the price",
  unknown: "; the size of its machine is not recorded"
};
function timeoutText(proposal) {
  let timeout = formatDuration(proposal.timeoutMs);
  switch (proposal.kind) {
    case "limit-job":
      return `Set timeout-minutes: ${Math.round(proposal.timeoutMs / 6e4)} for ${proposal.job}: ${counted(proposal.hung, "run")} hung for longer in 30 days, and healthy ones end well before`;
    case "raise-ready":
      return `Raise ready_timeout of service ${proposal.service} to ${timeout}: ${formatDuration(proposal.presentMs)} stops ${percent(proposal.chance)} of healthy starts`;
    case "lower-ready":
      return `Lower ready_timeout of service ${proposal.service} to ${timeout}: a dead one is waited for ${formatDuration(proposal.presentMs)} now`;
    default:
      return unreachable(proposal);
  }
}

// src/report/night/feedback-sentences.ts
function feedbackText({ shown, comments, calledWrong, calledRight }) {
  return shown === 0 ? "No comment has shown a verdict." : `${`${counted(shown, "verdict")} shown in ${counted(comments, "comment")}`}: ${calledWrong} called wrong, ${calledRight} called right. These are opinions, of whoever reacted to the whole comment, and no measure of accuracy.`;
}
function pinsText({ pins }) {
  return pins === 0 ? null : `Maintainers have pinned the cause of ${counted(pins, "failure")}.`;
}
function feedbackProblemText({ problem }) {
  return problem === null ? null : `Not everything could be read: ${problem}`;
}
function calledWrongText(verdict) {
  let { signature, relation, shownAt, thumbsDown, labelled } = verdict, said = [
    ...thumbsDown > 0 ? [`${thumbsDown} 👎`] : [],
    ...labelled ? ["labelled wrong"] : []
  ];
  return `${`${shortSignature(signature)}, ${RELATION[relation].label}`}, shown ${day(shownAt)}: ${said.join(", ")}`;
}
function feedbackTitle({ days }) {
  return `What people said of verdicts, ${days} days`;
}

// src/report/night/level-sentences.ts
function levelShare({ met, occasions }) {
  return occasions === 0 ? "not measured" : `${(100 * met / occasions).toFixed(1)} %`;
}
function objectiveText({ objective, target, limit }) {
  return `${objective}${limit === null ? "" : ` within ${limitText(limit)}`}, ${Math.round(target * 100)} %`;
}
function budgetText({ budgetLeft }) {
  return budgetLeft === null ? "" : budgetLeft < 0 ? `${(1 - budgetLeft).toFixed(1)} budgets spent` : `${Math.round(budgetLeft * 100)} % of budget left`;
}
function limitText({ ms, source }) {
  return source === "project" ? formatDuration(ms) : `the usual ${formatDuration(ms)}`;
}

// src/report/night/trust-sentences.ts
function skillText({ verdict, skill, graded, days }) {
  let runs = `${counted(graded, "forecast")} graded in ${days} days`;
  if (skill === null) return `Too early to say: ${runs}`;
  let interval = `${share(skill.median)} (95 % interval ${share(skill.lo)} to ${share(skill.hi)})`;
  return verdict === "better" ? `Better than EMA(5): skill ${interval}, ${runs}` : `No better than EMA(5): skill ${interval}, ${runs}`;
}
function share(value) {
  return `${value < 0 ? "−" : "+"}${Math.abs(value * 100).toFixed(1)} %`;
}
function scoreTexts({
  brier,
  auc,
  onsetAuc,
  logLoss,
  ece,
  ema,
  durationCoverage,
  stored
}) {
  let facts = [];
  if (brier !== null && logLoss !== null && facts.push(
    `Brier ${beside(brier, ema.brier, 4)}, log-loss ${logLoss.toFixed(3)} (0 is perfect)`
  ), auc !== null) {
    let onset = onsetAuc === null ? "" : `; of first failures ${onsetAuc.toFixed(3)}`;
    facts.push(`AUC ${beside(auc, ema.auc, 3)}${onset} (1 is perfect, 0.5 is chance)`);
  }
  if (ece !== null && facts.push(`calibration error (ECE) ${beside(ece, ema.ece, 4)} (0 is perfect)`), durationCoverage !== null && facts.push(`${percent(durationCoverage)} of durations inside their 90 % interval`), stored.graded > 0 || stored.waiting > 0) {
    let brierOf = stored.brier === null ? "" : `, Brier ${stored.brier.toFixed(4)}`;
    facts.push(
      `of forecasts stored by earlier reports ${stored.graded} graded${brierOf}, ${stored.waiting} waiting`
    );
  }
  return facts;
}
function beside(ours, ema, digits) {
  return `${ours.toFixed(digits)}${ema === null ? "" : `, EMA(5) ${ema.toFixed(digits)}`}`;
}
function driftText({ drift }) {
  let seen = `${drift.expected.toFixed(1)} failures expected in the last 7 days, ${drift.seen} seen`;
  return drift.isAlarming ? `⚠ Calibration drifts, forecasts are too ${drift.z > 0 ? "low" : "high"}: ${seen} (${Math.abs(drift.z).toFixed(1)} standard deviations)` : `Calibration holds: ${seen}`;
}

export {
  CHANGE,
  MOST_CHANGES,
  moreChangesText,
  changedName,
  changeText,
  evidenceText,
  moment,
  day,
  commitRange,
  nightHeadline,
  sinceText,
  reasonText,
  perDay,
  actionText,
  flakyText,
  mostlyText,
  SEVERITY,
  warningText,
  freshWarnings,
  knownText,
  footerText,
  capacityText,
  pathText,
  machineText,
  timeoutText,
  feedbackText,
  pinsText,
  feedbackProblemText,
  calledWrongText,
  feedbackTitle,
  levelShare,
  objectiveText,
  budgetText,
  skillText,
  scoreTexts,
  driftText
};
