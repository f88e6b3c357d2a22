import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byCodeUnit,
  err,
  ok
} from "./chunk-QS7VGELO.mjs";

// src/safety/secret-name.ts
var SECRET_PART = /PASSW(?:OR)?D|PASSPHRASE|SECRET|TOKEN|API_?KEY|CREDENTIAL|PRIVATE_?KEY|WEBHOOK|SIGNATURE|COOKIE/, SECRET_WORDS = /* @__PURE__ */ new Set(["KEY", "KEYS", "PASS", "PWD", "PAT", "AUTH", "JWT", "DSN", "SALT"]), ABOUT = /_(?:FILE|PATH|DIR|SOCK|HOST|PORT|NAME|USER|USERNAME|TYPE|TTL|TIMEOUT|ALGORITHM|EXPIRES|LENGTH|VERSION|ENABLED|COUNT|MODE|METHOD)$/, NOT_SECRET = /* @__PURE__ */ new Set(["PWD", "OLDPWD", "INIT_CWD", "SSH_AUTH_SOCK", "XAUTHORITY"]);
function isSecretName(name) {
  let upper = name.replace(/([a-z\d])([A-Z])/g, "$1_$2").replace(/[-.]/g, "_").toUpperCase();
  return NOT_SECRET.has(upper) || ABOUT.test(upper) ? !1 : SECRET_PART.test(upper) || upper.split("_").some((word) => SECRET_WORDS.has(word));
}

// src/safety/child-environment.ts
var COMMAND_FILES = /* @__PURE__ */ new Set([
  "GITHUB_ENV",
  "GITHUB_OUTPUT",
  "GITHUB_PATH",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY"
]), GITHUB_TOKENS = /* @__PURE__ */ new Set([
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "GITHUB_ENTERPRISE_TOKEN",
  "GH_ENTERPRISE_TOKEN"
]);
function childEnvironment(environment) {
  let visible = /* @__PURE__ */ Object.create(null);
  for (let [name, value] of Object.entries(environment))
    value !== void 0 && !isKeptBack(name.toUpperCase()) && (visible[name] = value);
  return visible;
}
function isKeptBack(name) {
  return COMMAND_FILES.has(name) || GITHUB_TOKENS.has(name) || name.startsWith("ACTIONS_") || name.startsWith("INPUT_") || name === "SIGNALBOX_INPUTS" || /^(?:GITHUB|RUNNER|SIGNALBOX)_/.test(name) && isSecretName(name);
}

// src/safety/strip-control.ts
var ESCAPE_SEQUENCE = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|[ -/]*[0-~])?|\u009b(?:[0-?]*[ -/]*[@-~])?/g
), INVISIBLE = new RegExp("[[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}]--[\\t\\n\\ufe0e\\ufe0f]]", "gv");
function stripControl(text) {
  return text.toWellFormed().replace(ESCAPE_SEQUENCE, "").replace(/\r+(?=\n|$)/g, "").replace(/[\r\u0085\u2028\u2029]/g, " ").replace(INVISIBLE, "");
}

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
  let whole = clean(text, options.redact).replace(/\s*\n\s*/g, " ");
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
  return redact(stripControl(redact(text)));
}

// src/safety/quiet-commands.ts
function quietCommands(line) {
  return line.replace(/(^|[\r\n])([\s\u0085\u180e\u200b\ufeff]*)::/g, "$1$2\\::").replaceAll("##[", "##[\\");
}

// src/safety/secret-shapes.ts
var SECRET_SHAPES = [
  // GitHub (docs, "about authentication": token formats), GitLab, npm, PyPI, Docker Hub, Vault
  /\bgh[pousr]_[\w.-]{20,}/dg,
  /\bgithub_pat_\w{20,}/dg,
  /\bglpat-[\w-]{20,}/dg,
  /\bnpm_[A-Za-z0-9]{36}/dg,
  /\bpypi-AgE[\w-]{50,}/dg,
  /\bdckr_pat_[\w-]{20,}/dg,
  /\bhv[sb]\.[\w-]{20,}/dg,
  // AWS, Google, Azure, Slack, Stripe, SendGrid, model providers, age
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/dg,
  /\bAIza[\w-]{35}/dg,
  /\bya29\.[\w-]{20,}/dg,
  /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{20,})/dg,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/dg,
  /\bhooks\.slack\.com\/(?:services|workflows)\/(?<secret>[\w/-]{10,})/dg,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/dg,
  /\bwhsec_[A-Za-z0-9+/=]{20,}/dg,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/dg,
  /\bsk-[A-Za-z0-9][\w-]{19,}/dg,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/dg,
  // JSON web tokens
  /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/dg,
  // private keys: whole; the rest of the line where the end is missing; base64 lines without either
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[^"<>])*-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/dg,
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^\n"<>]*/dg,
  /(?<![\w+/=-])(?=[A-Za-z0-9+/]{0,63}[A-Z])(?=[A-Za-z0-9+/]{0,63}[g-z])(?=[A-Za-z0-9+/]{0,63}\d)[A-Za-z0-9+/]{64}(?![\w+/=-])/dg,
  // what a header, an address, a query or an assignment says is secret
  /\b(?:bearer|basic)\s{1,4}(?<secret>[\w.~+/=-]{12,})/dgi,
  /\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:token|apikey|digest|negotiate)\s{1,4}(?<secret>[^\s"',\\]{6,})/dgi,
  /:\/\/(?<secret>[^\s/?#"'<>@\\]{1,256}(?:@[^\s/?#"'<>@\\]{1,256}){0,4})@/dg,
  /[?&](?:access_token|token|api_?key|key|sig|signature|password|secret|client_secret|code|x-amz-signature|x-amz-credential|x-amz-security-token)=(?<secret>[^\s&#"'<>\\]{6,})/dgi,
  /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)[A-Z0-9_]{0,40}=["']?(?<secret>(?:[^\s"'&;,)\\]|\\(?!["'])){6,})/dg,
  /["'](?:[\w-]{0,40}[_-])?(?:password|passwd|passphrase|secret|token|api_?key|private_?key|access_?key)["']\s{0,4}:\s{0,4}["'](?<secret>[^"'\n\\]{6,})["']/dgi,
  /\baws_secret_access_key\s{0,4}[:=]\s{0,4}(?<secret>[A-Za-z0-9+/=]{20,})/dgi
];

// src/safety/secret-values.ts
var LEAST_LENGTH = 6, COMMONPLACE = /* @__PURE__ */ new Set([
  "postgres",
  "postgresql",
  "password",
  "passwd",
  "secret",
  "changeme",
  "example",
  "localhost",
  "default",
  "development",
  "production",
  "staging",
  "testing",
  "disabled",
  "enabled",
  "required",
  "undefined"
]);
function secretValues(environment) {
  let values = /* @__PURE__ */ new Set();
  for (let [name, value = ""] of Object.entries(environment)) {
    let secrets = isSecretName(name) ? [value, value.trim(), ...value.split(/\r?\n/)] : [];
    for (let secret of [...secrets, ...passwordsOf(value)])
      if (isWorthHiding(secret)) for (let form of forms(secret)) values.add(form);
  }
  return [...values].sort((a, b) => b.length - a.length || byCodeUnit(a, b));
}
function isWorthHiding(value) {
  return value.length >= LEAST_LENGTH && !COMMONPLACE.has(value.toLowerCase()) && !/^\*+$/.test(value) && !/^\d{1,7}$/.test(value);
}
function passwordsOf(value) {
  let password = /^[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/]+)@/i.exec(value)?.groups?.password;
  if (password === void 0) return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}
function forms(secret) {
  let wellFormed = secret.toWellFormed();
  return [
    secret,
    encodeURIComponent(wellFormed),
    encodeURIComponent(wellFormed).replaceAll("%20", "+"),
    JSON.stringify(secret).slice(1, -1),
    ...base64Forms(wellFormed)
  ].filter((form) => form.length >= LEAST_LENGTH);
}
function base64Forms(secret) {
  let bytes = Buffer.from(secret);
  return [0, 1, 2].map((shift) => {
    let encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64url"), sharedStart = shift === 0 ? 0 : shift + 1, sharedEnd = (bytes.length + shift) % 3 === 0 ? 0 : 1;
    return encoded.slice(sharedStart, encoded.length - sharedEnd);
  }).filter((form) => form.length >= 8).flatMap((form) => [form, form.replaceAll("-", "+").replaceAll("_", "/")]);
}

// src/safety/redactor.ts
var MASK = "***", MOST_PASSES = 8;
function createRedactor(environment) {
  let values = secretValues(environment), once = (text) => mask(text, [...valueRanges(text, values), ...shapeRanges(text)]);
  return {
    redact(text) {
      let shown = text;
      for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        let masked = once(shown);
        if (masked === shown) break;
        shown = masked;
      }
      return shown;
    }
  };
}
function* valueRanges(text, values) {
  for (let value of values)
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1))
      yield [at, at + value.length];
}
function shapeRanges(text) {
  let ranges = [];
  for (let shape of SECRET_SHAPES) {
    shape.lastIndex = 0;
    for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
      let range = match.indices?.groups?.secret ?? match.indices?.[0];
      range && ranges.push(range);
    }
  }
  return ranges;
}
function mask(text, ranges) {
  if (ranges.length === 0) return text;
  let parts = [], done = 0, [start, end] = [0, 0], flush = () => {
    end !== start && (parts.push(text.slice(done, start), maskLines(text.slice(start, end))), done = end);
  };
  for (let range of ranges.toSorted((a, b) => a[0] - b[0]))
    range[0] < end ? end = Math.max(end, range[1]) : (flush(), [start, end] = range);
  return flush(), parts.join("") + text.slice(done);
}
function maskLines(secret) {
  return secret.replace(/[^\n]+/g, MASK);
}

// src/safety/code-fence.ts
function codeFence(lines, language = "") {
  let content = lines.join(`
`).replace(/\r\n?/g, `
`), longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0), fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}${language.replace(/[^\w+-]/g, "")}
${content}
${fence}`;
}

// src/safety/confine-path.ts
import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
var MOST_LINKS = 40, FAULT_TEXT = {
  nul: (path) => `${JSON.stringify(path)} holds a NUL character; give a plain path`,
  root: (path, root) => `"${path}" is ${root} itself; give a path below it, such as "logs"`,
  outside: (path, root) => `"${path}" leads outside ${root}; give a path inside it`,
  links: (path) => `"${path}" goes through more than ${MOST_LINKS} symbolic links`,
  unreadable: (path, root) => `"${path}" cannot be looked up below ${root}; check that it exists`
};
function confinePath(root, path) {
  let fault = (kind) => err(FAULT_TEXT[kind](path, root));
  if (path.includes("\0") || root.includes("\0")) return fault("nul");
  try {
    let realRoot = realpathSync(root), real = follow(resolve(realRoot, path));
    return real === null ? fault("links") : real === realRoot ? fault("root") : isInside(realRoot, real) ? ok(real) : fault("outside");
  } catch {
    return fault("unreadable");
  }
}
function isInside(root, path) {
  let way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}
function follow(path) {
  let current = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    let target = firstLink(current);
    if (target === null) return current;
    current = target;
  }
  return null;
}
function firstLink(path) {
  let ancestors = [];
  for (let at = path; dirname(at) !== at; at = dirname(at)) ancestors.unshift(at);
  for (let ancestor of ancestors) {
    let stat = lstatSync(ancestor, { throwIfNoEntry: !1 });
    if (stat === void 0) return null;
    if (stat.isSymbolicLink())
      return join(resolve(dirname(ancestor), readlinkSync(ancestor)), relative(ancestor, path));
  }
  return null;
}

// src/safety/escape-html.ts
var ENTITY = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITY[character] ?? character);
}

// src/safety/escape-markdown.ts
var SPECIAL = /\bGH-(?=\d)|:\/\/|\bwww\.|[@#&<>"|`*[\]\\~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gi, ENTITY2 = /&(?=#?\w{1,32};)/g, LINE_START = /^[-+=]|(?<=^\d{1,9})[.)]/, BREAK = "&#8203;";
function escapeMarkdownInline(text) {
  return inert(text).replace(LINE_START, neutralise);
}
function inlineCode(text) {
  return `<code>${inert(text)}</code>`;
}
function inert(text) {
  return stripControl(text).replace(/\s*\n\s*/g, " ").trim().replace(ENTITY2, "&​").replace(SPECIAL, neutralise);
}
function neutralise(found) {
  if (found.length > 1) return found.replace(/^(GH|:|www)/i, `$1${BREAK}`);
  switch (found) {
    case "@":
    case "#":
      return `&#${found.charCodeAt(0)};${BREAK}`;
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#${found.charCodeAt(0)};`;
  }
}

// src/safety/fit-sections.ts
var SEPARATOR = `

`;
function fitSections(sections, budgetBytes, notice = () => "") {
  let levels = sections.map(() => 0), shed = () => sections.filter((_, index) => levels[index] !== 0).map(({ name }) => name), sizes = sections.map(({ forms: forms2 }) => forms2.map(sizeOf)), total = sizes.reduce((sum, [first = 0]) => sum + first, 0), order = sections.map((section, index) => ({ section, index })).sort((a, b) => a.section.priority - b.section.priority || b.index - a.index);
  for (let { section, index } of order)
    for (let level = 1; level < section.forms.length && !(total + sizeOf(notice(shed())) <= budgetBytes); level += 1)
      levels[index] = level, total += (sizes[index]?.[level] ?? 0) - (sizes[index]?.[level - 1] ?? 0);
  let text = [...sections.map(({ forms: forms2 }, index) => forms2[levels[index] ?? 0] ?? ""), notice(shed())].filter((part) => part !== "").join(SEPARATOR);
  return { text: truncate(text, budgetBytes), shed: shed() };
}
function sizeOf(text) {
  return text === "" ? 0 : byteLength(text) + SEPARATOR.length;
}

// src/safety/safe-file-name.ts
var DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
function safeFileName(name) {
  let plain = name.normalize("NFC").replace(/[^\p{L}\p{N}._+ -]/gu, "_").replace(/^[. ]+|[. ]+$/g, "_").slice(0, 100).toWellFormed();
  return plain === "" ? "_" : DEVICE.test(plain) ? `_${plain}` : plain;
}

// src/safety/safe-url.ts
function safeUrl(address) {
  let url = address ? URL.parse(address) : null;
  return !url || !/^https?:$/.test(url.protocol) || url.username || url.password ? null : url.href.replace(
    /[()<>[\]\\`'"|*_~\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
  );
}

// src/safety/workflow-command.ts
function escapeWorkflowData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function escapeWorkflowProperty(text) {
  return escapeWorkflowData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

export {
  childEnvironment,
  stripControl,
  byteLength,
  truncate,
  cleanLine,
  cleanLines,
  cleanDeep,
  codeFence,
  confinePath,
  escapeHtml,
  escapeMarkdownInline,
  inlineCode,
  fitSections,
  quietCommands,
  createRedactor,
  safeFileName,
  safeUrl,
  escapeWorkflowData,
  escapeWorkflowProperty
};
