import type { Config, Fault, JournalEvent, RunContext, RunOutcome, ServiceGraph } from '#domain';
import { describeProbe } from '#domain';
import { type Journal, openJournal } from '#journal';
import { childEnvironment, createRedactor, type Redactor } from '#safety';
import { err, ok, type Result } from '#std';
import { removeLeftoverContainers, removeLeftovers } from '#supervisor';
import { askWhereabouts, readContext } from '../context/read-context.ts';
import type { World } from '../world/world.ts';
import { keepYoungGenerationSmall } from '../world/young-generation.ts';
import { claimRunDirectory } from './claim-run-directory.ts';
import {
  missingProject,
  openStartable,
  type Project,
  type ProjectRequest,
  projectDirectory,
  runDirectoryOf,
} from './project.ts';
import { type RunDirectory, renewRunDirectory } from './run-directory.ts';
import { keepStatusFile, type StatusFile } from './status-file.ts';
import { type SignalWatch, watchSignals } from './watch-signals.ts';

/** One run that has begun: its journal is open and says what it is about. */
export interface Session {
  /** The faults that prevent the start, or what is to be started. */
  readonly project: Result<Project, readonly Fault[]>;
  readonly directory: RunDirectory;
  readonly context: RunContext;
  readonly journal: Journal;
  /** What was written before anybody could subscribe. */
  readonly earlyEvents: readonly JournalEvent[];
  readonly redactor: Redactor;
  readonly statusFile: StatusFile;
  readonly signals: SignalWatch;
  /** Lets the run's folder go, for the next run. */
  readonly giveUp: () => void;
}

/**
 * Reads the configuration, makes room in the run's folder and writes the journal's first event.
 * The error is a sentence: there is no such project, another run is going on in the same folder, or
 * that folder cannot be written; nothing was started.
 */
export async function openSession(
  request: ProjectRequest,
  world: World,
): Promise<Result<Session, string>> {
  const missing = missingProject(request, world);
  if (missing) return err(missing);
  keepYoungGenerationSmall();
  const signals = watchSignals(world);
  const directory = runDirectoryOf(request, world);
  const claim = claimRunDirectory(directory.root, world.pid);
  if (!claim.ok) {
    signals.release();
    return err(busyText(directory, claim.error));
  }
  const giveUp = claim.value;
  const leftovers = await removeLeftovers(directory.lease, { clock: world.clock });
  if (leftovers.kind === 'in-use') {
    giveUp();
    signals.release();
    return err(busyText(directory, leftovers.supervisorPid));
  }
  const root = projectDirectory(request, world);
  const place = { ...world, directory: root };
  const whereabouts = askWhereabouts(place);
  const project = await openStartable(request, world);
  const name = project.ok ? project.value.graph.config.name : baseName(root);
  const context = await readContext(place, name, whereabouts);
  const room = await renewRunDirectory(directory, timeName(world.clock.now()));
  if (!room.ok) {
    giveUp();
    signals.release();
    return room;
  }
  const journal = openJournal({ file: directory.journal, clock: world.clock });
  const started = journal.append({
    type: 'run.started',
    version: world.version,
    project: name,
    directory: root,
    configFiles: project.ok ? project.value.graph.config.files : [],
    supervisorPid: world.pid,
    context,
    nodes: project.ok ? nodesOf(project.value.graph) : [],
    gates: project.ok ? gateNames(project.value.graph.config) : [],
  });
  journalSignal(journal, signals.cancelled);
  const removed = [
    ...(leftovers.kind === 'removed' ? leftovers.removed : []),
    ...(project.ok ? await leftoverContainers(project.value, world) : []),
  ];
  const removals = removed.map(({ what, pid }) =>
    journal.append({ type: 'leftover.removed', what, pid }),
  );
  const redactor = createRedactor(world.environment);
  const earlyEvents = [started, ...removals];
  const statusFile = keepStatusFile({ journal, file: directory.status, redactor });
  return ok({
    project,
    directory,
    context,
    journal,
    earlyEvents,
    redactor,
    statusFile,
    signals,
    giveUp,
  });
}

function journalSignal(journal: Journal, cancelled: AbortSignal): void {
  function write(): void {
    // `run.finished` is the last event; what comes later changes nothing any more.
    if (journal.record().finishedAt !== null) return;
    journal.append({ type: 'signal.received', signal: String(cancelled.reason) });
  }
  if (cancelled.aborted) write();
  else cancelled.addEventListener('abort', write, { once: true });
}

/** A project without containers never asks for an engine. */
async function leftoverContainers({ graph }: Project, { clock, environment }: World) {
  if (!graph.services.some(({ runner }) => runner === 'docker')) return [];
  const known = childEnvironment(environment);
  return removeLeftoverContainers(graph.config.name, { clock, environment: known });
}

/** Writes the faults that prevent the start. */
export function refuse(session: Session, faults: readonly Fault[]): RunOutcome {
  session.journal.append({ type: 'preflight.failed', faults });
  return 'not-started';
}

function busyText(directory: RunDirectory, pid: number): string {
  return (
    `A run is going on in ${directory.root} (process ${pid}); nothing was started.\n` +
    '    Wait for it, end it ("signalbox down" when it was brought up with "up", Ctrl-C where it runs\n' +
    '    otherwise), or name another folder with --logs.'
  );
}

/** Sorts by age, and is a file's name everywhere. */
function timeName(now: number): string {
  return new Date(now).toISOString().replace(/:/g, '.');
}

function nodesOf(graph: ServiceGraph) {
  return graph.services.map((service) => ({
    name: service.name,
    type: service.type,
    runner: service.runner,
    critical: service.critical,
    dependsOn: service.dependsOn.map(({ service: name, required, condition }) => ({
      service: name,
      required,
      condition,
    })),
    ports: service.ports.map((port) => port.published),
    probe: service.healthcheck ? describeProbe(service.healthcheck.probe) : null,
  }));
}

function gateNames(config: Config): readonly string[] {
  return config.gates.map((gate) => gate.name);
}

function baseName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? 'project';
}
