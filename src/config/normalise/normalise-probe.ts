import { isLinkLocal, type ProbeConfig } from '#domain';
import type { Reference } from '../problem.ts';
import { PROBE_KINDS, type RawHealthcheck, type RawProbe } from '../schema/healthcheck-schema.ts';
import { HEALTHY_STATUSES, NOTIFY_FD } from './defaults.ts';
import { normaliseCommand } from './normalise-command.ts';
import type { Surroundings } from './service-view.ts';

type Probe = RawHealthcheck | RawProbe;

/** The loopback name: probes try both of its address families. */
const THIS_MACHINE = 'localhost';
const PORT_PATH = /^:?(\d{1,5})(\/.*)?$/;
/** The free port a service was given under a name; 0 stands for it until it is known. */
const NAMED_PORT = /^auto:([A-Za-z_][\w-]*)(\/.*)?$/;
const HOST_PORT = /^(?:tcp:\/\/)?(?:(\[[^\]]+\]|[^:[\]/]+):|:)?(\d{1,5})$/;
const STATUS_RANGE = /^([1-5]\d\d)(?:-([1-5]\d\d))?$/;

/** `null` for a healthcheck that is switched off; `undefined` when something was wrong with it. */
export function normaliseProbe(
  probe: Probe,
  about: Reference,
  findings: Findings,
): ProbeConfig | null | undefined {
  const { problems } = findings;
  const found = PROBE_KINDS.filter((kind) => probe[kind as keyof Probe] != null);
  const [kind] = found;
  if (kind === undefined || found.length > 1) {
    problems.push({ kind: 'probe-count', found, known: PROBE_KINDS, ...about });
    return undefined;
  }
  const before = problems.length;
  const normalised = byKind(kind, probe, {
    about: { ...about, path: `${about.path}.${kind}` },
    ...findings,
  });
  return problems.length > before ? undefined : normalised;
}

type Findings = Pick<Surroundings, 'problems' | 'patterns'>;

interface Complaints extends Findings {
  readonly about: Reference;
}

function byKind(
  kind: (typeof PROBE_KINDS)[number],
  probe: Probe,
  complaints: Complaints,
): ProbeConfig | null {
  const { about, problems, patterns } = complaints;
  switch (kind) {
    case 'test':
      return composeTest(probe.test ?? [], complaints);
    case 'command':
      return { kind, argv: nonEmpty(normaliseCommand(probe.command, about, problems), complaints) };
    case 'tcp':
      return tcpProbe(String(probe.tcp), complaints);
    case 'http':
      return httpProbe(probe, complaints);
    case 'log':
      return logProbe(probe.log ?? '', complaints);
    case 'notify':
      return notifyProbe(probe.notify, complaints);
    case 'all':
    case 'any': {
      const parts = (kind in probe ? (probe as RawHealthcheck)[kind] : null) ?? [];
      const probes = parts.flatMap((part, index) => {
        const at = { ...about, path: `${about.path}[${index}]` };
        return normaliseProbe(part, at, { problems, patterns }) ?? [];
      });
      if (parts.length === 0) complain(complaints, 'an empty list', 'at least one probe');
      return { kind, probes };
    }
  }
}

/** Compose's `test`: a text, CMD-SHELL, CMD or NONE. */
function composeTest(test: NonNullable<Probe['test']>, complaints: Complaints): ProbeConfig | null {
  if (typeof test !== 'object') return shell(String(test));
  const [head, ...rest] = test.map(String);
  switch (head) {
    case 'NONE':
      return null;
    case 'CMD':
      return { kind: 'command', argv: nonEmpty(rest, complaints) };
    case 'CMD-SHELL':
      return shell(rest.join(' '));
    default:
      complain(complaints, JSON.stringify(head ?? []), 'NONE, CMD or CMD-SHELL first');
      return null;
  }
}

function shell(line: string): ProbeConfig {
  return { kind: 'command', argv: ['/bin/sh', '-c', line] };
}

function nonEmpty(argv: readonly string[], complaints: Complaints): readonly string[] {
  if (argv.length === 0) complain(complaints, 'nothing', 'a command');
  return argv;
}

function tcpProbe(text: string, complaints: Complaints): ProbeConfig {
  const [named, portName] = NAMED_PORT.exec(text) ?? [];
  if (portName !== undefined && named === `auto:${portName}`) {
    return { kind: 'tcp', host: THIS_MACHINE, port: 0, portName };
  }
  const [, host, port] = HOST_PORT.exec(text) ?? [];
  if (!isPort(port)) complain(complaints, JSON.stringify(text), 'a port, or "host:port"');
  if (host !== undefined && isLinkLocal(host)) complainOfLink(complaints);
  return {
    kind: 'tcp',
    host: host?.replace(/^\[|\]$/g, '') ?? THIS_MACHINE,
    port: Number(port ?? 0),
  };
}

function httpProbe(probe: Probe, complaints: Complaints): ProbeConfig {
  const written = probe.http ?? '';
  const text = String(typeof written === 'object' ? written.url : written);
  const [, portName, namedPath] = NAMED_PORT.exec(text) ?? [];
  const [, plain, path] = PORT_PATH.exec(text) ?? [];
  const port = portName === undefined ? plain : '0';
  const url =
    port === undefined ? text : `http://${THIS_MACHINE}:${port}${namedPath ?? path ?? '/'}`;
  const parsed = URL.parse(url);
  const web = parsed?.protocol === 'http:' || parsed?.protocol === 'https:';
  if (!web || (portName === undefined && port !== undefined && !isPort(port))) {
    const expected = 'a URL, or a port with a path such as "8002/health"';
    complain(complaints, JSON.stringify(text), expected);
  }
  if (parsed?.username || parsed?.password) {
    complain(complaints, 'a user name or password', 'an address without them');
  }
  if (parsed && isLinkLocal(parsed.hostname)) complainOfLink(complaints);
  const body = probe.body ?? undefined;
  return {
    kind: 'http',
    url,
    ...(portName === undefined ? {} : { portName }),
    statuses: statusesOf(probe.status, complaints),
    ...(body === undefined ? {} : { bodyContains: body }),
  };
}

function statusesOf(
  written: Probe['status'],
  complaints: Complaints,
): readonly (readonly [number, number])[] {
  if (written === null || written === undefined) return HEALTHY_STATUSES;
  const items = typeof written === 'object' ? written : [written];
  return items.map((item) => {
    const [, low, high] = STATUS_RANGE.exec(String(item)) ?? [];
    const range = [Number(low), Number(high ?? low)] as const;
    if (low === undefined || range[0] > range[1]) {
      complain(complaints, JSON.stringify(item), 'a status from 100 to 599, or a range "200-299"');
    }
    return range;
  });
}

function logProbe(log: NonNullable<Probe['log']>, complaints: Complaints): ProbeConfig {
  if (typeof log !== 'object') {
    if (log === '') complain(complaints, 'nothing', 'the text to wait for');
    return { kind: 'log', pattern: log, literal: true };
  }
  complaints.patterns.push({ pattern: log.pattern, about: complaints.about });
  return { kind: 'log', pattern: log.pattern, literal: false };
}

function notifyProbe(written: Probe['notify'], complaints: Complaints): ProbeConfig | null {
  if (String(written) === 'false') return null;
  const fd = String(written) === 'true' ? NOTIFY_FD : Number(written);
  if (!(fd >= NOTIFY_FD && fd <= 255)) {
    complain(complaints, String(written), `true, or a file descriptor from ${NOTIFY_FD} to 255`);
  }
  return { kind: 'notify', fd };
}

function isPort(text: string | undefined): boolean {
  return text !== undefined && Number(text) >= 1 && Number(text) <= 65_535;
}

function complainOfLink(complaints: Complaints): void {
  complain(complaints, 'a link-local or metadata address', 'one that a service listens on');
}

function complain({ about, problems }: Complaints, found: string, expected: string): void {
  problems.push({ kind: 'bad-value', found, expected, ...about });
}
