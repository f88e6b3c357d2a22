import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const CASES_DIRECTORY = join(import.meta.dirname, 'cases');

/** A project that is brought up and taken down again. */
export interface RunningCase {
  readonly name: string;
  /** Absolute; holds `compose.yaml` and, beside it, what Docker Compose did with it. */
  readonly directory: string;
  /** Asked to restart once everything is up. */
  readonly restarted: string | null;
}

/** A service that is restarted between the bring-up and the stop. */
const RESTARTED: Readonly<Record<string, string>> = { 'restart-follows': 'database' };

export function runningCases(): readonly RunningCase[] {
  return readdirSync(CASES_DIRECTORY)
    .sort()
    .map((name) => ({
      name,
      directory: join(CASES_DIRECTORY, name),
      restarted: RESTARTED[name] ?? null,
    }));
}
