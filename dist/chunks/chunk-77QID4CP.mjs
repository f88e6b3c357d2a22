import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/sqlite/load-sqlite.ts
async function loadSqlite() {
  let emitWarning = process.emitWarning;
  process.emitWarning = function(...args) {
    /^SQLite is an experimental feature/.test(String(args[0])) || Reflect.apply(emitWarning, process, args);
  };
  try {
    return ok(await import("node:sqlite"));
  } catch {
    return err({ kind: "no-sqlite", nodeVersion: process.versions.node });
  } finally {
    process.emitWarning = emitWarning;
  }
}

export {
  loadSqlite
};
