import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  triageRun,
  writeReports
} from "./chunk-SQJBFM3T.mjs";
import {
  createRedactor
} from "./chunk-QYJYMJGQ.mjs";
import {
  isRunAlive
} from "./chunk-SQMKHI6F.mjs";
import {
  readJournal
} from "./chunk-E67SRMK4.mjs";
import {
  openProject,
  runDirectoryOf
} from "./chunk-VQYIKM3U.mjs";
import {
  err,
  ok
} from "./chunk-QS7VGELO.mjs";

// src/app/job/judge-again.ts
async function judgeAgain(request, world) {
  let directory = runDirectoryOf(request, world), read = await readJournal(directory.journal);
  if (!read.ok)
    return err(
      `No run to judge in ${directory.root}: ${read.error}
    Run "signalbox run" first, or name its folder with --logs.`
    );
  let record = settled(read.value.record, directory), project = await openProject(request, world), historyLocation = project.ok ? project.value.historyLocation : null, rules = project.ok ? project.value.rules : null, triaged = await triageRun({ record, directory, historyLocation, rules, world }), redactor = createRedactor(world.environment), warnings = await writeReports({ triaged, directory, redactor });
  return ok({ record: triaged.record, report: triaged.report, directory, redactor, warnings });
}
function settled(record, { lease }) {
  return record.outcome === "running" && !isRunAlive(lease, record.supervisorPid) ? { ...record, outcome: "cancelled" } : record;
}

export {
  judgeAgain
};
