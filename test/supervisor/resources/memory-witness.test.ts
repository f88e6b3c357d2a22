import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExitStatus } from '#domain';
import { loadLogMatching } from '#probe';
import { systemClock } from '#std';
import { shareServiceLogs } from '../../../src/supervisor/output/service-logs.ts';
import { machineProcessTable } from '../../../src/supervisor/processes/machine-process-table.ts';
import { createSweeper } from '../../../src/supervisor/processes/sweeper.ts';
import { machineMemoryKills } from '../../../src/supervisor/resources/machine-memory-kills.ts';
import {
  killCountFiles,
  type LoggedKill,
  parseKernelLog,
  parseKillCount,
} from '../../../src/supervisor/resources/memory-kills.ts';
import {
  createMemoryWitness,
  type MemoryWitness,
} from '../../../src/supervisor/resources/memory-witness.ts';
import { createProcessRunner } from '../../../src/supervisor/runners/process-runner.ts';
import { createNodeSpawner } from '../../../src/supervisor/spawner/node-spawner.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { service } from '../build-graph.ts';

const KILLED = {
  code: null,
  signal: 'SIGKILL',
  ownSignal: false,
  leader: { pid: 7, startTime: '100' },
};

/** A machine whose count and log the test sets. */
function machine(start: { count: number | null; log?: LoggedKill[] | null }) {
  const kernel = { count: start.count, log: start.log ?? null };
  return {
    kernel,
    witness: createMemoryWitness({ count: () => kernel.count, log: () => kernel.log }),
  };
}

describe('a death by SIGKILL', () => {
  it('was for lack of memory when the count of such kills has grown, one death for each', () => {
    const { kernel, witness } = machine({ count: 3 });
    expect(witness.killedForMemory(KILLED)).toBe(false);
    kernel.count = 4;
    expect(witness.killedForMemory(KILLED)).toBe(true);
    expect(witness.killedForMemory(KILLED)).toBe(false);
  });

  it('was not, when we sent it, or when it was another signal or code', () => {
    const { kernel, witness } = machine({ count: 0 });
    kernel.count = 5;
    expect(witness.killedForMemory({ ...KILLED, ownSignal: true })).toBe(false);
    expect(witness.killedForMemory({ ...KILLED, signal: 'SIGTERM' })).toBe(false);
    expect(witness.killedForMemory({ ...KILLED, signal: null, code: 1 })).toBe(false);
  });

  it('that a shell tells as 137 counts only with the same evidence', () => {
    const { kernel, witness } = machine({ count: 0 });
    const shell = { ...KILLED, signal: null, code: 137 };
    expect(witness.killedForMemory(shell)).toBe(false);
    kernel.count = 1;
    expect(witness.killedForMemory(shell)).toBe(true);
  });

  it('is not explained by a kill of long ago that nobody laid claim to', () => {
    const { kernel, witness } = machine({ count: 0 });
    kernel.count = 1;
    witness.refresh(1_000);
    witness.refresh(6_000);
    kernel.count = 2;
    witness.refresh(11_000);
    witness.refresh(22_000);
    expect(witness.killedForMemory(KILLED)).toBe(false);
    kernel.count = 3;
    witness.refresh(23_000);
    expect(witness.killedForMemory(KILLED)).toBe(true);
  });

  it('is looked up in the kernel’s log where kills are not counted, and there by its own pid', () => {
    const { kernel, witness } = machine({ count: null });
    expect(witness.killedForMemory(KILLED)).toBe(false);
    kernel.log = [{ pid: 8, uptimeMs: 5_000 }];
    expect(witness.killedForMemory(KILLED)).toBe(false);
    kernel.log = [{ pid: 7, uptimeMs: 500 }];
    expect(witness.killedForMemory(KILLED)).toBe(false);
    kernel.log = [{ pid: 7, uptimeMs: 5_000 }];
    expect(witness.killedForMemory(KILLED)).toBe(true);
  });
});

describe('the kernel’s files', () => {
  it('are found for a process of either version of control groups, or of both', () => {
    expect(killCountFiles('0::/system.slice/runner.service\n')).toEqual([
      '/system.slice/runner.service/memory.events',
      '/unified/system.slice/runner.service/memory.events',
    ]);
    expect(killCountFiles('4:cpu,memory:/docker/ab\n1:name=systemd:/\n0::/\n')).toEqual([
      '/memory/docker/ab/memory.oom_control',
      '/memory.events',
      '/unified/memory.events',
    ]);
    expect(killCountFiles('')).toEqual([]);
  });

  it('are read in both forms, and say nothing when they are something else', () => {
    expect(parseKillCount('low 0\nhigh 0\nmax 9\noom 2\noom_kill 2\noom_group_kill 0\n')).toBe(2);
    expect(parseKillCount('oom_kill_disable 0\nunder_oom 0\noom_kill 4\n')).toBe(4);
    expect(parseKillCount('oom_kill_disable 0\n')).toBeNull();
  });

  it('name who was killed in the kernel’s log', () => {
    const log = [
      '4,812,5025411000,-;Memory cgroup out of memory: Killed process 4242 (node) total-vm:1kB',
      ' SUBSYSTEM=x',
      '3,813,5025412000,-;Out of memory: Killed process 99 (a (b) c) total-vm:1kB',
      '6,814,5025413000,-;usb 1-1: new device; Killed process 5 (x)',
    ].join('\n');
    expect(parseKernelLog(log)).toEqual([
      { pid: 4242, uptimeMs: 5_025_411 },
      { pid: 99, uptimeMs: 5_025_412 },
    ]);
  });
});

describe('a process that is killed while the counter in its control group grows', () => {
  it('ends with the reason', async () => {
    const { witness, bump } = countedFolder();
    expect(await endOf('sleep 60 & kill -9 $$', witness)).toEqual(killed(false));
    bump(1);
    expect(await endOf('kill -9 $$', witness)).toEqual(killed(true));
    bump(2);
    expect(await endOf("sh -c 'kill -9 $$'; exit $?", witness)).toEqual({
      code: 137,
      signal: null,
      outOfMemory: true,
    });
    expect(await endOf("sh -c 'kill -9 $$'; exit $?", witness)).toMatchObject({
      code: 137,
      outOfMemory: false,
    });
  });
});

function killed(outOfMemory: boolean): ExitStatus {
  return { code: null, signal: 'SIGKILL', outOfMemory };
}

/** Control groups as version 2 lays them out, in a folder, around the groups this process is in. */
function countedFolder() {
  const folder = temporaryFolder('cgroup');
  const cgroups = join(folder, 'cgroup');
  writeFileSync(cgroups, '0::/actions.slice/job\n');
  const counter = join(folder, 'actions.slice/job/memory.events');
  mkdirSync(dirname(counter), { recursive: true });
  const bump = (count: number) => writeFileSync(counter, `oom 0\noom_kill ${count}\n`);
  bump(0);
  const kernelLog = join(folder, 'none');
  const kills = machineMemoryKills({ cgroups, cgroupRoot: folder, kernelLog });
  expect(kills.count()).toBe(0);
  expect(kills.log()).toBeNull();
  return { witness: createMemoryWitness(kills), bump };
}

/** Runs a shell script as a service and resolves with how it ended. */
async function endOf(script: string, memory: MemoryWitness): Promise<ExitStatus> {
  const folder = temporaryFolder('memory');
  const clock = systemClock();
  const table = machineProcessTable();
  const lease = `memory-witness-${process.pid}-${folder.slice(-6)}`;
  const sweeper = createSweeper({ table, clock, lease, liveLeaders: new Set() });
  const runner = createProcessRunner({
    clock,
    spawner: createNodeSpawner(table),
    sweeper,
    openLog: shareServiceLogs(clock),
    memory,
    logMatching: await loadLogMatching([]),
  });
  const environment = { PATH: process.env['PATH'] ?? '', SIGNALBOX_LEASE: lease };
  return new Promise((resolve) => {
    let exit: ExitStatus | null = null;
    const running = runner.start(
      {
        service: service('victim', { command: ['/bin/sh', '-c', script] }),
        environment: { ...environment, SIGNALBOX_SERVICE: 'victim' },
        logFile: join(folder, 'victim.log'),
      },
      (report) => {
        if (report.type === 'exited') {
          exit = report.exit;
          running.sweep();
        }
        if (report.type === 'swept' && exit) resolve(exit);
      },
    );
  });
}

it.runIf(process.platform === 'linux')(
  'this machine says where it counts, or that it does not',
  () => {
    const count = machineMemoryKills().count();
    const files = killCountFiles(readFileSync('/proc/self/cgroup', 'utf8'));
    expect(count === null || (Number.isInteger(count) && files.length > 0)).toBe(true);
  },
);
