import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/report/json.ts
function jsonOf(value, options) {
  let shown = options ? redactDeep(value, options.redact) : value;
  return `${JSON.stringify(shown, null, 2)}
`;
}
function redactDeep(value, redact) {
  return typeof value == "string" ? redact(value) : Array.isArray(value) ? value.length > 0 && value.every((item) => typeof item == "string") ? redactLines(value, redact) : value.map((item) => redactDeep(item, redact)) : typeof value != "object" || value === null ? value : Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)])
  );
}
function redactLines(lines, redact) {
  let together = redact(lines.join(`
`)).split(`
`);
  return together.length === lines.length ? together : lines.map(redact);
}

export {
  jsonOf
};
