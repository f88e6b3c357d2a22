import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readTestReports
} from "./chunk-A3KQ376H.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/job/read-gate-reports.ts
function readGateReports(request) {
  return readTestReports(request);
}
export {
  readGateReports
};
