import { describeGitHubProblem, type GitHubProblem } from '#domain';
import type { PublishResult } from '../publish-result.ts';
import type { CheckRunAction } from './check-run-action.ts';
import type { CheckRunWriter, ExistingCheckRun } from './check-run-writer.ts';

/** Most annotations of one request (GitHub's OpenAPI description, `checks/create`). */
const ANNOTATIONS_A_REQUEST = 50;

/**
 * Brings the check run of a job to what it should say. One that carries annotations is not updated but
 * followed by another of the same name, which GitHub shows in its place: annotations can only be added.
 */
export async function publishCheckRun(
  action: CheckRunAction,
  checks: CheckRunWriter,
): Promise<PublishResult> {
  const found = await checks.find(action.headSha, action.name);
  if (!found.ok) return failed(found.error);
  const own = found.value.find(({ externalId }) => externalId.startsWith(`${action.identity}:`));
  const externalId = `${action.identity}:${action.digest}`;
  if (own?.externalId === externalId) {
    return { sink: 'check', status: 'skipped', reason: 'unchanged' };
  }
  const [first = [], ...rest] = batchesOf(action.annotations);
  const draft = { action, externalId, annotations: first };
  const replaced = own !== undefined && own.annotations === 0 ? own : null;
  const written = replaced ? await checks.update(replaced.id, draft) : await checks.create(draft);
  if (!written.ok) return failed(written.error);
  const note = await addAnnotations(action, { written: written.value, externalId, rest }, checks);
  const status = replaced ? 'updated' : 'created';
  return { sink: 'check', status, url: written.value.url || null, note };
}

interface Remaining {
  readonly written: ExistingCheckRun;
  readonly externalId: string;
  readonly rest: readonly CheckRunAction['annotations'][];
}

/** The answer is what is missing, or `null`. */
async function addAnnotations(
  action: CheckRunAction,
  { written, externalId, rest }: Remaining,
  checks: CheckRunWriter,
): Promise<string | null> {
  let sent = Math.min(ANNOTATIONS_A_REQUEST, action.annotations.length);
  for (const annotations of rest) {
    const added = await checks.update(written.id, { action, externalId, annotations });
    if (!added.ok) {
      const reason = describeGitHubProblem(added.error);
      return `${sent} of ${action.annotations.length} annotations: ${reason}`;
    }
    sent += annotations.length;
  }
  return null;
}

function batchesOf(
  annotations: CheckRunAction['annotations'],
): readonly CheckRunAction['annotations'][] {
  const count = Math.ceil(annotations.length / ANNOTATIONS_A_REQUEST);
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * ANNOTATIONS_A_REQUEST, (index + 1) * ANNOTATIONS_A_REQUEST),
  );
}

function failed(problem: GitHubProblem): PublishResult {
  return { sink: 'check', status: 'failed', error: describeGitHubProblem(problem) };
}
