import { join } from 'node:path';
import type { NightReport, StoredForecast } from '#domain';
import { type AssembledNight, assembleNight } from '#forecast';
import { describeHistoryProblem, type HistoryStore, openHistory } from '#history';
import { renderNightHtml, renderNightJson, renderNightMarkdown } from '#report';
import { createRedactor } from '#safety';
import { printFaults } from './job/print-faults.ts';
import {
  LOGS_DEFAULT,
  missingProject,
  openProject,
  type ProjectRequest,
  projectDirectory,
  runDirectoryOf,
} from './job/project.ts';
import { nightModels } from './night/night-models.ts';
import { nightSince, parseNightState, stateAfter } from './night/night-state.ts';
import { publishNight } from './night/publish-night.ts';
import { readServiceLevels, readStoredGrades, walkHistory } from './night/read-night.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';
import { writeWholeFile } from './world/write-file.ts';

export interface NightRequest extends ProjectRequest {
  /** `owner/name`; where absent, `GITHUB_REPOSITORY`, else runs that name no repository. */
  readonly repo?: string;
  readonly baseBranch?: string;
  readonly json?: boolean;
  /** Issues and webhooks, as far as the configuration asks for them. */
  readonly publish?: boolean;
  /** Says what would be published, and publishes nothing. */
  readonly dryRun?: boolean;
}

/** Grades earlier forecasts, makes new ones, and says what the night brought. */
export async function night(request: NightRequest, world: World): Promise<ExitCode> {
  const missing = missingProject(request, world);
  if (missing) {
    world.stderr.write(`${missing}\n`);
    return EXIT.usage;
  }
  const opened = await openHistory(await locationFor(request, world), { clock: world.clock });
  if (!opened.ok) {
    world.stderr.write(`${describeHistoryProblem(opened.error)}\n`);
    return EXIT.usage;
  }
  const { store, setAside } = opened.value;
  if (setAside) world.stderr.write(`The history could not be read and was kept as ${setAside}.\n`);
  try {
    const repo = request.repo ?? world.environment.GITHUB_REPOSITORY ?? '';
    const report = await settleAndForecast(store, repo, request, world);
    if (report === null) {
      world.stderr.write(`${nothingKnown(repo)}\n`);
      return EXIT.usage;
    }
    await writeAndTell(report, request, world);
    return request.publish ? await publish(report, store, request, world) : EXIT.ok;
  } finally {
    await store.close();
  }
}

/** Forecasts that earlier nights stored are graded first, then those of this night are stored. */
async function settleAndForecast(
  store: HistoryStore,
  repo: string,
  request: NightRequest,
  world: World,
): Promise<NightReport | null> {
  const models = nightModels();
  const baseBranch = request.baseBranch ?? null;
  const walked = await walkHistory(store, { repo, baseBranch, now: world.clock.now(), models });
  if (walked === null) return null;
  await store.forecasts.settle(walked.settlements);
  const key = `night:${repo}`;
  const { since, told } = nightSince(parseNightState(await store.cursor(key)), walked.asOf);
  const services = await readServiceLevels(store, repo, walked.asOf);
  const stored = await readStoredGrades(store, repo, walked.asOf);
  const assembled = assembleNight({ repo, walked, since, models, services, stored, told });
  await store.forecasts.record(storedForecasts(assembled));
  await store.setCursor(key, JSON.stringify(stateAfter(assembled.report, told)));
  return assembled.report;
}

/** What is refused is told and changes nothing; a configuration that cannot be read does. */
async function publish(
  report: NightReport,
  store: HistoryStore,
  request: NightRequest,
  world: World,
): Promise<ExitCode> {
  const project = await openProject(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  const settings = project.value.graph.config.publish;
  await publishNight({ report, settings, store, dryRun: request.dryRun === true, world });
  return EXIT.ok;
}

function storedForecasts({ report, forecasts }: AssembledNight): readonly StoredForecast[] {
  const [model] = report.models;
  if (!model) return [];
  return forecasts.map(({ job, probability }) => ({
    id: `night-${report.asOf}-${job}`,
    repo: report.repo,
    job,
    entity: 'job',
    name: job,
    target: 'failure',
    madeAt: report.asOf,
    runId: null,
    says: { kind: 'probability', probability },
    model,
  }));
}

async function writeAndTell(
  report: NightReport,
  request: NightRequest,
  world: World,
): Promise<void> {
  const redactor = createRedactor(world.environment);
  const options = { redact: (text: string) => redactor.redact(text) };
  const folder = join(runDirectoryOf(request, world).root, 'night');
  const texts = {
    'report.md': renderNightMarkdown(report, options),
    'report.html': await renderNightHtml(report, options),
    'report.json': renderNightJson(report, options),
  };
  for (const [name, text] of Object.entries(texts)) await writeWholeFile(join(folder, name), text);
  const files = Object.keys(texts).map((name) => join(folder, name));
  world.stdout.write(
    request.json
      ? `${JSON.stringify({ schema: 'signalbox.files/1', files })}\n`
      : `${texts['report.md']}\n${files.join('\n')}\n`,
  );
}

function nothingKnown(repo: string): string {
  const whose = repo === '' ? 'runs that name no repository' : repo;
  return `The history holds no finished run of ${whose}.\n    Name the repository with --repo owner/name, or read its runs with "signalbox ingest".`;
}

/** The history of the project, or the default place where there is no configuration. */
async function locationFor(request: NightRequest, world: World): Promise<string> {
  if (request.history) return request.history;
  const project = await openProject(request, world);
  return project.ok
    ? project.value.historyLocation
    : join(projectDirectory(request, world), LOGS_DEFAULT, 'history.db');
}
