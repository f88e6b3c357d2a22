import type { ProbeConfig } from '#domain';
import type { LogMatching } from '#probe';

/** Watches output for what `log` and `notify` probes wait for. */
export interface PassiveWatch {
  /** File descriptors a `notify` probe reads, none twice. */
  readonly notifyDescriptors: readonly number[];
  /** A chunk of stdout (1) or stderr (2); true when a probe has just seen its line. */
  output(stream: number, chunk: Buffer): boolean;
  /** The stream has ended: its last line needs no newline. */
  ended(stream: number): boolean;
  notified(descriptor: number): boolean;
  seen(probe: ProbeConfig): boolean;
}

type LogProbe = Extract<ProbeConfig, { kind: 'log' }>;

export function watchPassively(probe: ProbeConfig | null, matching: LogMatching): PassiveWatch {
  const parts = probe === null ? [] : leaves(probe);
  const seen = new Set<ProbeConfig>();
  const waiting = new Map(
    parts
      .filter((part): part is LogProbe => part.kind === 'log')
      .map((part) => [part, matching(part)]),
  );
  const rests = new Map<number, Buffer>();

  function matchLine(line: string): boolean {
    let found = false;
    for (const [part, matches] of waiting) {
      if (!matches(line)) continue;
      waiting.delete(part);
      seen.add(part);
      found = true;
    }
    return found;
  }

  return {
    notifyDescriptors: [
      ...new Set(parts.flatMap((part) => (part.kind === 'notify' ? [part.fd] : []))),
    ],
    output(stream, chunk) {
      if (waiting.size === 0) return false;
      const rest = rests.get(stream);
      const bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
      const end = bytes.lastIndexOf(10);
      rests.set(stream, bytes.subarray(Math.max(end + 1, bytes.length - LONGEST_LINE)));
      if (end < 0) return false;
      const lines = bytes.toString('utf8', 0, end).split('\n');
      return lines.map(matchLine).includes(true);
    },
    ended(stream) {
      const rest = rests.get(stream);
      rests.delete(stream);
      return rest !== undefined && rest.length > 0 && matchLine(rest.toString('utf8'));
    },
    notified(descriptor) {
      const found = parts.filter((part) => part.kind === 'notify' && part.fd === descriptor);
      const news = found.some((part) => !seen.has(part));
      for (const part of found) seen.add(part);
      return news;
    },
    seen: (part) => seen.has(part),
  };
}

function leaves(probe: ProbeConfig): readonly ProbeConfig[] {
  return 'probes' in probe ? probe.probes.flatMap(leaves) : [probe];
}

/** More of an unfinished line is not kept for matching. */
const LONGEST_LINE = 65_536;
