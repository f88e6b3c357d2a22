import { makeNight, type NightRequest } from './night/make-night.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** Grades earlier forecasts, makes new ones, and says what the night brought. */
export async function night(
  request: NightRequest & { readonly json?: boolean; readonly feedback?: boolean },
  world: World,
): Promise<ExitCode> {
  const { GITHUB_TOKEN, GH_TOKEN } = world.environment;
  const token = request.feedback ? (GITHUB_TOKEN ?? GH_TOKEN ?? null) : null;
  if (request.feedback && token === null) world.stderr.write(`${NO_TOKEN}\n`);
  const made = await makeNight({ ...request, token }, world);
  if (!made.ok) {
    world.stderr.write(`${made.error}\n`);
    return EXIT.usage;
  }
  const { files, markdown } = made.value;
  const paths = Object.values(files);
  world.stdout.write(
    request.json
      ? `${JSON.stringify({ schema: 'signalbox.files/1', files: paths })}\n`
      : `${markdown}\n${paths.join('\n')}\n`,
  );
  return EXIT.ok;
}

const NO_TOKEN =
  'What people say of verdicts was not read: --feedback asks GitHub and needs GITHUB_TOKEN.';
