/** A service as both sides have to see it: what Compose prints with its documented defaults filled in. */
export interface ServiceShape {
  readonly image: string | null;
  readonly build: {
    readonly context: string;
    readonly dockerfile: string;
    readonly target: string | null;
    readonly args: Readonly<Record<string, string>>;
  } | null;
  readonly command: readonly string[];
  readonly entrypoint: readonly string[] | null;
  readonly workingDir: string;
  readonly environment: Readonly<Record<string, string>>;
  /** `127.0.0.1:8080:80/tcp`, sorted. */
  readonly ports: readonly string[];
  /** `bind /a -> /b (read-only)`, sorted. */
  readonly volumes: readonly string[];
  /** `front [alias]`, sorted. */
  readonly networks: readonly string[];
  readonly networkMode: string | null;
  readonly dependsOn: Readonly<Record<string, string>>;
  readonly healthcheck: {
    readonly argv: readonly string[];
    readonly intervalMs: number;
    readonly timeoutMs: number;
    readonly retries: number;
    readonly startPeriodMs: number;
  } | null;
  readonly restart: string;
  readonly stopSignal: string;
  readonly stopGracePeriodMs: number;
  readonly hooks: Readonly<Record<'preStart' | 'postStart' | 'preStop', readonly HookShape[]>>;
  readonly user: string | null;
  readonly hostname: string | null;
  readonly platform: string | null;
  readonly pullPolicy: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `init`, `privileged`, `read_only`, those that are on. */
  readonly flags: readonly string[];
  readonly capAdd: readonly string[];
  readonly capDrop: readonly string[];
  readonly extraHosts: readonly string[];
  readonly shmSizeBytes: number | null;
  readonly memoryLimitBytes: number | null;
  readonly cpus: number | null;
}

export interface HookShape {
  readonly command: readonly string[];
  readonly workingDir: string;
  readonly user: string | null;
  readonly environment: Readonly<Record<string, string>>;
}

/** A whole project, or that it is refused. */
export type ProjectShape =
  | { readonly accepted: false }
  | {
      readonly accepted: true;
      readonly name: string;
      readonly services: Readonly<Record<string, ServiceShape>>;
    };

export function flagsOf(
  flags: Readonly<Record<'init' | 'privileged' | 'read_only', boolean>>,
): readonly string[] {
  return Object.entries(flags).flatMap(([name, on]) => (on ? [name] : []));
}

export function portText(port: {
  readonly hostIp: string;
  readonly published: string;
  readonly target: number;
  readonly protocol: string;
}): string {
  return `${port.hostIp}:${port.published}:${port.target}/${port.protocol}`;
}

export function volumeText(volume: {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
}): string {
  const { type, source, target, readOnly } = volume;
  return `${type} ${source} -> ${target}${readOnly ? ' (read-only)' : ''}`;
}

/** By key, so that order does not matter where it has no meaning. */
export function sortedRecord<Value>(
  record: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
