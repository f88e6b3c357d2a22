import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../../support/free-ports.ts';
import type { BenchTools } from '../bench-tools.ts';
import { bringUp } from '../bring-up.ts';

/** The same question to us: one service, from its open port to the end of the bring-up. */
export async function signalboxDelay(tools: BenchTools): Promise<number> {
  const [port = 0] = await freePorts(1);
  const stamp = join(tools.folder, 'stamp');
  const after = 700 + Math.floor(Math.random() * 500);
  const command = [tools.service, `after=${after}`, `port=${port}`, `stamp=${stamp}`];
  const { events } = await bringUp(tools, [{ name: 's', command, healthcheck: { tcp: port } }]);
  const ready = events.find((event) => event.type === 'graph.ready');
  return (ready?.at ?? Number.NaN) - Number(readFileSync(stamp, 'utf8')) / 1_000;
}
