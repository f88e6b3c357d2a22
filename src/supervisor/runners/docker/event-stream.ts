import type { Clock } from '#std';
import type { DockerCli, DockerStream } from './docker-cli.ts';
import { type ContainerEvent, parseEvent } from './parse-event.ts';
import { RUN_LABEL } from './run-labels.ts';

type Listener = (event: ContainerEvent) => void;

/** The engine's events about this run's containers: one stream for all of them. */
export interface EventStream {
  /** Until the returned function is called. An event may come twice when the stream was cut. */
  listen(container: string, listener: Listener): () => void;
  close(): void;
}

/**
 * Opens the stream. It asks from the beginning, because the command does not say when it has been
 * connected; the run's label keeps everybody else's past away. A stream that ends, as when the engine
 * is started again, is opened again from where it was.
 */
export function openEventStream(input: {
  readonly cli: DockerCli;
  readonly clock: Clock;
  readonly mark: string;
}): EventStream {
  const listeners = new Map<string, Set<Listener>>();
  let closed = false;
  let since = '1';
  let rest = '';
  let stream: DockerStream | null = null;

  function hear(line: string): void {
    const parsed = parseEvent(line);
    if (parsed === null) return;
    since = parsed.at;
    for (const listener of listeners.get(parsed.container) ?? []) listener(parsed.event);
  }

  function read(chunk: Buffer): void {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  }

  function open(): void {
    if (closed) return;
    rest = '';
    const filters = ['--filter', 'type=container', '--filter', `label=${RUN_LABEL}=${input.mark}`];
    const argv = ['events', '--since', since, ...filters, '--format', '{{json .}}'];
    const onOutput = (number: number, chunk: Buffer) => {
      if (number === 1) read(chunk);
    };
    stream = input.cli.stream(argv, { onOutput });
    void stream.ended.then(() => {
      if (!closed) input.clock.after(REOPEN_MS, open);
    });
  }

  open();
  return {
    listen(container, listener) {
      const own = listeners.get(container) ?? new Set();
      listeners.set(container, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(container);
      };
    },
    close() {
      closed = true;
      stream?.stop();
    },
  };
}

const REOPEN_MS = 250;
