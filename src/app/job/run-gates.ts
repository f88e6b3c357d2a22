import type { CommandGateConfig, GateConfig, GateResult, RunOutcome } from '#domain';
import { checkHealth, orderGates, runCommandGate, skippedGate } from '#gates';
import { safeFileName } from '#safety';
import type { World } from '../world/world.ts';
import { reportBounds } from './report-bounds.ts';
import type { Session } from './session.ts';
import type { Up } from './supervise.ts';

/**
 * A gate that is running when a critical service dies may go on this long: a suite that lost its
 * database fails by itself soon, and its report is evidence.
 */
const GATE_GRACE_AFTER_BREAK_MS = 15_000;

/**
 * Runs the gates in the order of their needs. `passed` when all passed and nothing critical died;
 * where there are no gates, when every service is up.
 */
export async function runGates(session: Session, up: Up, world: World): Promise<RunOutcome> {
  // A gate may want to read it: which processes run, on which ports. That the disk is full is told at
  // the end, and is no reason to run no gate.
  await session.statusFile.flushed().catch(() => undefined);
  const interrupt = interruption(up, world);
  const results = new Map<string, GateResult>();
  for (const gate of orderGates(up.project.graph.config.gates)) {
    const blocker = gate.needs.find((need) => results.get(need)?.outcome !== 'passed');
    const result =
      blocker || interrupt.broken()
        ? skippedGate(gate, blocker ?? null)
        : await runGate(gate, { session, up, world, signal: interrupt.signal });
    session.journal.append({ type: 'gate.finished', result });
    results.set(gate.name, result);
  }
  interrupt.forget();
  if (interrupt.broken()) return 'failed';
  return [...results.values()].every(isPassed) && (results.size > 0 || allUp(session))
    ? 'passed'
    : 'failed';
}

function isPassed(result: GateResult): boolean {
  return result.outcome === 'passed';
}

/** Where no gate judges, every service has to be up. */
function allUp(session: Session): boolean {
  const { services } = session.journal.record();
  return services.every(({ status }) => status === 'ready' || status === 'completed');
}

interface GateRun {
  readonly session: Session;
  readonly up: Up;
  readonly world: World;
  readonly signal: AbortSignal;
}

async function runGate(gate: GateConfig, run: GateRun): Promise<GateResult> {
  const { session } = run;
  if (gate.kind === 'health') {
    session.journal.append({ type: 'gate.started', gate: gate.name, attempt: 1 });
    return checkHealth(gate, session.journal.record());
  }
  return runCommand(gate, run);
}

function runCommand(gate: CommandGateConfig, run: GateRun): Promise<GateResult> {
  const { session, up, world, signal } = run;
  const directory = up.project.graph.config.directory;
  return runCommandGate(gate, {
    runDirectory: session.directory.root,
    logFile: `gates/${safeFileName(gate.name)}.log`,
    environment: {
      ...up.environment,
      ...up.supervision.discovery(),
      ...up.supervision.marks,
    },
    clock: world.clock,
    signal,
    async readReport(globs, notBefore) {
      const { readGateReports } = await import('./read-gate-reports.ts');
      return readGateReports({
        directory,
        globs,
        notBefore,
        ...reportBounds(directory, world.environment),
      });
    },
    onAttempt: (attempt) =>
      session.journal.append({ type: 'gate.started', gate: gate.name, attempt }),
  });
}

/** Aborts on cancel at once, and some time after a critical service is gone for good. */
function interruption(up: Up, world: World) {
  const abort = new AbortController();
  let broken = false;
  let forgetTimer = () => {};
  up.cancelled.addEventListener('abort', () => abort.abort(), { once: true });
  if (up.cancelled.aborted) abort.abort();
  void up.supervision.broken.then(() => {
    broken = true;
    forgetTimer = world.clock.after(GATE_GRACE_AFTER_BREAK_MS, () => abort.abort());
  });
  return { signal: abort.signal, broken: () => broken, forget: () => forgetTimer() };
}
