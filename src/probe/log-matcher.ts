import { stripVTControlCharacters } from 'node:util';
import type { ProbeConfig } from '#domain';
import { ok, type Result } from '#std';

type LogProbe = Extract<ProbeConfig, { kind: 'log' }>;

/**
 * Decides for one line of output whether it is the line a `log` probe waits for: it contains the
 * literal text, or the pattern is found in it. Colours are taken out first. A pattern that is not RE2
 * never matches; `checkLogPattern` says what is wrong with it.
 */
export type LogMatching = (probe: LogProbe) => (line: string) => boolean;

/** What is behind the first 64 KB of a line is not looked at. */
const LONGEST_LINE = 64 * 1024;

/**
 * Matching for these probes, and those in them. RE2's compiler is large (260 KB to be read before
 * anything starts) and few projects write a pattern: it is read for those.
 */
export async function loadLogMatching(probes: readonly ProbeConfig[]): Promise<LogMatching> {
  const finder = probes.some(hasPattern) ? await loadPatternFinder() : neverFinds;
  return (probe) => {
    const find = probe.literal
      ? (line: string) => line.includes(probe.pattern)
      : finder(probe.pattern);
    return (line) => {
      const start = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
      return find(start.includes('\u001b') ? stripVTControlCharacters(start) : start);
    };
  };
}

/** The reason why a pattern is not RE2, or nothing to say. */
export async function checkLogPattern(probe: LogProbe): Promise<Result<void, string>> {
  if (probe.literal) return ok(undefined);
  const { compilePattern } = await import('./log-pattern.ts');
  const compiled = compilePattern(probe.pattern);
  return compiled.ok ? ok(undefined) : compiled;
}

function hasPattern(probe: ProbeConfig): boolean {
  if ('probes' in probe) return probe.probes.some(hasPattern);
  return probe.kind === 'log' && !probe.literal;
}

type Finder = (pattern: string) => (line: string) => boolean;

async function loadPatternFinder(): Promise<Finder> {
  const { compilePattern } = await import('./log-pattern.ts');
  return (pattern) => {
    const compiled = compilePattern(pattern);
    return compiled.ok ? compiled.value : () => false;
  };
}

function neverFinds(): (line: string) => boolean {
  return () => false;
}
