import type {
  Actor,
  GateOutcome,
  Relation,
  RetrySafety,
  RunOutcome,
  ServiceStatus,
  ThresholdCheck,
} from '#domain';

/** What a relation means to who reads the report. */
export interface RelationWording {
  /** After the cause: `new with this change (96 %)`. */
  readonly label: string;
  /** Before the title of a folded card: `Not yours: …`. */
  readonly owner: string;
  readonly icon: string;
  /** Shown open, since it is up to who reads. */
  readonly open: boolean;
}

export const RELATION: Readonly<Record<Relation, RelationWording>> = {
  introduced: { label: 'new with this change', owner: 'Yours', icon: '🔴', open: true },
  unknown: { label: 'not known whose', owner: 'Not known whose', icon: '🟠', open: true },
  'pre-existing': { label: 'was broken before', owner: 'Not yours', icon: '⚪', open: false },
  intermittent: { label: 'intermittent', owner: 'Not yours', icon: '⚪', open: false },
};

export const ACTOR: Readonly<Record<Actor, string>> = {
  author: 'the author of the change',
  'workflow-owner': 'the workflow owner',
  platform: 'the platform team',
  'repository-admin': 'a repository administrator',
  nobody: 'nobody has to act',
  unknown: 'who acts is not known',
};

/** `the author of the change acts`, or the sentence that nobody does. */
export function actorSentence(actor: Actor): string {
  return actor === 'nobody' || actor === 'unknown' ? ACTOR[actor] : `${ACTOR[actor]} acts`;
}

export const RETRY: Readonly<Record<RetrySafety, string>> = {
  yes: 'safe to re-run',
  once: 'one re-run is worth a try',
  no: 'a re-run will not help',
};

export const OUTCOME: Readonly<
  Record<RunOutcome | 'running', { readonly label: string; readonly icon: string }>
> = {
  passed: { label: 'passed', icon: '🟢' },
  failed: { label: 'failed', icon: '🔴' },
  cancelled: { label: 'cancelled', icon: '⚪' },
  'not-started': { label: 'not started', icon: '🔴' },
  running: { label: 'running', icon: '🔵' },
};

export type Tone = 'good' | 'bad' | 'busy' | 'quiet';

export const STATUS: Readonly<
  Record<ServiceStatus, { readonly label: string; readonly mark: string; readonly tone: Tone }>
> = {
  waiting: { label: 'waits', mark: '⋯', tone: 'quiet' },
  starting: { label: 'starting', mark: '◌', tone: 'busy' },
  ready: { label: 'ready', mark: '✔', tone: 'good' },
  unhealthy: { label: 'unhealthy', mark: '✘', tone: 'bad' },
  restarting: { label: 'restarting', mark: '↻', tone: 'busy' },
  completed: { label: 'done', mark: '✔', tone: 'good' },
  failed: { label: 'failed', mark: '✘', tone: 'bad' },
  skipped: { label: 'skipped', mark: '–', tone: 'quiet' },
  stopping: { label: 'stopping', mark: '◌', tone: 'busy' },
  stopped: { label: 'stopped', mark: '■', tone: 'quiet' },
};

export const GATE: Readonly<Record<GateOutcome, { readonly mark: string; readonly tone: Tone }>> = {
  passed: { mark: '✔', tone: 'good' },
  failed: { mark: '✘', tone: 'bad' },
  skipped: { mark: '–', tone: 'quiet' },
  cancelled: { mark: '–', tone: 'quiet' },
};

export const THRESHOLD: Readonly<Record<ThresholdCheck['threshold'], string>> = {
  score: 'score',
  response: 'slowest response',
  startup: 'startup',
};

/** `96 %`. Nothing estimated is certain, so the ends are `> 99 %` and `< 1 %`. */
export function percent(probability: number): string {
  if (!Number.isFinite(probability)) return '?';
  if (probability > 0.994) return '> 99 %';
  if (probability < 0.006) return '< 1 %';
  return `${Math.round(probability * 100)} %`;
}

/** `1 service`, `3 services`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${groupDigits(count)} ${count === 1 ? noun : plural}`;
}

/** `12 041`: thin groups that no locale reads as a decimal mark. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

/** A sentence as one of several parts: without its full stop. */
export function clause(sentence: string): string {
  return sentence.trim().replace(/(?<!\.)\.$/, '');
}

/** Names in a row: `auth, backend and 3 more`. */
export function listed(names: readonly string[], most = 8): string {
  const left = names.length - most;
  return left > 0 ? `${names.slice(0, most).join(', ')} and ${left} more` : names.join(', ');
}

const BYTE_UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `84 MB`: powers of 1024, as top and docker have them. */
export function formatBytes(bytes: number): string {
  const power = Math.min(
    BYTE_UNITS.length - 1,
    Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)),
  );
  const amount = bytes / 1024 ** power;
  return `${amount.toFixed(power > 0 && amount < 10 ? 1 : 0)} ${BYTE_UNITS[power]}`;
}
