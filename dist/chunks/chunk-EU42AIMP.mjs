import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  connectControl,
  controlSocketPath
} from "./chunk-UDMFHGUE.mjs";
import {
  removeLeftovers
} from "./chunk-6GJ56SHG.mjs";
import {
  runDirectoryOf
} from "./chunk-MAB4HMDH.mjs";
import {
  EXIT,
  unreachable
} from "./chunk-OAYHSIS7.mjs";

// src/app/down.ts
async function down(request, world) {
  let directory = runDirectoryOf(request, world), client = connectControl(controlSocketPath(directory.root)), running = await client.status();
  if (!running.ok)
    return removeWhatIsLeft(directory, world);
  let asked = await client.down();
  if (!asked.ok)
    return world.stderr.write(`${asked.error}
`), EXIT.failed;
  let last = running.value;
  for await (let { record } of client.watch(new AbortController().signal)) last = record;
  await client.closed();
  let stopped = last.services.filter(({ status }) => status === "stopped").length;
  return world.stdout.write(
    request.json ? `${JSON.stringify(last)}
` : `${stopped} ${stopped === 1 ? "service" : "services"} stopped · report ${directory.reportHtml}
`
  ), EXIT.ok;
}
async function removeWhatIsLeft(directory, world) {
  let report = await removeLeftovers(directory.lease, { clock: world.clock });
  switch (report.kind) {
    case "none":
      return world.stdout.write(`Nothing is up.
`), EXIT.ok;
    case "removed":
      for (let { what, pid } of report.removed)
        world.stdout.write(`ended ${what} (pid ${pid}), left over by an earlier run
`);
      return EXIT.ok;
    case "in-use":
      return world.stderr.write(
        `The run of process ${report.supervisorPid} does not answer; interrupt that process.
`
      ), EXIT.failed;
    default:
      return unreachable(report);
  }
}

export {
  down
};
