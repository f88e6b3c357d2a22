import { createRedactor } from '#safety';
import { warner } from './action/warner.ts';
import { judgeAgain } from './job/judge-again.ts';
import { runDirectoryOf } from './job/project.ts';
import { recordHistory } from './job/record-history.ts';
import { addStepTests, type StepTestsRequest } from './job/step-tests.ts';
import { describeTests } from './job/step-texts.ts';
import { describeTakenDown, type TakenDown, takeDown } from './job/take-down.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface DownRequest extends StepTestsRequest {
  readonly json?: boolean;
}

/** Takes down what `up` brought up, and tells what was tested meanwhile. */
export async function down(request: DownRequest, world: World): Promise<ExitCode> {
  const directory = runDirectoryOf(request, world);
  const taken = await takeDown(directory, world);
  if (!taken.ok) {
    world.stderr.write(`${taken.error}\n`);
    return EXIT.failed;
  }
  if (!request.json) world.stdout.write(describeTakenDown(taken.value, directory));
  const redactor = createRedactor(world.environment);
  const tests = await addStepTests(request, world);
  for (const warning of tests.warnings) warner(world, redactor)(warning);
  const told = tests.result && (await tellAnew(request, world));
  if (request.json)
    world.stdout.write(`${JSON.stringify(told?.record ?? answerOf(taken.value))}\n`);
  else if (tests.result && told) {
    const { headline } = told.report;
    world.stdout.write(`${describeTests(tests.result, redactor)} · ${headline}\n`);
  }
  return EXIT.ok;
}

/** With the tests the run is another than the one its supervisor judged and remembered. */
async function tellAnew(request: DownRequest, world: World) {
  const judged = await judgeAgain(request, world);
  if (!judged.ok) {
    world.stderr.write(`signalbox: ${judged.error}\n`);
    return null;
  }
  const unremembered = await recordHistory({ ...judged.value, world });
  for (const warning of [...judged.value.warnings, ...unremembered]) {
    world.stderr.write(`signalbox: ${warning}\n`);
  }
  return judged.value;
}

function answerOf(taken: TakenDown) {
  if (taken.kind === 'stopped') return taken.record;
  const removed = taken.leftovers.kind === 'removed' ? taken.leftovers.removed : [];
  return { schema: 'signalbox.leftovers/1', removed };
}
