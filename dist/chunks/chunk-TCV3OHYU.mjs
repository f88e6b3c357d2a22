import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createGitHubReader,
  describeHistoryProblem,
  describeIngestProblem,
  ingestGitHub,
  ingestRuns,
  openHistory
} from "./chunk-TYLHWLBS.mjs";
import {
  LOGS_DEFAULT,
  missingProject,
  openProject,
  projectDirectory
} from "./chunk-VQYIKM3U.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  describeGitHubProblem
} from "./chunk-QWSLLUXW.mjs";

// src/app/ingest.ts
import { join } from "node:path";
var REQUEST_BUDGET = 200, FIRST_INGEST_MS = 30 * 864e5;
async function ingest(request, world) {
  if (request.runs.length === 0 && !request.github)
    return world.stderr.write(`Nothing to read: name a runs.ndjson file, or --github owner/name.
`), EXIT.usage;
  if (request.github && !/^[\w.-]+\/[\w.-]+$/.test(request.github))
    return world.stderr.write(`"${request.github}" is not a repository: expected owner/name.
`), EXIT.usage;
  let missing = missingProject(request, world);
  if (missing)
    return world.stderr.write(`${missing}
`), EXIT.usage;
  let opened = await openHistory(await locationFor(request, world), { clock: world.clock });
  if (!opened.ok)
    return world.stderr.write(`${describeHistoryProblem(opened.error)}
`), EXIT.usage;
  let { store, setAside } = opened.value;
  setAside && world.stderr.write(`The history could not be read and was kept as ${setAside}.
`);
  try {
    let code = EXIT.ok;
    for (let file of request.runs) {
      let summary = await ingestRuns(store, file);
      summary.ok ? print(file, summary.value, request, world) : world.stderr.write(`${describeIngestProblem(summary.error)}
`), summary.ok || (code = EXIT.usage);
    }
    return request.github && !await fromGitHub(request, request.github, store, world) && (code = EXIT.failed), code;
  } finally {
    await store.close();
  }
}
async function fromGitHub(request, repository, store, world) {
  let github = createGitHubReader({
    baseUrl: world.environment.GITHUB_API_URL ?? "https://api.github.com",
    token: world.environment.GITHUB_TOKEN ?? world.environment.GH_TOKEN ?? null,
    clock: world.clock
  }), summary = await ingestGitHub(store, github, {
    repo: repository,
    since: request.since ? Date.parse(request.since) : world.clock.now() - FIRST_INGEST_MS,
    budget: REQUEST_BUDGET,
    onProgress({ requests, budget, runs }) {
      !request.json && world.stderr.isTTY && world.stderr.write(`\r${repository}: ${runs} runs, ${requests} of ${budget} requests`);
    }
  });
  return !request.json && world.stderr.isTTY && world.stderr.write(`
`), print(repository, summary, request, world), summary.problem ? (world.stderr.write(`${describeGitHubProblem(summary.problem)}
`), summary.problem.kind === "rate-limited") : !0;
}
async function locationFor(request, world) {
  if (request.history) return request.history;
  let project = await openProject(request, world);
  return project.ok ? project.value.historyLocation : join(projectDirectory(request, world), LOGS_DEFAULT, "history.db");
}
function print(source, summary, request, world) {
  if (request.json) {
    world.stdout.write(`${JSON.stringify({ schema: "signalbox.ingest/1", source, ...summary })}
`);
    return;
  }
  let { read, written, rejected, adjusted, problems } = summary, corrected = adjusted > 0 ? `, ${adjusted} corrected` : "";
  world.stdout.write(
    `${source}: ${read} read, ${written} written, ${rejected} rejected${corrected}
`
  );
  for (let { line, reason } of problems.slice(0, 10))
    world.stderr.write(`${line === null ? source : `${source}:${line}`}: ${reason}
`);
}

export {
  ingest
};
