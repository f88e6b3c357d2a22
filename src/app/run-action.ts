import { join, resolve } from 'node:path';
import { type ActionInputs, parseInputs } from './action/inputs.ts';
import { publishRun } from './action/publish-run.ts';
import { down } from './down.ts';
import { ingest } from './ingest.ts';
import { judgeAgain } from './job/judge-again.ts';
import type { ProjectRequest } from './job/project.ts';
import { run } from './run.ts';
import { up } from './up.ts';
import { EXIT, type ExitCode, exitCodeOf } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** What the GitHub Action does: the command its inputs name, then publishing what it said. */
export async function runAction(world: World): Promise<ExitCode> {
  const inputs = parseInputs(world.environment.SIGNALBOX_INPUTS);
  if (!inputs.ok) {
    for (const problem of inputs.error) world.stderr.write(`signalbox: ${problem}\n`);
    return EXIT.usage;
  }
  const request = requestOf(inputs.value, world);
  switch (inputs.value.command) {
    case 'run':
      return runAndPublish(request, inputs.value, world);
    case 'up':
      return up(request, world);
    case 'down':
      await down(request, world);
      return judgeAndPublish(request, inputs.value, world);
    case 'triage':
    case 'report':
      return judgeAndPublish(request, inputs.value, world);
    case 'ingest': {
      const github = world.environment.GITHUB_REPOSITORY;
      return ingest({ ...request, runs: [], ...(github ? { github } : {}) }, world);
    }
  }
}

async function runAndPublish(
  request: ProjectRequest,
  inputs: ActionInputs,
  world: World,
): Promise<ExitCode> {
  const { record, report, exitCode, directory, redactor } = await run(request, world);
  await publishRun({ record, report, directory, redactor, inputs, world });
  return exitCode;
}

async function judgeAndPublish(
  request: ProjectRequest,
  inputs: ActionInputs,
  world: World,
): Promise<ExitCode> {
  const judged = await judgeAgain(request, world);
  if (!judged.ok) {
    world.stderr.write(`${judged.error}\n`);
    return EXIT.usage;
  }
  const { report } = judged.value;
  await publishRun({ ...judged.value, inputs, world });
  return exitCodeOf(report.outcome);
}

function requestOf(inputs: ActionInputs, world: World): ProjectRequest {
  const directory = resolve(world.directory, inputs.directory);
  return {
    directory,
    files: inputs.config,
    services: inputs.services,
    logs: join(directory, inputs['logs-directory']),
    ...(inputs.environment ? { environment: inputs.environment } : {}),
    ...(inputs.history ? { history: inputs.history } : {}),
  };
}
