import type { Diagnosis, EvidenceSource } from '#domain';

/** A log that is missing, empty, cut off or no text. */
export interface UnreadLog {
  /** `null` for the journal of the run, which is about everything. */
  readonly source: EvidenceSource | null;
  /** One sentence with the file's name. */
  readonly problem: string;
}

/** How sure a cause can be when what would tell it could not be read whole. */
export const INCOMPLETE = 0.7;

/**
 * The diagnosis as far as it can be trusted: when the log of the culprit, or of the failed gate where no
 * service is to blame, could not be read whole, the cause is less sure, and the failure may be another
 * than it looks like, so that history cannot excuse it.
 */
export function withUnreadLogs(diagnosis: Diagnosis, logs: readonly UnreadLog[]): Diagnosis {
  const own = logs.filter(({ source }) => isAbout(source, diagnosis));
  if (own.length === 0) return diagnosis;
  return {
    ...diagnosis,
    generic: true,
    confidence: toldByItsEnd(diagnosis) ? diagnosis.confidence : diagnosis.confidence * INCOMPLETE,
    unread: own.map(({ problem }) => problem),
  };
}

/** The kernel's own word (killed for memory, no such program) needs no log. */
function toldByItsEnd({ rule, confidence }: Diagnosis): boolean {
  return rule.name.startsWith('run/') && confidence > 0.9;
}

function isAbout(source: EvidenceSource | null, { culprit, affected }: Diagnosis): boolean {
  if (source === null) return true;
  if (source.kind === 'service') return source.service === culprit;
  return source.kind === 'gate' && culprit === null && affected.includes(`gate ${source.gate}`);
}
