import type { Clock } from '#std';
import type { DockerCli } from './docker-cli.ts';
import {
  PROJECT_LABEL,
  parseLabels,
  RUN_LABEL,
  type RunLabels,
  SERVICE_LABEL,
  SUPERVISOR_LABEL,
} from './run-labels.ts';

export interface Removal {
  readonly cli: DockerCli;
  readonly clock: Clock;
  /** Which of everything that carries a run's label is to go. */
  readonly isOurs: (labels: RunLabels) => boolean;
  /**
   * Looks in a row that must find nothing: the engine may still be finishing what a killed command
   * began. 0: once everything that was found is gone.
   */
  readonly quietLooks: number;
}

interface Found {
  readonly id: string;
  readonly labels: RunLabels;
}

/**
 * Removes containers with their anonymous volumes, then networks, and looks again until nothing is
 * found. Returns the labels of the containers. Without an engine that answers, nothing is removed.
 */
export async function removeContainers(removal: Removal): Promise<readonly RunLabels[]> {
  const { clock, quietLooks } = removal;
  const removed = new Map<string, RunLabels>();
  let quiet = 0;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    if (look > 0) await wait(clock, LOOK_AGAIN_MS);
    const pass = await removeOnce(removal);
    if (pass === null) break;
    for (const { id, labels } of pass.containers) removed.set(id, labels);
    quiet = pass.found === 0 ? quiet + 1 : 0;
    if (pass.ok && quiet >= quietLooks) break;
  }
  return [...removed.values()];
}

interface Pass {
  readonly containers: readonly Found[];
  /** Containers and networks. */
  readonly found: number;
  /** All of them are gone. */
  readonly ok: boolean;
}

/** `null` when nobody answers. */
async function removeOnce({ cli, isOurs }: Removal): Promise<Pass | null> {
  const [allContainers, allNetworks] = await Promise.all([
    list(cli, ['ps', '--all', '--no-trunc']),
    list(cli, ['network', 'ls', '--no-trunc']),
  ]);
  if (allContainers === null || allNetworks === null) return null;
  const containers = allContainers.filter(({ labels }) => isOurs(labels));
  const networks = allNetworks.filter(({ labels }) => isOurs(labels));
  const first = await removeAll(cli, ['rm', '--force', '--volumes'], containers);
  const second = await removeAll(cli, ['network', 'rm'], networks);
  return { containers, found: containers.length + networks.length, ok: first && second };
}

async function removeAll(
  cli: DockerCli,
  argv: readonly string[],
  found: readonly Found[],
): Promise<boolean> {
  if (found.length === 0) return true;
  const answer = await cli.run([...argv, ...found.map(({ id }) => id)]);
  return answer.ok;
}

/** What carries a run's label; `null` when nobody answers. */
async function list(cli: DockerCli, argv: readonly string[]): Promise<readonly Found[] | null> {
  const labels = LABELS.map((label) => `{{.Label "${label}"}}`);
  const format = ['{{.ID}}', ...labels].join('\t');
  const answer = await cli.run([...argv, '--filter', `label=${RUN_LABEL}`, '--format', format]);
  return answer.ok ? answer.stdout.split('\n').flatMap(parseFound) : null;
}

function parseFound(line: string): readonly Found[] {
  const [id, ...values] = line.split('\t');
  if (!id) return [];
  const labels = parseLabels(
    Object.fromEntries(LABELS.map((name, at) => [name, values[at] ?? ''])),
  );
  return labels === null ? [] : [{ id, labels }];
}

function wait(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}

const LABELS = [PROJECT_LABEL, RUN_LABEL, SERVICE_LABEL, SUPERVISOR_LABEL] as const;
const LOOK_AGAIN_MS = 150;
const MOST_LOOKS = 20;
