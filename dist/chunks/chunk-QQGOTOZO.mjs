import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  usualReadyTimes
} from "./chunk-3XHFHQSR.mjs";
import {
  createTerminalReporter
} from "./chunk-AXLRTUIN.mjs";

// src/app/job/watch.ts
import { relative } from "node:path";
var REFRESH_MS = 100;
function watchSession(session, request, world) {
  if (request.json) return null;
  let reporter = terminalFor((text) => session.redactor.redact(text), world);
  for (let event of session.earlyEvents) reporter.onEvent(event, session.journal.record());
  session.journal.subscribe((event, record) => reporter.onEvent(event, record));
  let cancel = () => {
  }, asked = !1, warnings = [], refresh = () => {
    let record = session.journal.record();
    reporter.refresh(record, world.clock.now()), !asked && isSomeoneWaiting(record) && (asked = !0, expectUsualTimes(reporter, session, world).then((found) => warnings.push(...found))), cancel = world.clock.after(REFRESH_MS, refresh);
  };
  return isLive(world) && refresh(), { reporter, warnings, stop: () => cancel() };
}
function isSomeoneWaiting({ services }) {
  return services.some(({ status }) => status === "starting");
}
async function expectUsualTimes(reporter, { project, context }, world) {
  if (!project.ok) return [];
  try {
    let { times, warnings } = await usualReadyTimes(project.value, world, context);
    return reporter.expect(times), warnings;
  } catch {
    return [];
  }
}
function terminalFor(redact, world) {
  let { environment, stdout } = world, live = isLive(world);
  return createTerminalReporter({
    write: (text) => stdout.write(text),
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    color: live && !environment.NO_COLOR,
    live,
    groups: environment.GITHUB_ACTIONS === "true",
    redact
  });
}
function isLive({ environment, stdout }) {
  return stdout.isTTY && stdout.columns > 0 && environment.TERM !== "dumb" && !environment.CI && !environment.GITHUB_ACTIONS;
}
function printConclusion({
  concluded,
  session,
  view,
  request,
  world
}) {
  let { record, report, warnings } = concluded;
  if (request.json)
    world.stdout.write(`${session.redactor.redact(JSON.stringify(report))}
`);
  else {
    let reportPath = relative(world.directory, session.directory.reportHtml);
    view?.stop(), view?.reporter.finish(record, report, reportPath);
  }
  let all = [...view?.warnings ?? [], ...warnings];
  for (let warning of all) world.stderr.write(`signalbox: ${warning}
`);
}

export {
  watchSession,
  terminalFor,
  printConclusion
};
