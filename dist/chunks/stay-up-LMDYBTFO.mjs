import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openSession,
  whileUp
} from "./chunk-ZQXL4KLV.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-GPFTYLV6.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-AXLRTUIN.mjs";
import "./chunk-QYJYMJGQ.mjs";
import "./chunk-SQMKHI6F.mjs";
import {
  controlSocketPath,
  serveControl
} from "./chunk-QCAE7MKN.mjs";
import {
  readJournal
} from "./chunk-E67SRMK4.mjs";
import "./chunk-VQYIKM3U.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-JRBGRSCY.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import {
  err
} from "./chunk-QS7VGELO.mjs";
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
    control: controlOf(session, current, () => {
      current.up ? shutdown.resolve() : session.signals.cancel("down");
    })
  });
  if (!server.ok)
    return world.stderr.write(`${server.error}
`), await (await import("./conclude-SG2KI2GR.mjs")).concludeRun(session, "not-started", world), EXIT.internal;
  announce(request.announceFd);
  let outcome = await whileUp(session, world, async (up) => (current.up = up, Promise.race([
    shutdown.promise.then(() => "passed"),
    up.supervision.broken.then(() => "failed"),
    aborted(up.cancelled).then(() => "cancelled")
  ]))), concluded = await (await import("./conclude-SG2KI2GR.mjs")).concludeRun(session, outcome, world);
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
