import { resolve } from 'node:path';
import { createRedactor, cleanLine as safeLine } from '#safety';
import { createRuleBook, describeFinding, lintRules as findDoubtful, RULES } from '#triage';
import { printFaults } from './job/print-faults.ts';
import { loadRules } from './rules/load-rules.ts';
import { type Replayed, replayPassing } from './rules/replay-passing.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface LintRulesRequest {
  readonly rules: readonly string[];
  readonly passing: readonly string[];
  /** Looks at our own rules as well. Without files of rules, only at ours. */
  readonly ours?: boolean;
  readonly json?: boolean;
}

interface TextFinding {
  readonly kind: string;
  readonly rule: string;
  readonly place: string | null;
  readonly problem: string;
  readonly remedy: string;
}

/** Says which rules say too much; 1 when any does, so that a job can stand on it. */
export async function lintRules(request: LintRulesRequest, world: World): Promise<ExitCode> {
  const files = request.rules.map((file) => resolve(world.directory, file));
  const loaded = await loadRules(files, world);
  if (!loaded.ok) return printFaults(loaded.error, request, world);
  const { userRules } = loaded.value.book;
  const book = createRuleBook(userRules);
  const replayed = await replayPassing(request.passing, book, world);
  const warnings = [...replayed.problems, ...loaded.value.warnings()];
  for (const warning of warnings) world.stderr.write(`${warning}\n`);
  if (replayed.logs === 0) {
    world.stderr.write('None of the logs could be read: name logs of jobs that passed.\n');
    return EXIT.usage;
  }
  const ours = request.ours || userRules.length === 0 ? RULES : [];
  const checked = [...userRules, ...ours];
  const all = [...userRules, ...RULES];
  const { hits: passing, logs } = replayed;
  const places = new Map(userRules.map(({ name, place }) => [name, place]));
  const findings = findDoubtful(checked, { all, passing, logs }).map((finding) => ({
    kind: finding.kind,
    rule: finding.rule,
    place: places.get(finding.rule) ?? null,
    ...describeFinding(finding),
  }));
  const hits = checked.map(({ name }) => ({ rule: name, logs: passing.get(name)?.logs ?? 0 }));
  const redactor = createRedactor(world.environment);
  const redact = (text: string) => redactor.redact(text);
  const answer = request.json
    ? `${redact(JSON.stringify({ schema: 'signalbox.rules-lint/1', logs, lines: replayed.lines, findings, hits }))}\n`
    : rendered(findings, checked.length, replayed)
        .map((line) => safeLine(line, { redact }))
        .join('\n');
  world.stdout.write(answer.endsWith('\n') ? answer : `${answer}\n`);
  return findings.length === 0 ? EXIT.ok : EXIT.failed;
}

function rendered(
  findings: readonly TextFinding[],
  rules: number,
  { logs, lines }: Replayed,
): readonly string[] {
  return [
    ...findings.flatMap(({ rule, place, problem, remedy }) => [
      `${place === null ? '' : `${place}  `}${rule}: ${problem}`,
      `    ${remedy}`,
    ]),
    `${rules} rules, ${logs === 1 ? '1 log of a job' : `${logs} logs of jobs`} that passed, ${lines} lines: ${findings.length === 0 ? 'nothing doubtful' : `${findings.length} doubtful`}`,
  ];
}
