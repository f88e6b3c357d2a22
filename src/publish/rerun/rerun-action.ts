export interface RerunAction {
  readonly kind: 're-run';
  readonly runId: number;
  /** The attempt that was judged, from 1; a newer one is left alone. */
  readonly attempt: number;
  /** Most repetitions of one run. */
  readonly most: number;
}
