import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchTools } from './bench-tools.ts';
import { bringUp } from './bring-up.ts';
import { type Measurement, tell } from './measurement.ts';

const MEGABYTES = 1_024;
/** The program's lines, and our stamp before each. */
const LINE_BYTES = 128;
const STAMP_BYTES = 29;

/** One task that writes a gigabyte as fast as it is read. Every byte has to arrive. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const command = [tools.service, `flood=${MEGABYTES}`];
  const flood = { name: 'flood', type: 'task', command } as const;
  const { events, peakKb } = await bringUp(tools, [flood]);
  const done = events.find((event) => event.type === 'task.completed');
  if (!done) throw new Error('the task did not complete');
  const bytes = MEGABYTES * 2 ** 20;
  const expected = bytes + (bytes / LINE_BYTES) * STAMP_BYTES;
  const { size } = statSync(join(tools.folder, 'logs', 'services', 'flood.log'));
  if (size !== expected) throw new Error(`the log has ${size} bytes, ${expected} expected`);
  return [
    tell({ name: 'output-speed', what: '1 GB of output, none lost', unit: 'MB/s', target: null }, [
      MEGABYTES / (done.durationMs / 1_000),
    ]),
    tell(
      { name: 'output-memory', what: 'peak memory with 1 GB of output', unit: 'MB', target: null },
      [peakKb / 1024],
    ),
  ];
}
