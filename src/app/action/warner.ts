import { cleanLine, quietCommands, type Redactor } from '#safety';
import type { World } from '../world/world.ts';

/** No name of a file or an artifact says more in more than this. */
const LINE_BYTES = 1000;

/** Prints a warning as one line of the job's log, whatever names from outside it holds. */
export function warner(world: World, redactor: Redactor): (text: string) => void {
  const redact = (text: string) => redactor.redact(text);
  return (text) => {
    const line = cleanLine(text, { redact, lineBudgetBytes: LINE_BYTES });
    world.stderr.write(`${quietCommands(`signalbox: ${line}`)}\n`);
  };
}
