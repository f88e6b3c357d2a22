import { artifactService, backendIdsOf, uploadArtifact, zipFolder } from '#publish';
import type { RunDirectory } from '../job/run-directory.ts';
import type { World } from '../world/world.ts';

/**
 * Uploads the run's folder as an artifact of the workflow run, and says so or why not; the job's result
 * does not depend on it. Only a JavaScript action is told where artifacts go (actions/runner
 * `NodeScriptActionHandler.cs`), and GitHub Enterprise Server has no service of this version.
 */
export async function uploadRunFolder(
  { root }: RunDirectory,
  name: string,
  world: World,
): Promise<void> {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token = '' } = world.environment;
  const ids = backendIdsOf(token);
  if (!url || ids === null) {
    world.stdout.write(`artifact skipped: this runner offers no artifact service; see ${root}\n`);
    return;
  }
  const uploaded = await uploadArtifact(
    { name, archive: zipFolder(root) },
    artifactService({ url, token, ids }),
  );
  world.stdout.write(
    uploaded.ok
      ? `artifact created: ${name}, ${Math.ceil(uploaded.value.bytes / 1024)} KB\n`
      : `artifact not uploaded: ${uploaded.error}\n`,
  );
}
