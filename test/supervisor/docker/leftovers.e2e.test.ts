import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceConfig } from '#domain';
import { systemClock } from '#std';
import { removeLeftoverContainers, removeLeftovers } from '#supervisor';
import { requirePart } from '../../support/require-part.ts';
import { dependency, graphOf, healthcheck, service } from '../build-graph.ts';
import { GUARDIAN, openStage, type Stage } from '../stage.ts';
import {
  container,
  docker,
  hasBridge,
  IMAGE,
  leftOnEngine,
  makeImage,
  UNTIL_TERM,
} from './engine.ts';

const { missing } = requirePart('docker');
const SUPERVISOR = fileURLToPath(new URL('../fixtures/supervisor.ts', import.meta.url));
const clock = systemClock();
let stage: Stage;
let project: string;
let supervisor: ChildProcess | null = null;

describe.skipIf(missing)('when the supervisor is killed', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    stage = await openStage();
    makeImage(stage.directory);
    project = `test-${randomUUID().slice(0, 8)}`;
  });

  afterEach(async () => {
    supervisor?.kill('SIGKILL');
    await stage.close();
    expect(stage.killSurvivors()).toEqual([]);
    expect(leftOnEngine(project)).toEqual([]);
  });

  function start(
    services: readonly ServiceConfig[],
    guardianCommand: readonly string[] | null,
  ): ChildProcess {
    const input = {
      graph: graphOf(services, { name: project }),
      runDirectory: runDirectory(),
      environment: stage.environment,
      guardianCommand,
    };
    supervisor = spawn(process.execPath, [SUPERVISOR, JSON.stringify(input)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return supervisor;
  }

  function runDirectory(): string {
    return join(stage.directory, 'run');
  }

  function services(): readonly ServiceConfig[] {
    const networkMode = hasBridge() ? null : 'host';
    return ['one', 'two'].map((name) =>
      container(name, UNTIL_TERM, { container: { networkMode } }),
    );
  }

  it('the guardian removes its containers and networks', async () => {
    const child = start(services(), GUARDIAN);
    await up(child);
    expect(leftOnEngine(project).length).toBeGreaterThanOrEqual(2);
    child.kill('SIGKILL');
    await gone();
    expect(leftOnEngine(project)).toEqual([]);
  });

  it.each(['create', 'attach', 'start'])(
    'at the moment of a %s, the guardian finds what was being made',
    async (moment) => {
      const engine = spawn('docker', [
        ...['events', '--since', '1', '--filter', `label=signalbox.project=${project}`],
        ...['--filter', `event=${moment}`, '--format', '{{.Action}}'],
      ]);
      const child = start(services(), GUARDIAN);
      await new Promise((resolve) => engine.stdout.once('data', resolve));
      await killed(child);
      engine.kill();
      await guardianGone();
      expect(leftOnEngine(project)).toEqual([]);
    },
  );

  it('the guardian removes what was created ahead and never started', async () => {
    const networkMode = hasBridge() ? null : 'host';
    const never = healthcheck({ kind: 'command', argv: ['/bin/sh', '-c', 'false'] });
    const one = container('one', UNTIL_TERM, { container: { networkMode }, healthcheck: never });
    const needsOne = { container: { networkMode }, dependsOn: [dependency('one')] };
    const child = start([one, container('two', UNTIL_TERM, needsOne)], GUARDIAN);
    while (createdOnly().length === 0) await nextTick();
    await killed(child);
    await guardianGone();
    expect(leftOnEngine(project)).toEqual([]);
  });

  it('during a build, the guardian leaves no container of a step', async () => {
    const context = join(stage.directory, 'context');
    mkdirSync(context);
    writeFileSync(join(context, 'Dockerfile'), `FROM ${IMAGE}\nRUN echo ${project} && sleep 60\n`);
    const build = { context, dockerfile: null, target: null, args: {} };
    const image = `${project}:slow`;
    const child = start([container('slow', ['true'], { image, container: { build } })], GUARDIAN);
    const log = join(runDirectory(), 'services', 'slow.log');
    while (!existsSync(log) || !readFileSync(log, 'utf8').includes(`echo ${project}`)) {
      await nextTick();
    }
    await killed(child);
    await guardianGone();
    // The engine ends the step a moment after the command that asked for it.
    const commands = () => docker('ps', '--all', '--no-trunc', '--format', '{{.Command}}');
    while (commands().includes(project)) await nextTick();
  });

  it('the next start removes them, and names them', async () => {
    const child = start(services(), null);
    await up(child);
    await killed(child);
    const report = await removeLeftovers(join(runDirectory(), 'lease.ndjson'), { clock });
    expect(report.kind).toBe('removed');
    if (report.kind !== 'removed') return;
    const containers = report.removed.filter(({ pid }) => pid === null);
    expect(containers.map(({ what }) => what).sort()).toEqual(['one', 'two']);
  });

  it('the next start removes processes and containers of one graph alike', async () => {
    const child = start([service('worker', { command: ['sleep', '60'] }), ...services()], null);
    await up(child);
    await killed(child);
    expect(stage.survivors().length).toBeGreaterThan(0);
    expect(leftOnEngine(project).length).toBeGreaterThanOrEqual(2);
    const report = await removeLeftovers(join(runDirectory(), 'lease.ndjson'), { clock });
    expect(report.kind).toBe('removed');
    if (report.kind !== 'removed') return;
    const containers = report.removed.filter(({ pid }) => pid === null);
    expect(containers.map(({ what }) => what).sort()).toEqual(['one', 'two']);
    expect(report.removed.some(({ pid }) => pid !== null)).toBe(true);
    expect(stage.survivors()).toEqual([]);
  });

  it('they are found by label when the folder with the lease is gone', async () => {
    const child = start(services(), null);
    await up(child);
    await killed(child);
    rmSync(runDirectory(), { recursive: true });
    stage.killSurvivors();
    const removed = await removeLeftoverContainers(project, { clock });
    expect(removed.map(({ what }) => what).sort()).toEqual(['one', 'two']);
  });

  it('containers of a living supervisor, or of another machine, are left alone', async () => {
    const child = start(services(), null);
    await up(child);
    const label = `signalbox.project=${project}`;
    const elsewhere = ['signalbox.run=elsewhere', 'signalbox.supervisor=elsewhere/4194305/1'];
    const labels = [label, ...elsewhere].flatMap((one) => ['--label', one]);
    const stranger = docker('create', ...labels, 'signalbox-test:1', 'true').trim();
    expect(await removeLeftoverContainers(project, { clock })).toEqual([]);
    docker('rm', stranger);
    await killed(child);
    await removeLeftovers(join(runDirectory(), 'lease.ndjson'), { clock });
  });

  /** Containers that have never been started, beside one that has. */
  function createdOnly(): readonly string[] {
    const filter = ['--filter', `label=signalbox.project=${project}`];
    if (docker('ps', '--quiet', ...filter).trim() === '') return [];
    return docker('ps', '--all', '--quiet', '--filter', 'status=created', ...filter)
      .split('\n')
      .filter(Boolean);
  }

  async function gone(): Promise<void> {
    while (leftOnEngine(project).length > 0) await nextTick();
    await guardianGone();
  }

  /** The guardian is the last of the stage: it carries the stage's mark. */
  async function guardianGone(): Promise<void> {
    while (stage.survivors().length > 0) await nextTick();
  }
});

function up(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.stdout?.once('data', resolve));
}

function killed(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });
}

function nextTick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
