import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  removeLeftovers
} from "./chunk-FLBXMG3Y.mjs";
import {
  connectControl
} from "./chunk-J6W6AFLA.mjs";
import {
  controlSocketPath
} from "./chunk-73VY72N4.mjs";
import {
  applyEvent
} from "./chunk-75RHPUUD.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/job/take-down.ts
async function takeDown(directory, world) {
  let client = connectControl(controlSocketPath(directory.root)), running = await client.status();
  if (!running.ok) return removeWhatIsLeft(directory, world);
  let last = running.value, listening = new AbortController(), events = await client.events(last.lastSeq + 1, listening.signal), asked = await client.down();
  if (!asked.ok)
    return listening.abort(), asked;
  if (events.ok) for await (let event of events.value) last = applyEvent(last, event);
  return await client.closed(), ok({ kind: "stopped", record: last });
}
async function removeWhatIsLeft(directory, world) {
  let leftovers = await removeLeftovers(directory.lease, { clock: world.clock });
  if (leftovers.kind !== "in-use") return ok({ kind: "gone", leftovers });
  let { supervisorPid } = leftovers;
  return err(
    `Process ${supervisorPid} holds the run and does not answer here, as one in the foreground does not. Interrupt it where it runs, or with "kill -INT ${supervisorPid}".`
  );
}
function describeTakenDown(taken, { reportHtml }) {
  if (taken.kind === "stopped") {
    let { services } = taken.record, stopped = services.filter(({ status }) => status === "stopped").length, failed = services.filter(({ status }) => status === "failed").map(({ name }) => name), before = failed.length > 0 ? ` · failed before: ${failed.join(", ")}` : "";
    return `${stopped} ${stopped === 1 ? "service" : "services"} stopped${before} · report ${reportHtml}
`;
  }
  let { leftovers } = taken;
  switch (leftovers.kind) {
    case "none":
      return `Nothing is up.
`;
    case "removed":
      return leftovers.removed.map(removedLine).join("");
    default:
      return unreachable(leftovers);
  }
}
function removedLine({
  what,
  pid
}) {
  let which = pid === null ? "a container" : `pid ${pid}`;
  return `ended ${what} (${which}), left over by an earlier run
`;
}

export {
  takeDown,
  describeTakenDown
};
