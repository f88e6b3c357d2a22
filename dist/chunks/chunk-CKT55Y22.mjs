import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/history/ingest/read-lines.ts
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
var LONGEST_LINE = 16 * 1024 * 1024, CHUNK_BYTES = 256 * 1024;
async function* readLines(file) {
  for await (let lines of readLineBatches(file)) yield* lines;
}
async function* readLineBatches(file) {
  let isPacked = await isGzip(file), source = createReadStream(file, { highWaterMark: CHUNK_BYTES }), bytes = isPacked ? pipeline(source, createGunzip({ chunkSize: CHUNK_BYTES }), ignore) : source, decoder = new StringDecoder("utf8"), number = 0, rest = "", overflowing = !1;
  for await (let chunk of bytes) {
    let lines = [], pieces = (rest + decoder.write(chunk)).split(`
`);
    rest = pieces.pop() ?? "";
    for (let piece of pieces)
      number += 1, overflowing ? lines.push({ kind: "too-long", number }) : isBlank(piece) || lines.push({ kind: "line", number, text: withoutMark(piece) }), overflowing = !1;
    rest.length > LONGEST_LINE && (overflowing = !0, rest = ""), yield lines;
  }
  number += 1, overflowing ? yield [{ kind: "too-long", number }] : isBlank(rest) || (yield [{ kind: "line", number, text: withoutMark(rest) }]);
}
async function isGzip(file) {
  let handle = await open(file);
  try {
    let { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 8075;
  } finally {
    await handle.close();
  }
}
function ignore() {
}
function isBlank(line) {
  return line[0] !== "{" && line.trim() === "";
}
var BYTE_ORDER_MARK = "\uFEFF";
function withoutMark(line) {
  return line[0] === BYTE_ORDER_MARK ? line.slice(1) : line;
}

export {
  readLines,
  readLineBatches
};
