import { readJournal } from '#journal';
import { renderStatus } from '#report';
import { createRedactor } from '#safety';
import { connectControl, controlSocketPath } from '#server';
import { isRunAlive } from '#supervisor';
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
  const record = running.ok ? running.value : await lastRecord(directory.journal);
  if (!record) {
    world.stderr.write(
      `No run in ${directory.root}. "signalbox up" or "signalbox run" starts one.\n`,
    );
    return EXIT.usage;
  }
  const redactor = createRedactor(world.environment);
  world.stdout.write(
    request.json
      ? `${JSON.stringify(record)}\n`
      : `${renderStatus(record, world.clock.now(), { redact: (text) => redactor.redact(text) })}\n`,
  );
  if (record.outcome === 'running' && !isRunAlive(directory.lease, record.supervisorPid)) {
    world.stderr.write(
      `The supervisor (process ${record.supervisorPid}) was killed; this is the last it wrote down. ` +
        '"signalbox down" removes what it left behind.\n',
    );
    return EXIT.failed;
  }
  const failed = record.services.some((service) => service.status === 'failed');
  return failed || record.outcome === 'failed' ? EXIT.failed : EXIT.ok;
}

async function lastRecord(journal: string) {
  const read = await readJournal(journal);
  return read.ok ? read.value.record : null;
}
