import type { RunningCase } from './running-cases.ts';
import { RUNNING_DIFFERENCES } from './running-differences.ts';
import type { RunningShape } from './running-shape.ts';

/** A table of docs/conformance.md: its heads and its rows. */
export type Table = readonly [heads: readonly string[], ...rows: readonly (readonly string[])[]];

export const RUNNING_INTRODUCTION = `## On a real engine

The reading being the same, the same projects are brought up on a real Docker engine by Docker Compose
(\`docker-compose up --wait\`) and by us (\`signalbox up\`), and taken down again. Who is right is asked of
neither: the engine's own events tell which container was started how often, whether each edge of
\`depends_on\` had been met when the dependent was started, and who ended first in the stop. These and the
verdict, which is the exit code of the bring-up, have to be equal, except for what the second table says.

What Docker Compose did is kept in \`run.json\` beside each case; \`running.e2e.test.ts\` holds the recordings
against the real program and ours against the recordings, where an engine is there (\`.ci/run\` starts one).
`;

export function runningDifferences(): Table {
  return [
    ['what', 'Docker Compose', 'Signalbox', 'why', 'case'],
    ...RUNNING_DIFFERENCES.map(({ what, compose, signalbox, why, cases }) => [
      what,
      compose,
      signalbox,
      why,
      Object.keys(cases)
        .map((name) => `\`${name}\``)
        .join(', '),
    ]),
  ];
}

export function runningResults(recorded: readonly (readonly [RunningCase, RunningShape])[]): Table {
  const different = new Set(RUNNING_DIFFERENCES.flatMap(({ cases }) => Object.keys(cases)));
  return [
    [
      'case',
      'Docker Compose',
      'containers started',
      'edges met',
      'stopped in reverse',
      'Signalbox',
    ],
    ...recorded.map(([{ name }, shape]) => [
      `\`${name}\``,
      shape.verdict,
      Object.entries(shape.starts)
        .map(([service, times]) => (times === 1 ? service : `${service} ×${times}`))
        .join(', ') || 'none',
      share(shape.startOrder, 'met'),
      share(shape.stopOrder, 'dependent first'),
      different.has(name) ? 'differs, see below' : 'the same',
    ]),
  ];
}

/** `2 of 3` of those that are not optional; nothing where there was nothing to keep. */
function share(edges: Readonly<Record<string, string>>, wanted: string): string {
  const all = Object.entries(edges)
    .filter(([edge, told]) => !edge.endsWith(', optional)') && told !== 'dependent not started')
    .map(([, told]) => told);
  return all.length === 0 ? '' : `${all.filter((told) => told === wanted).length} of ${all.length}`;
}
