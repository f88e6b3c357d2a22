/** A line of code that a stack trace names, as it was printed. */
export interface Frame {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

interface FramePattern {
  readonly tools: string;
  /** Named groups `file` and `line`; `of`, where the file is told by the class it holds. */
  readonly pattern: RegExp;
  /** Its traces end with what was thrown, instead of beginning with it. */
  readonly innermostLast?: true;
}

const LINE = String.raw`(?<line>\d{1,7})`;

/** One line, one frame. Each begins at the line's start and bounds what it skips. */
const PATTERNS: readonly FramePattern[] = [
  {
    tools: 'V8, with a function',
    pattern: frame(
      String.raw`(?:at|❯) .{0,200}\((?<file>(?:file:\/\/)?[^():]{1,300}):${LINE}:\d{1,7}\)`,
    ),
  },
  {
    tools: 'V8 and Vitest',
    pattern: frame(
      String.raw`(?:at|❯) (?:async )?(?:[\w.<>]{1,100} )?(?<file>(?:file:\/\/)?[^\s():]{1,300}):${LINE}:\d{1,7}`,
    ),
  },
  {
    tools: 'Python',
    pattern: frame(String.raw`File "(?<file>[^"]{1,300})", line ${LINE}(?:, in .{1,200})?`),
    innermostLast: true,
  },
  {
    tools: 'pytest',
    pattern: frame(String.raw`(?<file>[^\s():"']{1,300}\.py):${LINE}: .{0,300}`),
    innermostLast: true,
  },
  {
    tools: 'the JVM',
    pattern: frame(
      String.raw`at (?:[\w.@-]{0,80}\/){0,2}(?<of>[\w.$]{1,300})\.[\w$<>]{1,100}\((?<file>\w{1,100}\.(?:java|kt|scala|groovy)):${LINE}\)`,
    ),
  },
  {
    tools: 'Go',
    pattern: frame(String.raw`(?<file>[^\s():"']{1,300}\.go):${LINE}(?: \+0x[\da-f]{1,16})?`),
  },
  {
    tools: 'Rust',
    pattern: frame(
      String.raw`(?:at|.{0,200}panicked at) (?<file>[^\s():"']{1,300}\.rs):${LINE}(?::\d{1,7})?:?`,
    ),
  },
  {
    tools: 'Ruby',
    pattern: frame(String.raw`(?:from )?(?<file>[^\s():"']{1,300}\.rb):${LINE}:in .{0,300}`),
  },
  {
    tools: 'PHP',
    pattern: frame(String.raw`#\d{1,4} (?<file>[^\s():"']{1,300}\.php)\(${LINE}\)(?:: .{0,300})?`),
  },
  {
    tools: '.NET',
    pattern: frame(String.raw`at .{1,300} in (?<file>(?:[A-Za-z]:)?[^:]{1,300}):line ${LINE}`),
  },
];

function frame(text: string): RegExp {
  return new RegExp(`^\\s{0,40}${text}$`);
}

/** A longer line is a dump. */
const LONGEST_READ = 1000;

/** The frames of the stack traces in a block, where something was thrown first. */
export function readFrames(lines: readonly string[]): readonly Frame[] {
  const frames: Frame[] = [];
  let isReversed = false;
  for (const text of lines) {
    if (text.length > LONGEST_READ) continue;
    for (const { pattern, innermostLast = false } of PATTERNS) {
      const groups = pattern.exec(text.trimEnd())?.groups;
      if (groups === undefined) continue;
      isReversed ||= innermostLast;
      frames.push({ file: pathOf(groups), line: Number(groups.line) });
      break;
    }
  }
  return isReversed ? frames.reverse() : frames;
}

function pathOf({ file = '', of }: Readonly<Record<string, string>>): string {
  if (of !== undefined) {
    const folder = of.split('.').slice(0, -1).join('/');
    return folder === '' ? file : `${folder}/${file}`;
  }
  return file.startsWith('file://') ? decoded(file) : file;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
