import { unreachable } from '#std';
import type { VariableProblem } from '../problem.ts';
import { quoted, type Sentences } from './words.ts';

/** What begins with it is told to services and gates as they start. */
const OURS = 'SIGNALBOX_';

export function aboutVariable(problem: VariableProblem): Sentences {
  switch (problem.kind) {
    case 'bad-template':
      return {
        problem: `${quoted(problem.template)} cannot be filled in: ${problem.reason}`,
        remedy: `Write \${NAME} or \${NAME:-default}, and "$$" for a dollar sign that means itself.`,
      };
    case 'required-variable':
      return {
        problem: `${problem.name} is not set${problem.message === '' ? '' : `: ${problem.message}`}`,
        remedy: `Set ${problem.name} in the job's environment or in .env.`,
      };
    case 'unset-variable':
      return {
        problem: `${problem.name} is not set and becomes an empty text`,
        remedy: problem.name.startsWith(OURS)
          ? `Signalbox sets it when the command runs, not when the file is read: write "$$${problem.name}" in a command that a shell runs.`
          : `Set it, or write \${${problem.name}:-default}; "$$" is a dollar sign that means itself.`,
      };
    default:
      return unreachable(problem);
  }
}
