import type { ProbeConfig, RunOutcome, ServiceGraph } from '#domain';
import { loadLogMatching } from '#probe';
import { childEnvironment } from '#safety';
import { preflight, type Supervision, startSupervision } from '#supervisor';
import type { World } from '../world/world.ts';
import type { Project } from './project.ts';
import { refuse, type Session } from './session.ts';

/** GitHub sends SIGINT, then SIGTERM 7.5 s later and kills 2.5 s after that; reports need some of it. */
const CANCEL_GRACE_MS = 5000;

/**
 * Checks the machine, brings the graph up, lets `during` work while it is up, and takes it down
 * again whatever happens. A signal stops the graph and makes the outcome `cancelled`.
 */
export async function whileUp(
  session: Session,
  world: World,
  during: (up: Up) => Promise<RunOutcome>,
): Promise<RunOutcome> {
  if (!session.project.ok) return refuse(session, session.project.error);
  const project = session.project.value;
  const environment = environmentOf(session, world);
  const { cancelled } = session.signals;
  const { faults, engine } = await preflight(project.graph, { environment });
  if (cancelled.aborted) return 'cancelled';
  if (faults.length > 0) return refuse(session, faults);
  const supervision = startSupervision({
    graph: project.graph,
    journal: session.journal,
    clock: world.clock,
    random: world.random,
    logMatching: await loadLogMatching(probesOf(project.graph)),
    runDirectory: session.directory.root,
    environment,
    engine,
    guardianCommand: [...world.self, 'guardian'],
  });
  const up = { project, supervision, environment, cancelled };
  return holdUp(up, () => during(up));
}

async function holdUp(up: Up, during: () => Promise<RunOutcome>): Promise<RunOutcome> {
  const { supervision, cancelled } = up;
  cancelled.addEventListener('abort', () => {
    void supervision.stop({ deadlineMs: CANCEL_GRACE_MS });
  });
  try {
    const settled = await supervision.settled;
    if (cancelled.aborted) return 'cancelled';
    if (settled.kind !== 'ready') return 'failed';
    const outcome = await during();
    return cancelled.aborted ? 'cancelled' : outcome;
  } finally {
    await supervision.stop();
  }
}

/** What a use case has while the graph is up. */
export interface Up {
  readonly project: Project;
  readonly supervision: Supervision;
  /** The base environment of services and gates, cleaned of the runner's own secrets and files. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cancelled: AbortSignal;
}

function probesOf({ services }: ServiceGraph): readonly ProbeConfig[] {
  return services.flatMap(({ healthcheck }) => (healthcheck ? [healthcheck.probe] : []));
}

function environmentOf(session: Session, world: World): Readonly<Record<string, string>> {
  return {
    ...childEnvironment(world.environment),
    SIGNALBOX_RUN_ID: session.context.runId,
    SIGNALBOX_RUN_DIRECTORY: session.directory.root,
  };
}
