/** What the hidden lines of a comment of ours say. */
export interface CommentEnvelope {
  readonly digest: string;
  readonly mood: 'red' | 'green';
}

/**
 * First line of every comment for a project. Only a comment that begins with it may be ours: a
 * marker further down was quoted by somebody.
 */
export function commentMarker(project: string): string {
  return `<!-- signalbox:comment:${project.replace(/[^A-Za-z0-9._-]/g, '_')} -->`;
}

/** The whole text of a comment: marker, envelope, an empty line, what people read. */
export function wrapComment(project: string, body: string, envelope: CommentEnvelope): string {
  const digest = envelope.digest.replace(/[^A-Za-z0-9._-]/g, '_');
  const hidden = `<!-- signalbox:digest:${envelope.mood}:${digest} -->`;
  return `${commentMarker(project)}\n${hidden}\n\n${body}`;
}

const ENVELOPE = /^<!-- signalbox:digest:(red|green):([A-Za-z0-9._-]*) -->$/;

/** Reads the envelope back; `null` when there is none, such as after an edit by hand. */
export function readEnvelope(comment: string, marker: string): CommentEnvelope | null {
  // GitHub gives bodies edited in the browser Windows line ends.
  const [first, second = ''] = comment.split(/\r?\n/, 2);
  const match = first === marker ? ENVELOPE.exec(second) : null;
  if (!match) return null;
  return { mood: match[1] === 'red' ? 'red' : 'green', digest: match[2] ?? '' };
}
