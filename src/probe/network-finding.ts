import type { Finding } from './finding.ts';

/** What a socket's error says about the service. */
export function findingOfError(error: unknown, host: string): Finding {
  const codes = codesOf(error);
  if (codes.includes('ECONNREFUSED')) return { kind: 'refused' };
  if (codes.some((code) => NO_ADDRESS.has(code))) return { kind: 'no-address', host };
  if (codes.some((code) => CLOSED.has(code))) return { kind: 'closed' };
  if (codes.some((code) => code.startsWith('HPE_'))) return { kind: 'not-http' };
  return { kind: 'network', code: codes[0] ?? 'unknown network error' };
}

/** With two addresses tried Node throws an AggregateError; what refused is the better news. */
function codesOf(error: unknown): readonly string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? [code] : [];
}

const NO_ADDRESS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_NODATA']);
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
