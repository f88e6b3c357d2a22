import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  runGuardian
} from "./chunk-SQMKHI6F.mjs";
import "./chunk-JRBGRSCY.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/guard.ts
async function guard(leaseFile) {
  return await runGuardian(leaseFile), EXIT.ok;
}
export {
  guard
};
