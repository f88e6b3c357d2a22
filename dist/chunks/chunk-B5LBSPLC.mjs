import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  removeLeftovers
} from "./chunk-FLBXMG3Y.mjs";
import {
  connectControl
} from "./chunk-J43WNHNY.mjs";
import {
  controlSocketPath
} from "./chunk-73VY72N4.mjs";
import {
  runDirectoryOf
} from "./chunk-XFJ2XKU5.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/app/down.ts
async function down(request, world) {
  let directory = runDirectoryOf(request, world), client = connectControl(controlSocketPath(directory.root)), running = await client.status();
  if (!running.ok)
    return removeWhatIsLeft(directory, request, world);
  let asked = await client.down();
  if (!asked.ok)
    return world.stderr.write(`${asked.error}
`), EXIT.failed;
  let last = running.value;
  for await (let { record } of client.watch(new AbortController().signal, last)) last = record;
  await client.closed();
  let stopped = last.services.filter(({ status }) => status === "stopped").length;
  return world.stdout.write(
    request.json ? `${JSON.stringify(last)}
` : `${stopped} ${stopped === 1 ? "service" : "services"} stopped · report ${directory.reportHtml}
`
  ), EXIT.ok;
}
async function removeWhatIsLeft(directory, request, world) {
  let report = await removeLeftovers(directory.lease, { clock: world.clock });
  if (request.json && report.kind !== "in-use") {
    let removed = report.kind === "removed" ? report.removed : [];
    return world.stdout.write(`${JSON.stringify({ schema: "signalbox.leftovers/1", removed })}
`), EXIT.ok;
  }
  switch (report.kind) {
    case "none":
      return world.stdout.write(`Nothing is up.
`), EXIT.ok;
    case "removed":
      for (let { what, pid } of report.removed) {
        let which = pid === null ? "a container" : `pid ${pid}`;
        world.stdout.write(`ended ${what} (${which}), left over by an earlier run
`);
      }
      return EXIT.ok;
    case "in-use":
      return world.stderr.write(
        `Process ${report.supervisorPid} holds the run and does not answer here, as one in the foreground does not. Interrupt it where it runs, or with "kill -INT ${report.supervisorPid}".
`
      ), EXIT.failed;
    default:
      return unreachable(report);
  }
}

export {
  down
};
