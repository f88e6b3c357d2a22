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
  /** Looks that must find nothing: the engine may still be finishing what a killed command began. */
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
  const { cli, clock, quietLooks } = removal;
  const removed = new Map<string, RunLabels>();
  let quiet = 0;
  for (let look = 0; look < MOST_LOOKS && quiet < quietLooks; look += 1) {
    if (look > 0) await wait(clock, LOOK_AGAIN_MS);
    const found = await removeOnce(removal);
    if (found === null) break;
    for (const { id, labels } of found.containers) removed.set(id, labels);
    quiet = found.containers.length + found.networks.length === 0 ? quiet + 1 : 0;
  }
  return [...removed.values()];

  async function removeOnce({ isOurs }: Removal) {
    const [containers, networks] = await Promise.all([
      list(cli, ['ps', '--all', '--no-trunc']),
      list(cli, ['network', 'ls', '--no-trunc']),
    ]);
    if (containers === null || networks === null) return null;
    const ours = containers.filter(({ labels }) => isOurs(labels));
    const ourNetworks = networks.filter(({ labels }) => isOurs(labels));
    const ids = ours.map(({ id }) => id);
    if (ids.length > 0) await cli.run(['rm', '--force', '--volumes', ...ids]);
    const networkIds = ourNetworks.map(({ id }) => id);
    if (networkIds.length > 0) await cli.run(['network', 'rm', ...networkIds]);
    return { containers: ours, networks: ourNetworks };
  }
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
