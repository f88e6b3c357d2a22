import { addedPorts } from './added-ports.ts';
import { healthWithoutCheck } from './health-without-check.ts';
import { keysWithoutMeaning } from './keys-without-meaning.ts';
import { literalDollars } from './literal-dollars.ts';
import { patience } from './patience.ts';
import { probeCommands } from './probe-commands.ts';
import { shortDependencies } from './short-dependencies.ts';
import type { Lint, Subject } from './subject.ts';
import { unsaidTasks } from './tasks.ts';
import { eatenDollars } from './variables.ts';
import type { ConfigWarning } from './warning.ts';

const LINTS: readonly Lint[] = [
  shortDependencies,
  healthWithoutCheck,
  unsaidTasks,
  patience,
  eatenDollars,
  literalDollars,
  addedPorts,
  probeCommands,
  keysWithoutMeaning,
];

/** Every trap of every service, in the order of the services. */
export function lintServices(subjects: readonly Subject[]): readonly ConfigWarning[] {
  const others = new Map<string, Subject>(
    subjects.map((subject) => [subject.service.name, subject]),
  );
  return subjects.flatMap((subject) => LINTS.flatMap((lint) => lint(subject, others)));
}
