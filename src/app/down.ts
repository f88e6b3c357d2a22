import { connectControl, controlSocketPath } from '#server';
import { unreachable } from '#std';
import { removeLeftovers } from '#supervisor';
import { missingProject, type ProjectRequest, runDirectoryOf } from './job/project.ts';
import type { RunDirectory } from './job/run-directory.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface DownRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Takes down what `up` brought up; when its supervisor is gone, removes what it left behind. */
export async function down(request: DownRequest, world: World): Promise<ExitCode> {
  // With its own folder of logs a run can be taken down after its project is gone.
  const missing = request.logs ? null : missingProject(request, world);
  if (missing) {
    world.stderr.write(`${missing}\n`);
    return EXIT.usage;
  }
  const directory = runDirectoryOf(request, world);
  const client = connectControl(controlSocketPath(directory.root));
  const running = await client.status();
  if (!running.ok) {
    return removeWhatIsLeft(directory, request, world);
  }
  const asked = await client.down();
  if (!asked.ok) {
    world.stderr.write(`${asked.error}\n`);
    return EXIT.failed;
  }
  let last = running.value;
  // Not from the first event on: somebody may have removed the journal.
  for await (const { record } of client.watch(new AbortController().signal, last)) last = record;
  await client.closed();
  const stopped = last.services.filter(({ status }) => status === 'stopped').length;
  world.stdout.write(
    request.json
      ? `${JSON.stringify(last)}\n`
      : `${stopped} ${stopped === 1 ? 'service' : 'services'} stopped · report ${directory.reportHtml}\n`,
  );
  return EXIT.ok;
}

async function removeWhatIsLeft(
  directory: RunDirectory,
  request: DownRequest,
  world: World,
): Promise<ExitCode> {
  const report = await removeLeftovers(directory.lease, { clock: world.clock });
  if (request.json && report.kind !== 'in-use') {
    const removed = report.kind === 'removed' ? report.removed : [];
    world.stdout.write(`${JSON.stringify({ schema: 'signalbox.leftovers/1', removed })}\n`);
    return EXIT.ok;
  }
  switch (report.kind) {
    case 'none':
      world.stdout.write('Nothing is up.\n');
      return EXIT.ok;
    case 'removed':
      for (const { what, pid } of report.removed) {
        const which = pid === null ? 'a container' : `pid ${pid}`;
        world.stdout.write(`ended ${what} (${which}), left over by an earlier run\n`);
      }
      return EXIT.ok;
    case 'in-use':
      world.stderr.write(
        `Process ${report.supervisorPid} holds the run and does not answer here, as one in the foreground ` +
          `does not. Interrupt it where it runs, or with "kill -INT ${report.supervisorPid}".\n`,
      );
      return EXIT.failed;
    default:
      return unreachable(report);
  }
}
