import { existsSync, readFileSync } from 'node:fs';
import type { JournalEvent, RunRecord } from '#domain';
import { readJournal } from '#journal';
import type { Scenario } from './scenario.ts';

export interface JournalVerdict {
  readonly leaders: readonly number[];
  readonly violations: readonly string[];
}

const NOTHING: JournalVerdict = { leaders: [], violations: [] };

/**
 * A journal must replay, whole when its writer ended by itself; what it tells must respect the edges;
 * and `status.json` must be its replay.
 */
export async function verifyJournal(
  logs: string,
  given: { readonly scenario: Scenario; readonly endedByItself: boolean },
): Promise<JournalVerdict> {
  const { scenario, endedByItself } = given;
  const read = await readJournal(`${logs}/journal.ndjson`);
  if (!read.ok) {
    // Killed before the run began: nothing was started, nothing was written.
    if (!endedByItself && read.error.includes('there is no such file')) return NOTHING;
    return { leaders: [], violations: [`journal: ${read.error}`] };
  }
  const { events, record, truncated } = read.value;
  const violations = edgeViolations(events, scenario);
  if (endedByItself) {
    if (truncated) violations.push('journal: its last line is cut though nobody killed its writer');
    if (record.outcome === 'running') violations.push('journal: no run.finished');
    violations.push(...statusViolations(logs, record));
  }
  const leaders = events.flatMap((event) => (event.type === 'service.spawned' ? [event.pid] : []));
  return { leaders, violations };
}

function statusViolations(logs: string, record: RunRecord): readonly string[] {
  const file = `${logs}/status.json`;
  if (!existsSync(file)) return ['there is no status.json'];
  const status = JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
  return status.lastSeq === record.lastSeq &&
    JSON.stringify(status.services.map(({ status }) => status)) ===
      JSON.stringify(record.services.map(({ status }) => status))
    ? []
    : ['status.json is not what the journal replays to'];
}

/** Nothing starts before what it waits for has been ready or complete once. */
function edgeViolations(events: readonly JournalEvent[], { programs }: Scenario): string[] {
  const met = new Set<string>();
  const violations: string[] = [];
  for (const event of events) {
    if (event.type === 'service.ready' || event.type === 'task.completed') met.add(event.service);
    if (event.type !== 'service.spawned') continue;
    const needs = programs.find(({ name }) => name === event.service)?.dependsOn ?? [];
    for (const need of needs.filter((name) => !met.has(name))) {
      violations.push(`journal: ${event.service} was started before ${need} was ready`);
    }
  }
  return violations;
}
