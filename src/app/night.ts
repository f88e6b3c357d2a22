import { printFaults } from './job/print-faults.ts';
import { actOnNight } from './night/act-on-night.ts';
import { makeNight, type NightRequest } from './night/make-night.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** Grades earlier forecasts, makes new ones, and says what the night brought. */
export async function night(
  request: NightRequest & {
    readonly json?: boolean;
    /** What people say of verdicts is read from GitHub first. */
    readonly feedback?: boolean;
    /** Issues and webhooks, as far as the configuration asks for them. */
    readonly publish?: boolean;
    /** Says what would be published, and publishes nothing. */
    readonly dryRun?: boolean;
  },
  world: World,
): Promise<ExitCode> {
  const token = world.environment.GITHUB_TOKEN || world.environment.GH_TOKEN || null;
  if (request.feedback && token === null) world.stderr.write(`${NO_TOKEN}\n`);
  const made = await makeNight({ ...request, token: request.feedback ? token : null }, world);
  if (!made.ok) {
    world.stderr.write(`${made.error.told}\n`);
    return made.error.reason === 'no-run' ? EXIT.ok : EXIT.usage;
  }
  const { files, markdown } = made.value;
  const paths = Object.values(files);
  world.stdout.write(
    request.json
      ? `${JSON.stringify({ schema: 'signalbox.files/1', files: paths })}\n`
      : `${markdown}\n${paths.join('\n')}\n`,
  );
  if (!request.publish) return EXIT.ok;
  const { report } = made.value;
  const acted = await actOnNight(
    { report, project: request, dryRun: request.dryRun === true, token },
    world,
  );
  return acted.ok ? EXIT.ok : printFaults(acted.error, request, world);
}

const NO_TOKEN =
  'What people say of verdicts was not read: --feedback asks GitHub and needs GITHUB_TOKEN.';
