import type { ConfigProblem } from '../problem.ts';
import { aboutComposition } from './about-composition.ts';
import { aboutFile } from './about-file.ts';
import { aboutText } from './about-text.ts';
import { aboutValue } from './about-value.ts';
import { aboutVariable } from './about-variable.ts';
import type { Sentences } from './words.ts';

/** Every sentence this folder can say. */
export function sentences(problem: ConfigProblem): Sentences {
  switch (problem.kind) {
    case 'no-config':
    case 'file-missing':
    case 'file-unreadable':
    case 'file-too-large':
      return aboutFile(problem);
    case 'bad-template':
    case 'required-variable':
    case 'unset-variable':
      return aboutVariable(problem);
    case 'include-cycle':
    case 'include-conflict':
    case 'too-many-files':
    case 'extends-cycle':
    case 'extends-unknown':
    case 'unknown-environment':
    case 'inactive-dependency':
      return aboutComposition(problem);
    case 'unknown-key':
    case 'missing-key':
    case 'bad-value':
    case 'bad-name':
    case 'unclosed-quote':
    case 'bad-pattern':
    case 'probe-count':
    case 'nothing-to-run':
    case 'hook-image':
    case 'unknown-port-name':
    case 'undefined-resource':
      return aboutValue(problem);
    default:
      return aboutText(problem);
  }
}
