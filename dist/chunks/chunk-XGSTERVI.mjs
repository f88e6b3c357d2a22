import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonOf
} from "./chunk-LUU4RE65.mjs";
import {
  isProcessAlive,
  readJournal
} from "./chunk-TOVQL6DV.mjs";
import {
  EMPTY_RECORD,
  createProjection
} from "./chunk-75RHPUUD.mjs";
import {
  writeWholeFile
} from "./chunk-L53GNFIM.mjs";
import {
  makeFolder
} from "./chunk-JG3NMF2R.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/journal/open-journal.ts
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
function openJournal({ file, clock }) {
  return mkdirSync(dirname(file), { recursive: !0 }), journalOf(createLineSink(openSync(file, "ax")), EMPTY_RECORD, clock);
}
async function reopenJournal({
  file,
  clock
}) {
  let read = await readJournal(file);
  if (!read.ok) return read;
  if (read.value.truncated) return err(`${file} ends in the middle of a line`);
  try {
    return ok(journalOf(createLineSink(openSync(file, "a")), read.value.record, clock));
  } catch (error) {
    return err(`${file} cannot be written: ${describeFileError(error)}`);
  }
}
function journalOf(sink, start, clock) {
  let projection = createProjection(start), listeners = /* @__PURE__ */ new Set(), seq = start.lastSeq;
  return {
    append(body) {
      seq += 1;
      let event = { seq, at: clock.now(), ...body };
      sink.write(`${JSON.stringify(event)}
`), projection.apply(event);
      for (let listener of [...listeners]) listener(event, projection.record());
      return event;
    },
    subscribe(listener) {
      return listeners.add(listener), () => {
        listeners.delete(listener);
      };
    },
    record: () => projection.record(),
    async close() {
      sink.close();
    }
  };
}
function createLineSink(descriptor) {
  let pending = Buffer.alloc(0), open = !0;
  function flush() {
    try {
      for (; pending.length > 0; ) pending = pending.subarray(writeSync(descriptor, pending));
    } catch {
    }
  }
  return {
    write(line) {
      if (!open) return;
      let bytes = Buffer.from(line);
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]), flush();
    },
    close() {
      open && (flush(), open = !1, closeSync(descriptor));
    }
  };
}

// src/app/job/claim-run-directory.ts
import { closeSync as closeSync2, openSync as openSync2, readFileSync, unlinkSync, writeSync as writeSync2 } from "node:fs";
import { join } from "node:path";
var CLAIM_FILE = "run.lock", MOST_TRIES = 3;
function claimRunDirectory(root, pid) {
  let file = join(root, CLAIM_FILE);
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    let taken = take(file, root, pid);
    if (taken !== "exists") return ok(taken === "taken" ? () => release(file, pid) : () => {
    });
    let owner = ownerOf(file);
    if (owner !== null && owner !== pid && isProcessAlive(owner)) return err(owner);
    remove(file);
  }
  return ok(() => {
  });
}
function take(file, root, pid) {
  try {
    makeFolder(root);
    let descriptor = openSync2(file, "wx");
    return writeSync2(descriptor, `${pid}
`), closeSync2(descriptor), "taken";
  } catch (error) {
    return error.code === "EEXIST" ? "exists" : "unwritable";
  }
}
function ownerOf(file) {
  try {
    let owner = Number(readFileSync(file, "utf8").trim());
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}
function release(file, pid) {
  ownerOf(file) === pid && remove(file);
}
function remove(file) {
  try {
    unlinkSync(file);
  } catch {
  }
}

// src/app/job/status-file.ts
function keepStatusFile(target) {
  let { journal, file, redactor } = target, writtenSeq = 0, writing = null, resting = null;
  function isStale() {
    return journal.record().lastSeq > writtenSeq;
  }
  async function write() {
    let startedAt = performance.now(), record = journal.record();
    writtenSeq = record.lastSeq;
    let text = jsonOf(record, { redact: (text2) => redactor.redact(text2) });
    rest((performance.now() - startedAt) / SHARE_OF_TIME), await writeWholeFile(file, text);
  }
  function rest(wantedMs) {
    resting !== null && clearTimeout(resting), resting = setTimeout(
      () => {
        resting = null, writeSoon();
      },
      Math.min(LONGEST_REST_MS, wantedMs)
    ).unref();
  }
  function writeOnce() {
    return writing ??= write().finally(() => {
      writing = null;
    }), writing;
  }
  function writeSoon() {
    resting === null && isStale() && writeOnce().catch(() => {
    });
  }
  async function flushed() {
    for (writing !== null && await writing; isStale(); ) await writeOnce();
  }
  return journal.subscribe(writeSoon), { flushed };
}
var SHARE_OF_TIME = 0.02, LONGEST_REST_MS = 1e4;

export {
  openJournal,
  reopenJournal,
  claimRunDirectory,
  keepStatusFile
};
