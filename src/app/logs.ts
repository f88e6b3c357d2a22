import { join } from 'node:path';
import { createRedactor, quietCommands, quietMatchers, stripControl } from '#safety';
import { connectControl, controlSocketPath } from '#server';
import { noRun, readLastRun } from './job/last-run.ts';
import { type ProjectRequest, runDirectoryOf } from './job/project.ts';
import { unknownServices } from './job/unknown-services.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import { followFiles } from './world/follow-files.ts';
import type { World } from './world/world.ts';

export interface LogsRequest extends ProjectRequest {
  readonly follow?: boolean;
  /** Only the last lines of each service; all when absent. */
  readonly tail?: number;
  /** A line of JSON for each line of output. */
  readonly json?: boolean;
}

/** Prints the services' output of this run, each line after the name of its service. */
export async function logs(request: LogsRequest, world: World): Promise<ExitCode> {
  const directory = runDirectoryOf(request, world);
  const read = await readLastRun(directory);
  if (!read.ok) {
    world.stderr.write(`${noRun(directory, read.error)}\n`);
    return EXIT.usage;
  }
  const wanted = new Set(request.services ?? []);
  const unknown = unknownServices([...wanted], read.value.record);
  if (unknown) {
    world.stderr.write(`${unknown}\n`);
    return EXIT.usage;
  }
  const services = read.value.record.services.filter(
    ({ name, logFile }) => logFile !== null && (wanted.size === 0 || wanted.has(name)),
  );
  const width = Math.max(0, ...services.map(({ name }) => name.length));
  const redactor = createRedactor(world.environment);
  const isGitHub = world.environment.GITHUB_ACTIONS === 'true';
  const cancel = new AbortController();
  const forget = world.onSignal(() => cancel.abort());
  const client = connectControl(controlSocketPath(directory.root));
  await followFiles({
    files: services.map(({ name, logFile }) => ({
      name,
      file: join(directory.root, logFile ?? ''),
    })),
    tail: request.tail ?? null,
    whileTrue: async () =>
      request.follow === true && !world.stdout.isClosed && (await client.status()).ok,
    signal: cancel.signal,
    clock: world.clock,
    onLine(name, line) {
      const text = quietCommands(stripControl(redactor.redact(line)));
      world.stdout.write(
        request.json
          ? `${JSON.stringify({ schema: 'signalbox.log-line/1', service: name, text })}\n`
          : `${name.padEnd(width)} │ ${isGitHub ? quietMatchers(text) : text}\n`,
      );
    },
  });
  forget();
  return EXIT.ok;
}
