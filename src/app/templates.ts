import { resolve } from 'node:path';
import { cleanLine, createTemplateMiner, describeReadProblem, readLines } from '#evidence';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** Characters that are collected before they are written. */
const PORTION = 1 << 16;

/** The template of each line: `{"id":LINE,"template"}` for each, in order, line numbers from 1. */
export async function templates(log: string, world: World): Promise<ExitCode> {
  const file = log === '-' ? log : resolve(world.directory, log);
  const miner = createTemplateMiner();
  const { lineCount, problem } = await readLines(file, (raw) => miner.add(cleanLine(raw).text));
  if (problem) world.stderr.write(`${log}: ${describeReadProblem(problem)}.\n`);
  if (lineCount === 0) return problem?.kind === 'empty' ? EXIT.ok : EXIT.usage;
  const quoted = new Map<string, string>();
  let portion = '';
  let line = 0;
  miner.finish((template) => {
    line += 1;
    let text = quoted.get(template);
    if (text === undefined) {
      text = JSON.stringify(template);
      quoted.set(template, text);
    }
    portion += `{"id":${line},"template":${text}}\n`;
    if (portion.length < PORTION) return;
    world.stdout.write(portion);
    portion = '';
  });
  world.stdout.write(portion);
  return EXIT.ok;
}
