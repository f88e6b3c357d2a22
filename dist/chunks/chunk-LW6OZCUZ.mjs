import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  triageRun,
  writeReports
} from "./chunk-VZTZMHV5.mjs";
import {
  readLastRun
} from "./chunk-VHK3H6U7.mjs";
import {
  openProject,
  runDirectoryOf,
  tellUnusable
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/job/judge-again.ts
async function judgeAgain(request, world) {
  let directory = runDirectoryOf(request, world), read = await readLastRun(directory);
  if (!read.ok)
    return err(
      `No run to judge in ${directory.root}: ${read.error}
    Run "signalbox run" first, or name its folder with --logs.`
    );
  let { record, killed } = read.value, project = await openProject(request, world);
  project.ok || tellUnusable(project.error, WITHOUT, world);
  let opened = project.ok ? project.value : null, history = opened && { location: opened.historyLocation, keepMs: opened.historyKeepMs }, triaged = await triageRun({
    record,
    directory,
    historyLocation: history?.location ?? null,
    isNew: !1,
    rules: opened?.rules ?? null,
    incomplete: incompleteRun(record, killed),
    rerun: opened?.graph.config.triage.rerun ?? null,
    world
  }), redactor = createRedactor(world.environment), unwritten = await writeReports({ triaged, directory, redactor }), { record: lookedBack, report, warnings } = triaged, exitCode = record.exitCode ?? exitCodeOf(report.outcome);
  return ok({ ...{ record: lookedBack, report, exitCode, directory, redactor, history }, warnings, unwritten });
}
var WITHOUT = "no history is asked, and Signalbox's own rules alone decide";
function incompleteRun(record, killed) {
  return killed ? { kind: "killed", ...killed } : record.outcome === "running" ? { kind: "running" } : null;
}

export {
  judgeAgain
};
