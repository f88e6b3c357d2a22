import type { FlakyJob, NightAction, NightChange, ServiceLevel } from '#domain';
import type { JobForecast } from './likely-failures.ts';
import { FLAKY_DAYS } from './reruns.ts';
import { SERVICE_DAYS } from './services/service-levels.ts';

/** More than this nobody does in a day. */
const MOST_ACTIONS = 5;

/** A failing streak has to be this long before a job is called broken and not unlucky. */
const BROKEN_RUNS = 2;

export interface ActionGrounds {
  readonly forecasts: readonly JobForecast[];
  readonly changes: readonly NightChange[];
  readonly flaky: readonly FlakyJob[];
  readonly services: readonly ServiceLevel[];
}

/** What saves most machine time a day, one action a job or service. */
export function planActions(grounds: ActionGrounds): readonly NightAction[] {
  const all = [
    ...broken(grounds),
    ...unreliable(grounds),
    ...slower(grounds),
    ...services(grounds),
  ];
  const ranked = all.filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs);
  const best = new Map<string, NightAction>();
  for (const action of ranked) {
    const subject = action.kind === 'mend-service' ? `service ${action.service}` : action.job;
    if (!best.has(subject)) best.set(subject, action);
  }
  return [...best.values()].slice(0, MOST_ACTIONS);
}

function broken({ forecasts, changes }: ActionGrounds): readonly NightAction[] {
  return forecasts
    .filter(({ streak }) => streak >= BROKEN_RUNS)
    .map(({ job, expectedCostMs: gainMs, streak, reasons }): NightAction => {
      const failing = reasons.find((reason) => reason.kind === 'failing');
      const change = changes.find(
        (one) => one.job === job && one.kind === 'broke' && one.subject.kind === 'job',
      );
      const commits = change?.commits ?? failing?.commits;
      return commits
        ? { kind: 'bisect', job, gainMs, commits }
        : { kind: 'repair', job, gainMs, runs: streak };
    });
}

function unreliable({ flaky }: ActionGrounds): readonly NightAction[] {
  return flaky.map(({ job, lostMs, reruns }) => ({
    kind: 'make-reliable',
    job,
    gainMs: lostMs / FLAKY_DAYS,
    reruns,
  }));
}

function slower({ forecasts, changes }: ActionGrounds): readonly NightAction[] {
  return changes
    .filter(({ kind }) => kind === 'slower')
    .map(({ job, subject: what, before, after, commits }) => {
      const pace = forecasts.find((one) => one.job === job)?.runsPerDay ?? 0;
      return { kind: 'undo-slowdown', job, what, gainMs: (after - before) * pace, commits };
    });
}

/** A service that did not come up cost the run it was started for. */
function services({ services: levels, forecasts }: ActionGrounds): readonly NightAction[] {
  const typicalMs = Math.max(
    0,
    ...forecasts.map(({ expectedCostMs, probability, runsPerDay }) =>
      probability * runsPerDay > 0 ? expectedCostMs / (probability * runsPerDay) : 0,
    ),
  );
  return levels
    .filter(({ objective, budgetLeft }) => objective === 'availability' && (budgetLeft ?? 1) <= 0)
    .map(({ service, occasions, met }) => ({
      kind: 'mend-service',
      service,
      gainMs: ((occasions - met) * typicalMs) / SERVICE_DAYS,
      failures: occasions - met,
    }));
}
