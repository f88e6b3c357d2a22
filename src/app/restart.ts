import { connectControl, controlSocketPath } from '#server';
import { type ProjectRequest, runDirectoryOf } from './job/project.ts';
import { unknownServices } from './job/unknown-services.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface RestartRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Restarts services of the run that is up, one after another. */
export async function restart(request: RestartRequest, world: World): Promise<ExitCode> {
  const client = connectControl(controlSocketPath(runDirectoryOf(request, world).root));
  const running = await client.status();
  if (!running.ok) {
    world.stderr.write('Nothing is up; "signalbox up" starts it.\n');
    return EXIT.usage;
  }
  const unknown = unknownServices(request.services ?? [], running.value);
  if (unknown) {
    world.stderr.write(`${unknown}\n`);
    return EXIT.usage;
  }
  for (const service of request.services ?? []) {
    const answer = await client.restart(service);
    if (!answer.ok) {
      world.stderr.write(`${service}: ${answer.error}\n`);
      return EXIT.failed;
    }
    world.stdout.write(
      request.json
        ? `${JSON.stringify({ schema: 'signalbox.restart/1', service })}\n`
        : `${service} restarted\n`,
    );
  }
  return EXIT.ok;
}
