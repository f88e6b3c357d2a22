import type { ServiceConfig } from '#domain';
import { findProgram } from './find-program.ts';
import type { PreflightProblem } from './problem.ts';
import { readVersion } from './read-version.ts';
import { formatVersion, parseVersionRange, satisfies, type VersionRange } from './version-range.ts';

type Environment = Readonly<Record<string, string>>;

/** Programs under `requires` that are missing or of another version. */
export async function checkBinaries(
  service: ServiceConfig,
  environment: Environment,
): Promise<readonly PreflightProblem[]> {
  const checks = Object.entries(service.requires.binaries).map(([binary, range]) =>
    checkBinary({ service, binary, range }, environment),
  );
  return (await Promise.all(checks)).flat();
}

interface RequiredBinary {
  readonly service: ServiceConfig;
  readonly binary: string;
  readonly range: string;
}

async function checkBinary(
  required: RequiredBinary,
  environment: Environment,
): Promise<readonly PreflightProblem[]> {
  const { service, binary, range } = required;
  const parsed = parseVersionRange(range);
  if (!parsed.ok) return [{ kind: 'binary-range', ...required }];
  const search = await findProgram(binary, environment.PATH ?? '', service.workingDir);
  if (search.found !== 'program') return [{ kind: 'binary-missing', service, binary }];
  if (acceptsAny(parsed.value)) return [];
  const version = await readVersion(search.path, environment);
  if (version === null) return [{ kind: 'binary-unversioned', ...required }];
  if (satisfies(version, parsed.value)) return [];
  const found = { version: formatVersion(version), path: search.path };
  return [{ kind: 'binary-version', ...required, ...found }];
}

function acceptsAny(range: VersionRange): boolean {
  return range.some((intervals) =>
    intervals.every(
      ({ from, below }) => below === null && (from === null || from.every((part) => part === 0)),
    ),
  );
}
