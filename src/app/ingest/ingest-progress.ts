import type { GitHubIngestProgress } from '#history';
import type { World } from '../world/world.ts';

/** Where nobody watches, a line now and then shows that it goes on. */
const LINE_EVERY_MS = 10_000;

const BAR_WIDTH = 20;

export interface IngestProgress {
  tell(progress: GitHubIngestProgress): void;
  /** Leaves the line of the bar. */
  end(): void;
}

/** Progress of a long reading: a bar that is drawn over on a terminal, lines elsewhere. */
export function createIngestProgress(
  repository: string,
  { stderr, clock }: Pick<World, 'stderr' | 'clock'>,
): IngestProgress {
  let lastLineAt = clock.now();
  let isDrawn = false;
  return {
    tell(progress) {
      if (stderr.isTTY) {
        isDrawn = true;
        stderr.write(`\r${barOf(progress)} ${repository}: ${textOf(progress)}\x1b[K`);
      } else if (clock.now() - lastLineAt >= LINE_EVERY_MS) {
        lastLineAt = clock.now();
        stderr.write(`${repository}: ${textOf(progress)}\n`);
      }
    },
    end() {
      if (isDrawn) stderr.write('\n');
    },
  };
}

function barOf({ requests, budget }: GitHubIngestProgress): string {
  const full = Math.min(BAR_WIDTH, Math.round((requests / budget) * BAR_WIDTH));
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
}

function textOf({ runs, logs, requests, budget }: GitHubIngestProgress): string {
  return `runs ${runs}, logs ${logs}, requests ${requests} of ${budget}`;
}
