import type { ProbeConfig } from '#domain';
import { type Finding, isReady, type PartFinding } from './finding.ts';

type Composite = Extract<ProbeConfig, { kind: 'all' | 'any' }>;

/** Asks one part; stops when the signal aborts. */
export type AskPart = (probe: ProbeConfig, signal: AbortSignal) => Promise<PartFinding>;

/**
 * Asks the parts side by side and stops as soon as the outcome is certain: `all` at the first part
 * that is not ready, `any` at the first that is. Parts that were stopped are left out of the finding.
 * No parts at all: `all` is ready, `any` is not.
 */
export async function probeComposite(
  probe: Composite,
  ask: AskPart,
  signal: AbortSignal,
): Promise<Finding> {
  const decisive = probe.kind === 'any';
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const seen: PartFinding[] = [];
  let decided = false;
  await Promise.all(
    probe.probes.map(async (part) => {
      const found = await ask(part, stopper.signal);
      if (decided) return;
      seen.push(found);
      if (isReady(found.finding) !== decisive) return;
      decided = true;
      stop();
    }),
  );
  signal.removeEventListener('abort', stop);
  return { kind: probe.kind, ok: decided === decisive, parts: seen };
}
