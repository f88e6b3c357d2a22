import { SECRET_SHAPES } from './secret-shapes.ts';
import { secretValues } from './secret-values.ts';

/** Takes secrets out of text before it leaves the process. */
export interface Redactor {
  /** The text with every secret replaced by `***`; lines stay lines. Redacting twice changes nothing more. */
  redact(text: string): string;
}

type Range = readonly [start: number, end: number];

const MASK = '***';

/** A token glued to another secret shows its shape only when that one is gone. */
const MOST_PASSES = 8;

/**
 * Knows the values of secret-looking variables of `environment`, also as base64, percent-encoded and
 * escaped in JSON, the passwords inside its addresses, and the shapes of well-known tokens.
 */
export function createRedactor(
  environment: Readonly<Record<string, string | undefined>>,
): Redactor {
  const values = secretValues(environment);
  const once = (text: string) => mask(text, [...valueRanges(text, values), ...shapeRanges(text)]);
  return {
    redact(text) {
      let shown = text;
      for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        const masked = once(shown);
        if (masked === shown) break;
        shown = masked;
      }
      return shown;
    },
  };
}

function* valueRanges(text: string, values: readonly string[]): Generator<Range> {
  for (const value of values) {
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
      yield [at, at + value.length];
    }
  }
}

/** `exec` in a loop: `matchAll` copies each expression, which costs more than most texts take to read. */
function shapeRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const shape of SECRET_SHAPES) {
    shape.lastIndex = 0;
    for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
      const range = match.indices?.groups?.secret ?? match.indices?.[0];
      if (range) ranges.push(range);
    }
  }
  return ranges;
}

/** Overlapping secrets are hidden as one, so that no end of the second stays behind. */
function mask(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  let [start, end]: Range = [0, 0];
  const flush = () => {
    if (end === start) return;
    parts.push(text.slice(done, start), maskLines(text.slice(start, end)));
    done = end;
  };
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (range[0] < end) {
      end = Math.max(end, range[1]);
    } else {
      flush();
      [start, end] = range;
    }
  }
  flush();
  return parts.join('') + text.slice(done);
}

function maskLines(secret: string): string {
  return secret.replace(/[^\n]+/g, MASK);
}
