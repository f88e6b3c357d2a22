import { join, resolve } from 'node:path';
import { connectControl, controlSocketPath } from '#server';
import { printWarnings } from './job/print-faults.ts';
import {
  missingProject,
  openStartable,
  type ProjectRequest,
  projectDirectory,
  runDirectoryOf,
} from './job/project.ts';
import { describeUnwritable } from './job/run-directory.ts';
import { watchBringUp } from './job/watch-bring-up.ts';
import { watchSignals } from './job/watch-signals.ts';
import { status } from './status.ts';
import { lastLines, nameLog, removeLog, startDetached } from './world/detach.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface UpRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Brings the graph up in a detached supervisor and comes back when it is ready. */
export async function up(request: UpRequest, world: World): Promise<ExitCode> {
  const missing = missingProject(request, world);
  if (missing) {
    world.stderr.write(`${missing}\n`);
    return EXIT.usage;
  }
  const directory = runDirectoryOf(request, world);
  const socket = controlSocketPath(directory.root);
  if ((await connectControl(socket).status()).ok) {
    world.stderr.write('Already up; "signalbox down" takes it down.\n');
    return status(request, world);
  }
  const project = await openStartable(request, world);
  if (project.ok) printWarnings(project.value.warnings, request, world);
  // From before there is a supervisor: it is in a session of its own and hears no Ctrl-C.
  const signals = watchSignals(world);
  try {
    const started = await startSupervisor(request, world);
    return started === null
      ? await watchBringUp({ directory, signals, json: request.json === true }, world)
      : started;
  } finally {
    signals.release();
  }
}

/** `null` when its control socket answers; else what `up` ends with. */
async function startSupervisor(request: UpRequest, world: World): Promise<ExitCode | null> {
  const { root, supervisorLog } = runDirectoryOf(request, world);
  // Until it holds the folder the log is its own: of two that begin together one is told to go.
  const logFile = join(root, `supervisor.${world.pid}.log`);
  const detached = startDetached([...world.self, 'stay-up', ...argumentsOf(request, world)], {
    directory: world.directory,
    logFile,
  });
  if (!detached.ok) {
    world.stderr.write(`${describeUnwritable(root, detached.error)}\n`);
    return EXIT.usage;
  }
  const ended = await detached.value.announced;
  if (ended === null) {
    nameLog(logFile, supervisorLog);
    return null;
  }
  const said = lastLines(logFile, 20);
  if (ended === EXIT.usage) {
    removeLog(logFile);
    world.stderr.write(`${said.join('\n')}\n`);
    return EXIT.usage;
  }
  world.stderr.write(`The supervisor ended before it was ready (${logFile}):\n`);
  world.stderr.write(said.map((line) => `  ${line}\n`).join(''));
  return EXIT.internal;
}

function argumentsOf(request: ProjectRequest, world: World): readonly string[] {
  return [
    '--directory',
    projectDirectory(request, world),
    '--logs',
    runDirectoryOf(request, world).root,
    ...(request.nightLogs ? ['--night-logs', resolve(world.directory, request.nightLogs)] : []),
    ...(request.files ?? []).flatMap((file) => ['--file', file]),
    ...(request.environment ? ['--environment', request.environment] : []),
    ...(request.history ? ['--history', request.history] : []),
    ...(request.services ?? []),
  ];
}
