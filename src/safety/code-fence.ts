/**
 * A Markdown code block that its content cannot end: the fence is longer than any run of backticks
 * inside (CommonMark 0.31, section 4.5). `language` is the caller's word, never text from outside.
 */
export function codeFence(lines: readonly string[], language = ''): string {
  const content = lines.join('\n').replace(/\r\n?/g, '\n');
  const longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language.replace(/[^\w+-]/g, '')}\n${content}\n${fence}`;
}
