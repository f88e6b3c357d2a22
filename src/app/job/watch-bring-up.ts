import { relative } from 'node:path';
import type { RunRecord, ServiceRecord } from '#domain';
import { readJournal } from '#journal';
import type { TerminalReporter } from '#report';
import { createRedactor } from '#safety';
import { connectControl, controlSocketPath, type WatchedEvent } from '#server';
import { EXIT, type ExitCode } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import { readTriageReport } from './read-triage-report.ts';
import type { RunDirectory } from './run-directory.ts';
import { prepareTerminal } from './watch.ts';
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
  const openTerminal = await prepareTerminal(world);
  const view = json ? null : openTerminal((text) => redactor.redact(text));
  const cancel = new AbortController();
  const { cancelled } = signals;
  if (cancelled.aborted) void client.down();
  else cancelled.addEventListener('abort', () => void client.down(), { once: true });
  let last: WatchedEvent | null = null;
  try {
    for await (const watched of client.watch(cancel.signal)) {
      last = watched;
      const { event, record } = watched;
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
  const code = await showEnd({ directory, view, last }, world);
  return cancelled.aborted ? EXIT.interrupted : code;
}

interface Ended {
  readonly directory: RunDirectory;
  readonly view: TerminalReporter | null;
  /** The last that was shown; `null` when the supervisor gave up before it could be asked. */
  readonly last: WatchedEvent | null;
}

/** What a run that is over came to. */
async function showEnd(ended: Ended, world: World): Promise<ExitCode> {
  const { directory, view } = ended;
  const record = await endOf(ended);
  if (record === null) {
    world.stderr.write(
      `The supervisor ended without a word; what it wrote is in ${directory.root}.\n`,
    );
    return EXIT.internal;
  }
  const exitCode = record.exitCode as ExitCode;
  if (view === null) {
    world.stdout.write(`${JSON.stringify(record)}\n`);
    return exitCode;
  }
  const report = await readTriageReport(directory.triageJson);
  if (!report.ok) world.stderr.write(`${report.error}\n`);
  const reportPath = relative(world.directory, directory.reportHtml);
  view.finish(record, report.ok ? report.value : null, reportPath);
  return exitCode;
}

/** As it was heard, else as the supervisor wrote it down; then what was not heard is shown first. */
async function endOf({ directory, view, last }: Ended): Promise<RunRecord | null> {
  if (last?.event.type === 'run.finished') return last.record;
  const read = await readJournal(directory.journal);
  if (!read.ok || read.value.record.exitCode === null) return null;
  const { record, events } = read.value;
  const heard = last?.event.seq ?? 0;
  for (const event of events.filter(({ seq }) => seq > heard)) view?.onEvent(event, record);
  return record;
}

/** A service that is not critical may fail and the rest stays up; whoever asked must know. */
function isDown({ status }: ServiceRecord): boolean {
  return status === 'failed' || status === 'skipped';
}
