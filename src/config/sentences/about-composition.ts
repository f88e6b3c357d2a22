import { formatLocation } from '#domain';
import { unreachable } from '#std';
import type { CompositionProblem } from '../problem.ts';
import { didYouMean, list, type Sentences } from './words.ts';

export function aboutComposition(problem: CompositionProblem): Sentences {
  switch (problem.kind) {
    case 'include-cycle':
      return {
        problem: `files include each other in a circle: ${problem.chain.join(' → ')}`,
        remedy: 'Remove one of these includes.',
      };
    case 'include-conflict':
      return {
        problem: `is defined differently in another file (${formatLocation(problem.other)})`,
        remedy: 'Rename one of them, or change it in a signalbox.yml that includes both files.',
      };
    case 'too-many-files':
      return {
        problem: `more than ${problem.limit} files`,
        remedy: 'Look for a file that includes others by mistake.',
      };
    case 'extends-cycle':
      return {
        problem: `services extend each other in a circle: ${problem.chain.join(' → ')}`,
        remedy: 'Remove one of these extends.',
      };
    case 'extends-unknown':
      return {
        problem: `"${problem.base}" is not a service in ${problem.file}`,
        remedy: didYouMean(problem.nearest) ?? 'Extend a service that is there.',
      };
    case 'unknown-environment':
      return {
        path: 'environments',
        problem: `"${problem.name}" is not an environment here`,
        remedy:
          didYouMean(problem.nearest) ??
          (problem.known.length > 0
            ? `There are: ${list(problem.known)}.`
            : `Define it under environments, or leave --environment out.`),
      };
    case 'inactive-dependency':
      return {
        problem: `"${problem.dependency}" only runs in the profile ${list(problem.profiles)}, which is not active`,
        remedy: `Set COMPOSE_PROFILES=${problem.profiles[0]}, or mark it "required: false".`,
      };
    default:
      return unreachable(problem);
  }
}
