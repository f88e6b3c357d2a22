import { formatDuration, type RunRecord, type TriageReport, type Verdict } from '#domain';
import { cleanDeep, truncate } from '#safety';
import { gateDetail } from '../describe.ts';
import { excerptOf } from '../excerpt.ts';
import { retryAdvice } from '../markdown/retry-advice.ts';
import { ACTOR, clause, counted, OUTCOME, percent, RELATION } from '../wording.ts';
import type { Line } from './line.ts';
import { serviceLine } from './tree.ts';

export interface ConclusionInput {
  readonly record: RunRecord;
  readonly report: TriageReport | null;
  readonly reportPath: string;
  readonly redact: (text: string) => string;
}

/** More than these do not fit on a screen; the report has them all. */
const MOST_VERDICTS = 5;
const MOST_LINES = 8;
const MOST_NAMES = 8;
const LINE_BUDGET_BYTES = 400;

/** What a run came to: each failure with its lines and its verdict, then the outcome. */
export function concludingLines(input: ConclusionInput): readonly Line[] {
  const { record, report } = cleanDeep({ record: input.record, report: input.report }, input);
  const verdicts = report?.verdicts ?? [];
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
  const culprit = record.services.find(({ name }) => name === verdict.culprit);
  const now = record.finishedAt ?? record.startedAt;
  const body = [...evidenceLines(verdict), ...branchLines(verdict, record)];
  if (!culprit?.failure && body.length === 0) return judgement(verdict);
  const head: Line = culprit?.failure
    ? serviceLine(culprit, { record, redact, now, usualReadyTimes: [] })
    : [
        { text: ' ✘ ', tone: 'bad' },
        { text: verdict.title, tone: 'strong' },
      ];
  return [head, ...body, [], ...judgement(verdict)];
}

function evidenceLines(verdict: Verdict): readonly Line[] {
  const lines: Line[] = [];
  for (const block of verdict.evidence) {
    const room = MOST_LINES - lines.length;
    if (room <= 0) break;
    for (const line of excerptOf(block, room)) {
      const text = line === null ? '⋮' : truncate(line.text, LINE_BUDGET_BYTES);
      lines.push([{ text: `   │ ${text}` }]);
    }
  }
  return lines;
}

/** What the failure took with it: services in one line, gates in one each. */
function branchLines(verdict: Verdict, record: RunRecord): readonly Line[] {
  const failedGates = record.gates.filter(
    ({ name, outcome }) => outcome === 'failed' && verdict.affected.includes(name),
  );
  const texts = [
    lostText(verdict, record),
    ...failedGates.map((gate) => `gate ${gate.name}: ${gateDetail(gate)}`),
  ];
  const branches = texts.filter((text) => text !== '');
  return branches.map((text, index) => [
    { text: `   ${index === branches.length - 1 ? '└' : '├'} ${text}` },
  ]);
}

function lostText(verdict: Verdict, record: RunRecord): string {
  const lost = record.services.filter(({ name }) => verdict.affected.includes(name));
  if (lost.length === 0) return '';
  const names = lost.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = lost.length > names.length ? ` and ${lost.length - names.length} more` : '';
  const times = lost.flatMap((service) =>
    service.lost.filter(({ dependency }) => dependency === verdict.culprit).map(({ at }) => at),
  );
  const failedAt = record.services.find(({ name }) => name === verdict.culprit)?.failedAt ?? null;
  const first =
    failedAt === null || times.length === 0
      ? ''
      : `, first ${formatDuration(Math.max(0, Math.min(...times) - failedAt))} later`;
  return `${names.join(', ')}${more} lost it (${counted(lost.length, 'service')}${first})`;
}

function judgement(verdict: Verdict): readonly Line[] {
  const { label } = RELATION[verdict.relation];
  const because = verdict.because === '' ? '' : `: ${clause(verdict.because)}`;
  const who = verdict.owners.length > 0 ? verdict.owners.join(', ') : ACTOR[verdict.whoActs];
  const facts = [`who acts: ${who}`, clause(verdict.action), retryAdvice(verdict)];
  return [
    [
      { text: ` ${verdict.title}`, tone: 'strong' },
      {
        text: ` (${verdict.cause}, ${percent(verdict.confidence)}) · ${label} (${percent(verdict.relationProbability)})${because}`,
      },
    ],
    [{ text: ` ${facts.filter((part) => part !== '').join(' · ')}` }],
  ];
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
