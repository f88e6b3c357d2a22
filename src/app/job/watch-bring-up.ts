import { relative } from 'node:path';
import type { ServiceRecord } from '#domain';
import { readJournal } from '#journal';
import type { TerminalReporter } from '#report';
import { createRedactor } from '#safety';
import { connectControl, controlSocketPath } from '#server';
import { EXIT, type ExitCode } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import { readTriageReport } from './read-triage-report.ts';
import type { RunDirectory } from './run-directory.ts';
import { terminalFor } from './watch.ts';
import type { SignalWatch } from './watch-signals.ts';

export interface BringUpWatch {
  readonly directory: RunDirectory;
  /** A signal takes down what has been started. */
  readonly signals: SignalWatch;
  readonly json: boolean;
}

/** Shows what a detached supervisor does until its graph is up; when it gives up, what it came to. */
export async function watchBringUp(
  { directory, signals, json }: BringUpWatch,
  world: World,
): Promise<ExitCode> {
  const client = connectControl(controlSocketPath(directory.root));
  const redactor = createRedactor(world.environment);
  const view = json ? null : terminalFor((text) => redactor.redact(text), world);
  const cancel = new AbortController();
  const { cancelled } = signals;
  if (cancelled.aborted) void client.down();
  else cancelled.addEventListener('abort', () => void client.down(), { once: true });
  let seen = 0;
  try {
    for await (const { event, record } of client.watch(cancel.signal)) {
      seen = event.seq;
      view?.onEvent(event, record);
      if (event.type === 'graph.ready' && !cancelled.aborted) {
        if (json) world.stdout.write(`${JSON.stringify(record)}\n`);
        return record.services.some(isDown) ? EXIT.failed : EXIT.ok;
      }
      if (event.type === 'run.finished') break;
    }
  } finally {
    cancel.abort();
  }
  // The socket closes when the reports are written; before, there is no verdict to show.
  await client.closed();
  const code = await showEnd({ directory, view, seen }, world);
  return cancelled.aborted ? EXIT.interrupted : code;
}

interface Ended {
  readonly directory: RunDirectory;
  readonly view: TerminalReporter | null;
  /** The last event that was shown: a supervisor that gave up at once was gone before it could be asked. */
  readonly seen: number;
}

/** What a run that is over came to, from what its supervisor wrote down. */
async function showEnd({ directory, view, seen }: Ended, world: World): Promise<ExitCode> {
  const read = await readJournal(directory.journal);
  if (!read.ok || read.value.record.exitCode === null) {
    world.stderr.write(
      `The supervisor ended without a word; what it wrote is in ${directory.root}.\n`,
    );
    return EXIT.internal;
  }
  const { record, events } = read.value;
  if (view === null) world.stdout.write(`${JSON.stringify(record)}\n`);
  for (const event of events.filter(({ seq }) => seq > seen)) view?.onEvent(event, record);
  const report = await readTriageReport(directory.triageJson);
  view?.finish(record, report, relative(world.directory, directory.reportHtml));
  return record.exitCode as ExitCode;
}

/** A service that is not critical may fail and the rest stays up; whoever asked must know. */
function isDown({ status }: ServiceRecord): boolean {
  return status === 'failed' || status === 'skipped';
}
