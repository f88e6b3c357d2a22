import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/statistics/quantile-sorted.ts
function quantileSorted(ascending, share) {
  if (ascending.length === 0) return Number.NaN;
  let rank = (ascending.length - 1) * share, below = Math.floor(rank), low = ascending[below], high = ascending[Math.min(below + 1, ascending.length - 1)];
  return low + (rank - below) * (high - low);
}

export {
  quantileSorted
};
