/**
 * The address when it is one a report may link to: http or https, without credentials. Characters
 * that end a Markdown link are percent-encoded. `null` for anything else.
 */
export function safeUrl(address: string | null | undefined): string | null {
  const url = address ? URL.parse(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return url.href.replace(
    /[()<>[\]\\`'"|*_~\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
