import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/std/result.ts
function ok(value) {
  return { ok: !0, value };
}
function err(error) {
  return { ok: !1, error };
}

// src/std/unreachable.ts
function unreachable(value) {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

// src/std/clock.ts
function systemClock() {
  let origin = performance.timeOrigin;
  return {
    now: () => origin + performance.now(),
    after(delayMs, callback) {
      let timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    }
  };
}

// src/std/compare.ts
function byCodeUnit(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/std/nearest.ts
function nearest(text, candidates) {
  if (text.length > 64) return;
  let wanted = text.toLowerCase(), limit = Math.max(1, Math.floor(text.length / 3)), best;
  for (let candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue;
    let distance = editDistance(wanted, candidate.toLowerCase());
    distance > limit || best !== void 0 && distance === limit || (best = candidate, limit = distance);
  }
  return best;
}
function editDistance(left, right) {
  let beforePrevious = [], previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    let current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      let same = left[row - 1] === right[column - 1], cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1)
      ), swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      row > 1 && column > 1 && swapped && (cost = Math.min(cost, at(beforePrevious, column - 2) + 1)), current.push(cost);
    }
    beforePrevious = previous, previous = current;
  }
  return at(previous, right.length);
}
function at(numbers, index) {
  return numbers[index] ?? Number.POSITIVE_INFINITY;
}

// src/std/word-automaton.ts
function foldWord(word) {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/\d+/g, "0").replace(/[\x7f-\uffff]+/g, "");
}
function compileWords(groups, stops = []) {
  let width = Math.max(1, Math.ceil(groups.length / 32)), folded = groups.map((words) => words.map(foldWord)), symbols = assignSymbols(new Set(folded.flat().join("")));
  for (let stop of stops) symbols[stop] = 4;
  let trie = buildTrie(folded, symbols, width);
  return link(trie, width), loopOnRuns(trie), { ...acceptingLast(trie, width), symbols, width };
}
function assignSymbols(chars) {
  let symbols = new Uint8Array(256).fill(0), free = 5;
  for (let char of chars)
    if (!(char === "" || char === "0")) {
      if (free >= 64) throw new Error("the words hold too many different characters");
      symbols[char.charCodeAt(0)] = free, symbols[char.toUpperCase().charCodeAt(0)] = free, free += 1;
    }
  return symbols.fill(2, 48, 58), symbols.fill(1, 127), symbols.fill(3, 128, 192), symbols;
}
function buildTrie(groups, symbols, width) {
  let size = 1 + groups.flat().reduce((sum, word) => sum + word.length, 0), next = new Uint16Array(size * 64), outputs = new Uint32Array(size * width), last = new Uint8Array(size), states = 1;
  for (let [group, words] of groups.entries())
    for (let word of words) {
      let state = 0;
      for (let index = 0; index < word.length; index += 1) {
        let symbol = symbols[word.charCodeAt(index)] ?? 0, slot2 = state << 6 | symbol;
        next[slot2] || (next[slot2] = states, last[states] = symbol, states += 1), state = next[slot2] ?? 0;
      }
      let slot = state * width + (group >> 5);
      outputs[slot] = (outputs[slot] ?? 0) | 1 << (group & 31);
    }
  return { next, outputs, last, states };
}
function link({ next, outputs, states }, width) {
  let suffix = new Uint16Array(states), queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    let state = queue[head] ?? 0;
    for (let symbol = 0; symbol < 64; symbol += 1) {
      let slot = state << 6 | symbol, from = (suffix[state] ?? 0) << 6, fallback = state === 0 ? 0 : next[from | symbol] ?? 0, child = next[slot] ?? 0;
      if (child === 0) {
        next[slot] = fallback;
        continue;
      }
      suffix[child] = fallback;
      for (let word = 0; word < width; word += 1) {
        let own = child * width + word;
        outputs[own] = (outputs[own] ?? 0) | (outputs[fallback * width + word] ?? 0);
      }
      queue.push(child);
    }
  }
}
function loopOnRuns({ next, last, states }) {
  for (let state = 0; state < states; state += 1) {
    next[state << 6 | 3] = state;
    let symbol = last[state] ?? 0;
    (symbol === 2 || symbol === 1) && (next[state << 6 | symbol] = state);
  }
}
function acceptingLast({ next, outputs, states }, width) {
  let accepting = new Uint8Array(states);
  for (let slot = 0; slot < states * width; slot += 1)
    outputs[slot] !== 0 && (accepting[Math.floor(slot / width)] = 1);
  let order = new Uint16Array(states), renumbered = new Uint16Array(states), placed = 0, firstAccepting = 0;
  for (let wanted of [0, 1]) {
    wanted === 1 && (firstAccepting = placed);
    for (let state = 0; state < states; state += 1)
      accepting[state] === wanted && (order[placed] = state, renumbered[state] = placed, placed += 1);
  }
  let moved = new Uint16Array((states + 1) * 64), movedOutputs = new Uint32Array((states + 1) * width);
  for (let to = 0; to < states; to += 1) {
    let from = order[to] ?? 0;
    for (let symbol = 0; symbol < 64; symbol += 1) {
      let target = next[from << 6 | symbol] ?? 0;
      moved[to << 6 | symbol] = renumbered[target] ?? 0;
    }
    moved[to << 6 | 4] = states;
    for (let word = 0; word < width; word += 1)
      movedOutputs[to * width + word] = outputs[from * width + word] ?? 0;
  }
  return { next: moved, outputs: movedOutputs, firstAccepting, stopState: states };
}

// src/std/required-words.ts
function requiredWords(pattern) {
  return readAlternatives({ source: pattern.source, at: 0 }).words;
}
var MOST_EXACT = 16, NOTHING = { exact: [""], words: null }, ANYTHING = { exact: null, words: null };
function readAlternatives(reader) {
  let branches = [readSequence(reader)];
  for (; reader.source[reader.at] === "|"; )
    reader.at += 1, branches.push(readSequence(reader));
  let exact = union(branches.map((branch) => branch.exact)), words = union(branches.map((branch) => branch.words));
  return { exact: exact !== null && exact.length <= MOST_EXACT ? exact : null, words };
}
function union(sets) {
  let all = [];
  for (let set of sets) {
    if (set === null) return null;
    all.push(...set);
  }
  return [...new Set(all)];
}
function readSequence(reader) {
  let best = null, run = [""], whole = !0, offer = (words) => {
    words !== null && shortest(words) > shortest(best) && (best = words);
  }, endRun = (next) => {
    offer(run), run = next, whole = !1;
  };
  for (; reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? ""); ) {
    let part = readAtom(reader), { exact, words, goesOn } = repeat(part, readQuantifier(reader)), longer = exact === null ? null : product(run, exact);
    longer !== null ? run = longer : endRun(exact ?? [""]), goesOn && endRun([""]), offer(words);
  }
  return offer(run), { exact: whole ? run : null, words: best };
}
function repeat(part, times) {
  let digits = part.exact?.length === 1 && part.exact[0] === "0";
  if (times === "once" || part === NOTHING) return { ...part, goesOn: !1 };
  if (times === "repeated") return { ...part, goesOn: !digits };
  let exact = part.exact === null ? null : ["", ...part.exact];
  return times === "optional" || digits ? { exact, words: null, goesOn: !1 } : { ...ANYTHING, goesOn: !0 };
}
function product(left, right) {
  return left.length * right.length > MOST_EXACT ? null : [...new Set(left.flatMap((start) => right.map((end) => foldWord(start + end))))];
}
function shortest(words) {
  return words === null ? 0 : Math.min(...words.map((word) => word.length));
}
function readAtom(reader) {
  let char = reader.source[reader.at] ?? "";
  return reader.at += 1, char === "^" || char === "$" ? NOTHING : char === "." ? ANYTHING : char === "\\" ? readEscape(reader) : char === "[" ? readClass(reader) : char === "(" ? readGroup(reader) : plain(char);
}
function readEscape(reader) {
  let char = reader.source[reader.at] ?? "";
  return reader.at += 1, char === "b" || char === "B" ? NOTHING : char === "d" ? plain("0") : /[xuckpP]/.test(char) ? skipCode(reader, char) : char === "t" ? plain("	") : /[a-zA-Z0-9]/.test(char) ? ANYTHING : plain(char);
}
function skipCode(reader, letter) {
  let rest = reader.source.slice(reader.at), code = /^(?:\{[^}]*\}|<[^>]*>)/.exec(rest)?.[0].length;
  return reader.at += code ?? { x: 2, u: 4, c: 1 }[letter] ?? 0, ANYTHING;
}
function readClass(reader) {
  let start = reader.at;
  for (; reader.at < reader.source.length && reader.source[reader.at] !== "]"; )
    reader.at += reader.source[reader.at] === "\\" ? 2 : 1;
  let members = reader.source.slice(start, reader.at).toLowerCase();
  if (reader.at += 1, /^\d-\d$|^\\d$|^\d+$/.test(members)) return plain("0");
  if (members === "" || /^\^|\\|.-./.test(members)) return ANYTHING;
  let chars = [...new Set([...members].map(foldWord))];
  return chars.length <= 4 ? { exact: chars, words: chars } : ANYTHING;
}
function readGroup(reader) {
  let opening = /^\?(?::|<?[=!]|<[^>]+>)/.exec(reader.source.slice(reader.at))?.[0] ?? "";
  reader.at += opening.length;
  let part = readAlternatives(reader);
  return reader.at += 1, /[=!]$/.test(opening) ? NOTHING : part;
}
function plain(char) {
  let folded = char > "" ? "" : foldWord(char);
  return { exact: [folded], words: [folded] };
}
function readQuantifier(reader) {
  let found = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(reader.source.slice(reader.at));
  if (!found) return "once";
  reader.at += found[0].length;
  let [first] = found[0];
  return first === "?" || found[1] === "0" && found[2] === "1" ? "optional" : first === "*" || found[1] === "0" ? "any" : "repeated";
}

// src/std/word-scanner.ts
var OUTSIDE_ASCII = 194;
function createWordScanner(groups) {
  let { symbols, next, firstAccepting, outputs, width } = compileWords(groups), found = new Uint32Array(width);
  function move(state, code) {
    let symbol = symbols[code < 128 ? code : OUTSIDE_ASCII] ?? 0;
    return next[state << 6 | symbol] ?? 0;
  }
  return {
    some(text) {
      let state = 0;
      for (let index = 0; index < text.length; index += 1)
        if (state = move(state, text.charCodeAt(index)), state >= firstAccepting) return !0;
      return !1;
    },
    groups(text) {
      found.fill(0);
      let state = 0;
      for (let index = 0; index < text.length; index += 1)
        state = move(state, text.charCodeAt(index)), state >= firstAccepting && addOutputs(found, outputs, state);
      return found;
    }
  };
}
function addOutputs(found, outputs, state) {
  let width = found.length;
  for (let word = 0; word < width; word += 1)
    found[word] = (found[word] ?? 0) | (outputs[state * width + word] ?? 0);
}

export {
  systemClock,
  byCodeUnit,
  nearest,
  compileWords,
  requiredWords,
  ok,
  err,
  unreachable,
  createWordScanner
};
