import type { Healthcheck } from '#domain';
import type { ContainerLife } from './container-life.ts';
import { commandsOf, YOUNG_MS } from './health-arguments.ts';
import type { ContainerHealth } from './inspect.ts';

/**
 * Carries out the health command of a container that has no shell, in the engine's place and by its
 * rules: one `docker exec` an attempt, and what fails after the first success counts only in a row.
 */
export function askFromHere(
  life: ContainerLife,
  healthcheck: Healthcheck,
  id: string,
): { stop(): void } {
  const { clock, workshop } = life.world;
  const [command] = commandsOf(healthcheck.probe);
  const argv = ['exec', id, ...(command?.argv ?? [])];
  let wasHealthy = false;
  let failures = 0;
  let end = () => {};
  let isStopped = false;

  async function attempt(): Promise<void> {
    const asked = workshop.cli.stream(argv, { onOutput() {} });
    let isLate = false;
    const inTime = clock.after(healthcheck.timeoutMs, () => {
      isLate = true;
      asked.stop();
    });
    end = () => {
      inTime();
      asked.stop();
    };
    const { exitCode, stdout, stderr } = await asked.ended;
    inTime();
    if (isStopped) return;
    const late = { exitCode: LATE, output: `no answer within ${healthcheck.timeoutMs} ms` };
    hear(isLate ? late : { exitCode: exitCode ?? LATE, output: stdout + stderr });
    const youngMs = Math.min(YOUNG_MS, healthcheck.intervalMs);
    end = clock.after(wasHealthy ? healthcheck.intervalMs : youngMs, () => void attempt());
  }

  function hear(last: NonNullable<ContainerHealth['last']>): void {
    wasHealthy ||= last.exitCode === 0;
    failures = last.exitCode === 0 ? 0 : failures + 1;
    life.health.learn({ status: status(), last });
    life.report({ type: 'signalled' });
  }

  function status(): string {
    if (!wasHealthy) return 'starting';
    return failures < healthcheck.retries ? 'healthy' : 'unhealthy';
  }

  void attempt();
  return {
    stop() {
      isStopped = true;
      end();
    },
  };
}

/** The engine's own code for an attempt without an end. */
const LATE = -1;
