import { relative } from 'node:path';
import type { RunRecord } from '#domain';
import { createTerminalReporter, loadLiveDrawing, type TerminalReporter } from '#report';
import { quietMatchers } from '#safety';
import type { World } from '../world/world.ts';
import type { ConcludedRun } from './conclude.ts';
import type { Session } from './session.ts';

export interface ViewRequest {
  /** One JSON value on stdout instead of text for people. */
  readonly json?: boolean;
}

/** How often the times on a live terminal are redrawn. */
const REFRESH_MS = 100;

/** What shows a run on the terminal while it happens. */
export interface SessionView {
  readonly reporter: TerminalReporter;
  /** Ends the redrawing of times. */
  stop(): void;
}

/** Begins to show a run. */
export function watchSession(
  session: Session,
  openTerminal: OpenTerminal,
  world: World,
): SessionView {
  const reporter = openTerminal((text) => session.redactor.redact(text));
  for (const event of session.earlyEvents) reporter.onEvent(event, session.journal.record());
  session.journal.subscribe((event, record) => reporter.onEvent(event, record));
  let cancel = () => {};
  let asked = false;
  const refresh = () => {
    const record = session.journal.record();
    reporter.refresh(record, world.clock.now());
    if (!asked && isSomeoneWaiting(record)) {
      asked = true;
      void expectUsualTimes(reporter, session, world);
    }
    cancel = world.clock.after(REFRESH_MS, refresh);
  };
  if (isLive(world)) refresh();
  return { reporter, stop: () => cancel() };
}

/** The history is opened when everything that can start has started: it delays nothing. */
function isSomeoneWaiting({ services }: RunRecord): boolean {
  return services.some(({ status }) => status === 'starting');
}

async function expectUsualTimes(
  reporter: TerminalReporter,
  { project, context }: Session,
  world: World,
): Promise<void> {
  if (!project.ok) return;
  try {
    const { usualReadyTimes } = await import('./usual-ready-times.ts');
    const times = await usualReadyTimes(project.value, world, context);
    if (times.ok) reporter.expect(times.value);
  } catch {
    // A history that cannot be asked is told when the run is judged.
  }
}

export type OpenTerminal = (redact: (text: string) => string) => TerminalReporter;

/** Loads what this terminal needs, so that it can be opened without waiting. */
export async function prepareTerminal(world: World): Promise<OpenTerminal> {
  const { environment, stdout } = world;
  const live = isLive(world) ? await loadLiveDrawing() : null;
  const groups = environment.GITHUB_ACTIONS === 'true';
  return (redact) =>
    createTerminalReporter({
      write: (text) => stdout.write(groups ? quietMatchers(text) : text),
      get columns() {
        return stdout.columns;
      },
      get rows() {
        return stdout.rows;
      },
      color: live !== null && !environment.NO_COLOR,
      live,
      groups,
      redact,
    });
}

/** CI systems give terminals nobody looks at; there, plain lines are wanted. */
function isLive({ environment, stdout }: World): boolean {
  const capable = stdout.isTTY && stdout.columns > 0 && environment.TERM !== 'dumb';
  return capable && !environment.CI && !environment.GITHUB_ACTIONS;
}

export interface ConclusionView {
  readonly concluded: ConcludedRun;
  readonly session: Session;
  readonly view: SessionView | null;
  readonly request: ViewRequest;
  readonly world: World;
}

export function printConclusion({
  concluded,
  session,
  view,
  request,
  world,
}: ConclusionView): void {
  const { record, report, warnings } = concluded;
  if (request.json) {
    world.stdout.write(`${session.redactor.redact(JSON.stringify(report))}\n`);
  } else {
    const reportPath = relative(world.directory, session.directory.reportHtml);
    view?.stop();
    view?.reporter.finish(record, report, reportPath);
  }
  for (const warning of warnings) world.stderr.write(`signalbox: ${warning}\n`);
}
