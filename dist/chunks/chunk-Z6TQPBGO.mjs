import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  classify,
  describeRefusal,
  readRefused,
  refusalLinks,
  refusalsIn,
  tellingLines,
  withUnreadLogs
} from "./chunk-BVMSZR44.mjs";
import {
  OWN_RULES,
  RULE_SET
} from "./chunk-T23W4NQG.mjs";
import {
  describeExit,
  formatDuration,
  formatLimit,
  isCauseId
} from "./chunk-4INBPDXK.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/triage/last-words.ts
var BEFORE_MS = 2e3, AFTER_MS = 1e3;
function lastWords(service, own, rules) {
  let { failedAt: failedAt2 } = service;
  if (failedAt2 === null) return null;
  let near = own.filter(
    ({ at: at2 }) => at2 !== null && at2 >= failedAt2 - BEFORE_MS && at2 <= failedAt2 + AFTER_MS
  ), { at } = classify(near, rules), line = at === null ? void 0 : near[at.block]?.text[at.line];
  return line === void 0 || line.trim() === "" ? null : line.trim();
}

// src/triage/service-cause.ts
var DEEPER = [
  "res.oom",
  "res.disk",
  "res.fd",
  "svc.port",
  "config.env",
  "config.command",
  "svc.config",
  "code.compile",
  "deps.resolve",
  "deps.fetch",
  "auth.secret",
  "auth.permission",
  "net.dns",
  "net.tls"
], DEEPER_AFTER_READY = ["res.oom", "res.disk", "res.fd"], TELLS_BETTER = 0.6;
function causeOfService(failure, blocks, rules = OWN_RULES) {
  let log = classify(blocks, rules);
  switch (failure.kind) {
    case "spawn":
      return known(SPAWN_CAUSES[failure.code] ?? "config.command", 0.95, `spawn-${failure.code}`);
    case "stranger":
      return known("svc.port", 0.97, "stranger-listens");
    case "crashed":
      return byExit(failure.exit) ?? deeper(log, DEEPER_AFTER_READY) ?? known("svc.crash", 0.9);
    case "exited-before-ready":
      return byExit(failure.exit) ?? deeper(log, DEEPER) ?? known("svc.start", 0.75);
    case "task-failed":
      return byExit(failure.exit) ?? ofTask(log);
    case "hook":
      return (failure.exit && byExit(failure.exit)) ?? ofTask(log);
    case "not-ready":
      return deeper(log, DEEPER) ?? known("svc.start", 0.9);
    case "unhealthy":
      return deeper(log, DEEPER_AFTER_READY) ?? known("svc.start", 0.6, "unhealthy");
    case "dependency":
      return known("svc.start", 0.5, "dependency-failed");
    default:
      return unreachable(failure);
  }
}
var SPAWN_CAUSES = {
  EADDRINUSE: "svc.port",
  EDOCKER: "svc.start",
  EMFILE: "res.fd",
  ENFILE: "res.fd",
  ENOMEM: "res.oom",
  ENOSPC: "res.disk"
}, NO_COMMAND = [126, 127];
function byExit(exit) {
  return exit.outOfMemory ? known("res.oom", 0.97, "killed-for-memory") : exit.code !== null && NO_COMMAND.includes(exit.code) ? known("config.command", 0.9, "exit-command-not-found") : null;
}
function deeper(log, allowed) {
  return (allowed.includes(log.cause) || isUserCause(log.cause)) && log.strength >= TELLS_BETTER ? log : null;
}
function isUserCause(cause) {
  return !isCauseId(cause);
}
function ofTask(log) {
  return log.cause === "svc.crash" || log.cause === "svc.start" ? known("unknown", 0.3) : log;
}
function known(cause, confidence, name = cause) {
  return {
    cause,
    confidence,
    strength: confidence,
    rule: { name: `run/${name}`, version: RULE_SET.version },
    at: null,
    competing: [],
    contested: !1
  };
}

// src/triage/service-failure.ts
function describeFailure(failure) {
  switch (failure.kind) {
    case "spawn":
      return `could not be started (${failure.code})`;
    case "exited-before-ready":
      return `ended before it was ready (${describeExit(failure.exit)})`;
    case "crashed":
      return `crashed (${describeExit(failure.exit)}) ${formatDuration(failure.afterReadyMs)} after it was ready`;
    case "task-failed":
      return `failed (${describeExit(failure.exit)})`;
    case "hook":
      return `could not run its ${failure.hook} hook ${failure.index + 1} (${failure.exit ? describeExit(failure.exit) : "not finished in time"})`;
    case "not-ready":
      return `did not become ready in ${formatLimit(failure.timeoutMs)}`;
    case "unhealthy":
      return `became unhealthy: ${failure.lastProbe}`;
    case "stranger":
      return `found its port ${failure.port} taken by ${failure.command} (pid ${failure.pid})`;
    case "dependency":
      return `lost ${failure.on}`;
    default:
      return unreachable(failure);
  }
}
function stableFailure({ name, failure }) {
  if (failure === null) return `service ${name} failed`;
  let stable = `service ${name} ${failure.kind}`;
  switch (failure.kind) {
    case "spawn":
      return `${stable} ${failure.code}`;
    case "exited-before-ready":
    case "crashed":
    case "task-failed":
      return `${stable} ${failure.exit.signal ?? `status ${exitWord(failure.exit.code)}`}`;
    case "hook":
      return `${stable} ${failure.hook} ${exitWord(failure.index)} ${failure.exit ? failure.exit.signal ?? `status ${exitWord(failure.exit.code)}` : "late"}`;
    case "not-ready":
    case "unhealthy":
    case "stranger":
    case "dependency":
      return stable;
    default:
      return unreachable(failure);
  }
}
function exitWord(code) {
  return String(code ?? "none").replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? "");
}
var DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

// src/triage/diagnose-service.ts
var SHOWN_OF_CULPRIT = 3, SHOWN_OF_GATES = 1;
function diagnoseService(root, blocks, context) {
  let { service, affected } = root, { consequences, endedWell, services, signatureOf, rules } = context, tolerated = endedWell && !service.critical && service.status === "failed" && consequences.gates.length === 0, own = blocks.filter(
    ({ source }) => source.kind === "service" && source.service === service.name
  ), cause = causeOfService(
    service.failure ?? { kind: "dependency", on: service.name },
    own,
    rules
  ), line = cause.at === null ? void 0 : own[cause.at.block]?.text[cause.at.line], words = line?.trim() ?? lastWords(service, own, rules), late = notYetReady(service.name, own, services), happened = service.failure ? describeFailure(service.failure) : "failed", identity = line === void 0 ? stableFailure(service) : `service ${service.name} ${line}`;
  return {
    ...signatureOnly(signatureOf([identity])),
    title: titleOf(service.name, happened, { cause: cause.cause, rules }),
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: service.name,
    ...tolerated ? { tolerated } : {},
    affected: [...affected, ...consequences.gates.map((gate) => `gate ${gate}`)],
    chain: [
      ...tolerated ? [`the run went on without ${service.name}, which is not critical`] : [],
      ...consequences.gates.slice(0, 1).map((gate) => `gate ${gate} failed`),
      ...spreadOf(root, consequences.refusals),
      `${service.name} ${happened}`,
      ...words === null || late.length > 0 && readRefused(words) ? [] : [words],
      ...late
    ],
    tests: [],
    evidence: [
      ...decidingFirst(own, cause.at?.block ?? 0).slice(0, SHOWN_OF_CULPRIT),
      ...consequences.evidence.slice(0, SHOWN_OF_GATES)
    ],
    at: service.failedAt
  };
}
function notYetReady(name, own, services) {
  return refusalsIn(own, services).filter(({ service }) => service.name !== name).map(refusalLinks).find((links) => links.length > 1) ?? [];
}
function spreadOf({ service, affected, path, skipped }, refusals) {
  let told = refusals.find(({ service: { name } }) => name === service.name);
  if (told) return [describeRefusal(told)];
  let between = refusals.find(({ service: { name } }) => affected.includes(name)), start = between ? path.indexOf(between.service.name) : 0, links = path.slice(Math.max(0, start)).map((name, index, shown) => {
    let what = skipped.has(name) ? "not started because of" : "lost";
    return `${name} ${what} ${shown[index + 1] ?? service.name}`;
  });
  return between ? [describeRefusal(between), ...links] : links;
}
function titleOf(name, happened, { cause, rules }) {
  if (["svc.start", "svc.crash", "svc.config", "unknown", "config.command"].includes(
    cause
  ) || happened.startsWith("found its port")) return `${name} ${happened}`;
  let { title } = rules.textOf(cause);
  return /^(?:ran out|refused|did not)/.test(title) ? `${name} ${title}` : `${name}: ${title}`;
}
function decidingFirst(blocks, deciding) {
  return [...blocks.slice(deciding, deciding + 1), ...blocks.filter((_, at) => at !== deciding)];
}
function signatureOnly({
  signature,
  generic,
  masked
}) {
  return { signature, generic, ...generic || masked === void 0 ? {} : { masked } };
}

// src/triage/diagnose-faults.ts
var CONFIDENCE = 0.98;
function diagnoseFaults(record, blocks, signatureOf) {
  return record.faults.map((fault) => ({
    ...signatureOnly(signatureOf([`${fault.code} ${subjectOf(fault)} ${fault.problem}`])),
    title: `${subjectOf(fault)}: ${fault.problem}`,
    cause: fault.cause ?? "unknown",
    confidence: CONFIDENCE,
    rule: { name: `preflight/${fault.code}`, version: RULE_SET.version },
    culprit: fault.service ?? null,
    affected: [],
    chain: ["nothing was started", fault.problem],
    tests: [],
    ground: groundOf(fault),
    evidence: blocks.filter((block) => isPlaceOf(fault, block)),
    at: record.finishedAt ?? record.startedAt
  }));
}
function groundOf({ ofMachine, location }) {
  return ofMachine ? { kind: "machine" } : { kind: "file", file: location?.file ?? null };
}
function subjectOf(fault) {
  return fault.service ?? fault.path ?? fault.location?.file ?? "configuration";
}
function isPlaceOf({ location }, block) {
  return location === void 0 || location.file !== block.file ? !1 : block.startLine <= location.line && location.line <= block.endLine;
}

// src/triage/gate-consequence.ts
var LOST_SERVICE = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|fetch failed|socket hang up|[Cc]onnection (?:refused|reset|terminated|closed|aborted)|other side closed|not ready|[Uu]navailable|\b50[0234]\b|timed? ?out|[Tt]imeout|UND_ERR|no such host|ENOTFOUND|[Tt]erminated/;
function isLostServiceTest(test) {
  return LOST_SERVICE.test(`${test.message ?? ""}
${(test.detail ?? "").slice(0, 4096)}`);
}
function speaksOfLostService(blocks) {
  return blocks.some(({ text }) => LOST_SERVICE.test(text.join(`
`)));
}
function followsFrom(gate, blocks, failedAt2) {
  if (gate.outcome !== "failed" || gate.kind === "health") return !0;
  let before = failedAt2 === null ? Number.NEGATIVE_INFINITY : failedAt2 - CLOCK_SLACK_MS;
  if (blocks.some((block) => block.at !== null && block.at < before)) return !1;
  let tests = gate.tests?.failures.filter(isFailed) ?? [];
  return tests.length > 0 ? tests.every(isLostServiceTest) : blocks.length === 0 || speaksOfLostService(blocks);
}
var CLOCK_SLACK_MS = 1e3;
function isFailed(test) {
  return test.status === "failed" || test.status === "error";
}

// src/triage/diagnose-gate.ts
var SHOWN_BLOCKS = 3;
function diagnoseGate(evidence) {
  let { gate, blocks, witnesses, signatureOf } = evidence, missed = gate.checks.find((check) => !check.ok), cause = missed ? known("svc.start", 0.6, `gate-${missed.threshold}`) : causeOfGate(evidence), telling = tellingLines(blocks, cause.at), identity = telling.length > 0 && !missed ? telling : [stableGate(gate)];
  return {
    ...signatureOnly(signatureOf(identity)),
    title: `gate ${gate.name}: ${missed ? describeCheck(missed) : detailOf(evidence, cause)}`,
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: null,
    affected: [`gate ${gate.name}`],
    chain: [
      `gate ${gate.name} failed`,
      gate.detail,
      ...evidence.refusals.flatMap(refusalLinks),
      ...witnesses.map(({ said }) => said)
    ],
    tests: [],
    evidence: withWitnesses(blocks.slice(0, SHOWN_BLOCKS), witnesses),
    at: blocks[0]?.at ?? null
  };
}
function detailOf({ gate, rules }, cause) {
  return cause.cause === "unknown" ? gate.detail : `${rules.textOf(cause.cause).title} (${gate.detail})`;
}
function stableGate(gate) {
  let missed = gate.checks.filter((check) => !check.ok).map((check) => check.threshold);
  return `gate ${gate.name} ${gate.kind} failed ${missed.join(" ")} ${gate.timedOut ? "deadline" : ""}`;
}
function describeCheck(check) {
  let [measured, limit] = check.threshold === "score" ? [String(check.measured), String(check.limit)] : [formatDuration(check.measured), formatLimit(check.limit)], whose = check.service === void 0 ? "" : ` of ${check.service}`;
  return `${check.threshold}${whose} is ${measured}, limit ${limit}`;
}
function causeOfGate({ gate, blocks, witnesses, rules }) {
  if (gate.timedOut) return known("time.step", 0.85, "gate-timed-out");
  if (gate.exitCode === 126 || gate.exitCode === 127)
    return known("config.command", 0.9, "exit-command-not-found");
  let log = classify(blocks, rules), exhausted = exhaustedWitness(witnesses);
  return exhausted && (log.cause === "unknown" || speaksOfLostService(blocks.slice(0, 1))) ? exhausted : log.cause !== "unknown" ? log : gate.exitCode === 137 ? known("res.oom", 0.6, "exit-killed") : gate.exitCode === 0 && (gate.tests?.run ?? 0) === 0 || gate.tests?.run === 0 ? known("test.none-run", 0.7, "no-tests-run") : log;
}
function exhaustedWitness(witnesses) {
  let found = witnesses.find(({ exhausted }) => exhausted !== null)?.exhausted ?? null;
  return found && { ...found, confidence: found.confidence * BY_TIME };
}
var BY_TIME = 0.9;
function diagnoseTests(tests, evidence) {
  let groups = /* @__PURE__ */ new Map();
  for (let test of tests) {
    let { signature } = identify(test, evidence.signatureOf), group = groups.get(signature);
    group ? group.push(test) : groups.set(signature, [test]);
  }
  return [...groups.values()].map((group) => diagnoseGroup(group, evidence));
}
function identify(test, signatureOf) {
  let alone = signatureOf([test.message ?? ""]);
  return alone.generic ? signatureOf([`${test.className ?? ""} ${test.name} ${test.message ?? ""}`]) : alone;
}
function diagnoseGroup(tests, evidence) {
  let { gate, blocks, witnesses, signatureOf, rules } = evidence, [first] = tests, about = blocks.filter((block) => tests.some((test) => speaksOf(block, test))), cause = (tests.every(isLostServiceTest) ? exhaustedWitness(witnesses) : null) ?? causeOfTests(tests, about, rules), more = tests.length > 1 ? ` (and ${tests.length - 1} more)` : "";
  return {
    ...signatureOnly(identify(first ?? NO_TEST, signatureOf)),
    title: `${first?.name ?? "a test"}${more}: ${first?.message ?? rules.textOf(cause.cause).title}`,
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: null,
    affected: [`gate ${gate.name}`],
    chain: [
      `gate ${gate.name} failed`,
      `${first?.name ?? ""} failed`,
      ...evidence.refusals.flatMap(refusalLinks),
      ...witnesses.map(({ said }) => said)
    ],
    tests: tests.map(({ name, file, line }) => ({ name, file, line })),
    evidence: withWitnesses((about.length > 0 ? about : blocks).slice(0, SHOWN_BLOCKS), witnesses),
    at: about[0]?.at ?? blocks[0]?.at ?? null
  };
}
function withWitnesses([first, ...rest], witnesses) {
  let heard = witnesses.map(({ block }) => block);
  return first ? [first, ...heard, ...rest] : heard;
}
var NO_TEST = {
  name: "unnamed",
  className: null,
  file: null,
  line: null,
  status: "failed",
  durationMs: null,
  message: null,
  detail: null
};
function speaksOf({ text }, test) {
  let message = test.message?.trim() ?? "", name = test.name.split(" > ").at(-1) ?? test.name;
  return text.some((line) => line.includes(name) || message !== "" && line.includes(message));
}
function causeOfTests(tests, about, rules) {
  let own = classify([reported(tests)], rules);
  if (own.cause !== "unknown" && own.cause !== "svc.crash") return { ...own, at: null };
  let log = classify(about, rules);
  return log.cause !== "unknown" && log.cause !== "svc.crash" ? log : known("test.assertion", 0.8, "test-report");
}
function reported(tests) {
  let text = tests.flatMap((test) => [
    test.message ?? "",
    ...(test.detail ?? "").split(`
`).slice(0, 20)
  ]);
  return {
    source: { kind: "job", step: null },
    file: "",
    startLine: 1,
    endLine: text.length,
    lines: text,
    text,
    at: null,
    score: 0
  };
}

// src/triage/failure-graph.ts
function findRoots(record) {
  let byName = new Map(record.services.map((service) => [service.name, service]));
  return record.services.filter((service) => service.failure !== null && service.failure.kind !== "dependency").sort((left, right) => failedAt(left) - failedAt(right)).filter((service) => !isExplained(service, byName)).map((service) => rootOf(service, record.services));
}
function failedAt(service) {
  return service.failedAt ?? Number.POSITIVE_INFINITY;
}
function isExplained(service, byName) {
  return [...dependenciesOf(service, byName)].some((name) => {
    let dependency = byName.get(name);
    return !dependency?.failure || dependency.failure.kind === "dependency" ? !1 : failedAt(dependency) <= failedAt(service);
  });
}
function dependenciesOf(service, byName) {
  let found = /* @__PURE__ */ new Set(), open = [service];
  for (let node = open.pop(); node; node = open.pop())
    for (let { service: name, required } of node.dependsOn) {
      let next = byName.get(name);
      !required || found.has(name) || (found.add(name), next && open.push(next));
    }
  return found;
}
function rootOf(root, services) {
  let parents = dependentsOf(root.name, services), affected = services.filter((service) => parents.has(service.name) && isAffected(service, root)).map((service, position) => ({ service, position, at: lostAt(service, root) })).sort((left, right) => left.at - right.at || left.position - right.position).map(({ service }) => service.name), skipped = new Set(services.filter(isSkipped).map(({ name }) => name));
  return { service: root, affected, path: pathTo(root.name, affected.at(-1), parents), skipped };
}
function dependentsOf(name, services) {
  let through = /* @__PURE__ */ new Map(), open = [name];
  for (let index = 0; index < open.length; index += 1) {
    let current = open[index];
    for (let service of services)
      current === void 0 || service.name === name || through.has(service.name) || !service.dependsOn.some((one) => one.required && one.service === current) || (through.set(service.name, current), open.push(service.name));
  }
  return through;
}
function isAffected(service, root) {
  return service.status !== "completed" ? !0 : (service.endedAt ?? 0) >= failedAt(root);
}
function isSkipped({ skippedBecause, spawnedAt }) {
  return skippedBecause !== null && spawnedAt === null;
}
function lostAt(service, root) {
  let times = [...service.lost.map(({ at }) => at).filter((at) => at >= failedAt(root)), service.failedAt ?? Number.POSITIVE_INFINITY], earliest = Math.min(...times);
  return Number.isFinite(earliest) ? earliest : Number.MAX_SAFE_INTEGER;
}
function pathTo(root, last, through) {
  let path = [];
  for (let name = last; name !== void 0 && name !== root; name = through.get(name))
    path.push(name);
  return path;
}

// src/triage/observed-edges.ts
function withObservedEdges(record, blocks) {
  let services = record.services.map((service) => {
    if (service.failure === null) return service;
    let own = blocks.filter(
      ({ source }) => source.kind === "service" && source.service === service.name
    ), needed = refusalsIn(own, record.services).map((refusal) => refusal.service).filter((other) => failedBefore(other, service) && !dependsOn(service, other));
    if (needed.length === 0) return service;
    let added = needed.map(({ name }) => ({ service: name, required: !0 }));
    return { ...service, dependsOn: [...service.dependsOn, ...added] };
  });
  return { ...record, services };
}
function failedBefore(other, service) {
  return other.failedAt === null || service.failedAt === null ? !1 : other.failure !== null && other.failedAt < service.failedAt;
}
function dependsOn(service, other) {
  return service.dependsOn.some((one) => one.service === other.name && one.required);
}

// src/triage/service-witness.ts
var MOST_WITNESSES = 2, STACK_FRAME = /^\s+at \S|^\s*File "[^"]+", line \d|^goroutine \d|^\s+from \S+:\d|^\t\S+\.go:\d/, EXHAUSTED = ["res.oom", "res.disk", "res.fd"];
function serviceWitnesses(record, blocks, rules) {
  let readyAt = Math.max(...record.services.map((service) => service.readyAt ?? 0)), seen = /* @__PURE__ */ new Set(), witnesses = [];
  for (let block of blocks) {
    let { source, at } = block;
    if (source.kind !== "service" || at === null || at < readyAt) continue;
    let witness = seen.has(source.service) ? null : witnessOf(block, source.service, rules);
    witness !== null && (seen.add(source.service), witnesses.push(witness));
  }
  return witnesses.sort((left, right) => (left.block.at ?? 0) - (right.block.at ?? 0)).slice(0, MOST_WITNESSES);
}
function witnessOf(block, service, rules) {
  let { text } = block, found = classify([block], rules), line = found.at === null ? void 0 : text[found.at.line];
  if (EXHAUSTED.includes(found.cause) && line !== void 0)
    return { block, said: `${service}: ${line.trim()}`, exhausted: { ...found, at: null } };
  if (!text.some((one) => STACK_FRAME.test(one))) return null;
  let frame = text.findIndex((one) => /^\s/.test(one)), thrown = text[Math.max(0, frame - 1)] ?? "";
  return { block, said: `${service}: ${thrown.trim()}`, exhausted: null };
}

// src/triage/diagnose.ts
function diagnose(input) {
  return diagnoseRun(input).map((diagnosis) => withUnreadLogs(diagnosis, input.unread ?? []));
}
function diagnoseRun(input) {
  let { blocks, signatureOf, rules = OWN_RULES } = input, record = withObservedEdges(input.record, blocks);
  if (record.faults.length > 0) return diagnoseFaults(record, blocks, signatureOf);
  let roots = findRoots(record), failed = record.gates.filter(({ outcome }) => outcome !== "passed"), rootOf2 = new Map(failed.map((gate) => [gate, findRoot(roots, gate, input)])), explained = failed.filter((gate) => rootOf2.get(gate));
  return [
    ...roots.map(
      (root) => diagnoseService(root, blocks, {
        consequences: consequencesOf(
          explained.filter((gate) => rootOf2.get(gate) === root),
          input
        ),
        endedWell: record.exitCode === 0,
        services: record.services,
        signatureOf,
        rules
      })
    ),
    ...failed.filter((gate) => gate.outcome === "failed" && !explained.includes(gate)).flatMap((gate) => diagnoseFailedGate(gate, input, roots.length > 0))
  ];
}
function findRoot(roots, gate, { record, blocks }) {
  let possible = roots.filter((root) => explains(root, gate, blocks)), refused = refusalsIn(blocksOf(gate, blocks), record.services);
  return possible.find((root) => refused.some(({ service }) => isLostWith(root, service))) ?? possible[0];
}
function isLostWith({ service, affected }, other) {
  return service.name === other.name || affected.includes(other.name);
}
function explains(root, gate, blocks) {
  return followsFrom(gate, blocksOf(gate, blocks), root.service.failedAt);
}
function consequencesOf(gates, { record, blocks }) {
  let [first] = gates;
  return {
    gates: gates.map((gate) => gate.name),
    refusals: first ? refusalsIn(blocksOf(first, blocks), record.services) : [],
    evidence: gates.flatMap((gate) => blocksOf(gate, blocks).slice(0, 1))
  };
}
function blocksOf(gate, blocks) {
  return blocks.filter(({ source }) => source.kind === "gate" && source.gate === gate.name);
}
function diagnoseFailedGate(gate, { record, blocks, signatureOf, rules = OWN_RULES }, serviceFailed) {
  let evidence = {
    gate,
    blocks: blocksOf(gate, blocks),
    refusals: refusalsIn(blocksOf(gate, blocks), record.services),
    witnesses: serviceWitnesses(record, blocks, rules),
    signatureOf,
    rules
  }, tests = (gate.tests?.failures ?? []).filter(isFailed).filter((test) => !serviceFailed || !isLostServiceTest(test));
  return tests.length > 0 ? diagnoseTests(tests, evidence) : [diagnoseGate(evidence)];
}

export {
  diagnose
};
