import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/history/ingest/read-lines.ts
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
var LONGEST_LINE = 16 * 1024 * 1024;
async function* readLines(file) {
  let isPacked = await isGzip(file), source = createReadStream(file), bytes = isPacked ? pipeline(source, createGunzip(), ignore) : source, decoder = new StringDecoder("utf8"), number = 0, rest = "", overflowing = !1;
  for await (let chunk of bytes) {
    let pieces = (rest + decoder.write(chunk)).split(`
`);
    rest = pieces.pop() ?? "";
    for (let piece of pieces)
      number += 1, overflowing ? yield { kind: "too-long", number } : piece.trim() !== "" && (yield { kind: "line", number, text: withoutMark(piece) }), overflowing = !1;
    rest.length > LONGEST_LINE && (overflowing = !0, rest = "");
  }
  overflowing ? yield { kind: "too-long", number: number + 1 } : rest.trim() !== "" && (yield { kind: "line", number: number + 1, text: withoutMark(rest) });
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
function withoutMark(line) {
  return line.replace(/^\ufeff/, "");
}

export {
  readLines
};
