import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  stripControl
} from "./chunk-GUQQQB7H.mjs";
import {
  truncate
} from "./chunk-KPWNISOK.mjs";

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
  cleanLine,
  cleanLines,
  cleanDeep
};
