import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';

/** Something real that a test talks to and that a developer's machine may lack. */
export type Part =
  | 'docker'
  | 'docker-compose'
  | 'chromium'
  | 'postgres'
  | 'redis'
  | 'act'
  | 'actionlint'
  | 'zizmor'
  | 'git'
  | 'bash';

export interface PartFound {
  readonly found: true;
  /** Absolute path of the program. For `postgres` its siblings `initdb` and `pg_ctl` lie beside it. */
  readonly path: string;
}

export interface PartMissing {
  readonly found: false;
  readonly reason: string;
}

/** The release the conformance cases were recorded with: another one may print them differently. */
const COMPOSE_VERSION = '5.5.0';

const INSTALL: Readonly<Record<Part, string>> = {
  docker: 'apt-get install docker.io, and start dockerd',
  'docker-compose': `version ${COMPOSE_VERSION}, built from github.com/docker/compose/v5/cmd; .ci/run has the lines`,
  chromium: 'apt-get install chromium',
  postgres: 'apt-get install postgresql',
  redis: 'apt-get install redis-server',
  act: 'go install github.com/nektos/act@v0.2.87',
  actionlint: 'go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  zizmor: 'pip install zizmor==1.29.0',
  git: 'apt-get install git',
  bash: 'apt-get install bash',
};

/** Program names to look for, first match wins. */
const PROGRAMS: Partial<Readonly<Record<Part, readonly string[]>>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  redis: ['redis-server'],
};

function missing(part: Part, what: string): PartMissing {
  return { found: false, reason: `${part}: ${what} (${INSTALL[part]})` };
}

/** Looks for the real thing; for docker this includes an engine that answers. */
export function findPart(part: Part): PartFound | PartMissing {
  const names = PROGRAMS[part] ?? [part];
  const path = names.map(findProgram).find((candidate) => candidate !== undefined);
  if (path === undefined) return missing(part, `no program ${names.join(' or ')} here`);
  if (part === 'docker-compose') return findCompose(path);
  if (part !== 'docker') return { found: true, path };
  const engine = spawnSync(path, ['version', '--format', '{{.Server.Version}}'], {
    encoding: 'utf8',
    timeout: 10_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (engine.status === 0) return { found: true, path };
  return missing(part, `no engine answers: ${firstLine(engine.stderr)}`);
}

function findCompose(path: string): PartFound | PartMissing {
  const { stdout } = spawnSync(path, ['version', '--short'], { encoding: 'utf8', timeout: 10_000 });
  const version = firstLine(stdout ?? '').replace(/^v/, '');
  if (version === COMPOSE_VERSION) return { found: true, path };
  return missing('docker-compose', `version ${version || 'unknown'} here`);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** True when `SIGNALBOX_REQUIRE` is `all` or lists the part (`docker,act`). */
export function mustBeThere(part: Part): boolean {
  const required = (process.env.SIGNALBOX_REQUIRE ?? '').split(',').map((word) => word.trim());
  return required.includes('all') || required.includes(part);
}

export type RequiredPart =
  | { readonly missing: false; readonly path: string }
  | { readonly missing: true; readonly path: '' };

/**
 * For the top of a test file: `const act = requirePart('act');` and then
 * `describe.skipIf(act.missing)('…', () => { … act.path … })`.
 *
 * A part that is not here is printed with the way to get it, and its tests are skipped; when
 * `SIGNALBOX_REQUIRE` asks for it this throws instead, so that the file fails.
 */
export function requirePart(part: Part): RequiredPart {
  const result = findPart(part);
  if (result.found) return { missing: false, path: result.path };
  if (mustBeThere(part)) throw new Error(`Required and not here: ${result.reason}`);
  console.warn(`Skipped: ${result.reason}`);
  return { missing: true, path: '' };
}
