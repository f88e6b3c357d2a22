import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openHistory
} from "./chunk-M4EMVMFI.mjs";
import {
  describeHistoryProblem
} from "./chunk-62K6KTPB.mjs";

// src/app/job/ask-history.ts
var WINDOW_DAYS = 14;
async function askHistory(question, world) {
  if (question.location === null) return nothingKnown(question, []);
  let opened = await openHistory(question.location, { clock: world.clock });
  if (!opened.ok) return nothingKnown(question, [describeHistoryProblem(opened.error)]);
  let { store, setAside } = opened.value, warnings = setAside ? [setAsideText(setAside)] : [];
  try {
    return { ...await answerFrom(store, question), warnings };
  } catch (error) {
    let { message } = error;
    return nothingKnown(question, [...warnings, `The history could not be asked: ${message}`]);
  } finally {
    await store.close();
  }
}
function jobOf(record) {
  return record.context.job ?? record.project;
}
async function answerFrom(store, { record, signatures }) {
  let { repository, baseBranch, branch, pullRequest, sha } = record.context, scope = { repo: repository ?? "", job: jobOf(record), asOf: record.startedAt, baseBranch }, slices = [];
  for (let signature of signatures) {
    let query = { ...scope, signature, branch, pr: pullRequest, sha, windowDays: WINDOW_DAYS };
    slices.push(await store.slice(query));
  }
  let services = record.services.map(({ name }) => name), usualReadyTimes = await store.usualReadyTimes({ ...scope, services });
  return { slices, counts: await store.count(scope), usualReadyTimes };
}
function nothingKnown({ signatures }, warnings) {
  let counts = { runs: 0, baseRuns: 0 };
  return { slices: signatures.map(() => EMPTY), counts, usualReadyTimes: [], warnings };
}
var EMPTY = {
  baseRuns: 0,
  baseFailures: 0,
  otherRuns: 0,
  otherFailures: 0,
  otherChanges: 0,
  sameCommitPasses: 0,
  sameCommitFailures: 0,
  reruns: 0,
  rerunPasses: 0,
  incomparable: 0,
  firstSeen: null,
  lastSeen: null,
  windowDays: WINDOW_DAYS
};
function setAsideText(file) {
  return `The history could not be read and was kept as ${file}; a new one was started.`;
}

export {
  askHistory,
  setAsideText
};
