import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  quantileSorted
} from "./chunk-W64ZENFZ.mjs";

// src/statistics/median.ts
function median(values) {
  return quantileSorted(new Float64Array(values).sort(), 0.5);
}

export {
  median
};
