import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import type { Diagnosis, Explanation, TestReport } from '#domain';
import {
  type LogReading,
  listLogs,
  placeAnnotations,
  type ResolveFile,
  readLog,
  readTestReports,
  signatureOf,
} from '#evidence';
import { renderExplanation } from '#report';
import { createRedactor } from '#safety';
import { describeFileError, err, ok, type Result } from '#std';
import { explainLog, interestingLine, interestingWords, type RuleBook } from '#triage';
import { repositoryFiles } from './context/repository-files.ts';
import { type KnownPins, knownPins, NO_PINS, pinnedCause } from './for-runs/known-pins.ts';
import { printFaults } from './job/print-faults.ts';
import { joinInTime } from './join-in-time.ts';
import { parseForm } from './parse-form.ts';
import { loadRules } from './rules/load-rules.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface ExplainRequest {
  readonly logs: readonly string[];
  readonly baseline: readonly string[];
  readonly junit: readonly string[];
  /** NDJSON of `{"id","log","baseline":[…]}`, paths relative to that file. */
  readonly cases?: string;
  /** Files of rules of your own. */
  readonly rules: readonly string[];
  /** Adds which rule decided, and what else competed. */
  readonly why?: boolean;
  readonly json?: boolean;
}

const caseLine = z.object({
  id: z.string(),
  log: z.string(),
  baseline: z.array(z.string()).default([]),
});

interface Case {
  readonly id: string;
  readonly log: string;
  /** A job log in `log`, a zip archive. */
  readonly entry?: string;
  readonly baseline: readonly string[];
}

/** Says what broke in each log, one line of JSON or a short text a log. */
export async function explain(request: ExplainRequest, world: World): Promise<ExitCode> {
  const asked = request.cases
    ? await readCases(resolve(world.directory, request.cases))
    : ok(await expandArchives(request, world));
  if (!asked.ok) {
    world.stderr.write(`${asked.error}\n`);
    return EXIT.usage;
  }
  const cases = asked.value;
  if (cases.length === 0) {
    world.stderr.write('No log to explain: name a file, "-" for stdin, or --cases FILE.\n');
    return EXIT.usage;
  }
  const ruleFiles = request.rules.map((file) => resolve(world.directory, file));
  const rules = await loadRules(ruleFiles, world);
  if (!rules.ok) return printFaults(rules.error, request, world);
  const { book, warnings } = rules.value;
  await tellUnreadBaselines(request, world);
  const reports = await readReports(request, world);
  const together = request.cases === undefined && cases.length > 1;
  const resolveFile = request.json ? await repositoryFiles(world.directory) : null;
  const options = { reports, rules: book, why: request.why ?? false, together, resolveFile };
  const known = request.why ? await knownPins(world) : NO_PINS;
  const redactor = createRedactor(world.environment);
  const redact = (line: string) => redactor.redact(line);
  let code: ExitCode = EXIT.ok;
  for await (const explained of explainAll(cases, options, world)) {
    if (!tellProblem(explained, world)) code = EXIT.usage;
    const explanation = withPins(explained.explanation, known);
    const text = request.json
      ? `${JSON.stringify(explanation)}\n`
      : renderExplanation(explanation, { redact });
    world.stdout.write(text);
  }
  for (const warning of [...warnings(), ...known.warnings]) world.stderr.write(`${warning}\n`);
  return code;
}

/** Whether anything of the log could be read, whatever is told of it. */
function tellProblem({ one, explanation, problem }: ExplainedCase, world: World): boolean {
  if (!problem) return true;
  const where = one.entry ? `${one.log}: ${one.entry}` : one.log;
  world.stderr.write(`${where}: ${problem}\n`);
  return explanation.status !== 'unknown';
}

/** What maintainers pinned stands beside what the rules say, which it changes nothing of. */
function withPins(explanation: Explanation, { pins }: KnownPins): Explanation {
  const failures = explanation.failures.map((failure) => {
    const pinned = pinnedCause(pins.get(failure.signature));
    return pinned === null ? failure : { ...failure, pinned };
  });
  return { ...explanation, failures };
}

/** One case a job log: an archive holds many. A broken archive stays one case, whose reading says why. */
async function expandArchives(
  { logs, baseline }: ExplainRequest,
  world: World,
): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const log of logs) {
    const listed = log === '-' ? null : await listLogs(resolve(world.directory, log));
    if (listed?.ok)
      cases.push(...listed.value.map((entry) => ({ id: entry, log, entry, baseline })));
    else cases.push({ id: log, log, baseline, ...(listed ? { entry: '' } : {}) });
  }
  return cases;
}

/** Without its baseline a log is explained all the same, with more lines that say nothing. */
async function tellUnreadBaselines({ baseline }: ExplainRequest, world: World): Promise<void> {
  for (const file of baseline) {
    const found = await stat(resolve(world.directory, file)).catch(describeFileError);
    const problem = typeof found === 'string' ? found : found.isDirectory() && 'it is a directory';
    if (problem) world.stderr.write(`${file}: ${problem}; explained without this baseline.\n`);
  }
}

async function readReports(request: ExplainRequest, world: World): Promise<TestReport | null> {
  if (request.junit.length === 0) return null;
  const reports = await readTestReports({ directory: world.directory, globs: request.junit });
  if (!reports) world.stderr.write(`No test report matches ${request.junit.join(', ')}.\n`);
  for (const { file, reason } of reports?.unreadable ?? []) {
    world.stderr.write(`${file}: ${reason}\n`);
  }
  return reports;
}

/** Fewer logs than these may be those of one job and its services; more are many jobs' own. */
const MOST_TOGETHER = 50;

interface ExplainedCase {
  readonly one: Case;
  readonly explanation: Explanation;
  readonly problem: string | null;
}

/** Each log as soon as it is read; a few plain ones given together wait for each other. */
async function* explainAll(
  cases: readonly Case[],
  options: CaseOptions,
  world: World,
): AsyncGenerator<ExplainedCase> {
  const files = cases.map(({ log, entry }) => (log === '-' || entry !== undefined ? null : log));
  if (!options.together || cases.length > MOST_TOGETHER || files.includes(null)) {
    for (const one of cases) yield { one, ...(await explainCase(one, options, world)) };
    return;
  }
  const explained = [];
  for (const one of cases) {
    const file = resolve(world.directory, one.log);
    explained.push({ one, file, ...(await explainCase(one, options, world)) });
  }
  const joined = await joinInTime(explained, options.rules);
  for (const [index, explanation] of joined.entries()) {
    const own = explained[index];
    if (own) yield { one: own.one, problem: own.problem, explanation };
  }
}

interface CaseOptions {
  readonly reports: TestReport | null;
  readonly rules: RuleBook;
  readonly why: boolean;
  /** Whether the logs may be of one time: those on the command line, not those of a list of cases. */
  readonly together: boolean;
  /** `null` when no place is asked for: people see them in the lines. */
  readonly resolveFile: ResolveFile | null;
}

async function explainCase(
  one: Case,
  { reports, rules, why, resolveFile }: CaseOptions,
  world: World,
): Promise<Omit<ExplainedCase, 'one'> & { readonly blocks: LogReading['blocks'] }> {
  const reading = await readLog({
    file: one.log === '-' ? one.log : resolve(world.directory, one.log),
    label: one.log,
    ...(one.entry === undefined ? {} : { entry: one.entry }),
    source: { kind: 'job', step: null },
    baseline: one.baseline.map((file) => resolve(world.directory, file)),
    interesting: (text) => interestingLine(text, rules),
    interestingWords: interestingWords(rules),
  });
  const identity = { id: one.id, source: one.log };
  const annotate = (failure: Pick<Diagnosis, 'tests' | 'evidence'>) =>
    resolveFile
      ? placeAnnotations({ ...failure, others: reading.annotations, resolve: resolveFile })
      : [];
  const options = { signatureOf, rules, why, annotate };
  const explanation = explainLog(withReports(reading, reports), identity, options);
  return { explanation, problem: reading.problem, blocks: reading.blocks };
}

/** A test report knows better than the log what ran and what failed, when there is one. */
function withReports(reading: LogReading, reports: TestReport | null): LogReading {
  if (reports === null || reports.unreadable.length === reports.files.length) return reading;
  const failedTests = reports.failures.map(({ name, file, line }) => ({ name, file, line }));
  const { run, failed, skipped } = reports;
  return { ...reading, tests: { run, failed, skipped, failedTests } };
}

async function readCases(file: string): Promise<Result<readonly Case[], string>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return err(`${file} cannot be read: ${describeFileError(error)}`);
  }
  const directory = dirname(file);
  const cases: Case[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseForm(line, caseLine);
    if (!parsed.ok) {
      return err(
        `${file}:${index + 1}: ${parsed.error}; nothing was explained. Expected {"id","log","baseline"} a line.`,
      );
    }
    const { id, log, baseline } = parsed.value;
    const paths = baseline.map((path) => resolve(directory, path));
    cases.push({ id, log: resolve(directory, log), baseline: paths });
  }
  return ok(cases);
}
