import type { Config, ServiceName, SourceLocation } from '#domain';

/** What can be wrong with a configuration whose parts are each right by themselves. */
export type GraphProblem =
  | {
      readonly kind: 'unknown-dependency';
      readonly service: ServiceName;
      readonly dependency: string;
      readonly location: SourceLocation | undefined;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'cycle';
      /** Every node once, in the order of waiting: the first waits for the second, the last for the first. */
      readonly path: readonly ServiceName[];
      readonly location: SourceLocation | undefined;
    }
  | {
      readonly kind: 'port-clash';
      readonly port: number;
      readonly protocol: 'tcp' | 'udp';
      readonly service: ServiceName;
      readonly location: SourceLocation | undefined;
      readonly other: ServiceName;
      readonly otherLocation: SourceLocation | undefined;
    }
  | {
      readonly kind: 'unknown-gate';
      readonly gate: string;
      readonly need: string;
      readonly location: SourceLocation;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'gate-cycle';
      readonly path: readonly string[];
      readonly location: SourceLocation | undefined;
    }
  | {
      readonly kind: 'nothing-to-do';
      /** The files that were read, in order. */
      readonly files: readonly string[];
      readonly unselected: Config['unselected'];
    }
  | {
      readonly kind: 'unknown-service';
      readonly name: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    };
