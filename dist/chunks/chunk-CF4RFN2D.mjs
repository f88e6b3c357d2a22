import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isMeaningful,
  isOutcome,
  masksOf,
  resultOf,
  settles,
  sideOf,
  signaturesOf,
  tallyRelation,
  usualReadyTime,
  windowStart
} from "./chunk-F5BFMIY3.mjs";
import {
  lastPins
} from "./chunk-4INBPDXK.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";

// src/history/memory-feedback.ts
function memoryFeedback() {
  let shown = /* @__PURE__ */ new Map(), pins = /* @__PURE__ */ new Map();
  return {
    feedback: {
      async record(rows) {
        for (let row of rows) shown.set(keyOf(row), { ...row });
      },
      async shown({ repo, since, asOf }) {
        return [...shown.values()].filter((row) => row.repo === repo && row.shownAt >= since && row.shownAt <= asOf).sort(byShowing);
      },
      async pin(pin) {
        let key = JSON.stringify([pin.repo, pin.comment]);
        return pins.has(key) ? !1 : (pins.set(key, { ...pin }), !0);
      },
      async pins({ repo, asOf }) {
        return lastPins([...pins.values()].filter((pin) => pin.repo === repo && pin.knownAt <= asOf));
      }
    },
    forget({ repo, before }) {
      for (let [key, row] of shown)
        row.repo === repo && row.shownAt < before && shown.delete(key);
    }
  };
}
function keyOf({ repo, comment, shownAt, signature }) {
  return JSON.stringify([repo, comment, shownAt, signature]);
}
function byShowing(left, right) {
  return left.shownAt - right.shownAt || left.comment - right.comment || byCodeUnit(left.signature, right.signature);
}

// src/history/memory-forecasts.ts
function memoryForecasts(hasFinished) {
  let made = /* @__PURE__ */ new Map(), graded = /* @__PURE__ */ new Map();
  function isNew(forecast) {
    let { repo, id, runId } = forecast;
    return !isMeaningful(forecast) || made.has(keyOf2(repo, id)) ? !1 : runId === null || !hasFinished(repo, runId);
  }
  function settledAt({ repo, id }) {
    return graded.get(keyOf2(repo, id))?.settlement.settledAt ?? Number.POSITIVE_INFINITY;
  }
  function settledOf({ repo, since = Number.NEGATIVE_INFINITY, asOf }) {
    return [...graded.values()].filter(({ forecast }) => forecast.repo === repo).filter(({ settlement }) => settlement.settledAt > since && settlement.settledAt <= asOf).sort(bySettlement);
  }
  return {
    forecasts: {
      async record(many) {
        let before = made.size;
        for (let forecast of many)
          isNew(forecast) && made.set(keyOf2(forecast.repo, forecast.id), structuredClone(forecast));
        return made.size - before;
      },
      async settle(many) {
        let before = graded.size;
        for (let settlement of many) {
          let key = keyOf2(settlement.repo, settlement.forecastId), forecast = made.get(key);
          !forecast || graded.has(key) || !isOutcome(settlement) || settles(settlement, forecast) && graded.set(key, { forecast, settlement });
        }
        return graded.size - before;
      },
      async *unsettled({ repo, job, asOf }) {
        yield* [...made.values()].filter((forecast) => forecast.repo === repo && forecast.madeAt <= asOf).filter((forecast) => job === void 0 || forecast.job === job).filter((forecast) => settledAt(forecast) > asOf).sort((left, right) => left.madeAt - right.madeAt || byCodeUnit(left.id, right.id));
      },
      async *settled(query) {
        yield* settledOf(query);
      },
      async newestSettled({ repo, asOf, most }) {
        return settledOf({ repo, asOf }).slice(-most);
      }
    },
    forget({ repo, before }) {
      let old = [...made.values()].filter((forecast) => {
        let end = settledAt(forecast);
        return forecast.repo === repo && forecast.madeAt < before && !(Number.isFinite(end) && end >= before);
      });
      for (let { id } of old)
        made.delete(keyOf2(repo, id)), graded.delete(keyOf2(repo, id));
      return old.length;
    }
  };
}
function keyOf2(repo, id) {
  return `${repo}
${id}`;
}
function bySettlement(left, right) {
  return left.settlement.settledAt - right.settlement.settledAt || byCodeUnit(left.forecast.id, right.forecast.id);
}

// src/history/memory-latest.ts
function latestOf(past, most) {
  return (most > 0 ? past.slice(-most) : []).map(({ run, failures }) => ({
    run,
    signatures: failures.map(({ signature }) => signature)
  }));
}
function newestFailuresOf(past, signatures) {
  let rows = past.flatMap(({ failures }) => failures.toReversed());
  return signatures.flatMap(
    (signature) => rows.findLast((row) => row.signature === signature) ?? []
  );
}
function knownFailuresOf(past, { asOf, windowDays, masks }) {
  let from = windowStart(asOf, windowDays), failed = past.filter(({ run }) => resultOf(run.conclusion) !== null && (run.completedAt ?? 0) >= from).filter(({ failures }) => failures.length > 0).slice(-2e3), known = /* @__PURE__ */ new Map();
  for (let { failures } of failed) {
    let shown = /* @__PURE__ */ new Map();
    for (let { signature, masked } of failures) {
      if (masked === null || !signature.startsWith(`${masks}-`)) continue;
      let key = `${signature}
${masked}`, count = (known.get(key)?.count ?? 0) + 1;
      shown.set(key, { signature, masked, count });
    }
    for (let [key, failure] of shown) known.set(key, failure);
  }
  return [...known.values()].sort(
    (left, right) => right.count - left.count || byCodeUnit(left.signature, right.signature) || byCodeUnit(left.masked, right.masked)
  ).slice(0, 1e3);
}

// src/history/memory-history.ts
function memoryHistory() {
  let entries = /* @__PURE__ */ new Map(), ledger = memoryForecasts((repo, id) => entries.get(keyOf3(repo, id))?.run.completedAt != null), book = memoryFeedback(), cursors = /* @__PURE__ */ new Map();
  function finished(query) {
    return [...entries.values()].filter((entry) => entry.run.repo === query.repo).filter((entry) => query.job === void 0 || entry.run.job === query.job).filter(isFinished).filter((entry) => entry.run.completedAt <= query.asOf).sort(byCompletion);
  }
  function period({ since = Number.NEGATIVE_INFINITY, ...query }) {
    return finished(query).filter(({ run }) => run.startedAt >= since).sort((left, right) => byStart(left.run, right.run));
  }
  function write(entry) {
    let key = keyOf3(entry.run.repo, entry.run.id);
    entries.delete(key), entries.set(key, structuredClone(entry));
  }
  return {
    kind: "memory",
    forecasts: ledger.forecasts,
    feedback: book.feedback,
    async record(entry) {
      write(entry);
    },
    async recordMany(many) {
      let written = 0;
      for (let entry of many)
        write(entry), written += 1;
      return written;
    },
    async known(repo, ids) {
      return new Set(ids.filter((id) => entries.has(keyOf3(repo, id))));
    },
    async slice(query) {
      return sliceOf(finished(query), query);
    },
    async latestRuns({ repo, job, asOf, most }) {
      return latestOf(finished({ repo, job, asOf }), most);
    },
    async knownFailures(query) {
      return knownFailuresOf(finished(query), query);
    },
    async newestFailures({ repo, signatures, asOf }) {
      return newestFailuresOf(finished({ repo, asOf }), signatures);
    },
    async usualReadyTimes(query) {
      return readyTimesOf(finished({ repo: query.repo, asOf: query.asOf }), query);
    },
    async *runs(query) {
      for (let { run } of finished(query)) yield run;
    },
    async *runsOf(query) {
      for (let { run, failures } of period(query))
        yield { run, signatures: failures.map(({ signature }) => signature) };
    },
    async *testsOf({ name, ...query }) {
      for (let { run, tests } of period(query))
        for (let test of tests) (name === void 0 || test.name === name) && (yield { run, test });
    },
    async *servicesOf({ name, ...query }) {
      for (let { run, services } of period(query))
        for (let service of services)
          (name === void 0 || service.service === name) && (yield { run, service });
    },
    async *entries() {
      yield* [...entries.values()];
    },
    async count(query) {
      return countOf(finished(query), query);
    },
    async reach(query) {
      return reachOf(period(query), query.most);
    },
    async cursor(key) {
      return cursors.get(key) ?? null;
    },
    async setCursor(key, value) {
      cursors.set(key, value);
    },
    async forget({ repo, before }) {
      let old = outdated(finished({ repo, asOf: Number.POSITIVE_INFINITY }), before);
      for (let { run } of old) entries.delete(keyOf3(repo, run.id));
      return book.forget({ repo, before }), { runs: old.length, forecasts: ledger.forget({ repo, before }) };
    },
    async close() {
    }
  };
}
function keyOf3(repo, id) {
  return `${repo}
${id}`;
}
function isFinished(entry) {
  return entry.run.completedAt !== null;
}
function byCompletion(left, right) {
  return left.run.completedAt - right.run.completedAt || byCodeUnit(left.run.id, right.run.id);
}
function byStart(left, right) {
  return left.startedAt - right.startedAt || byCodeUnit(left.id, right.id);
}
function outdated(past, before) {
  let newest = new Map(past.map((entry) => [entry.run.job, entry]));
  return past.filter(
    (entry) => entry.run.completedAt < before && newest.get(entry.run.job) !== entry
  );
}
function shows(entry, query) {
  let asked = signaturesOf(query);
  return entry.failures.some(({ signature }) => asked.includes(signature));
}
function sliceOf(past, query) {
  let decided = past.filter(({ run }) => resultOf(run.conclusion) !== null), from = windowStart(query.asOf, query.windowDays), recent = decided.filter(({ run }) => run.completedAt >= from), telling = recent.filter(
    ({ run, failures }) => resultOf(run.conclusion) === "passed" || failures.length > 0
  ), facts = {
    baseRuns: telling.filter(({ run }) => sideOf(run, query) === "base").length,
    otherRuns: telling.filter(({ run }) => sideOf(run, query) === "other").length,
    sameCommitPasses: recent.filter(
      (entry) => entry.run.sha !== null && entry.run.sha === query.sha && isCleanPass(entry, query)
    ).length,
    incomparable: recent.filter(
      ({ failures }) => failures.some(({ signature }) => masksOf(signature) !== masksOf(query.signature))
    ).length,
    sightings: decided.filter((entry) => shows(entry, query)).map((entry) => sightingOf(entry.run, decided.slice(decided.indexOf(entry) + 1)))
  };
  return tallyRelation(facts, query);
}
function isCleanPass(entry, query) {
  return resultOf(entry.run.conclusion) === "passed" && !shows(entry, query);
}
function sightingOf(run, later) {
  let next = later.find((entry) => run.sha !== null && entry.run.sha === run.sha);
  return {
    branch: run.branch,
    pr: run.pr,
    sha: run.sha,
    completedAt: run.completedAt,
    next: next ? resultOf(next.run.conclusion) : null
  };
}
function readyTimesOf(past, query) {
  return query.services.flatMap((service) => {
    let times = past.flatMap((entry) => entry.services).filter((row) => row.service === service).filter((row) => row.outcome === "ready" || row.outcome === "completed").flatMap((row) => row.readyAfterMs ?? []);
    return usualReadyTime(service, times.slice(-50)) ?? [];
  });
}
function countOf(past, query) {
  let from = windowStart(query.asOf, query.windowDays), decided = past.map((entry) => entry.run).filter((run) => resultOf(run.conclusion) !== null && run.completedAt >= from), base = decided.filter(
    (run) => query.baseBranch !== void 0 && run.pr === null && run.branch === query.baseBranch
  );
  return { runs: decided.length, baseRuns: base.length };
}
function reachOf(past, most) {
  if (past.length === 0) return null;
  let until = past.reduce((latest, { run }) => Math.max(latest, run.completedAt), -1 / 0);
  return { since: past.at(-most)?.run.startedAt ?? null, until };
}

export {
  memoryHistory
};
