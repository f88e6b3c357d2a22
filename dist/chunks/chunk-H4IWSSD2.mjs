import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sniff
} from "./chunk-G7JKFGDE.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/evidence/clean-line.ts
var VIEWER_PREFIX = /^[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/, STAMP = /^\uFEFF?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) ?/, BRACKET_STAMP = /^\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\] ?/, ESCAPES = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes start with the escape character.
  /\x1b(?:\[[0-9;:?<=>]{0,64}[ -/]{0,4}[@-~]|\][^\x07\x1b]{0,512}(?:\x07|\x1b\\)?|[()][0-9A-B]|[=>78cDEHM])/g
), RED = /\x1b\[(?:\d{1,3};){0,4}(?:31|91|38;5;(?:1|9|160|196))(?:;\d{1,3}){0,4}m/, COMMAND = /^##\[(error|warning|notice|group|endgroup|command|debug|section)\]/, FOLD = /^(?:travis_(?:fold|time):[\w.:=,-]{1,200}|section_(?:start|end):\d{1,12}:[\w.-]{1,100}(?:\[[^\]\n]{0,80}\])?)[\r ]*/, CHAR = { 0: 48, 9: 57, open: 91, hash: 35, bom: 65279 };
function cleanLine(raw) {
  let text = raw.includes("	") ? raw.replace(VIEWER_PREFIX, "") : raw, first = text.charCodeAt(0);
  if (first >= CHAR[0] && first <= CHAR[9] || first === CHAR.bom) {
    let found = STAMP.exec(text);
    if (found) return { ...cleanText(text.slice(found[0].length)), stamp: found[1] ?? null };
  }
  let unstamped = first === CHAR.open ? text.replace(BRACKET_STAMP, "") : text;
  return { ...cleanText(unstamped), stamp: null };
}
function cleanText(rest) {
  let text = rest, red = !1;
  return text.includes("\x1B") && (red = RED.test(text), text = text.replace(ESCAPES, "")), text.includes("\r") && (text = lastOverwrite(text)), (text.startsWith("travis_") || text.startsWith("section_")) && (text = stripFolds(text)), text.charCodeAt(0) === CHAR.hash ? withMarker(text, red) : { text, marker: null, red };
}
function withMarker(text, red) {
  let found = COMMAND.exec(text);
  if (!found) return { text, marker: null, red };
  let word = found[1], marker = word === "debug" || word === "section" ? null : word;
  return { text: text.slice(found[0].length), marker, red };
}
function lastOverwrite(text) {
  let end = text.length;
  for (; end > 0; ) {
    let start = text.lastIndexOf("\r", end - 1), part = text.slice(start + 1, end);
    if (part.trim() !== "") return part;
    end = start;
  }
  return "";
}
function stripFolds(text) {
  let rest = text;
  for (let left = 8; left > 0; left -= 1) {
    let found = FOLD.exec(rest);
    if (!found) break;
    rest = rest.slice(found[0].length);
  }
  return rest;
}

// src/evidence/line-splitter.ts
function createLineSplitter(visit) {
  let pending = [], pendingBytes = 0, lineCount = 0, cutLine = null, whole = !0;
  function keep(part) {
    let room = 262144 - pendingBytes;
    if (part.length > room && (cutLine ??= lineCount + 1, whole = !1), room <= 0 || part.length === 0) return;
    let kept = Buffer.from(part.subarray(0, room));
    pending.push(kept), pendingBytes += kept.length;
  }
  function flush() {
    let line = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    pending = [], pendingBytes = 0, visit((line ?? Buffer.alloc(0)).toString("utf8"), ++lineCount, whole), whole = !0;
  }
  function visitWhole(text) {
    let start = 0;
    for (let end = text.indexOf(`
`); end !== -1; end = text.indexOf(`
`, start)) {
      let line = text.slice(start, end);
      start = end + 1, visitLine(line);
    }
  }
  function visitLine(line) {
    let fits = line.length <= 262144;
    fits || (cutLine ??= lineCount + 1), visit(fits ? line : line.slice(0, 262144), ++lineCount, fits);
  }
  return {
    push(chunk) {
      let from = 0;
      if (pendingBytes > 0) {
        let end = chunk.indexOf(10);
        if (keep(end === -1 ? chunk : chunk.subarray(0, end)), end === -1) return;
        flush(), from = end + 1;
      }
      let last = chunk.lastIndexOf(10);
      last >= from && (visitWhole(chunk.toString("utf8", from, last + 1)), from = last + 1), keep(chunk.subarray(from));
    },
    end() {
      pendingBytes > 0 && flush();
    },
    get lineCount() {
      return lineCount;
    },
    get cutLine() {
      return cutLine;
    }
  };
}

// src/evidence/read-bytes.ts
import { open as open2 } from "node:fs/promises";
import { pipeline, Readable as Readable2, Transform } from "node:stream";
import { createGunzip } from "node:zlib";

// src/evidence/archive/archive-fault.ts
var TEXTS = {
  damaged: () => "the zip archive is damaged or cut off: its list of files cannot be read",
  "too-many-entries": ({ count, limit }) => `the zip archive names ${count} files; more than ${limit} are not read`,
  overlapping: () => "files of the zip archive overlap, as no packer writes them; nothing was read",
  "too-large-kind": () => "it is a zip64 archive; unpack it and give the files inside",
  encrypted: ({ entry }) => `${JSON.stringify(entry)} in the zip archive is encrypted`,
  method: ({ entry, method }) => `${JSON.stringify(entry)} in the zip archive is packed by method ${method}; stored and deflate are read`,
  name: ({ entry }) => `${JSON.stringify(entry.slice(0, 200))} in the zip archive leads out of it, or is no path`,
  bomb: ({ entry, ratio }) => `${JSON.stringify(entry)} in the zip archive grows more than ${ratio} times when unpacked; the rest was not read`,
  checksum: ({ entry }) => `${JSON.stringify(entry)} in the zip archive is damaged (its checksum is wrong)`,
  link: ({ entry }) => `${JSON.stringify(entry)} in the zip archive is a link; links are not followed`,
  duplicate: ({ entry }) => `${JSON.stringify(entry)} stands in the zip archive twice, as no packer writes it; nothing was read`,
  "too-long": ({ limit }) => `what is read of the zip archive is longer than ${Math.ceil(limit / 1048576)} MB; nothing was read`,
  "no-entry": ({ entry }) => `there is no ${JSON.stringify(entry)} in the zip archive`,
  "no-logs": () => "there is no job log in the zip archive (a .txt or .log file)"
};
function describeArchiveFault(fault) {
  let text = TEXTS[fault.kind];
  return text(fault);
}
var ArchiveError = class extends Error {
  fault;
  constructor(fault) {
    super(describeArchiveFault(fault)), this.fault = fault;
  }
};

// src/evidence/archive/open-archive.ts
import { open } from "node:fs/promises";

// src/evidence/archive/archive-entries.ts
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";

// src/evidence/archive/zip-directory.ts
var END_BYTES = 65557, MOST_ENTRIES = 2e4, LOCAL_HEADER_BYTES = 30, CENTRAL_BYTES = 46, ENCRYPTED = 1, STORED = 0, DEFLATE = 8, ZIP64 = 4294967295, SIGNATURE = { end: 101010256, central: 33639248, local: 67324752 };
function findDirectory(tail, size) {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== SIGNATURE.end) continue;
    let comment = tail.readUInt16LE(at + 20);
    if (at + 22 + comment !== tail.length) continue;
    let count = tail.readUInt16LE(at + 10), bytes = tail.readUInt32LE(at + 12), offset = tail.readUInt32LE(at + 16);
    if (offset === ZIP64 || bytes === ZIP64 || count === 65535)
      return err({ kind: "too-large-kind" });
    if (count > MOST_ENTRIES) return err({ kind: "too-many-entries", count, limit: MOST_ENTRIES });
    if (offset + bytes > size - 22) break;
    return ok({ offset, bytes, count });
  }
  return err({ kind: "damaged" });
}
function readDirectory(list, directory) {
  let entries = [], at = 0;
  for (let left = directory.count; left > 0; left -= 1) {
    if (at + CENTRAL_BYTES > list.length || list.readUInt32LE(at) !== SIGNATURE.central)
      return err({ kind: "damaged" });
    let nameBytes = list.readUInt16LE(at + 28), next = at + CENTRAL_BYTES + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    if (next > list.length) return err({ kind: "damaged" });
    let entry = readEntry(list.subarray(at, next), nameBytes);
    if (!entry.ok) return entry;
    entry.value.path.endsWith("/") || entries.push(entry.value), at = next;
  }
  return overlap(entries, directory.offset) ? err({ kind: "overlapping" }) : ok(entries);
}
function readEntry(record, nameBytes) {
  let path = record.toString("utf8", CENTRAL_BYTES, CENTRAL_BYTES + nameBytes);
  if (!isInside(path)) return err({ kind: "name", entry: path });
  if ((record.readUInt16LE(8) & ENCRYPTED) !== 0) return err({ kind: "encrypted", entry: path });
  let method = record.readUInt16LE(10);
  if (method !== STORED && method !== DEFLATE) return err({ kind: "method", entry: path, method });
  let headerOffset = record.readUInt32LE(42), packedBytes = record.readUInt32LE(20);
  return headerOffset === ZIP64 || packedBytes === ZIP64 ? err({ kind: "too-large-kind" }) : ok({
    path,
    method: method === STORED ? "stored" : "deflate",
    crc32: record.readUInt32LE(16),
    packedBytes,
    bytes: record.readUInt32LE(24),
    headerOffset,
    isLink: isLink(record)
  });
}
function isLink(record) {
  return (record.readUInt32LE(38) >>> 16 & 61440) === 40960;
}
function isInside(path) {
  return path === "" || path.length > 1024 || /[\\\x00-\x1f\x7f]|^\/|^[A-Za-z]:/.test(path) ? !1 : (path.endsWith("/") ? path.slice(0, -1) : path).split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function overlap(entries, directoryOffset) {
  let sorted = [...entries].sort((left, right) => left.headerOffset - right.headerOffset), end = 0;
  for (let { headerOffset, packedBytes } of sorted) {
    if (headerOffset < end) return !0;
    end = headerOffset + LOCAL_HEADER_BYTES + packedBytes;
  }
  return end > directoryOffset;
}
function dataOffset(header, entry) {
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== SIGNATURE.local)
    return err({ kind: "damaged" });
  let skipped = header.readUInt16LE(26) + header.readUInt16LE(28);
  return ok(entry.headerOffset + LOCAL_HEADER_BYTES + skipped);
}

// src/evidence/archive/archive-entries.ts
var CHUNK_BYTES = 256 * 1024, LARGEST_DIRECTORY_BYTES = 32 * 2 ** 20, UNSUSPECTED_BYTES = 64 * 2 ** 20, LARGEST_RATIO = 250, LONGEST_HEADER_BYTES = 30;
async function listEntries(archive) {
  let { size } = archive, tail = await archive.read(Math.max(0, size - END_BYTES), Math.min(size, END_BYTES)), directory = findDirectory(tail, size);
  if (!directory.ok) return directory;
  if (directory.value.bytes > LARGEST_DIRECTORY_BYTES) return err({ kind: "damaged" });
  let list = await archive.read(directory.value.offset, directory.value.bytes);
  return readDirectory(list, directory.value);
}
async function* entryBytes(archive, entry) {
  let header = await archive.read(entry.headerOffset, LONGEST_HEADER_BYTES), offset = dataOffset(header, entry);
  if (!offset.ok) throw new ArchiveError(offset.error);
  let packed = range(archive, offset.value, entry.packedBytes), bytes = entry.method === "stored" ? packed : inflated(packed), count = 0, sum = 0;
  for await (let chunk of bytes)
    if (count += chunk.length, sum = crc32(chunk, sum), yield chunk, count > UNSUSPECTED_BYTES && count > entry.packedBytes * LARGEST_RATIO)
      throw new ArchiveError({ kind: "bomb", entry: entry.path, ratio: LARGEST_RATIO });
  if (sum !== entry.crc32) throw new ArchiveError({ kind: "checksum", entry: entry.path });
}
async function* inflated(packed) {
  let unpacker = createInflateRaw({ chunkSize: CHUNK_BYTES }), source = Readable.from(packed);
  source.on("error", (error) => unpacker.destroy(error));
  try {
    yield* source.pipe(unpacker);
  } finally {
    source.destroy(), unpacker.destroy();
  }
}
async function* range(archive, from, bytes) {
  for (let at = 0; at < bytes; at += CHUNK_BYTES) {
    let chunk = await archive.read(from + at, Math.min(CHUNK_BYTES, bytes - at));
    if (chunk.length === 0) throw new ArchiveError({ kind: "damaged" });
    yield chunk;
  }
}

// src/evidence/archive/job-logs.ts
var TEXT = /\.(?:txt|log)$/i, NUMBERED = /^(\d{1,9})_/;
function jobLogs(paths) {
  let texts = paths.filter((path) => TEXT.test(path)), top = texts.filter((path) => !path.includes("/")), told = new Set(top.flatMap(jobsOf)), folders = /* @__PURE__ */ new Map();
  for (let path of texts) {
    let slash = path.lastIndexOf("/");
    if (slash === -1 || told.has(path.slice(0, slash))) continue;
    let folder = path.slice(0, slash + 1);
    folders.set(folder, [...folders.get(folder) ?? [], path]);
  }
  let whole = top.map((path) => ({ id: path, paths: [path] })), joined = [...folders].map(([id, steps]) => ({ id, paths: inOrder(steps) }));
  return [...whole, ...joined].sort(
    (left, right) => numberOf(left.id) - numberOf(right.id) || byCodeUnit(left.id, right.id)
  );
}
function jobsOf(path) {
  let name = path.replace(TEXT, "").replace(NUMBERED, "");
  return [name, name.replace(/ \(\d+\)$/, "")];
}
function inOrder(paths) {
  let steps = paths.filter((path) => NUMBERED.test(baseName(path)));
  return [...steps.length > 0 ? steps : paths].sort(
    (left, right) => numberOf(baseName(left)) - numberOf(baseName(right)) || byCodeUnit(left, right)
  );
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function numberOf(name) {
  let found = NUMBERED.exec(name)?.[1];
  return found === void 0 ? Number.MAX_SAFE_INTEGER : Number(found);
}

// src/evidence/archive/open-archive.ts
async function listJobLogs(file) {
  let handle = await open(file, "r");
  try {
    let entries = await listEntries(await archiveOnDisk(handle));
    if (!entries.ok) return entries;
    let logs = jobLogs(entries.value.map((entry) => entry.path));
    return logs.length > 0 ? ok(logs) : err({ kind: "no-logs" });
  } finally {
    await handle.close();
  }
}
async function* jobLogBytes(file, id) {
  let handle = await open(file, "r");
  try {
    let archive = await archiveOnDisk(handle), entries = await listEntries(archive);
    if (!entries.ok) throw new ArchiveError(entries.error);
    let logs = jobLogs(entries.value.map((entry) => entry.path));
    if (logs.length === 0) throw new ArchiveError({ kind: "no-logs" });
    let log = logs.find((one) => one.id === id);
    if (!log) throw new ArchiveError({ kind: "no-entry", entry: id });
    let newline = !0;
    for (let path of log.paths) {
      let entry = entries.value.find((one) => one.path === path);
      if (entry) {
        newline || (yield Buffer.from(`
`));
        for await (let chunk of entryBytes(archive, entry))
          chunk.length > 0 && (newline = chunk.at(-1) === 10), yield chunk;
      }
    }
  } finally {
    await handle.close();
  }
}
async function archiveOnDisk(handle) {
  let { size } = await handle.stat();
  return {
    size,
    async read(position, bytes) {
      let block = Buffer.alloc(bytes), { bytesRead } = await handle.read(block, 0, bytes, position);
      return block.subarray(0, bytesRead);
    }
  };
}

// src/evidence/read-bytes.ts
var LONGEST_TEXT_BYTES = 8 * 2 ** 30, CHUNK_BYTES2 = 256 * 1024, SNIFF_BYTES = 8192;
function readBytes(file, sink, entry) {
  return readSource(entry !== void 0 ? jobLogBytes(file, entry) : file === "-" ? process.stdin : fileBytes(file), sink);
}
function readStream(bytes, sink) {
  return readSource(asBuffers(bytes), sink);
}
async function* asBuffers(bytes) {
  for await (let { buffer, byteOffset, byteLength } of bytes)
    yield Buffer.from(buffer, byteOffset, byteLength);
}
async function readSource(source, sink) {
  let problem = await pump(source, sink);
  sink.end();
  let { lineCount, cutLine } = sink;
  if (problem === "truncated") return { lineCount, problem: { kind: problem, lines: lineCount } };
  if (problem) return { lineCount, problem };
  if (lineCount === 0) return { lineCount, problem: { kind: "empty" } };
  let cut = cutLine === null ? null : { line: cutLine, limitBytes: 262144 };
  return { lineCount, problem: cut && { kind: "cut-line", ...cut } };
}
async function* fileBytes(file) {
  let handle = await open2(file, "r"), spare = Buffer.allocUnsafeSlow(CHUNK_BYTES2), block = Buffer.allocUnsafeSlow(CHUNK_BYTES2), filling = fill(handle, block);
  try {
    for (; ; ) {
      let { bytesRead } = await filling;
      if (bytesRead === 0) return;
      let filled = block;
      block = spare, spare = filled, filling = fill(handle, block), yield filled.subarray(0, bytesRead);
    }
  } finally {
    await filling.catch(() => {
    }), await handle.close();
  }
}
function fill(handle, block) {
  let filling = handle.read(block, 0, CHUNK_BYTES2, null);
  return filling.catch(() => {
  }), filling;
}
async function pump(source, sink) {
  let chunks = source[Symbol.asyncIterator]();
  try {
    let { head, rest } = await peek(chunks);
    return await readBody(head, rest, sink);
  } catch (error) {
    return error instanceof ArchiveError ? { kind: "archive", fault: error.fault } : { kind: "unreadable", code: errorCode(error) };
  } finally {
    await chunks.return?.().catch(() => {
    });
  }
}
async function readBody(head, rest, sink) {
  let sniffed = sniff(head);
  if (sniffed.kind !== "gzip") return readText(sniffed, rest, sink);
  let input = Readable2.from(copied(rest)), unzipped = pipeline(input, createGunzip({ chunkSize: CHUNK_BYTES2 }), () => {
  });
  try {
    let inner = await peek(unzipped[Symbol.asyncIterator]());
    return await readText(sniff(inner.head), inner.rest, sink);
  } catch (error) {
    if (error instanceof ArchiveError) return { kind: "archive", fault: error.fault };
    let code = errorCode(error);
    return code === "Z_BUF_ERROR" ? "truncated" : { kind: "corrupt", lines: sink.lineCount, code };
  } finally {
    unzipped.destroy();
  }
}
async function readText(sniffed, text, sink) {
  if (sniffed.kind === "zip" || sniffed.kind === "gzip") return { kind: "zip" };
  if (sniffed.kind === "binary") return { kind: "binary" };
  let utf8 = sniffed.encoding === "utf-8" ? text : Readable2.from(copied(text)).pipe(recode(sniffed.encoding)), bytes = 0;
  for await (let chunk of utf8)
    if (bytes += chunk.length, sink.push(chunk), bytes > LONGEST_TEXT_BYTES)
      return { kind: "too-long", lines: sink.lineCount, limitBytes: LONGEST_TEXT_BYTES };
  return null;
}
async function peek(chunks) {
  let first = [], length = 0;
  for (; length < SNIFF_BYTES; ) {
    let next = await chunks.next();
    if (next.done) break;
    first.push(Buffer.from(next.value)), length += next.value.length;
  }
  async function* all() {
    yield* first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { head: Buffer.concat(first), rest: all() };
}
async function* copied(source) {
  for await (let chunk of source) yield Buffer.from(chunk);
}
function recode(encoding) {
  let decoder = new TextDecoder(encoding);
  return new Transform({
    transform(chunk, _encoding, done) {
      done(null, Buffer.from(decoder.decode(chunk, { stream: !0 })));
    },
    flush(done) {
      done(null, Buffer.from(decoder.decode()));
    }
  });
}
function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code == "string" ? error.code : error instanceof Error ? error.message : String(error);
}

// src/evidence/read-lines.ts
function readLines(file, visit) {
  return readBytes(file, createLineSplitter(visit));
}

// src/evidence/read-problem.ts
var TEXTS2 = {
  unreadable: ({ code }) => `it could not be opened (${describeFileError({ code, message: code })})`,
  empty: () => "it is empty",
  binary: () => "it is binary, not text; nothing was read",
  zip: () => "it is a zip archive; unpack it and give the files inside",
  archive: ({ fault }) => describeArchiveFault(fault),
  unfinished: ({ system, lines }) => `it does not end as a log of ${system} does: after ${lines} lines the job was still running, or the rest is missing`,
  gap: ({ line }) => `a part of it is missing after line ${line}`,
  truncated: ({ lines }) => `the gzip stream ends too early; ${lines} lines were read before that`,
  corrupt: ({ lines, code }) => `the compressed stream is damaged (${code}); ${lines} lines were read before that`,
  "too-long": ({ lines, limitBytes }) => `it is longer than ${limitBytes / 2 ** 30} GiB; only its first ${lines} lines were read`,
  "cut-line": ({ line, limitBytes }) => `line ${line} is longer than ${limitBytes / 1024} KiB; only its start was read`
};
function describeReadProblem(problem) {
  let text = TEXTS2[problem.kind];
  return text(problem);
}

export {
  cleanLine,
  cleanText,
  describeArchiveFault,
  ArchiveError,
  listEntries,
  entryBytes,
  listJobLogs,
  readBytes,
  readStream,
  readLines,
  describeReadProblem
};
