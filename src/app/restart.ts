import { connectControl, controlSocketPath } from '#server';
import { type ProjectRequest, runDirectoryOf } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface RestartRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Restarts services of the run that is up, one after another. */
export async function restart(request: RestartRequest, world: World): Promise<ExitCode> {
  const client = connectControl(controlSocketPath(runDirectoryOf(request, world).root));
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
