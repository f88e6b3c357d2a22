import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/evidence/masks.ts
var MASKS = { name: "signalbox-masks", version: "2" }, ORDERED = [
  {
    name: "iso-time",
    pattern: /\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)?(?: ?Z|[+-]\d\d:?\d\d)?/g,
    replacement: "<time>"
  },
  {
    name: "day-of-log-level",
    pattern: /\b[DIWEF]\d{4} \d\d:\d\d:\d\d(?:\.\d{1,9})?(?: +\d+)?/g,
    replacement: "<time>"
  },
  { name: "clock", pattern: /\b\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, replacement: "<time>" },
  {
    name: "uuid",
    pattern: /\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b/g,
    replacement: "<id>"
  },
  {
    name: "url-path",
    pattern: /\b((?:https?|wss?|ftp|file|postgres(?:ql)?|redis|amqp|mongodb):\/\/)(?:[^\s/@'"]{1,200}@)?([^\s/:'"<>)]{0,200})[^\s'"<>)]*/g,
    replacement: "$1$2"
  },
  {
    name: "resolved-host",
    pattern: /(?<![\w./-])[\w.-]{0,253}\/(?=\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b)/g,
    replacement: ""
  },
  {
    name: "ip6",
    pattern: /(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}(?::?[0-9a-fA-F]{1,4}|:)|\[::1?\]/g,
    replacement: "<ip>"
  },
  {
    name: "ip",
    pattern: /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?\b/g,
    replacement: "<ip>"
  },
  {
    name: "numbered-host",
    pattern: /(?<![\w.-])(?=[\w-]{0,63}\d)(?:[\w-]{1,63}\.){1,8}(?:com|net|org|io|dev|cloud|internal|local|lan|corp)\b(?::\d{1,5})?/g,
    replacement: "<host>"
  },
  {
    name: "build",
    pattern: /(?<![\w./=,-])\w{1,80}[-/=][\w./=,-]{1,200} #\d+\b/g,
    replacement: "<build>",
    sparesNames: !0
  },
  {
    name: "path",
    pattern: /(?<![\w.@+-])(?:[A-Za-z]:|~|\.{1,2})?[\\/](?:[\w.@+%~-]+[\\/])+/g,
    replacement: ""
  },
  {
    name: "relative-path",
    pattern: /\b[\w.@+-]+\/(?:[\w.@+-]+\/)*(?=[\w.@+-]+\.\w)/g,
    replacement: "",
    sparesNames: !0
  },
  { name: "hex", pattern: /\b0[xX][0-9a-fA-F]+\b|@[0-9a-f]{5,16}\b/g, replacement: "<hex>" },
  {
    name: "hash",
    pattern: /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/g,
    replacement: "<hex>"
  },
  {
    // A limit someone has set stays, unlike a time that was measured: `timed out (after 60 minutes`.
    name: "duration",
    pattern: /(\b[Tt]imed? ?out \(?after \d{1,4} (?:minutes?|hours?)\b)|\b\d+(?:\.\d+)? ?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|min|minutes?|h|hours?)\b/g,
    replacement: "<duration>",
    keepsGroup: !0
  },
  {
    name: "size",
    pattern: /\b\d+(?:\.\d+)? ?(?:[KMGT]i?B|bytes?|[kKMG]b)\b/g,
    replacement: "<size>"
  },
  {
    name: "process",
    pattern: /\b(pid|PID|process|thread|Thread)[ =:#-]{0,2}\d+/g,
    replacement: "$1 <n>",
    sparesNames: !0
  },
  {
    // Codes say what happened and stay: `TS2322`, `exit code 137`, `errno 28`, `error: 502`. So do
    // limits in minutes and the line of a shell's inline script, which has no other place.
    name: "number",
    pattern: /(\b[A-Z]{1,4}\d{2,5}\b|^\w{0,3}sh: line \d{1,4}:|\b[Tt]imed? ?out \(?after \d{1,4} (?:minutes?|hours?)\b|\b(?:[Cc]odes?|[Ss]tatus|[Ee]rrno|[Ss]ignal)[ :=]{1,3}-?\d{1,3}\b(?![.,]\d)|\b[Ee]rror:? [45]\d\d\b(?![.,]\d))|\d+(?:[.,]\d+)*/g,
    replacement: "<n>",
    keepsGroup: !0,
    sparesNames: !0
  },
  { name: "space", pattern: /\s+/g, replacement: " " }
], LONGEST_MASKED = 2048;
function maskLine(text) {
  return applyMasks(text, ORDERED);
}
var IN_NAMES = ORDERED.filter(({ sparesNames }) => !sparesNames);
function maskName(name) {
  return applyMasks(name, IN_NAMES);
}
function applyMasks(text, masks) {
  let masked = text.length > LONGEST_MASKED ? text.slice(0, LONGEST_MASKED) : text;
  for (let { pattern, replacement, keepsGroup } of masks)
    masked = keepsGroup ? masked.replace(pattern, (_, kept) => kept ?? replacement) : masked.replace(pattern, replacement);
  return masked.trim();
}

export {
  MASKS,
  maskLine,
  maskName
};
