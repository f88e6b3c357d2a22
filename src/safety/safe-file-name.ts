/** Names Windows keeps for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * One path segment that every file system takes and that leads nowhere else: no separators, no
 * characters Windows forbids, no trailing dot, at most 100 characters. Never empty.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._+ -]/gu, '_')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '_')
    .slice(0, 100)
    .toWellFormed();
  if (plain === '') return '_';
  return DEVICE.test(plain) ? `_${plain}` : plain;
}
