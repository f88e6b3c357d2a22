/** Where everything is. */
export interface JudgeTools {
  /** The built program. */
  readonly signalbox: string;
  /** Folders of the data and of the scorers. */
  readonly data: string;
  readonly scorers: string;
  /** Empty, of this subject alone. */
  readonly folder: string;
}
