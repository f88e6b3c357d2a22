import * as z from 'zod';

/** A schema for each field of `T`: a field that is added there does not compile until it is read here. */
export type Shape<T> = { readonly [K in keyof Required<T>]: z.ZodType<T[K]> };

/** A text; what is longer is cut, since a long line is no reason to lose a report. */
export function text(most = 4000) {
  return z.string().transform((whole) => whole.slice(0, most));
}

/** A list; what is beyond `most` is left out. */
export function list<S extends z.ZodType>(item: S, most: number) {
  return z
    .array(z.unknown())
    .transform((whole) => whole.slice(0, most))
    .pipe(z.array(item));
}

export const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Epoch milliseconds, or a span of time. */
export const moment = z.number().min(-8.64e15).max(8.64e15);
export const probability = z.number().min(0).max(1);
export const place = z.number().int().min(0).max(1e9);
