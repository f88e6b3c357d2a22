import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measurement, summarise } from './measurement.ts';
import { EXAMPLE, SIGNALBOX } from './project.ts';
import { type Program, timeProgram } from './time-program.ts';

const SAMPLES = 15;

const EMPTY_NODE: Program = { argv: [process.execPath, '-e', '0'], directory: EXAMPLE };

async function againstNode(name: string, what: string, program: Program): Promise<Measurement> {
  await timeProgram(program);
  const samples: { ms: number; againstMs: number }[] = [];
  while (samples.length < SAMPLES) {
    const againstMs = await timeProgram(EMPTY_NODE);
    samples.push({ ms: await timeProgram(program), againstMs });
  }
  return summarise({ name, what, against: 'node -e 0', target: null }, samples);
}

export function versionStart(): Promise<Measurement> {
  const argv = [process.execPath, SIGNALBOX, '--version'] as const;
  return againstNode('version', 'signalbox --version', { argv, directory: EXAMPLE });
}

export function planStart(): Promise<Measurement> {
  const argv = [process.execPath, SIGNALBOX, 'plan'] as const;
  return againstNode('plan', 'signalbox plan, the example', { argv, directory: EXAMPLE });
}

/** The action's step as `action.yml` runs it, with nothing to start. */
export function emptyAction(folder: string): Promise<Measurement> {
  const directory = join(folder, 'empty');
  mkdirSync(directory);
  writeFileSync(join(directory, 'signalbox.yml'), 'name: empty\nservices: {}\n');
  const env = {
    GITHUB_OUTPUT: join(directory, 'output'),
    GITHUB_STEP_SUMMARY: join(directory, 'summary'),
    SIGNALBOX_INPUTS: JSON.stringify({ command: 'run', directory: '.', comment: 'never' }),
  };
  const argv = [process.execPath, SIGNALBOX, 'action'] as const;
  return againstNode('empty-action', 'action step, empty graph', { argv, directory, env });
}
