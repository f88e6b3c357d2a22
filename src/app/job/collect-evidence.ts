import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceBlock, EvidenceSource, RunRecord } from '#domain';
import { readLog } from '#evidence';
import { interestingLine, interestingWords, type RuleBook } from '#triage';
import type { RunDirectory } from './run-directory.ts';

/** The telling lines of a run that went wrong: from every service, and from the gates that failed. */
export async function collectEvidence(
  record: RunRecord,
  directory: RunDirectory,
  rules: RuleBook,
): Promise<readonly EvidenceBlock[]> {
  if (record.outcome === 'passed') return [];
  const blocks: EvidenceBlock[] = [];
  for (const { file, source } of logsOf(record)) {
    const path = join(directory.root, file);
    if (!existsSync(path)) continue;
    const request = {
      file: path,
      label: file,
      source,
      interesting: (text: string) => interestingLine(text, rules),
      interestingWords: interestingWords(rules),
    };
    blocks.push(...(await readLog(request)).blocks);
  }
  return blocks;
}

interface RunLog {
  readonly file: string;
  readonly source: EvidenceSource;
}

function logsOf(record: RunRecord): readonly RunLog[] {
  const services = record.services.flatMap(({ name, logFile }): readonly RunLog[] =>
    logFile === null ? [] : [{ file: logFile, source: { kind: 'service', service: name } }],
  );
  const gates = record.gates.flatMap(({ name, logFile, outcome }): readonly RunLog[] =>
    logFile === null || outcome === 'passed'
      ? []
      : [{ file: logFile, source: { kind: 'gate', gate: name } }],
  );
  return [...services, ...gates];
}
