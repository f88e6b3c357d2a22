import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/std/unreachable.ts
function unreachable(value) {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

export {
  unreachable
};
