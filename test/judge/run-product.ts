import { spawn } from 'node:child_process';
import { createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** A log that could not be read to its end: the others have their answers all the same. */
const PARTLY = 2;

/** Runs the built program and keeps what it prints in `answers`; throws with what it complains of. */
export async function runProduct(
  signalbox: string,
  argv: readonly string[],
  answers: string,
): Promise<string> {
  const child = spawn(process.execPath, [signalbox, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('exit', resolve).on('error', reject);
  });
  await pipeline(child.stdout, createWriteStream(answers));
  const code = await exit;
  const answered = code === 0 || (code === PARTLY && statSync(answers).size > 0);
  if (!answered) throw new Error(`signalbox ${argv[0]} ended with ${code}: ${complaints}`);
  return answers;
}
