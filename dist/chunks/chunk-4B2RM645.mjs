import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";

// src/evidence/edit-distance.ts
function editDistanceWithin(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return null;
  let beyond = limit + 1, previous = new Int32Array(right.length + 2).fill(beyond);
  for (let column = 0; column <= Math.min(limit, right.length); column += 1)
    previous[column] = column;
  let current = new Int32Array(right.length + 2);
  for (let row = 1; row <= left.length; row += 1) {
    let from = Math.max(1, row - limit), to = Math.min(right.length, row + limit);
    current[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
    let code = left.charCodeAt(row - 1), least = current[from - 1] ?? beyond;
    for (let column = from; column <= to; column += 1) {
      let replaced = (previous[column - 1] ?? beyond) + +(code !== right.charCodeAt(column - 1)), other = Math.min(previous[column] ?? beyond, current[column - 1] ?? beyond) + 1, distance2 = Math.min(replaced, other, beyond);
      current[column] = distance2, least = Math.min(least, distance2);
    }
    if (current[to + 1] = beyond, least > limit) return null;
    [previous, current] = [current, previous];
  }
  let distance = previous[right.length] ?? beyond;
  return distance <= limit ? distance : null;
}

// src/evidence/gram-histogram.ts
function gramHistogram(text) {
  let counts = new Uint16Array(64);
  for (let index = 0; index + 4 <= text.length; index += 1) {
    let hash = 2166136261;
    for (let offset = 0; offset < 4; offset += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index + offset), 16777619);
    let bucket = (hash ^ hash >>> 15) & 63;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}
function leastEditDistance(left, right, limit) {
  let most = limit * 2 * 4, difference = 0;
  for (let bucket = 0; bucket < 64; bucket += 1)
    if (difference += Math.abs((left[bucket] ?? 0) - (right[bucket] ?? 0)), difference > most) return null;
  return Math.ceil(difference / 8);
}

// src/evidence/merge-signatures.ts
var MOST_DIFFERENCE = 0.1, MOST_LEADERS = 64, MOST_MEASURED = 8;
function mergeSignatures(items) {
  let counts = /* @__PURE__ */ new Map();
  for (let item of items) {
    let known = counts.get(item.signature), { count = 1 } = item;
    known ? known.count += count : counts.set(item.signature, { item, count });
  }
  let frequentFirst = [...counts.values()].sort(
    (left, right) => right.count - left.count || byCodeUnit(left.item.masked, right.item.masked)
  ), leaders = /* @__PURE__ */ new Map(), merged = /* @__PURE__ */ new Map();
  for (let { item } of frequentFirst) {
    let { signature, masked, generic } = item;
    if (generic) continue;
    let skeleton = skeletonOf(masked), known = leaders.get(skeleton) ?? [];
    known.length === 0 && leaders.set(skeleton, known);
    let histogram = gramHistogram(masked), leader = nearestLeader(known, { signature, masked, histogram });
    leader ? merged.set(signature, leader.signature) : known.length < MOST_LEADERS && known.push({ signature, masked, histogram });
  }
  return items.map(({ signature }) => merged.get(signature) ?? signature);
}
function nearestLeader(leaders, own) {
  let near = [];
  for (let leader of leaders) {
    let limit = Math.floor(MOST_DIFFERENCE * (leader.masked.length + own.masked.length) / 2), least = leastEditDistance(leader.histogram, own.histogram, limit);
    least !== null && near.push({ leader, least, limit });
  }
  return near.sort((left, right) => left.least - right.least).slice(0, MOST_MEASURED).find(({ leader, limit }) => editDistanceWithin(leader.masked, own.masked, limit) !== null)?.leader;
}
var MASK = /<[a-z]{1,10}>/g, MASKED = "", WORDS = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the stand-in is a control character so that no text holds it.
  /[\p{L}\p{N}_\u0001]+(?:[./\\:-][\p{L}\p{N}_\u0001]+)*|[^\s\p{L}\p{N}_\u0001'"`.,:;()[\]{}<>|/\\*=-]/gu
), UNSPOKEN = /[bcdfghjklmnpqrstvwxz]{6}/i;
function skeletonOf(masked) {
  let words = [];
  for (let [word] of masked.replace(MASK, MASKED).matchAll(WORDS))
    word !== MASKED && !isRandom(word) && words.push(word);
  return words.join(" ");
}
function isRandom(word) {
  return word.indexOf(MASKED) !== word.lastIndexOf(MASKED) || UNSPOKEN.test(word);
}

export {
  mergeSignatures
};
