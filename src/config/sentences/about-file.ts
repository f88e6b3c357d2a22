import { unreachable } from '#std';
import type { FileProblem } from '../problem.ts';
import type { Sentences } from './words.ts';

export function aboutFile(problem: FileProblem): Sentences {
  const path = 'from' in problem && problem.from ? { path: problem.from.path } : {};
  switch (problem.kind) {
    case 'no-config':
      return {
        problem: `no configuration in ${problem.directory}: looked for ${problem.looked.join(', ')}`,
        remedy: 'Write a signalbox.yml there, or name a file with --file.',
      };
    case 'file-missing':
      return {
        ...path,
        problem: `${problem.file} is not there`,
        remedy:
          'Correct the name; relative names start at the directory of the file they stand in.',
      };
    case 'file-unreadable':
      return {
        ...path,
        problem: `${problem.file} cannot be read: ${problem.reason}`,
        remedy: 'Make it a file that this user may read.',
      };
    case 'file-too-large':
      return {
        ...path,
        problem: `${problem.file} has ${megabytes(problem.bytes)}, expected at most ${megabytes(problem.limit)}`,
        remedy: 'Name a configuration file; split a larger one with include.',
      };
    default:
      return unreachable(problem);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
