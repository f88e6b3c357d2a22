import type { EvidenceBlock, RunRecord, ServiceRecord } from '#domain';
import { refusalsIn } from './refused-connection.ts';

/**
 * The record with the dependencies its logs betray: a service that failed, and whose log tells of a
 * connection refused by a service that had failed before, needed that one, whether it is configured so
 * or not. Only from later to earlier failures, so that no two can explain each other.
 */
export function withObservedEdges(record: RunRecord, blocks: readonly EvidenceBlock[]): RunRecord {
  const services = record.services.map((service) => {
    if (service.failure === null) return service;
    const own = blocks.filter(
      ({ source }) => source.kind === 'service' && source.service === service.name,
    );
    const needed = refusalsIn(own, record.services)
      .map((refusal) => refusal.service)
      .filter((other) => failedBefore(other, service) && !dependsOn(service, other));
    if (needed.length === 0) return service;
    const added = needed.map(({ name }) => ({ service: name, required: true }));
    return { ...service, dependsOn: [...service.dependsOn, ...added] };
  });
  return { ...record, services };
}

function failedBefore(other: ServiceRecord, service: ServiceRecord): boolean {
  if (other.failedAt === null || service.failedAt === null) return false;
  return other.failure !== null && other.failedAt < service.failedAt;
}

function dependsOn(service: ServiceRecord, other: ServiceRecord): boolean {
  return service.dependsOn.some((one) => one.service === other.name && one.required);
}
