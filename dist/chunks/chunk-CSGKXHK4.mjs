import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  percent
} from "./chunk-Y44HDPE2.mjs";

// src/report/cause-sentence.ts
function causeSureness({ confidence, pinned }) {
  return pinned === void 0 ? percent(confidence) : `${pinnedText(pinned)} (the rules say ${pinned.ruleCause}, ${percent(confidence)})`;
}
function pinnedText({ by, at }) {
  return `pinned by @${by} on ${dateOf(at)}`;
}
function dateOf(at) {
  let date = new Date(at);
  return Number.isNaN(date.getTime()) ? "an unknown day" : date.toISOString().slice(0, 10);
}

export {
  causeSureness,
  pinnedText
};
