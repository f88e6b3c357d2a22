import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BenchTools } from './bench-tools.ts';
import { bringUp, readStatusKb } from './bring-up.ts';
import { compare, type Measurement, tell } from './measurement.ts';
import { timeProgram } from './time-program.ts';

const SAMPLES = 7;

/** Long enough for what reading the configuration left behind to be collected, and for the sampler to run. */
const HOLD_SECONDS = 3;

const EMPTY_NODE = [process.execPath, '-e', '0'] as const;

/** A supervision of one service: what it holds, and how soon it has started it. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const samples: Awaited<ReturnType<typeof sample>>[] = [];
  while (samples.length < SAMPLES) samples.push(await sample(samples.length));

  async function sample(number: number) {
    const directory = join(tools.folder, `one-${number}`);
    const emptyMs = await timeProgram({ argv: EMPTY_NODE, directory: tools.folder });
    const emptyKb = await emptyNodeKb();
    const service = {
      name: 's0',
      command: [tools.service, 'notify=3'],
      healthcheck: { notify: true },
    };
    const request = { ...tools, folder: directory, holdSeconds: HOLD_SECONDS };
    return { ...(await bringUp(request, [service])), emptyMs, emptyKb };
  }

  const most = (value: number) => ({ of: 'value', most: value }) as const;
  return [
    compare(
      {
        name: 'first-spawn',
        what: 'command to first spawn',
        against: 'node -e 0',
        target: most(150),
      },
      samples.map(({ firstSpawnMs, emptyMs }) => ({ ours: firstSpawnMs, theirs: emptyMs })),
    ),
    compare(
      {
        name: 'base-memory',
        what: 'memory while one service is up',
        unit: 'MB',
        against: 'empty Node',
        target: most(60),
      },
      samples.map(({ heldKb, emptyKb }) => ({ ours: heldKb / 1024, theirs: emptyKb / 1024 })),
    ),
    tell(
      { name: 'base-peak', what: 'peak memory, reports included', unit: 'MB', target: null },
      samples.map(({ peakKb }) => peakKb / 1024),
    ),
  ];
}

/** Resident set of a Node that only waits. */
async function emptyNodeKb(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 500)'], { stdio: 'ignore' });
  let kb = 0;
  const timer = setInterval(() => {
    kb = readStatusKb(child.pid ?? 0, 'VmRSS') || kb;
  }, 20);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  return kb;
}
