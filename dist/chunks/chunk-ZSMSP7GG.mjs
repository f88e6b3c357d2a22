import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/std/compare.ts
function byCodeUnit(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

export {
  byCodeUnit
};
