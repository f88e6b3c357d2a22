import type { EvidenceBlock, FailureRow, Signature, TestRow } from '#domain';
import { readLog, signatureOf } from '#evidence';
import type { ReadJobLog } from '#history';
import { cleanLine, cleanLines, type Redactor } from '#safety';
import {
  explainLog,
  interestingLine,
  interestingWords,
  type RuleBook,
  type SignatureOf,
} from '#triage';
import { maskedText } from '../job/masked-text.ts';

/** Lines of evidence that go into the history; as many as a run of our own leaves. */
const EXCERPT_LINES = 8;

/** More failed tests than anyone compares; a job that lists more failed as a whole. */
const MOST_TESTS = 2000;

export interface JobLogOptions {
  readonly rules: RuleBook;
  readonly redactor: Redactor;
}

/** Reads the log of a failed job as `signalbox explain` does, into what the history keeps of it. */
export function createJobLogReader({ rules, redactor }: JobLogOptions): ReadJobLog {
  const clean = { redact: (text: string) => redactor.redact(text) };
  return async function readJobLog(bytes) {
    const reading = await readLog({
      file: 'job.log',
      bytes,
      source: { kind: 'job', step: null },
      interesting: (text) => interestingLine(text, rules),
      interestingWords: interestingWords(rules),
    });
    const identity = { id: 'job.log', source: 'job.log' };
    const maskedOf = new Map<string, string | undefined>();
    const remembered: SignatureOf = (text) => {
      const found = signatureOf(text);
      maskedOf.set(found.signature, found.generic ? undefined : found.masked);
      return found;
    };
    const { failures, tests } = explainLog(reading, identity, { signatureOf: remembered, rules });
    const excerpt = cleanLines(tellingLines(reading.blocks), clean).join('\n');
    return {
      failures: failures.map(
        ({ signature, cause, title }): FailureRow => ({
          signature: signature as Signature,
          cause,
          title: cleanLine(title, clean),
          excerpt,
          culprit: null,
          masked: maskedText(maskedOf.get(signature), clean.redact),
        }),
      ),
      tests: [...new Set(tests.failedNames)]
        .slice(0, MOST_TESTS)
        .map(
          (name): TestRow => ({ name: cleanLine(name, clean), status: 'failed', durationMs: null }),
        ),
    };
  };
}

/** From the line that says most of it on; then the other blocks. */
function tellingLines([best, ...others]: readonly EvidenceBlock[]): readonly string[] {
  if (best === undefined) return [];
  const lines = [...best.text.slice(best.telling ?? 0), ...others.flatMap(({ text }) => text)];
  return lines.slice(0, EXCERPT_LINES);
}
