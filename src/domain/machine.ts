/** What a run had to itself. */
export interface Machine {
  readonly cpus: number;
  readonly memoryBytes: number;
}
