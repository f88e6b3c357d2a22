import { describeGitHubProblem } from '#domain';
import { describeArchiveFault, readNamedFiles } from '#evidence';
import { downloadBytes } from '#history';
import type { OriginReader, RunArtifact } from '#publish';
import { type Clock, err, ok, type Result } from '#std';
import {
  type FoundReport,
  type FoundReports,
  LEFT_OUT,
  MOST_BYTES,
  MOST_REPORTS,
  REPORT,
} from './find-reports.ts';
import { placePattern } from './place-pattern.ts';

export interface ArtifactLimits {
  /** Longest time without a byte, and for one archive. */
  readonly timeoutMs: number;
  readonly longestMs: number;
  /** Of one archive, as it travels. */
  readonly mostBytes: number;
}

/** An archive is held in memory, one at a time; the logs of a long job are packed to a tenth of this. */
const LIMITS: ArtifactLimits = { timeoutMs: 20_000, longestMs: 120_000, mostBytes: 128 * 2 ** 20 };

const EMPTY = `there is no ${REPORT} in it`;

export interface CollectRequest {
  readonly runId: number;
  /** Which artifacts: a name, or a pattern with `*`. */
  readonly pattern: string;
  readonly github: OriginReader;
  readonly clock: Clock;
  readonly limits?: ArtifactLimits;
}

export interface CollectedReports extends FoundReports {
  /** Artifacts that may hold reports nobody has read, by name. */
  readonly unread: readonly string[];
}

/**
 * The reports in the artifacts of a run that has ended. Every byte of them is a stranger's: nothing is
 * written anywhere, names lead nowhere, sizes are counted and not believed, and one artifact that cannot
 * be read is a warning that stops no other.
 */
export async function collectArtifacts(request: CollectRequest): Promise<CollectedReports> {
  const { runId, pattern, github } = request;
  const listed = await github.artifacts(runId);
  if (!listed.ok) {
    const warning = `the artifacts of run ${runId} are not known: ${describeGitHubProblem(listed.error)}`;
    return { reports: [], warnings: [warning], unread: [pattern] };
  }
  const { matches } = placePattern(pattern);
  const wanted = newestOfEach(listed.value.filter(({ name }) => matches(name)));
  const warnings: string[] = [];
  if (wanted.length === 0) warnings.push(`run ${runId} has no artifact ${pattern}`);
  if (wanted.length > MOST_REPORTS) {
    warnings.push(`of ${wanted.length} artifacts ${MOST_REPORTS} are read`);
  }
  const unread = wanted.slice(MOST_REPORTS).map(({ name }) => name);
  const reports: FoundReport[] = [];
  let left = MOST_BYTES;
  for (const artifact of wanted.slice(0, MOST_REPORTS)) {
    const { name } = artifact;
    const read = await readArtifact(artifact, left, request);
    const room = MOST_REPORTS - reports.length;
    if (!read.ok || read.value.length > room) unread.push(name);
    if (read.ok && read.value.length > 0) reports.push(...read.value.slice(0, room));
    else warnings.push(`artifact ${JSON.stringify(name)}: ${read.ok ? EMPTY : read.error}`);
    left = MOST_BYTES - reports.reduce((sum, { text }) => sum + text.length, 0);
  }
  return { reports, warnings, unread };
}

/** Another attempt leaves an artifact of the same name beside that of the first. */
function newestOfEach(artifacts: readonly RunArtifact[]): readonly RunArtifact[] {
  const newest = new Map<string, RunArtifact>();
  for (const artifact of [...artifacts].sort((a, b) => a.id - b.id)) {
    newest.set(artifact.name, artifact);
  }
  return [...newest.values()];
}

async function readArtifact(
  artifact: RunArtifact,
  mostText: number,
  request: CollectRequest,
): Promise<Result<readonly FoundReport[], string>> {
  const { name } = artifact;
  const packed = await download(artifact, request);
  if (!packed.ok) return packed;
  const files = await readNamedFiles(packed.value, {
    name: REPORT,
    leftOut: LEFT_OUT,
    mostBytes: mostText,
    mostFiles: MOST_REPORTS,
  });
  if (!files.ok) return err(describeArchiveFault(files.error));
  return ok(files.value.map(({ path, text }) => ({ file: `${name}: ${path}`, text })));
}

async function download(
  { id, bytes, isExpired }: RunArtifact,
  { github, clock, limits = LIMITS }: CollectRequest,
): Promise<Result<Uint8Array, string>> {
  if (isExpired) return err('it has expired');
  if (bytes > limits.mostBytes) {
    const most = limits.mostBytes / 2 ** 20;
    return err(`it is larger than ${most} MB; upload only ${REPORT} in an artifact of its own`);
  }
  const address = await github.artifactAddress(id);
  if (!address.ok) return err(describeGitHubProblem(address.error));
  const pieces: Uint8Array[] = [];
  try {
    const what = 'artifact';
    for await (const piece of downloadBytes({ what, url: address.value, clock, ...limits })) {
      pieces.push(piece);
    }
    return ok(Buffer.concat(pieces));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
