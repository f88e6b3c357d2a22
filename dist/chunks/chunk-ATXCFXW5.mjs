import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/history/recorded/recorded-run.ts
var NO_TRAITS = ["after", "event"], NOTHING = Object.freeze({});
function recordedRunOf(run, { event, batch }) {
  let { after } = run.extra;
  return {
    id: run.id,
    repo: run.repo,
    job: run.job,
    branch: run.branch,
    pr: run.pr,
    sha: run.sha,
    event,
    attempt: run.attempt,
    startedAt: run.startedAt,
    runner: run.runner,
    traits: traitsOf(run.extra, NO_TRAITS),
    outcome: outcomeOf(run.conclusion),
    durationMs: run.durationMs,
    knownAt: run.completedAt,
    batch,
    findings: isObject(after) ? traitsOf(after, []) : NOTHING
  };
}
function outcomeOf(conclusion) {
  return conclusion === "success" ? "passed" : conclusion === "failure" || conclusion === "timed_out" ? "failed" : "inconclusive";
}
function traitsOf(told, without) {
  let traits = {};
  for (let key of Object.keys(told)) {
    let value = told[key];
    isTrait(value) && !without.includes(key) && (traits[key] = value);
  }
  return traits;
}
function isTrait(value) {
  return typeof value == "string" || typeof value == "number" || typeof value == "boolean";
}
function isObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}

// src/std/random.ts
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    return mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61), ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}

// src/statistics/logistic.ts
function logistic(logOdds) {
  return 1 / (1 + Math.exp(-logOdds));
}
function logit(probability) {
  return Math.log(probability / (1 - probability));
}

// src/statistics/bayesian-logistic.ts
var LEAST_CURVATURE = 0.02;
function createBayesianLogistic(priors) {
  let size = priors.length, means = Float64Array.from(priors, ({ mean: mean2 }) => mean2), covariance = priors.map(
    ({ variance }, row) => Float64Array.from({ length: size }, (_, column) => row === column ? variance : 0)
  );
  function predict(inputs) {
    return { mean: dot(means, inputs), variance: Math.max(0, dot(spread(inputs), inputs)) };
  }
  function spread(inputs) {
    return Float64Array.from(covariance, (row) => dot(row, inputs));
  }
  return {
    predict,
    learn(inputs, outcome) {
      let direction = spread(inputs), belief = predict(inputs), p = meanProbability(belief), curvature = Math.max(LEAST_CURVATURE, p * (1 - p)), gain = 1 / (1 / curvature + belief.variance), step = gain * (outcome - p) / curvature;
      covariance.forEach((row, index) => {
        let along = direction[index] ?? 0;
        means[index] = (means[index] ?? 0) + step * along;
        for (let column = 0; column < size; column++)
          row[column] = (row[column] ?? 0) - gain * along * (direction[column] ?? 0);
      });
    },
    coefficients: () => [...means]
  };
}
function meanProbability({ mean: mean2, variance }) {
  return logistic(mean2 / Math.sqrt(1 + Math.PI * variance / 8));
}
function dot(left, right) {
  let sum = 0;
  for (let index = 0; index < left.length; index++)
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

// src/forecast/memory/recent-map.ts
function createRecentMap(limit) {
  let half = Math.ceil(limit / 2), recent = /* @__PURE__ */ new Map(), older = /* @__PURE__ */ new Map();
  function keep(key, value) {
    recent.set(key, value), !(recent.size < half) && (older = recent, recent = /* @__PURE__ */ new Map());
  }
  return {
    get(key) {
      let value = recent.get(key);
      if (value !== void 0 || older.size === 0) return value;
      let old = older.get(key);
      return old !== void 0 && keep(key, old), old;
    },
    set: keep,
    delete(key) {
      recent.delete(key), older.delete(key);
    }
  };
}

// src/forecast/flaky/memory/change-of.ts
function changeOf({ id, pr, sha }) {
  return pr !== null ? `#${pr}` : sha ?? `run ${id}`;
}

// src/forecast/flaky/memory/fading-mean.ts
function createFadingMean(halfLife) {
  return new Fading(halfLife);
}
var Fading = class {
  halfLife;
  sum = 0;
  weight = 0;
  last = 0;
  constructor(halfLife) {
    this.halfLife = halfLife;
  }
  add(value, at) {
    let kept = this.fade(at);
    this.sum = this.sum * kept + value, this.weight = this.weight * kept + 1, this.last = at;
  }
  sums(at) {
    let kept = this.fade(at);
    return { sum: this.sum * kept, weight: this.weight * kept };
  }
  fade(at) {
    return this.weight === 0 ? 1 : 0.5 ** (Math.max(0, at - this.last) / this.halfLife);
  }
};
function drawnMean({ sum, weight }, expected) {
  return (sum + expected.weight * expected.mean) / (weight + expected.weight);
}

// src/forecast/flaky/memory/counted-mean.ts
function createCountedMean(halfLife) {
  return new Counted(halfLife);
}
var Counted = class {
  faded;
  cases = 0;
  constructor(halfLife) {
    this.faded = createFadingMean(halfLife);
  }
  add(value) {
    this.cases += 1, this.faded.add(value, this.cases);
  }
  mean(expected) {
    return drawnMean(this.faded.sums(this.cases), expected);
  }
  count() {
    return this.cases;
  }
};

// src/forecast/flaky/memory/families.ts
function familiesOf(run) {
  let names = [`prefix ${run.job.split(/[-_]/, 1)[0]}`];
  for (let [trait, value] of Object.entries(run.traits))
    typeof value == "string" && value.length <= 39 && names.push(`${trait} ${value}`);
  return run.runner !== null && names.push(`runner ${poolOf(run.runner)}`), names;
}
function poolOf(runner) {
  return runner.replace(/[-.]?[0-9a-f]{6,}$/, "");
}

// src/forecast/flaky/memory/likeness.ts
function likenessOf(run) {
  let names = [], sizes = [], words = [], { durationMs } = run, known = durationMs === null ? run.findings : { ...run.findings, durationMs };
  for (let [name, value] of Object.entries(known))
    typeof value == "number" ? (names.push(name), sizes.push(Math.log1p(Math.max(0, value)))) : words.push(`${name}=${value}`);
  return { names, sizes, words };
}
function similarity(failure, other) {
  let known = failure.sizes.length + failure.words.length;
  if (known === 0) return Math.exp(-2);
  let apart = 0;
  for (let index = 0; index < failure.sizes.length; index++) {
    let otherSize = sizeNamed(other, failure.names[index], index), steps = ((failure.sizes[index] ?? 0) - (otherSize ?? 0)) / 0.5;
    apart += otherSize === void 0 ? 1 : Math.min(4, steps * steps);
  }
  for (let word of failure.words) other.words.includes(word) || (apart += 1);
  return Math.exp(-2 * apart / known);
}
function sizeNamed(of, name = "", index = 0) {
  let at = of.names[index] === name ? index : of.names.indexOf(name);
  return of.sizes[at];
}

// src/forecast/flaky/memory/latest-of-changes.ts
function createLatestOfChanges() {
  let failedByChange = /* @__PURE__ */ new Map();
  return {
    add(change, failed) {
      if (failedByChange.delete(change), failedByChange.set(change, failed), failedByChange.size > 60)
        for (let oldest of failedByChange.keys()) {
          failedByChange.delete(oldest);
          break;
        }
    },
    failuresOfOthers(change) {
      let sum = 0, weight = 0, age = 0;
      for (let [other, failed] of [...failedByChange].reverse()) {
        if (other === change) continue;
        let counts = 0.5 ** (age / 16);
        weight += counts, failed && (sum += counts), age += 1;
      }
      return { sum, weight };
    }
  };
}

// src/forecast/flaky/memory/past-failures.ts
var REMEMBERED = 200, HALF_LIFE = 60, LATEST = 30;
function createPastFailures() {
  let failures = [];
  return {
    add(failure) {
      failures.push(failure), failures.length > REMEMBERED && failures.shift();
    },
    outcomesLike(likeness) {
      let sum = 0, weight = 0;
      for (let age = 0; age < failures.length; age++) {
        let past = failures[failures.length - 1 - age];
        if (!past || past.passedAgain === null) continue;
        let counts = similarity(likeness, past.likeness) * 0.5 ** (age / HALF_LIFE);
        weight += counts, past.passedAgain && (sum += counts);
      }
      return { sum, weight };
    },
    elsewhereLike(likeness, change) {
      let alike = 0;
      for (let past of failures.slice(-LATEST))
        past.change !== change && (alike += similarity(likeness, past.likeness));
      return alike;
    }
  };
}

// src/forecast/flaky/memory/records.ts
var HOUR_MS = 36e5, DAY_MS = 24 * HOUR_MS, SHORT = 8, LONG = 30, ALWAYS = Number.POSITIVE_INFINITY;
function createJobRecord() {
  return {
    failureRate: createCountedMean(ALWAYS),
    longFailureRate: createCountedMean(LONG),
    weekFailureRate: createFadingMean(7 * DAY_MS),
    flakeShare: createFadingMean(10 * DAY_MS),
    allFlakeShare: createCountedMean(ALWAYS),
    changes: createLatestOfChanges(),
    failures: createPastFailures(),
    lastPassed: null,
    tally: { runs: 0, failures: 0, rerun: 0, passedAgain: 0 }
  };
}
function createChangeRecord() {
  return {
    failureRate: createCountedMean(SHORT),
    weekFailureRate: createFadingMean(7 * DAY_MS),
    flakeShare: createCountedMean(LONG),
    lastPassed: null
  };
}
function createGroupRecord() {
  return {
    failureRate: createCountedMean(LONG),
    flakeShare: createCountedMean(LONG),
    excess: createFadingMean(3 * HOUR_MS)
  };
}

// src/forecast/flaky/memory/memory.ts
var LATEST2 = 15, ALWAYS2 = Number.POSITIVE_INFINITY, CHANGES = 2e4, FAMILIES = 5e3, WORDS = 5e3, FAILURES = 2e4;
function createRepositoryMemory() {
  return {
    record: createGroupRecord(),
    jobs: /* @__PURE__ */ new Map(),
    changes: createRecentMap(CHANGES),
    families: createRecentMap(FAMILIES),
    words: createRecentMap(WORDS),
    failures: createRecentMap(FAILURES)
  };
}
function createMemory() {
  let repositories = /* @__PURE__ */ new Map(), everything = createGroupRecord();
  return {
    recordsOf(run) {
      let repository = remembered(repositories, run.repo, createRepositoryMemory), { jobs, changes, families, words, failures } = repository, changeName = changeOf(run), likeness = likenessOf(run);
      return {
        job: remembered(jobs, run.job, createJobRecord),
        // A run that stands alone is never met again.
        change: run.pr === null && run.sha === null ? createChangeRecord() : remembered(changes, `${run.job}
${changeName}`, createChangeRecord),
        repo: repository.record,
        families: familiesOf(run).map((name) => remembered(families, name, createGroupRecord)),
        words: likeness.words.map(
          (word) => remembered(words, word, () => createCountedMean(ALWAYS2))
        ),
        failed: [...new Set(run.failed)].map(
          (name) => remembered(failures, name, () => createCountedMean(LATEST2))
        ),
        everything,
        likeness,
        changeName
      };
    }
  };
}
function remembered(records, name, create) {
  let known = records.get(name);
  if (known) return known;
  let created = create();
  return records.set(name, created), created;
}
function rememberLabel(records, past, label) {
  let value = label.passed ? 1 : 0, { job } = records;
  past.passedAgain = label.passed, job.flakeShare.add(value, label.at), job.allFlakeShare.add(value), job.tally.rerun += 1, job.tally.passedAgain += value, records.change.flakeShare.add(value), records.repo.flakeShare.add(value), records.everything.flakeShare.add(value);
  for (let family of records.families) family.flakeShare.add(value);
  for (let mean2 of [...records.words, ...records.failed]) mean2.add(value);
}

// src/forecast/flaky/memory/failure-rates.ts
function repoFailureRate({ repo, everything }) {
  let overall = everything.failureRate.mean({ mean: 0.3, weight: 2 });
  return repo.failureRate.mean({ mean: overall, weight: 4 });
}
function jobFailureRate(records) {
  return records.job.failureRate.mean({ mean: repoFailureRate(records), weight: 3 });
}
function usualFailureRate(records) {
  return records.job.longFailureRate.mean({ mean: jobFailureRate(records), weight: 2 });
}

// src/forecast/flaky/memory/remember-run.ts
function rememberRun(run, records) {
  let failed = run.outcome === "failed", value = failed ? 1 : 0, at = run.knownAt, { job, change, repo, families, everything } = records, excess = value - usualFailureRate(records);
  for (let group of [repo, ...families]) group.excess.add(excess, at);
  for (let rate of [
    job.failureRate,
    job.longFailureRate,
    change.failureRate,
    repo.failureRate,
    everything.failureRate
  ])
    rate.add(value);
  job.weekFailureRate.add(value, at), change.weekFailureRate.add(value, at), job.changes.add(records.changeName, failed), job.lastPassed = !failed, change.lastPassed = !failed, job.tally.runs += 1, job.tally.failures += value;
}

// src/forecast/flaky/rerun-labels.ts
var MOST_WAITING = 2e4;
function createRerunLabels() {
  let repositories = /* @__PURE__ */ new Map(), byJob = /* @__PURE__ */ new Map();
  function waitingOf({ repo }) {
    let waiting = repositories.get(repo) ?? createRecentMap(MOST_WAITING);
    return repositories.set(repo, waiting), waiting;
  }
  function settleByJob(run) {
    let passed = run.outcome === "passed", job = jobOf(run), known = byJob.get(job) ?? {
      lastPassed: !0,
      cameAfterPass: !0,
      waiting: null
    };
    byJob.set(job, known), known.cameAfterPass = known.lastPassed, known.lastPassed = passed;
    let { waiting } = known;
    return waiting ? !passed && !waiting.failedAgain ? (waiting.failedAgain = !0, []) : (known.waiting = null, passed === waiting.failedAgain ? [] : [{ failure: waiting.failure, passed }]) : [];
  }
  return {
    settledBy(run) {
      if (run.sha === null) return settleByJob(run);
      let waiting = waitingOf(run), failure = waiting.get(commitOf(run));
      return failure === void 0 ? [] : (waiting.delete(commitOf(run)), [{ failure, passed: run.outcome === "passed" }]);
    },
    awaits(run, failure) {
      if (run.sha !== null) waitingOf(run).set(commitOf(run), failure);
      else {
        let known = byJob.get(jobOf(run));
        known && !known.waiting && known.cameAfterPass && (known.waiting = { failure, failedAgain: !1 });
      }
    }
  };
}
function jobOf({ repo, job }) {
  return `${repo}
${job}`;
}
function commitOf(run) {
  return `${run.job}
${run.sha}`;
}

// src/forecast/flaky/memory/flake-shares.ts
function repoFlakeShare({ repo, everything }) {
  let overall = everything.flakeShare.mean({ mean: 0.4, weight: 4 });
  return repo.flakeShare.mean({ mean: overall, weight: 6 });
}
function jobFlakeShare(records) {
  return records.job.allFlakeShare.mean({ mean: repoFlakeShare(records), weight: 5 });
}

// src/forecast/flaky/signs.ts
var FLAKE_ZERO = logit(0.4), FAILURE_ZERO = logit(0.3), SAME_PRIOR = { mean: 0.8, variance: 0.04 }, SIGNS = [
  {
    name: "job-flakes",
    unit: 1.2,
    direction: 1,
    value: (records, { knownAt }) => logit(
      drawnMean(records.job.flakeShare.sums(knownAt), {
        mean: repoFlakeShare(records),
        weight: 4
      })
    ) - FLAKE_ZERO
  },
  {
    name: "family-flakes",
    unit: 1.2,
    direction: 1,
    value: (records) => {
      let expected = { mean: repoFlakeShare(records), weight: 5 }, shares = records.families.map(({ flakeShare }) => logit(flakeShare.mean(expected)));
      return mean(shares) - FLAKE_ZERO;
    }
  },
  {
    name: "alike-flakes",
    unit: 0.6,
    direction: 1,
    value: (records) => {
      let expected = jobFlakeShare(records), alike = records.job.failures.outcomesLike(records.likeness);
      return logit(drawnMean(alike, { mean: expected, weight: 1.5 })) - logit(expected);
    }
  },
  {
    name: "change-flakes",
    unit: 0.7,
    direction: 1,
    value: (records) => {
      let expected = jobFlakeShare(records);
      return logit(records.change.flakeShare.mean({ mean: expected, weight: 2 })) - logit(expected);
    }
  },
  {
    name: "word-flakes",
    unit: 0.5,
    direction: 1,
    value: (records) => {
      let expected = repoFlakeShare(records), shares = records.words.map((word) => logit(word.mean({ mean: expected, weight: 5 })));
      return shares.length === 0 ? 0 : mean(shares) - logit(expected);
    }
  },
  {
    name: "same-flakes",
    unit: 1,
    direction: 1,
    prior: SAME_PRIOR,
    value: (records) => {
      if (records.failed.length === 0) return 0;
      let expected = jobFlakeShare(records), shares = records.failed.map((one) => one.mean({ mean: expected, weight: 2 }));
      return logit(Math.min(...shares)) - logit(expected);
    }
  },
  {
    name: "job-fails",
    unit: 2,
    direction: -1,
    value: (records) => logit(usualFailureRate(records)) - FAILURE_ZERO
  },
  {
    name: "others-fail",
    unit: 1.6,
    direction: -1,
    value: (records) => {
      let others = records.job.changes.failuresOfOthers(records.changeName), expected = { mean: jobFailureRate(records), weight: 1.5 };
      return logit(drawnMean(others, expected)) - FAILURE_ZERO;
    }
  },
  {
    name: "others-fail-this-week",
    unit: 1.9,
    direction: -1,
    value: (records, { knownAt }) => {
      let all = records.job.weekFailureRate.sums(knownAt), own = records.change.weekFailureRate.sums(knownAt), others = {
        sum: Math.max(0, all.sum - own.sum),
        weight: Math.max(0, all.weight - own.weight)
      }, expected = { mean: jobFailureRate(records), weight: 2 };
      return logit(drawnMean(others, expected)) - FAILURE_ZERO;
    }
  },
  {
    name: "change-failed",
    unit: 1.1,
    direction: -1,
    value: (records) => {
      let expected = jobFailureRate(records);
      return logit(records.change.failureRate.mean({ mean: expected, weight: 1 })) - logit(expected);
    }
  },
  {
    name: "passed-before",
    unit: 0.4,
    direction: 1,
    value: ({ job, change }, run) => (run.pr === null && run.sha === null ? job : change).lastPassed === !0 ? 1 : 0
  },
  {
    name: "family-excess",
    unit: 0.13,
    direction: -1,
    value: ({ families }, { knownAt }) => mean(families.map(({ excess }) => drawnMean(excess.sums(knownAt), { mean: 0, weight: 2 })))
  },
  {
    name: "others-alike",
    unit: 1,
    direction: 1,
    value: ({ job, likeness, changeName }) => Math.log1p(job.failures.elsewhereLike(likeness, changeName))
  },
  {
    name: "one-failed",
    unit: 0.35,
    direction: 1,
    value: (_records, run) => leastFailed(run) === 1 ? 1 : 0
  }
];
function leastFailed({ findings }) {
  let counts = Object.entries(findings).flatMap(
    ([name, value]) => /failed$/i.test(name) && typeof value == "number" && value > 0 ? [value] : []
  );
  return counts.length === 0 ? 0 : Math.min(...counts);
}
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// src/forecast/flaky/weigh-signs.ts
var MOST_UNITS = 3;
function weightsOf(signs, coefficients) {
  return SIGNS.map(({ name }, index) => ({
    sign: name,
    value: signs[index + 1] ?? 0,
    logOdds: (signs[index + 1] ?? 0) * (coefficients[index + 1] ?? 0)
  })).sort((left, right) => Math.abs(right.logOdds) - Math.abs(left.logOdds));
}
function signsOf(run, records) {
  return [1, ...SIGNS.map(
    ({ unit, value }) => Math.max(-MOST_UNITS, Math.min(MOST_UNITS, value(records, run) / unit))
  )];
}
var CONSTANT_VARIANCE = 0.5, SIGN_VARIANCE = 5e-3, SIGN_MEAN = 0.1, SIGN_PRIORS = [
  { mean: logit(0.4), variance: CONSTANT_VARIANCE },
  ...SIGNS.map(
    ({ direction, prior = { mean: direction * SIGN_MEAN, variance: SIGN_VARIANCE } }) => prior
  )
];

// src/forecast/flaky/flaky-model.ts
var FLAKY_MODEL = { name: "signs-bayesian-logistic", version: 2 }, NINETY_PERCENT = 1.6448536269514722;
function createFlakyModel() {
  let memory = createMemory(), labels = createRerunLabels(), regression = createBayesianLogistic(SIGN_PRIORS), learntFrom = 0;
  function learnFrom(run) {
    for (let { failure, passed } of labels.settledBy(run))
      regression.learn(failure.signs, passed ? 1 : 0), rememberLabel(failure.records, failure.past, { passed, at: run.knownAt }), learntFrom += 1;
  }
  function forecast(signs, records) {
    return {
      ...probabilityOf(regression.predict(signs)),
      counts: { ...records.job.tally },
      signs: weightsOf(signs, regression.coefficients()),
      learntFrom
    };
  }
  function rememberFailure(run, signs, records) {
    let past = { likeness: records.likeness, change: records.changeName, passedAgain: null };
    records.job.failures.add(past), labels.awaits(run, { signs, records, past });
  }
  return {
    finished(run) {
      if (run.outcome === "inconclusive") return null;
      learnFrom(run);
      let records = memory.recordsOf(run), signs = run.outcome === "failed" ? signsOf(run, records) : null;
      signs !== null && rememberFailure(run, signs, records);
      let answer = signs === null ? null : forecast(signs, records);
      return rememberRun(run, records), answer;
    },
    asked(run) {
      learnFrom(run);
      let records = memory.recordsOf(run);
      return forecast(signsOf(run, records), records);
    }
  };
}
function probabilityOf(belief) {
  let reach = NINETY_PERCENT * Math.sqrt(belief.variance);
  return {
    probability: meanProbability(belief),
    lo: logistic(belief.mean - reach),
    hi: logistic(belief.mean + reach)
  };
}

export {
  recordedRunOf,
  createRecentMap,
  seededRandom,
  FLAKY_MODEL,
  createFlakyModel
};
