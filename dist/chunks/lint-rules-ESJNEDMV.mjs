import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-FMK3IGAS.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-RXUFAU2X.mjs";
import "./chunk-G66QDWCM.mjs";
import "./chunk-QI67WJWO.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-Z6TQPBGO.mjs";
import "./chunk-KM4BCCF3.mjs";
import "./chunk-BVMSZR44.mjs";
import {
  cleanLine as cleanLine2,
  describeReadProblem,
  readLines
} from "./chunk-H4IWSSD2.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-CDXHUBPX.mjs";
import {
  loadRules
} from "./chunk-VL55AMJK.mjs";
import {
  RULES,
  createRuleBook,
  matchesRule,
  requiredWords
} from "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-SVOPMMFH.mjs";
import {
  printFaults
} from "./chunk-GJTPF4ZL.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-FQ5HRVQA.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/lint-rules.ts
import { resolve as resolve2 } from "node:path";

// src/triage/lint-rules.ts
var MOST_ON_PASSING = 0.1, SHORTEST_WORD = 3, SAYS_NOTHING = [
  "error",
  "Error: failed",
  "FAILED",
  "failure",
  "Process completed with exit code 1.",
  "npm ERR! code 1",
  "make: *** [all] Error 1",
  "BUILD FAILED",
  "warning",
  "exit status 1"
];
function lintRules(checked, about) {
  return checked.flatMap((rule) => [
    ...tooBroad(rule, about.passing.get(rule.name), about.logs),
    ...rule.patterns.flatMap((pattern) => lintPattern(rule, pattern)),
    ...shadowed(rule, about.all)
  ]);
}
function tooBroad(rule, hits, of) {
  if (!hits || of === 0 || hits.logs / of <= MOST_ON_PASSING) return [];
  let { logs, first } = hits;
  return [{ kind: "fires-on-passing", rule: rule.name, logs, of, first }];
}
function lintPattern(rule, pattern) {
  let about = { rule: rule.name, pattern: pattern.source };
  if (SAYS_NOTHING.some((line) => pattern.test(line))) return [{ kind: "generic", ...about }];
  if (/^(?:\(\?[a-z]+\))?(?:\^|\\A|\\b)/.test(pattern.source)) return [];
  let words = pattern.words === void 0 ? requiredWords(asRegExp(pattern)) : pattern.words;
  return (words === null ? 0 : Math.min(...words.map(tellingLength))) < SHORTEST_WORD ? [{ kind: "unanchored", ...about }] : [];
}
function asRegExp({ source }) {
  return new RegExp(source);
}
function tellingLength(word) {
  return word.replace(/[^a-z0-9]/gi, "").length;
}
function shadowed(rule, all) {
  let by = all.slice(0, Math.max(0, all.indexOf(rule))).find((one) => rule.examples.every((example) => matchesRule(one, example)));
  return by && rule.examples.length > 0 ? [{ kind: "shadowed", rule: rule.name, by: by.name }] : [];
}

// src/triage/describe-finding.ts
var SENTENCES = {
  "fires-on-passing": ({ logs, of, first }) => ({
    problem: `matches in ${logs} of ${of} logs of jobs that passed, at most ${MOST_ON_PASSING * 100} % are tolerable${first ? `; first ${first.source}:${first.line}: ${first.text.trim().slice(0, 160)}` : ""}`,
    remedy: "Make it say what such lines do not hold, and add one as a counter-example."
  }),
  unanchored: ({ pattern }) => ({
    problem: `the pattern ${pattern} names no word of three letters and no place in the line`,
    remedy: "Begin it with ^ or \\b, or with a text the line must hold."
  }),
  generic: ({ pattern }) => ({
    problem: `the pattern ${pattern} matches lines that say that something failed, and not what`,
    remedy: "Name what failed."
  }),
  shadowed: ({ by }) => ({
    problem: `all its examples are matched by ${by}, which is asked earlier`,
    remedy: `Put it before ${by}, or make the two tell apart.`
  })
};
function describeFinding(finding) {
  let render = SENTENCES[finding.kind];
  return render(finding);
}

// src/app/rules/replay-passing.ts
import { resolve } from "node:path";
async function replayPassing(files, rules, world) {
  let hits = /* @__PURE__ */ new Map(), problems = [], index = rules.index(), logs = 0, lines = 0;
  for (let source of files) {
    let inThis = /* @__PURE__ */ new Set(), number = 0, { problem } = await readLines(resolve(world.directory, source), (raw) => {
      number += 1;
      let { text } = cleanLine2(raw);
      for (let { name } of index.matching(text)) {
        if (inThis.has(name)) continue;
        inThis.add(name);
        let before = hits.get(name), first = before?.first ?? { source, line: number, text };
        hits.set(name, { logs: (before?.logs ?? 0) + 1, first });
      }
    });
    lines += number, number > 0 && (logs += 1), problem && problems.push(`${source}: ${describeReadProblem(problem)}`);
  }
  return { hits, logs, lines, problems };
}

// src/app/lint-rules.ts
async function lintRules2(request, world) {
  let files = request.rules.map((file) => resolve2(world.directory, file)), loaded = await loadRules(files, world);
  if (!loaded.ok) return printFaults(loaded.error, request, world);
  let { userRules } = loaded.value.book, book = createRuleBook(userRules), replayed = await replayPassing(request.passing, book, world), warnings = [...replayed.problems, ...loaded.value.warnings()];
  for (let warning of warnings) world.stderr.write(`${warning}
`);
  if (replayed.logs === 0)
    return world.stderr.write(`None of the logs could be read: name logs of jobs that passed.
`), EXIT.usage;
  let ours = request.ours || userRules.length === 0 ? RULES : [], checked = [...userRules, ...ours], all = [...userRules, ...RULES], { hits: passing, logs } = replayed, places = new Map(userRules.map(({ name, place }) => [name, place])), findings = lintRules(checked, { all, passing, logs }).map((finding) => ({
    kind: finding.kind,
    rule: finding.rule,
    place: places.get(finding.rule) ?? null,
    ...describeFinding(finding)
  })), hits = checked.map(({ name }) => ({ rule: name, logs: passing.get(name)?.logs ?? 0 })), redactor = createRedactor(world.environment), redact = (text) => redactor.redact(text), answer = request.json ? `${redact(JSON.stringify({ schema: "signalbox.rules-lint/1", logs, lines: replayed.lines, findings, hits }))}
` : rendered(findings, checked.length, replayed).map((line) => cleanLine(line, { redact })).join(`
`);
  return world.stdout.write(answer.endsWith(`
`) ? answer : `${answer}
`), findings.length === 0 ? EXIT.ok : EXIT.failed;
}
function rendered(findings, rules, { logs, lines }) {
  return [
    ...findings.flatMap(({ rule, place, problem, remedy }) => [
      `${place === null ? "" : `${place}  `}${rule}: ${problem}`,
      `    ${remedy}`
    ]),
    `${rules} rules, ${logs === 1 ? "1 log of a job" : `${logs} logs of jobs`} that passed, ${lines} lines: ${findings.length === 0 ? "nothing doubtful" : `${findings.length} doubtful`}`
  ];
}
export {
  lintRules2 as lintRules
};
