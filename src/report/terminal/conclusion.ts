import { formatDuration, type RunRecord, type TriageReport, type Verdict } from '#domain';
import { cleanDeep } from '#safety';
import { cardedVerdicts } from '../carded-verdicts.ts';
import { causeSureness } from '../cause-sentence.ts';
import { retryAdvice } from '../markdown/retry-advice.ts';
import { rerunSentence } from '../rerun-sentence.ts';
import { ACTOR, clause, counted, OUTCOME, percent, RELATION } from '../wording.ts';
import { branchLines } from './branches.ts';
import { culpritOf, evidenceLines } from './evidence-lines.ts';
import type { Line } from './line.ts';
import { nameWidthOf, serviceLine } from './tree.ts';

export interface ConclusionInput {
  readonly record: RunRecord;
  readonly report: TriageReport | null;
  readonly reportPath: string;
  readonly redact: (text: string) => string;
}

/** More than these do not fit on a screen; the report has them all. */
const MOST_VERDICTS = 5;

/** What a run came to: each failure with its lines and its verdict, then the outcome. */
export function concludingLines(input: ConclusionInput): readonly Line[] {
  const { record, report } = cleanDeep({ record: input.record, report: input.report }, input);
  const verdicts = report ? cardedVerdicts(report) : [];
  const shown = verdicts.slice(0, MOST_VERDICTS);
  const left = verdicts.length - shown.length;
  return [
    ...shown.flatMap((verdict) => [[], ...verdictLines(verdict, record, input.redact)]),
    ...(left > 0
      ? [[], [{ text: ` and ${counted(left, 'more failure')}, all in the report` }]]
      : []),
    [],
    outcomeLine(record, input.reportPath),
  ];
}

function verdictLines(
  verdict: Verdict,
  record: RunRecord,
  redact: (text: string) => string,
): readonly Line[] {
  const culprit = culpritOf(verdict, record);
  const now = record.finishedAt ?? record.startedAt;
  const body = [...evidenceLines(verdict, culprit), ...branchLines(verdict, record)];
  if (culprit) {
    const nameWidth = nameWidthOf(record);
    const options = { record, redact, now, nameWidth, usualReadyTimes: new Map() };
    return [serviceLine(culprit, options), ...body, [], ...judgement(verdict, 'titled')];
  }
  if (body.length === 0) return judgement(verdict, 'titled');
  const head: Line = [
    { text: ' ✘ ', tone: 'bad' },
    { text: verdict.title, tone: 'strong' },
  ];
  return [head, ...body, [], ...judgement(verdict, 'untitled')];
}

/** Cause and relation with their probabilities, then who does what. */
function judgement(verdict: Verdict, form: 'titled' | 'untitled'): readonly Line[] {
  const { label } = RELATION[verdict.relation];
  const because = verdict.because === '' ? '' : `: ${clause(verdict.because)}`;
  const who = verdict.owners.length > 0 ? verdict.owners.join(', ') : ACTOR[verdict.whoActs];
  const facts = [`who acts: ${who}`, clause(verdict.action), retryAdvice(verdict)];
  const cause = `${verdict.cause}, ${causeSureness(verdict)}`;
  const title: Line =
    form === 'titled'
      ? [{ text: ` ${verdict.title}`, tone: 'strong' }, { text: ` (${cause})` }]
      : [{ text: ` ${cause}` }];
  return [
    ...(verdict.unread ?? []).map((problem): Line => [{ text: ` ! ${problem}`, tone: 'strong' }]),
    [...title, { text: ` · ${label} (${percent(verdict.relationProbability)})${because}` }],
    ...chainLine(verdict),
    [{ text: ` ${facts.filter((part) => part !== '').join(' · ')}` }],
    ...(verdict.rerun ? [[{ text: ` ${rerunSentence(verdict.rerun)}` }]] : []),
  ];
}

/** Links that stand on the screen already: the gate, and what became of the culprit. */
const TOLD_LINKS = 2;

/** How the failure came about, effect first, when there is more to it than what is told above. */
function chainLine({ chain }: Verdict): readonly Line[] {
  return chain.length > TOLD_LINKS ? [[{ text: ` ${chain.join(' ← ')}`, tone: 'quiet' }]] : [];
}

function outcomeLine(record: RunRecord, reportPath: string): Line {
  const { label } = OUTCOME[record.outcome];
  const good = record.outcome === 'passed';
  const time =
    record.finishedAt === null ? '' : ` in ${formatDuration(record.finishedAt - record.startedAt)}`;
  return [
    { text: good ? ' ✔ ' : ' ✘ ', tone: good ? 'good' : 'bad' },
    { text: label, tone: good ? 'good' : 'bad' },
    { text: `${record.outcome === 'not-started' ? '' : time} · report ${reportPath}` },
  ];
}
