import { formatLocation, type PortConfig } from '#domain';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/** Files laid over each other add up their ports: both are published, where one was meant to replace. */
export function addedPorts({ view, service }: Subject): readonly ConfigWarning[] {
  const { ports } = service;
  return ports.flatMap((port, index): ConfigWarning[] => {
    const earlier = ports.slice(0, index).find((other) => isRepeated(other, port));
    if (!earlier?.location || !port.location) return [];
    return [
      {
        kind: 'added-port',
        port: textOf(port),
        other: textOf(earlier),
        otherFile: formatLocation(earlier.location),
        ...view.about('ports'),
        location: port.location,
      },
    ];
  });
}

function isRepeated(earlier: PortConfig, port: PortConfig): boolean {
  return (
    earlier.target === port.target &&
    port.target !== 0 &&
    earlier.protocol === port.protocol &&
    earlier.published !== port.published &&
    earlier.location?.file !== port.location?.file
  );
}

function textOf({ published, target }: PortConfig): string {
  return published === 0 ? String(target) : `${published}:${target}`;
}
