export interface RecordedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** GitHub's operation id; `null` when there is no such operation. */
  readonly operation: string | null;
  /** 0 when it was never answered. */
  readonly status: number;
  readonly body: unknown;
  readonly fault: string | null;
  /** What request and answer get wrong by GitHub's own description. */
  readonly violations: readonly string[];
}

export const EMPTY_RECORD: RecordedRequest = {
  method: '',
  path: '',
  operation: null,
  status: 0,
  body: undefined,
  fault: null,
  violations: [],
};
