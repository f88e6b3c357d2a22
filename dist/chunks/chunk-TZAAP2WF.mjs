import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";

// src/history/ingest/describe-misfit.ts
var FAULTS_TOLD = 3, LONGEST_FOUND = 60;
function describeMisfit(error, value) {
  let faults = error.issues.flatMap((issue) => essential(issue, value)), told = faults.slice(0, FAULTS_TOLD).map((issue) => describeIssue(issue, value)), more = faults.length - told.length;
  return `${told.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}
function describeFound(path, found, expected) {
  return found !== void 0 ? `${prefix(path)}found ${wordOf(found)}, expected ${expected}` : `${prefix(path.slice(0, -1))}"${String(path.at(-1))}" is missing, expected ${expected}`;
}
function essential(issue, value) {
  if (issue.code !== "invalid_union") return [issue];
  let within = at(value, issue.path), missing = (branch) => branch.filter(({ path }) => path.length === 1 && at(within, path) === void 0).length, [best = []] = issue.errors.toSorted(
    (left, right) => missing(left) - missing(right) || left.length - right.length
  );
  return best.flatMap(
    (inner) => essential({ ...inner, path: [...issue.path, ...inner.path] }, value)
  );
}
function describeIssue(issue, value) {
  return describeFound(issue.path, at(value, issue.path), expectedOf(issue));
}
function at(value, path) {
  return path.reduce(
    (inner, key) => inner?.[key],
    value
  );
}
var KINDS = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object"
};
function expectedOf(issue) {
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return oneOf(issue.values.map(String));
    case "too_small":
      return issue.origin === "string" ? "a text that is not empty" : `${issue.minimum} or more`;
    case "invalid_format":
      return issue.format === "url" ? "an address such as https://…" : `a text of ${issue.format}`;
    default:
      return "another value";
  }
}
function oneOf(words) {
  let last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : last;
}
function wordOf(value) {
  if (Array.isArray(value)) return "a list";
  if (typeof value == "object" && value !== null) return "an object";
  if (typeof value != "string") return String(value);
  let shown = value.length > LONGEST_FOUND ? `${value.slice(0, LONGEST_FOUND)}…` : value;
  return cleanLine(JSON.stringify(shown), { redact: (text) => text });
}
function prefix(path) {
  return path.length === 0 ? "" : `${path.map((part, index) => typeof part == "number" ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`).join("")}: `;
}

export {
  describeMisfit,
  describeFound
};
