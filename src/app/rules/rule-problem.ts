import type { SourceLocation } from '#domain';

interface Located {
  readonly location: SourceLocation;
}

/** A problem of one rule: `id` is its own, or its place in the list. */
interface OfRule extends Located {
  readonly id: string;
}

/** Everything that can be wrong with a file of rules. */
export type RuleProblem =
  | ({ readonly kind: 'unreadable'; readonly reason: string } & Located)
  | ({ readonly kind: 'too-large'; readonly bytes: number; readonly limit: number } & Located)
  | ({ readonly kind: 'syntax'; readonly message: string } & Located)
  | ({ readonly kind: 'no-rules' } & Located)
  | ({ readonly kind: 'too-many'; readonly limit: number } & Located)
  | ({ readonly kind: 'alias' } & Located)
  | ({
      readonly kind: 'unknown-key';
      readonly key: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    } & OfRule)
  | ({ readonly kind: 'duplicate-key'; readonly key: string } & OfRule)
  | ({ readonly kind: 'missing-key'; readonly key: string; readonly expected: string } & OfRule)
  | ({
      readonly kind: 'bad-value';
      readonly key: string;
      readonly found: string;
      readonly expected: string;
    } & OfRule)
  | ({ readonly kind: 'bad-id' } & OfRule)
  | ({ readonly kind: 'our-prefix'; readonly prefix: string } & OfRule)
  | ({ readonly kind: 'duplicate-id'; readonly first: SourceLocation } & OfRule)
  | ({ readonly kind: 'not-re2'; readonly pattern: string; readonly reason: string } & OfRule)
  | ({
      readonly kind: 'large-pattern';
      readonly pattern: string;
      readonly size: number;
      readonly limit: number;
    } & OfRule)
  | ({ readonly kind: 'matches-anything'; readonly pattern: string } & OfRule)
  | ({ readonly kind: 'example-missed'; readonly example: string } & OfRule)
  | ({
      readonly kind: 'counter-example-matched';
      readonly example: string;
      readonly pattern: string;
    } & OfRule);
