import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeMisfit
} from "./chunk-TZAAP2WF.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/parse-form.ts
function parseForm(line, form) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return err("it is not JSON");
  }
  let parsed = form.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(describeMisfit(parsed.error, value));
}

export {
  parseForm
};
