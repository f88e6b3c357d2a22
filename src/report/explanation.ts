import type { CauseReason, CompetingCause, ExplainedFailure, Explanation } from '#domain';
import { cleanDeep, quietCommands } from '#safety';
import { pinnedText } from './cause-sentence.ts';
import type { ReportOptions } from './report-options.ts';
import { counted, percent } from './wording.ts';

/** Lines of a block shown on a terminal; the rest is in the log under the same numbers. */
const MOST_LINES = 12;

/** What broke in one log, for a terminal: a title a failure, its cause, and the lines that say so. */
export function renderExplanation(explanation: Explanation, options: ReportOptions): string {
  const { source, status, failures, tests, problem } = cleanDeep(explanation, options);
  const ran =
    tests.run === null ? '' : ` · ${counted(tests.run, 'test')}, ${tests.failed ?? 0} failed`;
  const lines = [`${source}: ${status}${ran}`];
  if (problem !== undefined) lines.push(` ! ${problem}`);
  for (const failure of failures) lines.push('', ...failureLines(failure));
  if (failures.length === 0 && status === 'failed') lines.push('', ' No line says why.');
  return `${quietCommands(lines.join('\n'))}\n`;
}

function failureLines(failure: ExplainedFailure): readonly string[] {
  const step = failure.step === null ? '' : ` · step ${failure.step}`;
  return [
    ` ✘ ${failure.title} (${failure.cause}, ${percent(failure.confidence)})${step}`,
    ...failure.tests.map(({ name, file, line }) => {
      const place = file === null ? '' : `  ${file}${line ? `:${line}` : ''}`;
      return `   test ${name}${place}`;
    }),
    ...blocksToShow(failure.evidence).flatMap(({ line, text }) => blockLines(line, text)),
    ...(failure.chain ?? []).map(
      ({ source: from, line, text }, index) =>
        `   ${index === 0 ? 'chain' : '    ←'} ${from}:${line}  ${text}`,
    ),
    ...(failure.why ? reasonLines(failure.why) : []),
    ...(failure.pinned ? [`   ${pinnedText(failure.pinned)}: ${failure.pinned.cause}`] : []),
  ];
}

const LOST_BECAUSE: Readonly<Record<CompetingCause['lostBecause'], string>> = {
  'too-weak': 'weighs too little beside the strongest',
  symptom: 'comes after the deeper cause',
  elsewhere: 'stands apart from the lines that say most about the failure',
  improbable: 'so seldom right that no cause is named',
};

/** Which rule decided on which line, and what else matched. */
function reasonLines(why: CauseReason): readonly string[] {
  const { rule, ruleSet, at, block, strength, confidence, contested, competing } = why;
  if (at === null || block === null) {
    return [`   why: ${undecided(why)} (rules ${ruleSet})`, ...competing.map(alsoLine)];
  }
  const rank =
    block.rank === 1
      ? 'the block that speaks most about the failure'
      : `block ${block.rank} of ${why.blocks.length}`;
  return [
    `   why: rule ${rule} (rules ${ruleSet}) on line ${at.line}, in ${rank}`,
    `        ${at.text.trim()}`,
    `        weight ${strength.toFixed(2)}${contested ? ', less for what else stands in the block' : ''}; right in ${percent(confidence)} of such cases`,
    ...competing.map(alsoLine),
  ];
}

function undecided({ rule, competing }: CauseReason): string {
  if (rule !== 'unknown') return 'the log itself names the tests that failed';
  return competing.length === 0 ? 'no rule matched a line of the evidence' : 'no rule surely';
}

function alsoLine({ cause, at, strength, lostBecause }: CompetingCause): string {
  return `        also ${cause} on line ${at.line}, weight ${strength.toFixed(2)}: ${LOST_BECAUSE[lostBecause]}`;
}

/** Those that stand within what another one shows are not shown twice. */
function blocksToShow(blocks: ExplainedFailure['evidence']): ExplainedFailure['evidence'] {
  return blocks.filter(
    (block, index) =>
      !blocks.some((other, at) => {
        const lastShown = Math.min(other.endLine, other.line + MOST_LINES - 1);
        const isWithin = other.line <= block.line && block.endLine <= lastShown;
        const isLarger = other.endLine - other.line > block.endLine - block.line;
        return isWithin && (isLarger || at < index);
      }),
  );
}

function blockLines(firstLine: number, text: string): readonly string[] {
  const lines = text.split('\n');
  const shown = lines.slice(0, MOST_LINES);
  const width = String(firstLine + shown.length - 1).length;
  const numbered = shown.map(
    (line, index) => `   ${String(firstLine + index).padStart(width)} │ ${line}`,
  );
  const left = lines.length - shown.length;
  return left > 0
    ? [...numbered, `   ${' '.repeat(width)} └ ${counted(left, 'more line')}`]
    : numbered;
}
