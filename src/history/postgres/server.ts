/**
 * A server's address as it may be shown: without user, password and options, which may all hold
 * secrets. `null` when it is not a URL.
 */
export function serverName(location: string): string | null {
  const url = URL.parse(location);
  if (url === null || url.hostname === '') return null;
  return `${url.protocol}//${url.host}${url.pathname}`;
}
