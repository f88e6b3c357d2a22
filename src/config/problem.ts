import type { ServiceName, SourceLocation } from '#domain';

/** A problem that has a place in a file. */
interface Located {
  readonly location: SourceLocation;
}

/** A problem about one key. */
interface Keyed extends Located {
  /** `services.bot.ports[0]`. */
  readonly path: string;
  /** The service the key belongs to. */
  readonly service?: ServiceName;
}

/** Which key led to another file, and where. */
export interface Reference extends Keyed {}

/** A file that could not be had. */
export type FileProblem =
  | { readonly kind: 'no-config'; readonly directory: string; readonly looked: readonly string[] }
  | { readonly kind: 'file-missing'; readonly file: string; readonly from?: Reference }
  | {
      readonly kind: 'file-unreadable';
      readonly file: string;
      readonly reason: string;
      readonly from?: Reference;
    }
  | {
      readonly kind: 'file-too-large';
      readonly file: string;
      readonly bytes: number;
      readonly limit: number;
      readonly from?: Reference;
    };

/** A file whose text is not a tree of keys and values. */
export type TextProblem =
  | ({ readonly kind: 'not-text' } & Located)
  | ({ readonly kind: 'empty-file' } & Located)
  | ({ readonly kind: 'syntax'; readonly code: string; readonly message: string } & Located)
  | ({ readonly kind: 'not-a-map'; readonly found: string } & Located)
  | ({
      readonly kind: 'duplicate-key';
      readonly key: string;
      readonly first: SourceLocation;
    } & Located)
  | ({ readonly kind: 'reserved-key'; readonly key: string } & Located)
  | ({ readonly kind: 'bad-key' } & Located)
  | ({ readonly kind: 'bad-merge-key' } & Located)
  | ({ readonly kind: 'unknown-tag'; readonly tag: string } & Located)
  | ({ readonly kind: 'unknown-anchor'; readonly name: string } & Located)
  | ({ readonly kind: 'alias-cycle'; readonly name: string } & Located)
  | ({ readonly kind: 'alias-bomb'; readonly limit: number } & Located)
  | ({ readonly kind: 'too-deep'; readonly limit: number | null } & Located)
  | ({
      readonly kind: 'bad-env-line';
      readonly found: string;
      readonly expected: string;
    } & Located);

/** A `$…` that cannot be filled in. */
export type VariableProblem =
  | ({ readonly kind: 'bad-template'; readonly template: string; readonly reason: string } & Keyed)
  | ({
      readonly kind: 'required-variable';
      readonly name: string;
      /** The author's own words after `:?`; empty when there are none. */
      readonly message: string;
    } & Keyed)
  | UnsetVariable;

/** One that was not set and became an empty text: a warning. */
export type UnsetVariable = { readonly kind: 'unset-variable'; readonly name: string } & Keyed;

/** Files and services that do not fit together. */
export type CompositionProblem =
  | ({ readonly kind: 'include-cycle'; readonly chain: readonly string[] } & Keyed)
  | ({ readonly kind: 'include-conflict'; readonly other: SourceLocation } & Keyed)
  | ({ readonly kind: 'too-many-files'; readonly limit: number } & Keyed)
  | ({ readonly kind: 'extends-cycle'; readonly chain: readonly string[] } & Keyed)
  | ({
      readonly kind: 'extends-unknown';
      readonly base: string;
      readonly file: string;
      readonly nearest: string | undefined;
    } & Keyed)
  | {
      readonly kind: 'unknown-environment';
      readonly name: string;
      readonly known: readonly string[];
      readonly nearest: string | undefined;
      readonly location: SourceLocation;
    }
  | ({
      readonly kind: 'inactive-dependency';
      readonly dependency: string;
      readonly profiles: readonly string[];
    } & Keyed);

/** A key or value that means nothing here. */
export type ValueProblem =
  | ({
      readonly kind: 'unknown-key';
      readonly key: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    } & Keyed)
  | ({ readonly kind: 'missing-key'; readonly key: string; readonly expected: string } & Keyed)
  | ({ readonly kind: 'bad-value'; readonly found: string; readonly expected: string } & Keyed)
  | ({ readonly kind: 'bad-name'; readonly found: string } & Keyed)
  | ({ readonly kind: 'unclosed-quote'; readonly quote: string } & Keyed)
  | ({ readonly kind: 'bad-pattern'; readonly found: string; readonly reason: string } & Keyed)
  | ({
      readonly kind: 'probe-count';
      readonly found: readonly string[];
      readonly known: readonly string[];
    } & Keyed)
  | ({ readonly kind: 'nothing-to-run' } & Keyed)
  | ({ readonly kind: 'hook-image' } & Keyed)
  | ({
      readonly kind: 'unknown-port-name';
      readonly name: string;
      readonly nearest: string | undefined;
    } & Keyed)
  | ({
      readonly kind: 'undefined-resource';
      readonly resource: 'networks' | 'volumes' | 'secrets' | 'configs';
      readonly name: string;
      readonly nearest: string | undefined;
    } & Keyed);

/** Everything that can be wrong with a configuration before it is a graph. */
export type ConfigProblem =
  | FileProblem
  | TextProblem
  | VariableProblem
  | CompositionProblem
  | ValueProblem;
