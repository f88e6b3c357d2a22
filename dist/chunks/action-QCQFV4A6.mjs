import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  useCases
} from "./chunk-EGQ32VL4.mjs";
import {
  _enum,
  object,
  string
} from "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/action.ts
var flag = _enum(["true", "false"]).transform((text) => text === "true"), words = string().transform((text) => text.split(/\s+/).filter((word) => word !== "")), lines = string().transform(
  (text) => text.split(`
`).map((line) => line.trim()).filter((line) => line !== "")
), optionalText = string().transform((text) => text === "" ? void 0 : text), ARTIFACT = "signalbox", actionInputs = object({
  command: _enum(["run", "up", "down", "triage", "report", "ingest", "teardown"]).default("run"),
  directory: string().min(1).default("."),
  config: lines.prefault(""),
  environment: optionalText.prefault(""),
  services: words.prefault(""),
  history: optionalText.prefault(""),
  junit: lines.prefault(""),
  reports: lines.prefault(""),
  night: flag.prefault("false"),
  "base-branch": string().default(""),
  comment: _enum(["auto", "always", "never"]).default("auto"),
  annotations: flag.prefault("true"),
  "check-run": flag.prefault("false"),
  rerun: flag.prefault("false"),
  "export-variables": flag.prefault("false"),
  "dry-run": flag.prefault("false"),
  token: string().default(""),
  "logs-directory": string().min(1).default("logs/signalbox"),
  "upload-artifact": flag.prefault("false"),
  "artifact-name": string().min(1).default(ARTIFACT)
}), NIGHT_LOGS = "logs/signalbox";
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
      nightLogs: NIGHT_LOGS,
      ...environment ? { environment } : {},
      ...history ? { history } : {}
    },
    junit: inputs.junit,
    reports: inputs.reports,
    artifacts: inputs["artifact-name"] === ARTIFACT ? `${ARTIFACT}*` : inputs["artifact-name"],
    night: inputs.night ? { baseBranch: inputs["base-branch"] || null } : null,
    publish: {
      comment: inputs.comment,
      annotations: inputs.annotations,
      checkRun: inputs["check-run"],
      rerun: inputs.rerun,
      exportVariables: inputs["export-variables"],
      dryRun: inputs["dry-run"],
      token: inputs.token
    },
    artifactName: inputs["upload-artifact"] ? inputs["artifact-name"] : null
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
