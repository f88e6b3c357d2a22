import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  OWN_RULES,
  createRuleBook,
  matchesRule,
  requiredWords
} from "./chunk-T23W4NQG.mjs";
import {
  RE2JS
} from "./chunk-U4DTKAM7.mjs";
import {
  nearest,
  require_dist
} from "./chunk-7RYAJB5K.mjs";
import {
  CAUSE_IDS,
  formatLocation
} from "./chunk-4INBPDXK.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import {
  __toESM
} from "./chunk-UY7GPOQJ.mjs";

// src/app/rules/load-rules.ts
import { readFile, stat } from "node:fs/promises";
import { relative } from "node:path";

// src/triage/re2-pattern.ts
var LARGEST_PROGRAM = 1e3, LONGEST_PATTERN = 2e3;
function compileRe2(source, budget) {
  if (source.length > LONGEST_PATTERN)
    return err({ kind: "too-large", size: source.length, limit: LONGEST_PATTERN });
  let program;
  try {
    program = RE2JS.compile(source);
  } catch (error) {
    return err({ kind: "not-re2", reason: error instanceof Error ? error.message : String(error) });
  }
  let size = program.programSize();
  if (size > LARGEST_PROGRAM) return err({ kind: "too-large", size, limit: LARGEST_PROGRAM });
  if (program.test("")) return err({ kind: "matches-anything" });
  let spentMs = 0;
  return ok({
    source,
    words: wordsOf(source),
    isSpent: () => spentMs > budget.limitMs,
    test(text) {
      if (spentMs > budget.limitMs) return !1;
      let start = budget.now(), found = program.test(text);
      return spentMs += budget.now() - start, found;
    }
  });
}
var ONLY_RE2 = /\\[AzQECpP]|\(\?[^:]|\[:\^?\w+:\]|\\x\{/;
function wordsOf(source) {
  let plain = source.replace(/^\(\?i\)/, "");
  if (ONLY_RE2.test(plain)) return null;
  try {
    return requiredWords(new RegExp(plain));
  } catch {
    return null;
  }
}

// src/app/rules/rule-fields.ts
var RULE_KEYS = [
  "id",
  "title",
  "meaning",
  "whoActs",
  "retrySafe",
  "action",
  "confidence",
  "patterns",
  "examples",
  "counterExamples"
], OPTIONAL_KEYS = ["meaning", "confidence", "counterExamples"], ACTORS = [
  "author",
  "workflow-owner",
  "platform",
  "repository-admin",
  "nobody"
], RETRY_SAFETIES = ["yes", "once", "no"], EXPECTED = {
  id: "a text of the form prefix.name",
  title: "a few words to stand after the name of a job or service",
  meaning: "one sentence",
  whoActs: `one of ${ACTORS.join(", ")}`,
  retrySafe: `one of ${RETRY_SAFETIES.join(", ")}`,
  action: "one sentence that says what to do",
  confidence: "a number above 0 and at most 1",
  patterns: "a list of RE2 patterns, at least one",
  examples: "a list of lines the rule must match, at least one",
  counterExamples: "a list of lines the rule must not match"
};

// src/app/rules/compile-rule.ts
var USER_CONFIDENCE = 0.9, ID = /^[a-z][a-z0-9-]{0,62}\.[a-z][a-z0-9-]{0,62}$/, LONGEST_TEXT = 400, MOST_ITEMS = 100, OUR_PREFIXES = new Set(CAUSE_IDS.map((id) => id.split(".")[0] ?? id));
function compileRule(draft, budget) {
  let compiler = new RuleCompiler(draft), rule = compiler.rule(budget), { problems, patterns } = compiler;
  return { rule: problems.length === 0 ? rule : null, patterns, problems };
}
var RuleCompiler = class {
  problems = [];
  patterns = [];
  #draft;
  constructor(draft) {
    this.#draft = draft;
  }
  rule(budget) {
    let { fields, location } = this.#draft;
    for (let key of RULE_KEYS)
      fields[key] || OPTIONAL_KEYS.includes(key) || this.#problem({ kind: "missing-key", key, expected: EXPECTED[key] }, location);
    let id = this.#id(), title = this.#text("title");
    for (let pattern of this.#list("patterns")) this.#compile(pattern, budget);
    let examples = this.#list("examples"), counterExamples = this.#list("counterExamples"), { file, line } = location, rule = {
      cause: id,
      name: id,
      patterns: this.patterns,
      confidence: this.#confidence(),
      examples: examples.map(({ value }) => String(value)),
      counterExamples: counterExamples.map(({ value }) => String(value)),
      place: `${file}:${line}`,
      text: {
        title,
        meaning: this.#text("meaning") || title,
        whoActs: this.#oneOf("whoActs", ACTORS) ?? "unknown",
        retrySafe: this.#oneOf("retrySafe", RETRY_SAFETIES) ?? "no",
        action: this.#text("action")
      }
    };
    return this.problems.length === 0 && this.#tryExamples(rule, { examples, counterExamples }), rule;
  }
  #id() {
    let written2 = this.#single("id"), { id } = this.#draft;
    if (!written2) return id;
    if (typeof written2.value != "string" || !ID.test(written2.value))
      return this.problems.push({ kind: "bad-id", id, location: written2.location }), id;
    let prefix = id.split(".")[0] ?? id;
    return OUR_PREFIXES.has(prefix) && this.problems.push({ kind: "our-prefix", id, prefix, location: written2.location }), written2.value;
  }
  #compile(written2, budget) {
    let pattern = String(written2.value), compiled = compileRe2(pattern, budget);
    if (compiled.ok) {
      this.patterns.push(compiled.value);
      return;
    }
    let { error } = compiled;
    if (error.kind === "not-re2")
      this.#problem({ kind: "not-re2", pattern, reason: error.reason }, written2.location);
    else if (error.kind === "too-large") {
      let { size, limit } = error;
      this.#problem({ kind: "large-pattern", pattern, size, limit }, written2.location);
    } else this.#problem({ kind: "matches-anything", pattern }, written2.location);
  }
  #tryExamples(rule, about) {
    for (let { value, location } of about.examples) {
      let example = String(value);
      matchesRule(rule, example) || this.#problem({ kind: "example-missed", example }, location);
    }
    for (let { value, location } of about.counterExamples) {
      let example = String(value), pattern = rule.patterns.find((one) => one.test(example))?.source;
      pattern !== void 0 && this.#problem({ kind: "counter-example-matched", example, pattern }, location);
    }
  }
  #text(key) {
    let written2 = this.#single(key);
    if (!written2) return "";
    let { value } = written2;
    return typeof value == "string" && value.trim() !== "" && value.length <= LONGEST_TEXT ? value.trim().replace(/\s+/g, " ") : (this.#bad(key, written2), "");
  }
  #oneOf(key, known) {
    let written2 = this.#single(key);
    if (!written2) return null;
    let found = known.find((one) => one === written2.value) ?? null;
    return found === null && this.#bad(key, written2), found;
  }
  #confidence() {
    let written2 = this.#single("confidence");
    if (!written2) return USER_CONFIDENCE;
    let { value } = written2;
    return typeof value == "number" && value > 0 && value <= 1 ? value : (this.#bad("confidence", written2), USER_CONFIDENCE);
  }
  #single(key) {
    let written2 = this.#draft.fields[key];
    if (written2 === void 0) return null;
    if (!isList(written2)) return written2;
    let location = written2[0]?.location ?? this.#draft.location;
    return this.#bad(key, { value: written2, location }), null;
  }
  #list(key) {
    let written2 = this.#draft.fields[key];
    return written2 === void 0 ? [] : isList(written2) ? ((written2.length === 0 && key !== "counterExamples" || written2.length > MOST_ITEMS) && this.#bad(key, { value: written2, location: this.#draft.location }), written2.filter((one) => {
      let isText = typeof one.value == "string" && one.value !== "";
      return isText || this.#bad(key, one), isText;
    })) : (this.#bad(key, written2), []);
  }
  #bad(key, { value, location }) {
    this.#problem(
      { kind: "bad-value", key, found: shown(value), expected: EXPECTED[key] },
      location
    );
  }
  #problem(problem, location) {
    this.problems.push({ ...problem, id: this.#draft.id, location });
  }
};
function isList(written2) {
  return Array.isArray(written2);
}
function shown(value) {
  if (value === null) return "empty";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value == "object") return "a map or list";
  let text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `a text of ${text.length} characters` : text;
}

// src/app/rules/read-rule-drafts.ts
var import_yaml = __toESM(require_dist(), 1);
var SYNTAX_FAULTS_TOLD = 3, MOST_RULES = 500;
function readRuleDrafts(file, text) {
  let counter = new import_yaml.LineCounter(), placeAt = (offset) => {
    let { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  }, document = (0, import_yaml.parseDocument)(text, {
    lineCounter: counter,
    prettyErrors: !1,
    uniqueKeys: !1,
    logLevel: "error"
  });
  if (document.errors.length > 0) {
    let problems = document.errors.slice(0, SYNTAX_FAULTS_TOLD).map(
      ({ message, pos }) => ({
        kind: "syntax",
        message: message.split(`
`)[0] ?? "",
        location: placeAt(pos[0])
      })
    );
    return { drafts: [], problems };
  }
  let reading = {
    drafts: [],
    problems: [],
    placeOf: (node) => placeAt(node?.range?.[0] ?? 0)
  };
  return readRules(document.contents, reading), reading;
}
function readRules(root, reading) {
  let { problems, placeOf } = reading, rules = (0, import_yaml.isMap)(root) ? root.get("rules", !0) : void 0;
  if (!(0, import_yaml.isMap)(root) || !(0, import_yaml.isSeq)(rules) || rules.items.length === 0) {
    problems.push({ kind: "no-rules", location: placeOf(rules ?? root) });
    return;
  }
  for (let { key } of root.items) {
    let name = textOf(key);
    if (name === "rules") continue;
    let known = ["rules"], about = { key: name, nearest: nearest(name, known), known, id: "file" };
    problems.push({ kind: "unknown-key", ...about, location: placeOf(key) });
  }
  if (rules.items.length > MOST_RULES) {
    problems.push({ kind: "too-many", limit: MOST_RULES, location: placeOf(rules) });
    return;
  }
  for (let [index, item] of rules.items.entries()) readRule(item, index, reading);
}
function readRule(node, index, reading) {
  let { problems, placeOf } = reading, place = `rules[${index}]`;
  if ((0, import_yaml.isAlias)(node)) {
    problems.push({ kind: "alias", location: placeOf(node) });
    return;
  }
  if (!(0, import_yaml.isMap)(node)) {
    let about = { id: place, key: place, found: kindOf(node), expected: "a map with the keys of a rule" };
    problems.push({ kind: "bad-value", ...about, location: placeOf(node) });
    return;
  }
  let named = node.get("id"), id = typeof named == "string" && named !== "" ? named : place, fields = {};
  for (let { key, value } of node.items) {
    let name = textOf(key), about = { id, key: name, location: placeOf(key) };
    if (isRuleKey(name))
      fields[name] ? problems.push({ kind: "duplicate-key", ...about }) : fields[name] = written(value ?? key, value === null, reading);
    else {
      let known = RULE_KEYS;
      problems.push({ kind: "unknown-key", ...about, nearest: nearest(name, known), known });
    }
  }
  reading.drafts.push({ id, location: placeOf(node), fields });
}
function written(node, absent, reading) {
  return (0, import_yaml.isSeq)(node) ? node.items.map((item) => single(item, !1, reading)) : single(node, absent, reading);
}
function single(node, absent, { placeOf, problems }) {
  let location = placeOf(node);
  return (0, import_yaml.isAlias)(node) && problems.push({ kind: "alias", location }), absent ? { value: null, location } : { value: (0, import_yaml.isScalar)(node) ? node.value : node, location };
}
function isRuleKey(name) {
  return RULE_KEYS.includes(name);
}
function textOf(node) {
  return (0, import_yaml.isScalar)(node) ? String(node.value) : kindOf(node);
}
function kindOf(node) {
  return (0, import_yaml.isMap)(node) ? "a map" : (0, import_yaml.isSeq)(node) ? "a list" : (0, import_yaml.isScalar)(node) && node.value === null ? "nothing" : "a single value";
}

// src/app/rules/rule-faults.ts
var SENTENCES = {
  unreadable: ({ reason }) => ({
    problem: `the file of rules cannot be read: ${reason}`,
    remedy: "Name a file that exists: in triage.rules of the configuration, or with --rules."
  }),
  "too-large": ({ bytes, limit }) => ({
    problem: `the file has ${bytes} bytes, at most ${limit} are read`,
    remedy: "Split it into several files."
  }),
  syntax: ({ message }) => ({
    problem: `not YAML: ${message}`,
    remedy: "Correct it; quote patterns with single quotes, in which \\ needs no doubling."
  }),
  "no-rules": () => ({
    problem: 'expected a map with the key "rules" and a list of rules under it',
    remedy: 'Start the file with "rules:" and a list item for each rule.'
  }),
  "too-many": ({ limit }) => ({
    problem: `more than ${limit} rules in one file`,
    remedy: "Split it into several files, or join rules that name the same cause."
  }),
  alias: () => ({
    problem: "anchors and aliases (&, *) are not read in files of rules",
    remedy: "Write the value out."
  }),
  "unknown-key": ({ key, nearest: nearest2, known }) => ({
    problem: `unknown key "${key}"${nearest2 ? `, did you mean "${nearest2}"?` : ""}`,
    remedy: `A rule has the keys ${known.join(", ")}.`
  }),
  "duplicate-key": ({ key }) => ({
    problem: `the key "${key}" stands here twice`,
    remedy: "Remove one of the two."
  }),
  "missing-key": ({ key, expected }) => ({
    problem: `"${key}" is missing`,
    remedy: `Add it: ${expected}.`
  }),
  "bad-value": ({ key, found, expected }) => ({
    problem: `"${key}" is ${found}, expected ${expected}`,
    remedy: `Give "${key}" ${expected}.`
  }),
  "bad-id": ({ id }) => ({
    problem: `the id "${id}" is not of the form prefix.name`,
    remedy: "Use small letters, digits and hyphens, with one dot: acme.licence-server."
  }),
  "our-prefix": ({ prefix }) => ({
    problem: `the prefix "${prefix}" belongs to Signalbox's own causes`,
    remedy: "Put the rule under a prefix of your own, such as the name of your organisation."
  }),
  "duplicate-id": ({ id, first }) => ({
    problem: `a rule "${id}" stands already at ${formatLocation(first)}`,
    remedy: "Give this one another id, or put the patterns of both under one."
  }),
  "not-re2": ({ pattern, reason }) => ({
    problem: `the pattern ${pattern} is not RE2: ${reason}`,
    remedy: "RE2 has no back-references and no look-around; write what the line holds instead."
  }),
  "large-pattern": ({ pattern, size, limit }) => ({
    problem: `the pattern ${short(pattern)} is too large: ${size}, at most ${limit}`,
    remedy: "Lower its repetition counts, or split it into several patterns."
  }),
  "matches-anything": ({ pattern }) => ({
    problem: `the pattern ${pattern} matches an empty line, and so every line`,
    remedy: "Name what the line must hold."
  }),
  "example-missed": ({ example }) => ({
    problem: `no pattern of the rule matches its own example ${short(example)}`,
    remedy: "Correct the patterns or the example; time stamps and colours are removed before."
  }),
  "counter-example-matched": ({ example, pattern }) => ({
    problem: `the pattern ${pattern} matches the counter-example ${short(example)}`,
    remedy: "Make the pattern say what tells the two apart."
  })
};
function ruleFault(problem) {
  let render = SENTENCES[problem.kind];
  return {
    code: `rules.${problem.kind}`,
    location: problem.location,
    ..."id" in problem ? { path: problem.id } : {},
    ...render(problem),
    cause: "config.workflow"
  };
}
var LONGEST_SHOWN = 120;
function short(text) {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

// src/app/rules/load-rules.ts
var LARGEST_FILE = 1024 * 1024, PATTERN_LIMIT_MS = 5e3, ONLY_OURS = { book: OWN_RULES, warnings: () => [] };
async function loadRules(files, world) {
  if (files.length === 0) return ok(ONLY_OURS);
  let problems = [], drafts = [];
  for (let file of files) {
    let read = await readRuleFile(file, world);
    problems.push(...read.problems), drafts.push(...read.drafts);
  }
  let rules = [], patterns = [], seen = /* @__PURE__ */ new Map(), budget = { now: () => world.clock.now(), limitMs: PATTERN_LIMIT_MS };
  for (let draft of drafts) {
    let compiled = compileRule(draft, budget);
    problems.push(...compiled.problems, ...repeated(draft, seen)), compiled.rule && rules.push(compiled.rule), patterns.push(...compiled.patterns.map((pattern) => [draft.id, pattern]));
  }
  return problems.length > 0 ? err(problems.toSorted(inFileOrder).map(ruleFault)) : ok({ book: createRuleBook(rules), warnings: () => patterns.flatMap(spentWarning) });
}
function inFileOrder({ location: left }, { location: right }) {
  return left.file !== right.file ? 0 : left.line - right.line || left.column - right.column;
}
function repeated({ id, location }, seen) {
  let first = seen.get(id);
  return first ? [{ kind: "duplicate-id", id, first, location }] : (id.startsWith("rules[") || seen.set(id, location), []);
}
function spentWarning([id, pattern]) {
  return pattern.isSpent() ? [
    `The pattern ${pattern.source} of the rule ${id} took more than ${PATTERN_LIMIT_MS / 1e3} s and was left out from then on; begin it with a literal text.`
  ] : [];
}
async function readRuleFile(file, world) {
  let name = relative(world.directory, file) || file, shown2 = name.startsWith("..") ? file : name, location = { file: shown2, line: 1, column: 1 };
  try {
    let { size } = await stat(file);
    return size > LARGEST_FILE ? { drafts: [], problems: [{ kind: "too-large", bytes: size, limit: LARGEST_FILE, location }] } : readRuleDrafts(shown2, await readFile(file, "utf8"));
  } catch (error) {
    let reason = describeFileError(error);
    return { drafts: [], problems: [{ kind: "unreadable", reason, location }] };
  }
}

export {
  loadRules
};
