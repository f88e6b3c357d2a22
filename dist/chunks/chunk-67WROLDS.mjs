import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";

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
  /(?<![\w+/=-])(?=[A-Za-z0-9+/]{64}(?![\w+/=-]))(?=[A-Za-z0-9+/]{0,63}[A-Z])(?=[A-Za-z0-9+/]{0,63}[g-z])(?=[A-Za-z0-9+/]{0,63}\d)[A-Za-z0-9+/]{64}/dg,
  // what a header, an address, a query or an assignment says is secret
  /\b(?:bearer|basic)\s{1,4}(?<secret>[\w.~+/=-]{12,})/dgi,
  /\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:token|apikey|digest|negotiate)\s{1,4}(?<secret>[^\s"',\\]{6,})/dgi,
  /:\/\/(?<secret>[^\s/?#"'<>@\\]{1,256}(?:@[^\s/?#"'<>@\\]{1,256})*)@/dg,
  /[?&](?:access_token|token|api_?key|key|sig|signature|password|secret|client_secret|code|x-amz-signature|x-amz-credential|x-amz-security-token)=(?<secret>[^\s&#"'<>\\]{6,})/dgi,
  /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)[A-Z0-9_]{0,40}=["']?(?<secret>(?:[^\s"'&;,)\\]|\\(?!["'])){6,})/dg,
  /["'](?:[\w-]{0,40}[_-])?(?:password|passwd|passphrase|secret|token|api_?key|private_?key|access_?key)["']\s{0,4}:\s{0,4}["'](?<secret>[^"'\n\\]{6,})["']/dgi,
  /\baws_secret_access_key\s{0,4}[:=]\s{0,4}(?<secret>[A-Za-z0-9+/=]{20,})/dgi
];

// src/safety/secret-name.ts
var SECRET_PART = /PASSW(?:OR)?D|PASSPHRASE|SECRET|TOKEN|API_?KEY|CREDENTIAL|PRIVATE_?KEY|WEBHOOK|SIGNATURE|COOKIE/, SECRET_WORDS = /* @__PURE__ */ new Set(["KEY", "KEYS", "PASS", "PWD", "PAT", "AUTH", "JWT", "DSN", "SALT"]), ABOUT = /_(?:FILE|PATH|DIR|SOCK|HOST|PORT|NAME|USER|USERNAME|TYPE|TTL|TIMEOUT|ALGORITHM|EXPIRES|LENGTH|VERSION|ENABLED|COUNT|MODE|METHOD)$/, NOT_SECRET = /* @__PURE__ */ new Set(["PWD", "OLDPWD", "INIT_CWD", "SSH_AUTH_SOCK", "XAUTHORITY"]);
function isSecretName(name) {
  let upper = name.replace(/([a-z\d])([A-Z])/g, "$1_$2").replace(/[-.]/g, "_").toUpperCase();
  return NOT_SECRET.has(upper) || ABOUT.test(upper) ? !1 : SECRET_PART.test(upper) || upper.split("_").some((word) => SECRET_WORDS.has(word));
}

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

export {
  isSecretName,
  createRedactor
};
