import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  formatDuration,
  formatLimit
} from "./chunk-4INBPDXK.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/gates/gate-text.ts
var NO_NOTES = {
  tests: null,
  missingReports: [],
  logProblem: null,
  attempt: 1,
  attempts: 1
};
function describeGate(story, notes = NO_NOTES) {
  let again = notes.attempt > 1 ? ` on attempt ${notes.attempt} of ${notes.attempts}` : "";
  return [`${describeStory(story, notes.tests)}${again}`, ...asides(notes)].join(", ");
}
function describeStory(story, tests) {
  switch (story.kind) {
    case "health":
      return story.checks.map((check) => describeCheck(check, story.unfinished)).join(", ");
    case "needs":
      return `needs ${story.need}, which did not pass`;
    case "broken-graph":
      return "not run: the graph broke before";
    case "cancelled":
      return "cancelled";
    case "timeout":
      return `timed out after ${formatLimit(story.timeoutMs)}${failedTests(tests)}`;
    case "no-start":
      return `cannot start ${story.program}: ${START_ERRORS[story.code] ?? story.code}`;
    case "killed":
      return `ended by ${story.signal}${failedTests(tests)}`;
    case "exit":
      return describeExit(story.code, tests);
    case "reports":
      return describeReports(tests);
    default:
      return unreachable(story);
  }
}
var START_ERRORS = {
  ENOENT: "the program or the working directory does not exist",
  EACCES: "the program is not executable"
};
function describeExit(code, tests) {
  if (tests === null) return `exit ${code}`;
  if (tests.run === 0) return `exit ${code}, no test ran`;
  let count = describeReports(tests);
  return tests.failed > 0 ? code === 0 ? `${count}, although the command ended with exit 0` : count : code === 0 ? count : `exit ${code}, although no test failed (${count})`;
}
function describeReports(tests) {
  if (tests === null || tests.run === 0) return "no test ran";
  if (tests.failed > 0) return `${tests.failed} of ${tests.run} failed`;
  let skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : "";
  return `${tests.passed} passed${skipped}`;
}
function failedTests(tests) {
  return tests !== null && tests.failed > 0 ? `, ${tests.failed} of ${tests.run} failed` : "";
}
var MOST_UNREADABLE = 5;
function asides(notes) {
  let unreadable = describeUnreadable(notes.tests), missing = notes.missingReports.length > 0 ? [`no JUnit report written at ${notes.missingReports.join(", ")}`] : [], log = notes.logProblem === null ? [] : [`its log is not complete: ${notes.logProblem}`];
  return [...unreadable, ...missing, ...log];
}
function describeUnreadable(tests) {
  let unreadable = tests?.unreadable ?? [], named = unreadable.slice(0, MOST_UNREADABLE).map(({ file, reason }) => `report ${file} could not be read: ${reason}`), others = unreadable.length - named.length;
  return others > 0 ? [...named, `${others} more could not be read`] : named;
}
function describeCheck(check, unfinished) {
  let who = !check.ok && check.service !== void 0 ? ` (${check.service})` : "", sign = check.threshold === "score" ? ["≥", "<"] : ["≤", ">"], compare = check.ok ? sign[0] : sign[1];
  switch (check.threshold) {
    case "score":
      return `score ${check.measured} (${compare} ${check.limit})${who}`;
    case "response":
      return `slowest response ${formatDuration(check.measured)} (${compare} ${formatLimit(check.limit)})${who}`;
    case "startup":
      return unfinished ? `startup not finished after ${formatDuration(check.measured)}${who}` : `startup ${formatDuration(check.measured)} (${compare} ${formatLimit(check.limit)})${who}`;
    default:
      return unreachable(check.threshold);
  }
}

// src/app/job/report-bounds.ts
function reportBounds(directory, { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary }) {
  return workspace ? { within: [.../* @__PURE__ */ new Set([workspace, directory, ...temporary ? [temporary] : []])] } : {};
}

export {
  NO_NOTES,
  describeGate,
  describeUnreadable,
  reportBounds
};
