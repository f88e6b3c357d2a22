import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchTools } from '../bench-tools.ts';

/** Each service waits in its `run` for the one before, as s6 without s6-rc has it. */
export function s6Chain(count: number, afterMs: number) {
  return (tools: BenchTools) => time(tools, { count, afterMs, chained: true });
}

export function s6Parallel(count: number, afterMs: number) {
  return (tools: BenchTools) => time(tools, { count, afterMs, chained: false });
}

interface Shape {
  readonly count: number;
  readonly afterMs: number;
  readonly chained: boolean;
}

async function time({ folder, service }: BenchTools, shape: Shape): Promise<number> {
  const { count, afterMs, chained } = shape;
  const names = Array.from({ length: count }, (_, index) => `s${index}`);
  for (const [index, name] of names.entries()) {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    const before =
      chained && index > 0
        ? `until s6-svwait -U ../${names[index - 1]} 2>/dev/null; do sleep 0.01; done\n`
        : '';
    writeFileSync(join(own, 'notification-fd'), '3\n');
    writeFileSync(
      join(own, 'run'),
      `#!/bin/sh\n${before}exec ${service} after=${afterMs} notify=3\n`,
    );
    chmodSync(join(own, 'run'), 0o755);
  }
  const startedAt = performance.now();
  const scan = spawn('s6-svscan', ['-c', String(count + 10), folder], { stdio: 'ignore' });
  const waited = chained ? names.slice(-1) : names;
  const wait = `until s6-svwait -U ${waited.map((name) => join(folder, name)).join(' ')} 2>/dev/null; do sleep 0.01; done`;
  const ended = new Promise((resolve) => scan.once('exit', resolve));
  try {
    execFileSync('/bin/sh', ['-c', wait], { timeout: 60_000 });
    return performance.now() - startedAt;
  } finally {
    execFileSync('s6-svscanctl', ['-t', folder]);
    await ended;
  }
}
