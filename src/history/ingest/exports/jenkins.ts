import * as z from 'zod';
import { ciExport, type ToldRun } from './ci-export.ts';

const revision = z.object({
  SHA1: z.string().nullish(),
  branch: z.array(z.object({ name: z.string().nullish() })).nullish(),
});

const build = z.object({
  number: z.int(),
  url: z.url(),
  /** Epoch milliseconds. */
  timestamp: z.number(),
  /** Milliseconds; 0 while it goes on. */
  duration: z.number().nullish(),
  building: z.boolean().nullish(),
  result: z.string().nullish(),
  builtOn: z.string().nullish(),
  actions: z.array(z.object({ lastBuiltRevision: revision.nullish() }).nullable()).nullish(),
});

type Build = z.infer<typeof build>;

const builds = z.union([
  build,
  z.object({ builds: z.array(build) }),
  z.object({ allBuilds: z.array(build) }),
]);

/** Jenkins' `/job/NAME/7/api/json`, or that of a job with `tree=builds[…]`. */
export const jenkins = ciExport({
  expects: 'a build (/job/NAME/7/api/json), or a job with its "builds"',
  value: builds,
  runsOf(told) {
    if ('builds' in told) return told.builds.map(runOf);
    return 'allBuilds' in told ? told.allBuilds.map(runOf) : [runOf(told)];
  },
});

const CONCLUSIONS: Readonly<Record<string, string>> = {
  SUCCESS: 'success',
  FAILURE: 'failure',
  // Tests failed; Jenkins keeps FAILURE for builds that did not get that far.
  UNSTABLE: 'failure',
  ABORTED: 'cancelled',
  NOT_BUILT: 'skipped',
};

function runOf(told: Build): ToldRun {
  const path = jobPathOf(told.url);
  const { job, branch, pr } = partsOf(path, branchOf(told));
  const isOver = told.building !== true && told.result != null;
  const duration = told.duration ?? 0;
  return {
    id: `jenkins-${path.join('/')}-${told.number}`,
    job,
    branch: pr === null ? branch : null,
    pr,
    sha: revisionOf(told)?.SHA1,
    startedAt: told.timestamp,
    completedAt: isOver ? told.timestamp + Math.max(0, duration) : null,
    conclusion: isOver ? (CONCLUSIONS[told.result ?? ''] ?? told.result) : null,
    durationMs: isOver ? duration : null,
    runner: told.builtOn,
    extra: { ci: 'jenkins', build: told.number },
  };
}

/** `…/job/acme/job/shop/job/feature%2Fpay/12/` is `['acme', 'shop', 'feature/pay']`. */
function jobPathOf(address: string): readonly string[] {
  const { pathname } = new URL(address);
  return [...pathname.matchAll(/\/job\/([^/]+)/g)].map(([, name = '']) => decoded(decoded(name)));
}

/** Jenkins encodes a branch's name for its job, and that again for the address. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Of a multibranch job the last part of the path is the branch, or `PR-7`. */
function partsOf(path: readonly string[], branch: string | null) {
  const last = path.at(-1) ?? '';
  const pr = /^(?:PR|MR)-(\d+)$/.exec(last)?.[1] ?? null;
  const isMultibranch = path.length > 1 && (pr !== null || last === branch);
  return { job: (isMultibranch ? path.slice(0, -1) : path).join('/'), branch, pr };
}

function revisionOf({ actions }: Build) {
  return actions?.find((action) => action?.lastBuiltRevision)?.lastBuiltRevision;
}

function branchOf(told: Build): string | null {
  const name = revisionOf(told)?.branch?.[0]?.name?.replace(
    /^(?:refs\/remotes\/)?(?:origin\/|refs\/heads\/)?/,
    '',
  );
  return name && name !== 'detached' ? name : null;
}
