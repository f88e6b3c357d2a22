import type { ExitStatus } from '#domain';
import type { ContainerLife } from './container-life.ts';
import type { DockerStream } from './docker-cli.ts';
import type { ContainerEvent } from './parse-event.ts';
import type { HealthNews } from './watch-health.ts';

/** Streams the container's output into the log; attached before its start, it misses nothing. */
export function attach(life: ContainerLife, argv: readonly string[]): DockerStream {
  return life.world.workshop.cli.stream(argv, {
    onOutput(stream, chunk) {
      life.log.write(stream, chunk);
      if (life.watch.output(stream, chunk)) life.report({ type: 'signalled' });
    },
  });
}

export function hear(life: ContainerLife, event: ContainerEvent, started: () => void): void {
  if (event.kind === 'start') started();
  if (event.kind === 'oom') life.outOfMemory = true;
  if (event.kind === 'die') life.died = event.exitCode;
  const news = life.health.hear(event);
  if (news !== 'none') void tellHealth(life, news);
}

/** A failed attempt's words are not in the event: the engine is asked for them. */
async function tellHealth(life: ContainerLife, news: HealthNews): Promise<void> {
  const { id, health, report } = life;
  if (news === 'ask' && id !== null) {
    const facts = await life.world.inspect(id);
    health.learn(facts?.health ?? null);
  }
  if (life.phase === 'starting' || life.phase === 'running') report({ type: 'signalled' });
}

/** Waits until nothing more comes. A command that was cut off its running container is attached again. */
export async function outputEnded(life: ContainerLife, first: DockerStream): Promise<void> {
  let stream = first;
  for (;;) {
    await stream.ended;
    if (life.died !== null || life.id === null) break;
    const facts = await life.world.inspect(life.id);
    if (facts === null || !facts.running) break;
    stream = attach(life, ['attach', '--no-stdin', '--sig-proxy=false', life.id]);
  }
  const ended = [life.watch.ended(1), life.watch.ended(2)];
  if (ended.includes(true)) life.report({ type: 'signalled' });
}

/** As the engine tells it: it knows exit codes only, so that a SIGKILL is `exit 137`. */
export async function exitOf(life: ContainerLife): Promise<ExitStatus> {
  const facts = life.id === null ? null : await life.world.inspect(life.id);
  const code = facts?.exitCode ?? life.died ?? REMOVED_EXIT_CODE;
  const outOfMemory = code !== 0 && (life.outOfMemory || facts?.outOfMemory === true);
  return { code, signal: null, outOfMemory };
}

/** Somebody else removed it; the engine does that with SIGKILL. */
const REMOVED_EXIT_CODE = 137;
