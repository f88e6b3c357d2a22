import { describePublishResult, type PublishResult } from '#publish';
import { cleanLine, quietCommands, type Redactor } from '#safety';

/** A reason may quote names and answers that are longer than anybody reads. */
const LINE_BYTES = 1000;

/** What became of an action as one line of the job's log, whatever names from outside it holds. */
export function tellResult(result: PublishResult, redactor: Redactor): string {
  const redact = (text: string) => redactor.redact(text);
  const line = cleanLine(describePublishResult(result), { redact, lineBudgetBytes: LINE_BYTES });
  return `${quietCommands(line)}\n`;
}
