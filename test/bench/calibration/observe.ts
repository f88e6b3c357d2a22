import { readLog } from '#evidence';
import { type Calibration, classify, interestingLine, interestingWords, OWN_RULES } from '#triage';
import type { LabelledCase } from './labelled-cases.ts';

/** What the rules said of a labelled failure, before any table. */
export interface Observation {
  readonly of: LabelledCase;
  /** `unknown` when no rule matched. */
  readonly cause: string;
  readonly strength: number;
  readonly outcome: 0 | 1;
}

/** Names every cause, however improbable: what is right how often is to be found out. */
const NAMES_ALL: Calibration = {
  ruleSetVersion: '',
  steps: [{ from: 0, right: 1, count: 1 }],
  groups: {},
  unknown: { right: 0, count: 0 },
};

/** Reads the log as `signalbox explain` does. */
export async function observe(of: LabelledCase): Promise<Observation> {
  const { blocks, tests } = await readLog({
    file: of.log,
    label: of.log,
    source: { kind: 'job', step: null },
    baseline: of.baseline,
    interesting: (text) => interestingLine(text, OWN_RULES),
    interestingWords: interestingWords(OWN_RULES),
  });
  const testsFailed = tests.failedTests.length > 0;
  const { cause, strength } = classify(blocks, OWN_RULES, { testsFailed, calibration: NAMES_ALL });
  return { of, cause, strength, outcome: isRight(cause, of.causes) ? 1 : 0 };
}

function isRight(cause: string, causes: readonly string[]): boolean {
  if (cause === 'unknown') return causes.length === 0;
  return causes.some((one) =>
    one.endsWith('*') ? cause.startsWith(one.slice(0, -1)) : one === cause,
  );
}
