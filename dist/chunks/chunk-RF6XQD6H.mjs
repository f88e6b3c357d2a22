import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  triageRun,
  writeReports
} from "./chunk-CMGZHANJ.mjs";
import {
  readJournal
} from "./chunk-7OIZIYXL.mjs";
import {
  openProject,
  runDirectoryOf
} from "./chunk-MAB4HMDH.mjs";
import {
  createRedactor
} from "./chunk-G57JLXGG.mjs";
import {
  err,
  ok
} from "./chunk-OAYHSIS7.mjs";

// src/app/job/judge-again.ts
async function judgeAgain(request, world) {
  let directory = runDirectoryOf(request, world), read = await readJournal(directory.journal);
  if (!read.ok)
    return err(
      `No run to judge in ${directory.root}: ${read.error}
    Run "signalbox run" first, or name its folder with --logs.`
    );
  let { record } = read.value, project = await openProject(request, world), historyLocation = project.ok ? project.value.historyLocation : null, triaged = await triageRun({ record, directory, historyLocation, world }), redactor = createRedactor(world.environment);
  return await writeReports({ record, triaged, directory, redactor }), ok({ record, report: triaged.report, directory, redactor });
}

export {
  judgeAgain
};
