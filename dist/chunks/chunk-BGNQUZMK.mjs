import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeArchiveFault
} from "./chunk-IBZETGL4.mjs";
import {
  describeFileError
} from "./chunk-EGTLLUCJ.mjs";

// src/evidence/read-problem.ts
var TEXTS = {
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
  let text = TEXTS[problem.kind];
  return text(problem);
}

export {
  describeReadProblem
};
