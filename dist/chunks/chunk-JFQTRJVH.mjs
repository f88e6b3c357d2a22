import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  stripControl
} from "./chunk-GUQQQB7H.mjs";

// src/safety/truncate.ts
function byteLength(text) {
  return Buffer.byteLength(text);
}
function truncate(text, budgetBytes) {
  if (byteLength(text) <= budgetBytes) return text;
  let room = budgetBytes - byteLength("…");
  if (room < 0) return "";
  let { read } = new TextEncoder().encodeInto(text, new Uint8Array(room));
  return text.slice(0, graphemeBoundary(text, read)) + "…";
}
function graphemeBoundary(text, end) {
  let start = Math.max(0, end - 64), window = text.slice(start, end + 64), boundary = start === 0 ? 0 : end;
  for (let { index } of new Intl.Segmenter("en").segment(window)) {
    if (start + index > end) break;
    (index > 0 || start === 0) && (boundary = start + index);
  }
  return boundary;
}

// src/safety/clean.ts
function cleanLine(text, options) {
  let whole = clean(text, options.redact).replace(/(?<!\s)\s*\n\s*/g, " ");
  return options.lineBudgetBytes === void 0 ? whole : truncate(whole, options.lineBudgetBytes);
}
function cleanLines(lines, options) {
  let flat = lines.map((line) => line.replaceAll(`
`, " ")), together = clean(flat.join(`
`), options.redact).split(`
`), cleaned = together.length === flat.length ? together : flat.map((line) => cleanLine(line, options)), { lineBudgetBytes } = options;
  return lineBudgetBytes === void 0 ? cleaned : cleaned.map((line) => truncate(line, lineBudgetBytes));
}
function cleanDeep(value, options) {
  return deep(value, options);
}
function deep(value, options) {
  return typeof value == "string" ? cleanText(value, options) : Array.isArray(value) ? value.length > 0 && value.every((item) => typeof item == "string") ? cleanLines(value, options) : value.map((item) => deep(item, options)) : typeof value != "object" || value === null ? value : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, options)]));
}
function cleanText(text, { redact, lineBudgetBytes }) {
  let whole = clean(text, redact);
  return lineBudgetBytes === void 0 ? whole : truncate(whole, lineBudgetBytes);
}
function clean(text, redact) {
  let once = redact(text), stripped = stripControl(once);
  return stripped === once ? once : redact(stripped);
}

export {
  byteLength,
  truncate,
  cleanLine,
  cleanLines,
  cleanDeep
};
