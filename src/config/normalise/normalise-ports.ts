import type { PortConfig } from '#domain';
import { describeNode } from '../schema/validate.ts';
import { type ParsedPort, parseLongPort, parseShortPort } from './parse-ports.ts';
import type { ServiceView } from './service-view.ts';

/** The ports of a service, each range as its single ports, each with its place. */
export function normalisePorts(view: ServiceView): readonly PortConfig[] {
  const inContainer = isContainer(view);
  return (view.raw.ports ?? []).flatMap((written, index) => {
    const about = view.about('ports', index);
    const parsed =
      typeof written === 'object'
        ? parseLongPort(longForm(written))
        : parseShortPort(String(written));
    if (!parsed.ok) {
      const node = view.node('ports', index);
      const found = node ? describeNode(node) : '';
      view.world.problems.push({ kind: 'bad-value', found, expected: parsed.error, ...about });
      return [];
    }
    return parsed.value.map((port) => placed(port, inContainer, about.location));
  });
}

/** An image, or what to build one from, means a container. */
export function isContainer(view: ServiceView): boolean {
  return view.raw.image != null || view.raw.build != null;
}

type LongPort = Extract<NonNullable<ServiceView['raw']['ports']>[number], object>;

function longForm(port: LongPort) {
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? undefined : String(value);
  return {
    name: text(port.name),
    hostIp: text(port.host_ip),
    published: text(port.published),
    target: String(port.target),
    protocol: text(port.protocol),
  };
}

/** A process listens on this machine itself; a container without a published port gets a free one. */
function placed(
  port: ParsedPort,
  inContainer: boolean,
  location: NonNullable<PortConfig['location']>,
): PortConfig {
  const { published, target, ...rest } = port;
  const unpublished = inContainer ? 0 : (target ?? 0);
  const host = published === 'auto' ? 0 : (published ?? unpublished);
  return { ...rest, published: host, target: inContainer ? (target ?? host) : host, location };
}
