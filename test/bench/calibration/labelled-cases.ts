import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** A failed log and what is known to be right about it. */
export interface LabelledCase {
  readonly set: string;
  readonly project: string;
  readonly language: string | null;
  readonly log: string;
  readonly baseline: readonly string[];
  /** Causes that are right, `*` at the end for a group; empty when the taxonomy has none. */
  readonly causes: readonly string[];
  /** The failure came from outside the change, and another run would have passed. */
  readonly rerun: boolean;
}

/** Folders of logs below the data folder; a folder that is not there is left out, and said so. */
const SETS = {
  bump: 'extraction/bump',
  bugswarm: 'extraction/bugswarm',
  cidiff: 'extraction/cidiff',
  logchunks: 'extraction/logchunks',
  logsage: 'extraction/logsage',
  pytorch: 'extraction/pytorch',
  jenkins: 'extra/node-core-utils-jenkins',
};

const caseLine = z.object({
  id: z.string(),
  log: z.string(),
  baseline: z.array(z.string()).default([]),
  meta: z.object({ project: z.string().nullish(), language: z.string().nullish() }),
});
const truthLine = z.object({
  id: z.string(),
  cause: z.string().optional(),
  failedTests: z.array(z.string()).optional(),
});
const labelLine = z.object({
  id: z.string(),
  causes: z.array(z.string()),
  rerun: z.boolean().default(false),
});
type Label = Pick<LabelledCase, 'causes' | 'rerun'>;

/** The categories of the set of broken dependency updates. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  COMPILATION_FAILURE: ['code.compile', 'code.type'],
  TEST_FAILURE: ['test.*'],
  ENFORCER_FAILURE: ['build.enforcer'],
  DEPENDENCY_LOCK_FAILURE: ['deps.lock'],
  WERROR_FAILURE: ['code.werror'],
  DEPENDENCY_RESOLUTION_FAILURE: ['deps.resolve'],
};

/**
 * Every case with a label: a category or failed tests from the set's own truth, else one given by hand
 * in `cause-labels.ndjson`, which knows a case only by a hash of its set and id.
 */
export function readLabelledCases(folder: string): readonly LabelledCase[] {
  const byHand = new Map(
    readLines(join(import.meta.dirname, 'cause-labels.ndjson'), labelLine).map((one) => [
      one.id,
      one,
    ]),
  );
  return Object.entries(SETS).flatMap(([set, path]) => {
    const file = join(folder, path, 'cases.ndjson');
    if (!existsSync(file)) {
      console.error(`${set}: no ${file}, left out`);
      return [];
    }
    const truth = truthOf(join(folder, path, 'truth.ndjson'));
    return readLines(file, caseLine).flatMap(({ id, log, baseline, meta }) => {
      const label = truth.get(id) ?? byHand.get(hashOf(`${set}/${id}`));
      if (!label) return [];
      const near = (name: string) => resolve(dirname(file), name);
      const project = meta.project ?? id.replace(/_\d+$/, '');
      const language = meta.language ?? null;
      const { causes, rerun } = label;
      return [
        { set, project, language, log: near(log), baseline: baseline.map(near), causes, rerun },
      ];
    });
  });
}

function truthOf(file: string): ReadonlyMap<string, Label> {
  if (!existsSync(file)) return new Map();
  return new Map(
    readLines(file, truthLine).flatMap(({ id, cause, failedTests }): [string, Label][] => {
      const causes = cause === undefined ? undefined : CATEGORIES[cause];
      if (causes) return [[id, { causes, rerun: false }]];
      return failedTests?.length ? [[id, { causes: ['test.*'], rerun: false }]] : [];
    }),
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function readLines<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}
