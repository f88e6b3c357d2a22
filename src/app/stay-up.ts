import { join } from 'node:path';
import type { JournalEvent, RunOutcome, ServiceName } from '#domain';
import { readJournal } from '#journal';
import { type ControlPort, controlSocketPath, serveControl } from '#server';
import { err, type Result } from '#std';
import { endRun } from './job/end-run.ts';
import { type ProjectRequest, projectDirectory } from './job/project.ts';
import { openSession, type Session } from './job/session.ts';
import { type Up, whileUp } from './job/supervise.ts';
import { announce } from './world/announce.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface StayUpRequest extends ProjectRequest {
  /** Where to say that the control socket answers. */
  readonly announceFd: number;
}

/** The body of the detached supervisor: holds the graph up until it is told to take it down. */
export async function stayUp(request: StayUpRequest, world: World): Promise<ExitCode> {
  const opened = await openSession(request, world);
  if (!opened.ok) {
    world.stderr.write(`${opened.error}\n`);
    return EXIT.usage;
  }
  const session = opened.value;
  const shutdown = Promise.withResolvers<void>();
  const current: { up: Up | null } = { up: null };
  const server = await serveControl({
    socketPath: controlSocketPath(session.directory.root),
    projectDirectory: projectDirectory(request, world),
    control: controlOf(session, current, () => {
      // Before it is up there is nothing to hold: what is starting is stopped at once.
      if (current.up) shutdown.resolve();
      else session.signals.cancel('down');
    }),
  });
  if (!server.ok) {
    world.stderr.write(`${server.error}\n`);
    await endRun(session, 'not-started', world);
    return EXIT.internal;
  }
  announce(request.announceFd);
  try {
    const outcome = await whileUp(session, world, async (up) => {
      // Not one service came up: there is nothing to hold, and who waits for it has to be told.
      if (session.journal.record().bringUp === null) return 'failed';
      current.up = up;
      return Promise.race([
        shutdown.promise.then((): RunOutcome => 'passed'),
        up.supervision.broken.then((): RunOutcome => 'failed'),
        aborted(up.cancelled).then((): RunOutcome => 'cancelled'),
      ]);
    });
    return (await endRun(session, outcome, world)).exitCode;
  } finally {
    // A server that still listens would keep this process alive after whatever went wrong.
    await server.value.close();
  }
}

function controlOf(
  session: Session,
  current: { readonly up: Up | null },
  shutdown: () => void,
): ControlPort {
  const { journal } = session;
  return {
    record: () => journal.record(),
    events: (fromSeq, signal) => eventsFrom(session, fromSeq, signal),
    logFile(service) {
      const file = journal.record().services.find(({ name }) => name === service)?.logFile;
      return file ? join(session.directory.root, file) : null;
    },
    restart: (service): Promise<Result<void, string>> =>
      current.up
        ? current.up.supervision.restart(service as ServiceName)
        : Promise.resolve(err('The graph is not up yet.')),
    shutdown,
  };
}

/** The events with `seq` from `fromSeq` on, those to come included, until aborted or the run ends. */
async function* eventsFrom(
  session: Session,
  fromSeq: number,
  signal: AbortSignal,
): AsyncGenerator<JournalEvent> {
  const later: JournalEvent[] = [];
  let wake = () => {};
  const stop = session.journal.subscribe((event) => {
    later.push(event);
    wake();
  });
  signal.addEventListener('abort', () => wake(), { once: true });
  try {
    const earlier = await readJournal(session.directory.journal);
    const queue = earlier.ok ? [...earlier.value.events] : [];
    let lastSeq = fromSeq - 1;
    while (!signal.aborted) {
      const event = queue.shift() ?? later.shift();
      if (!event) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (event.seq > lastSeq) {
        lastSeq = event.seq;
        yield event;
        if (event.type === 'run.finished') return;
      }
    }
  } finally {
    stop();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
