import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  BASELINES,
  DURATION_MODEL,
  FAILURE_MODEL,
  createBaselines,
  createDurationForecaster,
  createFailureForecaster,
  gradeProbabilities,
  replay
} from "./chunk-7KY2TIIP.mjs";
import {
  normaliseRun,
  parseObject
} from "./chunk-FSUAAH57.mjs";
import {
  FLAKY_MODEL,
  createFlakyModel,
  recordedRunOf,
  seededRandom
} from "./chunk-ATXCFXW5.mjs";
import {
  writeWholeFile
} from "./chunk-L53GNFIM.mjs";
import "./chunk-WMIPYFF6.mjs";
import {
  readLineBatches
} from "./chunk-CKT55Y22.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-TZAAP2WF.mjs";
import {
  describeFolderError
} from "./chunk-JG3NMF2R.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/backtest.ts
import { resolve } from "node:path";

// src/history/recorded/describe-recorded-problem.ts
var EXPECTED = 'Expected one JSON object a line: a run with "id", "job" and "startedAt", a test with "id", "test" and "startedAt", or a series with "name" and "values".';
function describeRecordedProblem(problem) {
  switch (problem.kind) {
    case "unreadable":
      return `${problem.file} cannot be read: ${problem.message}.`;
    case "cut-gzip":
      return `${problem.file}:${problem.afterLine}: the gzip file ends too early or is damaged after this line. Fetch it again: half a history would be graded as if it were whole.`;
    case "nothing-usable":
      return problem.first === null ? `${problem.file} is empty. ${EXPECTED}` : `${problem.file}: none of the ${problem.lines} lines can be used. ${describeRecordedLine(problem.first)}. ${EXPECTED}`;
    default:
      return unreachable(problem);
  }
}
function describeRecordedLine({ file, line, reason }) {
  return `${file}:${line}: ${reason}`;
}

// src/history/recorded/runs-of-series.ts
function runsOfSeries(told, source) {
  let { name, values, times } = told;
  if (typeof name != "string" || name === "") return err('"name" is missing');
  if (!Array.isArray(values)) return err('"values" is not a list');
  if (times !== void 0 && (!Array.isArray(times) || times.length !== values.length))
    return err('"times" is not as long as "values"');
  let runs = [];
  for (let [index, value] of values.entries()) {
    if (value === null) continue;
    if (typeof value != "number")
      return err(`"values" has something else than a number at ${index}`);
    let startedAt = times === void 0 ? index : Date.parse(String(times[index]));
    if (Number.isNaN(startedAt)) return err(`"times" has no ISO 8601 time at ${index}`);
    runs.push(runOfPoint({ name, source, index, value, startedAt }));
  }
  return ok({ runs, adjusted: !1 });
}
function runOfPoint({ name, source, index, value, startedAt }) {
  return {
    id: `${name}#${index}`,
    repo: source,
    job: name,
    branch: null,
    pr: null,
    sha: null,
    event: null,
    attempt: 1,
    startedAt,
    runner: null,
    traits: {},
    outcome: "passed",
    durationMs: value,
    knownAt: null,
    batch: String(startedAt),
    findings: {}
  };
}

// src/history/recorded/parse-recorded-line.ts
function parseRecordedLine(line, source, texts) {
  let parsed = parseObject(line);
  if (!parsed.ok) return parsed;
  let told = parsed.value;
  return texts.share(told), Array.isArray(told.values) ? runsOfSeries(told, source) : "test" in told ? runOfTest(told, source) : runOfJob(told);
}
function runOfJob(told) {
  let normalised = normaliseRun(told);
  if (!normalised.ok) return normalised;
  let { run, adjusted } = normalised.value, recorded = recordedRunOf(run, {
    event: typeof told.event == "string" ? told.event : null,
    batch: told.runId == null ? run.id : String(told.runId)
  }), failed = signaturesIn(told.failures);
  return ok({ runs: [failed.length > 0 ? { ...recorded, failed } : recorded], adjusted });
}
function signaturesIn(failures) {
  return Array.isArray(failures) ? failures.flatMap(
    (failure) => typeof failure?.signature == "string" ? failure.signature : []
  ) : [];
}
function runOfTest(told, source) {
  let { test, outcome, durationMs, ...rest } = told, read = runOfJob({ repo: source, ...rest, job: test, conclusion: outcome });
  if (!read.ok) return err(read.error.replace('"job"', '"test"'));
  let lasted = typeof durationMs == "number" && durationMs >= 0 ? durationMs : null, runs = read.value.runs.map((run) => ({ ...run, durationMs: lasted ?? run.durationMs }));
  return ok({ runs, adjusted: read.value.adjusted });
}

// src/history/recorded/shared-texts.ts
var NAMES = ["job", "branch"], LATEST = ["repo", "sha", "event"];
function createSharedTexts() {
  let names = /* @__PURE__ */ new Map(), latest = { repo: null, sha: null, event: null };
  function same(name) {
    let known = names.get(name);
    return known !== void 0 ? known : (names.size === 2e4 && names.clear(), names.set(name, name), name);
  }
  return {
    share(told) {
      for (let key of NAMES) {
        let value = told[key];
        typeof value == "string" && value.length > 10 && (told[key] = same(value));
      }
      for (let key of LATEST) {
        let value = told[key];
        typeof value == "string" && (value === latest[key] ? told[key] = latest[key] : latest[key] = value);
      }
    }
  };
}

// src/history/recorded/read-recorded.ts
var TOLD_PROBLEMS = 10;
async function readRecorded(files) {
  let collected = createCollection();
  for (let file of files) {
    let problem = await readInto(collected, file);
    if (problem) return err(problem);
  }
  return ok(collected.history());
}
async function readInto(collected, file) {
  let lastLine = 0, lines = 0, usable = 0, first = null, source = sourceOf(file.name);
  try {
    for await (let batch of readLineBatches(file.path))
      for (let line of batch) {
        lastLine = line.number, lines += 1;
        let parsed = parse(line, source, collected.texts);
        if (parsed.ok)
          usable += 1, collected.add(parsed.value);
        else {
          let problem = { file: file.name, line: line.number, reason: parsed.error };
          first ??= problem, collected.reject(problem);
        }
      }
  } catch (error) {
    return problemOf(error, file.name, lastLine);
  }
  return usable > 0 ? null : { kind: "nothing-usable", file: file.name, lines, first };
}
function parse(line, source, texts) {
  return line.kind === "line" ? parseRecordedLine(line.text, source, texts) : err("it is longer than 16 MiB");
}
function sourceOf(name) {
  return (name.split(/[\\/]/).at(-1) ?? name).replace(/\.ndjson(\.gz)?$/, "");
}
function problemOf(error, file, afterLine) {
  return error.code?.startsWith("Z_") ? { kind: "cut-gzip", file, afterLine } : { kind: "unreadable", file, message: describeFileError(error) };
}
function createCollection() {
  let runs = [], places = /* @__PURE__ */ new Map(), problems = [], accepted = 0, adjusted = 0, rejected = 0, repeated = 0;
  function addRun(run) {
    let ofRepository = places.get(run.repo) ?? /* @__PURE__ */ new Map();
    places.set(run.repo, ofRepository);
    let place = ofRepository.get(run.id);
    place === void 0 ? (ofRepository.set(run.id, runs.length), runs.push(run)) : (repeated += 1, runs[place] = run);
  }
  return {
    texts: createSharedTexts(),
    add(line) {
      accepted += 1, line.adjusted && (adjusted += 1), line.runs.forEach(addRun);
    },
    reject(problem) {
      rejected += 1, problems.length < TOLD_PROBLEMS && problems.push(problem);
    },
    history() {
      return runs.sort((left, right) => left.startedAt - right.startedAt), { runs, lines: accepted + rejected, rejected, repeated, adjusted, problems };
    }
  };
}

// src/app/backtest/duration-target.ts
function durationTarget(runs) {
  let said = [], pending = /* @__PURE__ */ new Map(), tally = { graded: 0, inside: 0, logError: 0 }, forecaster = createDurationForecaster();
  replay(runs, {
    starts(run) {
      let spread = forecaster.forecast(run);
      spread !== null && (pending.set(run.id, spread), said.push({ id: run.id, ...spread }));
    },
    finishes(run) {
      let spread = pending.get(run.id);
      pending.delete(run.id), spread && run.outcome === "passed" && run.durationMs !== null && add(tally, spread, run.durationMs), forecaster.learn(run);
    }
  });
  let { graded } = tally, error = graded === 0 ? null : Number((tally.logError / graded).toFixed(4)), coverage = graded === 0 ? null : Number((tally.inside / graded).toFixed(4));
  return {
    lines: () => said.map((one) => `${JSON.stringify(one)}
`).join(""),
    report: { model: DURATION_MODEL, graded, meanAbsoluteLogError: error, coverage },
    text: (reading) => `${reading.runs} runs of ${reading.lines} lines; ${graded} durations graded: mean |log error| ${error ?? "-"}, ${coverage === null ? "-" : (coverage * 100).toFixed(1)} % inside their 90 % interval
`
  };
}
function add(tally, { median, lo, hi }, value) {
  median > 0 && value > 0 && (tally.graded += 1, value >= lo && value <= hi && (tally.inside += 1), tally.logError += Math.abs(Math.log(median / value)));
}

// src/forecast/backtest/graded-runs.ts
var DAY_MS = 864e5;
function createGradedRuns(most) {
  let outcomes = new Uint8Array(most), onsets = [], colds = [], days = new Float64Array(most), forecasts = new Float64Array(most), baselines = columnsOf(() => new Float64Array(most)), count = 0;
  return {
    add({ outcome, startedAt }, forecast, standing) {
      if (outcome !== "inconclusive") {
        outcomes[count] = outcome === "failed" ? 1 : 0, onsets.push(standing.isOnset), colds.push(standing.isCold), days[count] = Math.floor(startedAt / DAY_MS), forecasts[count] = forecast;
        for (let name of BASELINES) baselines[name][count] = standing.said[name];
        count += 1;
      }
    },
    all: () => ({
      outcomes: outcomes.subarray(0, count),
      onsets,
      colds,
      days: days.subarray(0, count),
      forecasts: forecasts.subarray(0, count),
      baselines: columnsOf((name) => baselines[name].subarray(0, count))
    })
  };
}
function columnsOf(create) {
  return {
    "always-pass": create("always-pass"),
    "last-outcome": create("last-outcome"),
    ema5: create("ema5"),
    "ema5-branch": create("ema5-branch"),
    "all-time": create("all-time")
  };
}

// src/statistics/block-bootstrap.ts
function blockBootstrap(values, blocks, { random, repetitions }) {
  if (values.length === 0) return null;
  let { sums, counts } = sumBlocks(values, blocks), means = new Float64Array(repetitions);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    let sum = 0, count = 0;
    for (let draw = 0; draw < sums.length; draw += 1) {
      let block = Math.floor(random() * sums.length);
      sum += sums[block], count += counts[block];
    }
    means[repetition] = sum / count;
  }
  means.sort();
  let low = means[Math.floor(repetitions * 0.025)], high = means[Math.floor(repetitions * (1 - 0.025))];
  return [low, high];
}
function sumBlocks(values, blocks) {
  let places = /* @__PURE__ */ new Map(), sums = [], counts = [];
  for (let index = 0; index < values.length; index += 1) {
    let block = blocks[index], place = places.get(block) ?? places.size;
    places.set(block, place), sums[place] = (sums[place] ?? 0) + values[index], counts[place] = (counts[place] ?? 0) + 1;
  }
  return { sums, counts };
}

// src/forecast/backtest/skill.ts
var REPETITIONS = 1e3, SEED = 1;
function skillAgainst({ outcomes, days }, model, baseline) {
  let differences = new Float64Array(outcomes.length), sum = 0;
  for (let index = 0; index < outcomes.length; index += 1) {
    let outcome = outcomes[index], difference2 = (model[index] - outcome) ** 2 - (baseline[index] - outcome) ** 2;
    differences[index] = difference2, sum += difference2;
  }
  let random = seededRandom(SEED), interval = blockBootstrap(differences, days, { random, repetitions: REPETITIONS });
  if (!interval) return null;
  let [low, high] = interval;
  return { difference: sum / differences.length, low, high, verdict: verdictOn(low, high) };
}
function verdictOn(low, high) {
  return high < 0 ? "better" : low > 0 ? "worse" : "no better";
}

// src/forecast/backtest/backtest-failure.ts
var SCALE = 1e6;
function backtestFailure(runs) {
  let probabilities = new Float64Array(runs.length), graded = createGradedRuns(runs.length), forecaster = createFailureForecaster(), baselines = createBaselines(), place = 0;
  return replay(runs, {
    starts(run) {
      let probability = roundedForecast(forecaster, run);
      probabilities[place] = probability, graded.add(runs[place], probability, baselines.starts(run)), place += 1;
    },
    finishes(run) {
      forecaster.learn(run), baselines.learn(run);
    }
  }), { model: FAILURE_MODEL, probabilities, ...judge(graded.all()) };
}
function roundedForecast(forecaster, run) {
  return Math.round(forecaster.forecast(run) * SCALE) / SCALE;
}
function judge(runs) {
  let { outcomes, forecasts, baselines } = runs, grades = BASELINES.map(
    (name) => [name, gradeProbabilities(runs, baselines[name])]
  ), failures = 0;
  for (let outcome of outcomes) failures += outcome;
  return {
    graded: outcomes.length,
    failures,
    grade: gradeProbabilities(runs, forecasts),
    baselines: Object.fromEntries(grades),
    skill: skillAgainst(runs, forecasts, baselines.ema5)
  };
}

// src/app/backtest/failure-target.ts
var DIGITS = 4, COLUMNS = [
  { title: "AUC", of: (grade) => grade.auc },
  { title: "AP", of: (grade) => grade.ap },
  { title: "Brier", of: (grade) => grade.brier },
  { title: "log-loss", of: (grade) => grade.logLoss },
  { title: "ECE", of: (grade) => grade.ece },
  { title: "onset AUC", of: (grade) => grade.onsetAuc },
  { title: "cold Brier", of: (grade) => grade.coldBrier }
];
function failureTarget(runs) {
  let answer = backtestFailure(runs), { model, graded, failures, grade, baselines, skill } = answer, said = skill === null ? null : sayingOf(skill);
  return {
    lines: () => linesOf(runs, answer.probabilities),
    report: rounded({
      model,
      graded,
      failures,
      grades: { forecast: grade, ...baselines },
      skill: skill && { against: "ema5", metric: "brier", ...skill },
      verdict: said
    }),
    text: (reading) => textOf(answer, reading, said)
  };
}
function linesOf(runs, probabilities) {
  return runs.map(({ id }, place) => `${JSON.stringify({ id, probability: probabilities[place] })}
`).join("");
}
function sayingOf({ verdict, difference, low, high }) {
  let figures = `Brier ${difference.toFixed(DIGITS)} [${low.toFixed(DIGITS)}, ${high.toFixed(DIGITS)}], 95 % by days`;
  return `${verdict} than EMA(5): ${figures}`;
}
function textOf(answer, reading, said) {
  let { model, graded, failures, grade, baselines } = answer, rows = [
    [`${model.name}/${model.version}`, grade],
    ...Object.entries(baselines)
  ], width = Math.max(...rows.map(([name]) => name.length)), header = COLUMNS.map(({ title }) => title.padStart(10)).join("  "), lines = rows.map(([name, of]) => `${name.padEnd(width)}  ${cellsOf(of)}`);
  return [
    `${reading.runs} runs of ${reading.lines} lines; ${graded} graded, ${failures} of them failed${leftOut(reading)}`,
    `${"".padEnd(width)}  ${header}`,
    ...lines,
    ...said === null ? [] : [said],
    ""
  ].join(`
`);
}
function cellsOf(grade) {
  return COLUMNS.map(({ of }) => (of(grade)?.toFixed(DIGITS) ?? "-").padStart(10)).join("  ");
}
function leftOut({ rejected, repeated, adjusted }) {
  let told = [
    rejected > 0 ? `${rejected} lines rejected` : null,
    repeated > 0 ? `${repeated} told twice` : null,
    adjusted > 0 ? `${adjusted} corrected` : null
  ].filter((part) => part !== null);
  return told.length > 0 ? `; ${told.join(", ")}` : "";
}
function rounded(value) {
  return JSON.parse(
    JSON.stringify(
      value,
      (_, inner) => typeof inner == "number" ? Number(inner.toFixed(DIGITS)) : inner
    )
  );
}

// src/forecast/flaky/flaky-forecaster.ts
function createFlakyForecaster() {
  let model = createFlakyModel();
  return { finished: (run) => model.finished(run)?.probability ?? null };
}

// src/app/backtest/flaky-target.ts
function flakyTarget(runs) {
  let said = [], forecaster = createFlakyForecaster();
  replay(runs, {
    starts() {
    },
    finishes(run) {
      let probability = forecaster.finished(run);
      probability !== null && said.push({ id: run.id, probability });
    }
  });
  let expected = said.reduce((sum, { probability }) => sum + probability, 0), share = said.length === 0 ? null : Number((expected / said.length).toFixed(4));
  return {
    lines: () => said.map((one) => `${JSON.stringify(one)}
`).join(""),
    report: { model: FLAKY_MODEL, failures: said.length, meanProbability: share },
    text: (reading) => `${reading.runs} runs of ${reading.lines} lines; ${said.length} failed${share === null ? "" : `, of which ${(share * 100).toFixed(1)} % are expected to pass again`}
`
  };
}

// src/app/backtest/targets.ts
var backtests = {
  failure: failureTarget,
  flaky: flakyTarget,
  duration: durationTarget
};

// src/app/backtest.ts
async function backtest(request, world) {
  let read = await readRecorded(
    request.files.map((name) => ({ name, path: resolve(world.directory, name) }))
  );
  if (!read.ok)
    return world.stderr.write(`${describeRecordedProblem(read.error)}
`), EXIT.usage;
  let { runs, ...reading } = read.value;
  for (let problem of reading.problems)
    world.stderr.write(`${describeRecordedLine(problem)}
`);
  let answer = backtests[request.target](runs);
  if (request.predictions !== void 0) {
    let file = resolve(world.directory, request.predictions);
    try {
      await writeWholeFile(file, answer.lines());
    } catch (error) {
      let reason = describeFolderError(error);
      return world.stderr.write(
        `${request.predictions} cannot be written: ${reason}. Name another file with --predictions.
`
      ), EXIT.usage;
    }
  }
  let summary = { runs: runs.length, ...reading };
  return world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.backtest/1", target: request.target, ...summary, ...answer.report })}
` : answer.text(summary)
  ), EXIT.ok;
}
export {
  backtest
};
