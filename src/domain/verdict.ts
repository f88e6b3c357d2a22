import type { PlacedAnnotation } from './annotation.ts';
import type { Actor, RetrySafety } from './cause.ts';
import type { RunOutcome } from './event.ts';
import type { EvidenceBlock, Signature } from './evidence.ts';
import type { Fault } from './fault.ts';
import type { SkillVerdict } from './night-trust.ts';
import type { PinnedBy } from './pinned-by.ts';
import type { RerunAdvice } from './rerun.ts';
import type { RunContext } from './run-context.ts';
import type { ServiceName } from './service-name.ts';

/** How a failure relates to this change. */
export type Relation = 'introduced' | 'pre-existing' | 'intermittent' | 'unknown';

/** A test a failure speaks about. */
export interface TestReference {
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
}

/**
 * What a finding before the start is true of: the machine, or what a file says (`null` where no file is
 * to blame, such as for a name on the command line).
 */
export type FaultGround =
  | { readonly kind: 'machine' }
  | { readonly kind: 'file'; readonly file: string | null };

/** What broke, before history says whose it is. */
export interface Diagnosis {
  readonly signature: Signature;
  /** True when the signature says nothing of its own ("exit code 1"): it never excuses a failure. */
  readonly generic: boolean;
  /** What the signature was made of; absent when it says nothing of its own. */
  readonly masked?: string;
  /** One line for people: `database ran out of disk`. */
  readonly title: string;
  /** A `CauseId`, or an id under a user rule's own prefix. */
  readonly cause: string;
  /** Probability that the cause the rules give is right, 0 to 1: of what a person pinned nobody knows it. */
  readonly confidence: number;
  /** The rule that decided, and the version of the rule set; `pin` where a maintainer did. */
  readonly rule: { readonly name: string; readonly version: string };
  /** Whose word the cause is; absent when the rules gave it. */
  readonly pinned?: PinnedBy;
  /** The service whose failure explains the others; `null` when no service is to blame. */
  readonly culprit: ServiceName | null;
  /**
   * The run ended well without the culprit, which is not critical and never came back. Absent where it did
   * not, and where no service is to blame.
   */
  readonly tolerated?: true;
  /** Services and gates folded under the culprit, in the order they were lost. */
  readonly affected: readonly string[];
  /** Effect first, cause last: `gate api failed ← backend lost database ← database exited 1`. */
  readonly chain: readonly string[];
  readonly tests: readonly TestReference[];
  /** Of a finding before the start; absent when something ran. */
  readonly ground?: FaultGround;
  /** Best first. */
  readonly evidence: readonly EvidenceBlock[];
  /**
   * Logs of what failed that could not be read whole, a sentence each: less is sure, and the failure
   * excuses nothing. Absent when all were.
   */
  readonly unread?: readonly string[];
  /** When it broke, epoch milliseconds. */
  readonly at: number | null;
}

/** The counts a relation was decided on, as known before this run. */
export interface RelationCounts {
  /** Finished runs of the same job on the base branch, and how many had this signature. */
  readonly baseRuns: number;
  readonly baseFailures: number;
  /** The same, over other changes (pull requests and branches that are neither this nor the base). */
  readonly otherRuns: number;
  readonly otherFailures: number;
  /** Distinct other changes that saw this signature. */
  readonly otherChanges: number;
  /** Other attempts of this very commit. */
  readonly sameCommitPasses: number;
  readonly sameCommitFailures: number;
  /** Failures with this signature whose commit was run again, and how often that passed. */
  readonly reruns: number;
  readonly rerunPasses: number;
  /**
   * Failed runs whose failures were recorded under other masks: each may have been this very failure,
   * so that "never seen" cannot be said.
   */
  readonly incomparable: number;
  /** First and last time the signature was seen before, epoch milliseconds. */
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** How far back the counts reach. */
  readonly windowDays: number;
}

/** A line of the repository that a stack trace names. */
export interface ThrownAt {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Whether this change touches the file; false also where it is not known what it touches. */
  readonly changed: boolean;
}

/** Cause × relation, with who acts and what to do. */
export interface Verdict extends Diagnosis {
  /** Files and lines the failure names, failed tests first; absent when it names none. */
  readonly annotations?: readonly PlacedAnnotation[];
  /** Where it was thrown, beside the tests, as far as traces tell; absent when none does. */
  readonly thrownAt?: readonly ThrownAt[];
  readonly relation: Relation;
  /** Probability that the relation is right, 0 to 1. */
  readonly relationProbability: number;
  /** Why, in one sentence with the counts in it. */
  readonly because: string;
  readonly counts: RelationCounts;
  readonly whoActs: Actor;
  /** From CODEOWNERS, when a file is known. */
  readonly owners: readonly string[];
  readonly retrySafe: RetrySafety;
  /** Absent where a re-run cannot help, and where the history says too little of the job's re-runs. */
  readonly rerun?: RerunAdvice;
  /** What to do now, one sentence. */
  readonly action: string;
  /** Number of the repository's open issue about it; absent where none is known. */
  readonly issue?: number;
}

/** `triage.json`. */
export interface TriageReport {
  readonly schema: 'signalbox.triage/1';
  readonly version: string;
  readonly project: string;
  readonly context: RunContext;
  readonly outcome: RunOutcome;
  readonly startedAt: number;
  readonly durationMs: number;
  /** One sentence: `1 failure is yours, 1 is not`. */
  readonly headline: string;
  /** Why the run is not known to its end, one sentence; absent when it is. */
  readonly incomplete?: string;
  /** Worst for the author first: introduced, unknown, pre-existing, intermittent. */
  readonly verdicts: readonly Verdict[];
  /** Pre-flight findings that prevented the start. */
  readonly faults: readonly Fault[];
  readonly tests: { readonly run: number; readonly failed: number; readonly skipped: number };
  readonly history: {
    readonly runs: number;
    readonly baseBranch: string | null;
    readonly baseRuns: number;
  };
  /** How good forecasts have been here; absent where none has been graded. */
  readonly forecasts?: ForecastRecord;
  /**
   * How often the project's configuration lets the workflow's run be repeated where every failure is safe
   * to repeat; absent for never.
   */
  readonly allowedReruns?: number;
}

/** What the ledger of forecasts says of their worth. */
export interface ForecastRecord {
  /** Forecasts that have been graded. */
  readonly graded: number;
  /** Brier skill against EMA(5): 1 is perfect, 0 no better, below 0 worse; `null` when it has no value. */
  readonly skill: number | null;
  readonly verdict: SkillVerdict;
}
