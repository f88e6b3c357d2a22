import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Explanation, TestReport } from '#domain';
import { type LogReading, readLog, readTestReports, signatureOf } from '#evidence';
import { renderExplanation } from '#report';
import { createRedactor } from '#safety';
import { explainLog, interestingLine } from '#triage';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface ExplainRequest {
  readonly logs: readonly string[];
  readonly baseline: readonly string[];
  readonly junit: readonly string[];
  /** NDJSON of `{"id","log","baseline":[…]}`, paths relative to that file. */
  readonly cases?: string;
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
  readonly baseline: readonly string[];
}

/** Says what broke in each log, one line of JSON or a short text a log. */
export async function explain(request: ExplainRequest, world: World): Promise<ExitCode> {
  const cases = request.cases
    ? await readCases(resolve(world.directory, request.cases))
    : request.logs.map((log) => ({ id: log, log, baseline: request.baseline }));
  if (cases.length === 0) {
    world.stderr.write('No log to explain: name a file, "-" for stdin, or --cases FILE.\n');
    return EXIT.usage;
  }
  const redactor = createRedactor(world.environment);
  let code: ExitCode = EXIT.ok;
  for (const one of cases) {
    const explained = await explainCase(one, request, world);
    if (explained.problem) {
      world.stderr.write(`${one.log}: ${explained.problem}\n`);
      if (explained.explanation.status === 'unknown') code = EXIT.usage;
    }
    const text = request.json
      ? `${JSON.stringify(explained.explanation)}\n`
      : renderExplanation(explained.explanation, { redact: (line) => redactor.redact(line) });
    world.stdout.write(text);
  }
  return code;
}

async function explainCase(
  one: Case,
  request: ExplainRequest,
  world: World,
): Promise<{ explanation: Explanation; problem: string | null }> {
  const reading = await readLog({
    file: one.log === '-' ? one.log : resolve(world.directory, one.log),
    label: one.log,
    source: { kind: 'job', step: null },
    baseline: one.baseline.map((file) => resolve(world.directory, file)),
    interesting: interestingLine,
  });
  const reports =
    request.junit.length > 0
      ? await readTestReports({ directory: world.directory, globs: request.junit })
      : null;
  const identity = { id: one.id, source: one.log };
  const explanation = explainLog(withReports(reading, reports), identity, signatureOf);
  return { explanation, problem: reading.problem };
}

/** A test report knows better than the log what ran and what failed. */
function withReports(reading: LogReading, reports: TestReport | null): LogReading {
  if (reports === null) return reading;
  const failedTests = reports.failures.map(({ name, file, line }) => ({ name, file, line }));
  const { run, failed, skipped } = reports;
  return { ...reading, tests: { run, failed, skipped, failedTests } };
}

async function readCases(file: string): Promise<readonly Case[]> {
  const directory = dirname(file);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { id, log, baseline } = caseLine.parse(JSON.parse(line));
    return {
      id,
      log: resolve(directory, log),
      baseline: baseline.map((path) => resolve(directory, path)),
    };
  });
}
