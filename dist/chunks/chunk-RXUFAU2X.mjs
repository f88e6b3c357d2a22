import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/quiet-matchers.ts
var PLACE = /(?<![^\s[(T])\d{1,2}:\d\d:\d\d(?:[.,]\d+)?Z?(?![\d:])|:\/\/[^\s/:]+:\d+(?=[/\s]|$)|(?<=[:(,])(?=\d)|(?<=\bline\s{1,4})(?=\d)/gi;
function quietMatchers(text) {
  return text.replace(PLACE, (found) => found === "" ? "⁠" : found);
}

export {
  quietMatchers
};
