import { join } from 'node:path';
import type { NightReport, StoredForecast } from '#domain';
import {
  ANCHOR_MODEL,
  type AssembledNight,
  assembleNight,
  type ReadyLimits,
  type ServiceTargets,
  targetsOf,
  USUAL_TARGETS,
} from '#forecast';
import { describeHistoryProblem, type HistoryStore, openHistory } from '#history';
import { renderNightHtml, renderNightJson, renderNightMarkdown } from '#report';
import { createRedactor, type Redactor } from '#safety';
import { describeFolderError, err, ok, type Result } from '#std';
import { leaveForRuns } from '../for-runs/leave-for-runs.ts';
import {
  historyPlaceOf,
  missingProject,
  openProject,
  type ProjectRequest,
  runDirectoryOf,
} from '../job/project.ts';
import { tellUnusable } from '../job/tell-unusable.ts';
import type { World } from '../world/world.ts';
import { writeWholeFile } from '../world/write-file.ts';
import { tellFeedback } from './feedback/tell-feedback.ts';
import { nightModels } from './night-models.ts';
import { nightSince, parseNightState, stateAfter } from './night-state.ts';
import { readFailures, readParts, readStoredGrades, walkHistory } from './read-night.ts';

export interface NightRequest extends ProjectRequest {
  /** `owner/name`; where absent, `GITHUB_REPOSITORY`, else runs that name no repository. */
  readonly repo?: string;
  readonly baseBranch?: string;
  /** Reads what people say of verdicts; `null`, or absent, for none: then nobody is asked. */
  readonly token?: string | null;
}

/** A night's report, written. */
export interface MadeNight {
  readonly report: NightReport;
  readonly redactor: Redactor;
  readonly markdown: string;
  /** Absolute paths. */
  readonly files: { readonly markdown: string; readonly html: string; readonly json: string };
}

/** Why there is no report, in a sentence for people. */
export interface NoNight {
  /**
   * `no-run`: a repository's first night has no finished run yet, and nobody did anything wrong.
   * `no-history`: nor is there a history; where the caller named one, it may be mistyped.
   */
  readonly reason: 'no-run' | 'no-history' | 'unusable';
  readonly told: string;
}

/** Grades earlier forecasts, makes new ones and writes the report. */
export async function makeNight(
  request: NightRequest,
  world: World,
): Promise<Result<MadeNight, NoNight>> {
  const missing = missingProject(request, world);
  if (missing) return err({ reason: 'unusable', told: missing });
  const project = await openProject(request, world);
  const known = project.ok ? project.value : null;
  const place = historyPlaceOf(known, request, world);
  if (!project.ok) tellUnusable(project.error, usualInstead(request.history ? null : place), world);
  const opened = await openHistory(place, { clock: world.clock, asItStands: true });
  if (!opened.ok) {
    const reason = opened.error.kind === 'absent' ? 'no-history' : 'unusable';
    return err({ reason, told: describeHistoryProblem(opened.error) });
  }
  const { store } = opened.value;
  try {
    const baseBranch = request.baseBranch ?? null;
    const targets = known ? targetsOf(known.graph.config.gates) : USUAL_TARGETS;
    const limits = new Map(
      known?.graph.services.map(({ name, readyTimeoutMs }) => [name, readyTimeoutMs]),
    );
    const repo = request.repo ?? world.environment.GITHUB_REPOSITORY ?? '';
    const report = await settleAndForecast({ store, repo, baseBranch, targets, limits }, world);
    if (report === null) return err({ reason: 'no-run', told: nothingKnown(repo) });
    const rules = known?.rules?.book.userRules ?? [];
    const ownCauses = new Set(rules.map(({ cause }) => cause));
    const asked = { store, repo, ownCauses, token: request.token ?? null };
    const feedback = await tellFeedback(asked, report.asOf, world);
    const whole = feedback === null ? report : { ...report, feedback };
    const made = await write(whole, request, world);
    const file = runDirectoryOf(request, world).forRuns;
    if (made.ok) await leaveForRuns({ store, repo, file }, world);
    return made;
  } finally {
    await store.close();
  }
}

/** Whose night it is, and what its services are held to. */
interface NightPlace {
  readonly store: HistoryStore;
  readonly repo: string;
  readonly baseBranch: string | null;
  readonly targets: ServiceTargets;
  readonly limits: ReadyLimits;
}

/** Forecasts that earlier nights stored are graded first, then those of this night are stored. */
async function settleAndForecast(
  { store, ...place }: NightPlace,
  world: World,
): Promise<NightReport | null> {
  const models = nightModels();
  const { repo } = place;
  const walked = await walkHistory(store, { ...place, now: world.clock.now(), models });
  if (walked === null) return null;
  const { asOf } = walked;
  await store.forecasts.settle(walked.settlements);
  const key = `night:${repo}`;
  const { since, told } = nightSince(parseNightState(await store.cursor(key)), asOf);
  const parts = await readParts(store, { ...place, asOf });
  const stored = await readStoredGrades(store, repo, asOf);
  const failures = await readFailures(store, repo, walked);
  const assembled = assembleNight({
    repo,
    walked,
    since,
    models,
    ...parts,
    failures,
    stored,
    told,
  });
  await store.forecasts.record(storedForecasts(assembled));
  await store.setCursor(key, JSON.stringify(stateAfter(assembled.report, told)));
  return assembled.report;
}

function storedForecasts({ report, forecasts }: AssembledNight): readonly StoredForecast[] {
  const [model] = report.models;
  if (!model) return [];
  return forecasts.flatMap(({ job, probability, ema }) => {
    const about = { repo: report.repo, job, entity: 'job', name: job, target: 'failure' } as const;
    const made = { ...about, madeAt: report.asOf, runId: null };
    const says = (said: number) => ({ kind: 'probability', probability: said }) as const;
    return [
      { ...made, id: `night-${report.asOf}-${job}`, says: says(probability), model },
      { ...made, id: `night-ema-${report.asOf}-${job}`, says: says(ema), model: ANCHOR_MODEL },
    ];
  });
}

async function write(
  report: NightReport,
  request: NightRequest,
  world: World,
): Promise<Result<MadeNight, NoNight>> {
  const redactor = createRedactor(world.environment);
  const options = { redact: (text: string) => redactor.redact(text) };
  const folder = join(runDirectoryOf(request, world).root, 'night');
  const files = {
    markdown: join(folder, 'report.md'),
    html: join(folder, 'report.html'),
    json: join(folder, 'report.json'),
  };
  const markdown = renderNightMarkdown(report, options);
  const html = await renderNightHtml(report, options);
  try {
    await writeWholeFile(files.markdown, markdown);
    await writeWholeFile(files.html, html);
    await writeWholeFile(files.json, renderNightJson(report, options));
  } catch (error) {
    const reason = describeFolderError(error);
    const told = `The night's report cannot be written in ${folder} (${reason}).\n    Make room there, or name another folder with --logs; its forecasts are stored.`;
    return err({ reason: 'unusable', told });
  }
  return ok({ report, redactor, markdown, files });
}

/** What is done without a configuration; `history` where nothing else named it. */
function usualInstead(history: string | null): string {
  const limits = 'services are held to the usual limits';
  return history === null ? limits : `${limits}, and the history is ${history}`;
}

function nothingKnown(repo: string): string {
  const whose = repo === '' ? 'that names no repository' : `of ${repo}`;
  return `The history holds no finished run ${whose}.\n    Name the repository with --repo owner/name, or read its runs with "signalbox ingest".`;
}
