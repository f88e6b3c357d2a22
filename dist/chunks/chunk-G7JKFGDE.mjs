import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/evidence/text-encoding.ts
function sniff(head) {
  let [first, second, third, fourth] = head;
  return first === 31 && second === 139 ? { kind: "gzip" } : first === 80 && second === 75 && (third ?? 0) < 9 && (fourth ?? 0) < 9 ? { kind: "zip" } : first === 255 && second === 254 ? { kind: "text", encoding: "utf-16le" } : first === 254 && second === 255 ? { kind: "text", encoding: "utf-16be" } : sniffBody(head.subarray(0, 8192));
}
function sniffBody(sample) {
  let control = 0, zeros = [0, 0];
  for (let [index, byte] of sample.entries())
    byte === 0 && (zeros[index % 2] = (zeros[index % 2] ?? 0) + 1), byte < 32 && !isTextControl(byte) && (control += 1);
  let half = sample.length / 2, [even = 0, odd = 0] = zeros;
  return half >= 4 && odd > half * 0.7 && even < half * 0.1 ? { kind: "text", encoding: "utf-16le" } : half >= 4 && even > half * 0.7 && odd < half * 0.1 ? { kind: "text", encoding: "utf-16be" } : control > sample.length * 0.05 ? { kind: "binary" } : { kind: "text", encoding: "utf-8" };
}
function isTextControl(byte) {
  return byte >= 7 && byte <= 15 || byte === 27;
}

export {
  sniff
};
