import { readFile } from 'node:fs/promises';
import type { RunContext } from '#domain';
import type { World } from '../world/world.ts';
import { contextFromEnvironment, type EventPayload, parseEventPayload } from './context.ts';
import { changedFiles, readGitFacts } from './git.ts';

/** Where this run belongs: from `SIGNALBOX_CONTEXT`, else from GitHub's variables, else from git. */
export async function readContext(world: World, project: string): Promise<RunContext> {
  const payload = await readEventPayload(world.environment.GITHUB_EVENT_PATH);
  const git = await readGitFacts(world.directory);
  const context = contextFromEnvironment({
    environment: world.environment,
    payload,
    git,
    project,
    now: world.clock.now(),
    pid: world.pid,
  });
  if (context.changedFiles.length > 0 || !context.baseSha || !context.sha) return context;
  const files = await changedFiles(world.directory, context.baseSha, context.sha);
  return { ...context, changedFiles: files };
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
