import type { RunRecord } from '#domain';

/** First line of a run: `onboarder · 6 services, 1 task, 2 gates · signalbox.yml`. */
export function headerText(record: RunRecord, size: string): string {
  return [record.project, size, record.configFiles.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
}
