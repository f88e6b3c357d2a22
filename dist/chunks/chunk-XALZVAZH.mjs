import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isWrapper,
  testOfHeadline
} from "./chunk-PRR7GZAE.mjs";
import {
  cleanLine,
  cleanText,
  describeReadProblem,
  readBytes,
  readLines,
  readStream
} from "./chunk-H4IWSSD2.mjs";
import {
  SYMBOL_BITS,
  compileWords,
  createWordScanner,
  requiredWords
} from "./chunk-T23W4NQG.mjs";

// src/evidence/annotations/annotation-patterns.ts
var FILE = String.raw`(?<file>(?:[A-Za-z]:[\\/])?[^\s:()[\]{}"'<>|*?=,;][^\s:()[\]{}"'<>|*?=,;]{0,259})`, LEVEL = String.raw`(?<severity>(?:fatal )?[Ee]rror|ERROR|[Ww]arning|WARNING|[Ii]nfo|INFO|[Nn]ote|[Nn]otice|[Hh]int|[EWCRF](?=[:\]]))`, BUILD = String.raw`(?:\[(?:ERROR|error|WARNING|warn|INFO|info)\] {1,3})`;
function line(text) {
  return new RegExp(`^${text}$`);
}
var ANNOTATION_PATTERNS = [
  {
    tools: "GitHub workflow commands",
    pattern: line(
      String.raw`::(?<severity>error|warning|notice) file=(?<file>[^,:]{1,260})(?:,line=(?<line>\d{1,7}))?(?:,endLine=\d{1,7})?(?:,col(?:umn)?=(?<column>\d{1,5}))?(?:,[^:]{0,200})?::(?<message>.{1,2000})`
    ),
    example: "::error file=src/a.js,line=10,col=15::Something went wrong"
  },
  {
    tools: "Maven, javac",
    pattern: line(
      String.raw`\[(?<severity>ERROR|WARNING|INFO)\] {1,3}${FILE}:\[(?<line>\d{1,7})(?:,(?<column>\d{1,5}))?\] ?(?<message>.{1,2000})`
    ),
    example: "[ERROR] /w/src/main/java/A.java:[12,8] cannot find symbol"
  },
  {
    tools: "msbuild, dotnet, tsc",
    pattern: line(
      String.raw`\s{0,8}(?<file>(?:[A-Za-z]:)?[^:()"<>|*?]{1,260})\((?<line>\d{1,7})(?:,(?<column>\d{1,5}))?(?:,\d{1,7}){0,2}\) ?: ?(?:fatal )?${LEVEL} ?(?<message>.{1,2000})`
    ),
    example: "src/a.ts(3,13): error TS7006: Parameter y implicitly has an any type."
  },
  {
    tools: "Kotlin",
    pattern: line(
      String.raw`(?<severity>[ew]): (?:file:\/\/)?${FILE}:(?: \()?(?<line>\d{1,7})(?:[:,] ?(?<column>\d{1,5}))?\)?:? (?<message>.{1,2000})`
    ),
    example: "e: file:///w/src/A.kt:12:5 Unresolved reference: b"
  },
  {
    tools: "tslint",
    pattern: line(
      String.raw`(?:(?<severity>ERROR|WARNING): )?${FILE}\[(?<line>\d{1,7}), (?<column>\d{1,5})\]: (?<message>.{1,2000})`
    ),
    example: "path/to/file.ts[418, 38]: missing semicolon"
  },
  {
    tools: "eslint --format compact",
    pattern: line(
      String.raw`${FILE}: line (?<line>\d{1,7}), col (?<column>\d{1,5}), (?<severity>Error|Warning|Info) - (?<message>.{1,2000})`
    ),
    example: "/w/a.js: line 2, col 10, Error - x is defined but never used. (no-unused-vars)"
  },
  {
    tools: "puppet-lint",
    pattern: line(
      String.raw`${FILE} - (?<severity>ERROR|WARNING): (?<message>.{1,2000}) on line (?<line>\d{1,7})`
    ),
    example: "/modules/a.pp - ERROR: a not in autoload module layout on line 7"
  },
  {
    tools: "scalastyle",
    pattern: line(
      String.raw`(?<severity>error|warning) file=(?<file>[^\s=]{1,260}) message=(?<message>.{1,2000}?)(?: line=(?<line>\d{1,7}))?(?: column=(?<column>\d{1,5}))?`
    ),
    example: "warning file=src/a.scala message=Object name is wrong line=6 column=7"
  },
  {
    tools: "PHP",
    pattern: line(
      String.raw`(?:PHP )?(?<severity>(?:Fatal|Parse) error|Warning|Notice): {1,3}(?<message>.{1,1500}) in (?<file>[^\s"']{1,260}\.php)(?: on line |:)(?<line>\d{1,7})`
    ),
    example: "PHP Parse error:  syntax error, unexpected end of file in /w/a.php on line 3"
  },
  {
    tools: "CMake",
    pattern: line(
      String.raw`CMake (?<severity>Error|Warning) at ${FILE}:(?<line>\d{1,7}) (?<message>.{1,2000})`
    ),
    example: "CMake Error at CMakeLists.txt:12 (find_package):"
  },
  {
    tools: "Rust panics",
    pattern: line(
      String.raw`(?<message>thread '.{1,200}'(?: \(\d{1,9}\))? panicked at) ${FILE}:(?<line>\d{1,7}):(?<column>\d{1,5}):`
    ),
    example: "thread 'a::b' panicked at src/a.rs:12:5:"
  },
  {
    tools: "black",
    pattern: line(`(?<message>would reformat) ${FILE}`),
    example: "would reformat /w/a.py"
  },
  {
    tools: "black",
    pattern: line(
      String.raw`(?<severity>error): cannot format ${FILE}: (?<message>Cannot parse[^:]{0,100}): (?<line>\d{1,7}):(?<column>\d{1,5}): .{0,1000}`
    ),
    example: "error: cannot format /w/a.py: Cannot parse: 1:3: jan~20"
  },
  {
    tools: "isort",
    pattern: line(`(?<severity>ERROR): ${FILE} (?<message>Imports are incorrectly .{1,200})`),
    example: "ERROR: /w/a.py Imports are incorrectly sorted and/or formatted."
  },
  {
    tools: "brakeman",
    pattern: line(
      String.raw`${FILE}(?: {2,20}|\t)(?<line>\d{1,7})(?: {2,20}|\t)(?<message>\S.{1,2000})`
    ),
    example: "/app/models/package.rb      13      Command Injection       General Possible"
  },
  {
    tools: "protolint",
    pattern: line(
      String.raw`\[${FILE}:(?<line>\d{1,7}):(?<column>\d{1,5})\] (?<message>.{1,2000})`
    ),
    example: "[a.proto:1:1] File name should be lower_snake_case.proto."
  },
  {
    tools: "go test",
    pattern: line(
      String.raw`\s{4,24}(?<file>[\w./-]{1,200}_test\.go):(?<line>\d{1,7}): (?<message>.{1,2000})`
    ),
    example: "    login_test.go:12: got 1, want 2"
  },
  {
    tools: "gcc, clang, go, javac, rustc short, mypy, flake8, rubocop, pytest and most others",
    pattern: line(
      String.raw`${BUILD}?(?:vet: )?\s{0,3}(?:error: ?)?${FILE}:(?<line>\d{1,7})(?:[:.](?<column>\d{1,5}))?(?:-\d{1,7})?(?:: ?| - | (?=\S))(?:\[?${LEVEL}\]?(?: |: ?|(?= - )))?(?<message>\S.{0,2000})`
    ),
    example: "src/a.c:3:5: warning: unused variable b"
  },
  {
    tools: "sbt",
    pattern: line(String.raw`\[(?<severity>error|warn)\] ${FILE}: (?<message>\S.{0,2000})`),
    example: "[error] /w/src/a.scala: File length exceeds 5 lines"
  }
];

// src/evidence/annotations/plausible-file.ts
var KNOWN_NAMES = /^(?:Gemfile|Rakefile|Makefile|Dockerfile|Jenkinsfile|Vagrantfile|Podfile|Fastfile|Justfile|BUILD|WORKSPACE)$/, HOST = /^(?:[\w-]{1,63}\.){1,8}(?:com|org|net|local|internal|localdomain|localhost)$/i;
function isPlausibleFile(file, hasColumn = !1) {
  if (!/[A-Za-z]/.test(file) || file.includes("://") || HOST.test(file)) return !1;
  let name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return KNOWN_NAMES.test(name) || /^\.[a-z]/.test(name) || /^[^.].{0,250}\.[A-Za-z]\w{0,11}$/.test(name) ? !0 : hasColumn && /^[\w-]{1,100}\/(?:[\w-]{1,100}\/){0,20}[\w-]{1,100}$/.test(file);
}

// src/evidence/annotations/severity.ts
var LEVELS = [
  [/^(?:(?:fatal )?error|err|fatal|failure|e|f|✖|✗|×|critical|high)$/i, "error"],
  [/^(?:warning|warn|w|⚠|medium)$/i, "warning"],
  [/^(?:info|note|notice|help|hint|i|n|c|r|ℹ|suggestion|style|low)$/i, "notice"]
];
function severityOf(word) {
  let text = word?.trim() ?? "";
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

// src/evidence/annotations/nested-annotations.ts
var FILE_ALONE = /^(?<file>(?:[A-Za-z]:[\\/])?[^\s:()[\]{}"'<>|*?=,;]{1,260})$/, ROW = /^ {1,6}(?<line>\d{1,7}):(?<column>\d{1,5}) {1,8}(?<severity>error|warning|info|✖|×|⚠|ℹ)\s{1,4}(?<message>\S.{0,1000})$/, HEADLINE = /^(?<severity>error|warning)(?:\[\w{1,20}\])?: (?<message>\S.{0,1000})$/, ARROW = /^ {0,8}(?:-->|╭▸|┌─) (?<file>[^\s:]{1,260}):(?<line>\d{1,7}):(?<column>\d{1,5})$/, PLACE_ABOVE = /^(?<file>[^\s:]{1,260}):(?<line>\d{1,7}) (?:at|in) .{1,300}:$/, BELOW = /^ {4,12}(?<message>[A-Z]{1,3}\d{1,5}: .{1,1000})$/, FRAME = /^ {2,8}File "(?<file>[^"]{1,260})", line (?<line>\d{1,7})(?:, in .{1,200})?$/, RAISED = /^(?:\w{1,100}\.){0,8}\w{0,100}(?:Error|Exception|Interrupt|Exit)(?:: .{0,1500})?$/, CARET = /^(?:\[\w{1,8}\] )?(?<before>[ \t]{0,400})\^\s*$/, CARET_FILES = /\.(?:scala|java)$/, CARET_WITHIN = 8;
function createNestedReader(add) {
  let file = null, headline = null, place = null, frame = null, held = null, caretWithin = 0;
  function release() {
    held && add(held), held = null;
  }
  function emit(where, what) {
    release();
    let path = where.file ?? file ?? "";
    isPlausibleFile(path) && add({
      file: path,
      line: Number(where.line),
      column: where.column === void 0 ? null : Number(where.column),
      severity: severityOf(what.severity),
      message: (what.message ?? "").trim()
    });
  }
  function visitCaret(text) {
    if (!held) return !1;
    caretWithin -= 1;
    let before = CARET.exec(text)?.groups?.before;
    return before !== void 0 && (held = { ...held, column: before.length + 1 }), (before !== void 0 || caretWithin === 0) && release(), before !== void 0;
  }
  function visitRow(text) {
    let row = file === null ? void 0 : ROW.exec(text)?.groups;
    if (row)
      return emit(row, row), !0;
    let alone = FILE_ALONE.exec(text)?.groups?.file;
    return alone !== void 0 && isPlausibleFile(alone) ? file = alone : text.trim() !== "" && (file = null), file !== null;
  }
  function visitPair(text) {
    let arrow = ARROW.exec(text)?.groups;
    if (arrow && headline)
      return emit(arrow, headline), headline = null, !0;
    headline = HEADLINE.exec(text)?.groups ?? headline;
    let below = BELOW.exec(text)?.groups;
    return below && place && emit(place, below), place = PLACE_ABOVE.exec(text)?.groups ?? null, place !== null;
  }
  function visitTraceback(text) {
    let next = FRAME.exec(text)?.groups;
    return next ? (frame = next, !0) : (!frame || text.startsWith(" ") || (RAISED.test(text) && emit(frame, { severity: "error", message: text }), frame = null), !1);
  }
  return {
    visit(text) {
      return visitCaret(text) || visitTraceback(text) || visitPair(text) || visitRow(text);
    },
    hold(annotation) {
      if (release(), annotation.column !== null || !CARET_FILES.test(annotation.file)) {
        add(annotation);
        return;
      }
      held = annotation, caretWithin = CARET_WITHIN;
    },
    end: release
  };
}

// src/evidence/annotations/read-annotations.ts
var MOST = 5e3, LONGEST_LINE = 2e3;
function readAnnotations(lines) {
  let found = /* @__PURE__ */ new Map(), nested = createNestedReader(add);
  function add(annotation) {
    let { file, line: line2, column, message } = annotation;
    found.size < MOST && found.set(JSON.stringify([file, line2, column, message]), annotation);
  }
  for (let text of lines) {
    if (text.length > LONGEST_LINE || nested.visit(text)) continue;
    let annotation = annotationOf(text);
    annotation && nested.hold(annotation);
  }
  return nested.end(), [...found.values()];
}
function annotationOf(text) {
  for (let { pattern } of ANNOTATION_PATTERNS) {
    let groups = pattern.exec(text)?.groups;
    if (!(!groups?.file || !isPlausibleFile(groups.file, groups.column !== void 0)))
      return {
        file: groups.file,
        line: positive(groups.line),
        column: positive(groups.column),
        severity: severityOf(groups.severity),
        message: (groups.message ?? "").trim()
      };
  }
  return null;
}
function positive(text) {
  let number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : null;
}

// src/evidence/annotations/complaints-of.ts
var MOST_LINES = 5e3;
function complaintsOf(kept, steps) {
  let failed = steps.filter((step) => step.failed), lines = kept.filter(
    ({ number }) => failed.length === 0 || failed.some(({ startLine, endLine }) => number >= startLine && number <= endLine)
  );
  return readAnnotations(lines.slice(-MOST_LINES).map(({ text }) => text));
}

// src/evidence/colour-code.ts
function colourEnd(bytes, from) {
  if (bytes[from] !== 91) return -1;
  let at = from + 1, parameters = at + 64;
  for (; at < parameters && isParameter(bytes[at] ?? 0); ) at += 1;
  let intermediates = at + 4;
  for (; at < intermediates && isIntermediate(bytes[at] ?? 0); ) at += 1;
  let final = bytes[at] ?? 0;
  return final >= 64 && final <= 126 ? at + 1 : -1;
}
function isReddish(bytes, from, end) {
  if (bytes[end - 1] !== 109) return !1;
  for (let at = from + 1; at + 1 < end; at += 1) {
    let first = bytes[at], second = bytes[at + 1];
    if ((first === 51 || first === 57) && second === 49 || first === 51 && second === 56) return !0;
  }
  return !1;
}
function isParameter(byte) {
  return byte >= 48 && byte <= 63;
}
function isIntermediate(byte) {
  return byte >= 32 && byte <= 47;
}

// src/evidence/skip-stamp.ts
var SHAPE = Uint8Array.from(
  "0000-00-00T00:00:00.0000000Z",
  (char) => char === "0" ? 0 : char.charCodeAt(0)
), T_AT = 10, Z_AT = SHAPE.length - 1, LETTER_T = 84, LETTER_Z = 90;
function skipStamp(bytes, from) {
  if (bytes[from + T_AT] !== LETTER_T || bytes[from + Z_AT] !== LETTER_Z) return from;
  for (let at = 0; at < Z_AT; at += 1) {
    let wanted = SHAPE[at], byte = bytes[from + at];
    if (wanted === 0 ? byte < 48 || byte > 57 : byte !== wanted) return from;
  }
  return from + SHAPE.length;
}

// src/evidence/line-scanner.ts
var RED_GROUP = 1 << 30, EVERY_GROUP = -1 >>> 1, NEWLINE = 10, ESCAPE = 27, SPACE = 32, PORTION_BYTES = 256 * 1024;
function compileLineWords(groups) {
  return compileWords(groups, [NEWLINE, ESCAPE]);
}
function createLineScanner(words, visit) {
  let table = createLineTable(words), pending = [], pendingBytes = 0, whole = !0, lineCount = 0, cutLine = null;
  function keep(part) {
    let room = 262144 - pendingBytes;
    if (part.length > room && (whole = !1), room <= 0 || part.length === 0) return;
    let kept = Buffer.from(part.subarray(0, room));
    pending.push(kept), pendingBytes += kept.length;
  }
  function flush() {
    let line2 = Buffer.concat(pending);
    pending = [], pendingBytes = 0, deliver(line2, whole), whole = !0;
  }
  function deliver(bytes, complete) {
    let chunk = table.scan(bytes, lineCount + 1, complete);
    lineCount += chunk.count, cutLine ??= table.firstCut(), visit(chunk);
  }
  function pushPortion(chunk) {
    let from = 0;
    if (pendingBytes > 0) {
      let end = chunk.indexOf(NEWLINE);
      if (keep(end === -1 ? chunk : chunk.subarray(0, end)), end === -1) return;
      flush(), from = end + 1;
    }
    let last = chunk.lastIndexOf(NEWLINE);
    last >= from && (deliver(chunk.subarray(from, last), !0), from = last + 1), keep(chunk.subarray(from));
  }
  return {
    push(chunk) {
      for (let from = 0; from < chunk.length; from += PORTION_BYTES)
        pushPortion(chunk.subarray(from, from + PORTION_BYTES));
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
function groupsOfEscape(bytes, from, end) {
  return end === -1 ? EVERY_GROUP : isReddish(bytes, from, end) ? RED_GROUP : 0;
}
function createLineTable(words) {
  let { symbols, next, outputs, firstAccepting, stopState } = words, starts = new Int32Array(0), hits = new Int32Array(0), found = new Int32Array(0), current = { bytes: Buffer.alloc(0), firstNumber: 1, count: 0, complete: !0 }, hitCount = 0;
  function run(bytes) {
    let { length } = bytes, state = 0, bits = 0, line2 = 0, index = skipStamp(bytes, 0);
    for (starts[0] = 0, hitCount = 0; index < length; ) {
      let byte = bytes[index], target = next[state << SYMBOL_BITS | symbols[byte]];
      if (index += 1, target < firstAccepting) state = target;
      else if (target !== stopState)
        state = target, bits |= outputs[target];
      else if (byte === NEWLINE)
        mark(line2, bits), line2 += 1, starts[line2] = index, index = skipStamp(bytes, index), state = 0, bits = 0;
      else {
        let end = colourEnd(bytes, index);
        bits |= groupsOfEscape(bytes, index, end), index = Math.max(index, end);
      }
    }
    return mark(line2, bits), line2 + 1;
  }
  function mark(line2, bits) {
    bits !== 0 && (hits[hitCount] = line2, found[hitCount] = bits, hitCount += 1);
  }
  function fullEnd(index) {
    return index + 1 < current.count ? (starts[index + 1] ?? 0) - 1 : current.bytes.length;
  }
  function wholeAt(index) {
    return current.complete && fullEnd(index) - (starts[index] ?? 0) <= 262144;
  }
  let chunk = {
    get bytes() {
      return current.bytes;
    },
    get firstNumber() {
      return current.firstNumber;
    },
    get count() {
      return current.count;
    },
    get hitCount() {
      return hitCount;
    },
    start: (index) => starts[index] ?? 0,
    end: (index) => Math.min(fullEnd(index), (starts[index] ?? 0) + 262144),
    text: (index) => current.bytes.toString("utf8", chunk.start(index), chunk.end(index)),
    afterStamp: (index) => {
      let { bytes } = current, start = chunk.start(index), end = skipStamp(bytes, start);
      return end === start ? null : bytes.toString("utf8", bytes[end] === SPACE ? end + 1 : end, chunk.end(index));
    },
    whole: wholeAt,
    hit: (at) => hits[at] ?? 0,
    groups: (at) => found[at] ?? 0
  };
  return {
    scan(bytes, firstNumber, complete) {
      return starts.length < bytes.length + 2 && (starts = new Int32Array(2 * bytes.length + 2), hits = new Int32Array(starts.length), found = new Int32Array(starts.length)), current = { bytes, firstNumber, count: 0, complete }, current.count = run(bytes), chunk;
    },
    firstCut() {
      if (!current.complete) return current.firstNumber;
      if (current.bytes.length <= 262144) return null;
      for (let index = 0; index < current.count; index += 1)
        if (!wholeAt(index)) return current.firstNumber + index;
      return null;
    }
  };
}

// src/evidence/line-weight.ts
var WORDS = [
  "error",
  "fail",
  "exception",
  "fatal",
  "panic",
  "traceback",
  "abort",
  "not ok",
  "cannot",
  "can't",
  "could not",
  "couldn't",
  "couldnt",
  "unable",
  "undefined",
  "not found",
  "no such",
  "denied",
  "refused",
  "timed out",
  "timeout",
  "segfault",
  "segmentation",
  "killed",
  "out of memory",
  "unexpected",
  "expected",
  "missing",
  "invalid",
  "assert",
  "mismatch",
  "conflict",
  "violat",
  "unresolved",
  "not defined",
  "no space",
  "unknown",
  "rejected",
  "** (",
  "offense",
  "exited with",
  "exit code",
  "signal",
  "!!!!! ",
  "✗",
  "●",
  "❌",
  "■",
  "×",
  "✘",
  "✖"
], GRADES = [
  {
    weight: 4,
    pattern: /^.{0,300}?[\w)\]]:\[?\d+(?:[:,]\d+)?\]?:? (?:\w+ )?(?:fatal )?error\b|\berror(?:\[E\d+\]| TS\d+| CS\d+| MSB\d+| C\d{4})?: /i
  },
  { weight: 4, pattern: /^CMake Error\b|^\*\* \(\w/ },
  { weight: 4, pattern: /^\s*--- FAIL|^\s*not ok \d|^thread '.{0,200}' panicked at|^panic: / },
  { weight: 4, pattern: /^Traceback \(most recent call last\)|^E {2,7}\S/ },
  {
    weight: 4,
    pattern: /^\s*(?:[\w.$]+\.)?[A-Z]\w*(?:Error|Exception|Failure|Panic)\b(?: \[\w+\])?(?::|$| \()/
  },
  {
    weight: 4,
    pattern: /^\s*(?:\[(?:ERROR|FATAL|error|Error|FAIL|FAILED)\s*\]|(?:ERROR|FATAL|CRITICAL|PANIC|FAIL|FAILED|FAILURE)\b[:!]?(?= ))/
  },
  { weight: 4, pattern: /^\s*(?:[✗✘✖×●❌]|■■) ?\S/ },
  // Ended by a signal, or by somebody at the keyboard, as pytest prints it.
  {
    weight: 4,
    pattern: /\b(?:[Rr]eceived|[Kk]illed by|[Tt]erminated by|[Cc]aught|[Ff]atal) signal\b|^!{5,200} (?:KeyboardInterrupt|Interrupted|\w+\.Exit)\b/
  },
  {
    weight: 3.5,
    pattern: /^\s*(?:fatal|error|Error|Fatal|fail|Failure|Failed|Fail|failure|failed|panic|rake aborted|Aborted|Segmentation fault)\b[:! ]/
  },
  { weight: 3.5, pattern: /\b(?:FAILED|FAIL|FAILURE|ERROR|FATAL)\b(?:\W|$)/ },
  {
    weight: 3,
    pattern: /: (?:command not found|No such file or directory|Permission denied|cannot open|not found)\b/
  },
  { weight: 3, pattern: /\b(?:[A-Z]\w*(?:Error|Exception))\b/ },
  {
    weight: 2.5,
    pattern: /\b(?:failed|failure|error|exception|fatal|panic|aborted|aborting|segfault|killed)\b/i
  },
  {
    weight: 2,
    pattern: /\b(?:cannot|can't|could ?n[o']t|unable to|not found|no such|denied|refused|timed out|unresolved|mismatch|expected|assert\w*|invalid|conflict|unexpected|missing|offenses?)\b/i
  },
  { weight: 0.5, pattern: /./ }
], SIGNED_WEIGHT = 0.5, SIGN = /[\u2000-\u2fff]/, HARMLESS = /^\s*\d{1,6} {1,8}\| |^\s*\d{1,6} {1,8}\d{1,6} {1,8}\| |\b(?:0|no|No|without|zero) (?:\w+ )?(?:errors?|failures?|failed|failing|fatal)\b|\b(?:errors?|failures?|failed|Errors|Failures|fail)(?:\s*[:=]\s*|\s+)0\b|-Werror|fail-fast|[Ff]ail[Ff]ast|ignore[_-]?errors?|continue-on-error|error_reporting|if-no-files-found|set -e|\b(?:lib|gpg-|php-|node-|perl-)[\w-]{0,30}error|error[_-]?(?:prone|handler|chain|log|page|stack|ex|message)s?\b|errors?\.(?:js|ts|py|rb|go|java|h|c|cpp|hpp|o|lo|rs|php|html|class|html|md|css)\b|(?:PASS|PASSED|passed|✓|✔|√)\b|^\s*(?:ok|✓|✔|√|PASS)\b|^\s*(?:npm )?(?:warn|WARN)|warning\b|WARNING|\bWarning|\[WARN|deprecat|^-- (?:Looking|Could NOT|Check|Perform|Test)|^checking (?:for|whether|if) |^\[ *\d+ of \d+\] Compiling|^\s*(?:Get|Fetched|Selecting|Unpacking|Preparing|Setting up|Downloading|Downloaded|Compiling|Installing|Collecting|Requirement already|adding|creating|copying|inflating|extracting)\b/, NONE_COUNTED = /\b(?:fail|error)\w*\b.{0,60}(?:\s{2}|: )0$/i, HARMLESS_FACTOR = 0.15, RED_WEIGHT = 1.5, MARKED_WEIGHT = 4, WRAPPER_WEIGHT = 0.2, NONE_WEIGHT = 0.1, INTERESTING_WEIGHT = 2.5, DECIDED = [WRAPPER_WEIGHT, NONE_WEIGHT], WEIGHED_WORDS = [...WORDS, "##[error]"], LONGEST_GRADED = 1e3, NOT_LOOKED = { worded: !0, interesting: !0 };
function createLineWeigher(interesting) {
  let scanner = createWordScanner([WORDS]);
  return (line2, first = NOT_LOOKED) => {
    let text = line2.text.length > LONGEST_GRADED ? line2.text.slice(0, LONGEST_GRADED) : line2.text, worded = first.worded && scanner.some(text), weight = worded || line2.red || line2.marker === "error" ? weigh(line2, text, worded) : signedWeight(text);
    return weight >= INTERESTING_WEIGHT || DECIDED.includes(weight) || !first.interesting || !interesting(text) ? weight : INTERESTING_WEIGHT;
  };
}
function signedWeight(text) {
  let looked = text.slice(0, LONGEST_GRADED);
  return !SIGN.test(looked) || looked.trim() === "" ? 0 : HARMLESS.test(looked) ? SIGNED_WEIGHT * HARMLESS_FACTOR : SIGNED_WEIGHT;
}
function weigh(line2, text, worded) {
  if (text.trim() === "") return 0;
  if (isWrapper(text)) return WRAPPER_WEIGHT;
  if (NONE_COUNTED.test(text)) return NONE_WEIGHT;
  let signed = SIGN.test(text) ? SIGNED_WEIGHT : 0, weight = (worded ? grade(text) : signed) + (line2.red ? RED_WEIGHT : 0);
  return line2.marker === "error" ? Math.max(weight, MARKED_WEIGHT) : HARMLESS.test(text) ? weight * HARMLESS_FACTOR : weight;
}
var SUMMARY = /^test result: |^error: (?:test failed, to rerun|could not compile|aborting due to|build failed)|^FAIL\t|^FAIL$|^\*\* \w+ FAILED \*\*|\bExecuted \d+ tests?\b|^(?:Tests run|Tests|Test Suites|Test suites|Test Files)\b ?:? |^={1,100} .{0,200}\b\d+ (?:failed|passed)|^FAILED \((?:failures|errors)|^\s*\d+ (?:failing|failed|errors?|failures?|examples?|tests?)\b|^Failed tests?: *\d|^rake aborted|^(?:FAILURES|ERRORS)!$|^make\b.{0,200}\*\*\*|^Command failed|^The following [a-z ]{1,60}(?:failed|FAILED)\b/, SUMMARY_WEIGHT = 2.2;
function grade(text) {
  return SUMMARY.test(text) ? SUMMARY_WEIGHT : GRADES.find(({ pattern }) => pattern.test(text))?.weight ?? 0;
}

// src/evidence/chunk-reader.ts
function createChunkReader(watchers, store, request) {
  let { interesting } = request, weigh2 = createLineWeigher(interesting ?? (() => !1)), interestingWords = interesting ? request.interestingWords ?? null : [], words = [...watchers.map((watcher) => watcher.words), WEIGHED_WORDS, interestingWords], wordedGroup = 1 << watchers.length, interestingGroup = 1 << watchers.length + 1, weighedGroups = wordedGroup | interestingGroup | RED_GROUP, always = words.includes(null) ? EVERY_GROUP : 0, watched = createWatch(watchers);
  function readLine(chunk, index, groups) {
    let { line: line2, raw } = lookAt(chunk, index);
    if (watched.show(line2, raw, { number: chunk.firstNumber + index, groups }), (groups & weighedGroups) === 0 || !chunk.whole(index)) return;
    let weight = weigh2(line2, {
      worded: (groups & wordedGroup) !== 0,
      interesting: (groups & interestingGroup) !== 0
    });
    weight > 0 && store.weighed(chunk, index, weight);
  }
  return {
    words: compiledOnce(request.interestingWords ?? NO_WORDS, words),
    read(chunk) {
      let at = 0, index = 0;
      for (; index < chunk.count; ) {
        let hit = at < chunk.hitCount ? chunk.hit(at) : chunk.count;
        index === hit ? (readLine(chunk, index, chunk.groups(at) | always), at += 1, index += 1) : always !== 0 || chunk.firstNumber + index <= watched.lastWanted ? (readLine(chunk, index, always), index += 1) : index = hit;
      }
      store.endChunk(chunk);
    }
  };
}
function lookAt(chunk, index) {
  let rest = chunk.afterStamp(index);
  if (rest !== null && !rest.includes("	")) return { line: cleanText(rest), raw: rest };
  let raw = chunk.text(index);
  return { line: cleanLine(raw), raw };
}
var NO_WORDS = [], compiled = /* @__PURE__ */ new WeakMap();
function compiledOnce(rulesWords, groups) {
  let known = compiled.get(rulesWords);
  if (known) return known;
  let automaton = compileLineWords(groups.map((group) => group ?? []));
  return compiled.set(rulesWords, automaton), automaton;
}
function createWatch(watchers) {
  let wantedUntil = watchers.map(() => 0), lastWanted = 0;
  return {
    show(line2, raw, { number, groups }) {
      for (let at = 0; at < watchers.length; at += 1) {
        let watcher = watchers[at], isWanted = (groups & 1 << at) !== 0 || number <= (wantedUntil[at] ?? 0);
        !watcher || !isWanted || (watcher.visit(line2, raw, number), wantedUntil[at] = number + (watcher.wanted ?? 0), lastWanted = Math.max(lastWanted, wantedUntil[at] ?? 0));
      }
    },
    get lastWanted() {
      return lastWanted;
    }
  };
}

// src/evidence/log-ending.ts
var SYSTEMS = [
  {
    name: "GitHub Actions",
    begins: /^Current runner version: /,
    ends: /^Cleaning up orphan processes|^(?:Error: )?The (?:operation|runner|job|hosted runner)\b.{0,80}(?:cancel|shutdown|lost|exceeded)/
  },
  {
    name: "Travis CI",
    begins: /^Worker information/,
    ends: /^Done\. Your build exited with|^Your build has been stopped|^The job exceeded the maximum|^No output has been received|^Done: Job Cancelled|^The build has been terminated/
  },
  {
    name: "GitLab",
    begins: /^Running with gitlab-runner /,
    ends: /^Job succeeded|^ERROR: Job failed|^WARNING: .{0,80}canceled/
  },
  {
    name: "Jenkins",
    begins: /^Started by (?:user|timer|upstream project|an SCM change|GitHub|remote host)\b/,
    ends: /^Finished: [A-Z]/
  }
], FIRST_LINES = 200, WORDS2 = [
  "current runner version: ",
  "cleaning up orphan",
  "the operation",
  "the runner",
  "the job",
  "the hosted runner",
  "worker information",
  "done",
  "your build has been stopped",
  "no output has been received",
  "the build has been terminated",
  "running with gitlab-runner",
  "job succeeded",
  "job failed",
  "warning: ",
  "started by ",
  "finished: "
];
function createEndingReader() {
  let begun = null, ended = !1;
  return {
    words: WORDS2,
    visit({ text }, _raw, lineNumber) {
      begun === null && lineNumber <= FIRST_LINES && (begun = SYSTEMS.find(({ begins }) => begins.test(text)) ?? null), begun?.ends.test(text) && (ended = !0);
    },
    unfinished: () => begun !== null && !ended ? begun.name : null
  };
}

// src/evidence/log-status.ts
var ENDINGS = [
  {
    status: "cancelled",
    pattern: /^(?:Error: )?The (?:operation|run|job) was canceled|^Finished: ABORTED|^ERROR: Job failed \(canceled\)/
  },
  {
    status: "failed",
    pattern: /^(?:Error: )?Process completed with exit code [1-9]|^Done\. Your build exited with [1-9]|^Finished: (?:FAILURE|UNSTABLE)|^ERROR: Job failed|^(?:\[(?:INFO|ERROR)\] )?BUILD (?:FAILURE|FAILED)\b|^FAILURE: Build failed|^The command ".{0,4000}" (?:failed and )?exited with [1-9]|^\*\* [A-Z ]{1,40}FAILED \*\*|^!{5,200} (?:KeyboardInterrupt|Interrupted)\b|^npm (?:ERR!|error) /
  },
  {
    status: "passed",
    pattern: /^Done\. Your build exited with 0|^Finished: SUCCESS|^Job succeeded|^(?:\[INFO\] )?BUILD SUCCESS(?:FUL)?\b/
  }
], ENDING_GATE = /^(?:Error: )?(?:The |Process|Done\.|Finished|ERROR|Job|BUILD|\[INFO\] BUILD|\[ERROR\] BUILD|FAILURE|npm |\*\* |!!!!!)/;
function wordsOfEndings() {
  let words = ["##[error]"];
  for (let { pattern } of ENDINGS) {
    let required = requiredWords(pattern);
    if (required === null) return null;
    words.push(...required);
  }
  return words;
}
function createStatusReader() {
  let last = "unknown", errors = 0;
  return {
    words: wordsOfEndings(),
    visit({ text, marker }) {
      if (marker === "error" && (errors += 1), !ENDING_GATE.test(text)) return;
      let ending = ENDINGS.find(({ pattern }) => pattern.test(text));
      ending && last !== "cancelled" && (last = ending.status);
    },
    end(steps, tests, toItsEnd) {
      return last === "cancelled" ? last : errors > 0 || steps.some((step) => step.failed) ? "failed" : last !== "unknown" ? last : tests.failed !== null && tests.failed > 0 ? "failed" : toItsEnd && tests.run !== null && tests.run > 0 ? "passed" : "unknown";
    }
  };
}

// src/evidence/novelty.ts
function createBaseline(known = []) {
  let seen = new Set(known);
  return {
    add(text) {
      seen.size < 4e5 && seen.add(lineKey(text));
    },
    addAll({ keys }) {
      for (let key of keys) seen.size < 4e5 && seen.add(key);
    },
    holds: (text) => seen.has(lineKey(text)),
    sharedWith: ({ keys }) => createBaseline([...seen].filter((key) => keys.has(key))),
    get size() {
      return seen.size;
    },
    keys: seen
  };
}
var DIGIT = 1, WORD = 2, SPACE2 = 3;
function kindOf(code) {
  return code >= 97 && code <= 122 ? WORD : code >= 48 && code <= 57 ? DIGIT : code === 32 || code >= 9 && code <= 13 ? SPACE2 : code >= 65 && code <= 90 || code === 95 || code >= 128 ? WORD : 0;
}
var MASKED = 35;
function lineKey(text) {
  let high = 2166136261, low = 2654435761, index = 0, { length } = text;
  for (; index < length; ) {
    let code = text.charCodeAt(index), kind = kindOf(code);
    if (kind === SPACE2) {
      index += 1;
      continue;
    }
    if (kind !== WORD && kind !== DIGIT) {
      high = Math.imul(high ^ code, 16777619), low = Math.imul(low + code, 2246822507) ^ low >>> 15, index += 1;
      continue;
    }
    let wordHigh = high, wordLow = low, digits = !1;
    for (; (kind === WORD || kind === DIGIT) && (kind === DIGIT && (digits = !0), wordHigh = Math.imul(wordHigh ^ code, 16777619), wordLow = Math.imul(wordLow + code, 2246822507) ^ wordLow >>> 15, index += 1, !(index >= length)); )
      code = text.charCodeAt(index), kind = kindOf(code);
    high = digits ? Math.imul(high ^ MASKED, 16777619) : wordHigh, low = digits ? Math.imul(low + MASKED, 2246822507) ^ low >>> 15 : wordLow;
  }
  return (high >>> 0) * 2097152 + (low >>> 0 & 2097151);
}

// src/evidence/step-tracker.ts
var RUN_GROUP = /^Run (.{1,300})/, CLEANUP = /^(?:Post job cleanup\.|Cleaning up orphan processes)/, SHELL_COMMAND = /^\$ (.{1,300})/, COMMAND_ENDED = /^The command ".{0,4000}" (?:failed and )?exited with (-?\d+)/;
var LETTERS_OF_NOTE = [67, 80, 84], WORDS3 = [
  "##[group]",
  "##[error]",
  "travis_time:start",
  "post job cleanup.",
  "cleaning up orphan",
  'the command "'
], MOST_STEPS = 2e4;
function createStepTracker() {
  let steps = [], current = null, commandAt = 0;
  function open(name, lineNumber) {
    current && (current.endLine = lineNumber - 1), current = { name, startLine: lineNumber, endLine: lineNumber, failed: !1 }, steps.length < MOST_STEPS && steps.push(current);
  }
  function close(step, { failed, lineNumber }) {
    failed && (step.failed = !0), step.endLine = lineNumber, current = null;
  }
  function visitText(text, raw, lineNumber) {
    let first = text.charCodeAt(0);
    if (raw.includes("travis_time:start") && (commandAt = first === 36 ? lineNumber : lineNumber + 1), first === 36 && lineNumber === commandAt) {
      open(SHELL_COMMAND.exec(text)?.[1] ?? text.slice(0, 300), lineNumber);
      return;
    }
    if (!LETTERS_OF_NOTE.includes(first)) return;
    CLEANUP.test(text) && open("clean-up", lineNumber);
    let code = COMMAND_ENDED.exec(text)?.[1];
    current && code !== void 0 && close(current, { failed: code !== "0", lineNumber });
  }
  return {
    words: WORDS3,
    wanted: 1,
    visit({ text, marker }, raw, lineNumber) {
      marker === null && visitText(text, raw, lineNumber), marker === "error" && current && (current.failed = !0);
      let name = marker === "group" ? RUN_GROUP.exec(text)?.[1] : void 0;
      name && open(name, lineNumber);
    },
    end(lineCount) {
      return current && (current.endLine = lineCount), steps;
    }
  };
}
function stepAt(steps, lineNumber) {
  let low = 0, high = steps.length - 1, found = null;
  for (; low <= high; ) {
    let middle = low + high >> 1, step = steps[middle];
    if (!step) break;
    step.startLine <= lineNumber ? (found = step, low = middle + 1) : high = middle - 1;
  }
  return found;
}

// src/evidence/earlier-logs.ts
var NO_TESTS = { run: null, failed: null, skipped: null, failedTests: [] };
async function readEarlierLogs(files) {
  let passing = createBaseline(), inEveryFailed = null;
  for (let file of files) {
    let { lines, failed } = await readEarlierLog(file);
    failed ? inEveryFailed = inEveryFailed === null ? lines : inEveryFailed.sharedWith(lines) : passing.addAll(lines);
  }
  let compared = passing.size > 0;
  return {
    compared,
    isNovel: (text) => !compared || !passing.holds(text),
    isUsual: (text) => !compared && inEveryFailed !== null && inEveryFailed.holds(text)
  };
}
async function readEarlierLog(file) {
  let lines = createBaseline(), steps = createStepTracker(), status = createStatusReader(), ending = createEndingReader(), { lineCount } = await readLines(file, (raw, number) => {
    let line2 = cleanLine(raw);
    lines.add(line2.text), steps.visit(line2, raw, number), status.visit(line2, raw, number), ending.visit(line2, raw, number);
  }), ended = status.end(steps.end(lineCount), NO_TESTS, !1);
  return { lines, failed: ended === "failed" || ending.unfinished() !== null };
}

// src/evidence/line-store.ts
var KEPT_BYTES = 16 * 2 ** 20, LINE_OVERHEAD = 100, CONTEXT_BEFORE = 24, CONTEXT_AFTER = 80, SEED_WEIGHT = 2;
function createLineStore() {
  let kept = createByteLines(), tail = [], light = [], next = 1, after = 0;
  function keep(chunk, number, weight) {
    let index = number - chunk.firstNumber;
    chunk.whole(index) && kept.add({ number, weight }, chunk.bytes.subarray(chunk.start(index), chunk.end(index)));
  }
  function keepAfter(chunk, before) {
    for (; after > 0 && next < before; )
      keep(chunk, next, 0), next += 1, after -= 1;
  }
  function keepBefore(chunk, number) {
    let from = Math.max(next, number - CONTEXT_BEFORE);
    for (let line2 of tail)
      line2.number >= from && kept.add({ ...line2, weight: weightOf2(line2.number) }, line2.bytes);
    for (let at = Math.max(from, chunk.firstNumber); at < number; at += 1)
      keep(chunk, at, weightOf2(at));
    tail = [], light = [];
  }
  function weightOf2(number) {
    return light.find((line2) => line2.number === number)?.weight ?? 0;
  }
  return {
    weighed(chunk, index, weight) {
      let number = chunk.firstNumber + index;
      keepAfter(chunk, number);
      let isSeed = weight >= SEED_WEIGHT;
      if (isSeed || weight === WRAPPER_WEIGHT) keepBefore(chunk, number);
      else if (after === 0) {
        weight > 0 && (light = [...light.slice(1 - CONTEXT_BEFORE), { number, weight }]);
        return;
      } else after -= 1;
      isSeed && (after = CONTEXT_AFTER), keep(chunk, number, weight), next = number + 1;
    },
    endChunk(chunk) {
      let end = chunk.firstNumber + chunk.count;
      keepAfter(chunk, end), tail = tail.slice(Math.max(0, chunk.count + tail.length - CONTEXT_BEFORE));
      let from = Math.max(next, chunk.firstNumber, end - CONTEXT_BEFORE);
      for (let number = from; number < end; number += 1) {
        let index = number - chunk.firstNumber;
        if (!chunk.whole(index)) continue;
        let bytes = Buffer.from(chunk.bytes.subarray(chunk.start(index), chunk.end(index)));
        tail.push({ number, bytes });
      }
    },
    end() {
      for (let line2 of tail.slice(-CONTEXT_BEFORE))
        kept.add({ ...line2, weight: weightOf2(line2.number) }, line2.bytes);
      return kept.end();
    }
  };
}
function createByteLines() {
  let bytes = Buffer.alloc(65536), used = 0, lines = [];
  function grow(room) {
    if (used + room <= bytes.length) return;
    let larger = Buffer.alloc(Math.max(used + room, 2 * bytes.length));
    bytes.copy(larger, 0, 0, used), bytes = larger;
  }
  function compact() {
    let eighth = Math.floor(lines.length / 8);
    lines = [...lines.slice(0, eighth), ...lines.slice(-3 * eighth)], used = 0;
    for (let line2 of lines)
      bytes.copyWithin(used, line2.start, line2.end), line2.end = used + line2.end - line2.start, line2.start = used, used = line2.end;
  }
  return {
    add({ number, weight }, line2) {
      grow(line2.length), bytes.set(line2, used), lines.push({ number, weight, start: used, end: used + line2.length }), used += line2.length, used + lines.length * LINE_OVERHEAD > KEPT_BYTES && compact();
    },
    end: () => lines.map(({ number, weight, start, end }) => ({
      number,
      weight,
      raw: bytes.toString("utf8", start, end)
    }))
  };
}

// src/evidence/log-gap.ts
var HOLE = "\0\0\0\0", LEFT_OUT = [
  // Jenkins
  /^\[\.\.\.truncated \d[\d.,]* ?(?:lines|[KMG]?i?B)\.\.\.\]/,
  // GitLab
  /^Job's log exceeded limit of \d/,
  // Travis CI
  /^The (?:job exceeded the maximum log length|log length has exceeded the limit)/,
  // BuildKit
  /\[output clipped, log limit \d/,
  // Docker's log readers, Buildkite
  /^(?:\.\.\. ?)?(?:log|output) (?:has been )?truncated\b/i
];
function createGapReader() {
  let first = null;
  return {
    words: [
      "[...truncated ",
      "job's log exceeded",
      "log length",
      "[output clipped",
      "truncated",
      HOLE
    ],
    visit({ text }, raw, lineNumber) {
      first === null && (raw.includes(HOLE) || LEFT_OUT.some((pattern) => pattern.test(text))) && (first = lineNumber);
    },
    gap: () => first
  };
}

// src/evidence/continuation.ts
var BELONGS = /^\s*(?:at |from |in |File "|Caused by:|\.\.\. \d+ (?:more|common)|\d+ ?[|:]|\||\^|~|-->|=|@@ |[+-](?![+-]{4})|#\d+ |>|note:|help:|hint:|Hint:|expected|Expected|received|Received|actual|Actual|got:|want:|symbol:|location:|required:|found:|reason:|Reason:|stack traceback|Stack trace|stacktrace:|Call Stack|goroutine |created by |During handling|The above exception|Stack trace|Backtrace|\(.{1,80}\.(?:ex|erl|exs|hs|ml):?\d*|(?:[A-Za-z]:)?[\w./\\@+~-]{1,200}:\d+(?::in |:\d+|$))/, PASSED = /^\s*(?:✓|✔|√|--- PASS|ok \d|PASS\b)|\.\.\. ok$|\bPASSED$/, PLACED = /^\s*(?:[A-Za-z]:)?[\w./\\@+~-]{1,200}[:(] ?\d+/, BARE_HEADER = /^\s*(?:Failure|Failures|Error|Errors|FAIL|FAILED|ERROR|Failed tests?):?\s*$|:$/, PREFIX = /^(?:\[[\w ./:-]{1,30}\]|npm ERR!|npm error|error|ERROR|E {2,}|[\w.-]{1,30} \||>>>|!|\*\*|#)(?=\s|$)/, HEADER = /^\s*(?:\d{1,4}\) |● |_{3,} .* _{3,}$|={3,} .* ={3,}$|-{3,} .*|FAIL[: ]|ERROR: |Failure:|Error:|In file included from |> Task :.* FAILED$|# |test .* \.\.\. |.{1,120}:$|Traceback )/, TITLE = /^\s*(?:\d{1,4}\) \S|_{3,} .* _{3,}$|-{4} .* -{4}$|● |--- FAIL|(?:FAIL|ERROR): \S|# [\w.-]+\/\S+$)/;
function entitles(line2) {
  return TITLE.test(line2.text.slice(0, 300));
}
function indentOf(text) {
  let indent = 0;
  for (; indent < text.length; indent += 1) {
    let code = text.charCodeAt(indent);
    if (code !== 32 && code !== 9) break;
  }
  return indent;
}
function isBlank(text) {
  return indentOf(text) === text.length;
}
function prefixOf(text) {
  return PREFIX.exec(text)?.[0] ?? null;
}
function continues(head, line2) {
  if (PASSED.test(line2.text.slice(0, 300))) return !1;
  if (line2.weight >= 2) return !0;
  if (line2.marker === "group" || line2.marker === "endgroup") return !1;
  if (line2.red && head.red) return !0;
  let prefix = prefixOf(head.text);
  if (prefix !== null && prefixOf(line2.text) === prefix || indentOf(line2.text) > indentOf(head.text)) return !0;
  let text = line2.text.slice(0, 300);
  return BARE_HEADER.test(head.text) && (line2.number <= head.number + 2 || PLACED.test(text)) ? !0 : BELONGS.test(text) || PLACED.test(text) && PLACED.test(head.text.slice(0, 300));
}
function introduces(line2, head) {
  return line2.marker === "group" || line2.marker === "endgroup" || PASSED.test(line2.text.slice(0, 300)) ? !1 : HEADER.test(line2.text.slice(0, 300)) ? !0 : line2.red && head.red;
}

// src/evidence/line-range.ts
function adjacent(lines, index) {
  return (lines[index + 1]?.number ?? 0) - (lines[index]?.number ?? 0) === 1;
}
function heaviestOf(lines, { from, to }) {
  let heaviest = 0;
  for (let index = from; index <= to; index += 1) {
    let weight = lines[index]?.weight ?? 0;
    weight > heaviest && (heaviest = weight);
  }
  return heaviest;
}

// src/evidence/grow-blocks.ts
var SEED_WEIGHT2 = 2, LONGEST_BLOCK = 60, MOST_HEADER_LINES = 3, MOST_TITLE_LINES = 30, BLANKS_BRIDGED = 2, NOVEL_BEFORE = 24, LONGEST_NOVEL = 80, BRIDGED = 2;
function growBlocks(lines, compared) {
  let ranges = [], index = 0;
  for (; index < lines.length; ) {
    let line2 = lines[index];
    if (!line2 || line2.weight < SEED_WEIGHT2 || compared && !line2.novel) {
      index += 1;
      continue;
    }
    let grow = compared ? growNovel : growMessage, { from, to } = grow(lines, index, ranges.at(-1)?.to ?? -1), previous = ranges.at(-1), touches = previous && previous.to >= from - 1 && adjacent(lines, from - 1);
    previous && touches && to - previous.from < LONGEST_BLOCK ? ranges[ranges.length - 1] = { from: previous.from, to } : ranges.push({ from, to }), index = to + 1;
  }
  return ranges;
}
function growMessage(lines, seed, floor) {
  return { from: growUp(lines, seed, floor), to: growDown(lines, seed) };
}
function growNovel(lines, seed, floor) {
  let from = seed;
  for (let index = seed - 1; index > floor && seed - index <= NOVEL_BEFORE && adjacent(lines, index); index -= 1)
    if (isNew(lines[index])) from = index;
    else if (from - index >= BRIDGED) break;
  let to = seed;
  for (let index = seed + 1; index - seed < LONGEST_NOVEL && adjacent(lines, index - 1); index += 1)
    if (isNew(lines[index])) to = index;
    else if (index - to >= BRIDGED) break;
  return { from, to };
}
function isNew(line2) {
  return line2?.novel === !0 && !isBlank(line2.text);
}
function growUp(lines, seed, floor) {
  let head = lines[seed], from = seed;
  for (let step = 1; head && step <= MOST_HEADER_LINES; step += 1) {
    let index = seed - step, line2 = lines[index];
    if (!line2 || index <= floor || !adjacent(lines, index)) break;
    if (!isBlank(line2.text)) {
      if (!introduces(line2, head)) break;
      from = index;
    }
  }
  return titleAbove(lines, from, floor) ?? from;
}
function titleAbove(lines, from, floor) {
  for (let index = from; index > floor && from - index <= MOST_TITLE_LINES; index -= 1) {
    let line2 = lines[index];
    if (!line2 || line2.marker === "group" || line2.marker === "endgroup" || index < from && !adjacent(lines, index)) return null;
    if (entitles(line2)) return index;
  }
  return null;
}
function growDown(lines, seed) {
  let head = lines[seed], to = seed;
  for (let index = seed + 1; head && index - seed < LONGEST_BLOCK; index += 1) {
    let line2 = lines[index];
    if (!line2 || !adjacent(lines, index - 1)) break;
    if (isBlank(line2.text)) {
      if (index - to > BLANKS_BRIDGED) break;
      continue;
    }
    if (!continues(head, line2)) break;
    to = index;
  }
  return to;
}

// src/evidence/last-words.ts
var LAST_WORDS = 20, SHORTEST_PARAGRAPH = 5, TELLING_WEIGHT = 3;
function withLastWords(grown, request) {
  let { lines, steps } = request, failed = steps.filter((step2) => step2.failed);
  if (grown.some(
    (range) => heaviestOf(lines, range) >= TELLING_WEIGHT && (failed.length === 0 || stepAt(steps, lines[range.to]?.number ?? 0)?.failed)
  )) return grown;
  let step = failed[0] ?? null, wrapper = lastWrapper(lines, step);
  if (grown.length > 0 && wrapper === -1) return grown;
  let last = lastWords(lines, wrapper === -1 ? lines.length - 1 : wrapper, step?.startLine ?? 1);
  return last === null || isWrapperAt(lines, last.from) && grown.length > 0 ? grown : unheard(grown, last);
}
function lastWrapper(lines, step) {
  return lines.findLastIndex(
    (line2) => line2.weight === WRAPPER_WEIGHT && (step === null || line2.number >= step.startLine && line2.number <= step.endLine)
  );
}
function unheard(grown, last) {
  let inside = grown.filter((other) => other.to >= last.from && other.from <= last.to), from = Math.max(last.from, ...inside.map((other) => other.to + 1));
  return from > last.to ? grown : [...grown, { from, to: last.to }].sort((left, right) => left.from - right.from);
}
function lastWords(lines, last, startLine) {
  if (last < 0) return null;
  let from = last, to = last, spoken = 0;
  for (let index = last; index >= 0 && last - index <= LAST_WORDS; index -= 1) {
    let line2 = lines[index];
    if (!line2 || index < last && !adjacent(lines, index) || line2.marker === "group" || line2.number < startLine || spoken > 0 && line2.marker === "endgroup") break;
    let mute = isWrapperAt(lines, index) || isBlank(line2.text);
    if (mute && spoken >= SHORTEST_PARAGRAPH) break;
    mute || (spoken === 0 && (to = index), spoken += 1, from = index);
  }
  return { from, to };
}
function isWrapperAt(lines, index) {
  return lines[index]?.weight === WRAPPER_WEIGHT;
}

// src/evidence/score-block.ts
var LEAST_WEIGHT = 1.5, LEAST_NOVELTY = 0.05, REPORT_GAP = 50, LONGEST_READ = 300, OTHER_STEP = 0.3, TRIED_AGAIN = /\bretrying\b|\bretried\b|\bre-?running\b|\battempt \d|\btrying again\b|\bRetry #?\d|\bbefore (?:the next )?(?:retry|attempt)\b/i, TRIED_WITHIN = 5;
function placesOf(ranges, lines) {
  let places = [], lastOfWeight = /* @__PURE__ */ new Map(), nextFrom = lines.length, firstMarked = ranges.findIndex((range) => isMarked(lines, range)), last = lines.at(-1)?.number ?? 0;
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    let range = ranges[index];
    if (!range) continue;
    let own = lines[range.to]?.number ?? 0, gap = (lines[nextFrom]?.number ?? Number.POSITIVE_INFINITY) - own, triedAgain = isTriedAgain(lines, range.to, Math.min(nextFrom, range.to + TRIED_WITHIN));
    (gap > REPORT_GAP || triedAgain) && (lastOfWeight = /* @__PURE__ */ new Map());
    let weight = heaviestOf(lines, range), marked = isMarked(lines, range), place = triedAgain ? 0 : marked && index === firstMarked ? last : lastOfWeight.get(weight) ?? own;
    triedAgain || lastOfWeight.set(weight, place), places[index] = place, nextFrom = range.from;
  }
  return places;
}
function isTriedAgain(lines, from, before) {
  for (let index = from; index < before; index += 1)
    if (TRIED_AGAIN.test(lines[index]?.text.slice(0, LONGEST_READ) ?? "")) return !0;
  return !1;
}
function scoreBlock({ from, to }, placeLine, request) {
  let { lines, lineCount, compared } = request, heaviest = Math.max(LEAST_WEIGHT, heaviestOf(lines, { from, to })), heavyLines = 0, novel = 0;
  for (let index = from; index <= to; index += 1) {
    let line2 = lines[index];
    line2 && (line2.weight >= SEED_WEIGHT2 && (heavyLines += 1), line2.novel && (novel += 1));
  }
  let number = lines[to]?.number ?? 0, amount = 1 + 0.1 * Math.min(heavyLines, 6), place = 0.5 + 0.5 * placeLine / Math.max(1, lineCount), novelty = compared ? Math.max(LEAST_NOVELTY, novel / (to - from + 1)) : 1, marked = isMarked(lines, { from, to });
  return heaviest * amount * place * novelty * stepFactor(request, { number, marked });
}
function isMarked(lines, { from, to }) {
  return lines.slice(from, to + 1).some((line2) => line2.marker === "error" && line2.weight >= SEED_WEIGHT2);
}
function stepFactor({ steps, anyFailed }, { number, marked }) {
  if (!anyFailed) return 1;
  let step = stepAt(steps, number);
  return step?.failed || step === null && marked ? 1 : OTHER_STEP;
}

// src/evidence/telling-line.ts
var TRACEBACK = /^\s*(?:\S{1,30} )?Traceback \(most recent call last\)/, RAISED2 = /^\s*(?:[\w.]+\.)?\w+: \S|^\s*(?:[\w.]+\.)?[A-Z]\w*(?:Error|Exception|Exit|Interrupt|Timeout|Warning)$/, LONGEST_READ2 = 300;
function tellingLine(lines, before) {
  let traceback = lines.findLastIndex(({ text }) => TRACEBACK.test(text)), raised = traceback === -1 ? -1 : raisedAt(lines, traceback);
  if (raised !== -1) return raised;
  let isParagraph = before !== null && before.marker === null && isBlank(before.text);
  return heaviestLine(lines) ?? (isParagraph ? 0 : lines.length - 1);
}
function raisedAt(lines, traceback) {
  let indent = indentOf(lines[traceback]?.text ?? "");
  return lines.findIndex(
    ({ text }, index) => index > traceback && !isBlank(text) && indentOf(text) <= indent && RAISED2.test(text.slice(0, LONGEST_READ2))
  );
}
function heaviestLine(lines) {
  let found = null, most = 0;
  for (let [index, line2] of lines.entries()) {
    let weight = weightOf(line2);
    weight <= most || (most = weight, found = index);
  }
  return found;
}
var MARKED_MORE = 0.5, NAMED_MORE = 0.25;
function weightOf(line2) {
  if (TRACEBACK.test(line2.text)) return 0;
  let named = testOfHeadline(line2.text) === null ? 0 : NAMED_MORE;
  return line2.weight + (line2.marker === "error" && line2.weight >= 2 ? MARKED_MORE : named);
}

// src/evidence/select-blocks.ts
var SHOWN_SHARE = 0.4, USUAL_FACTOR = 0.5, USUAL_SHARE = 0.8;
function selectBlocks(request) {
  let grown = growBlocks(request.lines, request.compared), anyFailed = request.steps.some((step) => step.failed), ranges = withLastWords(grown, request).map((range) => trimEdges(request.lines, range)), places = placesOf(ranges, request.lines), scored = ranges.map((range, index) => {
    let usual = isUsual(request.lines, range), score = scoreBlock(range, places[index] ?? 0, { ...request, anyFailed });
    return { range, usual, score: usual ? score * USUAL_FACTOR : score };
  }).filter(({ score }) => score > 0).sort((left2, right) => right.score - left2.score || left2.range.from - right.range.from), best = scored[0]?.score ?? 0, blocks = [], left = request.budgetLines;
  for (let { range, usual, score } of scored) {
    if (left <= 0) break;
    if (score < best * (usual ? USUAL_SHARE : SHOWN_SHARE)) continue;
    let length = Math.min(range.to - range.from + 1, left);
    left -= length, blocks.push(toBlock({ from: range.from, to: range.from + length - 1 }, score, request));
  }
  return blocks;
}
function isUsual(lines, { from, to }) {
  return lines.slice(from, to + 1).every((line2) => line2.usual || isBlank(line2.text));
}
var EDGE_NOISE = /^(?:\[\w+\] )?[-=*_#~+⎯─═— ]{3,}$|^Build step '|^Finished: |^Sending e-mails? to|^(?:Error: )?Process completed with exit code|^\[INFO\] BUILD FAILURE|^\[INFO\] \d+ errors?/;
function trimEdges(lines, { from, to }) {
  let isNoise = (index) => {
    let line2 = lines[index];
    return line2 !== void 0 && (isBlank(line2.text) || EDGE_NOISE.test(line2.text));
  }, first = from, last = to;
  for (; last > first && isNoise(last); ) last -= 1;
  for (; first < last && isNoise(first); ) first += 1;
  return { from: first, to: last };
}
function toBlock(range, score, request) {
  let lines = request.lines.slice(range.from, range.to + 1), first = lines[0], stamp = lines.find((line2) => line2.stamp !== null)?.stamp ?? null, at = stamp === null ? Number.NaN : Date.parse(stamp), startLine = first?.number ?? 1;
  return {
    source: withStep(request, startLine),
    file: request.file,
    startLine,
    endLine: lines.at(-1)?.number ?? startLine,
    lines: lines.map((line2) => line2.raw),
    text: lines.map((line2) => line2.text),
    at: Number.isNaN(at) ? null : at,
    score,
    telling: tellingLine(lines, request.lines[range.from - 1] ?? null)
  };
}
function withStep({ source, steps }, lineNumber) {
  return source.kind !== "job" || source.step !== null ? source : { kind: "job", step: stepAt(steps, lineNumber)?.name ?? null };
}

// src/evidence/test-output/tool-reading.ts
var KINDS = new Map(
  ["run", "passed", "failed", "errors", "skipped"].flatMap(
    (kind) => ["", "2", "3"].map((number) => [`${kind}${number}`, kind])
  )
);
function summaryForm(pattern) {
  let counts = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name = ""]) => name).flatMap((name) => {
    let kind = KINDS.get(name);
    return kind === void 0 ? [] : [[name, kind]];
  });
  return { pattern, counts };
}
function createToolReading(tool, mostNames) {
  let sums = { run: 0, passed: 0, failed: 0, errors: 0, skipped: 0 }, summaryForms = tool.summaries.map(summaryForm), failed = /* @__PURE__ */ new Map(), summaries = 0, runs = 0, showsPassed = tool.showsPassed === void 0, context = {}, list = tool.createListReader?.({
    failed: (groups) => add(groups),
    passedAgain: (groups) => failed.delete(nameOf(tool, groups))
  });
  function addSummary(groups, counts2) {
    summaries += 1, groups.run !== void 0 && (runs += 1);
    for (let [name, kind] of counts2) sums[kind] += count(groups[name]);
  }
  function add(groups) {
    let whole = { class: context.class, ...withoutAbsent(groups) }, { again } = groups, test = toReference(tool, again === void 0 ? whole : { ...whole, name: context.name });
    !(test.name === "" || again !== void 0 && context.name === void 0) && failed.size < mostNames && !failed.has(test.name) && failed.set(test.name, test);
  }
  function visitFailed(text) {
    for (let pattern of tool.failedTests) {
      let groups = pattern.exec(text)?.groups;
      if (groups) {
        add(groups);
        return;
      }
    }
  }
  function counts() {
    let broken = sums.failed + sums.errors;
    return showsPassed ? { run: runs > 0 ? sums.run : sums.passed + broken, failed: broken, skipped: sums.skipped } : { run: null, failed: broken, skipped: null };
  }
  return {
    visit(text) {
      for (let pattern of tool.contexts ?? []) {
        let groups = pattern.exec(text)?.groups;
        groups?.class ? context = { class: groups.class } : groups?.name && (context = { ...context, name: groups.name });
      }
      showsPassed ||= tool.showsPassed?.test(text) ?? !1;
      for (let { pattern, counts: counts2 } of summaryForms) {
        let groups = pattern.exec(text)?.groups;
        groups && addSummary(groups, counts2);
      }
      return visitFailed(text), list?.visit(text) ?? !1;
    },
    end() {
      list?.end?.();
      let { listedName = (name) => name } = tool, tests = [...failed.values()].map((test) => [test, listedName(test.name)]);
      return { counts: summaries === 0 ? null : counts(), tests };
    }
  };
}
function count(text) {
  if (text === void 0) return 0;
  let number = Number(text);
  return Number.isNaN(number) ? 1 : number;
}
function withoutAbsent(groups) {
  return Object.fromEntries(Object.entries(groups).filter(([, text]) => text !== void 0));
}
function toReference(tool, groups) {
  let line2 = groups.line === void 0 ? null : Number(groups.line.replace(":", ""));
  return { name: nameOf(tool, groups), file: groups.file ?? null, line: line2 };
}
function nameOf(tool, groups) {
  if (tool.nameOf) return tool.nameOf(groups) ?? "";
  let { name = "", class: owner } = groups;
  return owner ? `${owner}.${name}` : name;
}

// src/evidence/test-output/tools/cplusplus-tools.ts
var ctest = {
  tool: "ctest",
  words: ["tests failed out of", "(failed)", "(timeout)", "(segfault)", "(not run)", "(skipped)"],
  summaries: [
    /^\d+% tests passed, (?<failed>\d+) tests? failed out of (?<run>\d+)/,
    /^\s*\d+ - .{1,300} \((?<skipped>S)kipped\)/
  ],
  failedTests: [/^\s*\d+ - (?<name>\S.{0,300}?) \((?:Failed|Timeout|SEGFAULT|Not Run)\)/],
  examples: [
    ["90% tests passed, 1 tests failed out of 10", { failed: "1", run: "10" }],
    ["	  3 - stands alone (Failed)", { name: "stands alone" }],
    ["	  3 - Login.Plus (Skipped)", { skipped: "S" }]
  ]
}, googleTest = {
  tool: "googletest",
  within: "ctest",
  words: [
    "[  failed  ]",
    "[  skipped ]",
    " suites ran.",
    " suite ran.",
    " cases ran.",
    " case ran."
  ],
  summaries: [
    /^\[={10}\] (?<run>\d+) tests? from \d+ test (?:suites?|cases?) ran\./,
    /^\[ {2}SKIPPED \] (?<skipped>\d+) tests?, listed below/,
    /^\[ {2}FAILED {2}\] (?<failed>\d+) tests?, listed below/
  ],
  failedTests: [
    /^\[ {2}FAILED {2}\] (?<name>[\w/]{1,200}\.[\w/]{1,200})(?:, where .{1,300})? \(\d+ ms\)$/
  ],
  examples: [
    ["[==========] 5 tests from 2 test suites ran. (1 ms total)", { run: "5" }],
    ["[  SKIPPED ] 1 test, listed below:", { skipped: "1" }],
    ["[  FAILED  ] 2 tests, listed below:", { failed: "2" }],
    ["[  FAILED  ] Login.Plus (3 ms)", { name: "Login.Plus" }]
  ]
}, CPLUSPLUS_TOOLS = [ctest, googleTest];

// src/evidence/test-output/tools/dotnet-tools.ts
var dotnet = {
  tool: "dotnet",
  words: ["failed:", "  failed "],
  summaries: [
    /^(?:Failed|Passed)! {1,3}- Failed: +(?<failed>\d+), Passed: +(?<passed>\d+), Skipped: +(?<skipped>\d+), Total: +(?<run>\d+)/
  ],
  failedTests: [/^ {1,4}Failed (?<name>[\w.]{1,300}(?:\(.{0,200}\))?) \[[<\d][^\]]{0,20}\]$/],
  examples: [
    [
      "Failed!  - Failed:     1, Passed:     5, Skipped:     0, Total:     6",
      { failed: "1", passed: "5", skipped: "0", run: "6" }
    ],
    ["  Failed App.LoginTests.Plus [5 ms]", { name: "App.LoginTests.Plus" }]
  ]
}, DOTNET_TOOLS = [dotnet];

// src/evidence/test-output/tools/go-tools.ts
var go = {
  tool: "go",
  words: ["--- fail: ", "--- pass: ", "--- skip: ", "=== run "],
  summaries: [/^\s{0,40}--- (?:(?<failed>F)AIL|(?<passed>P)ASS|(?<skipped>S)KIP): \S{1,300} \(/],
  showsPassed: /^(?:=== RUN |\s{0,40}--- (?:PASS|SKIP): )/,
  failedTests: [/^\s{0,40}--- FAIL: (?<name>\S{1,300}) \(/],
  examples: [
    ["--- FAIL: TestLogin (0.01s)", { failed: "F", name: "TestLogin" }],
    ["    --- FAIL: TestLogin/twice (0.01s)", { failed: "F", name: "TestLogin/twice" }]
  ]
}, JSON_START = String.raw`^\{(?:"Time":"[^"]{1,40}",)?"Action":`, JSON_TEST = '"Package":"[^"]{1,300}","Test":"', goJson = {
  tool: "go -json",
  words: ['"action":"fail"', '"action":"pass"', '"action":"skip"'],
  summaries: [
    new RegExp(
      `${JSON_START}"(?:(?<failed>f)ail|(?<passed>p)ass|(?<skipped>s)kip)",${JSON_TEST}[^"]`
    )
  ],
  failedTests: [new RegExp(`${JSON_START}"fail",${JSON_TEST}(?<name>[^"]{1,300})"`)],
  examples: [
    [
      '{"Time":"2026-11-28T19:58:56.1Z","Action":"fail","Package":"sums","Test":"TestAdds","Elapsed":0}',
      { failed: "f", name: "TestAdds" }
    ],
    ['{"Action":"skip","Package":"sums","Test":"TestLater/twice","Elapsed":0}', { skipped: "s" }]
  ]
}, GO_TOOLS = [go, goJson];

// src/evidence/test-output/lists/surefire-flakes.ts
var HEADING = /^(?:\[\w+\] )?(?:Flakes|Flaked tests): *$/, QUALIFIED = /^(?:\[\w+\] )?(?<class>(?:\w{1,100}\.){1,20}[A-Z][\w$]{0,200})\.(?<name>\w[^\s(]{0,300})(?:\(.{0,300})?\s*$/, RUN = /^(?:\[\w+\] )? {1,4}Run \d+:|^(?:\[\w+\] ?)?\s*$/;
function createSurefireFlakes(sink) {
  let reading = !1;
  return {
    visit(text) {
      if (HEADING.test(text)) reading = !0;
      else if (reading) {
        let test = QUALIFIED.exec(text)?.groups;
        test ? sink.passedAgain(test) : reading = RUN.test(text);
      }
      return reading;
    }
  };
}

// src/evidence/test-output/tools/java-tools.ts
var surefire = {
  tool: "maven",
  words: ["tests run:", "<<< ", "flakes:", "flaked tests:"],
  summaries: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: (?<run>\d+), Failures: (?<failed>\d+), Errors: (?<errors>\d+), Skipped: (?<skipped>\d+)(?:, Flakes: \d+)?\s*$/
  ],
  contexts: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: .{1,120}Time elapsed: .{1,40}<<< (?:FAILURE|ERROR)! +--? in (?<class>[\w.$]{1,300})\s*$/
  ],
  failedTests: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[^\s(]\S{0,300}?)\((?<class>[\w.$]{1,300})\)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<class>(?:\w{1,100}\.){0,20}[A-Z][\w$]{0,200})\.(?<name>\w.{0,300}?)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[a-z_]\S{0,300}(?: [^<]{1,200}?)?)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/
  ],
  createListReader: createSurefireFlakes,
  nameOf: ({ name, class: owner }) => owner === void 0 ? name : `${name}(${owner})`,
  examples: [
    [
      "[ERROR] Tests run: 9, Failures: 1, Errors: 2, Skipped: 3",
      { run: "9", failed: "1", errors: "2", skipped: "3" }
    ],
    [
      "[WARNING] Tests run: 9, Failures: 0, Errors: 0, Skipped: 3, Flakes: 1",
      { run: "9", failed: "0", errors: "0", skipped: "3" }
    ],
    [
      "[ERROR] parses(a.b.CTest)  Time elapsed: 0.02 s  <<< FAILURE!",
      { name: "parses", class: "a.b.CTest" }
    ],
    [
      "[ERROR] a.b.CTest$Inner.parses -- Time elapsed: 0.02 s <<< ERROR!",
      { class: "a.b.CTest$Inner", name: "parses" }
    ],
    ["[ERROR] parses  Time elapsed: 0.02 s  <<< ERROR!", { name: "parses" }]
  ]
}, gradle = {
  tool: "gradle",
  words: [" failed", " tests completed", " test completed"],
  summaries: [
    /^(?<run>\d+) tests? completed(?:, (?<failed>\d+) failed)?(?:, (?<skipped>\d+) skipped)?\s*$/
  ],
  failedTests: [
    /^(?:Gradle suite > Gradle test > )?(?<class>[\w.$]{1,300}) > (?<name>.{1,900}?) FAILED\s*$/,
    /^(?<class>(?:\w{1,100}\.){1,20}[A-Z][\w$]{0,200})\.(?<name>\w{1,300}) FAILED\s*$/
  ],
  nameOf: gradleName,
  examples: [
    ["12 tests completed, 1 failed, 2 skipped", { run: "12", failed: "1", skipped: "2" }],
    ["a.b.CTest > parses() FAILED", { class: "a.b.CTest", name: "parses()" }],
    ["a.b.CTest.provider FAILED", { class: "a.b.CTest", name: "provider" }]
  ]
};
function gradleName({
  name = "",
  class: owner = ""
}) {
  let parts = name.split(" > "), last = parts.at(-1) ?? "", classAt = last.search(/(?:^|[.$])[A-Z]\w{0,200}\./);
  if (parts.length > 1 && classAt >= 0 && /^[\w.$]{1,300}\.\w/.test(last)) return last;
  let nested = owner;
  for (; parts.length > 1 && /^[A-Z]\w*$/.test(parts[0] ?? ""); ) nested += `$${parts.shift()}`;
  return `${nested}.${parts.join(" > ")}`;
}
var ANT = String.raw`^\s{0,12}\[junit\d?\]\s{1,4}`, ant = {
  tool: "ant",
  words: ["[junit"],
  summaries: [
    new RegExp(
      `${ANT}Tests run: (?<run>\\d+), Failures: (?<failed>\\d+), Errors: (?<errors>\\d+)(?:, Skipped: (?<skipped>\\d+))?, Time elapsed: `
    )
  ],
  contexts: [
    new RegExp(`${ANT}(?:Testsuite: |Running )(?<class>[\\w.$]{1,300})\\s*$`),
    new RegExp(`${ANT}Testcase: (?<name>[^\\s(]{1,300}) took `)
  ],
  failedTests: [
    new RegExp(
      `${ANT}Testcase: (?<name>[^\\s(]{1,300})\\((?<class>[\\w.$]{1,300})\\):\\s{0,4}(?:FAILED|Caused an ERROR)`
    ),
    new RegExp(`${ANT}(?<again>FAILED|Caused an ERROR)\\s*$`)
  ],
  examples: [
    [
      "    [junit] Tests run: 5, Failures: 1, Errors: 0, Skipped: 2, Time elapsed: 0.1 sec",
      { run: "5", failed: "1", errors: "0", skipped: "2" }
    ],
    ["    [junit] Testcase: adds(a.ATest):	FAILED", { name: "adds", class: "a.ATest" }],
    ["    [junit] 	Caused an ERROR", { again: "Caused an ERROR" }]
  ]
}, PLATFORM = String.raw`^(?:\s{0,12}\[junit\d?\] {1,4})?`, junitPlatform = {
  tool: "junit-platform",
  words: [" tests found", " tests skipped", " tests aborted", " tests failed", "methodsource ["],
  summaries: [
    new RegExp(`${PLATFORM}\\[ {1,16}(?<run>\\d+) tests found {1,16}\\]`),
    new RegExp(`${PLATFORM}\\[ {1,16}(?<skipped>\\d+) tests (?:skipped|aborted) {1,16}\\]`),
    new RegExp(`${PLATFORM}\\[ {1,16}(?<failed>\\d+) tests failed {1,16}\\]`)
  ],
  failedTests: [
    new RegExp(
      `${PLATFORM} {2,8}MethodSource \\[className = '(?<class>[\\w.$]{1,300})', methodName = '(?<name>[^']{1,300})'`
    )
  ],
  examples: [
    ["[        12 tests found           ]", { run: "12" }],
    ["[         2 tests failed          ]", { failed: "2" }],
    [
      "    MethodSource [className = 'a.BTest', methodName = 'adds', methodParameterTypes = '']",
      { class: "a.BTest", name: "adds" }
    ]
  ]
}, SBT = String.raw`^(?:\[\w+\] ){1,3}`, sbt = {
  tool: "sbt",
  words: [": total ", "] test "],
  summaries: [
    new RegExp(
      `${SBT}(?:Passed|Failed|Error): Total (?<run>\\d+), Failed (?<failed>\\d+), Errors (?<errors>\\d+), Passed \\d+(?:, (?:Skipped|Ignored) (?<skipped>\\d+))?`
    )
  ],
  failedTests: [
    new RegExp(`${SBT}Test (?<class>[\\w.$]{1,300})\\.(?<name>[\\w$]{1,200}) failed: `)
  ],
  examples: [
    [
      "[error] Failed: Total 5, Failed 1, Errors 0, Passed 3, Skipped 1",
      { run: "5", failed: "1", errors: "0", skipped: "1" }
    ],
    ["[error] Test a.BTest.adds failed: java.lang.Error: no", { class: "a.BTest", name: "adds" }]
  ]
}, JAVA_TOOLS = [surefire, gradle, ant, junitPlatform, sbt];

// src/evidence/test-output/lists/mocha-list.ts
var HEADING2 = /^ {2}(?<count>\d{1,6}) failing\s*$/, FIRST = /^ {2}(?<number>\d{1,6})\) (?<title>\S.{0,400})$/;
function createMochaList(sink) {
  let left = 0, expected = 1, patience = 0, titles = [];
  function flush() {
    titles.length > 0 && sink.failed({ name: titles.join(" ").replace(/:$/, "") }), titles = [];
  }
  function visitEntry(text) {
    let indent = " ".repeat(5 + 2 * titles.length);
    if (titles.length > 0 && titles.length < 20 && text.startsWith(indent) && text.charAt(indent.length).trim() !== "") {
      titles.push(text.trim());
      return;
    }
    flush();
    let first = FIRST.exec(text)?.groups;
    !first || Number(first.number) !== expected || (titles = [(first.title ?? "").trim()], expected += 1, left -= 1, patience = 2e3);
  }
  return {
    visit(text) {
      let heading = HEADING2.exec(text)?.groups;
      return heading ? (flush(), left = Number(heading.count), expected = 1, patience = 2e3, left > 0) : patience <= 0 ? !1 : (patience -= 1, visitEntry(text), left === 0 && titles.length === 0 && (patience = 0), patience > 0);
    },
    end: flush
  };
}

// src/evidence/test-output/tools/javascript-tools.ts
var vitest = {
  tool: "vitest",
  words: ["tests  ", " fail  "],
  summaries: [
    /^\s*Tests {2}(?:(?<failed>\d+) failed)?(?: ?\|? ?(?<passed>\d+) passed)?(?: ?\|? ?(?<skipped>\d+) skipped)?(?: ?\|? ?\d+ todo)? \(\d+\)/
  ],
  failedTests: [
    /^\s*FAIL {2}(?:\|[^|]{1,60}\| |[\w@-]{1,60} )?(?<file>[\w./@-]{1,300}\.\w{2,5})(?<line>:\d+)? > (?<name>.{1,300})$/
  ],
  examples: [
    [
      "      Tests  1 failed | 23 passed | 2 skipped (26)",
      { failed: "1", passed: "23", skipped: "2" }
    ],
    [
      " FAIL  tests/login.test.ts > login > answers 200",
      { file: "tests/login.test.ts", name: "login > answers 200" }
    ]
  ]
}, jest = {
  tool: "jest",
  words: ["tests: ", "● "],
  summaries: [
    /^Tests: +(?:(?<failed>\d+) failed, )?(?:(?<skipped>\d+) skipped, )?(?:\d+ todo, )?(?:(?<passed>\d+) passed, )?\d+ total/
  ],
  failedTests: [
    /^\s{0,4}● (?<name>[^›]{1,200} › .{1,400})$/,
    // A test outside of any `describe`; jest's own notices stand in the same form.
    /^ {2}● (?<name>(?!(?:Console|Test suite failed to run|Validation |Deprecation |Multiple |Cannot |process\.|Unhandled |Obsolete ))[^\s›][^›]{0,400}?)\s*$/
  ],
  examples: [
    [
      "Tests:       1 failed, 2 skipped, 5 passed, 8 total",
      { failed: "1", skipped: "2", passed: "5" }
    ],
    ["  ● login › answers 200", { name: "login › answers 200" }],
    ["  ● answers 200", { name: "answers 200" }]
  ]
}, mocha = {
  tool: "mocha",
  words: [" passing", " failing", " pending"],
  summaries: [
    /^\s+(?<passed>\d+) passing \(/,
    /^\s+(?<failed>\d+) failing\s*$/,
    /^\s+(?<skipped>\d+) pending\s*$/
  ],
  failedTests: [],
  createListReader: createMochaList,
  // Mocha's list ends each name so.
  listedName: (name) => `${name}:`,
  examples: [
    ["  5 passing (2s)", { passed: "5" }],
    ["  1 failing", { failed: "1" }]
  ]
}, JAVASCRIPT_TOOLS = [vitest, jest, mocha];

// src/evidence/test-output/lists/node-dot-list.ts
var HEADING3 = /^Failed tests:$/, NAME = /^✖ (?<name>\S.{0,400}?) \(\d[\d.]{0,20}ms\)$/, HOLDS_FAILED = /^ {2}'\d{1,9} subtests? failed'$/;
function createNodeDotList(sink) {
  let reading = !1, name = null;
  function close() {
    name !== null && sink.failed({ name }), name = null;
  }
  return {
    visit(text) {
      return HEADING3.test(text) && (reading = !0), reading ? (HOLDS_FAILED.test(text) && (name = null), close(), name = NAME.exec(text)?.groups?.name ?? null, name !== null) : !1;
    },
    end: close
  };
}

// src/evidence/test-output/lists/node-test-list.ts
var PLACE = /^test at (?<file>\S{1,300}):(?<line>\d{1,7}):\d{1,5}$/, NAME2 = /^✖ (?<name>\S.{0,400}?) \(\d[\d.]{0,20}ms\)$/;
function createNodeTestList(sink) {
  let place = null;
  return {
    visit(text) {
      let name = place && NAME2.exec(text)?.groups?.name;
      name && sink.failed({ ...place, name });
      let found = PLACE.exec(text)?.groups;
      return place = found ? { file: found.file, line: found.line } : null, place !== null;
    }
  };
}

// src/evidence/test-output/tools/node-tools.ts
var nodeTest = {
  tool: "node:test",
  words: ["ℹ tests ", "ℹ fail ", "ℹ cancelled ", "ℹ skipped ", "test at "],
  summaries: [
    /^ℹ tests (?<run>\d+)$/,
    /^ℹ fail (?<failed>\d+)$/,
    /^ℹ cancelled (?<errors>\d+)$/,
    /^ℹ skipped (?<skipped>\d+)$/
  ],
  failedTests: [],
  createListReader: createNodeTestList,
  examples: [
    ["ℹ tests 4", { run: "4" }],
    ["ℹ fail 2", { failed: "2" }],
    ["ℹ cancelled 1", { errors: "1" }],
    ["ℹ skipped 1", { skipped: "1" }]
  ]
}, nodeDot = {
  tool: "node:test dot",
  words: ["failed tests:", "✖ ", " subtest failed", " subtests failed"],
  summaries: [],
  failedTests: [],
  createListReader: createNodeDotList,
  examples: []
}, NODE_TOOLS = [nodeTest, nodeDot];

// src/evidence/test-output/lists/phpunit-list.ts
var HEADING4 = /^There (?:was|were) \d{1,9} (?<kind>[\w ]{1,40}):$/, BROKEN = /^(?:errors?|failures?)$/, ENTRY = /^\d{1,9}\) (?<name>[\w\\]{1,300}::\w{1,200}(?: with data set (?:#\d{1,9}|"[^"]{1,300}"))?)(?: \(.{0,400})?$/;
function createPhpunitList(sink) {
  let broken = !0;
  return {
    visit(text) {
      let kind = HEADING4.exec(text)?.groups?.kind;
      kind !== void 0 && (broken = BROKEN.test(kind));
      let name = broken ? ENTRY.exec(text)?.groups?.name : void 0;
      return name !== void 0 && sink.failed({ name }), !1;
    }
  };
}

// src/evidence/test-output/tools/php-tools.ts
var phpunit = {
  tool: "phpunit",
  words: ["tests: ", "ok (", "::", "there w"],
  summaries: [
    /^Tests: (?<run>\d+), Assertions: \d+(?:, Errors: (?<errors>\d+))?(?:, Failures: (?<failed>\d+))?(?:, \w+: \d+){0,4}?(?:, Skipped: (?<skipped>\d+))?/,
    /^OK \((?<run>\d+) tests?, \d+ assertions?\)/
  ],
  failedTests: [],
  createListReader: createPhpunitList,
  examples: [
    ["Tests: 5, Assertions: 9, Failures: 1, Skipped: 2.", { run: "5", failed: "1", skipped: "2" }],
    ["OK (5 tests, 9 assertions)", { run: "5" }]
  ]
}, PHP_TOOLS = [phpunit];

// src/evidence/test-output/lists/pytest-list.ts
var SECTION = /^={5,200} (?<section>[A-Za-z ]{1,60}) ={5,200}$/, COLLECTING = /^_{1,200} ERROR collecting (?<file>[^\s_]\S{0,300}) _{1,200}$/, HEADLINE2 = /^_{2,200} (?:ERROR at (?:setup|teardown) of )?(?<name>\w[^\s]{0,300}(?: [^_]{1,200})?) _{2,200}$/, NODE = /^(?:\[gw\d+\] \[ {0,2}\d+%\] )?(?<word>FAILED|ERROR) (?<name>(?<file>[\w./-]{1,300}\.py)::\S[^\n]{0,400}?)(?: - .{0,2000})?\s*$/, PROGRESS = /^(?<name>(?<file>[\w./-]{1,300}\.py)::\S[^\n]{0,400}?) (?:FAILED|ERROR) {1,200}\[ {0,2}\d+%\]$/, SUMMARY_FILE = /^ERROR (?<file>(?:[\w.-]{1,100}\/){0,20}[\w.-]{1,100}\.py)(?: - .{0,2000})?\s*$/;
function createPytestList(sink) {
  let nodes = /* @__PURE__ */ new Set(), titles = /* @__PURE__ */ new Set(), inFailures = !1;
  function addNode(groups) {
    nodes.add(dotted(groups.name ?? "")), sink.failed({ name: groups.name, file: groups.file });
  }
  return {
    visit(text) {
      let section = SECTION.exec(text)?.groups?.section;
      section !== void 0 && (inFailures = section === "FAILURES" || section === "ERRORS");
      let node = (NODE.exec(text) ?? PROGRESS.exec(text))?.groups;
      node && addNode(node);
      let file = (COLLECTING.exec(text) ?? SUMMARY_FILE.exec(text))?.groups?.file;
      if (file !== void 0)
        sink.failed({ name: file, file: file.endsWith(".py") ? file : void 0 });
      else if (inFailures) {
        let title = HEADLINE2.exec(text)?.groups?.name;
        title !== void 0 && titles.add(title);
      }
      return !1;
    },
    end() {
      let known = new Set([...nodes].flatMap((name) => tailsOf(name)));
      for (let name of titles) known.has(name) || sink.failed({ name });
    }
  };
}
function dotted(node) {
  let at = node.indexOf("::");
  return node.slice(at + 2).replaceAll("::", ".");
}
function tailsOf(name) {
  let bare = name.replace(/\[.{0,400}$/, "");
  return [name, bare];
}
function listedPytestName(name) {
  let [path = "", ...rest] = name.split("::");
  if (rest.length === 0 && !path.includes("/") && !path.endsWith(".py")) return name;
  let module = path.replace(/\.py$/, "").replaceAll("/", ".");
  return rest.length === 0 ? `(${module})` : [module, ...rest].join("::");
}

// src/evidence/test-output/tools/python-tools.ts
var pytest = {
  tool: "pytest",
  words: [" passed", " failed", " error", "::", "error ", "failed ", "== ", "__ ", " xfailed"],
  summaries: [
    /^(?:={1,200} )?(?=\d+ \w+(?:,| in ))(?:\d+ (?:deselected|warnings?),? ?){0,2}(?:(?<failed>\d+) failed,? ?)?(?:(?<passed>\d+) passed,? ?)?(?:(?<skipped>\d+) skipped,? ?)?(?:\d+ deselected,? ?)?(?:(?<passed2>\d+) xfailed,? ?)?(?:(?<passed3>\d+) xpassed,? ?)?(?:\d+ (?:warnings?|deselected),? ?)?(?:(?<errors>\d+) errors?,? ?)?(?:\d+ rerun,? ?)?in [\d.]+s/
  ],
  failedTests: [],
  createListReader: createPytestList,
  listedName: listedPytestName,
  examples: [
    [
      "==== 1 failed, 12 passed, 2 skipped, 1 warning in 3.21s ====",
      { failed: "1", passed: "12", skipped: "2" }
    ],
    ["1 failed, 3 xfailed, 1 xpassed in 3s", { failed: "1", passed2: "3", passed3: "1" }]
  ]
}, unittest = {
  tool: "unittest",
  words: ["ran ", "failed (", "ok (skip", "fail: ", "error: "],
  summaries: [
    /^Ran (?<run>\d+) tests? in [\d.]+s/,
    /^FAILED \((?:SKIP=(?<skipped>\d+))?(?:, )?(?:errors=(?<errors>\d+))?(?:, )?(?:failures=(?<failed>\d+))?(?:, )?(?:errors=(?<errors2>\d+))?(?:, )?(?:skipped=(?<skipped2>\d+))?/,
    /^OK \((?:skipped|SKIP)=(?<skipped>\d+)/
  ],
  failedTests: [
    /^(?:FAIL|ERROR): (?<name>\S{1,400} \([\w.]{1,300}\)(?: [([].{1,300}[)\]])?)\s*$/,
    // nose
    /^(?:FAIL|ERROR): (?<name>(?:\w{1,100}\.){1,20}\w{0,100}[Tt]est\w{0,200}(?:\(.{0,200}\))?)\s*$/
  ],
  examples: [
    ["Ran 12 tests in 0.004s", { run: "12" }],
    ["FAILED (failures=1, errors=2)", { failed: "1", errors2: "2" }],
    ["FAILED (SKIP=1, errors=2)", { skipped: "1", errors: "2" }],
    ["FAIL: tests.a_test.test_b", { name: "tests.a_test.test_b" }],
    ["FAIL: test_b (tests.A)", { name: "test_b (tests.A)" }],
    // A subtest
    ["FAIL: test_b (tests.A) (number=2)", { name: "test_b (tests.A) (number=2)" }]
  ]
}, PYTHON_TOOLS = [pytest, unittest];

// src/evidence/test-output/tools/ruby-tools.ts
var rspec = {
  tool: "rspec",
  words: [" examples, ", " example, ", "rspec "],
  summaries: [/^(?<run>\d+) examples?, (?<failed>\d+) failures?(?:, (?<skipped>\d+) pending)?/],
  failedTests: [
    /^rspec (?:'?\.\/)?(?<file>[\w./-]{1,300})(?:\[[\d:]{1,40}\])?:?(?<line>:?\d+)?'? # (?<name>.{1,300})$/
  ],
  examples: [
    ["12 examples, 1 failure, 2 pending", { run: "12", failed: "1", skipped: "2" }],
    [
      "rspec ./spec/a_spec.rb:12 # Login answers",
      { file: "spec/a_spec.rb", line: "12", name: "Login answers" }
    ]
  ]
}, RUBY_TOOLS = [rspec];

// src/evidence/test-output/lists/cargo-list.ts
var HEADING5 = /^failures:$/, RESULT = /^test result: /, TITLE2 = /^---- (?<name>\S.{0,300}?) stdout ----$/;
function createCargoList(sink) {
  let reading = !1;
  return {
    visit(text) {
      HEADING5.test(text) && (reading = !0), RESULT.test(text) && (reading = !1);
      let name = reading ? TITLE2.exec(text)?.groups?.name : void 0;
      return name !== void 0 && sink.failed({ name }), !1;
    }
  };
}

// src/evidence/test-output/tools/rust-tools.ts
var cargo = {
  tool: "cargo",
  words: ["test result: ", " ... failed", "failures:", " stdout ----"],
  summaries: [
    /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored/
  ],
  failedTests: [/^test (?<name>.{1,300}?)(?: - should panic)? \.\.\. FAILED$/],
  createListReader: createCargoList,
  examples: [
    [
      "test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured",
      { passed: "5", failed: "1", skipped: "2" }
    ],
    ["test address::parses ... FAILED", { name: "address::parses" }]
  ]
}, RUST_TOOLS = [cargo];

// src/evidence/test-output/lists/tap-list.ts
var NOT_OK = /^(?<indent> {0,80})not ok \d{1,9} (?:- )?(?<name>\S.{0,300})$/, FORGIVEN = /# (?:TODO|SKIP)/i, PLACE2 = /^ {1,82}location: '(?<file>[^']{1,600}):(?<line>\d{1,7}):\d{1,5}'$/, KIND = /^ {1,82}failureType: '(?<kind>\w{1,60})'$/;
function createTapList(sink) {
  let open = null;
  function close(failed) {
    open && failed && sink.failed({ ...open.place, name: open.name }), open = null;
  }
  return {
    visit(text) {
      let test = NOT_OK.exec(text)?.groups;
      if (test) {
        close(open?.nested === !1);
        let { indent = "", name = "" } = test, plain = name.trimEnd().replace(/\\([#\\])/g, "$1");
        open = FORGIVEN.test(name) ? null : { name: plain, nested: indent !== "", place: {} };
      }
      let place = PLACE2.exec(text)?.groups;
      open && place && (open = { ...open, place: { file: place.file, line: place.line } });
      let kind = KIND.exec(text)?.groups?.kind;
      return kind !== void 0 && close(kind !== "subtestsFailed"), !1;
    },
    end: () => close(open?.nested === !1)
  };
}

// src/evidence/test-output/tools/tap-tools.ts
var tap = {
  tool: "tap",
  words: [
    "not ok ",
    "# tests ",
    "# pass ",
    "# fail ",
    "# skipped ",
    "failuretype: ",
    "location: '"
  ],
  summaries: [
    /^# tests (?<run>\d+)\s*$/,
    /^# pass +(?<passed>\d+)\s*$/,
    /^# fail +(?<failed>\d+)\s*$/,
    /^# skipped +(?<skipped>\d+)\s*$/
  ],
  failedTests: [],
  createListReader: createTapList,
  examples: [["# fail 1", { failed: "1" }]]
}, prove = {
  tool: "prove",
  words: ["(wstat: ", "files=", " skipped subtest", "failed test '"],
  summaries: [
    /^Files=\d+, Tests=(?<run>\d+), /,
    /^\S.{0,300} \(Wstat: .{1,60} Tests: \d+ Failed: (?<failed>\d+)\)\s*$/,
    /^\s{1,8}\(less (?<skipped>\d+) skipped subtests?: \d+ okay\)\s*$/
  ],
  failedTests: [/^# {3}Failed test '(?<name>.{1,300})'\s*$/],
  examples: [
    ["Files=2, Tests=7,  0 wallclock secs ( 0.03 usr", { run: "7" }],
    ["t/sums.t (Wstat: 512 (exited 2) Tests: 6 Failed: 2)", { failed: "2" }],
    ["	(less 1 skipped subtest: 3 okay)", { skipped: "1" }],
    ["#   Failed test 'adds'", { name: "adds" }]
  ]
}, TAP_TOOLS = [tap, prove];

// src/evidence/test-output/tools.ts
var TEST_TOOLS = [
  ...JAVA_TOOLS,
  ...JAVASCRIPT_TOOLS,
  ...PYTHON_TOOLS,
  ...RUST_TOOLS,
  ...RUBY_TOOLS,
  ...PHP_TOOLS,
  ...DOTNET_TOOLS,
  ...NODE_TOOLS,
  ...GO_TOOLS,
  ...CPLUSPLUS_TOOLS,
  ...TAP_TOOLS
];

// src/evidence/test-output/test-output-reader.ts
var MOST_NAMES = 5e3, LONGEST_LINE2 = 1e3;
function createTestOutputReader() {
  let scanner = createWordScanner(TEST_TOOLS.map((tool) => tool.words)), readings = TEST_TOOLS.map((tool) => createToolReading(tool, MOST_NAMES)), following = 0;
  return {
    words: TEST_TOOLS.flatMap((tool) => tool.words),
    get wanted() {
      return following === 0 ? 0 : 1;
    },
    visit({ text }) {
      if (text.length > LONGEST_LINE2) return;
      let rest = (scanner.groups(text)[0] ?? 0) | following;
      for (; rest !== 0; rest &= rest - 1) {
        let at = 31 - Math.clz32(rest & -rest);
        following = readings[at]?.visit(text) ?? !1 ? following | 1 << at : following & ~(1 << at);
      }
    },
    end: () => sum(readings)
  };
}
function sum(readings) {
  let ended = readings.map((reading, at) => ({
    ...reading.end(),
    within: TEST_TOOLS[at]?.within
  })), counting = new Set(ended.flatMap(({ counts }, at) => counts ? TEST_TOOLS[at]?.tool : [])), outermost = ended.filter(({ within }) => within === void 0 || !counting.has(within)), said = outermost.flatMap(({ counts }) => counts ?? []), found = distinct(ended.flatMap((one) => one.tests)), failedTests = found.map(([test]) => test), failedNames = found.map(([, listed]) => listed), named = distinct(outermost.flatMap((one) => one.tests)).length;
  if (said.length === 0)
    return { run: null, failed: named || null, skipped: null, failedTests, failedNames };
  let total = (key) => {
    let told = said.flatMap((counts) => counts[key] ?? []);
    return told.length === 0 ? null : told.reduce((amount, count2) => amount + count2, 0);
  };
  return {
    run: total("run"),
    failed: Math.max(total("failed") ?? 0, named),
    skipped: total("skipped"),
    failedTests,
    failedNames
  };
}
function distinct(tests) {
  let known = /* @__PURE__ */ new Map();
  for (let one of tests) {
    let [{ name }] = one;
    known.size < MOST_NAMES && !known.has(name) && known.set(name, one);
  }
  return [...known.values()];
}

// src/evidence/read-log.ts
var BUDGET_LINES = 3e3;
async function readLog(request) {
  let earlier = await readEarlierLogs(request.baseline ?? []), store = createLineStore(), steps = createStepTracker(), status = createStatusReader(), tests = createTestOutputReader(), ending = createEndingReader(), gaps = createGapReader(), reader = createChunkReader([steps, status, tests, ending, gaps], store, request), scanner = createLineScanner(reader.words, reader.read), { lineCount, problem } = request.bytes ? await readStream(request.bytes, scanner) : await readBytes(request.file, scanner, request.entry), found = steps.end(lineCount), lines = store.end().map((line2) => toLogLine(line2, earlier)), blocks = selectBlocks({
    lines,
    steps: found,
    lineCount,
    compared: earlier.compared,
    source: request.source,
    file: request.label ?? request.file,
    budgetLines: request.budgetLines ?? BUDGET_LINES
  }), summary = tests.end(), unfinished = ending.unfinished(), ended = status.end(found, summary, unfinished === null);
  return {
    status: ended,
    blocks,
    annotations: ended === "passed" ? [] : complaintsOf(lines, found),
    tests: summary,
    lineCount,
    problem: describe(problem ?? missingPart(gaps.gap(), unfinished, lineCount))
  };
}
function missingPart(gap, system, lines) {
  return gap !== null ? { kind: "gap", line: gap } : system === null ? null : { kind: "unfinished", system, lines };
}
function describe(problem) {
  return problem && describeReadProblem(problem);
}
function toLogLine({ number, raw, weight }, earlier) {
  let line2 = cleanLine(raw), known = weight > 0 ? weight : signedWeight(line2.text), novel = earlier.isNovel(line2.text);
  return { ...line2, number, raw, weight: known, novel, usual: earlier.isUsual(line2.text) };
}

export {
  readAnnotations,
  readLog
};
