import { safeUrl } from '#safety';

/** What the hidden lines of a comment of ours say. */
export interface CommentEnvelope {
  readonly digest: string;
  readonly mood: 'red' | 'green';
  /** Packed parts of the jobs that speak in it; `null` without any. */
  readonly parts: string | null;
}

/**
 * First line of every comment for a project. Only a comment that begins with it may be ours: a
 * marker further down was quoted by somebody.
 */
export function commentMarker(project: string): string {
  return `<!-- signalbox:comment:${plain(project)} -->`;
}

const MARKER = /^<!-- signalbox:comment:[A-Za-z0-9._-]{1,200} -->$/;

/** The marker a comment begins with, of whatever project; `null` when it begins with none. */
export function markerOf(comment: string): string | null {
  const [first = ''] = comment.split(/\r?\n/, 1);
  return MARKER.test(first) ? first : null;
}

/** The whole text of a comment: marker, envelope, an empty line, what people read, the parts. */
export function wrapComment(project: string, body: string, envelope: CommentEnvelope): string {
  const hidden = `<!-- signalbox:digest:${envelope.mood}:${plain(envelope.digest)} -->`;
  const parts = envelope.parts === null ? '' : `\n<!-- signalbox:parts ${envelope.parts} -->`;
  return `${commentMarker(project)}\n${hidden}\n\n${body}${parts}`;
}

/** One line in place of a comment that stood beside another; it no longer counts as the project's. */
export function pointerTo(url: string): string {
  return `<sub>Signalbox writes [in one place](${safeUrl(url) ?? ''}).</sub>`;
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, '_');
}

const ENVELOPE = /^<!-- signalbox:digest:(red|green):([A-Za-z0-9._-]*) -->$/;
const PARTS = /^<!-- signalbox:parts ([A-Za-z0-9_-]+) -->$/;

/** Reads the envelope back; `null` when there is none, such as after an edit by hand. */
export function readEnvelope(comment: string, marker: string): CommentEnvelope | null {
  // GitHub gives bodies edited in the browser Windows line ends.
  const lines = comment.split(/\r?\n/);
  const match = lines[0] === marker ? ENVELOPE.exec(lines[1] ?? '') : null;
  if (!match) return null;
  const parts = PARTS.exec(lines.findLast((line) => line !== '') ?? '')?.[1] ?? null;
  return { mood: match[1] === 'red' ? 'red' : 'green', digest: match[2] ?? '', parts };
}
