import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JournalEvent } from '#domain';
import { makeMemoryGroup } from '../../support/memory-group.ts';
import { dependency, graphOf, service } from '../build-graph.ts';
import { openStage, type Stage } from '../stage.ts';

const SUPERVISOR = fileURLToPath(new URL('../fixtures/supervisor.ts', import.meta.url));
/** Room for the supervisor, which is the smaller one when the kernel has to choose. */
const LIMIT_BYTES = 400 * 1024 * 1024;
let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.close());

function task(name: string, script: string) {
  return service(name, { type: 'task', command: ['/bin/sh', '-c', script], successExitCodes: [0] });
}

it('a process the kernel kills for lack of memory is told from any other SIGKILL', {
  timeout: 60_000,
}, async ({ skip }) => {
  const made = makeMemoryGroup(`signalbox-test-${process.pid}`, LIMIT_BYTES);
  if (!made.made) skip(`no control group with a limit can be made: ${made.reason}`);
  else {
    const input = {
      graph: graphOf([
        task('victim', 'kill -KILL $$'),
        task('eater', 'exec tail /dev/zero'),
        {
          ...task('shell', 'tail /dev/zero; exit $?'),
          dependsOn: [dependency('eater', 'service_completed')],
        },
      ]),
      runDirectory: join(stage.directory, 'run'),
      environment: stage.environment,
      guardianCommand: null,
    };
    // The shell goes into the group and becomes the supervisor: everything it starts is in it as well.
    const enter = 'echo $$ > "$0" && exec "$@"';
    const supervisor = spawn(
      '/bin/sh',
      ['-c', enter, made.group.processesFile, process.execPath, SUPERVISOR, JSON.stringify(input)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise((resolve) => supervisor.once('exit', resolve));
    await Promise.race([ended, new Promise((resolve) => supervisor.stdout.once('data', resolve))]);
    supervisor.kill('SIGKILL');
    await ended;
    expect(stage.killSurvivors()).toEqual([]);
    const exits = exitsOf(readFileSync(join(input.runDirectory, 'journal.ndjson'), 'utf8'));
    made.group.remove();
    expect(exits).toEqual({
      victim: { code: null, signal: 'SIGKILL', outOfMemory: false },
      eater: { code: null, signal: 'SIGKILL', outOfMemory: true },
      shell: { code: 137, signal: null, outOfMemory: true },
    });
  }
});

function exitsOf(journal: string): Readonly<Record<string, unknown>> {
  const events = journal
    .split('\n')
    .filter(Boolean)
    .map((line): JournalEvent => JSON.parse(line));
  return Object.fromEntries(
    events.flatMap((event) =>
      event.type === 'service.exited' ? [[event.service, event.exit]] : [],
    ),
  );
}
