export type QueryRow = Readonly<Record<string, unknown>>;

export interface HistoryQuery {
  /** A file, or `postgres://…`. */
  readonly location: string;
  /** One statement. */
  readonly sql: string;
  readonly onRow: (row: QueryRow) => void;
}

/** A value as JSON can tell it: a whole number beyond 2^53 is a text, bytes are hexadecimal digits. */
export function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
