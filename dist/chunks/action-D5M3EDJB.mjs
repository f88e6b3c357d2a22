import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  useCases
} from "./chunk-IU74XRO6.mjs";
import {
  external_exports
} from "./chunk-5PDW2AM4.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/action.ts
var flag = external_exports.enum(["true", "false"]).transform((text) => text === "true"), words = external_exports.string().transform((text) => text.split(/\s+/).filter((word) => word !== "")), lines = external_exports.string().transform(
  (text) => text.split(`
`).map((line) => line.trim()).filter((line) => line !== "")
), optionalText = external_exports.string().transform((text) => text === "" ? void 0 : text), actionInputs = external_exports.object({
  command: external_exports.enum(["run", "up", "down", "triage", "report", "ingest"]).default("run"),
  directory: external_exports.string().min(1).default("."),
  config: lines.prefault(""),
  environment: optionalText.prefault(""),
  services: words.prefault(""),
  history: optionalText.prefault(""),
  comment: external_exports.enum(["auto", "always", "never"]).default("auto"),
  annotations: flag.prefault("true"),
  "export-variables": flag.prefault("false"),
  "dry-run": flag.prefault("false"),
  token: external_exports.string().default(""),
  "logs-directory": external_exports.string().min(1).default("logs/signalbox")
});
async function action(world) {
  let value = parseJson(world.environment.SIGNALBOX_INPUTS);
  if (value === void 0)
    return world.stderr.write(
      `SIGNALBOX_INPUTS holds no JSON object; "signalbox action" is what action.yml calls.
`
    ), EXIT.usage;
  let inputs = actionInputs.safeParse(value);
  if (inputs.success) {
    let { runAction } = await useCases.runAction();
    return runAction(requestOf(inputs.data), world);
  }
  for (let issue of inputs.error.issues)
    world.stderr.write(`signalbox: input ${issue.path.join(".")}: ${issue.message}
`);
  return EXIT.usage;
}
function requestOf(inputs) {
  let { command, directory, config, services, environment, history } = inputs;
  return {
    command,
    project: {
      directory,
      files: config,
      services,
      logs: `${directory}/${inputs["logs-directory"]}`,
      ...environment ? { environment } : {},
      ...history ? { history } : {}
    },
    publish: {
      comment: inputs.comment,
      annotations: inputs.annotations,
      exportVariables: inputs["export-variables"],
      dryRun: inputs["dry-run"],
      token: inputs.token
    }
  };
}
function parseJson(text) {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return;
  }
}
export {
  action
};
