import type { LineWatcher } from './line-watcher.ts';

export interface EndingReader extends LineWatcher {
  /** The CI system whose log this is, when it begins one and never ends it. */
  unfinished(): string | null;
}

interface System {
  readonly name: string;
  /** What every log of a job begins with. */
  readonly begins: RegExp;
  /** One of these stands in every log of a job that came to an end, however it ended. */
  readonly ends: RegExp;
}

/** What the systems' own runners print; a log of a single step has neither. */
const SYSTEMS: readonly System[] = [
  {
    name: 'GitHub Actions',
    begins: /^Current runner version: /,
    ends: /^Cleaning up orphan processes|^(?:Error: )?The (?:operation|runner|job|hosted runner)\b.{0,80}(?:cancel|shutdown|lost|exceeded)/,
  },
  {
    name: 'Travis CI',
    begins: /^Worker information/,
    ends: /^Done\. Your build exited with|^Your build has been stopped|^The job exceeded the maximum|^No output has been received|^Done: Job Cancelled|^The build has been terminated/,
  },
  {
    name: 'GitLab',
    begins: /^Running with gitlab-runner /,
    ends: /^Job succeeded|^ERROR: Job failed|^WARNING: .{0,80}canceled/,
  },
  {
    name: 'Jenkins',
    begins: /^Started by (?:user|timer|upstream project|an SCM change|GitHub|remote host)\b/,
    ends: /^Finished: [A-Z]/,
  },
];
const FIRST_LINES = 200;

const WORDS: readonly string[] = [
  ...['current runner version: ', 'cleaning up orphan', 'the operation', 'the runner'],
  ...['the job', 'the hosted runner', 'worker information', 'done', 'your build has been stopped'],
  ...['no output has been received', 'the build has been terminated', 'running with gitlab-runner'],
  ...['job succeeded', 'job failed', 'warning: ', 'started by ', 'finished: '],
];

/** Sees whether the log of a whole job is all there: a runner that ends a job says so. */
export function createEndingReader(): EndingReader {
  let begun: System | null = null;
  let ended = false;
  return {
    words: WORDS,
    visit({ text }, _raw, lineNumber) {
      if (begun === null && lineNumber <= FIRST_LINES) {
        begun = SYSTEMS.find(({ begins }) => begins.test(text)) ?? null;
      }
      if (begun?.ends.test(text)) ended = true;
    },
    unfinished: () => (begun !== null && !ended ? begun.name : null),
  };
}
