import {
  describeHistoryProblem,
  describeIngestProblem,
  type HistoryStore,
  type IngestProblem,
  ingestExport,
  ingestRuns,
  openHistory,
} from '#history';
import { cleanLine, createRedactor } from '#safety';
import { fromGitHub } from './ingest/from-github.ts';
import { fromJUnit } from './ingest/from-junit.ts';
import type { IngestRequest } from './ingest/ingest-request.ts';
import { printSummary } from './ingest/print-summary.ts';
import { historyPlace, missingProject } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** Reads earlier runs into the history: from files of any CI, test reports, or GitHub. */
export async function ingest(request: IngestRequest, world: World): Promise<ExitCode> {
  const misuse = misuseOf(request) ?? missingProject(request, world);
  if (misuse) {
    world.stderr.write(`${misuse}\n`);
    return EXIT.usage;
  }
  const opened = await openHistory(await historyPlace(request, world), { clock: world.clock });
  if (!opened.ok) {
    world.stderr.write(`${describeHistoryProblem(opened.error)}\n`);
    return EXIT.usage;
  }
  const { store, setAside } = opened.value;
  if (setAside) world.stderr.write(`The history could not be read and was kept as ${setAside}.\n`);
  try {
    const files = await fromFiles(request, store, world);
    const reports = await fromJUnit(request, store, world);
    const code = files === EXIT.ok ? reports : files;
    if (!request.github || (await fromGitHub(request.github, request, store, world))) return code;
    return EXIT.failed;
  } finally {
    await store.close();
  }
}

function misuseOf({ runs, junit = [], github, from, told = {} }: IngestRequest): string | null {
  if (runs.length === 0 && junit.length === 0 && !github) {
    return 'Nothing to read: name a runs.ndjson file, --junit GLOB, or --github owner/name.';
  }
  const said = Object.keys(told).find(
    (key) => junit.length === 0 && !(from && OF_EXPORTS.has(key)),
  );
  if (said !== undefined) {
    const option = `--${said.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const whose = OF_EXPORTS.has(said) ? '--from or --junit' : '--junit';
    return `${option} tells of the runs of ${whose}, and there is none. A line of runs.ndjson tells it itself.`;
  }
  return github && !/^[\w.-]+\/[\w.-]+$/.test(github)
    ? `"${github}" is not a repository: expected owner/name.`
    : null;
}

/** What may be told of the runs of an export; the rest is told of test reports alone. */
const OF_EXPORTS: ReadonlySet<string> = new Set(['repo', 'branch', 'sha', 'pr']);

async function fromFiles(
  request: IngestRequest,
  store: HistoryStore,
  world: World,
): Promise<ExitCode> {
  const { from, told: facts = {} } = request;
  let code: ExitCode = EXIT.ok;
  for (const file of request.runs) {
    const summary = from
      ? await ingestExport(store, { file, from, facts })
      : await ingestRuns(store, file);
    if (summary.ok) printSummary(file, summary.value, request, world);
    else printProblem(summary.error, world);
    if (!summary.ok) code = EXIT.usage;
  }
  return code;
}

/** What was found is quoted, and files of another program may hold anything. */
function printProblem(problem: IngestProblem, world: World): void {
  const redactor = createRedactor(world.environment);
  const told = describeIngestProblem(problem);
  world.stderr.write(`${cleanLine(told, { redact: (text) => redactor.redact(text) })}\n`);
}
