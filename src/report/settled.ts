import type { RunRecord, ServiceRecord } from '#domain';

/** How the graph was before the end of the run stopped it; that it was stopped is no news. */
export function settled(record: RunRecord): RunRecord {
  const services = record.services.map((service): ServiceRecord => {
    const { status, failure, readyAfterMs, lost } = service;
    const ended = status === 'stopped' || status === 'stopping';
    const well = failure === null && readyAfterMs !== null && lost.length === 0;
    return ended && well ? { ...service, status: 'ready' } : service;
  });
  return { ...record, services };
}
