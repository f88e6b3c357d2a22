import { stripVTControlCharacters } from 'node:util';
import { RE2JS } from 're2js';
import type { ProbeConfig } from '#domain';
import { err, ok, type Result } from '#std';

type LogProbe = Extract<ProbeConfig, { kind: 'log' }>;

/** What is behind the first 64 KB of a line is not looked at. */
const LONGEST_LINE = 64 * 1024;

/**
 * Decides for one line of output whether it is the line a `log` probe waits for: it contains the
 * literal text, or the pattern (RE2 syntax, linear time) is found in it. Colours are taken out first.
 * A pattern that is not RE2 never matches; `checkLogPattern` says what is wrong with it.
 */
export function createLogMatcher(probe: LogProbe): (line: string) => boolean {
  const find = finder(probe);
  return (line) => {
    const start = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
    return find(start.includes('\u001b') ? stripVTControlCharacters(start) : start);
  };
}

/** The reason why a pattern is not RE2, or nothing to say. */
export function checkLogPattern(probe: LogProbe): Result<void, string> {
  if (probe.literal) return ok(undefined);
  const compiled = compile(probe.pattern);
  return compiled.ok ? ok(undefined) : compiled;
}

function finder(probe: LogProbe): (line: string) => boolean {
  if (probe.literal) return (line) => line.includes(probe.pattern);
  const compiled = compile(probe.pattern);
  return compiled.ok ? (line) => compiled.value.matcher(line).find() : () => false;
}

function compile(pattern: string): Result<RE2JS, string> {
  try {
    return ok(RE2JS.compile(pattern));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
