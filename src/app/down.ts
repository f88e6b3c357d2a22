import { createRedactor } from '#safety';
import { connectControl, controlSocketPath } from '#server';
import { removeLeftovers } from '#supervisor';
import { type ProjectRequest, runDirectoryOf } from './job/project.ts';
import { terminalFor } from './job/watch.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface DownRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Takes down what `up` brought up; when its supervisor is gone, removes what it left behind. */
export async function down(request: DownRequest, world: World): Promise<ExitCode> {
  const directory = runDirectoryOf(request, world);
  const client = connectControl(controlSocketPath(directory.root));
  const running = await client.status();
  if (!running.ok) {
    const removed = await removeLeftovers(directory.lease);
    for (const { what } of removed) world.stdout.write(`removed ${what}, left over\n`);
    if (removed.length === 0) world.stdout.write('Nothing is up.\n');
    return EXIT.ok;
  }
  const redactor = createRedactor(world.environment);
  const view = request.json ? null : terminalFor((text) => redactor.redact(text), world);
  const from = running.value.lastSeq + 1;
  const asked = await client.down();
  if (!asked.ok) {
    world.stderr.write(`${asked.error}\n`);
    return EXIT.failed;
  }
  for await (const { event, record } of client.watch(new AbortController().signal)) {
    if (event.seq >= from) view?.onEvent(event, record);
  }
  await client.closed();
  return EXIT.ok;
}
