import { resolve } from 'node:path';
import * as z from 'zod';
import { findRateChanges, findValueChanges, type LocatedChange } from '#forecast';
import { type ReadLine, readLines } from '#history';
import { describeFileError, err, type Result } from '#std';
import { parseForm } from './parse-form.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface ChangesRequest {
  /** NDJSON of `{"name","values","times"?}`, plain or gzip. */
  readonly file: string;
  /** `rate`: values are 0 and 1, the failure rate changes. `value`: durations, sizes and the like. */
  readonly kind: 'rate' | 'value';
}

const FORMS = {
  rate: formOf(z.literal([0, 1])),
  value: formOf(z.number()),
};

/** `null` is a value that is missing. */
function formOf(value: z.ZodType<number>) {
  return z.object({
    name: z.string(),
    values: z.array(value.nullable()),
    times: z.array(z.unknown()).optional(),
  });
}

const VALUES = {
  rate: 'with 1 for a failure, 0 for a pass and null for what is missing',
  value: 'with numbers, and null for what is missing',
};

type Series = z.infer<typeof FORMS.value>;

/**
 * Where each series changed its level: `{"name","changes","details"}` lines, in order. A value that is none
 * ends the answer: passed over, it would be taken for one that is missing.
 */
export async function changes({ file, kind }: ChangesRequest, world: World): Promise<ExitCode> {
  try {
    for await (const line of readLines(resolve(world.directory, file))) {
      const parsed = parseSeries(line, kind);
      if (!parsed.ok) {
        world.stderr.write(
          `${file}:${line.number}: ${parsed.error}; nothing was answered from here on. Expected {"name","values"}, ${VALUES[kind]}.\n`,
        );
        return EXIT.usage;
      }
      const series = parsed.value;
      const details: readonly LocatedChange[] =
        kind === 'rate'
          ? findRateChanges(series.values)
          : findValueChanges(series.values, series.times);
      const answer = { name: series.name, changes: details.map(({ index }) => index), details };
      world.stdout.write(`${JSON.stringify(answer)}\n`);
    }
  } catch (error) {
    world.stderr.write(`${file} cannot be read: ${describeFileError(error)}\n`);
    return EXIT.usage;
  }
  return EXIT.ok;
}

function parseSeries(line: ReadLine, kind: ChangesRequest['kind']): Result<Series, string> {
  if (line.kind === 'too-long') return err('it is longer than 16 MiB');
  const parsed = parseForm(line.text, FORMS[kind]);
  if (!parsed.ok) return parsed;
  const { values, times } = parsed.value;
  return times === undefined || times.length === values.length
    ? parsed
    : err(`times: found ${times.length} of them, expected one for each of ${values.length} values`);
}
