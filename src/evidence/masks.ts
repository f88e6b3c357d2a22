/** Which masks made a signature; the version is part of every signature. */
export const MASKS = { name: 'signalbox-masks', version: '1' } as const;

interface Mask {
  readonly name: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/**
 * What differs between two printings of the same failure, in the order it is taken out: whatever
 * could swallow a part of a longer thing (a number inside a time stamp) comes after it. No pattern
 * has a nested quantifier, so each pass is linear.
 */
const ORDERED: readonly Mask[] = [
  {
    name: 'iso-time',
    pattern:
      /\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)?(?: ?Z|[+-]\d\d:?\d\d)?/g,
    replacement: '<time>',
  },
  { name: 'clock', pattern: /\b\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, replacement: '<time>' },
  {
    name: 'uuid',
    pattern: /\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b/g,
    replacement: '<id>',
  },
  {
    name: 'url-path',
    pattern:
      /\b((?:https?|wss?|ftp|file|postgres(?:ql)?|redis|amqp|mongodb):\/\/)(?:[^\s/@'"]{1,200}@)?([^\s/:'"<>)]{0,200})[^\s'"<>)]*/g,
    replacement: '$1$2',
  },
  {
    name: 'ip',
    pattern: /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?\b/g,
    replacement: '<ip>',
  },
  {
    name: 'path',
    pattern: /(?<![\w.@+-])(?:[A-Za-z]:|~|\.{1,2})?[\\/](?:[\w.@+%~-]+[\\/])+/g,
    replacement: '',
  },
  {
    name: 'relative-path',
    pattern: /\b[\w.@+-]+\/(?:[\w.@+-]+\/)*(?=[\w.@+-]+\.\w)/g,
    replacement: '',
  },
  { name: 'hex', pattern: /\b0[xX][0-9a-fA-F]+\b|@[0-9a-f]{5,16}\b/g, replacement: '<hex>' },
  {
    name: 'hash',
    pattern: /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/g,
    replacement: '<hex>',
  },
  {
    name: 'duration',
    pattern: /\b\d+(?:\.\d+)? ?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|min|minutes?|h|hours?)\b/g,
    replacement: '<duration>',
  },
  {
    name: 'size',
    pattern: /\b\d+(?:\.\d+)? ?(?:[KMGT]i?B|bytes?|[kKMG]b)\b/g,
    replacement: '<size>',
  },
  {
    name: 'process',
    pattern: /\b(pid|PID|process|thread|Thread)[ =:#-]{0,2}\d+/g,
    replacement: '$1 <n>',
  },
  { name: 'number', pattern: /\d+(?:[.,]\d+)*/g, replacement: '<n>' },
  { name: 'space', pattern: /\s+/g, replacement: ' ' },
];

/** A longer line is masked only so far: what tells failures apart stands at its start. */
const LONGEST_MASKED = 2048;

/** The line with everything that changes from run to run replaced by its kind. */
export function maskLine(text: string): string {
  let masked = text.length > LONGEST_MASKED ? text.slice(0, LONGEST_MASKED) : text;
  for (const { pattern, replacement } of ORDERED) masked = masked.replace(pattern, replacement);
  return masked.trim();
}
