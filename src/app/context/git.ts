import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { GitFacts } from './context.ts';

const run = promisify(execFile);

/** A change of more files than this says nothing about whose failure it is. */
const MOST_CHANGED_FILES = 3000;

/** Where git is not asked. */
export const NO_GIT_FACTS: GitFacts = {
  sha: null,
  branch: null,
  originUrl: null,
  defaultBranch: null,
};

/** The names of half a million files. */
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** What git knows about the checkout; every part is `null` where there is no git or no answer. */
export async function readGitFacts(directory: string): Promise<GitFacts> {
  const [status, origin, remoteHead] = await Promise.all([
    git(directory, ['status', '--porcelain=v2', '--branch', '--untracked-files=no']),
    git(directory, ['config', '--get', 'remote.origin.url']),
    git(directory, ['rev-parse', '--abbrev-ref', 'origin/HEAD']),
  ]);
  return {
    ...checkedOut(status ?? ''),
    originUrl: origin,
    defaultBranch: remoteHead?.replace(/^origin\//, '') ?? null,
  };
}

/** The commit and branch of `git status --porcelain=v2 --branch`: headers, then a line for each change. */
function checkedOut(status: string): Pick<GitFacts, 'sha' | 'branch'> {
  const lines = status.split('\n');
  const isClean = lines.every((line) => line.startsWith('# '));
  // A commit or branch that is not there is told in brackets: "(initial)", "(detached)".
  const header = (name: string) =>
    lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
  const known = (value = '(') => (value.startsWith('(') ? null : value);
  return {
    // With uncommitted changes it is no commit that runs: two such runs may differ in anything.
    sha: isClean ? known(header('branch.oid')) : null,
    branch: known(header('branch.head')),
  };
}

/** The top folder of the checkout around `directory`; `null` where there is none. */
export async function repositoryRoot(directory: string): Promise<string | null> {
  return git(directory, ['rev-parse', '--show-toplevel']);
}

/** Every file git knows below the checkout's top folder, relative to it. */
export async function trackedFiles(root: string): Promise<readonly string[]> {
  const names = await git(root, ['ls-files', '-z']);
  return names?.split('\0').filter((name) => name !== '') ?? [];
}

/** Paths that differ between two commits; empty when git cannot tell (a shallow clone, say). */
export async function changedFiles(
  directory: string,
  base: string,
  head: string,
): Promise<readonly string[]> {
  const range = `${base}...${head}`;
  const names = await git(directory, [
    'diff',
    '--name-only',
    '-z',
    '--end-of-options',
    range,
    '--',
  ]);
  if (!names) return [];
  const files = names.split('\0').filter((name) => name !== '');
  return files.length > MOST_CHANGED_FILES ? [] : files;
}

async function git(directory: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run('git', [...args], {
      cwd: directory,
      timeout: 5000,
      maxBuffer: MOST_OUTPUT_BYTES,
    });
    return stdout.trim() === '' ? null : stdout.trim();
  } catch {
    return null;
  }
}
