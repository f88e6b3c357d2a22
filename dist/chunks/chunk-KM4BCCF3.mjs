import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  classify,
  readRefused
} from "./chunk-BVMSZR44.mjs";

// src/triage/join-logs.ts
var WITHIN_MS = 10 * 6e4, SLACK_MS = 1e3, LONGEST_CHAIN = 8;
function chainOf(log, others, rules) {
  let links = [], open = new Set(others);
  for (let current = log; links.length < LONGEST_CHAIN; ) {
    let knocked = firstRefusal(current), next = knocked && behind(knocked, open, rules);
    if (!knocked || !next) break;
    links.at(-1)?.source !== current.source && links.push(knocked.link), links.push(next.link), open.delete(next.log), current = next.log;
  }
  return links;
}
function firstRefusal({ source, blocks }) {
  for (let block of blocks)
    for (let [index, text] of block.text.entries()) {
      let refused = block.at === null ? null : readRefused(text);
      if (refused && block.at !== null)
        return { link: linkOf(source, block, index), at: block.at, refused };
    }
  return null;
}
function behind({ at, refused }, logs, rules) {
  for (let log of logs) {
    if (!belongsTo(log, refused)) continue;
    let near = log.blocks.filter(
      (block2) => block2.at !== null && block2.at <= at + SLACK_MS && block2.at >= at - WITHIN_MS
    ), decided = classify(near, rules).at, block = decided && near[decided.block];
    if (block) return { log, link: linkOf(log.source, block, decided.line) };
  }
  return null;
}
function belongsTo({ source, ports }, { host, port }) {
  let name = source.slice(source.lastIndexOf("/") + 1).replace(/\..*$/, "");
  return ports.has(port) || host !== null && name === host;
}
function linkOf(source, block, index) {
  let text = (block.text[index] ?? "").trim();
  return { source, line: block.startLine + index, at: block.at, text };
}

export {
  chainOf
};
