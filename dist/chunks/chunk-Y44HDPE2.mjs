import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/report/wording.ts
var RELATION = {
  introduced: { label: "new with this change", owner: "Yours", icon: "🔴", open: !0 },
  unknown: { label: "not known whose", owner: "Not known whose", icon: "🟠", open: !0 },
  "pre-existing": { label: "was broken before", owner: "Not yours", icon: "⚪", open: !1 },
  intermittent: { label: "intermittent", owner: "Not yours", icon: "⚪", open: !1 }
}, ACTOR = {
  author: "the author of the change",
  "workflow-owner": "the workflow owner",
  platform: "the platform team",
  "repository-admin": "a repository administrator",
  nobody: "nobody has to act",
  unknown: "who acts is not known"
};
function actorSentence(actor) {
  return actor === "nobody" || actor === "unknown" ? ACTOR[actor] : `${ACTOR[actor]} acts`;
}
var RETRY = {
  yes: "safe to re-run",
  once: "one re-run is worth a try",
  no: "a re-run will not help"
}, OUTCOME = {
  passed: { label: "passed", icon: "🟢" },
  failed: { label: "failed", icon: "🔴" },
  cancelled: { label: "cancelled", icon: "⚪" },
  "not-started": { label: "not started", icon: "🔴" },
  running: { label: "running", icon: "🔵" }
}, STATUS = {
  waiting: { label: "waits", mark: "⋯", tone: "quiet" },
  starting: { label: "starting", mark: "◌", tone: "busy" },
  ready: { label: "ready", mark: "✔", tone: "good" },
  unhealthy: { label: "unhealthy", mark: "✘", tone: "bad" },
  restarting: { label: "restarting", mark: "↻", tone: "busy" },
  completed: { label: "done", mark: "✔", tone: "good" },
  failed: { label: "failed", mark: "✘", tone: "bad" },
  skipped: { label: "skipped", mark: "–", tone: "quiet" },
  stopping: { label: "stopping", mark: "◌", tone: "busy" },
  stopped: { label: "stopped", mark: "■", tone: "quiet" }
}, GATE = {
  passed: { mark: "✔", tone: "good" },
  failed: { mark: "✘", tone: "bad" },
  skipped: { mark: "–", tone: "quiet" },
  cancelled: { mark: "–", tone: "quiet" }
}, THRESHOLD = {
  score: "score",
  response: "slowest response",
  startup: "startup"
};
function percent(probability) {
  return Number.isFinite(probability) ? probability > 0.994 ? "> 99 %" : probability < 6e-3 ? "< 1 %" : `${Math.round(probability * 100)} %` : "?";
}
function counted(count, noun, plural = `${noun}s`) {
  return `${groupDigits(count)} ${count === 1 ? noun : plural}`;
}
function groupDigits(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, " ");
}
function clause(sentence) {
  return sentence.trim().replace(/(?<!\.)\.$/, "");
}
function listed(names, most = 8) {
  let left = names.length - most;
  return left > 0 ? `${names.slice(0, most).join(", ")} and ${left} more` : names.join(", ");
}
var BYTE_UNITS = ["B", "KB", "MB", "GB", "TB"];
function formatBytes(bytes) {
  let power = Math.min(
    BYTE_UNITS.length - 1,
    Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  ), amount = bytes / 1024 ** power;
  return `${amount.toFixed(power > 0 && amount < 10 ? 1 : 0)} ${BYTE_UNITS[power]}`;
}

export {
  RELATION,
  ACTOR,
  actorSentence,
  RETRY,
  OUTCOME,
  STATUS,
  GATE,
  THRESHOLD,
  percent,
  counted,
  groupDigits,
  clause,
  listed,
  formatBytes
};
