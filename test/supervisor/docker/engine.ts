import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type ContainerConfig, NO_HOOKS, type ServiceConfig } from '#domain';
import { PLAIN_CONTAINER } from '../../../src/supervisor/runners/docker/container-of.ts';
import { service } from '../build-graph.ts';

/** An image of this machine's own busybox: no registry is asked. */
export const IMAGE = 'signalbox-test:1';

/** The same program alone. */
export const SHELL_LESS_IMAGE = 'signalbox-test-bare:1';

const APPLETS = [
  'awk cat dd echo env false head hostname httpd id ls nc nslookup printf seq sh sleep tail test',
  'touch true wget yes',
].flatMap((line) => line.split(' '));

export function docker(...argv: readonly string[]): string {
  return execFileSync('docker', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Makes the image from a static busybox, once for all tests. */
export function makeImage(folder: string): void {
  if (docker('images', '--quiet', IMAGE).trim() !== '') return;
  const root = join(folder, 'root');
  mkdirSync(join(root, 'bin'), { recursive: true });
  mkdirSync(join(root, 'tmp'));
  cpSync('/bin/busybox', join(root, 'bin', 'busybox'), { dereference: true });
  for (const applet of APPLETS) symlinkSync('busybox', join(root, 'bin', applet));
  const archive = join(folder, 'image.tar');
  execFileSync('tar', ['-C', root, '-cf', archive, '.']);
  docker('import', archive, IMAGE);
}

/** Makes an image of one static program without a shell or anything else. */
export function makeShellLessImage(folder: string): void {
  if (docker('images', '--quiet', SHELL_LESS_IMAGE).trim() !== '') return;
  const root = join(folder, 'bare');
  mkdirSync(root, { recursive: true });
  cpSync('/bin/busybox', join(root, 'busybox'), { dereference: true });
  const archive = join(folder, 'bare.tar');
  execFileSync('tar', ['-C', root, '-cf', archive, '.']);
  docker('import', archive, SHELL_LESS_IMAGE);
}

/** Whether the engine makes networks and hands out ports, or only lends the host's. */
export function hasBridge(): boolean {
  return docker('network', 'ls', '--quiet', '--filter', 'driver=bridge').trim() !== '';
}

export type ContainerPart = Partial<Omit<ServiceConfig, 'container'>> & {
  readonly container?: Partial<ContainerConfig>;
};

/** A service that runs in a container: `script` in the image's shell. */
export function container(
  name: string,
  script: string | readonly string[],
  part: ContainerPart = {},
): ServiceConfig {
  const { container: own, ...rest } = part;
  return service(name, {
    runner: 'docker',
    image: IMAGE,
    command: typeof script === 'string' ? ['sh', '-c', script] : script,
    workingDir: '',
    stopGracePeriodMs: 3_000,
    readyTimeoutMs: 30_000,
    hooks: NO_HOOKS,
    ...rest,
    container: { ...PLAIN_CONTAINER, pullPolicy: 'never', ...own },
  });
}

/** What carries a run's label: containers and networks. */
export function leftOnEngine(project: string): readonly string[] {
  const filter = ['--filter', `label=signalbox.project=${project}`];
  return [
    ...docker('ps', '--all', '--quiet', ...filter).split('\n'),
    ...docker('network', 'ls', '--quiet', ...filter).split('\n'),
  ].filter(Boolean);
}

/** A shell script that lives until it is told to stop, and stops at once. */
export const UNTIL_TERM = 'trap "exit 0" TERM; while :; do sleep 0.1; done';
