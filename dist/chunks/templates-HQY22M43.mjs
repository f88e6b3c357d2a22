import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  cleanLine,
  describeReadProblem,
  readLines
} from "./chunk-H4IWSSD2.mjs";
import "./chunk-G7JKFGDE.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/templates.ts
import { resolve } from "node:path";

// src/evidence/templates/variable-words.ts
var NUMBER_AFTER_NAME = /^([A-Za-z]+[.-])\d+$/, HOST_AND_ADDRESS = /^[\w.-]+\/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/, JOINED_NUMBERS = /^\d+(?:[/_-]\d+)+$/, NUMBERED_NAME = /^[A-Za-z_]+\d{1,2}[A-Za-z_]*$/, HEX = /^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{12,})$/, PATH = /^[\\/].*\w|[\\/].*[\\/].*\w/s;
function maskWord(word) {
  if (word.length > 256) return "<*>";
  if (PATH.test(word))
    return HOST_AND_ADDRESS.test(word) ? "<*>/<*>" : JOINED_NUMBERS.test(word) ? maskNumbers(word) : "<*>";
  let dots = trailingDots(word), tail = word.slice(word.length - dots), bare = word.slice(0, word.length - dots);
  if (!/\d/.test(bare)) return HEX.test(bare) ? "<*>" + tail : word;
  let name = NUMBER_AFTER_NAME.exec(bare)?.[1];
  return name !== void 0 ? name + "<*>" + tail : HOST_AND_ADDRESS.test(bare) ? `<*>/<*>${tail}` : JOINED_NUMBERS.test(bare) ? maskNumbers(bare) + tail : NUMBERED_NAME.test(bare) ? word : "<*>" + tail;
}
function maskNumbers(word) {
  return word.replace(/\d+/g, "<*>");
}
function trailingDots(word) {
  let dots = 0;
  for (; dots < word.length - 1 && word.charCodeAt(word.length - 1 - dots) === 46; ) dots += 1;
  return dots;
}

// src/evidence/templates/collapse-lists.ts
var LIST = /<\*>(?:(?: |, ?)<\*>)+(?![ ,]+[A-Za-z_]+\d)|(?:<\*>|\b[A-Za-z_]+\d{1,2}\b)(?:(?: |, ?)(?:<\*>|[A-Za-z_]+\d{1,2}\b)){2,}/g;
function collapseLists(patterns) {
  let lengths = /* @__PURE__ */ new Map();
  for (let pattern of patterns) {
    let short = pattern.replace(LIST, "<*>"), known = lengths.get(short);
    known ? known.push(pattern) : lengths.set(short, [pattern]);
  }
  let collapsed = /* @__PURE__ */ new Map();
  for (let [short, long] of lengths)
    for (let pattern of long) collapsed.set(pattern, long.length > 1 ? short : pattern);
  return collapsed;
}

// src/evidence/templates/mask-variables.ts
var WORD = 0, DIGIT = 1, SLASH = 2, SEPARATOR = 3, SPACE = 4, HEX_LETTER = 5, CODE = { space: 32, dot: 46, slash: 47, colon: 58, backslash: 92 }, ASCII = 128, KINDS = kinds();
function kinds() {
  let table = new Uint8Array(ASCII);
  for (let code = 0; code <= CODE.space; code += 1) table[code] = SPACE;
  for (let character of `,=:()[]{}"'|;<>@#!?*&^$`) table[character.charCodeAt(0)] = SEPARATOR;
  for (let character of "0123456789") table[character.charCodeAt(0)] = DIGIT;
  for (let character of "abcdefABCDEF") table[character.charCodeAt(0)] = HEX_LETTER;
  return table[CODE.slash] = SLASH, table[CODE.backslash] = SLASH, table;
}
var AFTER_SCHEME = /([\w.-]+(?::\d{1,5})?)(?=[\s,;)\]}'">]|$)|[^\s,;)\]}'">]+/y, DRIVE_PATH = /[A-Za-z]:\\[^\s,;'"<>|)\]]*/y, HARDWARE_ADDRESS = /[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5,19}(?![\w:])/y, SIZE_UNIT = / [KMGT]?i?B(?!\w)/y, HOST = /^(?:[a-z0-9-]{1,63}\.){2,8}[a-z]{2,6}$/, SHORTEST_HEX = 8, SCHEME = /^[a-z][a-z+.-]{1,10}$/, LONGEST_LINE = 4096;
function maskVariables(line) {
  let text = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line, { length } = text, masked = "", copied = skipSpaces(text, 0), index = copied;
  for (; index < length; ) {
    let kind = kindAt(text, index);
    if (kind === SPACE) {
      let end = skipSpaces(text, index);
      isSingle(text, index, end) || (masked += text.slice(copied, index) + (end === length ? "" : " "), copied = end), index = end;
    } else if (kind === SEPARATOR)
      index += 1;
    else if (isDots(text, index))
      index = skipDots(text, index);
    else {
      let start = index, word = scanWord(text, index);
      index = word.end;
      let shown = showWord(text, start, word);
      shown !== null && (masked += text.slice(copied, start) + shown, copied = word.end, index = word.end);
    }
  }
  return copied === 0 ? text : masked + text.slice(copied);
}
function kindAt(text, index) {
  let code = text.charCodeAt(index);
  return code < ASCII ? KINDS[code] ?? WORD : WORD;
}
function isDots(text, index) {
  return text.charCodeAt(index) === CODE.dot && text.charCodeAt(index + 1) === CODE.dot;
}
function skipDots(text, from) {
  let index = from;
  for (; text.charCodeAt(index) === CODE.dot; ) index += 1;
  return index;
}
function isSingle(text, from, end) {
  return end - from === 1 && end < text.length && text.charCodeAt(from) === CODE.space;
}
function skipSpaces(text, from) {
  let index = from;
  for (; index < text.length && kindAt(text, index) === SPACE; ) index += 1;
  return index;
}
var scanned = { end: 0, digits: 0, slashes: 0, hexLetters: 0, dots: 0 };
function scanWord(text, start) {
  let digits = 0, slashes = 0, hexLetters = 0, dots = 0, index = start;
  for (; index < text.length; index += 1) {
    let code = text.charCodeAt(index), kind = code < ASCII ? KINDS[code] : WORD;
    if (kind === SPACE || kind === SEPARATOR) break;
    if (kind === DIGIT) digits += 1;
    else if (kind === SLASH) slashes += 1;
    else if (kind === HEX_LETTER) hexLetters += 1;
    else if (code === CODE.dot) {
      if (text.charCodeAt(index + 1) === CODE.dot) break;
      dots += 1;
    }
  }
  return scanned.end = index, scanned.digits = digits, scanned.slashes = slashes, scanned.hexLetters = hexLetters, scanned.dots = dots, scanned;
}
function showWord(text, start, word) {
  let { end, digits, slashes, hexLetters, dots } = word, length = end - start;
  if (text.charCodeAt(end) === CODE.colon) {
    let wider = showBeyondColon(text, start, word);
    if (wider !== null) return wider;
  }
  if (digits + dots === length && digits > 0) {
    let tail = text.charCodeAt(end - 1) === CODE.dot ? "." : "";
    return tail !== "" ? "<*>" + tail : (SIZE_UNIT.lastIndex = end, SIZE_UNIT.test(text) && (word.end = SIZE_UNIT.lastIndex), "<*>");
  }
  let looksHex = digits + hexLetters === length && length >= SHORTEST_HEX;
  if (digits === 0 && slashes === 0 && !looksHex) return null;
  let bare = text.slice(start, end), shown = maskWord(bare);
  return shown === bare ? null : shown;
}
function showBeyondColon(text, start, word) {
  let { end } = word, next = text.charCodeAt(end + 1);
  if (end - start === 2)
    return HARDWARE_ADDRESS.lastIndex = start, HARDWARE_ADDRESS.test(text) ? (word.end = HARDWARE_ADDRESS.lastIndex, "<*>") : null;
  if (end - start === 1 && next === CODE.backslash)
    return DRIVE_PATH.lastIndex = start, DRIVE_PATH.test(text) ? (word.end = DRIVE_PATH.lastIndex, "<*>") : null;
  if (word.dots >= 2 && KINDS[next] === DIGIT && HOST.test(text.slice(start, end))) return "<*>";
  if (next !== CODE.slash || text.charCodeAt(end + 2) !== CODE.slash) return null;
  let scheme = text.slice(start, end);
  if (!SCHEME.test(scheme)) return null;
  AFTER_SCHEME.lastIndex = end + 3;
  let found = AFTER_SCHEME.exec(text);
  if (!found) return null;
  word.end = AFTER_SCHEME.lastIndex;
  let hasPort = found[1]?.includes(":") ?? !1;
  return `${scheme}://${"<*>"}${hasPort ? `:${"<*>"}` : ""}`;
}

// src/evidence/templates/split-pattern.ts
var BETWEEN = /(\s+|[,=:()[\]{}"'|;<>@#!?*&^$]|\.{2,})/, STAND_IN = "";
function splitPattern(pattern) {
  let parts = pattern.replaceAll("<*>", STAND_IN).split(BETWEEN);
  for (let index = 0; index < parts.length; index += 2) {
    let part = parts[index] ?? "";
    part.includes(STAND_IN) && (parts[index] = part.replaceAll(STAND_IN, "<*>"));
  }
  return parts;
}

// src/evidence/templates/merge-families.ts
var MOST_ROUNDS = 4, LAST_POSITION = 160;
function mergeFamilies(patterns) {
  let layouts = /* @__PURE__ */ new Map();
  for (let pattern of patterns) {
    let parts = splitPattern(pattern), layout = parts.filter((_, index) => index % 2 === 1).join(""), known = layouts.get(layout), cluster = { parts, patterns: [pattern] };
    known ? known.push(cluster) : layouts.set(layout, [cluster]);
  }
  let templates2 = /* @__PURE__ */ new Map();
  for (let clusters of layouts.values())
    for (let { parts, patterns: own } of mergeRounds(clusters)) {
      let template = parts.join("");
      for (let pattern of own) templates2.set(pattern, template);
    }
  return templates2;
}
function mergeRounds(first) {
  let clusters = first;
  for (let round = 0; round < MOST_ROUNDS && clusters.length > 1; round += 1) {
    let families = findFamilies(clusters);
    if (families.length === 0) break;
    clusters = joinEqual(applyFamilies(clusters, families));
  }
  return clusters;
}
function findFamilies(clusters) {
  let hashed = clusters.map((cluster) => hashParts(cluster.parts)), families = [], length = Math.min(clusters[0]?.parts.length ?? 0, LAST_POSITION);
  for (let position = 0; position < length; position += 2) {
    let sharing = /* @__PURE__ */ new Map();
    for (let [index, cluster] of clusters.entries()) {
      if (cluster.parts[position] === "") continue;
      let { whole, words } = hashed[index] ?? NOTHING, rest = whole - (words[position >> 1] ?? 0), known = sharing.get(rest);
      known ? known.push(cluster) : sharing.set(rest, [cluster]);
    }
    for (let members of sharing.values()) {
      if (members.length < 2) continue;
      let family = { position, members, distinct: members.length };
      isVariable(family) && families.push(family);
    }
  }
  return families.sort((left, right) => right.distinct - left.distinct);
}
var NOTHING = { whole: 0, words: new Float64Array() }, HASH_LIMIT = 2 ** 40;
function hashParts(parts) {
  let words = new Float64Array(parts.length + 1 >> 1), whole = 0;
  for (let position = 0; position < parts.length; position += 2) {
    let hash = hashWord(parts[position] ?? "", position);
    words[position >> 1] = hash, whole += hash;
  }
  return { whole, words };
}
function hashWord(word, position) {
  let high = Math.imul(position + 1, 2654435761), low = Math.imul(position + 1, 2246822507);
  for (let index = 0; index < word.length; index += 1) {
    let code = word.charCodeAt(index);
    high = Math.imul(high ^ code, 16777619), low = Math.imul(low + code, 3266489909) ^ low >>> 13;
  }
  return high ^= high >>> 15, ((high >>> 0) * 2 ** 16 + (low >>> 8 & 65535)) % HASH_LIMIT;
}
var ENOUGH = {
  /** Beside a word that is variable by its look. */
  withVariable: 2,
  /** `eth0`, `eth1`: one name, two numbers. */
  numbered: 2,
  /** Paths, dotted or numbered names: not from a sentence. */
  odd: 4,
  /** `camelCase`, `kebab-case`. */
  name: 5,
  word: 5,
  /** The first word of a line is nearly always the sentence's own. */
  first: 15
}, ODD = /[/\\~%+\d]|[._-].*[._-]/s, NAME = /[._-]|[a-z][A-Z]/, WORD2 = /[A-Za-z]{2}/;
function isVariable({ position, members, distinct }) {
  let [one] = members;
  if (!one?.parts.some(
    (part, index) => index % 2 === 0 && index !== position && WORD2.test(part)
  )) return !1;
  let words = members.map(({ parts }) => parts[position] ?? "");
  if (words.includes("<*>")) return distinct >= ENOUGH.withVariable;
  if (new Set(words.map((word) => word.replace(/\d+/g, "#"))).size === 1) return distinct >= ENOUGH.numbered;
  let odd = words.filter((word) => ODD.test(word)).length, names = words.filter((word) => !ODD.test(word) && NAME.test(word)).length, plain = distinct - odd - names, numbered = words.filter((word) => /\d/.test(word)).length;
  return position === 0 && numbered * 2 < distinct ? distinct >= ENOUGH.first : plain * 2 >= distinct ? distinct >= ENOUGH.word : distinct >= (odd * 2 >= distinct ? ENOUGH.odd : ENOUGH.name);
}
function applyFamilies(clusters, families) {
  let joined = /* @__PURE__ */ new Set(), made = [];
  for (let { position, members } of families) {
    let free = members.filter((member) => !joined.has(member)), [one] = free;
    if (one === void 0 || free.length < 2) continue;
    for (let member of free) joined.add(member);
    let parts = one.parts.with(position, "<*>");
    made.push({ parts, patterns: free.flatMap((member) => member.patterns) });
  }
  return [...clusters.filter((cluster) => !joined.has(cluster)), ...made];
}
function joinEqual(clusters) {
  let joined = /* @__PURE__ */ new Map();
  for (let { parts, patterns } of clusters) {
    let template = parts.join(""), known = joined.get(template);
    if (known) for (let pattern of patterns) known.patterns.push(pattern);
    else joined.set(template, { parts, patterns: [...patterns] });
  }
  return [...joined.values()];
}

// src/evidence/templates/template-miner.ts
var MOST_PATTERNS = 1e5, MOST_CHARACTERS = 8 * 2 ** 20, MOST_FIRST_WORDS = 2e4, CHUNK_LINES = 65536;
function createTemplateMiner() {
  let numbers = /* @__PURE__ */ new Map(), chunks = [], lineCount = 0, characters = 0, coarse = 0;
  function numberOf(masked) {
    let known = numbers.get(masked);
    if (known !== void 0) return known;
    let pattern = masked;
    if (numbers.size >= MOST_PATTERNS || characters >= MOST_CHARACTERS) {
      coarse += 1, pattern = coarse > MOST_FIRST_WORDS ? "<*>" : coarsen(masked);
      let coarser = numbers.get(pattern);
      if (coarser !== void 0) return coarser;
    }
    let number = numbers.size;
    return numbers.set(pattern, number), characters += pattern.length, number;
  }
  return {
    add(line) {
      let at = lineCount % CHUNK_LINES;
      at === 0 && chunks.push(new Uint32Array(CHUNK_LINES));
      let chunk = chunks.at(-1);
      chunk && (chunk[at] = numberOf(maskVariables(line))), lineCount += 1;
    },
    finish(visit) {
      let collapsed = collapseLists(numbers.keys()), merged = mergeFamilies(new Set(collapsed.values())), templates2 = Array.from(numbers.keys(), (pattern) => {
        let short = collapsed.get(pattern) ?? pattern;
        return merged.get(short) ?? short;
      });
      for (let index = 0; index < lineCount; index += 1) {
        let chunk = chunks[Math.floor(index / CHUNK_LINES)];
        visit(templates2[chunk?.[index % CHUNK_LINES] ?? 0] ?? "");
      }
    }
  };
}
var LONGEST_FIRST_WORD = 64;
function coarsen(masked) {
  let end = masked.indexOf(" ");
  return end < 0 || end > LONGEST_FIRST_WORD ? "<*>" : `${masked.slice(0, end)} ${"<*>"}`;
}

// src/app/templates.ts
var PORTION = 65536;
async function templates(log, world) {
  let file = log === "-" ? log : resolve(world.directory, log), miner = createTemplateMiner(), { lineCount, problem } = await readLines(file, (raw) => miner.add(cleanLine(raw).text));
  if (problem && world.stderr.write(`${log}: ${describeReadProblem(problem)}.
`), lineCount === 0) return problem?.kind === "empty" ? EXIT.ok : EXIT.usage;
  let quoted = /* @__PURE__ */ new Map(), portion = "", line = 0;
  return miner.finish((template) => {
    line += 1;
    let text = quoted.get(template);
    text === void 0 && (text = JSON.stringify(template), quoted.set(template, text)), portion += `{"id":${line},"template":${text}}
`, !(portion.length < PORTION) && (world.stdout.write(portion), portion = "");
  }), world.stdout.write(portion), EXIT.ok;
}
export {
  templates
};
