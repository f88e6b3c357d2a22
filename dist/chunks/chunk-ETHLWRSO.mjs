import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  MOST_BYTES,
  parseForRuns
} from "./chunk-ZEAEJKHJ.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/for-runs/read-for-runs.ts
import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
async function readForRuns(file) {
  let text = await readSmallFile(file);
  if (text.ok && text.value === null) return ok(null);
  let read = text.ok ? parseForRuns(text.value ?? "") : text;
  return read.ok ? read : err(
    `${file} was left aside: ${read.error}. It tells pins of the night, which writes it anew.`
  );
}
async function readSmallFile(file) {
  try {
    let logs = dirname(dirname(file)), place = join(await realpath(logs), relative(logs, file));
    if (await realpath(file) !== place) return err("a link leads elsewhere");
    let flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK, handle = await open(place, flags);
    try {
      let found = await handle.stat();
      if (!found.isFile()) return err("it is no file");
      if (found.size > MOST_BYTES) return err(`it is longer than ${MOST_BYTES / 1024} KiB`);
      let bytes = Buffer.alloc(found.size), { bytesRead } = await handle.read(bytes, 0, found.size, 0);
      return ok(bytes.toString("utf8", 0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    let { code } = error;
    return code === "ENOENT" || code === "ENOTDIR" ? ok(null) : err(describeFileError(error));
  }
}

export {
  readForRuns
};
