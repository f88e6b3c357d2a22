import { renderStatus } from '#report';
import { createRedactor } from '#safety';
import { connectControl, controlSocketPath } from '#server';
import { ok } from '#std';
import { noRun, readLastRun } from './job/last-run.ts';
import { type ProjectRequest, runDirectoryOf } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface StatusRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Prints the state of the run that is up, or of the last one that was. */
export async function status(request: StatusRequest, world: World): Promise<ExitCode> {
  const directory = runDirectoryOf(request, world);
  const running = await connectControl(controlSocketPath(directory.root)).status();
  const last = running.ok
    ? ok({ record: running.value, killed: null })
    : await readLastRun(directory);
  if (!last.ok) {
    world.stderr.write(`${noRun(directory, last.error)}\n`);
    return EXIT.usage;
  }
  const { record, killed } = last.value;
  const redactor = createRedactor(world.environment);
  const options = { redact: (text: string) => redactor.redact(text), killed };
  world.stdout.write(
    request.json
      ? `${JSON.stringify(record)}\n`
      : `${renderStatus(record, world.clock.now(), options)}\n`,
  );
  if (killed) {
    world.stderr.write(
      `The supervisor (process ${record.supervisorPid}) was killed; this is the last it wrote down. ` +
        '"signalbox down" removes what it left behind.\n',
    );
    return EXIT.failed;
  }
  if (record.outcome === 'not-started') return EXIT.usage;
  const failed = record.services.some((service) => service.status === 'failed');
  return failed || record.outcome === 'failed' ? EXIT.failed : EXIT.ok;
}
