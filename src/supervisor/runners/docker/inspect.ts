/** What the engine knows of one container at one moment. */
export interface ContainerFacts {
  readonly running: boolean;
  /** It has run, however short. */
  readonly started: boolean;
  /** On the engine's machine; 0 when it is not running. */
  readonly pid: number;
  readonly exitCode: number;
  /** The kernel killed something in it for lack of memory. */
  readonly outOfMemory: boolean;
  /** Why it could not be started, in the engine's words. */
  readonly error: string;
  /** The image's own choice; `null` when it has none. */
  readonly stopSignal: string | null;
  /** The container's address on its bridge; `null` without one. */
  readonly address: string | null;
  readonly ports: readonly PublishedPort[];
  readonly health: ContainerHealth | null;
}

export interface PublishedPort {
  readonly target: number;
  readonly protocol: string;
  readonly published: number;
}

export interface ContainerHealth {
  readonly status: string;
  /** The latest attempt; `null` before the first. */
  readonly last: { readonly exitCode: number; readonly output: string } | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** `null` when it is no container's `docker inspect`. */
export function parseFacts(json: string): ContainerFacts | null {
  const whole = parseObject(json);
  if (whole === null) return null;
  const state = fieldsOf(whole['State']);
  const networking = fieldsOf(whole['NetworkSettings']);
  return {
    running: state['Running'] === true,
    started: !textOf(state['StartedAt']).startsWith('0001-'),
    pid: numberOf(state['Pid']),
    exitCode: numberOf(state['ExitCode']),
    outOfMemory: state['OOMKilled'] === true,
    error: textOf(state['Error']),
    stopSignal: textOf(fieldsOf(whole['Config'])['StopSignal']) || null,
    address: addressOf(networking),
    ports: portsOf(fieldsOf(networking['Ports'])),
    health: healthOf(state['Health']),
  };
}

function addressOf(networking: Fields): string | null {
  const networks = Object.values(fieldsOf(networking['Networks'])).map(fieldsOf);
  return networks.map((network) => textOf(network['IPAddress'])).find(Boolean) ?? null;
}

/** `{"80/tcp": [{"HostIp": "0.0.0.0", "HostPort": "32768"}, …]}`; IPv4 and IPv6 may have two numbers. */
function portsOf(ports: Fields): readonly PublishedPort[] {
  return Object.entries(ports).flatMap(([inside, bindings]) => {
    const [target, protocol = 'tcp'] = inside.split('/');
    const [first] = (Array.isArray(bindings) ? bindings : []).map(fieldsOf);
    const published = Number(first?.['HostPort']);
    return published > 0 ? [{ target: Number(target), protocol, published }] : [];
  });
}

function healthOf(value: unknown): ContainerHealth | null {
  const health = fieldsOf(value);
  const status = textOf(health['Status']);
  if (status === '' || status === 'none') return null;
  const log = Array.isArray(health['Log']) ? health['Log'] : [];
  const last = log.length === 0 ? null : fieldsOf(log.at(-1));
  return {
    status,
    last: last && { exitCode: numberOf(last['ExitCode']), output: textOf(last['Output']) },
  };
}

function parseObject(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
