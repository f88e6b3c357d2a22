const KNOWN_NAMES =
  /^(?:Gemfile|Rakefile|Makefile|Dockerfile|Jenkinsfile|Vagrantfile|Podfile|Fastfile|Justfile|BUILD|WORKSPACE)$/;
const HOST = /^(?:[\w-]{1,63}\.){1,8}(?:com|org|net|local|internal|localdomain|localhost)$/i;

/**
 * Whether what stands before a line number can be a path: not a time, a host, an image. A name without
 * an ending is one only in a folder, with a line and a column behind it.
 */
export function isPlausibleFile(file: string, hasColumn = false): boolean {
  if (!/[A-Za-z]/.test(file) || file.includes('://') || HOST.test(file)) return false;
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  if (KNOWN_NAMES.test(name) || /^\.[a-z]/.test(name)) return true;
  if (/^[^.].{0,250}\.[A-Za-z]\w{0,11}$/.test(name)) return true;
  return hasColumn && /^[\w-]{1,100}\/(?:[\w-]{1,100}\/){0,20}[\w-]{1,100}$/.test(file);
}
