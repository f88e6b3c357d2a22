import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  cleanLine,
  createTemplateMiner,
  describeReadProblem,
  readLines
} from "./chunk-USGZVSYR.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/templates.ts
import { resolve } from "node:path";
var PORTION = 65536;
async function templates(log, world) {
  let file = log === "-" ? log : resolve(world.directory, log), miner = createTemplateMiner(), { lineCount, problem } = await readLines(file, (raw) => miner.add(cleanLine(raw).text));
  if (problem && world.stderr.write(`${log}: ${describeReadProblem(problem)}.
`), lineCount === 0) return problem?.kind === "empty" ? EXIT.ok : EXIT.usage;
  let quoted = /* @__PURE__ */ new Map(), portion = "", line = 0;
  return miner.finish((template) => {
    line += 1;
    let text = quoted.get(template);
    text === void 0 && (text = JSON.stringify(template), quoted.set(template, text)), portion += `{"id":${line},"template":${text}}
`, !(portion.length < PORTION) && (world.stdout.write(portion), portion = "");
  }), world.stdout.write(portion), EXIT.ok;
}
export {
  templates
};
