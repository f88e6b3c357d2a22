import type { Diagnosis, EvidenceBlock, GateResult, TestCase } from '#domain';
import { formatDuration, formatLimit } from '#domain';
import type { Classification } from './classification.ts';
import { classify } from './classify.ts';
import { signatureOnly } from './diagnose-service.ts';
import { type SignatureOf, tellingLines } from './explain-log.ts';
import { isLostServiceTest, speaksOfLostService } from './gate-consequence.ts';
import { type Refusal, refusalLinks } from './refused-connection.ts';
import type { RuleBook } from './rule-book.ts';
import { known } from './service-cause.ts';
import type { Witness } from './service-witness.ts';

const SHOWN_BLOCKS = 3;

interface GateEvidence {
  readonly gate: GateResult;
  /** Of the gate's own log, best first. */
  readonly blocks: readonly EvidenceBlock[];
  /** What services threw or ran out of meanwhile, earliest first. */
  readonly witnesses: readonly Witness[];
  /** Services the gate's output says it found closed. */
  readonly refusals: readonly Refusal[];
  readonly signatureOf: SignatureOf;
  readonly rules: RuleBook;
}

/** A gate that failed without naming tests: its output, exit code or thresholds say why. */
export function diagnoseGate(evidence: GateEvidence): Diagnosis {
  const { gate, blocks, witnesses, signatureOf } = evidence;
  const missed = gate.checks.find((check) => !check.ok);
  const cause = missed
    ? known('svc.start', 0.6, `gate-${missed.threshold}`)
    : causeOfGate(evidence);
  const telling = tellingLines(blocks, cause.at);
  const identity = telling.length > 0 && !missed ? telling : [stableGate(gate)];
  return {
    ...signatureOnly(signatureOf(identity)),
    title: `gate ${gate.name}: ${missed ? describeCheck(missed) : detailOf(evidence, cause)}`,
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: null,
    affected: [`gate ${gate.name}`],
    chain: [
      `gate ${gate.name} failed`,
      gate.detail,
      ...evidence.refusals.flatMap(refusalLinks),
      ...witnesses.map(({ said }) => said),
    ],
    tests: [],
    evidence: withWitnesses(blocks.slice(0, SHOWN_BLOCKS), witnesses),
    at: blocks[0]?.at ?? null,
  };
}

function detailOf({ gate, rules }: GateEvidence, cause: Classification): string {
  return cause.cause === 'unknown'
    ? gate.detail
    : `${rules.textOf(cause.cause).title} (${gate.detail})`;
}

function stableGate(gate: GateResult): string {
  const missed = gate.checks.filter((check) => !check.ok).map((check) => check.threshold);
  return `gate ${gate.name} ${gate.kind} failed ${missed.join(' ')} ${gate.timedOut ? 'deadline' : ''}`;
}

function describeCheck(check: GateResult['checks'][number]): string {
  const [measured, limit] =
    check.threshold === 'score'
      ? [String(check.measured), String(check.limit)]
      : [formatDuration(check.measured), formatLimit(check.limit)];
  const whose = check.service === undefined ? '' : ` of ${check.service}`;
  return `${check.threshold}${whose} is ${measured}, limit ${limit}`;
}

function causeOfGate({ gate, blocks, witnesses, rules }: GateEvidence): Classification {
  if (gate.timedOut) return known('time.step', 0.85, 'gate-timed-out');
  if (gate.exitCode === 126 || gate.exitCode === 127) {
    return known('config.command', 0.9, 'exit-command-not-found');
  }
  const log = classify(blocks, rules);
  const exhausted = exhaustedWitness(witnesses);
  if (exhausted && (log.cause === 'unknown' || speaksOfLostService(blocks.slice(0, 1))))
    return exhausted;
  if (log.cause !== 'unknown') return log;
  if (gate.exitCode === 137) return known('res.oom', 0.6, 'exit-killed');
  const saidNothing = gate.exitCode === 0 && (gate.tests?.run ?? 0) === 0;
  return saidNothing || gate.tests?.run === 0 ? known('test.none-run', 0.7, 'no-tests-run') : log;
}

/** A service that ran out of something is why it did not answer; that it is the reason is not quite sure. */
function exhaustedWitness(witnesses: readonly Witness[]): Classification | null {
  const found = witnesses.find(({ exhausted }) => exhausted !== null)?.exhausted ?? null;
  return found && { ...found, confidence: found.confidence * BY_TIME };
}

/** Two logs that complain in the same minutes need not complain of the same. */
const BY_TIME = 0.9;

/** Failed tests of a gate, one diagnosis for all that share a signature. */
export function diagnoseTests(
  tests: readonly TestCase[],
  evidence: GateEvidence,
): readonly Diagnosis[] {
  const groups = new Map<string, TestCase[]>();
  for (const test of tests) {
    const { signature } = identify(test, evidence.signatureOf);
    const group = groups.get(signature);
    if (group) group.push(test);
    else groups.set(signature, [test]);
  }
  return [...groups.values()].map((group) => diagnoseGroup(group, evidence));
}

/** A message that says something of its own is the identity; else the test's name joins it. */
function identify(test: TestCase, signatureOf: SignatureOf): ReturnType<SignatureOf> {
  const alone = signatureOf([test.message ?? '']);
  if (!alone.generic) return alone;
  return signatureOf([`${test.className ?? ''} ${test.name} ${test.message ?? ''}`]);
}

function diagnoseGroup(tests: readonly TestCase[], evidence: GateEvidence): Diagnosis {
  const { gate, blocks, witnesses, signatureOf, rules } = evidence;
  const [first] = tests;
  const about = blocks.filter((block) => tests.some((test) => speaksOf(block, test)));
  const lost = tests.every(isLostServiceTest) ? exhaustedWitness(witnesses) : null;
  const cause = lost ?? causeOfTests(tests, about, rules);
  const more = tests.length > 1 ? ` (and ${tests.length - 1} more)` : '';
  return {
    ...signatureOnly(identify(first ?? NO_TEST, signatureOf)),
    title: `${first?.name ?? 'a test'}${more}: ${first?.message ?? rules.textOf(cause.cause).title}`,
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: null,
    affected: [`gate ${gate.name}`],
    chain: [
      `gate ${gate.name} failed`,
      `${first?.name ?? ''} failed`,
      ...evidence.refusals.flatMap(refusalLinks),
      ...witnesses.map(({ said }) => said),
    ],
    tests: tests.map(({ name, file, line }) => ({ name, file, line })),
    evidence: withWitnesses((about.length > 0 ? about : blocks).slice(0, SHOWN_BLOCKS), witnesses),
    at: about[0]?.at ?? blocks[0]?.at ?? null,
  };
}

/** The test's own words, then what was thrown at the other end, then the rest. */
function withWitnesses(
  [first, ...rest]: readonly EvidenceBlock[],
  witnesses: readonly Witness[],
): readonly EvidenceBlock[] {
  const heard = witnesses.map(({ block }) => block);
  return first ? [first, ...heard, ...rest] : heard;
}

const NO_TEST: TestCase = {
  name: 'unnamed',
  className: null,
  file: null,
  line: null,
  status: 'failed',
  durationMs: null,
  message: null,
  detail: null,
};

function speaksOf({ text }: EvidenceBlock, test: TestCase): boolean {
  const message = test.message?.trim() ?? '';
  const name = test.name.split(' > ').at(-1) ?? test.name;
  return text.some((line) => line.includes(name) || (message !== '' && line.includes(message)));
}

/** A failed test's own words come first; a report says `failed`, so it is never less than that. */
function causeOfTests(
  tests: readonly TestCase[],
  about: readonly EvidenceBlock[],
  rules: RuleBook,
): Classification {
  const own = classify([reported(tests)], rules);
  if (own.cause !== 'unknown' && own.cause !== 'svc.crash') return { ...own, at: null };
  const log = classify(about, rules);
  if (log.cause !== 'unknown' && log.cause !== 'svc.crash') return log;
  return known('test.assertion', 0.8, 'test-report');
}

/** The report's messages in the form rules read; it never becomes evidence. */
function reported(tests: readonly TestCase[]): EvidenceBlock {
  const text = tests.flatMap((test) => [
    test.message ?? '',
    ...(test.detail ?? '').split('\n').slice(0, 20),
  ]);
  return {
    source: { kind: 'job', step: null },
    file: '',
    startLine: 1,
    endLine: text.length,
    lines: text,
    text,
    at: null,
    score: 0,
  };
}
