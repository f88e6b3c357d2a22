import { formatDuration, type NightReport } from '#domain';
import { cleanDeep, escapeMarkdownInline as md } from '#safety';
import type { ReportOptions } from '../report-options.ts';
import { percent } from '../wording.ts';
import { capacityText, machineText, pathText, timeoutText } from './capacity-sentences.ts';
import {
  CHANGE,
  changedName,
  changeText,
  evidenceText,
  MOST_CHANGES,
  moreChangesText,
} from './change-sentences.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { budgetText, levelShare, objectiveText } from './level-sentences.ts';
import {
  actionText,
  commitRange,
  flakyText,
  footerText,
  freshWarnings,
  knownText,
  moment,
  mostlyText,
  nightHeadline,
  perDay,
  reasonText,
  SEVERITY,
  sinceText,
  warningText,
} from './sentences.ts';
import { driftText, scoreTexts, skillText } from './trust-sentences.ts';

/** No name of a job says more in more than this. */
const TEXT_BUDGET_BYTES = 300;

/** `report.md`, also for a job summary: the first screen, then services and warnings. */
export function renderNightMarkdown(whole: NightReport, { redact }: ReportOptions): string {
  const report = cleanDeep(whole, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES });
  const sections = [
    `### 🌙 ${md(nightHeadline(report))}`,
    warnings(report),
    tomorrow(report),
    changed(report),
    flaky(report),
    actions(report),
    trust(report),
    services(report),
    capacity(report),
    feedbackMarkdown(report),
    `<sub>${md(footerText(report))}</sub>`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function warnings(report: NightReport): string {
  const known = knownText(report);
  const lines = freshWarnings(report).map(
    (warning) => `- ${SEVERITY[warning.severity].icon} ${md(warningText(warning))}`,
  );
  return [...lines, ...(known === null ? [] : [`- ⚪ ${known}`])].join('\n');
}

function tomorrow(report: NightReport): string {
  const rows = report.tomorrow.map((one) => [
    `**${md(one.job)}**`,
    percent(one.probability),
    sinceText(one),
    md(one.reasons.map(reasonText).join('; ')),
    perDay(one.expectedCostMs),
  ]);
  const capacity = capacityText(report);
  return section('1. Tomorrow', [
    table(['job', 'fails', 'since', 'why', 'expected cost'], rows) ?? 'No failure is likely.',
    ...(capacity === null ? [] : [md(capacity)]),
  ]);
}

function changed(report: NightReport): string {
  const rows = report.changes
    .slice(0, MOST_CHANGES)
    .map((change) => [
      `${CHANGE[change.kind].icon} ${CHANGE[change.kind].label}`,
      `**${md(changedName(change))}**`,
      md(changeText(change)),
      md(commitRange(change.commits) ?? '–'),
      evidenceText(change),
    ]);
  const none = `Nothing that chance does not explain, since ${moment(report.since)}.`;
  return section('2. Changed last night', [
    table(['', 'job, test or service', 'what', 'commits', 'evidence'], rows) ?? none,
    moreChangesText(report) ?? '',
  ]);
}

/** What costs less is in the JSON. */
const MOST_FLAKY = 10;

function flaky(report: NightReport): string {
  const rows = report.flaky
    .slice(0, MOST_FLAKY)
    .map((one) => [
      `**${md(one.job)}**`,
      formatDuration(one.lostMs),
      md([flakyText(one), mostlyText(report, one)].filter((text) => text !== null).join('; ')),
    ]);
  return section('3. Flaky', [
    table(['job', 'machine time lost', 're-runs'], rows) ?? 'No repeated run passed in 30 days.',
  ]);
}

function actions(report: NightReport): string {
  const lines = report.actions.map(
    (action, index) => `${index + 1}. ${md(actionText(action))} · saves ${perDay(action.gainMs)}`,
  );
  return section('4. Do this', [lines.length === 0 ? 'Nothing.' : lines.join('\n')]);
}

function trust({ trust: graded }: NightReport): string {
  const rows = graded.bins.map((bin) => [
    percent(bin.forecast),
    percent(bin.seen),
    String(bin.count),
  ]);
  const missed = graded.missed.map(
    ({ job, probability, failed }) =>
      `- **${md(job)}** ${failed ? 'failed' : 'passed'}, forecast to fail with ${percent(probability)}`,
  );
  return section('5. How far to trust this', [
    [`**${md(skillText(graded))}**`, ...scoreTexts(graded).map(md), md(driftText(graded))].join(
      '  \n',
    ),
    table(['forecast', 'failed', 'runs'], rows) ?? '',
    missed.length === 0 ? '' : `Wrong last night:\n\n${missed.join('\n')}`,
  ]);
}

function services({ services: levels }: NightReport): string {
  const rows = levels
    .filter(({ occasions }) => occasions > 0)
    .map((level) => [
      md(level.service),
      objectiveText(level),
      levelShare(level),
      `${level.met} of ${level.occasions}`,
      budgetText(level),
    ]);
  const shown = table(['service', 'objective', 'met', 'occasions', 'error budget'], rows);
  return shown === null ? '' : section('Service levels, 30 days', [shown]);
}

function capacity({ capacity: planned }: NightReport): string {
  if (planned === null) return '';
  const lines = [
    ...planned.paths.map((path) => `- **${md(path.workflow)}** ${md(pathText(path))}`),
    ...planned.timeouts.map((one) => `- ${md(timeoutText(one))} · saves ${perDay(one.gainMs)}`),
    ...planned.machines.map((use) => `- **${md(use.job)}** ${md(machineText(use))}`),
  ];
  return lines.length === 0 ? '' : section('Time and machines', [lines.join('\n')]);
}

function section(title: string, parts: readonly string[]): string {
  return [`#### ${title}`, ...parts.filter((part) => part !== '')].join('\n\n');
}

/** A table of cells that are Markdown already; `null` without rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string | null {
  if (rows.length === 0) return null;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
