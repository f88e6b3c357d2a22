import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const FORMATTER = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** JSON in the project's own format, so that a generated file passes the format check. */
export function formatJson(value: unknown): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [FORMATTER, 'format', '--stdin-file-path=generated.json'],
    { cwd: projectRoot, input: JSON.stringify(value, null, 2), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the formatter failed: ${stderr.trim()}`);
  return stdout;
}
