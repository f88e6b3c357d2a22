import type { CauseId, Fault, ServiceName, SourceLocation } from '#domain';
import { byCodeUnit } from '#std';
import type { ConfigWarning } from './lint/warning.ts';
import type { ConfigProblem, UnsetVariable } from './problem.ts';
import { aboutWarning } from './sentences/about-warning.ts';
import { sentences } from './sentences/sentences.ts';
import type { Sentences } from './sentences/words.ts';

/** What triage says of a problem that stops a run; all others are the workflow's to fix. */
const CAUSES: Readonly<Partial<Record<ConfigProblem['kind'], CauseId>>> = {
  'required-variable': 'config.env',
  'bad-env-line': 'config.env',
  'unset-variable': 'config.env',
};

/** Problems about a place whose value could not be filled in say nothing new about it. */
const UNFILLED: ReadonlySet<ConfigProblem['kind']> = new Set(['required-variable', 'bad-template']);

/** Faults in the order of the files and their lines, each told once. */
export function configFaults(
  problems: readonly ConfigProblem[],
  files: readonly string[] = [],
): readonly Fault[] {
  const unfilled = new Set(problems.filter(({ kind }) => UNFILLED.has(kind)).map(placeOf));
  const misspelt = new Set(problems.filter(({ kind }) => kind === 'unknown-key').map(serviceOf));
  const faults = problems
    .filter((problem) => UNFILLED.has(problem.kind) || !unfilled.has(placeOf(problem)))
    .filter((problem) => problem.kind !== 'nothing-to-run' || !misspelt.has(problem.service))
    .map(configFault);
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return inFileOrder([...once.values()], files);
}

export function configFault(problem: ConfigProblem): Fault {
  return {
    ...rendered(problem, sentences(problem)),
    cause: CAUSES[problem.kind] ?? 'config.workflow',
  };
}

/** Warnings in the order of the files and their lines, each told once; they stop nothing. */
export function configWarnings(
  warnings: readonly (ConfigWarning | UnsetVariable)[],
  files: readonly string[],
): readonly Fault[] {
  const told = warnings.map((warning) =>
    warning.kind === 'unset-variable'
      ? configFault(warning)
      : rendered(warning, aboutWarning(warning)),
  );
  return inFileOrder([...new Map(told.map((one) => [JSON.stringify(one), one])).values()], files);
}

function rendered(
  problem: ConfigProblem | ConfigWarning,
  { path, problem: sentence, remedy }: Sentences,
): Fault {
  const location = locationOf(problem);
  const service = serviceOf(problem);
  const key = path ?? ('path' in problem ? problem.path : undefined);
  return {
    code: `config.${problem.kind}`,
    ...(location ? { location } : {}),
    ...(key ? { path: key } : {}),
    problem: sentence,
    remedy,
    ...(service ? { service } : {}),
  };
}

function locationOf(problem: ConfigProblem | ConfigWarning): SourceLocation | undefined {
  if ('location' in problem) return problem.location;
  return 'from' in problem ? problem.from?.location : undefined;
}

function serviceOf(problem: ConfigProblem | ConfigWarning): ServiceName | undefined {
  if ('service' in problem) return problem.service;
  return 'from' in problem ? problem.from?.service : undefined;
}

function placeOf(problem: ConfigProblem): string | undefined {
  const location = locationOf(problem);
  return location ? JSON.stringify(location) : JSON.stringify(problem);
}

function inFileOrder(faults: readonly Fault[], files: readonly string[]): readonly Fault[] {
  const rank = (file: string) => (files.includes(file) ? files.indexOf(file) : files.length);
  return [...faults].sort((left, right) => {
    if (!left.location || !right.location) return Number(!right.location) - Number(!left.location);
    const [one, other] = [left.location, right.location];
    return (
      rank(one.file) - rank(other.file) ||
      byCodeUnit(one.file, other.file) ||
      one.line - other.line ||
      one.column - other.column
    );
  });
}
