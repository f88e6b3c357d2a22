interface IssueMatter {
  readonly kind: 'issue' | 'escalation';
  /** What a group of issues is about, such as `flaky`, or `broke:<job>`. */
  readonly topic: string;
  /** At least one; by the first, issues are found again. */
  readonly labels: readonly string[];
}

/** There is to be one issue about this; it is made, brought up to date or opened again. */
export interface OpenIssueAction extends IssueMatter {
  readonly wanted: 'open';
  /** Within the topic: one issue for each. */
  readonly key: string;
  /** Our own words and cleaned names; GitHub reads no mark-up in a title. */
  readonly title: string;
  /** Ready for GitHub: redacted, escaped, within the budget. */
  readonly body: string;
  /**
   * How much of it there has been, or when it was last seen, not negative: an issue that was closed is
   * opened again only for more than it told of.
   */
  readonly weight: number;
  /** `@name` or `@organisation/team`: who is called, once, when the issue is made. */
  readonly mentions: readonly string[];
}

/** The matter is settled: open issues of the topic are closed, but for those of some keys. */
export interface SettleIssuesAction extends IssueMatter {
  readonly wanted: 'settled';
  readonly except: readonly string[];
  /** What a last comment says; our own words. */
  readonly remark: string;
}

export type IssueAction = OpenIssueAction | SettleIssuesAction;
