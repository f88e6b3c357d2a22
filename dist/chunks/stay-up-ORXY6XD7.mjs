import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  concludeRun,
  openSession,
  whileUp
} from "./chunk-YX45LK6L.mjs";
import "./chunk-CMGZHANJ.mjs";
import "./chunk-CR7TUZGH.mjs";
import "./chunk-GPFTYLV6.mjs";
import "./chunk-ZEX3EMVD.mjs";
import {
  controlSocketPath,
  serveControl
} from "./chunk-UDMFHGUE.mjs";
import {
  readJournal
} from "./chunk-7OIZIYXL.mjs";
import "./chunk-6GJ56SHG.mjs";
import "./chunk-MAB4HMDH.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-3T4YM2DS.mjs";
import "./chunk-OM23QQAG.mjs";
import "./chunk-IFVID3NQ.mjs";
import "./chunk-G57JLXGG.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import {
  EXIT,
  err
} from "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/stay-up.ts
import { join } from "node:path";

// src/app/world/announce.ts
import { closeSync, writeSync } from "node:fs";
function announce(fd) {
  try {
    writeSync(fd, `
`), closeSync(fd);
  } catch {
  }
}

// src/app/stay-up.ts
async function stayUp(request, world) {
  let opened = await openSession(request, world);
  if (!opened.ok)
    return world.stderr.write(`${opened.error}
`), EXIT.usage;
  let session = opened.value, shutdown = Promise.withResolvers(), current = { up: null }, server = await serveControl({
    socketPath: controlSocketPath(session.directory.root),
    control: controlOf(session, current, shutdown.resolve)
  });
  if (!server.ok)
    return world.stderr.write(`${server.error}
`), await concludeRun(session, "not-started", world), EXIT.internal;
  announce(request.announceFd);
  let outcome = await whileUp(session, world, async (up) => (current.up = up, Promise.race([
    shutdown.promise.then(() => "passed"),
    up.supervision.broken.then(() => "failed"),
    aborted(up.cancelled).then(() => "cancelled")
  ]))), concluded = await concludeRun(session, outcome, world);
  return await server.value.close(), concluded.exitCode;
}
function controlOf(session, current, shutdown) {
  let { journal } = session;
  return {
    record: () => journal.record(),
    events: (fromSeq, signal) => eventsFrom(session, fromSeq, signal),
    logFile(service) {
      let file = journal.record().services.find(({ name }) => name === service)?.logFile;
      return file ? join(session.directory.root, file) : null;
    },
    restart: (service) => current.up ? current.up.supervision.restart(service) : Promise.resolve(err("The graph is not up yet.")),
    shutdown
  };
}
async function* eventsFrom(session, fromSeq, signal) {
  let later = [], wake = () => {
  }, stop = session.journal.subscribe((event) => {
    later.push(event), wake();
  });
  signal.addEventListener("abort", () => wake(), { once: !0 });
  try {
    let earlier = await readJournal(session.directory.journal), queue = earlier.ok ? [...earlier.value.events] : [], lastSeq = fromSeq - 1;
    for (; !signal.aborted; ) {
      let event = queue.shift() ?? later.shift();
      if (!event)
        await new Promise((resolve) => {
          wake = resolve;
        });
      else if (event.seq > lastSeq && (lastSeq = event.seq, yield event, event.type === "run.finished"))
        return;
    }
  } finally {
    stop();
  }
}
function aborted(signal) {
  return new Promise((resolve) => {
    signal.aborted && resolve(), signal.addEventListener("abort", () => resolve(), { once: !0 });
  });
}
export {
  stayUp
};
