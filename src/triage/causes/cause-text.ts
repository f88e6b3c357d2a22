import type { Actor, CauseId, RetrySafety } from '#domain';

/** What people are told about a cause. */
export interface CauseText {
  /** A few words, to stand after a service's or a job's name. */
  readonly title: string;
  /** What it means, one sentence. */
  readonly meaning: string;
  readonly whoActs: Actor;
  readonly retrySafe: RetrySafety;
  /** What to do, one sentence. */
  readonly action: string;
}

/** The texts of all causes of a family: `net` of `net.dns` and its kin. One that is missing does not compile. */
export type CauseTexts<Family extends string> = Readonly<
  Record<Extract<CauseId, `${Family}.${string}`>, CauseText>
>;
