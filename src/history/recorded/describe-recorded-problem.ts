import { unreachable } from '#std';
import type { RecordedLineProblem, RecordedProblem } from './recorded-history.ts';

const EXPECTED =
  'Expected one JSON object a line: a run with "id", "job" and "startedAt", a test with "id", "test" and "startedAt", or a series with "name" and "values".';

export function describeRecordedProblem(problem: RecordedProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `${problem.file} cannot be read: ${problem.message}.`;
    case 'cut-gzip':
      return `${problem.file}:${problem.afterLine}: the gzip file ends too early or is damaged after this line. Fetch it again: half a history would be graded as if it were whole.`;
    case 'nothing-usable':
      return problem.first === null
        ? `${problem.file} is empty. ${EXPECTED}`
        : `${problem.file}: none of the ${problem.lines} lines can be used. ${describeRecordedLine(problem.first)}. ${EXPECTED}`;
    default:
      return unreachable(problem);
  }
}

export function describeRecordedLine({ file, line, reason }: RecordedLineProblem): string {
  return `${file}:${line}: ${reason}`;
}
