import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RE2JS
} from "./chunk-U4DTKAM7.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/probe/log-pattern.ts
function compilePattern(pattern) {
  try {
    let compiled = RE2JS.compile(pattern);
    return ok((line) => compiled.matcher(line).find());
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
export {
  compilePattern
};
