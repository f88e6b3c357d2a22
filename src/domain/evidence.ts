/** Where a line of evidence was read. */
export type EvidenceSource =
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'gate'; readonly gate: string }
  | { readonly kind: 'job'; readonly step: string | null };

/**
 * A run of neighbouring lines that speaks about a failure. `lines` are verbatim as they stand in the
 * file: nothing is masked, cut or cleaned before `safety` prepares them for a sink.
 */
export interface EvidenceBlock {
  readonly source: EvidenceSource;
  /** Path of the file, relative to the run's folder where it lies inside it. */
  readonly file: string;
  /** 1-based raw line numbers, split on `\n` only; both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
  /** The same lines without time stamps, colours and log-system prefixes: what rules match. */
  readonly text: readonly string[];
  /** Time of the first stamped line, epoch milliseconds. */
  readonly at: number | null;
  /** How much it speaks about a failure; only the order means something. */
  readonly score: number;
  /** Index of the line that says most of it; the first when absent. */
  readonly telling?: number;
}

declare const signature: unique symbol;

/**
 * The masked, stable identity of a failure: `<mask version>-<16 hex>`. Equal signatures are the same
 * failure, on any machine, day, path or shard.
 */
export type Signature = string & { readonly [signature]: true };
