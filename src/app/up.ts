import { join } from 'node:path';
import type { ServiceRecord } from '#domain';
import { createRedactor } from '#safety';
import { connectControl, controlSocketPath } from '#server';
import { printWarnings } from './job/print-faults.ts';
import {
  missingProject,
  openProject,
  type ProjectRequest,
  projectDirectory,
  runDirectoryOf,
} from './job/project.ts';
import { describeUnwritable } from './job/run-directory.ts';
import { prepareTerminal } from './job/watch.ts';
import { type SignalWatch, watchSignals } from './job/watch-signals.ts';
import { status } from './status.ts';
import { lastLines, startDetached } from './world/detach.ts';
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
  const project = await openProject(request, world);
  if (project.ok) printWarnings(project.value.warnings, request, world);
  // From before there is a supervisor: it is in a session of its own and hears no Ctrl-C.
  const signals = watchSignals(world);
  try {
    const started = await startSupervisor(request, world);
    return started === null ? await watchBringUp(socket, { request, signals }, world) : started;
  } finally {
    signals.release();
  }
}

/** `null` when its control socket answers; else what `up` ends with. */
async function startSupervisor(request: UpRequest, world: World): Promise<ExitCode | null> {
  const { root } = runDirectoryOf(request, world);
  const logFile = join(root, 'supervisor.log');
  const detached = startDetached([...world.self, 'stay-up', ...argumentsOf(request, world)], {
    directory: world.directory,
    logFile,
  });
  if (!detached.ok) {
    world.stderr.write(`${describeUnwritable(root, detached.error)}\n`);
    return EXIT.usage;
  }
  const ended = await detached.value.announced;
  if (ended === null) return null;
  if (ended === EXIT.usage) {
    world.stderr.write(`${lastLines(logFile, 20).join('\n')}\n`);
    return EXIT.usage;
  }
  world.stderr.write(`The supervisor ended before it was ready (${logFile}):\n`);
  world.stderr.write(
    lastLines(logFile, 20)
      .map((line) => `  ${line}\n`)
      .join(''),
  );
  return EXIT.internal;
}

async function watchBringUp(
  socket: string,
  { request, signals }: { readonly request: UpRequest; readonly signals: SignalWatch },
  world: World,
): Promise<ExitCode> {
  const client = connectControl(socket);
  const redactor = createRedactor(world.environment);
  const openTerminal = await prepareTerminal(world);
  const view = request.json ? null : openTerminal((text) => redactor.redact(text));
  const cancel = new AbortController();
  const { cancelled } = signals;
  if (cancelled.aborted) void client.down();
  else cancelled.addEventListener('abort', () => void client.down(), { once: true });
  try {
    for await (const { event, record } of client.watch(cancel.signal)) {
      view?.onEvent(event, record);
      if (event.type === 'graph.ready' && !cancelled.aborted) {
        if (request.json) world.stdout.write(`${JSON.stringify(record)}\n`);
        return record.services.some(isDown) ? EXIT.failed : EXIT.ok;
      }
      if (event.type === 'run.finished') {
        return cancelled.aborted ? EXIT.interrupted : (event.exitCode as ExitCode);
      }
    }
    return EXIT.failed;
  } finally {
    cancel.abort();
  }
}

/** A service that is not critical may fail and the rest stays up; whoever asked must know. */
function isDown({ status }: ServiceRecord): boolean {
  return status === 'failed' || status === 'skipped';
}

function argumentsOf(request: ProjectRequest, world: World): readonly string[] {
  return [
    '--directory',
    projectDirectory(request, world),
    '--logs',
    runDirectoryOf(request, world).root,
    ...(request.files ?? []).flatMap((file) => ['--file', file]),
    ...(request.environment ? ['--environment', request.environment] : []),
    ...(request.history ? ['--history', request.history] : []),
    ...(request.services ?? []),
  ];
}
