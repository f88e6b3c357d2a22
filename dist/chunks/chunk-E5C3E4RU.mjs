import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/std/result.ts
function ok(value) {
  return { ok: !0, value };
}
function err(error) {
  return { ok: !1, error };
}

export {
  ok,
  err
};
