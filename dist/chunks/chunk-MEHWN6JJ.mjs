import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  applyPublication,
  countThumbs,
  createActingPorts,
  createWebhookSender,
  describePublishResult,
  planNightIssues,
  planWebhooks,
  publishPorts,
  signatureOfIssue
} from "./chunk-WFTQFHQ7.mjs";
import {
  CHANGE,
  MOST_CHANGES,
  SEVERITY,
  actionText,
  budgetText,
  calledWrongText,
  capacityText,
  changeText,
  changedName,
  commitRange,
  driftText,
  evidenceText,
  feedbackProblemText,
  feedbackText,
  feedbackTitle,
  flakyText,
  footerText,
  freshWarnings,
  knownText,
  levelShare,
  machineText,
  moment,
  moreChangesText,
  mostlyText,
  nightHeadline,
  objectiveText,
  pathText,
  perDay,
  pinsText,
  reasonText,
  scoreTexts,
  sinceText,
  skillText,
  timeoutText,
  warningText
} from "./chunk-KA6NAVWD.mjs";
import {
  obeyCommand
} from "./chunk-ALMX5IJE.mjs";
import {
  createFeedbackGitHub,
  isByUs,
  parsePinCommand,
  shownVerdicts
} from "./chunk-2DQ42OIT.mjs";
import {
  inertTitle
} from "./chunk-FMK3IGAS.mjs";
import {
  ANCHOR_MODEL,
  readForecastRecord,
  skillOf,
  verdictOf
} from "./chunk-KRSN46WR.mjs";
import {
  jsonOf
} from "./chunk-LUU4RE65.mjs";
import {
  openHistory
} from "./chunk-C6L2WCEV.mjs";
import {
  codeFence
} from "./chunk-QI67WJWO.mjs";
import {
  escapeMarkdownInline,
  inlineCode
} from "./chunk-ODOSYDRX.mjs";
import {
  safeUrl
} from "./chunk-7ADZRQRH.mjs";
import {
  formatForRuns,
  formatTracked,
  parseTracked,
  trackedKey
} from "./chunk-ZEAEJKHJ.mjs";
import {
  describeHistoryProblem
} from "./chunk-XEP5XGZ7.mjs";
import {
  DURATION_MODEL,
  FAILURE_MODEL,
  createBaselines,
  createDurationForecaster,
  createFailureForecaster,
  gradeProbabilities,
  startReplay
} from "./chunk-7KY2TIIP.mjs";
import {
  FLAKY_MODEL,
  createFlakyModel,
  recordedRunOf,
  seededRandom
} from "./chunk-ATXCFXW5.mjs";
import {
  writeWholeFile
} from "./chunk-L53GNFIM.mjs";
import {
  findRateChanges,
  findValueChanges
} from "./chunk-GP5BOY3X.mjs";
import {
  logGamma
} from "./chunk-CDXHUBPX.mjs";
import {
  median
} from "./chunk-WMIPYFF6.mjs";
import {
  quantileSorted
} from "./chunk-W64ZENFZ.mjs";
import {
  counted,
  percent
} from "./chunk-Y44HDPE2.mjs";
import {
  historyPlaceOf,
  missingProject,
  openProject,
  runDirectoryOf,
  tellUnusable
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  describeFolderError
} from "./chunk-JG3NMF2R.mjs";
import {
  number,
  object,
  record,
  string
} from "./chunk-67TOOQQD.mjs";
import {
  cleanDeep,
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import {
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  describeGitHubProblem,
  formatDuration,
  shortSignature,
  standingPins
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

// src/report/night/issue-texts.ts
var NAME_BYTES = 120, TEXT_BYTES = 300, MOST_LINES = 8, MOST_JOBS = 5;
function renderFlakyIssue(flaky2, { redact }) {
  let job = truncate(cleanLine(flaky2.job, { redact }), NAME_BYTES), { passes, reruns, lostMs } = flaky2, rate = `${passes} of ${counted(reruns, "re-run")} passed in 30 days (${percent(passes / reruns)})`;
  return {
    title: inertTitle(`Flaky: ${job}`),
    body: [
      `${inlineCode(job)} fails, and passes when it is repeated: ${rate}.`,
      `It cost ${formatDuration(lostMs)} of machine time: the failed runs and their repetitions.`,
      "Make it reliable, or quarantine its flaky tests. This issue is closed when no failure has passed again for 30 days."
    ].join(`

`)
  };
}
function renderFlakyFailureIssue(failure, { redact }) {
  let clean = cleanDeep(failure, { redact, lineBudgetBytes: TEXT_BYTES }), { signature, cause, culprit, excerpt, passes, reruns, lostMs } = clean, title = cleanLine(clean.title, { redact }), rate = `${passes} of ${counted(reruns, "re-run")} passed in 30 days (${percent(passes / reruns)})`, whose = culprit === null ? "" : `, of ${inlineCode(culprit)}`, lines = excerpt.split(`
`).filter((line) => line.trim() !== "");
  return {
    title: inertTitle(`Flaky: ${title}`),
    body: [
      `**${escapeMarkdownInline(title)}** (${inlineCode(cause)}${whose}) comes and goes: ${rate}, in ${jobsText(clean)}.`,
      ...lines.length > 0 ? [codeFence(lines.slice(0, MOST_LINES), "text")] : [],
      `It cost ${formatDuration(lostMs)} of machine time: the failed runs and their repetitions.`,
      "Make it reliable, or quarantine the test. This issue is closed when it has not passed again for 30 days.",
      `<sub>signature ${inlineCode(shortSignature(signature))}</sub>`
    ].join(`

`)
  };
}
function jobsText({ jobs }) {
  let named2 = jobs.slice(0, MOST_JOBS).map(({ job }) => inlineCode(truncate(job, NAME_BYTES))), left = jobs.length - named2.length;
  return [...named2, ...left > 0 ? [`${left} more`] : []].join(", ");
}
function renderChangeIssue(change, { redact }) {
  let name = truncate(cleanLine(changedName(change), { redact }), NAME_BYTES), range = commitRange(change.commits), since = `since ${moment(change.at)}${range === null ? "" : `, in ${range}`}`, happened = HAPPENED[change.kind];
  return {
    title: inertTitle(`${name} ${happened}`),
    body: [
      `${inlineCode(name)} ${happened}, ${escapeMarkdownInline(`${since}: ${changeText(change)}`)}.`,
      `How sure it is that there is a change: ${percent(change.probability)} (${escapeMarkdownInline(evidenceText(change))}).`
    ].join(`

`)
  };
}
var HAPPENED = {
  broke: "is broken",
  fixed: "works again",
  slower: "became slower",
  faster: "became faster",
  grew: "uses more",
  shrank: "uses less again"
};

// src/report/night/news.ts
function renderNightNews(report, { redact }) {
  let lines = [...report.changes.map(
    (change) => `${changedName(change)} ${CHANGE[change.kind].label}: ${changeText(change)}`
  ), ...freshWarnings(report).map(warningText)], clean = (text) => cleanLine(text, { redact });
  return { headline: clean(nightHeadline(report)), lines: lines.map(clean) };
}

// src/app/action/history-memory.ts
function historyMemory(location, { clock }) {
  async function ask(question) {
    let opened = await openHistory(location, { clock });
    if (!opened.ok) return null;
    let { store } = opened.value;
    return question(store).catch(() => null).finally(() => store.close());
  }
  return {
    recall: (key) => ask((store) => store.cursor(key)),
    async remember(key, value) {
      await ask((store) => store.setCursor(key, value));
    }
  };
}

// src/app/action/webhook-sender.ts
function webhookSender({ clock, environment }) {
  let allowLoopback = environment.SIGNALBOX_ALLOW_LOOPBACK_WEBHOOKS === "true";
  return createWebhookSender({ clock, allowLoopback });
}

// src/app/for-runs/leave-for-runs.ts
async function leaveForRuns({ store, repo, file }, { clock, stderr }) {
  let toldAt = clock.now(), pins = await store.feedback.pins({ repo, asOf: toldAt }), forecasts = await readForecastRecord(store, { repo, asOf: toldAt }), issues = parseTracked(await store.cursor(trackedKey(repo))) ?? [];
  try {
    await writeWholeFile(file, formatForRuns({ repo, toldAt, pins, issues, forecasts }));
  } catch (error) {
    stderr.write(
      `Runs are told no pins: ${file} cannot be written (${describeFolderError(error)}).
`
    );
  }
}

// src/app/night/track-issues.ts
function trackedBy(actions2, results) {
  return actions2.some(({ kind }) => kind === "issue") ? actions2.flatMap((action, index) => {
    let signature = signatureOfIssue(action), issue = numberOf(results[index]);
    return signature === null || issue === null ? [] : [{ signature, issue }];
  }) : null;
}
function numberOf(result) {
  let url = result === void 0 || result.status === "failed" ? null : result.url, number2 = Number(/\/issues\/(\d{1,15})$/.exec(url ?? "")?.[1]);
  return number2 > 0 ? number2 : null;
}
async function tellOfIssues({ historyLocation, repo, file, tracked }, world) {
  let opened = await openHistory(historyLocation, { clock: world.clock });
  if (!opened.ok) return;
  let { store } = opened.value;
  try {
    await store.setCursor(trackedKey(repo), formatTracked(tracked)), await leaveForRuns({ store, repo, file }, world);
  } finally {
    await store.close();
  }
}

// src/app/night/act-on-night.ts
var DEADLINE_MS = 3e5;
async function actOnNight(input, world) {
  let project = await openProject(input.project, world);
  if (!project.ok) return project;
  let { historyLocation, graph } = project.value, redactor = createRedactor(world.environment), redact = (text) => redactor.redact(text), github = gitHubOf(input, world), planning = { settings: graph.config.publish, redact, hasToken: github !== null }, actions2 = planNight(input, planning, world), memory = historyMemory(historyLocation, world), acting = createActingPorts({ github, memory, sendWebhook: webhookSender(world) }), results = await applyPublication(actions2, publishPorts({ ...{ comment: null, summaryFile: null, outputFile: null, printLine: null }, acting }));
  for (let result of results) world.stderr.write(`${redact(describePublishResult(result))}
`);
  let tracked = trackedBy(actions2, results);
  if (tracked !== null) {
    let file = runDirectoryOf(input.project, world).forRuns;
    await tellOfIssues({ historyLocation, repo: input.report.repo, file, tracked }, world);
  }
  return ok(void 0);
}
function planNight({ report, dryRun }, { settings, redact, hasToken }, world) {
  let options = { redact }, issues = planNightIssues({
    report,
    settings,
    dryRun,
    hasToken,
    textOfFailure: (failure) => renderFlakyFailureIssue(failure, options),
    textOfFlake: (flaky2) => renderFlakyIssue(flaky2, options),
    textOfChange: (change) => renderChangeIssue(change, options)
  }), news = newsOfNight(report, redact, world);
  return [...issues, ...planWebhooks({ webhooks: settings.webhooks, news, dryRun })];
}
function newsOfNight(report, redact, { environment }) {
  let {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run
  } = environment;
  return {
    event: "night",
    ...renderNightNews(report, { redact }),
    where: report.repo,
    url: run ? `${server || "https://github.com"}/${repository}/actions/runs/${run}` : null,
    // Charts are drawings; what they show stands in words already.
    data: cleanDeep({ ...report, charts: [] }, { redact }),
    state: `night:${report.asOf}`,
    subject: `night:${report.repo}`
  };
}
function gitHubOf({ report, token }, world) {
  let { GITHUB_API_URL: baseUrl } = world.environment;
  return !token || report.repo === "" ? null : {
    baseUrl: baseUrl || "https://api.github.com",
    token,
    repository: report.repo,
    clock: world.clock,
    deadlineMs: DEADLINE_MS
  };
}

// src/app/night/make-night.ts
import { join } from "node:path";

// src/statistics/rank-sum.ts
function rankSum(left, right) {
  let n = left.length, m = right.length;
  if (n === 0 || m === 0) return 1;
  let all = [
    ...left.map((value) => ({ value, isLeft: !0 })),
    ...right.map((value) => ({ value, isLeft: !1 }))
  ].sort((a, b) => a.value - b.value), leftRanks = 0, ties = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    for (; end < all.length && all[end]?.value === all[start]?.value; ) end += 1;
    let rank = (start + 1 + end) / 2;
    leftRanks += rank * all.slice(start, end).filter((one) => one.isLeft).length, ties += (end - start) ** 3 - (end - start), start = end;
  }
  let total = n + m, variance = n * m / 12 * (total + 1 - ties / (total * (total - 1)));
  if (!(variance > 0)) return 1;
  let distance = Math.abs(leftRanks - n * (total + 1) / 2);
  return Math.min(1, 2 * normalTail(Math.max(0, distance - 0.5) / Math.sqrt(variance)));
}
function normalTail(z) {
  let x = z / Math.SQRT2, t = 1 / (1 + 0.5 * x), sum = [
    -1.26551223,
    1.00002368,
    0.37409196,
    0.09678418,
    -0.18628806,
    0.27886807,
    -1.13520398,
    1.48851587,
    -0.82215223,
    0.17087277
  ].reduceRight((value, term) => term + t * value, 0);
  return 0.5 * t * Math.exp(-x * x + sum);
}

// src/statistics/fisher-mid-p.ts
function fisherMidP(before, after) {
  let trials = before.trials + after.trials, events = before.events + after.events, most = Math.min(after.trials, events), tail = chance(after.events, after.trials, events, trials, 0.5);
  for (let count = after.events + 1; count <= most; count += 1)
    tail += chance(count, after.trials, events, trials, 1);
  return Math.min(1, tail);
}
function chance(count, drawn, events, trials, weight) {
  let log = logChoose(events, count) + logChoose(trials - events, drawn - count) - logChoose(trials, drawn);
  return weight * Math.exp(log);
}
function logChoose(n, k) {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

// src/forecast/change/compare-rates.ts
function compareRates(before, after) {
  let worse = fisherMidP(before, after), better = fisherMidP(after, before);
  return {
    kind: worse <= better ? "regressed" : "fixed",
    p: Math.min(worse, better),
    before: before.events / before.trials,
    after: after.events / after.trials
  };
}

// src/statistics/benjamini-hochberg.ts
function benjaminiHochberg(pValues) {
  let order = pValues.map((p, index) => ({ p: Number.isNaN(p) ? 1 : p, index })).sort((left, right) => right.p - left.p), adjusted = new Array(pValues.length).fill(1), least = 1;
  for (let [larger, { p, index }] of order.entries()) {
    let rank = order.length - larger;
    least = Math.min(least, p * order.length / rank), adjusted[index] = least;
  }
  return adjusted;
}

// src/forecast/change/tell-true-ones.ts
var FALSE_SHARE = 0.05;
function tellTrueOnes(findings, tested = findings.length) {
  let adjusted = benjaminiHochberg(
    Array.from({ length: tested }, (_, at) => findings[at]?.p ?? 1)
  );
  return findings.flatMap((finding, index) => {
    let adjustedP = adjusted[index] ?? 1;
    return adjustedP <= FALSE_SHARE ? [{ ...finding, adjustedP }] : [];
  });
}

// src/forecast/night/changes/find-changes.ts
var LEAST_RATIO = 1.05, SAME_CHANGE_RUNS = 3, ORDER = {
  broke: 0,
  slower: 1,
  grew: 2,
  fixed: 3,
  faster: 4,
  shrank: 5
}, DEPTH = { job: 0, service: 1, test: 2 }, KINDS = {
  failures: ["broke", "fixed"],
  duration: ["slower", "faster"],
  start: ["slower", "faster"],
  cpu: ["grew", "shrank"],
  memory: ["grew", "shrank"]
};
function findChanges(all, since, detector) {
  let active = all.filter(({ points }) => (points.at(-1)?.at ?? 0) > since), candidates = active.flatMap((series) => newChange(series, since, detector) ?? []);
  return { changes: tellTrueOnes(candidates, active.length).toSorted(
    (a, b) => ORDER[a.kind] - ORDER[b.kind] || DEPTH[a.subject.kind] - DEPTH[b.subject.kind] || a.adjustedP - b.adjustedP || byCodeUnit(a.job, b.job)
  ), tested: active.length };
}
function newChange(series, since, detector) {
  let { points, measure } = series, found = changesIn(points, measure, detector), newest = found.at(-1);
  return newest === void 0 || changesIn(
    points.filter(({ at }) => at <= since),
    measure,
    detector
  ).some(({ index }) => Math.abs(index - newest.index) <= SAME_CHANGE_RUNS) ? null : candidateOf(series, found);
}
function changesIn(points, measure, detector) {
  let values = points.map(({ value }) => value);
  return measure !== "failures" ? detector.changesOfValue(values).filter(({ before, after }) => Math.max(before / after, after / before) >= LEAST_RATIO) : values.includes(1) ? detector.changesOfRate(values.map((value) => value === 1 ? 1 : 0)) : [];
}
function candidateOf({ job, subject, measure, points }, found) {
  let newest = found.at(-1);
  if (newest === void 0) return null;
  let { index, before, after, probability } = newest, values = points.map(({ value }) => value), [left, right] = levels(values, found, found.length - 1), p = measure === "failures" ? compareRates(eventsOf(left), eventsOf(right)).p : rankSum(left, right), [more, less] = KINDS[measure];
  return {
    kind: after > before ? more : less,
    job,
    subject,
    measure,
    at: points[index]?.at ?? 0,
    commits: commitsAt(points, index),
    before,
    after,
    probability,
    // Any of the runs might have been the first of a new level: Bonferroni over their places.
    p: Math.min(1, points.length * p)
  };
}
function levels(values, points, position) {
  let start = points[position - 1]?.index ?? 0, middle = points[position]?.index ?? 0, end = points[position + 1]?.index ?? values.length;
  return [values.slice(start, middle), values.slice(middle, end)];
}
function eventsOf(outcomes) {
  return { events: outcomes.filter((one) => one === 1).length, trials: outcomes.length };
}
function commitsAt(runs, index) {
  return { lastBefore: runs[index - 1]?.sha ?? null, first: runs[index]?.sha ?? null };
}

// src/forecast/night/likely-failures.ts
var DAY_MS = 864e5, ACTIVE_MS = 7 * DAY_MS, PACE_DAYS = 7, LEAST_PROBABILITY = 0.02, RELIABLE_RERUN = 0.5;
function forecastJobs(all, asOf, flaky2, models) {
  return all.filter(({ latest }) => latest.startedAt > asOf - ACTIVE_MS).map((series) => {
    let probability = models.failure.forecast(nextRun(series.latest, asOf));
    return forecastJob(series, { probability, asOf, flaky: flaky2, models });
  }).sort((a, b) => b.probability - a.probability || byCodeUnit(a.job, b.job));
}
function likelyFailures(forecasts, most) {
  return forecasts.filter(({ probability }) => probability >= LEAST_PROBABILITY).slice(0, most).map(({ runsPerDay: _, streak: __, ...likely }) => likely);
}
function nextRun(latest, asOf) {
  return { ...latest, id: `next of ${latest.id}`, sha: null, attempt: 1, startedAt: asOf };
}
function runsPerDay(runs, asOf) {
  return runs.filter(({ at }) => at > asOf - PACE_DAYS * DAY_MS).length / PACE_DAYS;
}
function forecastJob(series, given) {
  let { job, runs } = series, pace = runsPerDay(runs, given.asOf), durations = runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-30), typicalMs = durations.length > 0 ? median(durations) : 0, streak = failingStreak(runs), change = given.models.changesOfRate(runs.map(({ failed: failed2 }) => failed2 ? 1 : 0)).at(-1), start = streak > 0 ? runs.length - streak : change?.index ?? null, reasons = [];
  streak > 0 && reasons.push({ kind: "failing", runs: streak, commits: commitsAt(runs, runs.length - streak) }), change && change.after > change.before && reasons.push({ kind: "rate-changed", before: change.before, after: change.after });
  let flaky2 = given.flaky.find((one) => one.job === job);
  flaky2 && flaky2.passes >= flaky2.reruns * RELIABLE_RERUN && reasons.push({ kind: "flaky", reruns: flaky2.reruns, passes: flaky2.passes });
  let recent2 = runs.slice(-20), failed = recent2.filter((run) => run.failed).length;
  return reasons.length === 0 && reasons.push({ kind: "rate", failed, runs: recent2.length }), {
    job,
    probability: given.probability,
    since: start === null ? null : runs[start]?.at ?? null,
    reasons,
    expectedCostMs: given.probability * pace * typicalMs,
    runsPerDay: pace,
    streak
  };
}
function failingStreak(runs) {
  let lastPass = runs.findLastIndex(({ failed }) => !failed);
  return runs.length - 1 - lastPass;
}

// src/forecast/night/capacity/machine-time.ts
var DRAWS = 200, SAMPLES = 30;
function forecastMachineTime(all, asOf, random) {
  let jobs = all.map(({ runs }) => ({
    expected: runsPerDay(runs, asOf),
    durations: runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-SAMPLES)
  })).filter(({ expected, durations }) => expected > 0 && durations.length > 0);
  if (jobs.length === 0) return null;
  let totals = Float64Array.from(
    { length: DRAWS },
    () => jobs.reduce((sum, job) => sum + drawDay(job, random), 0)
  ).sort();
  return {
    runs: jobs.reduce((sum, { expected }) => sum + expected, 0),
    machineMs: {
      median: quantileSorted(totals, 0.5),
      lo: quantileSorted(totals, 0.05),
      hi: quantileSorted(totals, 0.95)
    }
  };
}
function drawDay({ expected, durations }, random) {
  let runs = Math.floor(expected) + +(random() < expected % 1), sum = 0;
  for (let run = 0; run < runs; run += 1)
    sum += durations[Math.floor(random() * durations.length)] ?? 0;
  return sum;
}

// src/forecast/night/capacity/plan-capacity.ts
var MOST = 5;
function planCapacity(grounds) {
  let { walked, machines, readyTimes, models, random } = grounds, { series, asOf } = walked, machineTime = forecastMachineTime(series, asOf, random);
  if (machineTime === null) return null;
  let timeouts = [
    ...walked.hung.proposals(series, asOf, models.duration),
    ...readyTimes.proposals(typicalRun(series))
  ].sort((a, b) => b.gainMs - a.gainMs);
  return {
    ...machineTime,
    machines: machines.all().slice(0, MOST),
    paths: walked.paths.slice(0, MOST),
    timeouts: timeouts.slice(0, MOST)
  };
}
function typicalRun(all) {
  let medians = all.flatMap(({ runs }) => {
    let durations = runs.flatMap(({ durationMs }) => durationMs ?? []);
    return durations.length === 0 ? [] : [median(durations)];
  });
  return medians.length === 0 ? 0 : median(medians);
}

// src/forecast/night/changes/series.ts
var JOB = { kind: "job" };
function seriesOfJob({ job, runs }) {
  let failures = runs.map(({ at, sha, failed }) => ({ at, sha, value: Number(failed) })), durations = runs.filter(({ failed }) => !failed).map(({ at, sha, durationMs }) => ({ at, sha, value: durationMs ?? 0 })).filter(({ value }) => value > 0);
  return [
    { job, subject: JOB, measure: "failures", points: failures },
    { job, subject: JOB, measure: "duration", points: durations }
  ];
}

// src/forecast/night/draw-series.ts
var SHOWN_RUNS = 120, KEEP = 2 ** (-1 / 8), Z = 1.645;
function drawSeries({ job, runs, latest }, asOf, models) {
  let outcomes = runs.map(({ failed }) => failed ? 1 : 0), timed = runs.filter(({ durationMs, failed }) => !failed && (durationMs ?? 0) > 0), durations = timed.map(({ durationMs }) => durationMs ?? 0), start = runs.at(-SHOWN_RUNS)?.at ?? 0, isShown = (at) => at >= start;
  return {
    job,
    rate: ratesOf(runs).slice(-SHOWN_RUNS),
    rateChanges: models.changesOfRate(outcomes).map(({ index }) => runs[index]?.at ?? 0).filter(isShown),
    durations: timed.filter(({ at }) => isShown(at)).map(pointOf),
    durationChanges: models.changesOfValue(durations).map(({ index }) => timed[index]?.at ?? 0).filter(isShown),
    next: models.duration.forecast(nextRun(latest, asOf))
  };
}
function pointOf({ at, durationMs, expected }) {
  return { at, durationMs: durationMs ?? 0, expected };
}
function ratesOf(runs) {
  let failed = 0, weight = 0;
  return runs.map((run) => {
    failed = KEEP * failed + Number(run.failed), weight = KEEP * weight + 1;
    let rate = failed / weight, centre = (rate + Z * Z / (2 * weight)) / (1 + Z * Z / weight), half = Z * Math.sqrt(rate * (1 - rate) / weight + Z * Z / (4 * weight * weight)) / (1 + Z * Z / weight);
    return { at: run.at, rate, lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
  });
}

// src/forecast/night/find-warnings.ts
var LIKELY = 0.5, ORDER2 = { critical: 0, warning: 1, notice: 2 }, CRITICAL_RATE = 0.5;
function findWarnings(grounds, told) {
  let families = /* @__PURE__ */ new Map();
  for (let alarm of alarmsOf(grounds))
    families.set(alarm.family, [...families.get(alarm.family) ?? [], alarm]);
  return [...families].map(([family, alarms]) => {
    let [worst] = [...alarms].sort((a, b) => ORDER2[a.severity] - ORDER2[b.severity]), { severity, subject } = worst, isKnown = told[family] === fingerprintOf({ severity, subject });
    return { family, severity, subject, others: alarms.length - 1, isKnown };
  }).sort((a, b) => ORDER2[a.severity] - ORDER2[b.severity] || byCodeUnit(a.family, b.family));
}
function fingerprintOf({
  severity,
  subject
}) {
  switch (subject.kind) {
    case "broke":
      return `${severity} failing ${nameOf(subject.job, subject.what)}`;
    case "likely":
      return `${severity} failing ${subject.job}`;
    case "worse":
      return `${severity} ${subject.measure} ${nameOf(subject.job, subject.what)}`;
    case "budget":
      return `${severity} ${subject.objective}`;
    case "calibration":
      return `${severity} ${subject.seen > subject.expected ? "too low" : "too high"}`;
    default:
      return unreachable(subject);
  }
}
function nameOf(job, what) {
  return what.kind === "job" ? job : `${job} ${what.kind} ${what.name}`;
}
function familyOf(job) {
  return job.split(/ ?[(/:]/, 1)[0]?.trim() || job;
}
function alarmsOf({ forecasts, changes, services: services3, trust: trust2 }) {
  let alarms = changes.flatMap(alarmOfChange), broke = new Set(
    changes.filter(({ kind, subject }) => kind === "broke" && subject.kind === "job").map(({ job }) => job)
  );
  for (let { job, probability } of forecasts) {
    if (probability < LIKELY || broke.has(job)) continue;
    alarms.push({ family: familyOf(job), severity: "critical", subject: { kind: "likely", job, probability } });
  }
  for (let { service, objective, budgetLeft } of services3) {
    if (budgetLeft === null || budgetLeft > 0) continue;
    let subject = { kind: "budget", service, objective };
    alarms.push({ family: `service ${service}`, severity: "warning", subject });
  }
  if (trust2.drift.isAlarming) {
    let { expected, seen } = trust2.drift, subject = { kind: "calibration", expected, seen };
    alarms.push({ family: "forecasts", severity: "notice", subject });
  }
  return alarms;
}
function alarmOfChange(change) {
  let { kind, job, subject: what, measure, before, after } = change, family = what.kind === "service" ? `service ${what.name}` : familyOf(job);
  if (kind === "broke") {
    let severity = after >= CRITICAL_RATE ? "critical" : "warning";
    return [{ family, severity, subject: { kind, job, what, rate: after } }];
  }
  if (kind !== "slower" && kind !== "grew") return [];
  let ratio = after / before;
  return [{ family, severity: "notice", subject: { kind: "worse", job, what, measure, ratio } }];
}

// src/forecast/night/reruns.ts
var DAY_MS2 = 864e5, FLAKY_DAYS = 30, MOST_COMMITS = 50, LEAST_LOG_ODDS = 0.2, MOST_SIGNS = 2;
function createRerunCount() {
  let jobs = /* @__PURE__ */ new Map();
  function add2(run, next) {
    if (run.sha === null || run.outcome === "inconclusive") return;
    let known = jobs.get(run.job), before = known?.failed.get(run.sha);
    if (before === void 0 && run.outcome === "passed") return;
    let job = known ?? { failed: /* @__PURE__ */ new Map(), reruns: [], next: null };
    known || jobs.set(run.job, job);
    let durationMs = run.durationMs ?? 0;
    if (job.failed.delete(run.sha), before !== void 0) {
      let passed = run.outcome === "passed", spentMs = before.spentMs + durationMs;
      job.reruns.push({ at: run.knownAt, passed, spentMs, failed: before.failed });
    }
    run.outcome === "failed" && (job.failed.set(run.sha, { spentMs: durationMs, failed: run.failed ?? [] }), job.next = next);
    let [oldest] = job.failed.keys();
    job.failed.size > MOST_COMMITS && oldest !== void 0 && job.failed.delete(oldest);
  }
  return {
    add: add2,
    /** Jobs with a repetition that passed, the most machine time lost first. */
    flaky(asOf) {
      return [...jobs].map(([job, known]) => flakyJob(job, known, asOf)).filter(({ passes }) => passes > 0).sort((a, b) => b.lostMs - a.lostMs || byCodeUnit(a.job, b.job));
    },
    /** Failures a repetition of which passed, the most machine time lost first. */
    repeated(asOf) {
      let counts = /* @__PURE__ */ new Map();
      for (let [job, { reruns }] of jobs)
        for (let rerun of recent(reruns, asOf)) countFailures(counts, job, rerun);
      return [...counts].map(([signature, count]) => repeatedFailure(signature, count)).filter(({ passes }) => passes > 0).sort((a, b) => b.lostMs - a.lostMs || byCodeUnit(a.signature, b.signature));
    }
  };
}
function flakyJob(job, { reruns: all, next }, asOf) {
  let reruns = recent(all, asOf), passes = reruns.filter(({ passed }) => passed);
  return {
    job,
    reruns: reruns.length,
    passes: passes.length,
    lostMs: passes.reduce((sum, { spentMs }) => sum + spentMs, 0),
    nextPasses: next?.probability ?? null,
    signs: (next?.signs ?? []).filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_LOG_ODDS).slice(0, MOST_SIGNS)
  };
}
function recent(reruns, asOf) {
  return reruns.filter(({ at }) => at > asOf - FLAKY_DAYS * DAY_MS2 && at <= asOf);
}
function countFailures(counts, job, { failed, passed, spentMs }) {
  for (let signature of new Set(failed)) {
    let count = counts.get(signature) ?? { reruns: 0, lostMs: 0, passes: /* @__PURE__ */ new Map() };
    counts.set(signature, count), count.reruns += 1, passed && (count.lostMs += spentMs, count.passes.set(job, (count.passes.get(job) ?? 0) + 1));
  }
}
function repeatedFailure(signature, { reruns, lostMs, passes }) {
  let jobs = [...passes].map(([job, count]) => ({ job, passes: count })).sort((a, b) => b.passes - a.passes || byCodeUnit(a.job, b.job)), all = jobs.reduce((sum, one) => sum + one.passes, 0);
  return { signature, jobs, reruns, passes: all, lostMs };
}

// src/forecast/night/services/service-levels.ts
var SERVICE_DAYS = 30;
function createServiceCount(targets) {
  let services3 = /* @__PURE__ */ new Map();
  function count(tally, isMet) {
    tally.occasions += 1, tally.met += Number(isMet);
  }
  return {
    add({ service: row }) {
      if (row.outcome === "skipped") return;
      let tallies = services3.get(row.service) ?? emptyTallies();
      services3.set(row.service, tallies);
      let isUp = row.outcome !== "failed";
      count(tallies.availability, isUp), row.readyAfterMs !== null && count(tallies.startup, row.readyAfterMs <= targets.startupLimit.ms), row.responseMs !== null && count(tallies.response, row.responseMs <= targets.responseLimit.ms), row.restarts > 0 && count(tallies.recovery, isUp);
    },
    levels() {
      return [...services3].sort(([left], [right]) => byCodeUnit(left, right)).flatMap(
        ([service, tallies]) => OBJECTIVES.map((objective) => levelOf(service, objective, tallies[objective], targets))
      );
    }
  };
}
var OBJECTIVES = ["availability", "startup", "response", "recovery"];
function emptyTallies() {
  let none = () => ({ occasions: 0, met: 0 });
  return { availability: none(), startup: none(), response: none(), recovery: none() };
}
function levelOf(service, objective, { occasions, met }, targets) {
  let target = targets[objective], allowed = (1 - target) * occasions, limit = limitOf(objective, targets), budgetLeft = occasions === 0 ? null : 1 - (occasions - met) / Math.max(1, allowed);
  return { service, objective, occasions, met, target, limit, budgetLeft };
}
function limitOf(objective, targets) {
  switch (objective) {
    case "startup":
      return targets.startupLimit;
    case "response":
      return targets.responseLimit;
    case "availability":
    case "recovery":
      return null;
    default:
      return unreachable(objective);
  }
}

// src/forecast/night/plan-actions.ts
var MOST_ACTIONS = 5, BROKEN_RUNS = 2;
function planActions(grounds) {
  let ranked = [
    ...broken(grounds),
    ...unreliable(grounds),
    ...slower(grounds),
    ...services(grounds)
  ].filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs), best = /* @__PURE__ */ new Map();
  for (let action of ranked) {
    let subject = action.kind === "mend-service" ? `service ${action.service}` : action.job;
    best.has(subject) || best.set(subject, action);
  }
  return [...best.values()].slice(0, MOST_ACTIONS);
}
function broken({ forecasts, changes }) {
  return forecasts.filter(({ streak }) => streak >= BROKEN_RUNS).map(({ job, expectedCostMs: gainMs, streak, reasons }) => {
    let failing = reasons.find((reason) => reason.kind === "failing"), commits = changes.find(
      (one) => one.job === job && one.kind === "broke" && one.subject.kind === "job"
    )?.commits ?? failing?.commits;
    return commits ? { kind: "bisect", job, gainMs, commits } : { kind: "repair", job, gainMs, runs: streak };
  });
}
function unreliable({ flaky: flaky2 }) {
  return flaky2.map(({ job, lostMs, reruns }) => ({
    kind: "make-reliable",
    job,
    gainMs: lostMs / FLAKY_DAYS,
    reruns
  }));
}
function slower({ forecasts, changes }) {
  return changes.filter(({ kind }) => kind === "slower").map(({ job, subject: what, before, after, commits }) => {
    let pace = forecasts.find((one) => one.job === job)?.runsPerDay ?? 0;
    return { kind: "undo-slowdown", job, what, gainMs: (after - before) * pace, commits };
  });
}
function services({ services: levels2, forecasts }) {
  let typicalMs = Math.max(
    0,
    ...forecasts.map(
      ({ expectedCostMs, probability, runsPerDay: runsPerDay2 }) => probability * runsPerDay2 > 0 ? expectedCostMs / (probability * runsPerDay2) : 0
    )
  );
  return levels2.filter(({ objective, budgetLeft }) => objective === "availability" && (budgetLeft ?? 1) <= 0).map(({ service, occasions, met }) => ({
    kind: "mend-service",
    service,
    gainMs: (occasions - met) * typicalMs / SERVICE_DAYS,
    failures: occasions - met
  }));
}

// src/forecast/night/trust/calibration-drift.ts
function driftOf(known, asOf) {
  let start = asOf - 6048e5, { expected, failed: seen, variance } = sumUp(known.filter(({ at }) => at > start)), spread = Math.sqrt(
    variance * dispersionOf(
      known.filter(({ at }) => at <= start),
      asOf
    )
  ), z = spread > 0 ? (seen - expected) / spread : 0;
  return { expected, seen, z, isAlarming: Math.abs(z) > 3 };
}
function dispersionOf(earlier, asOf) {
  let squares = [...Map.groupBy(earlier, ({ at }) => Math.floor((asOf - at) / 864e5)).values()].map(sumUp).filter(({ variance }) => variance > 0).map(({ expected, failed, variance }) => (failed - expected) ** 2 / variance);
  return squares.length === 0 ? 1 : Math.max(1, squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
function sumUp(known) {
  let sums = { expected: 0, failed: 0, variance: 0 };
  for (let { probability, failed } of known)
    sums.expected += probability, sums.failed += Number(failed), sums.variance += probability * (1 - probability);
  return sums;
}

// src/forecast/night/trust/grade-night.ts
var DAY_MS3 = 864e5, TRUST_DAYS = 30, BINS = 10, MOST_MISSED = 5, WRONG = 0.5;
function gradeNight(grades, options) {
  let { since, asOf, stored, random } = options, start = asOf - TRUST_DAYS * DAY_MS3, known = grades.since(start), graded = gradedOf(known), said = known.map(({ probability }) => probability), ema = known.map((one) => one.ema), skill = skillOf(known, random), { brier, auc, onsetAuc, logLoss, ece } = gradeProbabilities(graded, said), baseline = gradeProbabilities(graded, ema);
  return {
    days: TRUST_DAYS,
    graded: known.length,
    brier,
    auc,
    onsetAuc,
    logLoss,
    ece,
    ema: { brier: baseline.brier, auc: baseline.auc, ece: baseline.ece },
    skill,
    verdict: verdictOf(skill),
    bins: calibrationOf(known),
    missed: missedOf(grades.since(since)),
    drift: driftOf(known, asOf),
    stored: {
      graded: stored.settled.length,
      waiting: stored.waiting.length,
      brier: brierOf(stored.settled)
    },
    durationCoverage: grades.coverageSince(start)
  };
}
function gradedOf(known) {
  return {
    outcomes: known.map(({ failed }) => Number(failed)),
    onsets: known.map(({ isOnset }) => isOnset),
    colds: known.map(({ isCold }) => isCold),
    days: known.map(({ at }) => Math.floor(at / DAY_MS3))
  };
}
function calibrationOf(known) {
  let bins = Array.from({ length: BINS }, () => ({ count: 0, forecast: 0, seen: 0 }));
  for (let { probability, failed } of known) {
    let bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    bin !== void 0 && (bin.count += 1, bin.forecast += probability, bin.seen += Number(failed));
  }
  return bins.filter(({ count }) => count > 0).map(({ count, forecast, seen }) => ({
    count,
    forecast: forecast / count,
    seen: seen / count
  }));
}
function missedOf(recent2) {
  return recent2.map((grade2) => ({ ...grade2, distance: Math.abs(grade2.probability - Number(grade2.failed)) })).filter(({ distance }) => distance > WRONG).sort((a, b) => b.distance - a.distance || a.at - b.at).slice(0, MOST_MISSED).map(({ job, at, probability, failed }) => ({ job, at, probability, failed }));
}
function brierOf(settled) {
  return settled.length === 0 ? null : settled.map(({ probability, failed }) => (probability - Number(failed)) ** 2).reduce((sum, square) => sum + square, 0) / settled.length;
}

// src/forecast/night/assemble-night.ts
var MOST_LIKELY = 5, MOST_CHARTS = 6, MOST_FLAKY = 200, SEED = 20240607;
function assembleNight(grounds) {
  let { walked, since, models, services: services3 } = grounds, { asOf, series } = walked, random = seededRandom(SEED), forecasts = forecastJobs(series, asOf, walked.flaky, models), { changes, tested } = findChanges(
    [...series.flatMap(seriesOfJob), ...grounds.parts.all(series)],
    since,
    models
  ), trust2 = gradeNight(walked.grades, { since, asOf, stored: grounds.stored, random }), tomorrow2 = likelyFailures(forecasts, MOST_LIKELY), report = {
    schema: "signalbox.night/1",
    repo: grounds.repo,
    asOf,
    since,
    runs: {
      total: walked.total,
      night: walked.grades.since(since).length,
      jobs: series.length
    },
    models: models.names,
    tomorrow: tomorrow2,
    changes,
    tested,
    flaky: walked.flaky.slice(0, MOST_FLAKY),
    flakyFailures: named(walked.repeated, grounds.failures).slice(0, MOST_FLAKY),
    actions: planActions({ forecasts, changes, flaky: walked.flaky, services: services3 }),
    trust: trust2,
    services: services3,
    warnings: findWarnings({ forecasts, changes, services: services3, trust: trust2 }, grounds.told),
    capacity: planCapacity({ ...grounds, random }),
    charts: chartsOf(
      grounds,
      changes,
      tomorrow2.map(({ job }) => job)
    )
  }, latest = new Map(series.map((one) => [one.job, one.latest]));
  return {
    report,
    forecasts: forecasts.flatMap((forecast) => {
      let last = latest.get(forecast.job);
      return last ? [{ ...forecast, ema: walked.emaOf(nextRun(last, asOf)) }] : [];
    })
  };
}
function named(repeated, failures) {
  let texts = new Map(failures.map((row) => [row.signature, row]));
  return repeated.flatMap((one) => {
    let row = texts.get(one.signature);
    if (!row || row.masked === null) return [];
    let { title, cause, culprit, excerpt } = row;
    return [{ ...one, title, cause, culprit, excerpt }];
  });
}
function chartsOf({ walked, models }, changes, likely) {
  let changed2 = changes.filter(({ subject }) => subject.kind === "job").map(({ job }) => job);
  return [.../* @__PURE__ */ new Set([...changed2, ...likely])].slice(0, MOST_CHARTS).flatMap((job) => {
    let series = walked.series.find((one) => one.job === job);
    return series ? [drawSeries(series, walked.asOf, models)] : [];
  });
}

// src/forecast/night/services/service-targets.ts
var USUAL_TARGETS = {
  availability: 0.99,
  startup: 0.95,
  startupLimit: { ms: 3e4, source: "usual" },
  response: 0.95,
  responseLimit: { ms: 1e3, source: "usual" },
  recovery: 0.9
};
function targetsOf(gates) {
  let health = gates.filter((gate) => gate.kind === "health");
  if (health.length === 0) return USUAL_TARGETS;
  let strictest = (limits) => ({
    ms: Math.min(...limits),
    source: "project"
  });
  return {
    ...USUAL_TARGETS,
    startupLimit: strictest(health.map(({ startupMs }) => startupMs)),
    responseLimit: strictest(health.map(({ responseMs }) => responseMs))
  };
}

// src/report/night/render-html.ts
var TEXT_BUDGET_BYTES = 300;
async function renderNightHtml(report, { redact }) {
  let { drawNightPage } = await import("./draw-page-KIXRGZLN.mjs");
  return drawNightPage(cleanDeep(report, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES }));
}

// src/report/night/render-json.ts
function renderNightJson(report, { redact }) {
  return jsonOf(cleanDeep(report, { redact }));
}

// src/report/night/feedback-markdown.ts
function feedbackMarkdown({ feedback }) {
  if (feedback === void 0) return "";
  let causes = feedback.causes.map(
    ({ cause, shown, calledWrong: calledWrong2 }) => `- ${inlineCode(cause)}: ${calledWrong2} of ${shown} called wrong`
  ), latest = feedback.latest.map((verdict) => {
    let place = `pull request ${verdict.pullRequest}`, url = safeUrl(verdict.url), link = url === null ? place : `[${place}](${url})`;
    return `- ${inlineCode(verdict.cause)} ${escapeMarkdownInline(calledWrongText(verdict))} · ${link}`;
  });
  return [
    `#### ${feedbackTitle(feedback)}`,
    escapeMarkdownInline(feedbackText(feedback)),
    causes.join(`
`),
    latest.length === 0 ? "" : `The latest:

${latest.join(`
`)}`,
    escapeMarkdownInline(pinsText(feedback) ?? ""),
    escapeMarkdownInline(feedbackProblemText(feedback) ?? "")
  ].filter((part) => part !== "").join(`

`);
}

// src/report/night/render-markdown.ts
var TEXT_BUDGET_BYTES2 = 300;
function renderNightMarkdown(whole, { redact }) {
  let report = cleanDeep(whole, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES2 });
  return `${[
    `### 🌙 ${escapeMarkdownInline(nightHeadline(report))}`,
    warnings(report),
    tomorrow(report),
    changed(report),
    flaky(report),
    actions(report),
    trust(report),
    services2(report),
    capacity(report),
    feedbackMarkdown(report),
    `<sub>${escapeMarkdownInline(footerText(report))}</sub>`
  ].filter((section2) => section2 !== "").join(`

`)}
`;
}
function warnings(report) {
  let known = knownText(report);
  return [...freshWarnings(report).map(
    (warning) => `- ${SEVERITY[warning.severity].icon} ${escapeMarkdownInline(warningText(warning))}`
  ), ...known === null ? [] : [`- ⚪ ${known}`]].join(`
`);
}
function tomorrow(report) {
  let rows = report.tomorrow.map((one) => [
    `**${escapeMarkdownInline(one.job)}**`,
    percent(one.probability),
    sinceText(one),
    escapeMarkdownInline(one.reasons.map(reasonText).join("; ")),
    perDay(one.expectedCostMs)
  ]), capacity2 = capacityText(report);
  return section("1. Tomorrow", [
    table(["job", "fails", "since", "why", "expected cost"], rows) ?? "No failure is likely.",
    ...capacity2 === null ? [] : [escapeMarkdownInline(capacity2)]
  ]);
}
function changed(report) {
  let rows = report.changes.slice(0, MOST_CHANGES).map((change) => [
    `${CHANGE[change.kind].icon} ${CHANGE[change.kind].label}`,
    `**${escapeMarkdownInline(changedName(change))}**`,
    escapeMarkdownInline(changeText(change)),
    escapeMarkdownInline(commitRange(change.commits) ?? "–"),
    evidenceText(change)
  ]), none = `Nothing that chance does not explain, since ${moment(report.since)}.`;
  return section("2. Changed last night", [
    table(["", "job, test or service", "what", "commits", "evidence"], rows) ?? none,
    moreChangesText(report) ?? ""
  ]);
}
var MOST_FLAKY2 = 10;
function flaky(report) {
  let rows = report.flaky.slice(0, MOST_FLAKY2).map((one) => [
    `**${escapeMarkdownInline(one.job)}**`,
    formatDuration(one.lostMs),
    escapeMarkdownInline([flakyText(one), mostlyText(report, one)].filter((text) => text !== null).join("; "))
  ]);
  return section("3. Flaky", [
    table(["job", "machine time lost", "re-runs"], rows) ?? "No repeated run passed in 30 days."
  ]);
}
function actions(report) {
  let lines = report.actions.map(
    (action, index) => `${index + 1}. ${escapeMarkdownInline(actionText(action))} · saves ${perDay(action.gainMs)}`
  );
  return section("4. Do this", [lines.length === 0 ? "Nothing." : lines.join(`
`)]);
}
function trust({ trust: graded }) {
  let rows = graded.bins.map((bin) => [
    percent(bin.forecast),
    percent(bin.seen),
    String(bin.count)
  ]), missed = graded.missed.map(
    ({ job, probability, failed }) => `- **${escapeMarkdownInline(job)}** ${failed ? "failed" : "passed"}, forecast to fail with ${percent(probability)}`
  );
  return section("5. How far to trust this", [
    [`**${escapeMarkdownInline(skillText(graded))}**`, ...scoreTexts(graded).map(escapeMarkdownInline), escapeMarkdownInline(driftText(graded))].join(
      `  
`
    ),
    table(["forecast", "failed", "runs"], rows) ?? "",
    missed.length === 0 ? "" : `Wrong last night:

${missed.join(`
`)}`
  ]);
}
function services2({ services: levels2 }) {
  let rows = levels2.filter(({ occasions }) => occasions > 0).map((level) => [
    escapeMarkdownInline(level.service),
    objectiveText(level),
    levelShare(level),
    `${level.met} of ${level.occasions}`,
    budgetText(level)
  ]), shown = table(["service", "objective", "met", "occasions", "error budget"], rows);
  return shown === null ? "" : section("Service levels, 30 days", [shown]);
}
function capacity({ capacity: planned }) {
  if (planned === null) return "";
  let lines = [
    ...planned.paths.map((path) => `- **${escapeMarkdownInline(path.workflow)}** ${escapeMarkdownInline(pathText(path))}`),
    ...planned.timeouts.map((one) => `- ${escapeMarkdownInline(timeoutText(one))} · saves ${perDay(one.gainMs)}`),
    ...planned.machines.map((use) => `- **${escapeMarkdownInline(use.job)}** ${escapeMarkdownInline(machineText(use))}`)
  ];
  return lines.length === 0 ? "" : section("Time and machines", [lines.join(`
`)]);
}
function section(title, parts) {
  return [`#### ${title}`, ...parts.filter((part) => part !== "")].join(`

`);
}
function table(head, rows) {
  if (rows.length === 0) return null;
  let line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(`
`);
}

// src/app/night/feedback/night-feedback.ts
function nightFeedback({ rows, pins, problem, web }) {
  if (rows.length === 0 && pins === 0 && problem === null) return null;
  let verdicts = onceEach(rows), wrong = verdicts.filter(isCalledWrong);
  return {
    days: 30,
    comments: new Set(verdicts.map(({ comment }) => comment)).size,
    shown: verdicts.length,
    calledWrong: wrong.length,
    calledRight: verdicts.filter(({ thumbsUp }) => thumbsUp > 0).length,
    causes: causesOf(verdicts),
    latest: wrong.toReversed().slice(0, 5).map((row) => calledWrong(row, web)),
    pins,
    problem
  };
}
function onceEach(rows) {
  let verdicts = /* @__PURE__ */ new Map();
  for (let row of rows) {
    let key = JSON.stringify([row.comment, row.signature, row.cause]), before = verdicts.get(key);
    verdicts.delete(key), verdicts.set(key, {
      ...row,
      thumbsDown: row.thumbsDown + (before?.thumbsDown ?? 0),
      thumbsUp: row.thumbsUp + (before?.thumbsUp ?? 0),
      labelled: row.labelled || (before?.labelled ?? !1)
    });
  }
  return [...verdicts.values()];
}
function isCalledWrong({ thumbsDown, labelled }) {
  return thumbsDown > 0 || labelled;
}
function causesOf(verdicts) {
  return [...Map.groupBy(verdicts, ({ cause }) => cause)].map(([cause, of]) => ({
    cause,
    shown: of.length,
    calledWrong: of.filter(isCalledWrong).length
  })).filter(({ calledWrong: count }) => count > 0).sort((left, right) => right.calledWrong - left.calledWrong || left.shown - right.shown).slice(0, 8);
}
function calledWrong(row, web) {
  let { signature, cause, relation, pullRequest, comment, shownAt, thumbsDown, labelled } = row, url = `${web}/pull/${pullRequest}#issuecomment-${comment}`;
  return { signature, cause, relation, pullRequest, url, shownAt, thumbsDown, labelled };
}

// src/app/night/feedback/allowance.ts
function createAllowance(most) {
  let left = most;
  return {
    take() {
      return left === 0 ? !1 : (left -= 1, !0);
    }
  };
}

// src/app/night/feedback/read-comment.ts
async function readComment(comment, known, { github, repo, isLabelled, now, allowance }) {
  let verdicts = shownVerdicts(comment.body);
  if (verdicts === null) return ok([]);
  let own = await isByUs(comment, github);
  if (!own.ok) return own;
  if (!own.value) return ok([]);
  let hasThumbs = comment.thumbs !== 0;
  if (hasThumbs && !allowance.take()) return ok(null);
  let thumbs = hasThumbs ? await github.thumbs(comment.id) : ok([]);
  if (!thumbs.ok) return thumbs;
  let reading = { repo, comment, verdicts, thumbs: thumbs.value, isLabelled, readAt: now };
  return ok(countThumbs(reading, known));
}

// src/app/night/feedback/walk-comments.ts
async function walkComments(github, since, allowance) {
  let found = /* @__PURE__ */ new Map(), walked = (until, problem = null) => ({
    comments: [...found.values()],
    until,
    problem
  }), from = since, page = 1;
  for (; allowance.take(); ) {
    let answer = await github.commentsSince(from, page);
    if (!answer.ok) return walked(from, answer.error);
    let { comments, until, hasNext } = answer.value;
    for (let comment of comments) found.set(comment.id, comment);
    if (page = until === null || until > from ? 1 : page + 1, from = Math.max(from, until ?? from), !hasNext) return walked(from);
  }
  return walked(from);
}

// src/app/night/feedback/read-feedback.ts
var DAY_MS4 = 864e5, OPEN_DAYS = 14, REMEMBERED_DAYS = 90, MOST_REQUESTS = { pages: 100, thumbs: 100 }, MOST_COMMANDS = 20, WRONG_VERDICT = "wrong verdict";
async function readFeedback(question) {
  let { store, github, repo, now } = question, labelled = await github.labelled(WRONG_VERDICT);
  if (!labelled.ok) return describeGitHubProblem(labelled.error);
  let key = `feedback:${repo}`, since = Math.max(Number(await store.cursor(key)) || 0, now - OPEN_DAYS * DAY_MS4), walk = await walkComments(github, since, createAllowance(MOST_REQUESTS.pages)), marks = new Set(labelled.value), allowance = createAllowance(MOST_REQUESTS.thumbs), counted2 = await countComments(walk.comments, marks, { ...question, allowance }), obeyed = await obeyAll(commandsOf(walk.comments), question), reached = Math.min(walk.until, obeyed.until ?? walk.until, counted2.until ?? walk.until);
  await store.setCursor(key, String(reached));
  let problem = walk.problem ?? counted2.problem ?? obeyed.problem;
  return problem === null ? null : describeGitHubProblem(problem);
}
var FINISHED = { until: null, problem: null };
async function countComments(walked, marks, about) {
  let { store, github, repo, now, allowance } = about, known = Map.groupBy(await rememberedOf(about), ({ comment }) => comment), read = async (comment) => {
    let rows = await readComment(comment, known.get(comment.id) ?? [], {
      github,
      repo,
      isLabelled: marks.has(comment.pullRequest),
      now,
      allowance
    });
    return rows.ok && rows.value?.length && await store.feedback.record(rows.value), rows;
  };
  for (let comment of walked) {
    let rows = await read(comment);
    if (!rows.ok) return { until: comment.updatedAt, problem: rows.error };
    if (rows.value === null) return { until: comment.updatedAt, problem: null };
  }
  let seen = new Set(walked.map(({ id }) => id));
  for (let [id, rows] of [...known].reverse()) {
    let isOpen = rows.some(({ shownAt }) => shownAt >= now - OPEN_DAYS * DAY_MS4);
    if (seen.has(id) || !isOpen) continue;
    if (!allowance.take()) return FINISHED;
    let comment = await github.comment(id);
    if (!comment.ok) return { until: null, problem: comment.error };
    let again = comment.value === null ? ok([]) : await read(comment.value);
    if (!again.ok) return { until: null, problem: again.error };
  }
  return FINISHED;
}
function rememberedOf({ store, repo, now }) {
  return store.feedback.shown({ repo, since: now - REMEMBERED_DAYS * DAY_MS4, asOf: now });
}
function commandsOf(walked) {
  return walked.flatMap((comment) => {
    let asks = parsePinCommand(comment.body);
    return asks === null ? [] : [{ comment, asks }];
  });
}
async function obeyAll(commands, question) {
  let shown = commands.length === 0 ? [] : await rememberedOf(question), problem = null;
  for (let [index, command] of commands.entries()) {
    let until = command.comment.updatedAt;
    if (index === MOST_COMMANDS) return { until, problem };
    let done = await obeyCommand(command, { ...question, shown });
    if (!done.ok) return { until, problem: done.error };
    problem ??= done.value.unanswered;
  }
  return { until: null, problem };
}

// src/app/night/feedback/tell-feedback.ts
var DAY_MS5 = 864e5, DEADLINE_MS2 = 18e4;
async function tellFeedback(place, asOf, { clock, environment }) {
  let { store, repo, ownCauses, token } = place, now = clock.now(), problem = null;
  if (token !== null && /^[\w.-]+\/[\w.-]+$/.test(repo)) {
    let reach = { baseUrl: environment.GITHUB_API_URL ?? "https://api.github.com", token, repository: repo, clock, deadlineMs: DEADLINE_MS2 }, github = createFeedbackGitHub(reach);
    problem = await readFeedback({ store, github, repo, ownCauses, now });
  }
  let since = asOf - 30 * DAY_MS5, rows = await store.feedback.shown({ repo, since, asOf: now }), pins = standingPins(await store.feedback.pins({ repo, asOf: now })).length, server = environment.GITHUB_SERVER_URL ?? "https://github.com";
  return nightFeedback({ rows, pins, problem, web: `${server}/${repo}` });
}

// src/app/night/night-models.ts
function nightModels() {
  return {
    names: [FAILURE_MODEL, DURATION_MODEL, FLAKY_MODEL],
    failure: createFailureForecaster(),
    duration: createDurationForecaster(),
    flaky: createFlakyModel(),
    changesOfRate: findRateChanges,
    changesOfValue: findValueChanges
  };
}

// src/app/night/night-state.ts
var DAY_MS6 = 864e5, LONGEST_NIGHT_MS = 7 * DAY_MS6, stateSchema = object({
  /** Of the last report, epoch milliseconds. */
  asOf: number(),
  since: number(),
  /** Fingerprints of warnings by family: those told before the last report, and with it. */
  toldBefore: record(string(), string()),
  told: record(string(), string())
});
function parseNightState(text) {
  if (text === null) return null;
  try {
    return stateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
function nightSince(state, asOf) {
  return state?.asOf === asOf ? { since: state.since, told: state.toldBefore } : state === null || state.asOf > asOf ? { since: asOf - DAY_MS6, told: {} } : { since: Math.max(state.asOf, asOf - LONGEST_NIGHT_MS), told: state.told };
}
function stateAfter(report, toldBefore) {
  let told = report.warnings.map((one) => [one.family, fingerprintOf(one)]), { asOf, since } = report;
  return { asOf, since, toldBefore: { ...toldBefore }, told: Object.fromEntries(told) };
}

// src/forecast/night/capacity/machine-use.ts
var MOST_RUNS = 100, LEAST_RUNS = 10, HIGH = 0.95, SHORT = 0.85, WASTEFUL = 0.35;
function createMachineUse() {
  let jobs = /* @__PURE__ */ new Map();
  return {
    add({ run, service: { peakMemoryBytes, peakCpuPercent } }) {
      if (peakMemoryBytes === null && peakCpuPercent === null) return;
      let job = jobs.get(run.job) ?? { runs: [], machine: null };
      jobs.set(run.job, job), job.machine = machineOf(run.extra.machine) ?? job.machine;
      let use = job.runs.at(-1);
      use?.id !== run.id && (use = { id: run.id, memoryBytes: 0, cpuPercent: 0 }, job.runs.push(use), job.runs.length > 2 * MOST_RUNS && job.runs.splice(0, MOST_RUNS)), use.memoryBytes += peakMemoryBytes ?? 0, use.cpuPercent += peakCpuPercent ?? 0;
    },
    /** What needs most of its machine first. */
    all() {
      return [...jobs].filter(([, { runs }]) => runs.length >= LEAST_RUNS).map(([job, use]) => useOf(job, use)).sort((a, b) => (b.memoryBytes ?? 0) - (a.memoryBytes ?? 0) || byCodeUnit(a.job, b.job));
    }
  };
}
function useOf(job, { runs: all, machine }) {
  let runs = all.slice(-MOST_RUNS), memoryBytes = highOf(runs.map((run) => run.memoryBytes)), cpuPercent = highOf(runs.map((run) => run.cpuPercent)), verdict = verdictOf2({ memoryBytes, cpuPercent }, machine);
  return { job, runs: runs.length, memoryBytes, cpuPercent, machine, verdict };
}
function highOf(values) {
  let known = Float64Array.from(values.filter((value) => value > 0)).sort();
  return known.length === 0 ? null : quantileSorted(known, HIGH);
}
function verdictOf2({ memoryBytes, cpuPercent }, machine) {
  if (machine === null || memoryBytes === null) return "unknown";
  let memory = memoryBytes / machine.memoryBytes;
  if (memory > SHORT) return "short";
  let cpu = cpuPercent === null ? 1 : cpuPercent / (100 * machine.cpus);
  return memory < WASTEFUL && cpu < WASTEFUL && machine.cpus > 1 ? "wasteful" : "fits";
}
function machineOf(told) {
  if (typeof told != "object" || told === null) return null;
  let { cpus, memoryBytes } = told;
  return typeof cpus == "number" && typeof memoryBytes == "number" && memoryBytes > 0 ? { cpus, memoryBytes } : null;
}

// src/forecast/night/changes/part-series.ts
function createPartSeries(baseBranch) {
  let parts = /* @__PURE__ */ new Map(), telling = /* @__PURE__ */ new Set();
  function partOf(job, subject) {
    let key = `${subject.kind}
${job}
${subject.name}`, known = parts.get(key);
    if (known || parts.size === 2e4) return known ?? null;
    let points = /* @__PURE__ */ new Map();
    for (let measure of MEASURES[subject.kind]) points.set(measure, []);
    let made = { job, subject, points };
    return parts.set(key, made), made;
  }
  function isOnBase({ pr, branch }) {
    return pr === null && (baseBranch === null || branch === baseBranch);
  }
  return {
    addTest({ run, test: { name, status, durationMs } }) {
      if (status === "skipped" || !isOnBase(run)) return;
      let failed = status === "failed";
      failed || telling.add(run.job);
      let part = partOf(run.job, { kind: "test", name });
      add(part, run, { failures: Number(failed), duration: failed ? null : durationMs });
    },
    addService({ run, service }) {
      if (service.outcome === "skipped" || !isOnBase(run)) return;
      let part = partOf(run.job, { kind: "service", name: service.service });
      add(part, run, {
        failures: +(service.outcome === "failed"),
        start: service.readyAfterMs,
        cpu: service.peakCpuPercent,
        memory: service.peakMemoryBytes
      });
    },
    /** `jobs`: a green run of a job that only tells of failed tests is one in which all passed. */
    all(jobs) {
      let runs = new Map(jobs.map((series) => [series.job, series.runs]));
      return [...parts.values()].flatMap(
        ({ job, subject, points }) => [...points].map(([measure, known]) => {
          let whole = subject.kind === "test" && measure === "failures" && !telling.has(job) ? withGreenRuns(known, runs.get(job) ?? []) : known;
          return { job, subject, measure, points: whole.slice(-200) };
        })
      );
    }
  };
}
var MEASURES = {
  test: ["failures", "duration"],
  service: ["failures", "start", "cpu", "memory"]
};
function add(part, { startedAt: at, sha }, values) {
  if (part !== null)
    for (let [measure, points] of part.points) {
      let value = values[measure] ?? null;
      value === null || value <= 0 && measure !== "failures" || (points.push({ at, sha, value }), points.length >= 400 && points.splice(0, 200));
    }
}
function withGreenRuns(failures, runs) {
  let failedAt = new Set(failures.map(({ at }) => at));
  return runs.filter(({ at, failed }) => !failed || failedAt.has(at)).map(({ at, sha }) => ({ at, sha, value: Number(failedAt.has(at)) }));
}

// src/forecast/capacity/forecast-tails.ts
var LEAST_HALF_WIDTH = Math.log(1.01);
function chanceToExceed(spread, duration) {
  let distance = Math.log(duration / spread.median);
  return distance >= 0 ? 0.5 * 10 ** (-distance / upperWidth(spread)) : 1 - 0.5 * 10 ** (distance / lowerWidth(spread));
}
function durationBelow(spread, share) {
  let distance = share >= 0.5 ? -upperWidth(spread) * Math.log10(2 * (1 - share)) : lowerWidth(spread) * Math.log10(2 * share);
  return spread.median * Math.exp(distance);
}
function upperWidth({ median: median2, hi }) {
  return Math.max(LEAST_HALF_WIDTH, Math.log(hi / median2));
}
function lowerWidth({ median: median2, lo }) {
  return Math.max(LEAST_HALF_WIDTH, Math.log(median2 / lo));
}

// src/forecast/capacity/advise-timeout.ts
var DEFAULT_TIMEOUT_MS = 360 * 6e4, TOO_OFTEN = 0.01, ENOUGH = 0.999, TOO_LONG = 3, STEP_MS = 5 * 6e4;
function adviseTimeout(spread, timeoutMs, stepMs = STEP_MS) {
  let present = timeoutMs ?? DEFAULT_TIMEOUT_MS, chance2 = chanceToExceed(spread, present), needed = Math.ceil(durationBelow(spread, ENOUGH) / stepMs) * stepMs;
  return chance2 > TOO_OFTEN ? { kind: "raise", chance: chance2, timeoutMs: needed } : present > TOO_LONG * needed ? { kind: "lower", chance: chance2, timeoutMs: needed } : { kind: "keep", chance: chance2, timeoutMs: present };
}

// src/forecast/night/capacity/ready-limits.ts
var MOST_STARTS = 200, LEAST_STARTS = 20, STEP_MS2 = 5e3;
function createReadyTimes(limits) {
  let services3 = /* @__PURE__ */ new Map();
  return {
    add({ service: { service, outcome, readyAfterMs } }) {
      if (!limits.has(service) || outcome === "skipped" || outcome === "completed") return;
      let starts = services3.get(service) ?? { readyAfterMs: [], count: 0, failures: 0 };
      services3.set(service, starts), starts.count += 1, outcome === "failed" ? starts.failures += 1 : readyAfterMs !== null && readyAfterMs > 0 && starts.readyAfterMs.push(readyAfterMs);
    },
    /** `runMs`: what the typical run costs that a stopped start fails. The greatest gain first. */
    proposals(runMs) {
      return [...services3].flatMap(
        ([service, starts]) => proposalOf(service, starts, limits.get(service) ?? 0, runMs)
      ).filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs);
    }
  };
}
function proposalOf(service, { readyAfterMs, count, failures }, presentMs, runMs) {
  let times = Float64Array.from(readyAfterMs.slice(-MOST_STARTS)).sort();
  if (times.length < LEAST_STARTS) return [];
  let spread = {
    median: quantileSorted(times, 0.5),
    lo: quantileSorted(times, 0.05),
    hi: quantileSorted(times, 0.95)
  }, { kind, chance: chance2, timeoutMs } = adviseTimeout(spread, presentMs, STEP_MS2);
  if (kind === "keep") return [];
  let shared = { service, presentMs, timeoutMs, chance: chance2 };
  return kind === "raise" ? [{ kind: "raise-ready", ...shared, gainMs: chance2 * count * runMs / SERVICE_DAYS }] : [
    {
      kind: "lower-ready",
      ...shared,
      gainMs: failures * (presentMs - timeoutMs) / SERVICE_DAYS
    }
  ];
}

// src/forecast/night/capacity/critical-paths.ts
var MOST_RUNS2 = 30, LEAST_RUNS2 = 5, LONGEST_QUEUE_MS = 5 * 6e4, HALF = 0.5;
function createCriticalPaths() {
  let workflows = /* @__PURE__ */ new Map();
  return {
    add(run) {
      let { workflow } = run.traits, attempt = attemptOf(run);
      if (typeof workflow != "string" || attempt === null || run.outcome !== "passed") return;
      let runs = workflows.get(workflow) ?? /* @__PURE__ */ new Map();
      workflows.set(workflow, runs);
      let stages = runs.get(attempt) ?? [];
      runs.set(attempt, stages), stages.push({ job: run.job, start: run.startedAt, end: run.knownAt });
      let [oldest] = runs.keys();
      runs.size > MOST_RUNS2 && oldest !== void 0 && runs.delete(oldest);
    },
    /** The longest first; workflows of one job have no path. */
    all() {
      return [...workflows].flatMap(([workflow, runs]) => pathOf(workflow, [...runs.values()]) ?? []).sort((a, b) => b.wallMs - a.wallMs || byCodeUnit(a.workflow, b.workflow));
    }
  };
}
function attemptOf({ id, traits: { runId }, attempt }) {
  return typeof runId == "string" || typeof runId == "number" ? `${runId}-${attempt}` : /^\d+-\d+(?=-)/.exec(id)?.[0] ?? null;
}
function pathOf(workflow, all) {
  let runs = all.filter((stages) => stages.length > 1);
  if (runs.length < LEAST_RUNS2) return null;
  let walls = runs.map((stages) => endOf(stages) - startOf(stages)), jobs = mostFrequent(runs.map((stages) => chainOf(stages).map(({ job }) => job))), gains = jobs.map((job) => ({
    job,
    gainMs: median(runs.map((stages) => endOf(stages) - endOf(shortened(stages, job))))
  })), [best] = gains.filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs);
  return { workflow, runs: runs.length, wallMs: median(walls), jobs, shorten: best ?? null };
}
function startOf(stages) {
  return stages.reduce((least, { start }) => Math.min(least, start), 1 / 0);
}
function endOf(stages) {
  return stages.reduce((most, { end }) => Math.max(most, end), -1 / 0);
}
function waitedFor(stage, stages) {
  let last = null;
  for (let other of stages)
    other.end <= stage.start && other.end > stage.start - LONGEST_QUEUE_MS && other !== stage && (last === null || other.end > last.end) && (last = other);
  return last;
}
function chainOf(stages) {
  let chain = [], stage = stages.find(({ end }) => end === endOf(stages)) ?? null;
  for (; stage !== null && chain.length <= stages.length; )
    chain.unshift(stage), stage = waitedFor(stage, stages);
  return chain;
}
function shortened(stages, job) {
  let saved = /* @__PURE__ */ new Map();
  return [...stages].sort((a, b) => a.start - b.start || a.end - b.end).map((stage) => {
    let before = waitedFor(stage, stages), sooner = before === null ? 0 : saved.get(before) ?? 0, own = stage.job === job ? (stage.end - stage.start) * HALF : 0;
    return saved.set(stage, sooner + own), { job: stage.job, start: stage.start - sooner, end: stage.end - sooner - own };
  });
}
function mostFrequent(chains) {
  let counts = /* @__PURE__ */ new Map();
  for (let chain of chains) {
    let key = JSON.stringify(chain), known = counts.get(key) ?? { chain, count: 0 };
    known.count += 1, counts.set(key, known);
  }
  let [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  return first?.chain ?? [];
}

// src/forecast/night/capacity/hung-runs.ts
var DAY_MS7 = 864e5, HUNG_DAYS = 30, MOST_LONG = 100;
function createHungRuns() {
  let jobs = /* @__PURE__ */ new Map();
  return {
    add({ job, outcome, durationMs, knownAt: at }) {
      if (outcome === "passed" || durationMs === null) return;
      let runs = jobs.get(job) ?? [];
      jobs.set(job, runs), runs.push({ at, durationMs }), runs.length > 2 * MOST_LONG && runs.splice(0, MOST_LONG);
    },
    /** The greatest gain first. */
    proposals(all, asOf, forecaster) {
      return all.flatMap(({ job, latest }) => {
        let spread = forecaster.forecast(nextRun(latest, asOf));
        if (spread === null) return [];
        let { timeoutMs } = adviseTimeout(spread, null), hung = (jobs.get(job) ?? []).filter(
          ({ at, durationMs }) => at > asOf - HUNG_DAYS * DAY_MS7 && durationMs > timeoutMs
        ), gainMs = hung.reduce((sum, { durationMs }) => sum + durationMs - timeoutMs, 0) / HUNG_DAYS;
        return gainMs > 0 ? [{ kind: "limit-job", job, timeoutMs, hung: hung.length, gainMs }] : [];
      }).sort((a, b) => b.gainMs - a.gainMs);
    }
  };
}

// src/forecast/night/changes/job-series.ts
function createSeries() {
  let jobs = /* @__PURE__ */ new Map();
  return {
    add(run, expected) {
      let series = jobs.get(run.job) ?? { runs: [], latest: run };
      jobs.set(run.job, series);
      let { startedAt: at, sha, durationMs } = run;
      series.runs.push({ at, failed: run.outcome === "failed", sha, durationMs, expected }), series.runs.length >= 400 && series.runs.splice(0, 200), run.startedAt >= series.latest.startedAt && (series.latest = run);
    },
    all() {
      return [...jobs].map(([job, { runs, latest }]) => ({
        job,
        runs: runs.slice(-200).sort((left, right) => left.at - right.at),
        latest
      }));
    }
  };
}

// src/forecast/night/trust/grades.ts
function createGrades() {
  let forecasts = [], durations = [];
  return {
    add: (grade2) => keep(forecasts, grade2),
    addDuration: (at, isInside) => keep(durations, { at, isInside }),
    /** Those whose outcome became known after a moment. */
    since: (moment2) => forecasts.filter(({ at }) => at > moment2),
    /** The share of durations inside their 90 % interval; `null` without any. */
    coverageSince(moment2) {
      let known = durations.filter(({ at }) => at > moment2);
      return known.length === 0 ? null : known.filter(({ isInside }) => isInside).length / known.length;
    }
  };
}
function keep(all, added) {
  if (all.push(added), all.length < 2 * 2e5 && !isPower(all.length)) return;
  let oldest = added.at - 31 * 864e5, first = all.findIndex(({ at }) => at > oldest);
  all.splice(0, Math.max(first, all.length - 2e5));
}
function isPower(length) {
  return length >= 1024 && (length & length - 1) === 0;
}

// src/forecast/night/trust/ledger-grader.ts
function createLedgerGrader(waiting) {
  let byJob = /* @__PURE__ */ new Map();
  for (let forecast of waiting)
    forecast.target !== "failure" || forecast.entity !== "job" || byJob.set(forecast.job, [...byJob.get(forecast.job) ?? [], forecast]);
  let graders = /* @__PURE__ */ new Map(), settlements = [];
  return {
    starts(run) {
      let mine = byJob.get(run.job);
      if (!mine) return;
      let spokenOf = mine.filter(({ madeAt }) => madeAt < run.startedAt);
      spokenOf.length !== 0 && (byJob.set(
        run.job,
        mine.filter(({ madeAt }) => madeAt >= run.startedAt)
      ), graders.set(run.id, spokenOf));
    },
    finishes(run) {
      let spokenOf = graders.get(run.id);
      if (!spokenOf) return;
      graders.delete(run.id);
      let outcome = run.outcome === "inconclusive" ? null : run.outcome === "failed";
      for (let { repo, id } of spokenOf)
        settlements.push({ repo, forecastId: id, settledAt: run.knownAt, outcome });
    },
    settlements: () => settlements
  };
}

// src/forecast/night/walk-night.ts
function startNightWalk({ models, baseBranch, waiting, warmSince }) {
  let baselines = createBaselines(), grades = createGrades(), series = createSeries(), reruns = createRerunCount(), paths = createCriticalPaths(), hung = createHungRuns(), grader = createLedgerGrader(waiting), said = /* @__PURE__ */ new Map(), asOf = null, total = 0;
  function isOnBase(run) {
    return run.pr === null && (baseBranch === null || run.branch === baseBranch);
  }
  function finishes(run) {
    asOf = Math.max(asOf ?? run.knownAt, run.knownAt), total += 1;
    let before = said.get(run.id);
    said.delete(run.id), before && grade(run, before, grades), grader.finishes(run), models.failure.learn(run), run.startedAt >= warmSince && (models.duration.learn(run), reruns.add(run, models.flaky.finished(run))), baselines.learn(run), hung.add(run), isOnBase(run) && paths.add(run), run.outcome !== "inconclusive" && isOnBase(run) && series.add(run, before?.duration ?? null);
  }
  let walk = startReplay({
    starts(run) {
      grader.starts(run);
      let probability = models.failure.forecast(run), duration = run.startedAt >= warmSince ? models.duration.forecast(run) : null, { said: baseline, isOnset, isCold } = baselines.starts(run);
      said.set(run.id, { probability, ema: baseline.ema5, isOnset, isCold, duration });
    },
    finishes
  });
  return {
    add: (run) => walk.add(run),
    end() {
      walk.end();
      let settlements = grader.settlements();
      return {
        asOf,
        total,
        grades,
        series: series.all(),
        flaky: reruns.flaky(asOf ?? 0),
        repeated: reruns.repeated(asOf ?? 0),
        paths: paths.all(),
        hung,
        settlements,
        emaOf: (run) => baselines.starts(run).said.ema5
      };
    }
  };
}
function grade(run, { duration, ...before }, grades) {
  if (run.outcome === "inconclusive") return;
  let failed = run.outcome === "failed";
  if (grades.add({ job: run.job, at: run.knownAt, failed, ...before }), failed || duration === null || run.durationMs === null) return;
  let isInside = run.durationMs >= duration.lo && run.durationMs <= duration.hi;
  grades.addDuration(run.knownAt, isInside);
}

// src/app/night/read-night.ts
var DAY_MS8 = 864e5, MOST_RUNS3 = 1e5, WARM_DAYS = 240, WARM_RUNS = 5e4, PART_DAYS = 60, TESTED_RUNS = 1e4;
async function walkHistory(store, { repo, baseBranch, now, models }) {
  let reach = await store.reach({ repo, asOf: now, most: MOST_RUNS3 });
  if (reach === null) return null;
  let since = reach.since ?? -1 / 0, waiting = [];
  for await (let forecast of store.forecasts.unsettled({ repo, asOf: now }))
    forecast.madeAt >= since && waiting.push(forecast);
  let warm = await store.reach({ repo, asOf: now, most: WARM_RUNS }), warmSince = Math.max(reach.until - WARM_DAYS * DAY_MS8, warm?.since ?? -1 / 0), walk = startNightWalk({ models, baseBranch, waiting, warmSince });
  for await (let { run, signatures } of store.runsOf({ repo, since, asOf: now })) {
    let { event, runId } = run.extra, recorded = recordedRunOf(run, {
      event: typeof event == "string" ? event : null,
      batch: typeof runId == "string" ? runId : run.id
    });
    walk.add(signatures.length > 0 ? { ...recorded, failed: signatures } : recorded);
  }
  let walked = walk.end();
  return walked.asOf === null ? null : { ...walked, asOf: walked.asOf };
}
async function readParts(store, { repo, asOf, baseBranch, targets, limits }) {
  let count = createServiceCount(targets), parts = createPartSeries(baseBranch), machines = createMachineUse(), readyTimes = createReadyTimes(limits), since = asOf - PART_DAYS * DAY_MS8;
  for await (let sighting of store.servicesOf({ repo, since, asOf }))
    parts.addService(sighting), !(sighting.run.startedAt <= asOf - SERVICE_DAYS * DAY_MS8) && (count.add(sighting), machines.add(sighting), readyTimes.add(sighting));
  let reach = await store.reach({ repo, asOf, most: TESTED_RUNS }), tested = Math.max(since, reach?.since ?? -1 / 0);
  for await (let sighting of store.testsOf({ repo, since: tested, asOf }))
    parts.addTest(sighting);
  return { services: count.levels(), parts, machines, readyTimes };
}
var TOLD_FAILURES = 200;
function readFailures(store, repo, { repeated, asOf }) {
  let signatures = repeated.slice(0, TOLD_FAILURES).map(({ signature }) => signature);
  return store.newestFailures({ repo, signatures, asOf });
}
async function readStoredGrades(store, repo, asOf) {
  let settled = [], since = asOf - SERVICE_DAYS * DAY_MS8;
  for await (let { forecast, settlement } of store.forecasts.settled({ repo, since, asOf })) {
    let { says, model } = forecast;
    model.name !== ANCHOR_MODEL.name && (says.kind !== "probability" || typeof settlement.outcome != "boolean" || settled.push({ probability: says.probability, failed: settlement.outcome }));
  }
  let waiting = [];
  for await (let one of store.forecasts.unsettled({ repo, asOf: asOf - 1 }))
    one.model.name !== ANCHOR_MODEL.name && waiting.push(one);
  return { settled, waiting };
}

// src/app/night/make-night.ts
async function makeNight(request, world) {
  let missing = missingProject(request, world);
  if (missing) return err({ reason: "unusable", told: missing });
  let project = await openProject(request, world), known = project.ok ? project.value : null, place = historyPlaceOf(known, request, world);
  project.ok || tellUnusable(project.error, usualInstead(request.history ? null : place), world);
  let opened = await openHistory(place, { clock: world.clock, asItStands: !0 });
  if (!opened.ok) {
    let reason = opened.error.kind === "absent" ? "no-history" : "unusable";
    return err({ reason, told: describeHistoryProblem(opened.error) });
  }
  let { store } = opened.value;
  try {
    let baseBranch = request.baseBranch ?? null, targets = known ? targetsOf(known.graph.config.gates) : USUAL_TARGETS, limits = new Map(
      known?.graph.services.map(({ name, readyTimeoutMs }) => [name, readyTimeoutMs])
    ), repo = request.repo ?? world.environment.GITHUB_REPOSITORY ?? "", report = await settleAndForecast({ store, repo, baseBranch, targets, limits }, world);
    if (report === null) return err({ reason: "no-run", told: nothingKnown(repo) });
    let rules = known?.rules?.book.userRules ?? [], ownCauses = new Set(rules.map(({ cause }) => cause)), asked = { store, repo, ownCauses, token: request.token ?? null }, feedback = await tellFeedback(asked, report.asOf, world), whole = feedback === null ? report : { ...report, feedback }, made = await write(whole, request, world), file = runDirectoryOf(request, world).forRuns;
    return made.ok && await leaveForRuns({ store, repo, file }, world), made;
  } finally {
    await store.close();
  }
}
async function settleAndForecast({ store, ...place }, world) {
  let models = nightModels(), { repo } = place, walked = await walkHistory(store, { ...place, now: world.clock.now(), models });
  if (walked === null) return null;
  let { asOf } = walked;
  await store.forecasts.settle(walked.settlements);
  let key = `night:${repo}`, { since, told } = nightSince(parseNightState(await store.cursor(key)), asOf), parts = await readParts(store, { ...place, asOf }), stored = await readStoredGrades(store, repo, asOf), failures = await readFailures(store, repo, walked), assembled = assembleNight({
    repo,
    walked,
    since,
    models,
    ...parts,
    failures,
    stored,
    told
  });
  return await store.forecasts.record(storedForecasts(assembled)), await store.setCursor(key, JSON.stringify(stateAfter(assembled.report, told))), assembled.report;
}
function storedForecasts({ report, forecasts }) {
  let [model] = report.models;
  return model ? forecasts.flatMap(({ job, probability, ema }) => {
    let made = { ...{ repo: report.repo, job, entity: "job", name: job, target: "failure" }, madeAt: report.asOf, runId: null }, says = (said) => ({ kind: "probability", probability: said });
    return [
      { ...made, id: `night-${report.asOf}-${job}`, says: says(probability), model },
      { ...made, id: `night-ema-${report.asOf}-${job}`, says: says(ema), model: ANCHOR_MODEL }
    ];
  }) : [];
}
async function write(report, request, world) {
  let redactor = createRedactor(world.environment), options = { redact: (text) => redactor.redact(text) }, folder = join(runDirectoryOf(request, world).root, "night"), files = {
    markdown: join(folder, "report.md"),
    html: join(folder, "report.html"),
    json: join(folder, "report.json")
  }, markdown = renderNightMarkdown(report, options), html = await renderNightHtml(report, options);
  try {
    await writeWholeFile(files.markdown, markdown), await writeWholeFile(files.html, html), await writeWholeFile(files.json, renderNightJson(report, options));
  } catch (error) {
    let reason = describeFolderError(error), told = `The night's report cannot be written in ${folder} (${reason}).
    Make room there, or name another folder with --logs; its forecasts are stored.`;
    return err({ reason: "unusable", told });
  }
  return ok({ report, redactor, markdown, files });
}
function usualInstead(history) {
  let limits = "services are held to the usual limits";
  return history === null ? limits : `${limits}, and the history is ${history}`;
}
function nothingKnown(repo) {
  return `The history holds no finished run ${repo === "" ? "that names no repository" : `of ${repo}`}.
    Name the repository with --repo owner/name, or read its runs with "signalbox ingest".`;
}

export {
  historyMemory,
  webhookSender,
  actOnNight,
  makeNight
};
