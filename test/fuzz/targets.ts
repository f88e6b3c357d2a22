import type { FuzzTarget } from './fuzz-target.ts';
import { CONFIGURATION_TARGETS } from './targets/configuration-targets.ts';
import { DOCUMENT_TARGETS } from './targets/document-targets.ts';
import { fileTargets } from './targets/file-targets.ts';
import { IDENTITY_TARGETS } from './targets/identity-targets.ts';
import { LINE_TARGETS } from './targets/line-targets.ts';
import { SAFETY_TARGETS } from './targets/safety-targets.ts';

/** Every reader of input from outside; those of files write theirs into `folder`. */
export function fuzzTargets(folder: string): readonly FuzzTarget[] {
  return [
    ...LINE_TARGETS,
    ...IDENTITY_TARGETS,
    ...DOCUMENT_TARGETS,
    ...CONFIGURATION_TARGETS,
    ...SAFETY_TARGETS,
    ...fileTargets(folder),
  ];
}
