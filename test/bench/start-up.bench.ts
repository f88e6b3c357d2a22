import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchTools } from './bench-tools.ts';
import { compare, type Measurement } from './measurement.ts';
import { EXAMPLE } from './project.ts';
import { type Program, timeProgram } from './time-program.ts';

const SAMPLES = 15;

const EMPTY_NODE: Program = { argv: [process.execPath, '-e', '0'], directory: EXAMPLE };

/** What the command costs before it does anything, beside a Node that does nothing at all. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const { signalbox } = tools;
  return [
    await againstNode('version', 'signalbox --version', {
      argv: [process.execPath, signalbox, '--version'],
      directory: EXAMPLE,
    }),
    await againstNode('plan', 'signalbox plan, the example', {
      argv: [process.execPath, signalbox, 'plan'],
      directory: EXAMPLE,
    }),
    await againstNode('empty-action', 'action step, empty graph', emptyAction(tools)),
  ];
}

async function againstNode(name: string, what: string, program: Program): Promise<Measurement> {
  await timeProgram(program);
  const pairs: { ours: number; theirs: number }[] = [];
  while (pairs.length < SAMPLES) {
    const theirs = await timeProgram(EMPTY_NODE);
    pairs.push({ ours: await timeProgram(program), theirs });
  }
  return compare({ name, what, against: 'node -e 0', target: null }, pairs);
}

/** The action's step as `action.yml` runs it, with nothing to start and a gate that says yes. */
function emptyAction({ signalbox, folder }: BenchTools): Program {
  const directory = join(folder, 'empty');
  mkdirSync(directory);
  writeFileSync(
    join(directory, 'signalbox.yml'),
    'name: empty\ngates: { nothing: { run: "true" } }\n',
  );
  const env = {
    GITHUB_OUTPUT: join(directory, 'output'),
    GITHUB_STEP_SUMMARY: join(directory, 'summary'),
    SIGNALBOX_INPUTS: JSON.stringify({ command: 'run', directory: '.', comment: 'never' }),
  };
  return { argv: [process.execPath, signalbox, 'action'], directory, env };
}
