import { type EvidenceBlock, formatDuration, type RunRecord, type ServiceRecord } from '#domain';

/** A connection nobody answered, as a client tells it. */
export interface RefusedConnection {
  readonly port: number;
  /** As written: `localhost`, `127.0.0.1`, `database`; `null` when only the port is told. */
  readonly host: string | null;
}

const REFUSED =
  /ECONNREFUSED|[Cc]onnection refused|[Cc]onnect(?:ion)? (?:to .{1,120} )?(?:failed|timed out)|ETIMEDOUT|actively refused/;
/** `127.0.0.1:5432`, `[::1]:5432`, `db:5432`; Node writes `::1:5432`. */
const ADDRESS =
  /(?:^|[\s"'(=@/])(\[[0-9a-f:.]{2,45}\]|::1|\d{1,3}(?:\.\d{1,3}){3}|[a-z][\w.-]{0,99}):(\d{2,5})(?!\d|\.\d|:\d)/i;
/** `server at "localhost" (127.0.0.1), port 5432`. */
const NAMED_PORT = /\b(?:server at |host[= ])"?([\w.-]{1,100})"?[^\n]{0,60}\bport[= ](\d{2,5})\b/;

/** The address a line says was refused; `null` when it tells none. */
export function readRefused(line: string): RefusedConnection | null {
  const text = line.slice(0, LONGEST_READ);
  if (!REFUSED.test(text)) return null;
  const found = ADDRESS.exec(text) ?? NAMED_PORT.exec(text);
  const port = Number(found?.[2] ?? 0);
  if (!found || port < 1 || port > 65_535) return null;
  return { port, host: found[1]?.replace(/^\[|\]$/g, '') ?? null };
}

const LONGEST_READ = 1000;
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|::|host\.docker\.internal)$/i;

/** The service that listens where a connection was refused; `null` for an address elsewhere. */
export function serviceRefusing(
  { port, host }: RefusedConnection,
  services: RunRecord['services'],
): ServiceRecord | null {
  const named = services.find(({ name }) => name === host);
  if (named) return named;
  if (host !== null && !LOCAL.test(host)) return null;
  const listening = services.filter(({ ports }) => ports.includes(port));
  return listening.length === 1 ? (listening[0] ?? null) : null;
}

/** A service that blocks say was refused, with the first line that says so. */
export interface Refusal {
  readonly service: ServiceRecord;
  readonly port: number;
  readonly at: number | null;
}

/** Every service of the run that these blocks found closed, in the order they tell it. */
export function refusalsIn(
  blocks: readonly EvidenceBlock[],
  services: RunRecord['services'],
): readonly Refusal[] {
  const found = new Map<string, Refusal>();
  for (const { text, at } of blocks) {
    for (const line of text) {
      const refused = readRefused(line);
      const service = refused && serviceRefusing(refused, services);
      if (!refused || !service || found.has(service.name)) continue;
      found.set(service.name, { service, port: refused.port, at });
    }
  }
  return [...found.values()];
}

/** `connection refused :5432 (database)`. */
export function describeRefusal({ service, port }: Refusal): string {
  return `connection refused :${port} (${service.name})`;
}

/** The refusal, and that the service had not come up yet, when that is why: effect first. */
export function refusalLinks(refusal: Refusal): readonly string[] {
  const late = describeLateness(refusal);
  return late === null ? [describeRefusal(refusal)] : [describeRefusal(refusal), late];
}

/** `search was still starting, ready 5.2 s later`; `null` for one that had been ready, or failed. */
function describeLateness({ service, at }: Refusal): string | null {
  const { name, readyAt, spawnedAt, failure } = service;
  if (at === null || failure !== null || spawnedAt === null) return null;
  if (readyAt === null) return `${name} was still starting`;
  return readyAt > at
    ? `${name} was still starting, ready ${formatDuration(readyAt - at)} later`
    : null;
}
