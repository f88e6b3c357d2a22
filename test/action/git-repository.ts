import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const AUTHOR = ['-c', 'user.name=Octo Cat', '-c', 'user.email=octocat@example.invalid'];

export function git(repository: string, ...args: readonly string[]): string {
  return execFileSync('git', [...AUTHOR, ...args], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: repository, GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();
}

/** Writes the files and commits all on `main`, in a new repository where there is none; returns the commit. */
export function commitFiles(
  repository: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), content);
  }
  git(repository, 'init', '--quiet', '--initial-branch=main');
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--allow-empty', '--message=a change');
  return git(repository, 'rev-parse', 'HEAD');
}
