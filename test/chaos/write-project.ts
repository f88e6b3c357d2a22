import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChaosProgram, Scenario } from './scenario.ts';

/** Where one run happens. */
export interface Place {
  readonly folder: string;
  readonly logs: string;
  readonly ledgers: string;
}

/** JSON is YAML: the scenario as a configuration file, with a gate that lasts a moment. */
export function writeProject(
  folder: string,
  given: {
    readonly scenario: Scenario;
    readonly program: string;
    readonly ports: ReadonlyMap<string, number>;
  },
): Place {
  const place = { folder, logs: join(folder, 'logs'), ledgers: join(folder, 'ledgers') };
  mkdirSync(place.ledgers, { recursive: true });
  const { scenario, program, ports } = given;
  const services = scenario.programs.map((part) => {
    const port = ports.get(part.name) ?? null;
    const description = {
      ...describe(part, { program, port, place }),
      depends_on: dependencies(part, scenario.programs),
    };
    return [part.name, description] as const;
  });
  const gate = [program, `ledger=${join(place.ledgers, 'gate')}`, `life=${scenario.gateMs}`];
  const config = {
    name: 'chaos',
    services: Object.fromEntries(services),
    gates: { hold: { run: gate } },
  };
  writeFileSync(join(folder, 'signalbox.yml'), JSON.stringify(config, null, 2));
  return place;
}

function describe(
  part: ChaosProgram,
  given: { readonly program: string; readonly port: number | null; readonly place: Place },
) {
  const { program, port, place } = given;
  const settings = Object.entries(part.settings).map(([key, value]) => `${key}=${value}`);
  const ledger = `ledger=${join(place.ledgers, part.name)}`;
  const ready = [`ready=${part.ready}`, ...(port === null ? [] : [`port=${port}`])];
  return {
    type: part.type,
    command: [program, ledger, ...ready, ...settings],
    critical: part.critical,
    restart: part.restart,
    stop_grace_period: `${part.stopGracePeriodMs}ms`,
    ready_timeout: '10s',
    ...(part.type === 'task' || part.ready === 'none'
      ? {}
      : { healthcheck: healthcheck(part, port) }),
  };
}

function healthcheck({ ready }: ChaosProgram, port: number | null): object {
  if (ready === 'tcp') return { tcp: port };
  return ready === 'notify' ? { notify: true } : { log: '~~~' };
}

function dependencies(part: ChaosProgram, all: readonly ChaosProgram[]): object {
  const needed = all.filter(({ name }) => part.dependsOn.includes(name));
  return Object.fromEntries(needed.map((one) => [one.name, { condition: condition(one) }]));
}

function condition({ type, ready }: ChaosProgram): string {
  if (type === 'task') return 'service_completed_successfully';
  return ready === 'none' ? 'service_started' : 'service_healthy';
}
