import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { ActingPorts } from './acting/acting-ports.ts';
import type { PublishPorts } from './apply-publication.ts';
import type { GitHubWriter } from './github-writer.ts';

export interface PublishTargets {
  readonly github: GitHubWriter | null;
  /** `GITHUB_STEP_SUMMARY`; `null` outside GitHub Actions. */
  readonly summaryFile: string | null;
  /** `GITHUB_OUTPUT`. */
  readonly outputFile: string | null;
  /** Writes one line to the console; `null` where nothing reads workflow commands. */
  readonly printLine: ((line: string) => void) | null;
  /** Absent where only the runner's files are written. */
  readonly acting?: ActingPorts;
}

/** The real files and randomness behind publishing. */
export function publishPorts(targets: PublishTargets): PublishPorts {
  return {
    github: targets.github,
    appendSummary: appenderOf(targets.summaryFile),
    appendOutput: appenderOf(targets.outputFile),
    printCommand: targets.printLine,
    randomToken: randomUUID,
    ...(targets.acting ? { acting: targets.acting } : {}),
  };
}

function appenderOf(file: string | null): ((text: string) => Promise<void>) | null {
  return file === null ? null : (text) => appendFile(file, text);
}
