import type { RunnerReport, RunningService, RunRequest } from '../runner.ts';
import { askFromHere } from './ask-from-here.ts';
import { type ContainerLife, type ContainerWorld, openLife } from './container-life.ts';
import {
  CANCELLED,
  killContainer,
  removeUnstarted,
  signalContainer,
  spawnFailure,
  sweepContainer,
} from './end-container.ts';
import { lastWords } from './engine-facts.ts';
import { attach, exitOf, hear, outputEnded } from './hear-container.ts';
import type { ContainerFacts } from './inspect.ts';
import { isLocalContainer } from './local-files.ts';
import { reachContainer } from './reach-container.ts';
import { takeContainer } from './take-container.ts';
import { watchHealth } from './watch-health.ts';
import type { MadeContainer } from './workshop.ts';

/** Runs a service in a container of its own, from image to removal. */
export function runContainer(
  world: ContainerWorld,
  request: RunRequest,
  report: (report: RunnerReport) => void,
): RunningService {
  const life = openLife(world, request, report);
  void live(life);
  return {
    signal: (signal) => signalContainer(life, signal),
    kill: () => killContainer(life),
    sweep: () => void sweepContainer(life),
    lastLines: () => life.log.lastLines(),
    seen: (probe) => life.watch.seen(probe),
    reach: (probe) => (life.address === null ? probe : reachContainer(probe, life.address)),
    commandAnswer: () => life.health.answer(),
  };
}

async function live(life: ContainerLife): Promise<void> {
  const { world } = life;
  const created = await takeContainer(world, {
    service: life.request.service,
    signal: life.cancel.signal,
    onOutput: (stream, chunk) => life.log.write(stream, chunk),
  });
  if (!created.ok) return removeUnstarted(life, spawnFailure(created.error));
  const { id, imageHealth, isAskedFromHere } = created.value;
  life.id = id;
  life.asksImage = imageHealth !== null;
  if (imageHealth) life.health = watchHealth(imageHealth.command);
  if (isAskedFromHere) life.health = watchHealth(null);
  const started = Promise.withResolvers<void>();
  const stopListening = world.events.listen(id, (event) => {
    hear(life, event, started.resolve);
  });
  if (life.cancel.signal.aborted) await removeUnstarted(life, CANCELLED);
  else await startAndFollow(life, created.value, started.promise);
  stopListening();
}

async function startAndFollow(
  life: ContainerLife,
  { id, isAskedFromHere }: MadeContainer,
  started: Promise<void>,
): Promise<void> {
  life.phase = 'starting';
  const attached = attach(life, ['start', '--attach', id]);
  await Promise.race([started, attached.ended]);
  const facts = await life.world.inspect(id);
  if (facts === null || !facts.started) {
    const { stderr } = await attached.ended;
    return removeUnstarted(life, spawnFailure(facts?.error || lastWords(stderr)));
  }
  settleIn(life, facts, { id, attachedPid: attached.pid });
  const { healthcheck } = life.request.service;
  const asking = isAskedFromHere && healthcheck ? askFromHere(life, healthcheck, id) : null;
  await outputEnded(life, attached);
  asking?.stop();
  const exit = await exitOf(life);
  life.phase = 'exited';
  life.world.running.delete(life.request.service.name);
  life.log.close();
  life.report({ type: 'exited', exit, lastLines: life.log.lastLines() });
}

/** It runs, or has run already: where it is, and what it can be reached by. */
function settleIn(
  life: ContainerLife,
  facts: ContainerFacts,
  place: { readonly id: string; readonly attachedPid: number | null },
): void {
  const { world, request, report } = life;
  const { service } = request;
  const local = isLocalContainer(facts.pid, place.id);
  const pid = local ? facts.pid : (place.attachedPid ?? NO_PID);
  const { ports: published } = facts;
  life.phase = 'running';
  life.facts = facts;
  life.address = { ports: service.ports, published, address: local ? facts.address : null };
  world.running.set(service.name, place.id);
  world.ahead?.look();
  for (const { name, target, protocol, published: wanted } of service.ports) {
    const found = published.find((one) => one.target === target && one.protocol === protocol);
    if (wanted !== 0 || !found) continue;
    report({ type: 'port-assigned', name: name ?? String(target), port: found.published });
  }
  const startTime = world.table.look(pid)?.startTime ?? null;
  report({ type: 'spawned', pid, startTime, asksImage: life.asksImage });
  if (facts.health) life.health.learn(facts.health);
  if (life.killed) killContainer(life);
}

/** For a container whose process is on another machine and whose command could not be seen. */
const NO_PID = 0;
