import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/truncate.ts
function byteLength(text) {
  return Buffer.byteLength(text);
}
function truncate(text, budgetBytes) {
  if (byteLength(text) <= budgetBytes) return text;
  let room = budgetBytes - byteLength("…");
  if (room < 0) return "";
  let { read } = new TextEncoder().encodeInto(text, new Uint8Array(room));
  return text.slice(0, graphemeBoundary(text, read)) + "…";
}
function graphemeBoundary(text, end) {
  let start = Math.max(0, end - 64), window = text.slice(start, end + 64), boundary = start === 0 ? 0 : end;
  for (let { index } of new Intl.Segmenter("en").segment(window)) {
    if (start + index > end) break;
    (index > 0 || start === 0) && (boundary = start + index);
  }
  return boundary;
}

export {
  byteLength,
  truncate
};
