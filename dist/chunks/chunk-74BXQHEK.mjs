import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createTerminalReporter
} from "./chunk-IFVID3NQ.mjs";

// src/app/job/watch.ts
import { relative } from "node:path";
var REFRESH_MS = 100;
function watchSession(session, request, world) {
  if (request.json) return null;
  let reporter = terminalFor((text) => session.redactor.redact(text), world);
  for (let event of session.earlyEvents) reporter.onEvent(event, session.journal.record());
  session.journal.subscribe((event, record) => reporter.onEvent(event, record));
  let cancel = () => {
  }, refresh = () => {
    reporter.refresh(session.journal.record(), world.clock.now()), cancel = world.clock.after(REFRESH_MS, refresh);
  };
  return isLive(world) && refresh(), { reporter, stop: () => cancel() };
}
function terminalFor(redact, world) {
  let { environment, stdout } = world, live = isLive(world);
  return createTerminalReporter({
    write: (text) => stdout.write(text),
    columns: stdout.columns,
    ...stdout.rows > 0 ? { rows: stdout.rows } : {},
    color: live && !environment.NO_COLOR,
    live,
    groups: environment.GITHUB_ACTIONS === "true",
    redact
  });
}
function isLive({ environment, stdout }) {
  return stdout.isTTY && stdout.columns > 0 && !environment.CI && !environment.GITHUB_ACTIONS;
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
  for (let warning of warnings) world.stderr.write(`signalbox: ${warning}
`);
}

export {
  watchSession,
  terminalFor,
  printConclusion
};
