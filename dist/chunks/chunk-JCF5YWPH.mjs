import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sourceName
} from "./chunk-HTTNZQBR.mjs";
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

// src/report/line-weight.ts
var TELLING = /error|panic|fatal|exception|fail|expected|received|assert|denied|refused|cannot|no space|killed|not found|✗|✘|×/i;
function isTelling(text) {
  return TELLING.test(text);
}
var NOISE = /^[\s\p{P}\p{S}]*$|^\s*[⎯─━═=]{3,}|^\s*at .*(?:\bnode:|node_modules\/|<anonymous>)|^\s*at (?:java|javax|jdk|sun|org\.junit)\.|^\s*File ".*\/(?:site-packages|lib\/python)/u;
function isNoise(text) {
  return NOISE.test(text);
}
var LONGEST_READ = 300, LEGEND = /^\s*[-+] (?:Expected|Received|Actual)\b[^:]{0,20}$|^\s*(?:Test(?:s| Files| Suites)?:?)\s+\d+ (?:failed|passed)\b/i, VALUE = /^\s*(?:[-+] ?\S|(?:Expected|Received|Actual|Left|Right)\b.{0,30}: *\S)/i, FRAME = /^\s*at .*:\d+\)?$|^\s*(?:❯|-->) \S.*:\d+|^\s*File ".+", line \d+|^\s*\S+\.[a-z]{1,5}:\d+(?::|\b.*\+0x|$)/, PYTHON_FRAME = /^\s*File ".+", line \d+/, RAISED = /^\s*(?:\w{1,12} )?(?:[\w.]+[.:])?\w*(?:Error|Exception|Panic)\b.{0,20}?: *\S/i;
function lineWeights(texts, telling) {
  let read = texts.map((text) => text.slice(0, LONGEST_READ)), [nearest] = read.flatMap((text, index) => FRAME.test(text) ? [index] : []).sort((a, b) => Math.abs(a - telling) - Math.abs(b - telling));
  return read.map((text, index) => index === telling ? 6 : RAISED.test(text) ? 5 : index === nearest ? 4 : nearest !== void 0 && index === nearest + 1 && PYTHON_FRAME.test(read[nearest] ?? "") ? 3 : LEGEND.test(text) ? 0 : VALUE.test(text) ? 3 : isTelling(text) ? 2 : 1);
}

// src/report/excerpt.ts
function excerptOf(block, most) {
  let all = block.lines.map((line, index) => ({
    number: block.startLine + index,
    text: (block.text[index] ?? line).trimEnd()
  }));
  if (all.length <= most) return all;
  let useful = all.filter(({ text }) => !isNoise(text)), told = block.startLine + (block.telling ?? -1);
  return withGaps(useful.length > 0 ? choose(useful, most, told) : all.slice(0, most), all);
}
var FARTHER = 0.1, EARLIER = 0.25;
function choose(lines, most, told) {
  let telling = tellingAt(lines, told), weights = lineWeights(
    lines.map(({ text }) => text),
    telling
  ), worthOf = (index) => (weights[index] ?? 0) - (index < telling ? EARLIER * (telling - index) : FARTHER * (index - telling));
  return lines.map((line, index) => ({ line, worth: worthOf(index) })).sort((a, b) => b.worth - a.worth || a.line.number - b.line.number).slice(0, most).map(({ line }) => line).sort((a, b) => a.number - b.number);
}
function tellingAt(lines, told) {
  let marked = lines.findIndex(({ number }) => number === told);
  return marked === -1 ? Math.max(
    0,
    lines.findIndex(({ text }) => isTelling(text))
  ) : marked;
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
  retryAdvice,
  rerunCommand,
  rerunSentence,
  rerunDetails,
  excerptRoom
};
