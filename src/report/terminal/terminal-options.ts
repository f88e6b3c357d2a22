/** Where and how a run is shown. */
export interface TerminalOptions {
  readonly write: (text: string) => void;
  /** Width of the terminal; 0 when it tells none. Read anew for each frame. */
  readonly columns: number;
  /** Height of the terminal; what is redrawn never grows past it. Read anew for each frame. */
  readonly rows?: number;
  readonly color: boolean;
  /** Whether lines can be redrawn in place. */
  readonly live: boolean;
  /** Whether the output is a GitHub job log, where details can be folded. */
  readonly groups: boolean;
  readonly redact: (text: string) => string;
}
