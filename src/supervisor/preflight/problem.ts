import type { PortConfig, ServiceConfig } from '#domain';
import type { ListenerOwner } from '#probe';

/** What stands in the way of a start, before it is put into words. */
export type PreflightProblem =
  | { readonly kind: 'platform'; readonly platform: string }
  | {
      readonly kind: 'command-missing';
      readonly service: ServiceConfig;
      readonly program: string;
      /** Where the program was named: `command`, `healthcheck`. */
      readonly key: string;
      readonly searched: readonly string[];
    }
  | {
      readonly kind: 'command-not-executable';
      readonly service: ServiceConfig;
      readonly program: string;
      readonly key: string;
    }
  | {
      readonly kind: 'working-directory';
      readonly service: ServiceConfig;
      readonly found: 'nothing' | 'a file';
    }
  | { readonly kind: 'docker-missing'; readonly services: readonly ServiceConfig[] }
  | {
      readonly kind: 'docker-engine';
      readonly services: readonly ServiceConfig[];
      /** `DOCKER_HOST`; `null` where the command chooses. */
      readonly host: string | null;
      readonly reason: string;
    }
  | { readonly kind: 'container-notify'; readonly service: ServiceConfig }
  | {
      readonly kind: 'container-commands';
      readonly service: ServiceConfig;
      readonly commands: number;
    }
  | {
      readonly kind: 'build-missing';
      readonly service: ServiceConfig;
      readonly key: 'context' | 'dockerfile';
      readonly file: string;
    }
  | { readonly kind: 'binary-missing'; readonly service: ServiceConfig; readonly binary: string }
  | {
      readonly kind: 'binary-range';
      readonly service: ServiceConfig;
      readonly binary: string;
      readonly range: string;
    }
  | {
      readonly kind: 'binary-unversioned';
      readonly service: ServiceConfig;
      readonly binary: string;
      readonly range: string;
    }
  | {
      readonly kind: 'binary-version';
      readonly service: ServiceConfig;
      readonly binary: string;
      readonly range: string;
      readonly version: string;
      readonly path: string;
    }
  | { readonly kind: 'file-missing'; readonly service: ServiceConfig; readonly file: string }
  | {
      readonly kind: 'variable-unset';
      readonly service: ServiceConfig;
      readonly variable: string;
      /** It is set, to the empty string. */
      readonly empty: boolean;
    }
  | {
      readonly kind: 'log-pattern';
      readonly service: ServiceConfig;
      readonly pattern: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'port-taken';
      readonly service: ServiceConfig;
      readonly port: PortConfig;
      readonly holder: ListenerOwner | null;
    }
  | { readonly kind: 'port-forbidden'; readonly service: ServiceConfig; readonly port: PortConfig }
  | { readonly kind: 'port-address'; readonly service: ServiceConfig; readonly port: PortConfig };
