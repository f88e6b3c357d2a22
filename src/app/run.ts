import { err, ok, type Result } from '#std';
import type { ConcludedRun } from './job/conclude.ts';
import { endRun } from './job/end-run.ts';
import { printWarnings } from './job/print-faults.ts';
import type { ProjectRequest } from './job/project.ts';
import { runGates } from './job/run-gates.ts';
import { openSession } from './job/session.ts';
import { whileUp } from './job/supervise.ts';
import { prepareTerminal, printConclusion, watchSession } from './job/watch.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface RunRequest extends ProjectRequest {
  readonly json?: boolean;
}

/**
 * The whole job: bring the graph up, run the gates, take it down, say what broke. The error is the
 * exit code of a run that could not begin.
 */
export async function run(
  request: RunRequest,
  world: World,
): Promise<Result<ConcludedRun, ExitCode>> {
  const openTerminal = await prepareTerminal(world);
  const opened = await openSession(request, world);
  if (!opened.ok) {
    world.stderr.write(`${opened.error}\n`);
    return err(EXIT.usage);
  }
  const session = opened.value;
  if (session.project.ok) printWarnings(session.project.value.warnings, request, world);
  // With `json` nothing is shown before the end.
  const view = request.json ? null : watchSession(session, openTerminal, world);
  const outcome = await whileUp(session, world, (up) => runGates(session, up, world));
  const concluded = await endRun(session, outcome, world);
  printConclusion({ concluded, session, view, request, world });
  return ok(concluded);
}
