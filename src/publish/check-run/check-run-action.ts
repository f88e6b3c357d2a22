import type { Annotation } from '../annotation.ts';

/** GitHub's words; `neutral` does not block a merge. */
export type CheckConclusion = 'success' | 'failure' | 'neutral' | 'cancelled';

export interface CheckRunAction {
  readonly kind: 'check';
  /** What people see in the list of checks. */
  readonly name: string;
  readonly headSha: string;
  /** The same for every attempt of the same job on the same commit. */
  readonly identity: string;
  /** Equal digests mean that the check would tell its readers nothing new. */
  readonly digest: string;
  readonly conclusion: CheckConclusion;
  readonly title: string;
  readonly summary: string;
  /** Only those on files; the best first. */
  readonly annotations: readonly (Annotation & { readonly file: string })[];
  /** Web address of the run. */
  readonly detailsUrl: string | null;
}
