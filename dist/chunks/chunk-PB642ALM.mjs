import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  headerText
} from "./chunk-2EFFQGCR.mjs";
import {
  drawTree
} from "./chunk-Q3XYXXDO.mjs";
import {
  describeSize
} from "./chunk-HTTNZQBR.mjs";
import {
  connectControl
} from "./chunk-J6W6AFLA.mjs";
import {
  controlSocketPath
} from "./chunk-73VY72N4.mjs";
import {
  noRun,
  readLastRun
} from "./chunk-VHK3H6U7.mjs";
import {
  paintLine
} from "./chunk-K4G67D34.mjs";
import {
  OUTCOME
} from "./chunk-Y44HDPE2.mjs";
import {
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  cleanDeep
} from "./chunk-D7MHDD5P.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  formatDuration
} from "./chunk-4INBPDXK.mjs";
import {
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/report/terminal/status.ts
function renderStatus(record, now, options = {}) {
  let redact = options.redact ?? ((text) => text), clean = cleanDeep(record, { redact }), tree = drawTree({
    record: clean,
    now: options.killed?.lastHeardAt ?? now,
    redact,
    usualReadyTimes: /* @__PURE__ */ new Map(),
    rows: Number.POSITIVE_INFINITY
  }), state = stateOf(clean, now, options);
  return [`${headerText(clean, describeSize(clean))} · ${state}`, "", ...tree.map((line) => paintLine(line, !1))].join(`
`);
}
function stateOf(record, now, { killed }) {
  let { outcome, startedAt, finishedAt, supervisorPid } = record;
  if (killed)
    return `killed, last heard of ${timeOf(killed.lastHeardAt)}${agoOf(now - killed.lastHeardAt)}`;
  let took = formatDuration(Math.max(0, (finishedAt ?? now) - startedAt));
  return outcome === "running" ? `running for ${took}, pid ${supervisorPid}` : `${OUTCOME[outcome].label} after ${took}`;
}
function timeOf(at) {
  return `at ${new Date(at).toISOString().slice(0, 19)}Z`;
}
function agoOf(elapsedMs) {
  return ` (${formatDuration(Math.max(0, elapsedMs))} ago)`;
}

// src/app/status.ts
async function status(request, world) {
  let directory = runDirectoryOf(request, world), running = await connectControl(controlSocketPath(directory.root)).status(), last = running.ok ? ok({ record: running.value, killed: null }) : await readLastRun(directory);
  if (!last.ok)
    return world.stderr.write(`${noRun(directory, last.error)}
`), EXIT.usage;
  let { record, killed } = last.value, redactor = createRedactor(world.environment), options = { redact: (text) => redactor.redact(text), killed };
  return world.stdout.write(
    request.json ? `${JSON.stringify(record)}
` : `${renderStatus(record, world.clock.now(), options)}
`
  ), killed ? (world.stderr.write(
    `The supervisor (process ${record.supervisorPid}) was killed; this is the last it wrote down. "signalbox down" removes what it left behind.
`
  ), EXIT.failed) : record.outcome === "not-started" ? EXIT.usage : record.services.some((service) => service.status === "failed") || record.outcome === "failed" ? EXIT.failed : EXIT.ok;
}

export {
  status
};
