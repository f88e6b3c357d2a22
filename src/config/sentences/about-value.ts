import { unreachable } from '#std';
import type { ValueProblem } from '../problem.ts';
import { didYouMean, LISTED, list, quoted, type Sentences } from './words.ts';

export function aboutValue(problem: ValueProblem): Sentences {
  switch (problem.kind) {
    case 'unknown-key':
      return {
        problem: `unknown key "${problem.key}"`,
        remedy:
          didYouMean(problem.nearest) ??
          (problem.known.length > LISTED
            ? 'Remove it, or put "x-" before it to keep it for yourself.'
            : `Keys here: ${list(problem.known)}.`),
      };
    case 'missing-key':
      return {
        problem: `"${problem.key}" is missing`,
        remedy: `Add it, expected ${problem.expected}.`,
      };
    case 'bad-value':
      return {
        problem: `found ${problem.found}, expected ${problem.expected}`,
        remedy: 'Correct the value.',
      };
    case 'bad-name':
      return {
        problem: `"${problem.found}" cannot be a name`,
        remedy: 'Use letters, digits, ".", "_" and "-" only.',
      };
    case 'unclosed-quote':
      return {
        problem: `a ${problem.quote} that is never closed`,
        remedy: 'Close it, or write the command as a list of words.',
      };
    case 'bad-pattern':
      return {
        problem: `${quoted(problem.found)} is not an RE2 pattern: ${problem.reason}`,
        remedy: 'Correct the pattern; RE2 has no look-around and no back-references.',
      };
    case 'probe-count':
      return {
        problem:
          problem.found.length === 0
            ? 'nothing says what to ask'
            : `asks ${problem.found.length} things at once: ${list(problem.found)}`,
        remedy: `Write exactly one of ${list(problem.known)}.`,
      };
    case 'nothing-to-run':
      return {
        problem: 'has neither "command" nor "image" nor "build"',
        remedy: 'Add command for a process, or image or build for a container.',
      };
    case 'hook-image':
      return {
        problem:
          'a hook with an image of its own, expected one that runs in its service: only pre_start of a container has an own one',
        remedy:
          'Make it a service with "type: task", and wait for it with "condition: service_completed_successfully".',
      };
    case 'unknown-port-name':
      return {
        problem: `"auto:${problem.name}" is not among the service's ports`,
        remedy: didYouMean(problem.nearest) ?? `Add ports: ["auto:${problem.name}"].`,
      };
    case 'undefined-resource':
      return {
        problem: `"${problem.name}" is not among the ${problem.resource} of this project`,
        remedy:
          didYouMean(problem.nearest) ??
          `Add "${problem.resource}: { ${problem.name}: {} }" at the top of the file.`,
      };
    default:
      return unreachable(problem);
  }
}
