import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/evidence/signature.ts
import { createHash } from "node:crypto";

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

// src/evidence/stack-frames.ts
var PYTHON_TRACE = /^\s*Traceback \(most recent call last\):?$/, BARE_PLACE = /^\S{1,300}:\d{1,7}(?::\d{1,7})?:?$/, CARETS = /^\s*[\^~]+\s*$/, FRAME = /^\s*(?:at (?:\S|\.\.\.)|File ".{1,400}", line \d|from \S{1,300}:\d|#\d{1,4}\s|\.\.\. \d+ more)/;
function* withoutFrames(lines) {
  for (let index = 0; index < lines.length; index += 1) {
    let line = lines[index] ?? "";
    if (PYTHON_TRACE.test(line)) {
      index = endOfTrace(lines, index) - 1;
      continue;
    }
    if (BARE_PLACE.test(line.trim())) {
      let caret = lines.slice(index + 1, index + 1 + 4).findIndex((next) => CARETS.test(next));
      if (caret >= 0) {
        index += caret + 1;
        continue;
      }
    }
    !FRAME.test(line) && !CARETS.test(line) && (yield line);
  }
}
function endOfTrace(lines, head) {
  let depth = indentOf(lines[head] ?? ""), index = head + 1;
  for (; index < lines.length && indentOf(lines[index] ?? "") > depth; ) index += 1;
  return index;
}
function indentOf(line) {
  return line.length - line.trimStart().length;
}

// src/evidence/test-headline.ts
var HEADLINES = [
  // TAP; what follows " # " is a comment.
  /^\s*not ok \d{1,9}(?: -)? (.{1,500}?)(?: # .*)?$/,
  // go test
  /^\s*--- FAIL: (\S{1,500})(?: \(|$)/,
  // pytest's summary
  /^(?:FAILED|ERROR) (\S{1,300}::.{1,300}?)(?: - .*)?$/,
  // GoogleTest
  /^\[ {2}FAILED {2}\] (\w[\w./]{1,300}?)(?:,.*)?(?: \(\d+ ms\))?$/,
  // Jest, Vitest, Mocha, node:test
  /^\s{0,20}● (.{1,500})$/,
  /^\s{0,20}[✕✗×✘✖] (.{1,500}?)(?: \(?\d[\d.]{0,12} ?m?s\)?)?$/,
  /^\s{0,8}\d{1,5}\) (.{1,500})$/,
  // cargo test
  /^test (\S{1,300}) \.\.\. FAILED/,
  /^---- (\S{1,300}) stdout ----$/,
  // CTest
  /^\s{0,8}\d{1,6}\/\d{1,6} Test\s{1,8}#\d{1,6}: (\S{1,300}) \.*\*\*\*/
];
function testOfHeadline(line) {
  for (let pattern of HEADLINES) {
    let name = pattern.exec(line)?.[1];
    if (name !== void 0) return name;
  }
  return null;
}

// src/evidence/wrapper-lines.ts
var WRAPPERS = [
  /^(?:Error: )?Process completed with exit code \d+/,
  /^(?:Error: )?The (?:process|command|operation) .{0,400}(?:failed with exit code|exited with) -?\d+/,
  /^The command ".{0,4000}" exited with -?\d+/,
  /^The command ".{0,4000}" failed and exited with -?\d+ during/,
  /^(?:\[[\w .-]{1,40}\] )?(?:Step|Script|Job|Task|Process) .{0,40}exited with (?:exit )?code -?\d+/,
  /^\s*(?:[Ee]rror: )?(?:command '.{0,400}'|[A-Z][\w /.-]{0,60}) failed with exit (?:code|status) -?\d+\.?$/,
  /^##\[(?:start|end)-action /,
  /^Executing the custom container implementation failed\./,
  /^Your build has been stopped/,
  /^Done\. Your build exited with \d+/,
  /^Build step '.{0,200}' marked build as failure/,
  /^Finished: (?:FAILURE|UNSTABLE|ABORTED)/,
  /^(?:\[(?:ERROR|INFO)\] )?BUILD (?:FAILURE|FAILED)\b/,
  /^FAILURE: Build failed with an exception\.?$/,
  /^\s*(?:g?make|ninja|mingw32-make)(?:\[\d+\])?: \*\*\* .{0,300}Error -?\d+/,
  /^\s*g?make(?:\[\d+\])?: .{0,200}(?:Waiting for unfinished jobs|Target .{0,200} not remade)/,
  /^ninja: build stopped/,
  /^npm (?:ERR!|error) (?:code ELIFECYCLE|errno|Exit status|Test failed|A complete log|This is probably not|There is likely additional|Failed at the|syscall|file|path|command|cwd|workspace|lifecycle|\s*$|\s{2,}\/)/,
  /^npm (?:ERR!|error) code \d+$/,
  /^(?:error|ERROR)(?::)? (?:Command|command) failed with exit code \d+\.?/,
  /^\s?ELIFECYCLE\s/,
  /^info Visit https?:/,
  /^(?:ERROR|Error|error):? (?:Job failed|script returned exit code|InvocationError for command)/,
  /^\[ERROR\] (?:-> \[Help \d+\]|To see the full stack trace|Re-run Maven|For more information about|\[Help \d+\]|After correcting the problems)/,
  /^\[ERROR\]\s*$/,
  /^(?:\[ERROR\] )?(?:Please refer to|There are test failures)/,
  /^\* Get more help at /,
  /^> Run with --(?:stacktrace|info|debug|scan)/,
  /^(?:Exited|exited|exit(?: with)?)(?: with)?(?: code| status)? -?\d+\.?$/,
  /^(?:ERROR|error|Error|FAILED|FAIL|failed|fail|FAILURE|not ok)[:!.]?$/,
  /^Error: (?:Command failed|exit status \d+)\.?$/,
  /^exit (?:status|code) \d+$/,
  /^\s*at ChildProcess\./
];
function isWrapper(text) {
  return text.length > 4200 ? !1 : WRAPPERS.some((pattern) => pattern.test(text));
}

// src/evidence/signature.ts
var SAYS_NOTHING = new Set(
  `a an the of in on at to for is was were are be with by and or not no it its this that from
  error errors err fail failed fails failure failures failing fatal warning exception panic abort aborted
  exit exited exitcode code status signal process completed command cmd step job task run running
  build test tests suite see log logs above below details more info information unknown unexpected
  script child returned non zero nonzero make gmake npm yarn error-code elifecycle stack trace traceback
  most recent call last one some there were found total time duration n hex id ip size make failed`.split(/\s+/).filter(Boolean)
), TELLING_WORDS = { sentence: 2, name: 1 };
function signatureOf(text) {
  let fallback = "";
  for (let line of withoutFrames(text)) {
    let name = testOfHeadline(line), named = name === null ? "" : maskName(name);
    if (saysSomething(named, TELLING_WORDS.name)) {
      let masked2 = `test ${named}`;
      return { signature: hash(masked2), generic: !1, masked: masked2 };
    }
    let masked = maskLine(line);
    if (masked !== "" && (fallback === "" && (fallback = masked), !(isWrapper(line) || !saysSomething(masked, TELLING_WORDS.sentence))))
      return { signature: hash(masked), generic: !1, masked };
  }
  return fallback === "" && (fallback = maskLine(text.find((line) => line.trim() !== "") ?? "")), { signature: hash(fallback), generic: !0, masked: fallback };
}
function saysSomething(masked, wanted) {
  let telling = 0;
  for (let [word] of masked.toLowerCase().matchAll(/[\p{L}_][\p{L}\d_-]+/gu))
    if (SAYS_NOTHING.has(word) || (telling += 1), telling >= wanted) return !0;
  return !1;
}
function hash(masked) {
  let digest = createHash("sha256").update(masked).digest("hex").slice(0, 16);
  return `${MASKS.version}-${digest}`;
}

export {
  MASKS,
  testOfHeadline,
  isWrapper,
  signatureOf
};
