import { findProgram } from '../support/find-program.ts';
import { findPart } from '../support/require-part.ts';
import type { BenchTools } from './bench-tools.ts';
import { compare, type Measurement } from './measurement.ts';
import {
  buildImage,
  composeContainers,
  type Project,
  removeImage,
  signalboxContainers,
} from './peers/docker-compose.ts';
import { timeBound } from './time-bound.ts';

const AFTER_MS = 500;

interface Question {
  readonly name: string;
  readonly what: string;
  readonly shape: 'chain' | 'parallel';
  readonly project: Project;
  readonly samples: number;
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'chain',
    what: 'chain of 5 × 0.5 s',
    shape: 'chain',
    project: { count: 5, afterMs: AFTER_MS, chained: true, interval: '100ms' },
    samples: 3,
  },
  {
    name: 'hundred',
    what: '100 × 0.5 s',
    shape: 'parallel',
    // At a hundredth of this the engine does nothing but ask.
    project: { count: 100, afterMs: AFTER_MS, chained: false, interval: '1s' },
    // A minute each.
    samples: 1,
  },
];

/**
 * One Compose file with the same image under Docker Compose and under us, each from the start of the
 * command to everything being healthy. What containers cost is the engine's and the same for both.
 */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const engine = findPart('docker');
  if (!engine.found || findProgram('docker-compose') === undefined) {
    console.log(`skipped: ${engine.found ? 'docker-compose is not on PATH' : engine.reason}`);
    return [];
  }
  buildImage(tools);
  try {
    const measurements: Measurement[] = [];
    for (const question of QUESTIONS) measurements.push(...(await ask(question, tools)));
    return measurements;
  } finally {
    removeImage();
  }
}

async function ask(question: Question, tools: BenchTools): Promise<readonly Measurement[]> {
  const { name, what, shape, project, samples } = question;
  const taken: { readonly bound: number; readonly compose: number; readonly ours: number }[] = [];
  while (taken.length < samples) {
    const folder = `${tools.folder}/${name}-${taken.length}`;
    taken.push({
      bound: timeBound(tools, shape, project.count, AFTER_MS),
      compose: await composeContainers(`${folder}-compose`, project),
      ours: await signalboxContainers({ ...tools, folder: `${folder}-signalbox` }, project),
    });
  }
  return [
    compare(
      {
        name: `containers-compose-${name}`,
        what: `Docker Compose, ${what} in containers`,
        against: 'bound',
        target: null,
      },
      taken.map(({ bound, compose }) => ({ ours: compose, theirs: bound })),
    ),
    compare(
      {
        name: `containers-${name}`,
        what: `signalbox run, ${what} in containers`,
        against: 'bound',
        target: null,
      },
      taken.map(({ bound, ours }) => ({ ours, theirs: bound })),
    ),
    compare(
      {
        name: `containers-beside-${name}`,
        what: `signalbox run, ${what} in containers`,
        against: 'Docker Compose',
        target: null,
      },
      taken.map(({ compose, ours }) => ({ ours, theirs: compose })),
    ),
  ];
}
