import { execFile } from 'node:child_process';
import { findVersion, type Version } from './version-range.ts';

/** Most programs know the first, Go's the second, old Java only the third. */
const QUESTIONS = ['--version', 'version', '-version'] as const;

/** A program that does not know the flag may start for real: it does not get long. */
const TIMEOUT_MS = 5000;
const MOST_OUTPUT_BYTES = 64 * 1024;

/** Asks a program for its version; `null` when no way of asking yields one. */
export async function readVersion(
  path: string,
  environment: Readonly<Record<string, string>>,
): Promise<Version | null> {
  for (const question of QUESTIONS) {
    const answer = await ask(path, question, environment);
    const version = answer === null ? null : findVersion(answer);
    if (version !== null) return version;
  }
  return null;
}

function ask(
  path: string,
  question: string,
  environment: Readonly<Record<string, string>>,
): Promise<string | null> {
  const limits = {
    env: { ...environment },
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: MOST_OUTPUT_BYTES,
  } as const;
  return new Promise((resolve) => {
    try {
      const child = execFile(path, [question], limits, (error, stdout, stderr) =>
        resolve(error === null ? `${stdout}\n${stderr}` : null),
      );
      child.stdin?.end();
    } catch {
      resolve(null);
    }
  });
}
