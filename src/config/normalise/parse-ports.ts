import { err, ok, type Result } from '#std';

/** A port as written, before anyone knows who will listen. `null`: not written. */
export interface ParsedPort {
  readonly name?: string;
  readonly hostIp?: string;
  /** `auto` asks for a free one. */
  readonly published: number | 'auto' | null;
  readonly target: number | null;
  readonly protocol: 'tcp' | 'udp';
}

/** The most ports a range may span; a wider one is a slip of the keyboard. */
const WIDEST_RANGE = 1000;
const HIGHEST_PORT = 65_535;
const SHORT = /^(?:(\[[^\]]*\]|[^:]*):)?(?:([\d-]*):)?([\d-]+)$/;
const AUTO = /^auto:([A-Za-z_][\w-]*)$/;

/**
 * A port in Compose's short form, `[[HOST_IP:]PUBLISHED:]TARGET[/PROTOCOL]` with ranges, or
 * `auto:NAME`. The error says what is wrong with it.
 */
export function parseShortPort(text: string): Result<readonly ParsedPort[], string> {
  const auto = AUTO.exec(text)?.[1];
  if (auto !== undefined) {
    return ok([{ name: auto, published: 'auto', target: null, protocol: 'tcp' }]);
  }
  const [numbers = '', protocol = 'tcp', ...more] = text.split('/');
  if (more.length > 0 || !isProtocol(protocol)) return err('the protocol tcp or udp');
  const parts = splitShort(numbers);
  if (!parts) return err('a port such as "5432", "8080:80" or "127.0.0.1:8080:80"');
  return combine({ ...parts, protocol });
}

/** A port in Compose's long form. */
export function parseLongPort(port: {
  readonly name?: string | undefined;
  readonly hostIp?: string | undefined;
  readonly published?: string | undefined;
  readonly target: string;
  readonly protocol?: string | undefined;
}): Result<readonly ParsedPort[], string> {
  const protocol = port.protocol ?? 'tcp';
  if (!isProtocol(protocol)) return err('the protocol tcp or udp');
  return combine({
    published: port.published ?? null,
    target: port.target,
    protocol,
    ...(port.hostIp === undefined ? {} : { hostIp: port.hostIp }),
    ...(port.name === undefined ? {} : { name: port.name }),
  });
}

interface Written {
  readonly name?: string;
  readonly hostIp?: string;
  readonly published: string | null;
  readonly target: string;
  readonly protocol: 'tcp' | 'udp';
}

function splitShort(numbers: string): Omit<Written, 'protocol'> | undefined {
  const [, first, second, target] = SHORT.exec(numbers) ?? [];
  if (target === undefined) return undefined;
  if (first === undefined) return { published: null, target };
  if (second === undefined && /^[\d-]+$/.test(first)) return { published: first, target };
  if (second === undefined) return undefined;
  const hostIp = first.replace(/^\[|\]$/g, '');
  return { hostIp, published: second === '' ? null : second, target };
}

/** Ranges of the same width go together; a range for one target means any of it: its first is taken. */
function combine(written: Written): Result<readonly ParsedPort[], string> {
  const targets = range(written.target);
  const published = written.published === null ? null : range(written.published);
  if (!targets || (written.published !== null && !published)) {
    return err(`numbers from 1 to ${HIGHEST_PORT}, a range from low to high`);
  }
  if (published && targets.length > 1 && published.length !== targets.length) {
    return err('ranges of the same width on both sides');
  }
  const { name, hostIp, protocol } = written;
  return ok(
    targets.map((target, index) => ({
      ...(name === undefined ? {} : { name }),
      ...(hostIp === undefined || hostIp === '' ? {} : { hostIp }),
      published: published?.[index] ?? null,
      target,
      protocol,
    })),
  );
}

function range(text: string): readonly number[] | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  const sound = low >= 0 && high <= HIGHEST_PORT && low <= high && high - low < WIDEST_RANGE;
  if (!sound || (low === 0 && high !== 0)) return undefined;
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function isProtocol(text: string): text is 'tcp' | 'udp' {
  return text === 'tcp' || text === 'udp';
}
