import type { Machine } from '#domain';
import type { Clock, Random } from '#std';

/** A place text for people or programs goes to. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Nobody reads it any more, as after `… | head`: what is written is lost. */
  readonly isClosed: boolean;
  /** 0 when unknown; some runners give a terminal without a width. */
  readonly columns: number;
  /** 0 when unknown. */
  readonly rows: number;
}

/**
 * Everything of the process a use case may touch, passed in by the doors: a use case that gets a
 * made-up world runs the same.
 */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the command was called, absolute. */
  readonly directory: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly clock: Clock;
  readonly random: Random;
  readonly machine: Machine;
  readonly pid: number;
  /** argv that starts Signalbox itself again, without a subcommand. */
  readonly self: readonly string[];
  readonly version: string;
  /** Calls `listener` for SIGINT, SIGTERM and SIGHUP; the returned function stops that. */
  onSignal(listener: (signal: string) => void): () => void;
}
