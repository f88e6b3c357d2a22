import * as z from 'zod';

/** Separates known keys in the message of an unknown key; no key contains it. */
const KEY_SEPARATOR = '\n';

/** A duration as Compose writes it: value and unit, combinable. */
const DURATION_PATTERN = /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h|d))+$/;
const INTEGER_PATTERN = /^[+-]?\d+$/;

/**
 * The pieces the schema is made of. The message of every piece is what was expected there, as a
 * person would say it; the sentence around it comes from the catalogue.
 */
export function text(expected = 'text'): z.ZodType<string | number> {
  return z.union([z.string(), z.number()], { error: expected });
}

/** `true` and `false`, also as text: an interpolated value is always text. */
export function flag(): z.ZodType<boolean | 'true' | 'false'> {
  return z.union([z.boolean(), z.enum(['true', 'false'])], { error: 'true or false' });
}

export function wholeNumber(expected = 'a whole number'): z.ZodType<number | string> {
  const options = { error: expected };
  return z.union([z.int(options), z.string(options).regex(INTEGER_PATTERN, options)], options);
}

export function duration(): z.ZodType<string> {
  const expected = 'a duration such as "30s" or "1m30s"';
  return z.string({ error: expected }).regex(DURATION_PATTERN, { error: expected });
}

export function listOf<Item extends z.ZodType>(item: Item, expected: string): z.ZodArray<Item> {
  return z.array(item, { error: expected });
}

/** One value or a list of them. */
export function oneOrMore<Item extends z.ZodType>(item: Item, expected: string) {
  return z.union([item, listOf(item, expected)], { error: expected });
}

/** `KEY: value` pairs, or a list of `KEY=value`. A key without a value takes the caller's. */
export function pairs() {
  const expected = 'a map of names to values, or a list of NAME=value';
  const value = z.union([z.string(), z.number(), z.boolean(), z.null()], {
    error: 'text, a number, true or false',
  });
  return z.union([z.record(z.string(), value), listOf(z.string(), expected)], { error: expected });
}

/** Anything under any key: what only a container engine looks into. */
export function anyMap(expected = 'a map') {
  return z.record(z.string(), z.unknown(), { error: expected });
}

export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, { error: oneOfWords(choices) });
}

/** `one of "a", "b" or "c"`. */
export function oneOfWords(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`;
}

type Optional<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Key]>>;
};

/**
 * A map with known keys, each optional; an empty value is the same as none. `required` keys must be
 * there. Other keys are faults, except `x-…`.
 */
export function mapping<Shape extends z.ZodRawShape>(shape: Shape, expected: string) {
  return mappingWith(shape, {}, expected);
}

export function mappingWith<Shape extends z.ZodRawShape, Required extends z.ZodRawShape>(
  shape: Shape,
  required: Required,
  expected: string,
) {
  const optional = optionalOf(shape);
  const whole = { ...required, ...optional };
  const known = Object.keys(whole).join(KEY_SEPARATOR);
  return z.strictObject(whole, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : expected),
  });
}

/** Each schema is wrapped once, under however many keys it stands. */
function optionalOf<Shape extends z.ZodRawShape>(shape: Shape): Optional<Shape> {
  const wrapped = new Map([...new Set(Object.values(shape))].map((one) => [one, z.nullish(one)]));
  const entries = Object.entries(shape).map(([key, schema]) => [key, wrapped.get(schema)]);
  return Object.fromEntries(entries) as Optional<Shape>;
}

/** The keys a `mapping` knows, from the message of its unknown key. */
export function knownKeys(message: string): readonly string[] {
  return message.split(KEY_SEPARATOR);
}
