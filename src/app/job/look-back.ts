import type { RunRecord, UsualReadyTime } from '#domain';
import { whatIf } from '#graph';

/** The record with what only a look back can tell: usual ready times, and what would have been faster. */
export function lookBack(record: RunRecord, usual: readonly UsualReadyTime[]): RunRecord {
  const usualOf = new Map(usual.map((time) => [time.service, time]));
  const services = record.services.map((service) => {
    const usualReady = usualOf.get(service.name);
    return usualReady ? { ...service, usualReady } : service;
  });
  return { ...record, services, bringUp: withWhatIf(record) };
}

function withWhatIf({ bringUp, services }: RunRecord): RunRecord['bringUp'] {
  if (!bringUp) return null;
  const readyAfterMs = new Map(services.map((service) => [service.name, service.readyAfterMs]));
  const edges = services.flatMap(({ name, dependsOn }) =>
    dependsOn.map(({ service, condition = 'service_healthy' }) => ({
      from: name,
      service,
      condition,
    })),
  );
  const found = whatIf({ services, edges }, (name) => readyAfterMs.get(name) ?? 0);
  return found ? { ...bringUp, whatIf: found } : bringUp;
}
