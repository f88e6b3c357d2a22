import {
  type Fault,
  formatFault,
  type GateResult,
  type RunRecord,
  type ServiceRecord,
  type TriageReport,
  type Verdict,
} from '#domain';
import { cleanDeep, escapeHtml } from '#safety';
import { causeSureness } from './cause-sentence.ts';
import { describeFailure, gateDetail, placeOf, ranForMs } from './describe.ts';
import type { ReportOptions } from './report-options.ts';
import { ACTOR, percent, RELATION, RETRY } from './wording.ts';

interface TestCaseXml {
  readonly name: string;
  readonly timeMs: number | null;
  readonly result: 'passed' | 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  readonly body: string;
}

/**
 * `junit.xml`: what was started and checked as test cases, in the form CI systems read (the Jenkins
 * schema). Tests that a gate ran itself are in its own report. The text is well-formed XML 1.0
 * whatever the logs hold.
 */
export function renderJUnit(
  record: RunRecord,
  report: TriageReport,
  options: ReportOptions,
): string {
  const clean = cleanDeep({ record, report }, options);
  const { services, gates } = clean.record;
  const verdictOf = (name: string) => clean.report.verdicts.find(({ culprit }) => culprit === name);
  const suites: readonly (readonly [string, readonly TestCaseXml[]])[] = [
    ['pre-flight', clean.record.faults.map(faultCase)],
    ['services', kindCases(services, 'service', verdictOf)],
    ['tasks', kindCases(services, 'task', verdictOf)],
    ['gates', gates.map((gate) => gateCase(gate, clean.report.verdicts))],
  ];
  const all = suites.flatMap(([, cases]) => cases);
  const body = suites.filter(([, cases]) => cases.length > 0).map(suiteXml);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: clean.record.project, ...totals(all) })}>`,
    ...body,
    '</testsuites>',
    '',
  ].join('\n');
}

function kindCases(
  services: readonly ServiceRecord[],
  type: ServiceRecord['type'],
  verdictOf: (name: string) => Verdict | undefined,
): readonly TestCaseXml[] {
  return services
    .filter((service) => service.type === type)
    .map((service) => serviceCase(service, verdictOf(service.name)));
}

function serviceCase(service: ServiceRecord, verdict: Verdict | undefined): TestCaseXml {
  const timeMs = ranForMs(service);
  const base = { name: service.name, timeMs, type: verdict?.cause ?? '', body: '', message: '' };
  if (service.failure) {
    return {
      ...base,
      result: 'failure',
      type: verdict?.cause ?? service.failure.kind,
      message: verdict?.title ?? describeFailure(service.failure),
      body: [...verdictLines(verdict), ...service.lastLines].join('\n'),
    };
  }
  if (service.status === 'skipped' || service.status === 'waiting') {
    const because = service.skippedBecause
      ? `because ${service.skippedBecause} failed`
      : 'not started';
    return { ...base, result: 'skipped', message: because };
  }
  return { ...base, result: 'passed' };
}

function gateCase(gate: GateResult, verdicts: readonly Verdict[]): TestCaseXml {
  const verdict = verdicts.find(({ evidence }) =>
    evidence.some(({ source }) => source.kind === 'gate' && source.gate === gate.name),
  );
  const failed = gate.outcome === 'failed';
  const result = failed ? 'failure' : gate.outcome === 'passed' ? 'passed' : 'skipped';
  const tests = gate.tests?.failures.map(({ name, message }) => `${name}: ${message ?? 'failed'}`);
  return {
    name: gate.name,
    timeMs: gate.durationMs,
    result,
    type: verdict?.cause ?? `gate.${gate.kind}`,
    message: gateDetail(gate),
    body: failed ? [...verdictLines(verdict), ...(tests ?? [])].join('\n') : '',
  };
}

function faultCase(fault: Fault): TestCaseXml {
  const name = fault.path ?? fault.code;
  return {
    name,
    timeMs: null,
    result: 'error',
    type: fault.code,
    message: fault.problem,
    body: formatFault(fault),
  };
}

function verdictLines(verdict: Verdict | undefined): readonly string[] {
  if (!verdict) return [];
  return [
    `${verdict.title} (${verdict.cause}, ${causeSureness(verdict)})`,
    `${RELATION[verdict.relation].label} (${percent(verdict.relationProbability)}): ${verdict.because}`,
    `${ACTOR[verdict.whoActs]} · ${verdict.action} · ${RETRY[verdict.retrySafe]}`,
    ...verdict.evidence.flatMap((block) => ['', placeOf(block), ...block.lines]),
    '',
  ];
}

function suiteXml([name, cases]: readonly [string, readonly TestCaseXml[]]): string {
  const lines = cases.map((one) => caseXml(name, one));
  return [
    `  <testsuite${attributes({ name, ...totals(cases) })}>`,
    ...lines,
    '  </testsuite>',
  ].join('\n');
}

function caseXml(suite: string, one: TestCaseXml): string {
  const head = `    <testcase${attributes({ classname: `signalbox.${suite}`, name: one.name, time: seconds(one.timeMs) })}`;
  if (one.result === 'passed') return `${head}/>`;
  const told: Readonly<Record<string, string>> =
    one.result === 'skipped' ? { message: one.message } : { type: one.type, message: one.message };
  const result = `      <${one.result}${attributes(told)}>${xmlText(one.body)}</${one.result}>`;
  return `${head}>\n${result}\n    </testcase>`;
}

function totals(cases: readonly TestCaseXml[]) {
  const count = (result: TestCaseXml['result']) =>
    String(cases.filter((one) => one.result === result).length);
  return {
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds(cases.reduce((sum, { timeMs }) => sum + (timeMs ?? 0), 0)),
  };
}

function seconds(timeMs: number | null): string {
  return ((timeMs ?? 0) / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${xmlText(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
    )
    .join('');
}

/** Without what XML 1.0 has no place for (section 2.2, Char); cleaned text has lost most of it before. */
function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ''));
}
