import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '#domain';
import { freePorts, portEnvironment } from '../../fixtures/onboarder/run/ports.ts';
import type { BenchTools } from './bench-tools.ts';
import { compare, type Measurement } from './measurement.ts';
import { PROJECT } from './project.ts';

const SAMPLES = 5;

/** The onboarding example, six real services and a migration, against its own critical path. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const pairs: { ours: number; theirs: number }[] = [];
  while (pairs.length < SAMPLES) pairs.push(await sample(tools, pairs.length));
  const what = 'bring-up of the example';
  return [compare({ name: 'example', what, against: 'critical path', target: null }, pairs)];
}

async function sample({ signalbox, folder }: BenchTools, index: number) {
  const logs = join(folder, `logs-${index}`);
  const data = join(folder, `data-${index}`);
  mkdirSync(data);
  const project = join(PROJECT, 'fixtures', 'onboarder');
  const history = join(folder, 'history.db');
  const argv = [signalbox, 'run', '-C', project, '--logs', logs, '--history', history];
  execFileSync(process.execPath, argv, {
    env: {
      ...process.env,
      ...portEnvironment(await freePorts()),
      JWT_KEY: 'a key for the benchmark',
      ONBOARDER_DATA: data,
      ONBOARDER_JUNIT: join(folder, `junit-${index}.xml`),
    },
    stdio: 'ignore',
  });
  const { bringUp } = JSON.parse(readFileSync(join(logs, 'status.json'), 'utf8')) as RunRecord;
  if (bringUp === null) throw new Error(`the example did not come up; see ${logs}`);
  return { ours: bringUp.wallMs, theirs: bringUp.lowerBoundMs };
}
