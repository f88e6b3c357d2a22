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

// src/std/word-scanner.ts
function createWordScanner(groups) {
  let width = Math.max(1, Math.ceil(groups.length / 32)), { next, outputs, accepting } = compile(groups, width), found = new Uint32Array(width);
  return {
    some(text) {
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        let code = text.charCodeAt(index);
        if (state = next[state * 128 + (code < 128 ? code : 127)] ?? 0, accepting[state] === 1) return !0;
      }
      return !1;
    },
    groups(text) {
      found.fill(0);
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        let code = text.charCodeAt(index);
        state = next[state * 128 + (code < 128 ? code : 127)] ?? 0, accepting[state] === 1 && addOutputs(found, outputs, state);
      }
      return found;
    }
  };
}
function addOutputs(found, outputs, state) {
  let width = found.length;
  for (let word = 0; word < width; word += 1)
    found[word] = (found[word] ?? 0) | (outputs[state * width + word] ?? 0);
}
function compile(groups, width) {
  let size = 1 + groups.flat().reduce((sum, word) => sum + word.length, 0), next = new Uint16Array(size * 128), outputs = new Uint32Array(size * width), states = 1;
  for (let [group, words] of groups.entries())
    for (let word of words) {
      let state = 0;
      for (let char of word.toLowerCase()) {
        let slot2 = state * 128 + Math.min(char.charCodeAt(0), 127);
        next[slot2] || (next[slot2] = states, states += 1), state = next[slot2] ?? 0;
      }
      let slot = state * width + (group >> 5);
      outputs[slot] = (outputs[slot] ?? 0) | 1 << (group & 31);
    }
  link(next, outputs, width, states), foldCase(next, states);
  let accepting = new Uint8Array(states);
  for (let state = 0; state < states; state += 1) {
    let own = outputs.subarray(state * width, (state + 1) * width);
    accepting[state] = own.some((bits) => bits !== 0) ? 1 : 0;
  }
  return { next, outputs, accepting };
}
function link(next, outputs, width, states) {
  let suffix = new Uint16Array(states), queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    let state = queue[head] ?? 0;
    for (let code = 0; code < 128; code += 1) {
      let slot = state * 128 + code, fallback = state === 0 ? 0 : next[(suffix[state] ?? 0) * 128 + code] ?? 0, child = next[slot] ?? 0;
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
function foldCase(next, states) {
  for (let state = 0; state < states; state += 1)
    for (let code = 65; code <= 90; code += 1)
      next[state * 128 + code] = next[state * 128 + code + 32] ?? 0;
}

// src/app/world/exit-code.ts
var EXIT = {
  ok: 0,
  /** A gate or a critical service failed. */
  failed: 1,
  /** Wrong usage or configuration; nothing was started. */
  usage: 2,
  /** A bug in Signalbox. */
  internal: 3,
  interrupted: 130
}, EXIT_OF_OUTCOME = {
  passed: EXIT.ok,
  failed: EXIT.failed,
  "not-started": EXIT.usage,
  cancelled: EXIT.interrupted
};
function exitCodeOf(outcome) {
  return EXIT_OF_OUTCOME[outcome];
}

export {
  systemClock,
  byCodeUnit,
  nearest,
  ok,
  err,
  unreachable,
  createWordScanner,
  EXIT,
  exitCodeOf
};
