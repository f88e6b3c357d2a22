import type { CauseId, Fault, PortConfig, ServiceConfig, SourceLocation } from '#domain';
import type { PreflightProblem } from './problem.ts';

/** The sentences of each kind of problem. A kind without its entry does not compile. */
type Catalogue = {
  readonly [Kind in PreflightProblem['kind']]: (
    problem: Extract<PreflightProblem, { kind: Kind }>,
  ) => Wording;
};

interface Wording {
  readonly problem: string;
  readonly remedy: string;
  readonly cause: CauseId;
  /** The key below the service the fault is about; `null` for the service itself. */
  readonly key: string | null;
  readonly service: ServiceConfig | null;
  /** It is what the file says that is wrong, on whichever machine. */
  readonly ofFile?: true;
  /** The service's own place, unless a closer one is known. */
  readonly location?: SourceLocation | undefined;
}

const CATALOGUE: Catalogue = {
  platform: ({ platform }) => ({
    problem: `Services cannot be run on ${PLATFORM_NAMES[platform] ?? platform} yet: process groups and the readiness pipe need a POSIX system`,
    remedy: 'Use a Linux or macOS runner (runs-on: ubuntu-latest), or WSL 2 on a Windows machine.',
    cause: 'config.workflow',
    key: null,
    service: null,
  }),
  'command-missing': ({ service, program, key, searched }) => ({
    problem: program.includes('/')
      ? `${quote(program)} does not exist`
      : `${quote(program)} is not in any of the ${searched.length} folders of PATH`,
    remedy: program.includes('/')
      ? 'Correct the path (a relative one starts at working_dir), or add a task that makes the file and depend on it.'
      : `Install ${program} in a step before, or add its folder to PATH.`,
    cause: 'config.command',
    key,
    service,
  }),
  'command-not-executable': ({ service, program, key }) => ({
    problem: `${quote(program)} is there but may not be executed`,
    remedy: `Give it the right with "chmod +x", or call it through its interpreter. In git: git update-index --chmod=+x.`,
    cause: 'config.command',
    key,
    service,
  }),
  'working-directory': ({ service, found }) => ({
    problem: `${quote(service.workingDir)} is ${found}, expected a folder`,
    remedy: 'Correct working_dir, or make the folder in a task this service depends on.',
    cause: 'svc.config',
    key: 'working_dir',
    service,
  }),
  'docker-missing': ({ services }) => ({
    problem: `${services.map(({ name }) => name).join(', ')} ${services.length === 1 ? 'has' : 'have'} an image, but there is no "docker" command on PATH`,
    remedy: 'Install Docker, or give the service a command to run it as a process.',
    cause: 'svc.config',
    key: 'image',
    service: services[0] ?? null,
  }),
  'docker-engine': ({ services, host, reason }) => ({
    problem: `${services.map(({ name }) => name).join(', ')} ${services.length === 1 ? 'needs' : 'need'} a container engine, and none answers${host === null ? '' : ` at DOCKER_HOST ${quote(host)}`}: ${shorten(reason)}`,
    remedy:
      'Start the engine ("sudo systemctl start docker"), use a runner that has one (runs-on: ubuntu-latest), or point DOCKER_HOST at one.',
    cause: 'infra.runner',
    key: 'image',
    service: services[0] ?? null,
  }),
  'container-notify': ({ service }) => ({
    problem: 'a container cannot be handed the pipe a notify healthcheck reads',
    remedy: 'Use log, http, tcp or test.',
    cause: 'svc.config',
    key: 'healthcheck',
    service,
    ofFile: true,
  }),
  'container-commands': ({ service, commands }) => ({
    problem: `its healthcheck holds ${commands} commands, and a container's engine runs one`,
    remedy: 'Join them in one command: ["CMD-SHELL", "first && second"].',
    cause: 'svc.config',
    key: 'healthcheck',
    service,
    ofFile: true,
  }),
  'build-missing': ({ service, key, file }) => ({
    problem: `${quote(file)} does not exist, and the image is built from it`,
    remedy: `Correct build.${key}, or make it in a step before.`,
    cause: 'svc.config',
    key: `build.${key}`,
    service,
  }),
  'binary-missing': ({ service, binary }) => ({
    problem: `${quote(binary)} is required and is not on PATH`,
    remedy: `Install ${binary} in a step before, or add its folder to PATH.`,
    cause: 'config.command',
    key: `requires.${binary}`,
    service,
  }),
  'binary-range': ({ service, binary, range }) => ({
    problem: `${quote(range)} is not a version range`,
    remedy: 'Write one like ">=22", "^1.4", "~3.2.1", "1.x" or ">=20 <23 || 24.1.0".',
    cause: 'svc.config',
    key: `requires.${binary}`,
    service,
    ofFile: true,
  }),
  'binary-unversioned': ({ service, binary, range }) => ({
    problem: `${binary} does not tell its version with --version, version or -version, expected ${range}`,
    remedy: 'Require it with "*" when any version will do.',
    cause: 'config.command',
    key: `requires.${binary}`,
    service,
  }),
  'binary-version': ({ service, binary, range, version, path }) => ({
    problem: `${binary} is ${version} (${path}), expected ${range}`,
    remedy: `Install a ${binary} of that range in a step before, or put it earlier on PATH.`,
    cause: 'config.command',
    key: `requires.${binary}`,
    service,
  }),
  'file-missing': ({ service, file }) => ({
    problem: `${quote(file)} is required and does not exist`,
    remedy: 'Make it in a step before the start, or correct the path.',
    cause: 'svc.config',
    key: 'requires.files',
    service,
  }),
  'variable-unset': ({ service, variable, empty }) => ({
    problem: `the environment variable ${variable} is required and ${empty ? 'is empty' : 'is not set'}`,
    remedy: `Set ${variable} in the job (env:, from a secret if it is one) or in the service's environment.`,
    cause: 'config.env',
    key: 'requires.env',
    service,
  }),
  'log-pattern': ({ service, pattern, reason }) => ({
    problem: `${quote(pattern)} is not a regular expression of RE2: ${reason}`,
    remedy: 'Correct it (no look-around, no back-references), or give literal text.',
    cause: 'svc.config',
    key: 'healthcheck',
    service,
    ofFile: true,
  }),
  'port-taken': (problem) => ({
    problem: `${portOf(problem.port)} is already taken by ${holderOf(problem)}`,
    remedy: remedyOfTaken(problem),
    ...aboutPort(problem),
  }),
  'port-forbidden': (problem) => ({
    problem: `${portOf(problem.port)} may not be opened by this user: ports below 1024 belong to root`,
    remedy: 'Give it a port from 1024 on.',
    ...aboutPort(problem),
  }),
  'port-address': (problem) => ({
    problem: `${portOf(problem.port)} is asked for on ${quote(problem.port.hostIp ?? '')}, which is no address of this machine`,
    remedy: 'Use 127.0.0.1, 0.0.0.0, or leave the address away.',
    ...aboutPort(problem),
  }),
};

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'Windows' };

function portOf({ published, protocol }: PortConfig): string {
  return `${protocol === 'udp' ? 'UDP port' : 'port'} ${published}`;
}

function aboutPort({ service, port }: { service: ServiceConfig; port: PortConfig }) {
  return { cause: 'svc.port', key: 'ports', service, location: port.location } as const;
}

type TakenPort = Extract<PreflightProblem, { kind: 'port-taken' }>;

function holderOf({ holder }: TakenPort): string {
  if (holder === null)
    return 'a process that cannot be seen from here (another user’s, or a container’s)';
  const leftOver = holder.runId === null ? '' : `, left over by run ${shorten(holder.runId)}`;
  return `pid ${holder.pid} (${shorten(holder.command)})${leftOver}`;
}

function remedyOfTaken({ holder, service }: TakenPort): string {
  if (holder === null)
    return `Free it ("sudo ss -ltnp" names the holder), or give ${service.name} another port.`;
  if (holder.runId !== null) {
    return `"signalbox down" removes what the run left behind; "kill ${holder.pid}" ends this process alone.`;
  }
  return `End it ("kill ${holder.pid}") or give ${service.name} another port.`;
}

/** The most of a stranger's text a sentence repeats. */
const LONGEST_QUOTE = 120;

function shorten(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a process may call itself anything
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE - 1)}…` : clean;
}

function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

/** The rendered form every door prints. */
export function faultOf(problem: PreflightProblem): Fault {
  const word = CATALOGUE[problem.kind] as (problem: PreflightProblem) => Wording;
  const { service, key, cause, location, ofFile, ...sentences } = word(problem);
  const found = {
    code: `preflight.${problem.kind}`,
    ...sentences,
    ...(ofFile ? {} : { ofMachine: true }),
    cause,
  };
  if (service === null) return found;
  const path = ['services', service.name, key].filter((part) => part !== null).join('.');
  return { ...found, service: service.name, location: location ?? service.location, path };
}
