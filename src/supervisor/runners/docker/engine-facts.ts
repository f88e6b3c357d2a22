import { err, ok, type Result } from '#std';
import type { DockerCall, DockerCli } from './docker-cli.ts';

export interface EngineFacts {
  readonly version: string;
  /** It has `--health-start-interval` (API 1.44, engine 25.0). */
  readonly startInterval: boolean;
}

/** Asks the engine who it is; the error is its, or the command's, own sentence. */
export async function askEngine(
  cli: DockerCli,
  call?: DockerCall,
): Promise<Result<EngineFacts, string>> {
  const format = '{{.Server.Version}} {{.Server.APIVersion}}';
  const answer = await cli.run(['version', '--format', format], call);
  const [version, api] = answer.stdout.trim().split(' ');
  if (!answer.ok || !version || !api) return err(lastWords(answer.stderr));
  const [major = 0, minor = 0] = api.split('.').map(Number);
  return ok({ version, startInterval: major > 1 || minor >= 44 });
}

/** The last line that says something, without the command's usual introduction. */
export function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !HINT.test(line));
  return (lines.at(-1) ?? 'docker said nothing')
    .trim()
    .replace(/^.*?Error response from daemon: /, '');
}

const HINT = /^(?:See 'docker|Run 'docker|Usage:)/;
