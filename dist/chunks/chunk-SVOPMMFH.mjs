import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isSecretName
} from "./chunk-67WROLDS.mjs";

// src/safety/child-environment.ts
var COMMAND_FILES = /* @__PURE__ */ new Set([
  "GITHUB_ENV",
  "GITHUB_OUTPUT",
  "GITHUB_PATH",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY"
]), GITHUB_TOKENS = /* @__PURE__ */ new Set([
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "GITHUB_ENTERPRISE_TOKEN",
  "GH_ENTERPRISE_TOKEN"
]);
function childEnvironment(environment) {
  let visible = /* @__PURE__ */ Object.create(null);
  for (let [name, value] of Object.entries(environment))
    value !== void 0 && !isKeptBack(name.toUpperCase()) && (visible[name] = value);
  return visible;
}
function isKeptBack(name) {
  return COMMAND_FILES.has(name) || GITHUB_TOKENS.has(name) || name.startsWith("ACTIONS_") || name.startsWith("INPUT_") || name === "SIGNALBOX_INPUTS" || /^(?:GITHUB|RUNNER|SIGNALBOX)_/.test(name) && isSecretName(name);
}

export {
  childEnvironment
};
