import { healthScore } from '#gates';
import { connectControl, controlSocketPath } from '#server';
import { type ProjectRequest, runDirectoryOf } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** A score below this on a running graph makes the command fail, as the default health gate does. */
const HEALTHY_SCORE = 90;

export interface HealthRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Prints the health score of the run that is up, a line a service. */
export async function health(request: HealthRequest, world: World): Promise<ExitCode> {
  const client = connectControl(controlSocketPath(runDirectoryOf(request, world).root));
  const running = await client.status();
  if (!running.ok) {
    world.stderr.write('Nothing is up; "signalbox up" starts it.\n');
    return EXIT.usage;
  }
  const score = healthScore(running.value);
  if (request.json)
    world.stdout.write(`${JSON.stringify({ schema: 'signalbox.health/1', ...score })}\n`);
  else {
    for (const { service, score: points } of score.services) {
      world.stdout.write(`${String(points).padStart(3)}  ${service}\n`);
    }
    world.stdout.write(`${String(score.overall).padStart(3)}  overall\n`);
  }
  return score.overall >= HEALTHY_SCORE ? EXIT.ok : EXIT.failed;
}
