import { relative } from 'node:path';
import { createTerminalReporter, type TerminalReporter } from '#report';
import type { World } from '../world/world.ts';
import type { ConcludedRun } from './conclude.ts';
import type { Session } from './session.ts';

export interface ViewRequest {
  /** One JSON value on stdout instead of text for people. */
  readonly json?: boolean;
}

/** Shows a run on the terminal while it happens; with `json` nothing is shown before the end. */
export function watchSession(
  session: Session,
  request: ViewRequest,
  world: World,
): TerminalReporter | null {
  if (request.json) return null;
  const view = terminalFor(session.redactor.redact, world);
  session.journal.subscribe((event, record) => view.onEvent(event, record));
  return view;
}

export function terminalFor(redact: (text: string) => string, world: World): TerminalReporter {
  const { environment, stdout } = world;
  const onGitHub = environment.GITHUB_ACTIONS === 'true';
  const live = stdout.isTTY && stdout.columns > 0 && !onGitHub && !environment.CI;
  return createTerminalReporter({
    write: (text) => stdout.write(text),
    columns: stdout.columns,
    color: live && !environment.NO_COLOR,
    live,
    groups: onGitHub,
    redact,
  });
}

export interface ConclusionView {
  readonly concluded: ConcludedRun;
  readonly session: Session;
  readonly view: TerminalReporter | null;
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
    view?.finish(record, report, reportPath);
  }
  for (const warning of warnings) world.stderr.write(`signalbox: ${warning}\n`);
}
