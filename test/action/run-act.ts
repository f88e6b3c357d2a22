import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ActOutput, readActOutput } from './read-act-output.ts';
import { standInOptions } from './stand-ins.ts';

export interface ActRequest {
  /** Path of the act program. */
  readonly act: string;
  /** The repository to run in; `actions/checkout` copies it as it lies on disk. */
  readonly repository: string;
  /** Relative to the repository. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  /** Base address of the GitHub API, `http://127.0.0.1:PORT`. */
  readonly apiUrl: string;
  /** More variables for every step, such as `GITHUB_RUN_ID`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What `vars` holds. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Where act's own artifact server keeps what it is given; there is none when absent. */
  readonly artifacts?: { readonly folder: string; readonly port: number };
  /** `owner/name@ref` → the folder act takes that repository from. */
  readonly repositories?: Readonly<Record<string, string>>;
  /** Ends the run; act's own limits know whole minutes only. */
  readonly timeoutMs?: number;
}

export interface ActRun extends ActOutput {
  readonly exitCode: number | null;
  /** act's own log. */
  readonly stderr: string;
  /** What steps left in `$OUT`: name → text. */
  readonly out: Readonly<Record<string, string>>;
}

/** A token of the shape GitHub gives out: act masks it wherever it occurs, so it must be a rare text. */
export const ACT_TOKEN = 'ghs_test_0123456789abcdef0123456789abcdef';

const NODE_FOLDER = dirname(process.execPath);
const DEFAULT_TIMEOUT_MS = 120_000;

/** A job whose label is not among them is skipped, and act calls that a success. */
const RUNNER_LABELS = ['ubuntu-latest', 'ubuntu-24.04', 'self-hosted'];

/** Options that keep act from reading the repository's `.env`, asking questions, or using the network. */
function argvOf(request: ActRequest, folder: string): readonly string[] {
  const variables: Readonly<Record<string, string>> = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_API_URL: request.apiUrl,
    GITHUB_GRAPHQL_URL: `${request.apiUrl}/graphql`,
    OUT: join(folder, 'out'),
    ...request.env,
  };
  return [
    request.event.name,
    ...['-C', request.repository, '-W', request.workflow, '-e', join(folder, 'event.json')],
    '--json',
    ...RUNNER_LABELS.flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...['--env-file', '/dev/null', '--secret-file', '/dev/null'],
    ...['--var-file', '/dev/null', '--input-file', '/dev/null'],
    ...['--no-cache-server', '--defaultbranch', 'main', '--actor', 'octocat'],
    ...['-s', `GITHUB_TOKEN=${ACT_TOKEN}`],
    ...artifactOptions(request.artifacts),
    ...standInOptions(),
    ...pairs('--local-repository', request.repositories),
    ...pairs('--var', request.vars),
    ...pairs('--env', variables),
  ];
}

function artifactOptions(artifacts: ActRequest['artifacts']): readonly string[] {
  if (artifacts === undefined) return [];
  const { folder, port } = artifacts;
  return [
    ...['--artifact-server-path', folder],
    ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-port', String(port)],
  ];
}

function pairs(option: string, values: Readonly<Record<string, string>> = {}): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

/** Nothing of the caller's environment: act would pass all of it on to every step. */
function environmentOf(folder: string): Readonly<Record<string, string>> {
  return {
    HOME: join(folder, 'home'),
    PATH: `${NODE_FOLDER}:/usr/local/bin:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    TMPDIR: tmpdir(),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    ACT_DISABLE_VERSION_CHECK: '1',
  };
}

function readFolder(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function finish(
  request: ActRequest,
  folder: string,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    exitCode: number | null;
    stdout: string;
    stderr: string;
  }>();
  const child = spawn(request.act, argvOf(request, folder), {
    cwd: folder,
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    killSignal: 'SIGTERM',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.on('error', reject);
  child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  return promise;
}

/** Runs a workflow on this machine, without containers, in a cache and a home of its own. */
export async function runAct(request: ActRequest): Promise<ActRun> {
  // No space in this path: act does not quote the paths of its own command files.
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-act-'));
  try {
    for (const name of ['home', 'out', 'config']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'event.json'), JSON.stringify(request.event.payload));
    const { exitCode, stdout, stderr } = await finish(request, folder);
    return { exitCode, stderr, ...readActOutput(stdout), out: readFolder(join(folder, 'out')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
