import type { View } from './view.ts';

/** Opens a view that is redrawn in place. */
export type LiveDrawing = (options: TerminalOptions) => View;

/** Where and how a run is shown. */
export interface TerminalOptions {
  readonly write: (text: string) => void;
  /** Width of the terminal; 0 when it tells none. Read anew for each frame. */
  readonly columns: number;
  /** Height of the terminal; what is redrawn never grows past it. Read anew for each frame. */
  readonly rows?: number;
  readonly color: boolean;
  /** How lines are redrawn in place; `null` where they cannot be. */
  readonly live: LiveDrawing | null;
  /** Whether the output is a GitHub job log, where details can be folded. */
  readonly groups: boolean;
  readonly redact: (text: string) => string;
}
