import type { GroupLeader } from '../../processes/members.ts';

/** Whose a container or network is; written on it as labels, so that a later run can tell. */
export interface RunIdentity {
  readonly project: string;
  readonly runId: string;
  /** The run's mark: unique for each run; a run inside a run begins with the outer one's and `/`. */
  readonly mark: string;
  readonly supervisor: GroupLeader;
  /** The machine's name: a pid means nothing on another one that uses the same engine. */
  readonly host: string;
}

/** What the labels of something on the engine say. */
export interface RunLabels {
  readonly project: string;
  readonly mark: string;
  readonly service: string | null;
  readonly supervisor: (GroupLeader & { readonly host: string }) | null;
}

export const RUN_LABEL = 'signalbox.run';
export const PROJECT_LABEL = 'signalbox.project';
export const SERVICE_LABEL = 'signalbox.service';
export const SUPERVISOR_LABEL = 'signalbox.supervisor';

/** `key=value` of each label of the run. */
export function labelsOf(identity: RunIdentity): readonly string[] {
  const { host, supervisor } = identity;
  return [
    `${PROJECT_LABEL}=${identity.project}`,
    `${RUN_LABEL}=${identity.mark}`,
    `${SUPERVISOR_LABEL}=${host}/${supervisor.pid}/${supervisor.startTime ?? ''}`,
  ];
}

/** `null` when it is not ours: a label is missing. */
export function parseLabels(labels: Readonly<Record<string, string>>): RunLabels | null {
  const mark = labels[RUN_LABEL];
  const project = labels[PROJECT_LABEL];
  if (!mark || project === undefined) return null;
  return {
    project,
    mark,
    service: labels[SERVICE_LABEL] || null,
    supervisor: parseSupervisor(labels[SUPERVISOR_LABEL] ?? ''),
  };
}

function parseSupervisor(text: string): RunLabels['supervisor'] {
  const [, host, pid, startTime] = /^([^/]+)\/(\d+)\/(.*)$/.exec(text) ?? [];
  if (host === undefined || pid === undefined) return null;
  return { host, pid: Number(pid), startTime: startTime || null };
}

/** Of this run, or of a run inside it. */
export function isOfRun(labels: RunLabels, mark: string): boolean {
  return labels.mark === mark || labels.mark.startsWith(`${mark}/`);
}

/** The part of names that tells this run's containers and networks from those of all others. */
export function shortMark(mark: string): string {
  return (mark.split('/').at(-1) ?? mark).replaceAll(/[^a-zA-Z0-9-]/g, '');
}

/** The engine's rule for names is `[a-zA-Z0-9][a-zA-Z0-9_.-]+`. */
export function engineName(...parts: readonly string[]): string {
  return ['signalbox', ...parts].join('-').replaceAll(/[^a-zA-Z0-9_.-]/g, '_');
}
