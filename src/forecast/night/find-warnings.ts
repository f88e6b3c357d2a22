import type {
  EarlyWarning,
  NightChange,
  NightSubject,
  NightTrust,
  ServiceLevel,
  WarningSeverity,
  WarningSubject,
} from '#domain';
import { byCodeUnit, unreachable } from '#std';
import type { JobForecast } from './likely-failures.ts';

/** From here on a failure is likelier than a pass. */
const LIKELY = 0.5;

const ORDER: Readonly<Record<WarningSeverity, number>> = { critical: 0, warning: 1, notice: 2 };

/** A new level of failure that lets most runs through is a warning, above it nothing can be merged. */
const CRITICAL_RATE = 0.5;

export interface WarningGrounds {
  readonly forecasts: readonly JobForecast[];
  readonly changes: readonly NightChange[];
  readonly services: readonly ServiceLevel[];
  readonly trust: NightTrust;
}

/** Fingerprints of the warnings told before, by family. */
export type ToldWarnings = Readonly<Record<string, string>>;

interface Alarm {
  readonly family: string;
  readonly severity: WarningSeverity;
  readonly subject: WarningSubject;
}

/** What deserves attention before it costs more: one warning a family, the most severe. */
export function findWarnings(grounds: WarningGrounds, told: ToldWarnings): readonly EarlyWarning[] {
  const families = new Map<string, Alarm[]>();
  for (const alarm of alarmsOf(grounds)) {
    families.set(alarm.family, [...(families.get(alarm.family) ?? []), alarm]);
  }
  return [...families]
    .map(([family, alarms]) => {
      const [worst] = [...alarms].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
      const { severity, subject } = worst as Alarm;
      const isKnown = told[family] === fingerprintOf({ severity, subject });
      return { family, severity, subject, others: alarms.length - 1, isKnown };
    })
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || byCodeUnit(a.family, b.family));
}

/** What has to change before a warning is told again: its severity or what it is about. */
export function fingerprintOf({
  severity,
  subject,
}: Pick<EarlyWarning, 'severity' | 'subject'>): string {
  switch (subject.kind) {
    case 'broke':
      return `${severity} failing ${nameOf(subject.job, subject.what)}`;
    case 'likely':
      // A job that broke is likely to fail from the next night on: the same warning.
      return `${severity} failing ${subject.job}`;
    case 'worse':
      return `${severity} ${subject.measure} ${nameOf(subject.job, subject.what)}`;
    case 'budget':
      return `${severity} ${subject.objective}`;
    case 'calibration':
      return `${severity} ${subject.seen > subject.expected ? 'too low' : 'too high'}`;
    default:
      return unreachable(subject);
  }
}

function nameOf(job: string, what: NightSubject): string {
  return what.kind === 'job' ? job : `${job} ${what.kind} ${what.name}`;
}

/** Jobs that are variants of one another: `test (node 22)` and `test (node 24)`, `lint / web` and `lint / api`. */
export function familyOf(job: string): string {
  return job.split(/ ?[(/:]/, 1)[0]?.trim() || job;
}

function alarmsOf({ forecasts, changes, services, trust }: WarningGrounds): readonly Alarm[] {
  const alarms: Alarm[] = changes.flatMap(alarmOfChange);
  const broke = new Set(
    changes
      .filter(({ kind, subject }) => kind === 'broke' && subject.kind === 'job')
      .map(({ job }) => job),
  );
  for (const { job, probability } of forecasts) {
    if (probability < LIKELY || broke.has(job)) continue;
    const severity = 'critical';
    alarms.push({ family: familyOf(job), severity, subject: { kind: 'likely', job, probability } });
  }
  for (const { service, objective, budgetLeft } of services) {
    if (budgetLeft === null || budgetLeft > 0) continue;
    const subject = { kind: 'budget', service, objective } as const;
    alarms.push({ family: `service ${service}`, severity: 'warning', subject });
  }
  if (trust.drift.isAlarming) {
    const { expected, seen } = trust.drift;
    const subject = { kind: 'calibration', expected, seen } as const;
    alarms.push({ family: 'forecasts', severity: 'notice', subject });
  }
  return alarms;
}

/** What got worse is one; of a service it belongs to the service's family, of a test to its job's. */
function alarmOfChange(change: NightChange): readonly Alarm[] {
  const { kind, job, subject: what, measure, before, after } = change;
  const family = what.kind === 'service' ? `service ${what.name}` : familyOf(job);
  if (kind === 'broke') {
    const severity = after >= CRITICAL_RATE ? 'critical' : 'warning';
    return [{ family, severity, subject: { kind, job, what, rate: after } }];
  }
  if (kind !== 'slower' && kind !== 'grew') return [];
  const ratio = after / before;
  return [{ family, severity: 'notice', subject: { kind: 'worse', job, what, measure, ratio } }];
}
