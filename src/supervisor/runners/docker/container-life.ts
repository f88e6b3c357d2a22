import type { LogMatching } from '#probe';
import type { Clock } from '#std';
import type { ServiceLog } from '../../output/service-log.ts';
import type { OpenLog } from '../../output/service-logs.ts';
import type { ProcessTable } from '../../processes/process-table.ts';
import { type PassiveWatch, watchPassively } from '../passive-watch.ts';
import type { RunnerReport, RunRequest } from '../runner.ts';
import type { CreationAhead } from './create-ahead.ts';
import type { EventStream } from './event-stream.ts';
import { commandsOf, shellCommand } from './health-arguments.ts';
import type { ContainerFacts } from './inspect.ts';
import type { InspectContainer } from './inspect-together.ts';
import type { ContainerAddress } from './reach-container.ts';
import type { RemoveContainer } from './remove-together.ts';
import { type HealthWatch, watchHealth } from './watch-health.ts';
import type { MadeContainer, Workshop } from './workshop.ts';

/** What every container of a run is run with. */
export interface ContainerWorld {
  readonly workshop: Workshop;
  readonly events: EventStream;
  readonly inspect: InspectContainer;
  readonly remove: RemoveContainer;
  readonly clock: Clock;
  readonly table: ProcessTable;
  readonly openLog: OpenLog;
  readonly logMatching: LogMatching;
  /** Service → the container it runs in now. */
  readonly running: Map<string, string>;
  /** Service → the container that waits for its `pre_start` hooks. */
  readonly made: Map<string, MadeContainer>;
  /** Containers that wait for their turn; `null`: none are made ahead. */
  ahead: CreationAhead | null;
  readonly runId: string;
}

/**
 * One container from the wish for it until it is removed:
 * `creating` (image, networks) → `starting` → `running` → `exited`.
 */
export interface ContainerLife {
  readonly world: ContainerWorld;
  readonly request: RunRequest;
  readonly report: (report: RunnerReport) => void;
  /** Ends what comes before the start. */
  readonly cancel: AbortController;
  readonly log: ServiceLog;
  readonly watch: PassiveWatch;
  health: HealthWatch;
  /** Its health command is the image's own. */
  asksImage: boolean;
  phase: 'creating' | 'starting' | 'running' | 'exited';
  /** Set from `starting` on. */
  id: string | null;
  /** It was asked to be killed before it ran. */
  killed: boolean;
  /** Set from `running` on. */
  facts: ContainerFacts | null;
  address: ContainerAddress | null;
  /** The exit code the engine told, as soon as it did. */
  died: number | null;
  outOfMemory: boolean;
}

export function openLife(
  world: ContainerWorld,
  request: RunRequest,
  report: ContainerLife['report'],
): ContainerLife {
  const probe = request.service.healthcheck?.probe;
  const [command] = commandsOf(probe);
  return {
    world,
    request,
    report,
    cancel: new AbortController(),
    log: world.openLog(request.logFile),
    watch: watchPassively(probe ?? null, world.logMatching),
    health: watchHealth(command ? shellCommand(command.argv) : null),
    asksImage: false,
    phase: 'creating',
    id: null,
    killed: false,
    facts: null,
    address: null,
    died: null,
    outOfMemory: false,
  };
}
