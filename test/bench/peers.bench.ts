import { findProgram } from '../support/find-program.ts';
import { freePorts } from '../support/free-ports.ts';
import type { BenchTools } from './bench-tools.ts';
import { bringUp } from './bring-up.ts';
import { compare, type Measurement, tell } from './measurement.ts';
import { processCompose, type Readiness } from './peers/process-compose.ts';
import { s6Chain, s6Parallel } from './peers/s6.ts';
import { signalboxDelay } from './peers/signalbox.ts';
import { startServerAndTestDelay } from './peers/start-server-and-test.ts';
import { waitOnChain, waitOnDelay } from './peers/wait-on.ts';
import { timeBound } from './time-bound.ts';

const SAMPLES = 3;
const DELAY_SAMPLES = 10;
const CHAIN = 5;
const HUNDRED = 100;
const AFTER_MS = 500;

type Timed = (tools: BenchTools) => Promise<number>;

/**
 * The same programs under other tools, from the start of the command to the moment the last one is
 * known to be ready; and, for the tools that only wait, from the open port to going on.
 */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const chain = (tools: BenchTools) => timeBound(tools, 'chain', CHAIN, AFTER_MS);
  const hundred = (tools: BenchTools) => timeBound(tools, 'parallel', HUNDRED, AFTER_MS);
  const measurements: Measurement[] = [];
  async function against(name: string, what: string, timed: Timed, bound: typeof chain) {
    const pairs: { ours: number; theirs: number }[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const folder = `${tools.folder}/${name}-${sample}`;
      pairs.push({ ours: await timed({ ...tools, folder }), theirs: bound(tools) });
    }
    measurements.push(
      compare({ name: `peer-${name}`, what, against: 'bound', target: null }, pairs),
    );
  }
  async function delay(name: string, what: string, timed: Timed) {
    const samples: number[] = [];
    while (samples.length < DELAY_SAMPLES) {
      const folder = `${tools.folder}/${name}-${samples.length}`;
      samples.push(await timed({ ...tools, folder }));
    }
    const told = `${what}, port open to going on (worst ${Math.max(...samples).toFixed(0)})`;
    measurements.push(tell({ name: `peer-${name}`, what: told, target: null }, samples));
  }

  await against('signalbox-chain', 'signalbox run, chain of 5 × 0.5 s', ours(CHAIN, true), chain);
  if (has('s6-svscan')) await against('s6-chain', 's6, the same', s6Chain(CHAIN, AFTER_MS), chain);
  if (has('process-compose')) {
    await against(
      'process-compose-chain',
      'process-compose, by a line',
      theirs(CHAIN, 'log'),
      chain,
    );
    const byHttp = theirs(CHAIN, 'http');
    await against('process-compose-chain-http', 'process-compose, by HTTP', byHttp, chain);
  }
  if (has('wait-on')) {
    await against(
      'wait-on-chain',
      'wait-on between, the same',
      waitOnChain(CHAIN, AFTER_MS),
      chain,
    );
  }
  await against('signalbox-hundred', 'signalbox run, 100 × 0.5 s', ours(HUNDRED, false), hundred);
  if (has('s6-svscan')) {
    await against('s6-hundred', 's6, the same', s6Parallel(HUNDRED, AFTER_MS), hundred);
  }
  if (has('process-compose')) {
    const byLine = theirs(HUNDRED, 'log');
    await against('process-compose-hundred', 'process-compose, by a line', byLine, hundred);
  }
  await delay('signalbox-delay', 'signalbox', signalboxDelay);
  if (has('wait-on')) await delay('wait-on-delay', 'wait-on', waitOnDelay);
  if (has('start-server-and-test')) {
    await delay('ssat-delay', 'start-server-and-test', startServerAndTestDelay);
  }
  return measurements;
}

function has(program: string): boolean {
  const found = findProgram(program) !== undefined;
  if (!found) console.log(`skipped: ${program} is not on PATH`);
  return found;
}

function theirs(count: number, readiness: Readiness): Timed {
  return processCompose({ count, afterMs: AFTER_MS, chained: count === CHAIN, readiness });
}

function ours(count: number, chained: boolean): Timed {
  return async (tools) => {
    const ports = await freePorts(count);
    const services = ports.map((_, index) => ({
      name: `s${index}`,
      command: [tools.service, `after=${AFTER_MS}`, 'notify=3'],
      healthcheck: { notify: true },
      after: chained && index > 0 ? [`s${index - 1}`] : [],
    }));
    return (await bringUp(tools, services)).fromCommandMs;
  };
}
