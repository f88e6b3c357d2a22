import type { Effect } from './side-effect.ts';

export interface Adapter {
  /** A file below `src/`, relative to the project's root. */
  readonly file: string;
  readonly touches: readonly Effect[];
}

/**
 * The only files of `src/` that reach outside their arguments. Everything else is given what it
 * needs, so that it can be tested with values. Keep each one small, and the list honest: an entry
 * that touches less than it says is a fault too.
 */
export const ADAPTERS: readonly Adapter[] = [
  { file: 'src/app/action/annotations.ts', touches: ['files'] },
  { file: 'src/app/context/git.ts', touches: ['processes'] },
  { file: 'src/app/context/read-context.ts', touches: ['files'] },
  { file: 'src/app/explain.ts', touches: ['files'] },
  { file: 'src/app/job/run-directory.ts', touches: ['files'] },
  { file: 'src/app/job/collect-evidence.ts', touches: ['files'] },
  { file: 'src/app/job/usual-ready-times.ts', touches: ['files'] },
  { file: 'src/app/signatures.ts', touches: ['files'] },
  { file: 'src/app/world/announce.ts', touches: ['files'] },
  { file: 'src/app/world/detach.ts', touches: ['files', 'processes'] },
  { file: 'src/app/world/follow-files.ts', touches: ['files'] },
  { file: 'src/app/world/process-world.ts', touches: ['randomness', 'environment'] },
  { file: 'src/app/world/version.ts', touches: ['files'] },
  { file: 'src/app/world/write-file.ts', touches: ['files', 'environment'] },
  { file: 'src/cli.ts', touches: ['environment'] },
  { file: 'src/config/read/read-files.ts', touches: ['files'] },
  { file: 'src/evidence/junit/read-test-reports.ts', touches: ['files'] },
  { file: 'src/evidence/read-lines.ts', touches: ['files', 'environment'] },
  { file: 'src/gates/gate-log.ts', touches: ['files'] },
  { file: 'src/gates/gate-process.ts', touches: ['processes'] },
  { file: 'src/history/ingest/octokit-reader.ts', touches: ['sockets', 'randomness'] },
  { file: 'src/history/ingest/read-lines.ts', touches: ['files'] },
  { file: 'src/history/ingest/write-entries.ts', touches: ['files'] },
  { file: 'src/history/sqlite/load-sqlite.ts', touches: ['files', 'environment'] },
  { file: 'src/history/sqlite/open-sqlite.ts', touches: ['files'] },
  { file: 'src/history/sqlite/set-aside.ts', touches: ['files'] },
  { file: 'src/journal/follow-journal.ts', touches: ['files', 'clock'] },
  { file: 'src/journal/open-journal.ts', touches: ['files'] },
  { file: 'src/journal/read-journal.ts', touches: ['files'] },
  { file: 'src/probe/addresses.ts', touches: ['sockets'] },
  { file: 'src/probe/attempt-scope.ts', touches: ['clock'] },
  { file: 'src/probe/command.ts', touches: ['processes', 'clock'] },
  { file: 'src/probe/create-prober.ts', touches: ['clock'] },
  { file: 'src/probe/hang-up.ts', touches: ['clock'] },
  { file: 'src/probe/http.ts', touches: ['sockets', 'clock'] },
  { file: 'src/probe/linux-listeners.ts', touches: ['files', 'clock'] },
  { file: 'src/probe/linux-process-table.ts', touches: ['files', 'clock'] },
  { file: 'src/probe/lsof-process-table.ts', touches: ['processes'] },
  { file: 'src/probe/system-process-table.ts', touches: ['environment'] },
  { file: 'src/probe/tcp.ts', touches: ['sockets'] },
  { file: 'src/publish/octokit-writer.ts', touches: ['sockets', 'randomness'] },
  { file: 'src/publish/publish-ports.ts', touches: ['files', 'randomness'] },
  { file: 'src/safety/confine-path.ts', touches: ['files'] },
  { file: 'src/server/control-socket-path.ts', touches: ['environment'] },
  { file: 'src/server/private-folder.ts', touches: ['files', 'environment'] },
  { file: 'src/server/read-log.ts', touches: ['files', 'clock'] },
  { file: 'src/server/request-control.ts', touches: ['sockets', 'clock'] },
  { file: 'src/server/serve-control.ts', touches: ['files', 'sockets', 'clock'] },
  { file: 'src/std/clock.ts', touches: ['clock'] },
  { file: 'src/supervisor/guardian/keep-guardian.ts', touches: ['processes'] },
  { file: 'src/supervisor/guardian/lease-file.ts', touches: ['files'] },
  { file: 'src/supervisor/guardian/remove-leftovers.ts', touches: ['environment'] },
  { file: 'src/supervisor/guardian/run-guardian.ts', touches: ['environment'] },
  { file: 'src/supervisor/output/service-log.ts', touches: ['files'] },
  { file: 'src/supervisor/preflight/check-files.ts', touches: ['files'] },
  { file: 'src/supervisor/preflight/check-platform.ts', touches: ['environment'] },
  { file: 'src/supervisor/preflight/find-program.ts', touches: ['files'] },
  { file: 'src/supervisor/preflight/port-state.ts', touches: ['sockets'] },
  { file: 'src/supervisor/preflight/read-version.ts', touches: ['processes'] },
  { file: 'src/supervisor/processes/machine-process-table.ts', touches: ['files', 'processes'] },
  { file: 'src/supervisor/processes/send-signal.ts', touches: ['processes', 'environment'] },
  { file: 'src/supervisor/runners/process-runner.ts', touches: ['files', 'processes'] },
  { file: 'src/supervisor/shell/run-resources.ts', touches: ['environment'] },
  { file: 'src/supervisor/shell/spawn-queue.ts', touches: ['clock'] },
];
