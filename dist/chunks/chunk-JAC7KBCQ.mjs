import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sourceName
} from "./chunk-YVLOJEJF.mjs";
import {
  safeUrl
} from "./chunk-7ADZRQRH.mjs";
import {
  RETRY,
  groupDigits,
  percent
} from "./chunk-Y44HDPE2.mjs";

// src/report/carded-verdicts.ts
function cardedVerdicts(report) {
  return report.faults.length > 0 ? [] : report.verdicts;
}

// src/report/cause-sentence.ts
function causeSureness({ confidence, pinned }) {
  if (pinned === void 0) return percent(confidence);
  let { by, at, ruleCause } = pinned;
  return `pinned by @${by} on ${dateOf(at)} (the rules say ${ruleCause}, ${percent(confidence)})`;
}
function dateOf(at) {
  let date = new Date(at);
  return Number.isNaN(date.getTime()) ? "an unknown day" : date.toISOString().slice(0, 10);
}

// src/report/markdown/retry-advice.ts
function retryAdvice(verdict) {
  return verdict.retrySafe === "no" && verdict.relation === "introduced" ? "a re-run will fail again" : RETRY[verdict.retrySafe];
}
function rerunCommand(verdict, context) {
  if (verdict.retrySafe === "no" || verdict.relation === "introduced") return null;
  let run = /\/actions\/runs\/(?<id>\d{1,20})(?:\/|$)/.exec(safeUrl(context.url) ?? "");
  return run?.groups?.id ? `gh run rerun ${run.groups.id} --failed` : null;
}

// src/report/rerun-sentence.ts
function rerunSentence(rerun) {
  return `A re-run passes with ${percent(rerun.probability)} (${restsOn(rerun)}); ${worth(rerun)}`;
}
function rerunDetails({ lo, hi, says, comesAndGoes }) {
  let between = `between ${percent(lo)} and ${percent(hi)}`, sure = says === "undecided" ? `${between}, which decides nothing` : between, { now, afterFailure } = comesAndGoes;
  return `${sure} · if it fails again, that it comes and goes falls from ${percent(now)} to ${percent(afterFailure)}`;
}
function restsOn({ counts: { reruns, rerunPasses } }) {
  return reruns === 0 ? "none was tried yet" : `${groupDigits(rerunPasses)} of ${groupDigits(reruns)} did`;
}
function worth({ advice, cost }) {
  return advice === "rerun" ? `worth it: ${about(cost.rerun)} against ${dollars(cost.look)} of looking first` : `look first: ${about(cost.look)} against ${dollars(cost.rerun)} of a re-run`;
}
function about(amount) {
  return amount < CENT ? dollars(amount) : `about ${dollars(amount)}`;
}
var CENT = 0.01;
function dollars(amount) {
  return amount < CENT ? "less than $0.01" : `$${amount.toFixed(2)}`;
}

// src/report/excerpt.ts
var TELLING = /error|panic|fatal|exception|fail|expected|received|assert|denied|refused|cannot|no space|killed|not found|✗|✘|×/i;
function isTelling(text) {
  return TELLING.test(text);
}
var NOISE = /^[\s\p{P}\p{S}]*$|^\s*[⎯─━═=]{3,}|^\s*at .*(?:\bnode:|node_modules\/|<anonymous>)|^\s*at (?:java|javax|jdk|sun|org\.junit)\.|^\s*File ".*\/(?:site-packages|lib\/python)/u;
function isNoise(text) {
  return NOISE.test(text);
}
function excerptOf(block, most) {
  let all = block.lines.map((line, index) => ({
    number: block.startLine + index,
    text: (block.text[index] ?? line).trimEnd()
  }));
  if (all.length <= most) return all;
  let useful = all.filter(({ text }) => !isNoise(text));
  return withGaps(useful.length > 0 ? choose(useful, most) : all.slice(0, most), all);
}
function choose(lines, most) {
  if (lines.length <= most) return lines;
  let telling = lines.flatMap(({ text }, index) => isTelling(text) ? [index] : []), start = Math.max(0, Math.min((telling[0] ?? 0) - 1, lines.length - most)), last = lines[telling.at(-1) ?? 0], chosen = lines.slice(start, start + most);
  return last === void 0 || chosen.includes(last) || most < 3 ? chosen : [...chosen.slice(0, -1), last];
}
function withGaps(kept, all) {
  let [first] = all;
  return kept.flatMap((line, index) => {
    let before = kept[index - 1];
    return before === void 0 || first === void 0 ? [line] : all.slice(before.number + 1 - first.number, line.number - first.number).some(({ text }) => text.trim() !== "") ? [null, line] : [line];
  });
}

// src/report/excerpt-room.ts
var OTHER_SOURCE_LINES = 3;
function excerptRoom(blocks, index, left) {
  let heard = new Set(blocks.slice(0, index + 1).map(sourceName));
  return blocks.slice(index + 1).some((block) => !heard.has(sourceName(block))) ? Math.max(Math.min(left, 1), left - OTHER_SOURCE_LINES) : left;
}

export {
  isTelling,
  isNoise,
  excerptOf,
  cardedVerdicts,
  causeSureness,
  retryAdvice,
  rerunCommand,
  rerunSentence,
  rerunDetails,
  excerptRoom
};
