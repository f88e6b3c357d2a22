import { resolve } from 'node:path';
import * as z from 'zod';
import { findRateChanges, findValueChanges, type LocatedChange } from '#forecast';
import { readLines } from '#history';
import { describeFileError } from '#std';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface ChangesRequest {
  /** NDJSON of `{"name","values","times"?}`, plain or gzip. */
  readonly file: string;
  /** `rate`: values are 0 and 1, the failure rate changes. `value`: durations, sizes and the like. */
  readonly kind: 'rate' | 'value';
}

const seriesLine = z.object({
  name: z.string(),
  values: z.array(z.unknown()),
  times: z.array(z.unknown()).optional(),
});

/** Where each series changed its level: `{"name","changes","details"}` lines, in order. */
export async function changes({ file, kind }: ChangesRequest, world: World): Promise<ExitCode> {
  try {
    for await (const line of readLines(resolve(world.directory, file))) {
      const series = line.kind === 'line' ? parseSeries(line.text) : null;
      if (!series) {
        world.stderr.write(
          `${file}:${line.number}: expected {"name","values"}; nothing was answered from here on.\n`,
        );
        return EXIT.usage;
      }
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

function parseSeries(line: string): z.infer<typeof seriesLine> | null {
  try {
    return seriesLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
