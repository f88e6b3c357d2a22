import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/history/query/query-row.ts
function plainValue(value) {
  return typeof value == "bigint" ? Number.isSafeInteger(Number(value)) ? Number(value) : String(value) : value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
}

export {
  plainValue
};
