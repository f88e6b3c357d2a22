import type { ProbeConfig, ProbeOutcome } from '#domain';
import { createProber, type ProbeRequest } from '#probe';

/** One attempt with everything a test does not care about filled in. */
export function ask(
  probe: ProbeConfig,
  options: Partial<Omit<ProbeRequest, 'probe'>> = {},
): Promise<ProbeOutcome> {
  return createProber().attempt({
    probe,
    timeoutMs: 5000,
    environment: { PATH: process.env.PATH ?? '' },
    workingDir: '/',
    signal: new AbortController().signal,
    passive: () => false,
    ...options,
  });
}

export function http(url: string, extra: { bodyContains?: string } = {}): ProbeConfig {
  return { kind: 'http', url, statuses: [[200, 299]], ...extra };
}

/** The outcome without the figures that differ from run to run. */
export function told({ ok, detail }: ProbeOutcome): string {
  return `${ok ? 'ready' : 'not ready'}: ${detail.replace(/\d+ ms$/, 'N ms')}`;
}
