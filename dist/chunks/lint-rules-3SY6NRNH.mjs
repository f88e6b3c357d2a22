import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  cleanLine as cleanLine2,
  readLines
} from "./chunk-USGZVSYR.mjs";
import {
  loadRules
} from "./chunk-G34ED67L.mjs";
import {
  RULES,
  createRuleBook,
  describeFinding,
  lintRules
} from "./chunk-P2FMI6LP.mjs";
import {
  printFaults
} from "./chunk-TBC3F66S.mjs";
import "./chunk-AXLRTUIN.mjs";
import {
  cleanLine,
  createRedactor
} from "./chunk-QYJYMJGQ.mjs";
import "./chunk-5H5M2FSM.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/lint-rules.ts
import { resolve as resolve2 } from "node:path";

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
    lines += number, number > 0 && (logs += 1), problem && problems.push(`${source}: not read to its end (${problem.kind})`);
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
    `${rules} rules, ${logs} logs of jobs that passed, ${lines} lines: ${findings.length === 0 ? "nothing doubtful" : `${findings.length} doubtful`}`
  ];
}
export {
  lintRules2 as lintRules
};
