// Adapter: this process's own pid, this machine's name.
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createSocketWatch, openSocketCount } from '#probe';
import { createPortRegistry, type PortRegistry } from '../discovery/port-registry.ts';
import { type KeptGuardian, keepGuardian } from '../guardian/keep-guardian.ts';
import { type LeaseFile, writeLease } from '../guardian/lease-file.ts';
import { shareServiceLogs } from '../output/service-logs.ts';
import { endMembers } from '../processes/end-members.ts';
import { machineProcessTable } from '../processes/machine-process-table.ts';
import type { GroupLeader } from '../processes/members.ts';
import type { ProcessTable } from '../processes/process-table.ts';
import { createSweeper } from '../processes/sweeper.ts';
import { machineMemoryKills } from '../resources/machine-memory-kills.ts';
import { machineUsageTable } from '../resources/machine-usage-table.ts';
import { createMemoryWitness } from '../resources/memory-witness.ts';
import { startResourceSampler } from '../resources/resource-sampler.ts';
import { createDockerRunner } from '../runners/docker/docker-runner.ts';
import { createProcessRunner } from '../runners/process-runner.ts';
import { type OpenedSpawner, openSpawner } from '../spawner/open-spawner.ts';
import type { SupervisionInput } from '../supervision.ts';
import { createServiceHands, type HandsInput, type ServiceHands } from './service-hands.ts';

/** What a supervision holds on the machine, from its first moment until it has finished. */
export interface RunResources {
  readonly hands: ServiceHands;
  readonly ports: PortRegistry;
  /** What the run's processes are recognised by, as environment variables. */
  readonly marks: Readonly<Record<string, string>>;
  /** Ends everything that was ever started and is still there. */
  sweepAll(graceMs: number): Promise<void>;
  /** Nothing is left: lets the lease and the guardian go. */
  release(): Promise<void>;
}

export function openRunResources(input: SupervisionInput, tell: HandsInput['tell']): RunResources {
  const { graph, journal, clock, environment, runDirectory, logMatching } = input;
  const table = machineProcessTable();
  const mark = newMark(input);
  const { runId } = journal.record().context;
  const supervisor = { pid: process.pid, startTime: table.look(process.pid)?.startTime ?? null };
  const head = { kind: 'lease', runId, mark, supervisor } as const;
  const lease = writeLease(join(runDirectory, 'lease.ndjson'), head);
  const marks = { SIGNALBOX_RUN_ID: runId, SIGNALBOX_LEASE: mark };
  // Before the guardian: it gets ready on another core meanwhile.
  const spawner = openSpawner({
    clock,
    table,
    environment: { ...environment, ...marks },
    title: lease.file,
  });
  record(lease, spawner, table);
  const guardian = startGuardian(input, lease);
  const liveLeaders = new Set<number>();
  const leaders: GroupLeader[] = [];
  const sweeper = createSweeper({ table, clock, lease: mark, liveLeaders });
  const openLog = shareServiceLogs(clock);
  const memory = createMemoryWitness(machineMemoryKills());
  const sampler = startResourceSampler({
    journal,
    clock,
    table: machineUsageTable(),
    lease: mark,
    afterPass: memory.refresh,
  });
  const ports = createPortRegistry({
    graph,
    random: input.random,
    announce: (service, name, port) =>
      void journal.append({ type: 'port.assigned', service, name, port }),
  });
  const docker = createDockerRunner({
    clock,
    table,
    openLog,
    logMatching,
    runDirectory,
    identity: { project: graph.config.name, runId, mark, supervisor, host: hostname() },
    environment: { ...environment, ...marks },
    engine: input.engine,
    announce: () => lease.add({ kind: 'containers' }),
  });
  const socketWatch = createSocketWatch(clock, openSocketCount());
  const hands = createServiceHands({
    services: graph.services,
    runners: {
      process: createProcessRunner({ clock, spawner, sweeper, openLog, memory, logMatching }),
      docker,
    },
    runDirectory,
    environment,
    marks,
    lease: {
      ...lease,
      add(line) {
        if (line.kind === 'started' && line.startTime !== null) leaders.push(line);
        lease.add(line);
      },
    },
    clock,
    spawner,
    sweeper,
    openLog,
    liveLeaders,
    socketWatch,
    ports,
    tell,
  });
  return {
    hands,
    ports,
    marks,
    async sweepAll(graceMs) {
      await docker.close();
      const membership = { leaders, lease: mark, service: null };
      await endMembers({ table, clock, membership, graceMs, spare: process.pid });
    },
    async release() {
      sampler.stop();
      socketWatch.close();
      ports.close();
      lease.release();
      await Promise.all([guardian?.dismiss(), spawner.close()]);
    },
  };
}

/** It ends with this process by itself; a guardian sees to it that it really does. */
function record(lease: LeaseFile, { pid }: OpenedSpawner, table: ProcessTable): void {
  if (pid === null) return;
  lease.add({ kind: 'spawner', pid, startTime: table.look(pid)?.startTime ?? null });
}

function startGuardian(input: SupervisionInput, lease: LeaseFile): KeptGuardian | null {
  const { guardianCommand, environment } = input;
  return guardianCommand === null ? null : keepGuardian(guardianCommand, lease.file, environment);
}

/**
 * What every process of this run carries in its environment as `SIGNALBOX_LEASE`; unique on this
 * machine even when two runs share a seed. A run inside a run appends to the outer mark, so that
 * ending the outer run finds the inner one's processes too.
 */
function newMark(input: SupervisionInput): string {
  const moment = Math.floor(input.clock.now() * 1_000).toString(36);
  const chance = Math.floor(input.random() * 2 ** 32).toString(36);
  const own = `${process.pid}-${moment}-${chance}`;
  const outer = input.environment['SIGNALBOX_LEASE'];
  return outer ? `${outer}/${own}` : own;
}
