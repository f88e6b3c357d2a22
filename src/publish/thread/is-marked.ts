/** Whether a comment begins with the marker: one further down was quoted by somebody. */
export function isMarked(body: string, marker: string): boolean {
  return body.split(/\r?\n/, 1)[0] === marker;
}
