import { makeNight, type NightRequest } from './night/make-night.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** Grades earlier forecasts, makes new ones, and says what the night brought. */
export async function night(
  request: NightRequest & { readonly json?: boolean },
  world: World,
): Promise<ExitCode> {
  const made = await makeNight(request, world);
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
