import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Clock, Random } from '#std';
import type { ActingPorts } from './acting/acting-ports.ts';
import type { PublishPorts } from './apply-publication.ts';
import type { CommentDrawing } from './comment/comment-drawing.ts';
import { TURN_TIMES, type Turns } from './comment/turns.ts';
import type { GitHubWriter } from './github-writer.ts';

export interface PublishTargets {
  /** `null` where no comment is written. */
  readonly comment: CommentTarget | null;
  /** `GITHUB_STEP_SUMMARY`; `null` outside GitHub Actions. */
  readonly summaryFile: string | null;
  /** `GITHUB_OUTPUT`. */
  readonly outputFile: string | null;
  /** Writes one line to the console; `null` where nothing reads workflow commands. */
  readonly printLine: ((line: string) => void) | null;
  /** Absent where only the runner's files are written. */
  readonly acting?: ActingPorts;
}

export interface CommentTarget {
  readonly github: GitHubWriter;
  readonly draw: CommentDrawing;
  readonly clock: Clock;
  readonly random: Random;
}

/** The real files, time and randomness behind publishing. */
export function publishPorts(targets: PublishTargets): PublishPorts {
  const { comment } = targets;
  return {
    comment: comment && { ...comment, turns: turnsOf(comment) },
    appendSummary: appenderOf(targets.summaryFile),
    appendOutput: appenderOf(targets.outputFile),
    printCommand: targets.printLine,
    randomToken: randomUUID,
    ...(targets.acting ? { acting: targets.acting } : {}),
  };
}

function turnsOf({ clock, random }: CommentTarget): Turns {
  return {
    ...TURN_TIMES,
    pause: (milliseconds) => new Promise((resolve) => void clock.after(milliseconds, resolve)),
    random,
    now: () => clock.now(),
  };
}

function appenderOf(file: string | null): ((text: string) => Promise<void>) | null {
  return file === null ? null : (text) => appendFile(file, text);
}
