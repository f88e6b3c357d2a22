import { describeProbe, formatDuration, formatLimit, type ProbeConfig } from '#domain';
import { unreachable } from '#std';

/** What one attempt saw, before it is put into words. */
export type Finding =
  | { readonly kind: 'connected' }
  | { readonly kind: 'status'; readonly ok: boolean; readonly status: number }
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string }
  | { readonly kind: 'body-lacks'; readonly status: number; readonly text: string }
  | { readonly kind: 'bad-url'; readonly url: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'no-address'; readonly host: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-http' }
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'exit'; readonly code: number; readonly output: string }
  /** The command is run by somebody else, who has not told of an attempt yet. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'no-start'; readonly program: string; readonly code: string }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'line'; readonly seen: boolean }
  | { readonly kind: 'notified'; readonly seen: boolean }
  | { readonly kind: 'all' | 'any'; readonly ok: boolean; readonly parts: readonly PartFinding[] };

/** What one part of a composite saw. */
export interface PartFinding {
  readonly probe: ProbeConfig;
  readonly finding: Finding;
  readonly durationMs: number;
}

/** Whether what was seen means ready. */
export function isReady(finding: Finding): boolean {
  switch (finding.kind) {
    case 'connected':
      return true;
    case 'status':
    case 'all':
    case 'any':
      return finding.ok;
    case 'exit':
      return finding.code === 0;
    case 'line':
    case 'notified':
      return finding.seen;
    default:
      return false;
  }
}

/** The words for a finding: `200 in 4 ms`, `refused`, `all of tcp 5432 refused`. */
export function describeFinding(finding: Finding, durationMs: number): string {
  switch (finding.kind) {
    case 'connected':
      return `connected in ${formatDuration(durationMs)}`;
    case 'status':
      return `${finding.status} in ${formatDuration(durationMs)}`;
    case 'redirect':
      return `${finding.status} to ${oneLine(finding.to)}, not followed`;
    case 'body-lacks':
      return `body lacks ${JSON.stringify(oneLine(finding.text))}`;
    case 'bad-url':
      return `${JSON.stringify(oneLine(finding.url))} is not an http or https address`;
    case 'refused':
      return 'refused';
    case 'no-address':
      return `no address for ${oneLine(finding.host)}`;
    case 'closed':
      return 'closed without an answer';
    case 'not-http':
      return 'answered, but not in HTTP';
    case 'network':
      return finding.code;
    case 'exit':
      return finding.output === '' || finding.code === 0
        ? `exit ${finding.code}`
        : `exit ${finding.code}: ${finding.output}`;
    case 'not-asked':
      return 'not asked yet';
    case 'killed':
      return finding.signal;
    case 'no-start':
      return `cannot start ${oneLine(finding.program)}: ${START_ERRORS[finding.code] ?? finding.code}`;
    case 'timeout':
      return `timeout after ${formatLimit(finding.timeoutMs)}`;
    case 'cancelled':
      return 'cancelled';
    case 'line':
      return finding.seen ? 'line seen' : 'line not seen yet';
    case 'notified':
      return finding.seen ? 'notified' : 'not notified yet';
    case 'all':
    case 'any':
      return describeParts(finding);
    default:
      return unreachable(finding);
  }
}

const START_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'not found',
  EACCES: 'not executable',
};

function describeParts(finding: Extract<Finding, { kind: 'all' | 'any' }>): string {
  const deciding =
    finding.kind === 'all' && finding.ok
      ? finding.parts
      : finding.parts.filter((part) => isReady(part.finding) === finding.ok);
  return deciding
    .map((part) => `${describeProbe(part.probe)} ${describeFinding(part.finding, part.durationMs)}`)
    .join(', ');
}

/** A stranger's text on one short line, without control characters. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE - 1)}…` : clean;
}

/** Details stand in a table row; longer quotes would push everything else off the screen. */
const LONGEST_QUOTE = 160;
