import type { CauseText } from './causes/cause-text.ts';
import type { Rule } from './rule.ts';

/** A rule of a user: with the text ours have in the catalogue, and the place it was written at. */
export interface UserRule extends Rule {
  readonly text: CauseText;
  /** The file and line of its id, for what is told about it: `rules.yml:3`. */
  readonly place: string;
}
