import { createRedactor } from '#safety';
import { unreachable } from '#std';
import type { ActionRequest } from './action/action-request.ts';
import { publishNight } from './action/publish-night.ts';
import { publishOrigin } from './action/publish-origin.ts';
import { publishReports } from './action/publish-reports.ts';
import { publishRun } from './action/publish-run.ts';
import { publishServices } from './action/publish-services.ts';
import { redactRunFiles } from './action/redact-run-files.ts';
import { refusedLogs } from './action/refused-logs.ts';
import { uploadRunFolder } from './action/upload-run-folder.ts';
import { warner } from './action/warner.ts';
import { readOriginRun } from './context/origin-run.ts';
import { ingest } from './ingest.ts';
import { judgeAgain } from './job/judge-again.ts';
import { runDirectoryOf } from './job/project.ts';
import { recordHistory } from './job/record-history.ts';
import { hasRun } from './job/run-directory.ts';
import { addStepTests } from './job/step-tests.ts';
import { describeTests } from './job/step-texts.ts';
import { describeTakenDown, takeDown } from './job/take-down.ts';
import { actOnNight } from './night/act-on-night.ts';
import { makeNight } from './night/make-night.ts';
import { run } from './run.ts';
import { up } from './up.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** What the GitHub Action does: the command it was given, then publishing what that said. */
export async function runAction(request: ActionRequest, world: World): Promise<ExitCode> {
  const { command, project } = request;
  const refused = refusedLogs(project, world);
  if (refused !== null) {
    world.stderr.write(`${refused}\n`);
    return EXIT.usage;
  }
  switch (command) {
    case 'run':
      return runAndPublish(request, world);
    case 'up':
      return upAndTell(request, world);
    case 'down':
      return downAndPublish(request, world);
    case 'teardown':
      return tearDown(request, world);
    case 'triage':
      return triageOrTell(request, world);
    case 'report':
      if (request.night) return forecastAndPublish(request, request.night, world);
      return request.reports.length > 0
        ? publishReports(request, world)
        : judgeAndPublish(request, world);
    case 'ingest': {
      const github = world.environment.GITHUB_REPOSITORY;
      return ingest({ ...project, runs: [], ...(github ? { github } : {}) }, world);
    }
    default:
      return unreachable(command);
  }
}

async function upAndTell(request: ActionRequest, world: World): Promise<ExitCode> {
  const code = await up(request.project, world);
  await publishServices(request.project, request.publish, world);
  return code;
}

async function runAndPublish(request: ActionRequest, world: World): Promise<ExitCode> {
  const concluded = await run(request.project, world);
  if (!concluded.ok) return concluded.error;
  await redactRunFiles(concluded.value.directory, concluded.value.redactor);
  await publishRun({ ...concluded.value, ...request, world });
  return concluded.value.exitCode;
}

/** After another workflow's run the reports are in its artifacts, unless somebody has brought a run along. */
async function triageOrTell(request: ActionRequest, world: World): Promise<ExitCode> {
  const origin = await readOriginRun(world);
  const isBrought = await hasRun(runDirectoryOf(request.project, world));
  return origin === null || isBrought
    ? judgeAndPublish(request, world)
    : publishOrigin(origin, request, world);
}

/** The end of a job whose services lived across steps. The folder goes last: by then it is redacted. */
async function tearDown(request: ActionRequest, world: World): Promise<ExitCode> {
  const { project, artifactName } = request;
  const code = await downAndPublish(request, world);
  if (artifactName !== null)
    await uploadRunFolder(runDirectoryOf(project, world), artifactName, world);
  return code;
}

async function downAndPublish(request: ActionRequest, world: World): Promise<ExitCode> {
  const { project, junit } = request;
  const redactor = createRedactor(world.environment);
  const warn = warner(world, redactor);
  const directory = runDirectoryOf(project, world);
  const taken = await takeDown(directory, world);
  if (taken.ok) world.stdout.write(describeTakenDown(taken.value, directory));
  else world.stderr.write(`${taken.error}\n`);
  const { result, warnings } = await addStepTests({ ...project, junit }, world);
  for (const warning of warnings) warn(warning);
  if (result !== null) world.stdout.write(`${describeTests(result, redactor)}\n`);
  return judgeAndPublish(request, world, { remember: result !== null });
}

async function judgeAndPublish(
  request: ActionRequest,
  world: World,
  { remember }: { readonly remember: boolean } = { remember: false },
): Promise<ExitCode> {
  const judged = await judgeAgain(request.project, world);
  if (!judged.ok) {
    world.stderr.write(`${judged.error}\n`);
    return EXIT.usage;
  }
  const { directory, redactor, exitCode } = judged.value;
  const unremembered = remember ? await recordHistory({ ...judged.value, world }) : [];
  for (const warning of unremembered) warner(world, redactor)(warning);
  await redactRunFiles(directory, redactor);
  await publishRun({ ...judged.value, ...request, world });
  return exitCode;
}

async function forecastAndPublish(
  { project, publish }: ActionRequest,
  { baseBranch }: { readonly baseBranch: string | null },
  world: World,
): Promise<ExitCode> {
  const token = publish.token || world.environment.GITHUB_TOKEN || null;
  const made = await makeNight(
    {
      ...project,
      // Feedback is answered by reactions, which a dry run does not give.
      token: publish.dryRun ? null : token,
      ...(baseBranch ? { baseBranch } : {}),
    },
    world,
  );
  if (!made.ok) {
    world.stderr.write(`${made.error.told}\n`);
    // A cache that holds no history yet, or no longer, is no mistake of the workflow.
    return made.error.reason === 'unusable' ? EXIT.usage : EXIT.ok;
  }
  await publishNight(made.value, publish, world);
  const { report } = made.value;
  // Without a configuration nothing is asked for.
  await actOnNight({ report, project, dryRun: publish.dryRun, token }, world);
  return EXIT.ok;
}
