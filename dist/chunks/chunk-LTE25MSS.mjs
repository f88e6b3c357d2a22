import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readLastRun
} from "./chunk-HLWFY6Y5.mjs";
import {
  triageRun,
  writeReports
} from "./chunk-EZ4QLXO3.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  openProject,
  runDirectoryOf
} from "./chunk-XFJ2XKU5.mjs";
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
  let { record, killed } = read.value;
  if (record.startedAt === 0) return err(`No run to judge: ${directory.journal} is empty.`);
  let project = await openProject(request, world), opened = project.ok ? project.value : null, triaged = await triageRun({
    record,
    directory,
    historyLocation: opened?.historyLocation ?? null,
    rules: opened?.rules ?? null,
    incomplete: incompleteRun(record, killed),
    rerun: opened?.graph.config.triage.rerun ?? null,
    world
  }), redactor = createRedactor(world.environment), warnings = await writeReports({ triaged, directory, redactor });
  return ok({ record: triaged.record, report: triaged.report, directory, redactor, warnings });
}
function incompleteRun(record, killed) {
  return killed ? { kind: "killed", ...killed } : record.outcome === "running" ? { kind: "running" } : null;
}

export {
  judgeAgain
};
