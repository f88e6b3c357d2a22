import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runGuardian
} from "./chunk-6GJ56SHG.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-DHEESZZX.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/guard.ts
async function guard(leaseFile) {
  return await runGuardian(leaseFile), EXIT.ok;
}
export {
  guard
};
