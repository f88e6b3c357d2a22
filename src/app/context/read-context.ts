import { readFile } from 'node:fs/promises';
import type { RunContext } from '#domain';
import type { World } from '../world/world.ts';
import {
  contextFromEnvironment,
  type EventPayload,
  type GitFacts,
  parseEventPayload,
} from './context.ts';
import { changedFiles, NO_GIT_FACTS, readGitFacts } from './git.ts';

/** What does not depend on the project's configuration, and may be asked while that is read. */
export interface Whereabouts {
  readonly payload: EventPayload;
  readonly git: GitFacts;
}

/** Never fails. On GitHub git is not asked: its variables say more. */
export async function askWhereabouts({ environment, directory }: World): Promise<Whereabouts> {
  const [payload, git] = await Promise.all([
    readEventPayload(environment.GITHUB_EVENT_PATH),
    environment.GITHUB_RUN_ID ? NO_GIT_FACTS : readGitFacts(directory),
  ]);
  return { payload, git };
}

/** Where this run belongs: from `SIGNALBOX_CONTEXT`, else from GitHub's variables, else from git. */
export async function readContext(
  world: World,
  project: string,
  whereabouts = askWhereabouts(world),
): Promise<RunContext> {
  const context = contextFromEnvironment({
    environment: world.environment,
    ...(await whereabouts),
    project,
    now: world.clock.now(),
    pid: world.pid,
  });
  if (context.changedFiles.length > 0 || !context.baseSha || !context.sha) return context;
  const files = await changedFiles(world.directory, context.baseSha, context.sha);
  return { ...context, changedFiles: files };
}

/** `owner/name`: as `GITHUB_REPOSITORY` says, else as a run here would name it; `null` for none. */
export async function readRepositoryName(world: World): Promise<string | null> {
  const { environment, clock, pid } = world;
  if (environment.GITHUB_REPOSITORY) return environment.GITHUB_REPOSITORY;
  const sources = { environment, project: '', now: clock.now(), pid };
  const { repository } = contextFromEnvironment({ ...sources, ...(await askWhereabouts(world)) });
  return repository;
}

/** The event's payload; an unreadable one counts as empty, because a report must not depend on it. */
export async function readEventPayload(file: string | undefined): Promise<EventPayload> {
  if (!file) return {};
  try {
    return parseEventPayload(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}
