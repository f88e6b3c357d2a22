import { createHash } from 'node:crypto';

/** What the hidden lines of an issue of ours say. */
export interface IssueEnvelope {
  readonly topic: string;
  readonly key: string;
  /** `null` after an edit by hand. */
  readonly told: { readonly digest: string; readonly weight: number } | null;
}

export interface IssueMatter {
  readonly topic: string;
  readonly key: string;
}

/** The whole text of an issue: marker, what was told, an empty line, what people read. */
export function wrapIssue({ topic, key }: IssueMatter, body: string, weight: number): string {
  // Names of jobs stand in both, and could end a hidden line: only hashes go there.
  const marker = `<!-- signalbox:issue:${shortHash(topic)}:${shortHash(key)} -->`;
  return `${marker}\n<!-- signalbox:told:${shortHash(body)}:${weight} -->\n\n${body}`;
}

const MARKER = /^<!-- signalbox:issue:([0-9a-f]{16}):([0-9a-f]{16}) -->$/;
const TOLD = /^<!-- signalbox:told:([0-9a-f]{16}):(\d+(?:\.\d+)?) -->$/;

/** `null` for an issue that does not begin with our marker; topic and key are hashes. */
export function readIssueEnvelope(text: string): IssueEnvelope | null {
  // GitHub gives bodies edited in the browser Windows line ends.
  const [first = '', second = ''] = text.split(/\r?\n/, 2);
  const marker = MARKER.exec(first);
  if (!marker) return null;
  const told = TOLD.exec(second);
  return {
    topic: marker[1] ?? '',
    key: marker[2] ?? '',
    told: told && { digest: told[1] ?? '', weight: Number(told[2]) },
  };
}

/** The same text, as one that was told of nothing yet: any return of the matter is news. */
export function withoutWeight(text: string): string {
  return text.replace(/^(.*\r?\n<!-- signalbox:told:[0-9a-f]{16}):\d+(?:\.\d+)? -->/, '$1:0 -->');
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
