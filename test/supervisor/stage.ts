import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EventBody, JournalEvent, ServiceConfig, ServiceGraph } from '#domain';
import { EMPTY_RECORD, type Journal, openJournal } from '#journal';
import { loadLogMatching } from '#probe';
import { seededRandom, systemClock } from '#std';
import { type Supervision, startSupervision } from '#supervisor';
import { machineProcessTable } from '../../src/supervisor/processes/machine-process-table.ts';
import { findMembers, indexProcesses } from '../../src/supervisor/processes/members.ts';
import { freePort } from '../support/free-ports.ts';
import { service } from './build-graph.ts';

/** A program under the test's control. */
export interface Program {
  readonly pid: number;
  /** Sends a command and resolves with its answer. */
  ask(command: object): Promise<unknown>;
  /** Sends a command that ends the program. */
  order(command: object): void;
}

/** Everything one end-to-end test needs, and the proof that nothing of it is left afterwards. */
export interface Stage {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly journal: Journal;
  readonly events: JournalEvent[];
  /** A service that runs the fixture program. */
  program(name: string, part?: Partial<ServiceConfig>): ServiceConfig;
  start(
    graph: ServiceGraph,
    guardianCommand?: readonly string[] | null,
    /** Laid over the stage's environment. */
    variables?: Readonly<Record<string, string>>,
  ): Supervision;
  /** Resolves when the program of that name has connected (again). */
  connected(name: string): Promise<Program>;
  /** Resolves with the first event of the type (about the service) from now on or from before. */
  event<Type extends EventBody['type']>(
    type: Type,
    name?: string,
  ): Promise<Extract<JournalEvent, { readonly type: Type }>>;
  log(name: string): Buffer;
  freePort(): Promise<number>;
  /** Processes of this stage that are alive, whatever they did to hide. */
  survivors(): readonly number[];
  /** The same, and ends them, so that one failing test leaves nothing to the next. */
  killSurvivors(): readonly number[];
  close(): Promise<void>;
}

export const GUARDIAN = [
  process.execPath,
  fileURLToPath(new URL('fixtures/guardian.ts', import.meta.url)),
];
const PROGRAM = fileURLToPath(new URL('fixtures/program.ts', import.meta.url));

export async function openStage(): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'signalbox stage '));
  const socketFile = join(directory, 'control');
  const programs = createSwitchboard();
  const server = await listen(socketFile, programs.connect);
  const clock = systemClock();
  const journal = openJournal({ file: join(directory, 'journal.ndjson'), clock });
  const logMatching = await loadLogMatching([{ kind: 'log', pattern: '.', literal: false }]);
  const events: JournalEvent[] = [];
  journal.subscribe((event) => events.push(event));
  const mark = `stage-${process.pid}-${directory.slice(-6)}`;
  const { PATH = '', DOCKER_HOST } = process.env;
  const engine: Record<string, string> = DOCKER_HOST === undefined ? {} : { DOCKER_HOST };
  const environment = { PATH, SIGNALBOX_LEASE: mark, ...engine };
  const running: Supervision[] = [];

  function survivors(): readonly number[] {
    const index = indexProcesses(machineProcessTable().list());
    const leaders = events.flatMap((event) =>
      event.type === 'service.spawned' ? [{ pid: event.pid, startTime: event.startTime }] : [],
    );
    const members = findMembers(index, { leaders, lease: mark, service: null });
    return members.map((entry) => entry.pid);
  }

  return {
    directory,
    environment,
    journal,
    events,
    program: (name, part) =>
      service(name, {
        command: [process.execPath, PROGRAM],
        environment: { CONTROL: socketFile, NAME: name },
        ...part,
      }),
    start(graph, guardianCommand = null, variables = {}) {
      journal.append(runStarted(graph, directory));
      const supervision = startSupervision({
        graph,
        journal,
        clock,
        random: seededRandom(5),
        logMatching,
        runDirectory: directory,
        environment: { ...environment, ...variables },
        engine: null,
        guardianCommand,
      });
      running.push(supervision);
      return supervision;
    },
    connected: programs.next,
    event(type, name) {
      type Wanted = Extract<JournalEvent, { readonly type: typeof type }>;
      const isWanted = (event: JournalEvent): event is Wanted =>
        event.type === type &&
        (name === undefined || ('service' in event && event.service === name));
      const past = events.find(isWanted);
      if (past) return Promise.resolve(past);
      return new Promise((resolve) => {
        const unsubscribe = journal.subscribe((event) => {
          if (!isWanted(event)) return;
          unsubscribe();
          resolve(event);
        });
      });
    },
    log: (name) => readFileSync(join(directory, 'services', `${name}.log`)),
    freePort,
    survivors,
    killSurvivors() {
      const left = survivors();
      for (const pid of left) process.kill(pid, 'SIGKILL');
      return left;
    },
    async close() {
      await Promise.all(running.map((supervision) => supervision.stop({ deadlineMs: 0 })));
      programs.close();
      server.close();
      await journal.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function runStarted(graph: ServiceGraph, directory: string): EventBody {
  return {
    type: 'run.started',
    version: '0.0.0',
    project: graph.config.name,
    directory,
    configFiles: graph.config.files,
    supervisorPid: process.pid,
    context: { ...EMPTY_RECORD.context, runId: 'stage' },
    gates: [],
    nodes: graph.services.map(({ name, type, runner, critical }) => ({
      name,
      type,
      runner,
      critical,
      dependsOn: [],
      ports: [],
      probe: null,
    })),
  };
}

function listen(file: string, connect: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(connect).listen(file, () => resolve(server));
  });
}

/** Pairs programs that connect with tests that wait for them, by name, in order. */
function createSwitchboard() {
  const arrived = new Map<string, Program[]>();
  const waiting = new Map<string, ((program: Program) => void)[]>();
  const sockets = new Set<Socket>();

  function connect(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
    const answers: ((value: unknown) => void)[] = [];
    let introduced = false;
    createInterface({ input: socket }).on('line', (line) => {
      const value = JSON.parse(line);
      if (introduced) {
        answers.shift()?.(value);
        return;
      }
      introduced = true;
      const program: Program = {
        pid: value.pid,
        order: (command) => void socket.write(`${JSON.stringify(command)}\n`),
        ask(command) {
          program.order(command);
          return new Promise((resolve) => answers.push(resolve));
        },
      };
      const waiter = waiting.get(value.name)?.shift();
      if (waiter) waiter(program);
      else arrived.set(value.name, [...(arrived.get(value.name) ?? []), program]);
    });
  }

  return {
    connect,
    next(name: string): Promise<Program> {
      const program = arrived.get(name)?.shift();
      if (program) return Promise.resolve(program);
      return new Promise((resolve) => {
        waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
      });
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
