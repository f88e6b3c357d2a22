import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeHistoryProblem
} from "./chunk-ZEX3EMVD.mjs";

// src/app/job/history-problem.ts
function explainHistoryProblem(problem) {
  return describeHistoryProblem(problem);
}
function noHistory(windowDays) {
  return {
    baseRuns: 0,
    baseFailures: 0,
    otherRuns: 0,
    otherFailures: 0,
    otherChanges: 0,
    sameCommitPasses: 0,
    sameCommitFailures: 0,
    reruns: 0,
    rerunPasses: 0,
    firstSeen: null,
    lastSeen: null,
    windowDays
  };
}

export {
  explainHistoryProblem,
  noHistory
};
