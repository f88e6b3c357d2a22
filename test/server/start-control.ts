import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EventBody, JournalEvent, RunRecord } from '#domain';
import { applyEvent, EMPTY_RECORD } from '#journal';
import {
  type ControlClient,
  type ControlPort,
  connectControl,
  controlSocketPath,
  serveControl,
} from '#server';
import { err, ok, type Result } from '#std';
import { nameOf } from '../gates/records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A small supervisor: a real journal of events in memory, a real log, verbs that are counted. */
export class FakeSupervisor implements ControlPort {
  readonly folder = temporaryFolder('control');
  readonly log = join(this.folder, 'auth.log');
  readonly calls: string[] = [];
  onShutdown: () => void = () => {};
  #record: RunRecord = EMPTY_RECORD;
  #events: JournalEvent[] = [];
  #wake = () => {};

  constructor() {
    writeFileSync(this.log, 'one\ntwo\nthree\n');
    this.append({ ...STARTED });
  }

  append(body: EventBody): void {
    const event = { ...body, seq: this.#events.length + 1, at: 1000 };
    this.#events.push(event);
    this.#record = applyEvent(this.#record, event);
    this.#wake();
  }

  write(text: string): void {
    appendFileSync(this.log, text);
  }

  record(): RunRecord {
    return this.#record;
  }

  async *events(fromSeq: number, signal: AbortSignal): AsyncGenerator<JournalEvent> {
    let next = fromSeq - 1;
    while (!signal.aborted) {
      const event = this.#events[next];
      if (event) {
        next += 1;
        yield event;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
    }
    this.calls.push('events ended');
  }

  logFile(service: string): string | null {
    return service === 'auth' ? this.log : null;
  }

  async restart(service: string): Promise<Result<void, string>> {
    this.calls.push(`restart ${service}`);
    return service === 'auth' ? ok(undefined) : err('bot: exit 1 before ready');
  }

  shutdown(): void {
    this.calls.push('shutdown');
    this.onShutdown();
  }
}

function node(name: string) {
  return {
    name: nameOf(name),
    type: 'service',
    runner: 'process',
    critical: false,
    dependsOn: [],
    ports: [8002],
    probe: 'tcp 8002',
  } as const;
}

const STARTED: EventBody = {
  type: 'run.started',
  version: '0.1.0',
  project: 'onboarder',
  directory: '/work',
  configFiles: ['signalbox.yml'],
  supervisorPid: 4242,
  context: EMPTY_RECORD.context,
  nodes: [node('auth'), node('bot')],
  gates: [],
};

export interface StartedControl {
  readonly supervisor: FakeSupervisor;
  readonly client: ControlClient;
  readonly socketPath: string;
  close(): Promise<void>;
}

export async function startControl(): Promise<StartedControl> {
  const supervisor = new FakeSupervisor();
  const socketPath = controlSocketPath(supervisor.folder);
  const server = await serveControl({
    socketPath,
    projectDirectory: supervisor.folder,
    control: supervisor,
  });
  if (!server.ok) throw new Error(server.error);
  onTestFinished(() => server.value.close());
  const close = () => server.value.close();
  return { supervisor, client: connectControl(socketPath), socketPath, close };
}
