import { join } from 'node:path';
import type { EvidenceSource, RunRecord } from '#domain';
import { type LogReading, readLog } from '#evidence';
import { interestingLine, interestingWords, type RuleBook } from '#triage';
import type { RunDirectory } from './run-directory.ts';

/** What one log of a run says. */
export interface ReadRunLog extends LogReading {
  /** Relative to the run's folder. */
  readonly file: string;
  readonly source: EvidenceSource;
}

/**
 * Reads the logs of a run that went wrong: of every service, and of the gates that failed. Of one that passed
 * only those of services that failed on the way.
 */
export async function collectEvidence(
  record: RunRecord,
  directory: RunDirectory,
  rules: RuleBook,
): Promise<readonly ReadRunLog[]> {
  const logs: ReadRunLog[] = [];
  for (const { file, source } of logsOf(record)) {
    const reading = await readLog({
      file: join(directory.root, file),
      label: file,
      source,
      interesting: (text: string) => interestingLine(text, rules),
      interestingWords: interestingWords(rules),
    });
    logs.push({ ...reading, file, source });
  }
  return logs;
}

interface RunLog {
  readonly file: string;
  readonly source: EvidenceSource;
}

function logsOf(record: RunRecord): readonly RunLog[] {
  const telling = record.services.filter(
    ({ failure }) => record.outcome !== 'passed' || failure !== null,
  );
  const services = telling.flatMap(({ name, logFile, spawnedAt }): readonly RunLog[] =>
    logFile === null || spawnedAt === null
      ? []
      : [{ file: logFile, source: { kind: 'service', service: name } }],
  );
  const gates = record.gates.flatMap(({ name, logFile, outcome }): readonly RunLog[] =>
    logFile === null || outcome === 'passed'
      ? []
      : [{ file: logFile, source: { kind: 'gate', gate: name } }],
  );
  return [...services, ...gates];
}
