import { readdirSync } from 'node:fs';
import type { ConformanceCase } from './cases.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import type { RunningCase } from './running/running-cases.ts';
import {
  RUNNING_INTRODUCTION,
  runningDifferences,
  runningResults,
} from './running/running-document.ts';
import type { RunningShape } from './running/running-shape.ts';

const INTRODUCTION = `# Conformance with Docker Compose

The same Compose files go through a real Docker Compose (5.5.0, \`docker-compose config\`) and through
Signalbox. Both readings are brought into one shape, every default filled in: image, build, entrypoint,
command, working directory, environment, ports, volumes, networks, dependencies with condition,
\`required\` and \`restart\`, healthcheck, restart policy, stop signal and grace period, hooks, user,
labels, capabilities, hosts and limits. They have to be equal, except for what the table of known
differences says, and there they have to differ exactly where it says.

\`\`\`
npx vitest run --config .config/vitest.config.ts test/conformance        # compare
npx vitest run --config .config/vitest.config.ts test/conformance -u     # record anew, rewrite this page
\`\`\`

What Docker Compose printed is kept in \`compose.json\` beside each case, so that the comparison runs
everywhere; \`recorded.e2e.test.ts\` holds the recordings against the real program where it is installed
(\`.ci/run\` installs it). This page is written by the second command.

The [reading](#known-differences) of a file is compared on every machine, the
[running](#on-a-real-engine) of it where there is a Docker engine. What differs without being wrong in
either, such as the first healthcheck at once, stands in
[configuration.md](configuration.md#what-differs-from-compose).
`;

/** The whole of docs/conformance.md. */
export function conformanceDocument(
  cases: readonly ConformanceCase[],
  ran: readonly (readonly [RunningCase, RunningShape])[],
): string {
  const different = new Set(KNOWN_DIFFERENCES.flatMap(({ cases: shown }) => Object.keys(shown)));
  const agreeing = cases.filter(({ name }) => !different.has(name));
  const refused = agreeing.filter(({ name }) => name.startsWith('rejects-'));
  return [
    INTRODUCTION,
    '## Known differences\n',
    table(
      ['what', 'Docker Compose', 'Signalbox', 'why', 'case'],
      ...KNOWN_DIFFERENCES.map(({ what, compose, signalbox, why, cases: shown }) => [
        what,
        compose,
        signalbox,
        why,
        Object.keys(shown).map(code).join(', '),
      ]),
    ),
    '## Cases that agree\n',
    `${agreeing.length} of ${cases.length} cases agree in every place; of ${refused.length} of them both sides say that they cannot be.\n`,
    table(
      ['case', 'files'],
      ...agreeing.map((one) => [code(one.name), filesOf(one).map(code).join(', ')]),
    ),
    RUNNING_INTRODUCTION,
    table(...runningResults(ran)),
    '### Known differences in the running\n',
    table(...runningDifferences()),
  ].join('\n');
}

function filesOf({ directory }: ConformanceCase): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'compose.json')
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(directory.length + 1))
    .sort();
}

function table(heads: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[heads, heads.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}
