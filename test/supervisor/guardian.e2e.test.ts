import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#std';
import { removeLeftovers } from '#supervisor';
import { machineProcessTable } from '../../src/supervisor/processes/machine-process-table.ts';
import { graphOf } from './build-graph.ts';
import { GUARDIAN, openStage, type Stage } from './stage.ts';

const SUPERVISOR = fileURLToPath(new URL('fixtures/supervisor.ts', import.meta.url));
const clock = systemClock();
let stage: Stage;
let supervisor: ChildProcess | null = null;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  supervisor?.kill('SIGKILL');
  await stage.close();
  expect(stage.killSurvivors()).toEqual([]);
});

/** Runs the services under a supervisor in a process of its own, and waits until they are up. */
async function startSupervisor(guardianCommand: readonly string[] | null): Promise<ChildProcess> {
  const graph = graphOf([stage.program('one'), stage.program('two')]);
  const runDirectory = join(stage.directory, 'run');
  const { environment } = stage;
  const input = JSON.stringify({ graph, runDirectory, environment, guardianCommand });
  const child = spawn(process.execPath, [SUPERVISOR, input], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  supervisor = child;
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

/** Resolves when nothing of the stage is alive any more; the test's own time limit ends the wait. */
async function everythingGone(): Promise<void> {
  while (stage.survivors().length > 0) {
    await nextTick();
  }
}

function nextTick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A guardian that has only just been spawned has not installed its handlers yet; SIGQUIT is its last. */
function ignoresSignals(pid: number): boolean {
  const mask = /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (BigInt(`0x${mask ?? '0'}`) & (1n << BigInt(constants.signals.SIGQUIT - 1))) !== 0n;
}

function exited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

describe('when the supervisor is killed', () => {
  it('the guardian ends everything it had started, also what hid and ignores SIGTERM', async () => {
    const child = await startSupervisor(GUARDIAN);
    const one = await stage.connected('one');
    const two = await stage.connected('two');
    await one.ask({ do: 'fork', escapes: true, stdio: 'ignore' });
    await two.ask({ do: 'ignore', signal: 'SIGTERM' });
    child.kill('SIGKILL');
    await everythingGone();
    expect(stage.survivors()).toEqual([]);
  });

  it('the guardian still knows what to end when the folder of the run was removed before', async () => {
    const child = await startSupervisor(GUARDIAN);
    await stage.connected('one');
    const guardian = guardians()[0] ?? 0;
    while (!ignoresSignals(guardian)) await nextTick();
    rmSync(join(stage.directory, 'run'), { recursive: true });
    child.kill('SIGKILL');
    await everythingGone();
    expect(stage.survivors()).toEqual([]);
  });

  it('the next start removes what is left, and names it', async () => {
    const child = await startSupervisor(null);
    const one = await stage.connected('one');
    await stage.connected('two');
    const leaseFile = join(stage.directory, 'run', 'lease.ndjson');
    expect(await removeLeftovers(leaseFile, { clock })).toEqual({
      kind: 'in-use',
      runId: '',
      supervisorPid: child.pid,
    });
    child.kill('SIGKILL');
    await exited(child);
    expect(stage.survivors()).toContain(one.pid);

    const report = await removeLeftovers(leaseFile, { clock });
    expect(report.kind).toBe('removed');
    if (report.kind !== 'removed') return;
    expect(report.removed.map(({ what }) => what).sort()).toEqual(['one', 'two']);
    expect(stage.survivors()).toEqual([]);
    expect(existsSync(leaseFile)).toBe(false);
  });
});

describe('a stranger', () => {
  it('with the pid of a dead service is left alone', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60000)'], {
      detached: true,
      stdio: 'ignore',
    });
    const leaseFile = join(stage.directory, 'lease.ndjson');
    writeFileSync(
      leaseFile,
      [
        {
          kind: 'lease',
          runId: 'r',
          mark: 'a-mark-of-nobody',
          supervisor: { pid: 2 ** 22 + 1, startTime: '1' },
        },
        { kind: 'started', pid: stranger.pid, startTime: '12345' },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
    expect(await removeLeftovers(leaseFile, { clock })).toEqual({ kind: 'none' });
    expect(machineProcessTable().look(stranger.pid ?? 0)?.zombie).toBe(false);
    stranger.kill('SIGKILL');
    await exited(stranger);
  });
});

describe('the guardian', () => {
  it('is gone after a clean stop, and its lease with it', async () => {
    const supervision = stage.start(graphOf([stage.program('one')]), GUARDIAN);
    await supervision.settled;
    expect(guardians()).toHaveLength(1);
    await supervision.stop();
    expect(guardians()).toEqual([]);
    expect(existsSync(join(stage.directory, 'lease.ndjson'))).toBe(false);
  });

  it('is replaced when it is killed', async () => {
    const supervision = stage.start(graphOf([stage.program('one')]), GUARDIAN);
    await supervision.settled;
    const [first] = guardians();
    process.kill(first ?? 0, 'SIGKILL');
    while (guardians()[0] === undefined || guardians()[0] === first) {
      await nextTick();
    }
    await supervision.stop();
    expect(guardians()).toEqual([]);
  });

  it('outlives the signals that end a supervisor', async () => {
    const child = await startSupervisor(GUARDIAN);
    await stage.connected('one');
    while (!guardians().every(ignoresSignals)) await nextTick();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      for (const pid of guardians()) process.kill(pid, signal);
    }
    child.kill('SIGKILL');
    await everythingGone();
    expect(stage.survivors()).toEqual([]);
  });
});

/** The guardian carries the outer mark: it is started with the children's base environment. */
function guardians(): readonly number[] {
  const mark = stage.environment['SIGNALBOX_LEASE'];
  return machineProcessTable()
    .list()
    .filter((entry) => !entry.zombie && entry.lease === mark)
    .map((entry) => entry.pid);
}
