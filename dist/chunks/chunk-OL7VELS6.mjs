import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";

// src/app/job/masked-text.ts
var LONGEST_MASKED = 1e3;
function maskedText(masked, redact) {
  return !masked || masked.length > LONGEST_MASKED ? null : cleanLine(masked, { redact });
}

export {
  maskedText
};
