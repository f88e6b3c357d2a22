import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createRecentMap
} from "./chunk-ATXCFXW5.mjs";
import {
  median
} from "./chunk-WMIPYFF6.mjs";

// src/forecast/duration/adaptive-interval.ts
function createAdaptiveInterval() {
  let newest = [], ascending = [], aim = 0.1;
  function bounds() {
    if (ascending.length < 8) return { lo: -0.6, hi: 0.6 };
    let tail = Math.min(0.4, Math.max(1e-3, aim)) / 2;
    return { lo: quantile(ascending, tail), hi: quantile(ascending, 1 - tail) };
  }
  return {
    bounds,
    add(error) {
      let { lo, hi } = bounds(), isMiss = error < lo || error > hi;
      aim += 0.05 * (0.1 - (isMiss ? 1 : 0)), newest.push(error), ascending.splice(rankOf(ascending, error), 0, error), !(newest.length <= 60) && ascending.splice(rankOf(ascending, newest.shift()), 1);
    }
  };
}
function rankOf(ascending, value) {
  let low = 0, high = ascending.length;
  for (; low < high; ) {
    let middle = low + high >> 1;
    ascending[middle] < value ? low = middle + 1 : high = middle;
  }
  return low;
}
function quantile(ascending, share) {
  let rank2 = share * (ascending.length + 1) - 1, last = ascending.length - 1, at = (index) => ascending[index];
  if (rank2 <= 0) return at(0) - 0.5 * (at(1) - at(0));
  if (rank2 >= last) return at(last) + 0.5 * (at(last) - at(last - 1));
  let below = Math.floor(rank2);
  return at(below) + (rank2 - below) * (at(below + 1) - at(below));
}

// src/forecast/duration/opinion-weights.ts
function createOpinionWeights(count) {
  let shared = new Float64Array(count), costs = new Float64Array(count);
  return {
    newRecord: () => ({ losses: new Float64Array(count) }),
    mix(opinions, { losses }) {
      let least = 1 / 0;
      for (let at = 0; at < count; at += 1) {
        let cost = 4 * losses[at] + shared[at];
        costs[at] = cost, cost < least && (least = cost);
      }
      let total = 0, sum = 0;
      for (let at = 0; at < count; at += 1) {
        let weight = Math.exp(least - costs[at]);
        total += weight, sum += weight * opinions[at];
      }
      return sum / total;
    },
    judge(opinions, value, { losses }) {
      for (let at = 0; at < count; at += 1) {
        let loss = Math.min(2, Math.abs(opinions[at] - value));
        losses[at] = losses[at] * 0.95 + loss, shared[at] = shared[at] * 0.9999 + loss * 0.02;
      }
    }
  };
}

// src/forecast/duration/opinions.ts
var SHARES = [0.7, 0.5, 0.3, 0.15], LENGTHS = [3, 5, 10, 20], LONGEST = 20, OPINION_COUNT = 2 + SHARES.length + LENGTHS.length;
function createOpinions(first) {
  let recent = [first], means = SHARES.map(() => first), values = view();
  function view() {
    let last = recent.at(-1), medians = LENGTHS.map((length) => median(recent.slice(-length)));
    return [last, (last + (recent.at(-2) ?? last)) / 2, ...means, ...medians];
  }
  return {
    get values() {
      return values;
    },
    get level() {
      return values[2 + SHARES.length + LENGTHS.indexOf(10)];
    },
    get steady() {
      return means[SHARES.indexOf(0.5)];
    },
    add(value) {
      recent = [...recent.slice(1 - LONGEST), value], means = means.map((mean, at) => mean + SHARES[at] * (value - mean)), values = view();
    }
  };
}

// src/forecast/duration/runner-habits.ts
function createRunnerHabits() {
  let habits = /* @__PURE__ */ new Map();
  return {
    opinionsOn(runner, level, steady) {
      let habit = runner === null ? void 0 : habits.get(runner);
      if (!habit) return [level, steady, steady];
      let trust = habit.runs / (habit.runs + 2);
      return [level + trust * habit.offset, (habit.last + steady) / 2, habit.usual];
    },
    add(runner, value, level) {
      if (runner === null) return;
      let habit = habits.get(runner) ?? { offset: 0, runs: 0, last: value, usual: value };
      habit.runs = Math.min(habit.runs + 1, 8), habit.offset += (value - level - habit.offset) / habit.runs, habit.usual += 0.3 * (value - habit.usual), habit.last = value, habits.delete(runner), habits.set(runner, habit), habits.size > 64 && habits.delete(habits.keys().next().value);
    }
  };
}

// src/forecast/duration/create-duration-forecaster.ts
var DURATION_MODEL = { name: "duration-opinions", version: 1 }, SHORTEST = 1, LONGEST_PAUSE_MS = 1440 * 36e5;
function createDurationForecaster() {
  let pasts = /* @__PURE__ */ new Map(), weights2 = createOpinionWeights(OPINION_COUNT + 3);
  return {
    forecast(run) {
      let past = pasts.get(keyOf(run));
      if (!past) return null;
      let centre = weights2.mix(opinionsOf(past, run), past.record), { lo, hi } = past.interval.bounds();
      return {
        median: Math.exp(centre),
        lo: Math.exp(centre + Math.min(0, lo)),
        hi: Math.exp(centre + Math.max(0, hi))
      };
    },
    learn(run) {
      if (run.outcome !== "passed" || !isDuration(run.durationMs)) return;
      let value = Math.log(Math.max(run.durationMs, SHORTEST)), past = pasts.get(keyOf(run));
      if (!past) {
        pasts.set(keyOf(run), beginWith(value, run, weights2.newRecord()));
        return;
      }
      let opinions = opinionsOf(past, run);
      past.interval.add(value - weights2.mix(opinions, past.record)), weights2.judge(opinions, value, past.record), past.runners.add(run.runner, value, past.opinions.level), run.startedAt - past.lastAt > LONGEST_PAUSE_MS ? past.opinions = createOpinions(value) : past.opinions.add(value), past.lastAt = run.startedAt;
    }
  };
}
function beginWith(value, run, record) {
  return {
    opinions: createOpinions(value),
    runners: createRunnerHabits(),
    record,
    interval: createAdaptiveInterval(),
    lastAt: run.startedAt
  };
}
function opinionsOf({ opinions, runners }, { runner }) {
  let { values, level, steady } = opinions;
  return [...values, ...runners.opinionsOn(runner, level, steady)];
}
function keyOf({ repo, job }) {
  return `${repo}
${job}`;
}
function isDuration(value) {
  return value !== null && Number.isFinite(value) && value >= 0;
}

// src/forecast/replay/time-queue.ts
function createQueue() {
  let heap = [], added = 0;
  function isBefore(left, right) {
    return left.time < right.time || left.time === right.time && left.order < right.order;
  }
  function at(index) {
    return heap[index];
  }
  function rise(due) {
    let index = heap.length;
    for (heap.push(due); index > 0; ) {
      let parent = index - 1 >> 1;
      if (!isBefore(due, at(parent))) break;
      heap[index] = at(parent), index = parent;
    }
    heap[index] = due;
  }
  function sink(due) {
    let index = 0;
    for (; ; ) {
      let child = 2 * index + 1;
      if (child >= heap.length || (child + 1 < heap.length && isBefore(at(child + 1), at(child)) && (child += 1), !isBefore(at(child), due))) break;
      heap[index] = at(child), index = child;
    }
    heap[index] = due;
  }
  return {
    add(time, value) {
      rise({ time, order: added, value }), added += 1;
    },
    next(time) {
      let [first] = heap;
      if (!first || first.time > time) return null;
      let last = heap.pop();
      return last && heap.length > 0 && sink(last), first.value;
    }
  };
}

// src/forecast/replay/replay.ts
function replay(runs, into) {
  let walk = startReplay(into);
  for (let run of runs) walk.add(run);
  walk.end();
}
function startReplay(into) {
  let finishing = createQueue(), untimed = /* @__PURE__ */ new Map();
  function finishUntil(time) {
    for (let next = finishing.next(time); next; next = finishing.next(time)) into.finishes(next);
  }
  function finishAll(pending) {
    for (let run of pending) into.finishes(run);
  }
  return {
    add(run) {
      let waiting = untimed.get(run.repo);
      if (waiting && waiting.batch !== run.batch && (untimed.delete(run.repo), finishAll(waiting.runs)), finishUntil(run.startedAt), into.starts(run), run.knownAt !== null) {
        let finished = endsInTime(run) ? run : { ...run, knownAt: run.startedAt };
        finishing.add(finished.knownAt, finished);
        return;
      }
      let batch = untimed.get(run.repo) ?? { batch: run.batch, runs: [] };
      untimed.set(run.repo, batch), batch.runs.push({ ...run, knownAt: run.startedAt });
    },
    end() {
      for (let { runs: pending } of untimed.values()) finishAll(pending);
      finishUntil(1 / 0);
    }
  };
}
function endsInTime(run) {
  return run.knownAt !== null && run.knownAt >= run.startedAt;
}

// src/forecast/failure/memory/rate-bank.ts
var HALF_LIVES = [1, 2, 5, 10, 20, 50, Number.POSITIVE_INFINITY], HALF_LIFE = { one: 0, two: 1, five: 2, ten: 3, twenty: 4, fifty: 5, all: 6 }, HALF_LIFE_COUNT = HALF_LIVES.length, LIMIT = 1024, DECAYS = Float64Array.from(HALF_LIVES, (halfLife) => 0.5 ** (1 / halfLife)), WEIGHTS = weights();
function createBank() {
  return new Float64Array(HALF_LIFE_COUNT + 1);
}
function learnRate(bank, outcome) {
  for (let index = 0; index < HALF_LIFE_COUNT; index += 1)
    bank[index] = bank[index] * DECAYS[index] + outcome;
  bank[HALF_LIFE_COUNT] = runsOf(bank) + 1;
}
function runsOf(bank) {
  return bank[HALF_LIFE_COUNT];
}
function rateOf(bank, halfLife, parent, strength) {
  let runs = runsOf(bank), weight = halfLife === HALF_LIFE.all ? runs : WEIGHTS[halfLife * LIMIT + Math.min(runs, LIMIT - 1)];
  return (bank[halfLife] + strength * parent) / (weight + strength);
}
function weights() {
  let table = new Float64Array((HALF_LIFE_COUNT - 1) * LIMIT);
  for (let index = 0; index < HALF_LIFE_COUNT - 1; index += 1) {
    let decay2 = DECAYS[index];
    for (let runs = 0; runs < LIMIT; runs += 1)
      table[index * LIMIT + runs] = (1 - decay2 ** runs) / (1 - decay2);
  }
  return table;
}

// src/forecast/failure/features/feature-group.ts
function signOf(outcome) {
  return outcome === null ? 0 : outcome === 1 ? 1 : -1;
}
var HOUR_MS = 36e5;
function gapSince(time, now) {
  return time === 0 ? 0 : Math.log1p(Math.max(0, now - time) / HOUR_MS) / 4;
}

// src/forecast/failure/features/change.ts
var CHANGE = {
  names: [
    "branch-last",
    "branch-new",
    "branch-runs",
    "pull-request",
    "branch-streak",
    "branch-gap",
    "branch-gap-after-failure",
    "branch-gap-after-pass",
    "branch-before-last",
    "class-last",
    "other-class-last",
    "commit-last",
    "commit-job-last",
    "branch-and-base-failed",
    "base-failed-branch-passed",
    "base-failed-branch-new",
    "re-run",
    "attempt"
  ],
  write(situation, into, at) {
    let { job, branch, ownClass, otherClass, commit, startedAt, attempt } = situation, gap = gapSince(branch.endedAt, startedAt), hasBaseFailed = job.onBranches.last === 1;
    into[at] = signOf(branch.last), into[at + 1] = branch.last === null ? 1 : 0, into[at + 2] = Math.log1p(runsOf(branch.bank)), into[at + 3] = situation.changeClass, into[at + 4] = signOf(branch.last) * Math.log1p(branch.streak), into[at + 5] = gap, into[at + 6] = branch.last === 1 ? gap : 0, into[at + 7] = branch.last === 0 ? gap : 0, into[at + 8] = branch.before === 1 ? 1 : 0, into[at + 9] = signOf(ownClass.last), into[at + 10] = signOf(otherClass.last), into[at + 11] = signOf(commit?.last ?? null), into[at + 12] = signOf(commit?.byJob.get(job) ?? null), into[at + 13] = hasBaseFailed && branch.last === 1 ? 1 : 0, into[at + 14] = hasBaseFailed && branch.last === 0 ? 1 : 0, into[at + 15] = hasBaseFailed && branch.last === null ? 1 : 0, into[at + 16] = attempt > 1 ? 1 : 0, into[at + 17] = Math.log(Math.max(1, attempt));
  }
};

// src/forecast/failure/probability.ts
function logit(probability) {
  return Math.log(probability / (1 - probability));
}
function logistic(z) {
  return 1 / (1 + Math.exp(-z));
}
function clamp(probability, margin) {
  return Math.min(1 - margin, Math.max(margin, probability));
}

// src/forecast/failure/features/rates.ts
var STRENGTHS = [0.5, 0.7, 1, 1, 1.5, 2, 2], WITHIN_JOB = 1.5, YOUNG = 5, OLD = 500, JOB_RATES = {
  names: [
    "always",
    "parent",
    "half-life-1",
    "half-life-2",
    "half-life-5",
    "half-life-10",
    "half-life-20",
    "half-life-50",
    "all-runs",
    "runs",
    "youth"
  ],
  write({ job, parent }, into, at) {
    into[at] = 1, into[at + 1] = logit(parent);
    for (let index = 0; index < STRENGTHS.length; index += 1) {
      let strength = STRENGTHS[index];
      into[at + 2 + index] = logit(rateOf(job.bank, index, parent, strength));
    }
    let runs = runsOf(job.bank);
    into[at + 9] = Math.log1p(Math.min(runs, OLD)) / 3, into[at + 10] = Math.max(0, YOUNG - runs) / YOUNG;
  }
}, WITHIN_RATES = {
  names: ["class-2", "class-5", "class-20", "branch-1", "branch-5", "branch-20", "other-class-5"],
  write({ ownClass, otherClass, branch, expected }, into, at) {
    let base = logit(expected), own = ownClass.bank;
    if (own && (into[at] = logit(rateOf(own, HALF_LIFE.two, expected, WITHIN_JOB)) - base, into[at + 1] = logit(rateOf(own, HALF_LIFE.five, expected, WITHIN_JOB)) - base, into[at + 2] = logit(rateOf(own, HALF_LIFE.twenty, expected, WITHIN_JOB)) - base), branch.last !== null) {
      let { bank } = branch;
      into[at + 3] = logit(rateOf(bank, HALF_LIFE.one, expected, WITHIN_JOB)) - base, into[at + 4] = logit(rateOf(bank, HALF_LIFE.five, expected, WITHIN_JOB)) - base, into[at + 5] = logit(rateOf(bank, HALF_LIFE.twenty, expected, WITHIN_JOB)) - base;
    }
    let other = otherClass.bank;
    other && (into[at + 6] = logit(rateOf(other, HALF_LIFE.five, expected, WITHIN_JOB)) - base);
  }
};

// src/forecast/failure/features/sequence.ts
var MARKOV_STRENGTH = 2, LONGEST_STREAK = 100, SEQUENCE = {
  names: [
    "markov",
    "streak",
    "last",
    "gap",
    "gap-after-failure",
    "second-last",
    "third-last",
    "fourth-last",
    "running"
  ],
  write({ job, expected, startedAt }, into, at) {
    let gap = gapSince(job.endedAt, startedAt);
    into[at] = logit(markov(job, expected)), into[at + 1] = signOf(job.last) * Math.log1p(Math.min(job.streak, LONGEST_STREAK)), into[at + 2] = signOf(job.last), into[at + 3] = gap, into[at + 4] = job.last === 1 ? gap : 0, into[at + 5] = job.pattern >> 1 & 1, into[at + 6] = job.pattern >> 2 & 1, into[at + 7] = job.pattern >> 3 & 1, into[at + 8] = Math.log1p(job.running) / 2;
  }
};
function markov(job, expected) {
  if (job.last === null) return expected;
  let failed = job.last === 1 ? job.failedAfterFailure : job.failedAfterPass, passed = job.last === 1 ? job.passedAfterFailure : job.passedAfterPass, rate = (failed + MARKOV_STRENGTH * expected) / (failed + passed + MARKOV_STRENGTH);
  return clamp(rate, 5e-3);
}

// src/forecast/failure/memory/family-memory.ts
var FAMILY_KINDS = ["repository", "name-start", "name-end", "trait", "runner"];
var RATE_DECAY = 0.9862327044933592;
function createFamily(kind) {
  return {
    kind,
    firstJob: null,
    isShared: !1,
    failures: 0,
    weight: 0,
    shortExcess: 0,
    shortWeight: 0,
    longExcess: 0,
    longWeight: 0,
    at: 0
  };
}
function learnFamily(family, job, ended) {
  family.firstJob === null ? family.firstJob = job : family.firstJob !== job && (family.isShared = !0), family.failures = family.failures * RATE_DECAY + ended.outcome, family.weight = family.weight * RATE_DECAY + 1;
  let at = Math.max(family.at, ended.at), long = longDecay(family, at), short = shortDecay(long), excess = ended.outcome - ended.forecast;
  family.shortExcess = family.shortExcess * short + excess, family.shortWeight = family.shortWeight * short + 1, family.longExcess = family.longExcess * long + excess, family.longWeight = family.longWeight * long + 1, family.at = at;
}
function longDecay(family, time) {
  return 0.5 ** (Math.max(0, time - family.at) / 2592e5);
}
function shortDecay(long) {
  let cube = long * long * long;
  return cube * cube;
}

// src/forecast/failure/features/surroundings.ts
var SHORT_STRENGTH = 2, LONG_STRENGTH = 4, SCALE = 4, KINDS = FAMILY_KINDS.length, DAY_MS = 864e5, FAMILY_EXCESS = {
  names: FAMILY_KINDS.flatMap((kind) => [`${kind}-excess-12h`, `${kind}-excess-72h`]),
  write({ families, startedAt }, into, at) {
    let counts = [0, 0, 0, 0, 0];
    for (let family of families)
      counts[family.kind] = counts[family.kind] + 1, family.weight > 0 && addExcess(family, startedAt, into, at + 2 * family.kind);
    for (let kind = 0; kind < KINDS; kind += 1) {
      let count = counts[kind];
      count !== 0 && (into[at + 2 * kind] = into[at + 2 * kind] / count * SCALE, into[at + 2 * kind + 1] = into[at + 2 * kind + 1] / count * SCALE);
    }
  }
};
function addExcess(family, time, into, at) {
  let long = longDecay(family, time), short = shortDecay(long), { shortExcess, shortWeight, longExcess, longWeight } = family;
  into[at] = into[at] + shortExcess * short / (shortWeight * short + SHORT_STRENGTH), into[at + 1] = into[at + 1] + longExcess * long / (longWeight * long + LONG_STRENGTH);
}
var REPOSITORY = {
  names: ["repository-last", "repository-5", "hour-sine", "hour-cosine"],
  write({ repository, overall, startedAt }, into, at) {
    let angle = startedAt % DAY_MS / DAY_MS * 2 * Math.PI;
    into[at] = signOf(repository.last), into[at + 1] = logit(clamp(rateOf(repository.bank, HALF_LIFE.five, overall, 1), 0.01)), into[at + 2] = Math.sin(angle) / 2, into[at + 3] = Math.cos(angle) / 2;
  }
};

// src/forecast/failure/memory/trait-values.ts
var DATE_OR_COMMIT = /\d{4}-\d\d-\d\d|^[0-9a-f]{40}$/;
function isKind(value) {
  return typeof value == "string" && value.length < 40 && !DATE_OR_COMMIT.test(value);
}
function sizeOf(value) {
  return typeof value == "boolean" ? value ? 1 : 0 : typeof value == "number" && Number.isFinite(value) && value <= 1e7 ? value : null;
}

// src/forecast/failure/features/traits.ts
var TRAIT_COUNT = 24, SCALE2 = 0.5;
function writeTraits({ traits }, learnt, into, at) {
  let { places, scales } = learnt;
  for (let name in traits) {
    let size = sizeOf(traits[name]);
    if (size === null) continue;
    let place = places.get(name);
    if (place === void 0) {
      if (places.size === TRAIT_COUNT) continue;
      place = places.size, places.set(name, place);
    }
    into[at + place] = SCALE2 * scales.score(place, size);
  }
}

// src/forecast/failure/features/layout.ts
var GROUPS = [
  JOB_RATES,
  WITHIN_RATES,
  SEQUENCE,
  CHANGE,
  FAMILY_EXCESS,
  REPOSITORY
], NAMES = GROUPS.flatMap((group) => group.names), FIRST_TRAIT = NAMES.length, FEATURE_COUNT = FIRST_TRAIT + TRAIT_COUNT;
function featureIndex(name) {
  return NAMES.indexOf(name);
}
function writeFeatures(situation, into) {
  let at = 0;
  for (let group of GROUPS)
    group.write(situation, into, at), at += group.names.length;
}

// src/forecast/failure/memory/job-memory.ts
function createJob(families) {
  return {
    families,
    bank: createBank(),
    onBranches: { bank: null, last: null },
    onPullRequests: { bank: null, last: null },
    last: null,
    streak: 0,
    pattern: 0,
    endedAt: 0,
    running: 0,
    passedAfterPass: 0,
    failedAfterPass: 0,
    passedAfterFailure: 0,
    failedAfterFailure: 0
  };
}
function classOf(job, changeClass) {
  return changeClass === 0 ? job.onBranches : job.onPullRequests;
}
function createBranch() {
  return { bank: createBank(), last: null, before: null, streak: 0, endedAt: 0 };
}

// src/forecast/failure/memory/learn-run.ts
var MARKOV_DECAY = 0.97, PATTERN_MASK = 255;
function learnRun({ situation, probability }, ending) {
  let { job, ownClass, branch, repository, families } = situation;
  learnJob(job, ending), learnClass(ownClass, ending.outcome), learnBranch(branch, ending), learnRate(repository.bank, ending.outcome), repository.last = ending.outcome, ending.sha !== null && learnCommit(repository, job, ending.sha, ending.outcome);
  let { outcome, at } = ending, ended = { outcome, forecast: probability, at };
  for (let family of families) learnFamily(family, job, ended);
}
function learnJob(job, { outcome, at }) {
  learnTransition(job, outcome), job.streak = job.last === outcome ? job.streak + 1 : 1, job.last = outcome, job.pattern = (job.pattern << 1 | outcome) & PATTERN_MASK, job.endedAt = at, learnRate(job.bank, outcome);
}
function learnTransition(job, outcome) {
  job.last === 0 ? (job.failedAfterPass = job.failedAfterPass * MARKOV_DECAY + outcome, job.passedAfterPass = job.passedAfterPass * MARKOV_DECAY + 1 - outcome) : job.last === 1 && (job.failedAfterFailure = job.failedAfterFailure * MARKOV_DECAY + outcome, job.passedAfterFailure = job.passedAfterFailure * MARKOV_DECAY + 1 - outcome);
}
function learnClass(ownClass, outcome) {
  ownClass.bank ??= createBank(), learnRate(ownClass.bank, outcome), ownClass.last = outcome;
}
function learnBranch(branch, { outcome, at }) {
  branch.streak = branch.last === outcome ? branch.streak + 1 : 1, branch.before = branch.last, branch.last = outcome, branch.endedAt = at, learnRate(branch.bank, outcome);
}
function learnCommit(repository, job, sha, outcome) {
  let commit = repository.commits.get(sha);
  commit || (commit = { last: null, byJob: /* @__PURE__ */ new Map() }, repository.commits.set(sha, commit)), commit.last = outcome, commit.byJob.set(job, outcome);
}

// src/forecast/failure/memory/parent-rate.ts
var FAMILY_STRENGTH = 2, FAMILY_MARGIN = 5e-3, MARGIN = 0.01;
function parentRate(families, repositoryRate) {
  let sum = 0, count = 0;
  for (let family of families) {
    if (family.kind === 0 || !family.isShared) continue;
    let rate = (family.failures + FAMILY_STRENGTH * repositoryRate) / (family.weight + FAMILY_STRENGTH);
    sum += logit(clamp(rate, FAMILY_MARGIN)), count += 1;
  }
  return clamp(count === 0 ? repositoryRate : logistic(sum / count), MARGIN);
}

// src/forecast/failure/memory/name-parts.ts
function nameParts(job) {
  let words = job.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "" && !/^\d+$/.test(word));
  return {
    start: words.slice(0, 2).join("-"),
    end: words.slice(-2).join("-")
  };
}
function runnerKind(runner) {
  return runner.replace(/[-.]?[0-9a-f]{6,}$/, "");
}

// src/forecast/failure/memory/trait-scales.ts
function createTraitScales() {
  let scales = [];
  return {
    score(trait, value) {
      let scale = scales[trait];
      scale || (scale = { count: 0, mean: 0, squares: 0 }, scales[trait] = scale);
      let size = Math.log1p(Math.abs(value)), score = scale.count >= 6 ? standardise(scale, size) : 0;
      return learnSize(scale, size), score;
    }
  };
}
function standardise(scale, size) {
  let deviation = Math.sqrt(scale.squares / Math.min(scale.count, 200)) + 0.1;
  return Math.max(-3, Math.min(3, (size - scale.mean) / deviation));
}
function learnSize(scale, size) {
  scale.count += 1;
  let from = size - scale.mean;
  scale.mean += from / Math.min(scale.count, 200);
  let kept = scale.count < 200 ? 1 : 1 - 1 / 200;
  scale.squares = scale.squares * kept + from * (size - scale.mean);
}

// src/forecast/failure/memory/repository-memory.ts
var BRANCHES = 5e3, COMMITS = 4e3, FAMILIES = 2e4, TRAITS = 32;
function createRepository() {
  return {
    bank: createBank(),
    last: null,
    jobs: /* @__PURE__ */ new Map(),
    branches: createRecentMap(BRANCHES),
    commits: createRecentMap(COMMITS),
    family: createFamily(0),
    nameStarts: createRecentMap(FAMILIES),
    nameEnds: createRecentMap(FAMILIES),
    runners: createRecentMap(FAMILIES),
    traits: /* @__PURE__ */ new Map(),
    scales: createTraitScales()
  };
}
function familyOf(families, kind, value) {
  let known = families.get(value);
  if (known) return known;
  let family = createFamily(kind);
  return families.set(value, family), family;
}
function traitFamilies({ traits }, name) {
  let known = traits.get(name);
  if (known) return known;
  if (traits.size === TRAITS) return null;
  let families = createRecentMap(FAMILIES);
  return traits.set(name, families), families;
}
function branchOf({ branches }, job, key) {
  let byJob = branches.get(key);
  byJob || (byJob = /* @__PURE__ */ new Map(), branches.set(key, byJob));
  let branch = byJob.get(job);
  return branch || (branch = createBranch(), byJob.set(job, branch)), branch;
}

// src/forecast/failure/memory/recall.ts
function changeClassOf(run) {
  return run.pr !== null || run.event === "pull_request" ? 1 : 0;
}
function recallJob(repository, { job: name }) {
  let known = repository.jobs.get(name);
  if (known) return known;
  let { start, end } = nameParts(name), job = createJob([
    familyOf(repository.nameStarts, 1, start),
    familyOf(repository.nameEnds, 2, end)
  ]);
  return repository.jobs.set(name, job), job;
}
function recallBranch(repository, job, run) {
  let key = changeClassOf(run) === 1 ? run.pr ?? -1 : run.branch ?? "";
  return branchOf(repository, job, key);
}
function recallFamilies(repository, job, run, into) {
  into.length = 0, into.push(repository.family);
  for (let family of job.families) into.push(family);
  for (let name in run.traits) {
    let value = run.traits[name];
    if (value === void 0 || !isKind(value)) continue;
    let families = traitFamilies(repository, name);
    families && into.push(familyOf(families, 3, value));
  }
  run.runner !== null && into.push(runnerFamily(repository, run.runner));
}
function runnerFamily({ runners }, runner) {
  let known = runners.get(runner);
  if (known) return known;
  let family = familyOf(runners, 4, runnerKind(runner));
  return runners.set(runner, family), family;
}

// src/forecast/failure/model/mixture.ts
var EXPERTS = [
  { name: "stack", weight: 4 },
  { name: "half-life-2", weight: 1 },
  { name: "half-life-5", weight: 1 },
  { name: "half-life-20", weight: 1 },
  { name: "all-runs", weight: 1 },
  { name: "fast", weight: 1.5 },
  { name: "middle", weight: 1.5 },
  { name: "slow", weight: 1.5 }
], EXPERT_COUNT = EXPERTS.length, FIRST_WEIGHTS = Float64Array.from(EXPERTS, ({ weight }) => weight), MARGIN2 = 1e-3, LEARNING = 0.3, OWN_DECAY = 0.998, SHARED_DECAY = 0.9995, SHARED_SHARE = 0.1;
function createLosses() {
  return new Float64Array(EXPERT_COUNT);
}
function mix(experts, own, shared) {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < EXPERT_COUNT; index += 1)
    least = Math.min(least, lossOf(own, shared, index));
  let total = 0, sum = 0;
  for (let index = 0; index < EXPERT_COUNT; index += 1) {
    let weight = FIRST_WEIGHTS[index] * Math.exp(least - lossOf(own, shared, index));
    total += weight, sum += weight * logit(clamp(experts[index], MARGIN2));
  }
  return logistic(sum / total);
}
function lossOf(own, shared, index) {
  return own[index] + SHARED_SHARE * shared[index];
}
function learnMixture(experts, own, shared, outcome) {
  for (let index = 0; index < EXPERT_COUNT; index += 1) {
    let said = clamp(experts[index], MARGIN2), loss = -LEARNING * Math.log(outcome === 1 ? said : 1 - said);
    own[index] = own[index] * OWN_DECAY + loss, shared[index] = shared[index] * SHARED_DECAY + loss;
  }
}

// src/forecast/failure/model/sheet-pool.ts
function createSheetPool() {
  let free = [];
  return {
    take() {
      let sheet = free.pop();
      return sheet ? (sheet.inputs.values.fill(0), sheet) : createSheet();
    },
    giveBack(sheet) {
      free.push(sheet);
    }
  };
}
function createSheet() {
  return {
    inputs: {
      values: new Float64Array(FEATURE_COUNT),
      active: new Uint16Array(FEATURE_COUNT),
      activeCount: 0
    },
    experts: new Float64Array(EXPERT_COUNT),
    families: []
  };
}
function markActive(inputs) {
  let { values, active } = inputs, count = 0;
  for (let place = 0; place < values.length; place += 1)
    values[place] !== 0 && (active[count] = place, count += 1);
  inputs.activeCount = count;
}

// src/forecast/failure/model/linear.ts
function createLinear(size) {
  return { weights: new Float64Array(size), squares: new Float64Array(size).fill(1) };
}
function descend(linear, inputs, error, pace) {
  let { weights: weights2, squares } = linear, { values, active, activeCount } = inputs, { rate, shrink } = pace;
  for (let index = 0; index < activeCount; index += 1) {
    let place = active[index], gradient = error * values[place], square = squares[place] + gradient * gradient, weight = weights2[place];
    squares[place] = square, weights2[place] = weight - rate * gradient / Math.sqrt(square) - shrink * weight;
  }
}

// src/forecast/failure/model/stack.ts
var SHARED = { rate: 0.05, shrink: 1e-6 }, MIDDLE = { rate: 0.04, shrink: 1e-4 }, FAST = { rate: 0.15, shrink: 1e-4 }, SLOW = { rate: 5e-3, shrink: 0 }, MARGIN3 = 3e-4;
function createHeads() {
  return { onset: createHead(), persistence: createHead(), cold: createHead() };
}
function createHead() {
  let head = createLinear(FEATURE_COUNT);
  return head.weights[featureIndex("parent")] = 0.3, head.weights[featureIndex("half-life-2")] = 0.2, head.weights[featureIndex("half-life-5")] = 0.3, head.weights[featureIndex("half-life-10")] = 0.1, head;
}
function createOffsets() {
  return {
    middle: createLinear(FEATURE_COUNT),
    fast: createLinear(FEATURE_COUNT),
    slow: createLinear(FEATURE_COUNT)
  };
}
function headFor(heads, last) {
  return last === null ? heads.cold : last === 1 ? heads.persistence : heads.onset;
}
function stack(head, offsets, inputs, into) {
  let { values, active, activeCount } = inputs, { weights: weights2 } = head, middleWeights = offsets.middle.weights, fastWeights = offsets.fast.weights, slowWeights = offsets.slow.weights, base = 0, middle = 0, fast = 0, slow = 0;
  for (let index = 0; index < activeCount; index += 1) {
    let place = active[index], value = values[place];
    base += weights2[place] * value, middle += middleWeights[place] * value, fast += fastWeights[place] * value, slow += slowWeights[place] * value;
  }
  into.base = logistic(base), into.middle = logistic(base + middle), into.fast = logistic(base + fast), into.slow = logistic(base + slow);
}
function meanOf({ middle, fast, slow }) {
  return clamp((middle + fast + slow) / 3, MARGIN3);
}
function learnStack(head, offsets, inputs, { now, outcome }) {
  descend(head, inputs, now.base - outcome, SHARED), descend(offsets.middle, inputs, now.middle - outcome, MIDDLE), descend(offsets.fast, inputs, now.fast - outcome, FAST), descend(offsets.slow, inputs, now.slow - outcome, SLOW);
}

// src/forecast/failure/failure-forecaster.ts
var OVERALL_RATE = 0.25, OVERALL_STRENGTH = 4, REPOSITORY_STRENGTH = 3, MOST_UNDER_WAY = 1e5;
function createFailureForecaster() {
  let state = {
    everything: createBank(),
    heads: createHeads(),
    losses: createLosses(),
    places: /* @__PURE__ */ new Map(),
    sheets: createSheetPool(),
    stacked: { base: 0, middle: 0, fast: 0, slow: 0 }
  }, repositories = /* @__PURE__ */ new Map();
  function knownOf(run) {
    let known = repositories.get(run.repo);
    return known || (known = {
      memory: createRepository(),
      offsets: createOffsets(),
      losses: createLosses(),
      underWay: /* @__PURE__ */ new Map()
    }, repositories.set(run.repo, known)), known;
  }
  function begin(known, run) {
    end(known, run.id);
    let example = exampleOf(state, known, run);
    if (example.situation.job.running += 1, known.underWay.set(run.id, example), known.underWay.size > MOST_UNDER_WAY) {
      let first = known.underWay.keys().next();
      first.done || end(known, first.value);
    }
    return example;
  }
  function end(known, id) {
    let example = known.underWay.get(id);
    example && giveUp(known, id, example);
  }
  function giveUp(known, id, example) {
    known.underWay.delete(id), example.situation.job.running -= 1, state.sheets.giveBack(example.sheet);
  }
  return {
    forecast: (run) => begin(knownOf(run), run).probability,
    learn(run) {
      let known = knownOf(run), example = known.underWay.get(run.id) ?? begin(known, run);
      run.outcome !== "inconclusive" && learnExample(state, known, example, run), giveUp(known, run.id, example);
    }
  };
}
function exampleOf(state, known, run) {
  let sheet = state.sheets.take(), situation = situationOf(state.everything, known.memory, run, sheet), { inputs } = sheet, { scales } = known.memory;
  return writeFeatures(situation, inputs.values), writeTraits(run, { places: state.places, scales }, inputs.values, FIRST_TRAIT), markActive(inputs), stack(headFor(state.heads, situation.last), known.offsets, inputs, state.stacked), askExperts(situation, state.stacked, sheet.experts), { situation, sheet, probability: mix(sheet.experts, known.losses, state.losses) };
}
function situationOf(everything, repository, run, { families }) {
  let job = recallJob(repository, run), changeClass = changeClassOf(run);
  recallFamilies(repository, job, run, families);
  let overall = rateOf(everything, HALF_LIFE.fifty, OVERALL_RATE, OVERALL_STRENGTH), parent = parentRate(
    families,
    rateOf(repository.bank, HALF_LIFE.fifty, overall, REPOSITORY_STRENGTH)
  );
  return {
    repository,
    job,
    branch: recallBranch(repository, job, run),
    last: job.last,
    changeClass,
    ownClass: classOf(job, changeClass),
    otherClass: classOf(job, changeClass === 0 ? 1 : 0),
    commit: run.sha === null ? null : repository.commits.get(run.sha) ?? null,
    families,
    attempt: run.attempt,
    startedAt: run.startedAt,
    overall,
    parent,
    expected: rateOf(job.bank, HALF_LIFE.five, parent, 1)
  };
}
function askExperts({ job, parent }, stacked, into) {
  into[0] = meanOf(stacked), into[1] = rateOf(job.bank, HALF_LIFE.two, parent, 1), into[2] = rateOf(job.bank, HALF_LIFE.five, parent, 1), into[3] = rateOf(job.bank, HALF_LIFE.twenty, parent, 1), into[4] = rateOf(job.bank, HALF_LIFE.all, parent, 1), into[5] = stacked.fast, into[6] = stacked.middle, into[7] = stacked.slow;
}
function learnExample(state, known, example, run) {
  let outcome = run.outcome === "failed" ? 1 : 0, { situation, sheet } = example, head = headFor(state.heads, situation.last);
  stack(head, known.offsets, sheet.inputs, state.stacked), learnStack(head, known.offsets, sheet.inputs, { now: state.stacked, outcome }), learnMixture(sheet.experts, known.losses, state.losses, outcome), learnRun(example, { outcome, sha: run.sha, at: run.knownAt }), learnRate(state.everything, outcome);
}

// src/forecast/failure/model-name.ts
var FAILURE_MODEL = { name: "failure-stack", version: 1 };

// src/forecast/backtest/baselines.ts
var BASELINES = [
  "always-pass",
  "last-outcome",
  "ema5",
  "ema5-branch",
  "all-time"
], DECAY = 0.5 ** (1 / 5), OVERALL_DECAY = 0.9995, OVERALL_FAILURES = 1, OVERALL_PASSES = 4, COLD_RUNS = 5, BRANCHES2 = 1e3;
function createBaselines() {
  let repositories = /* @__PURE__ */ new Map(), failures = OVERALL_FAILURES, passes = OVERALL_PASSES;
  function jobOf(run) {
    let jobs = repositories.get(run.repo);
    jobs || (jobs = /* @__PURE__ */ new Map(), repositories.set(run.repo, jobs));
    let job = jobs.get(run.job);
    return job || (job = createJob2(), jobs.set(run.job, job)), job;
  }
  return {
    starts(run) {
      let job = jobOf(run);
      return job.started += 1, standingOf(job, run, failures / (failures + passes));
    },
    learn(run) {
      if (run.outcome === "inconclusive") return;
      let outcome = run.outcome === "failed" ? 1 : 0;
      learnJob2(jobOf(run), run, outcome), failures = failures * OVERALL_DECAY + outcome, passes = passes * OVERALL_DECAY + 1 - outcome;
    }
  };
}
function createJob2() {
  return {
    started: 0,
    failures: 0,
    runs: 0,
    last: null,
    lastOfClass: [null, null],
    recent: { failures: 0, weight: 0 },
    branches: createRecentMap(BRANCHES2)
  };
}
function standingOf(job, run, overall) {
  let ema5 = (job.recent.failures + overall) / (job.recent.weight + 1), branch = job.branches.get(branchKey(run));
  return {
    said: {
      "always-pass": 0,
      "last-outcome": job.last ?? overall,
      ema5,
      "ema5-branch": branch ? (branch.failures + 1.5 * ema5) / (branch.weight + 1.5) : ema5,
      "all-time": (job.failures + 2 * overall) / (job.runs + 2)
    },
    isOnset: job.lastOfClass[classOf2(run)] === 0,
    isCold: job.started <= COLD_RUNS
  };
}
function learnJob2(job, run, outcome) {
  let key = branchKey(run), branch = job.branches.get(key);
  branch || (branch = { failures: 0, weight: 0 }, job.branches.set(key, branch)), decay(job.recent, outcome), decay(branch, outcome), job.failures += outcome, job.runs += 1, job.last = outcome, job.lastOfClass[classOf2(run)] = outcome;
}
function decay(decayed, outcome) {
  decayed.failures = decayed.failures * DECAY + outcome, decayed.weight = decayed.weight * DECAY + 1;
}
function classOf2(run) {
  return run.pr !== null || run.event === "pull_request" ? 1 : 0;
}
function branchKey(run) {
  return classOf2(run) === 1 ? run.pr ?? -1 : run.branch ?? "";
}

// src/statistics/ranked.ts
function rank(outcomes, scores, isWanted = everyOne) {
  let sorted = new Float64Array(scores.length), events = 0, others = sorted.length;
  for (let place = 0; place < scores.length; place += 1) {
    let score = scores[place];
    Number.isNaN(score) || !isWanted(place) || (outcomes[place] === 1 ? (sorted[events] = score, events += 1) : (others -= 1, sorted[others] = score));
  }
  return { events: sorted.subarray(0, events).sort(), others: sorted.subarray(others).sort() };
}
function mergeRanked(left, right) {
  return {
    events: mergeSorted(left.events, right.events),
    others: mergeSorted(left.others, right.others)
  };
}
function eachTie({ events, others }, visit) {
  let event = 0, other = 0;
  for (; event < events.length || other < others.length; ) {
    let score = Math.min(events[event] ?? 1 / 0, others[other] ?? 1 / 0), firstEvent = event, firstOther = other;
    for (; event < events.length && events[event] === score; ) event += 1;
    for (; other < others.length && others[other] === score; ) other += 1;
    let tied = event - firstEvent;
    visit(score, tied + other - firstOther, tied);
  }
}
function mergeSorted(left, right) {
  let merged = new Float64Array(left.length + right.length), atLeft = 0, atRight = 0;
  for (let at = 0; at < merged.length; at += 1) {
    let isLeft = atRight === right.length || atLeft < left.length && left[atLeft] <= right[atRight];
    merged[at] = isLeft ? left[atLeft] : right[atRight], isLeft ? atLeft += 1 : atRight += 1;
  }
  return merged;
}
function everyOne() {
  return !0;
}

// src/statistics/area-under-curve.ts
function areaUnderCurve(ranked) {
  let events = ranked.events.length, others = ranked.others.length;
  if (events === 0 || others === 0) return null;
  let below = 0, rankSum = 0;
  return eachTie(ranked, (_, count, tied) => {
    rankSum += tied * (below + (count + 1) / 2), below += count;
  }), (rankSum - events * (events + 1) / 2) / (events * others);
}

// src/statistics/average-precision.ts
function averagePrecision({ events, others }) {
  let total = events.length;
  if (total === 0) return null;
  let event = total - 1, other = others.length - 1, sum = 0;
  for (; event >= 0; ) {
    let score = events[event], lastEvent = event;
    for (; event >= 0 && events[event] === score; ) event -= 1;
    for (; other >= 0 && others[other] >= score; ) other -= 1;
    let found = total - 1 - event, seen = found + others.length - 1 - other;
    sum += (lastEvent - event) / total * (found / seen);
  }
  return sum;
}

// src/statistics/brier-score.ts
function brierScore(outcomes, probabilities) {
  if (outcomes.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < outcomes.length; index += 1)
    sum += (probabilities[index] - outcomes[index]) ** 2;
  return sum / outcomes.length;
}

// src/statistics/calibration-error.ts
var BINS = 10;
function calibrationError(ranked) {
  let total = ranked.events.length + ranked.others.length;
  if (total === 0) return null;
  let excess = new Float64Array(BINS), below = 0;
  eachTie(ranked, (probability, count, events) => {
    let bin = Math.min(BINS - 1, Math.floor(BINS * (below + count / 2) / total));
    excess[bin] = excess[bin] + probability * count - events, below += count;
  });
  let sum = 0;
  for (let distance of excess) sum += Math.abs(distance);
  return sum / total;
}

// src/statistics/log-loss.ts
function logLoss(outcomes, probabilities) {
  if (outcomes.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < outcomes.length; index += 1) {
    let said = Math.min(0.999, Math.max(1e-3, probabilities[index]));
    sum -= Math.log(outcomes[index] === 1 ? said : 1 - said);
  }
  return sum / outcomes.length;
}

// src/forecast/backtest/grade.ts
function gradeProbabilities(graded, said) {
  let { outcomes, onsets, colds } = graded, onset = rank(outcomes, said, (place) => onsets[place] === !0), ranked = mergeRanked(
    onset,
    rank(outcomes, said, (place) => onsets[place] !== !0)
  );
  return {
    auc: areaUnderCurve(ranked),
    ap: averagePrecision(ranked),
    brier: brierScore(outcomes, said),
    logLoss: logLoss(outcomes, said),
    ece: calibrationError(ranked),
    onsetAuc: areaUnderCurve(onset),
    coldBrier: brierScore(only(outcomes, colds), only(said, colds))
  };
}
function only(values, isWanted) {
  let chosen = [];
  for (let index = 0; index < values.length; index += 1)
    isWanted[index] && chosen.push(values[index]);
  return chosen;
}

export {
  DURATION_MODEL,
  createDurationForecaster,
  replay,
  startReplay,
  createFailureForecaster,
  FAILURE_MODEL,
  BASELINES,
  createBaselines,
  gradeProbabilities
};
