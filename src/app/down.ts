import { readLastRun } from './job/last-run.ts';
import { missingProject, runDirectoryOf } from './job/project.ts';
import type { RunDirectory } from './job/run-directory.ts';
import type { StepTestsRequest } from './job/step-tests.ts';
import { describeTakenDown, type TakenDown, takeDown } from './job/take-down.ts';
import type { ToldTests } from './job/tell-step-tests.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface DownRequest extends StepTestsRequest {
  readonly json?: boolean;
}

/** Takes down what `up` brought up, and tells what was tested meanwhile. */
export async function down(request: DownRequest, world: World): Promise<ExitCode> {
  // With its own folder of logs a run can be taken down after its project is gone.
  const missing = request.logs ? null : missingProject(request, world);
  if (missing) {
    world.stderr.write(`${missing}\n`);
    return EXIT.usage;
  }
  const directory = runDirectoryOf(request, world);
  const taken = await takeDown(directory, world);
  if (!taken.ok) {
    world.stderr.write(`${taken.error}\n`);
    return EXIT.failed;
  }
  if (!request.json) world.stdout.write(describeTakenDown(taken.value, directory));
  const told = await tellTests(request, directory, world);
  if (request.json)
    world.stdout.write(`${JSON.stringify(told?.record ?? answerOf(taken.value))}\n`);
  else if (told) world.stdout.write(`${told.text}\n`);
  return EXIT.ok;
}

/** What judges is loaded only where somebody names reports. */
async function tellTests(
  request: DownRequest,
  directory: RunDirectory,
  world: World,
): Promise<ToldTests | null> {
  if (request.junit.length === 0 && !(await hasGates(directory))) return null;
  const { tellStepTests } = await import('./job/tell-step-tests.ts');
  return tellStepTests(request, world);
}

async function hasGates(directory: RunDirectory): Promise<boolean> {
  const last = await readLastRun(directory);
  return last.ok && last.value.record.gateNames.length > 0;
}

function answerOf(taken: TakenDown) {
  if (taken.kind === 'stopped') return taken.record;
  const removed = taken.leftovers.kind === 'removed' ? taken.leftovers.removed : [];
  return { schema: 'signalbox.leftovers/1', removed };
}
