import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-OIPKXC3M.mjs";
import "./chunk-SQJBFM3T.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-4GQR5YYP.mjs";
import "./chunk-TYLHWLBS.mjs";
import "./chunk-USGZVSYR.mjs";
import "./chunk-P2FMI6LP.mjs";
import "./chunk-AXLRTUIN.mjs";
import "./chunk-QYJYMJGQ.mjs";
import "./chunk-SQMKHI6F.mjs";
import "./chunk-E67SRMK4.mjs";
import "./chunk-VQYIKM3U.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-JRBGRSCY.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/report-again.ts
async function reportAgain(request, world) {
  let judged = await judgeAgain(request, world);
  if (!judged.ok)
    return world.stderr.write(`${judged.error}
`), EXIT.usage;
  let { warnings } = judged.value;
  for (let warning of warnings) world.stderr.write(`signalbox: ${warning}
`);
  let { reportHtml, triageJson, triageMarkdown } = judged.value.directory, files = [reportHtml, triageMarkdown, triageJson];
  return world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.files/1", files })}
` : `${files.join(`
`)}
`
  ), warnings.length > 0 ? EXIT.failed : EXIT.ok;
}
export {
  reportAgain
};
