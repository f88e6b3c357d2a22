import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-RF6XQD6H.mjs";
import "./chunk-CMGZHANJ.mjs";
import "./chunk-CR7TUZGH.mjs";
import "./chunk-ZEX3EMVD.mjs";
import "./chunk-7OIZIYXL.mjs";
import "./chunk-MAB4HMDH.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-3T4YM2DS.mjs";
import "./chunk-OM23QQAG.mjs";
import {
  renderTriageMarkdown
} from "./chunk-IFVID3NQ.mjs";
import "./chunk-G57JLXGG.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import {
  EXIT,
  exitCodeOf
} from "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/triage.ts
async function triage(request, world) {
  let judged = await judgeAgain(request, world);
  if (!judged.ok)
    return world.stderr.write(`${judged.error}
`), EXIT.usage;
  let { report, redactor } = judged.value, redact = (text) => redactor.redact(text);
  return world.stdout.write(
    request.json ? `${redact(JSON.stringify(report))}
` : renderTriageMarkdown(report, { redact })
  ), exitCodeOf(report.outcome);
}
export {
  triage
};
