import type { ServiceConfig } from '#domain';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

const REFERENCE = /\$\{?([A-Za-z_][A-Za-z0-9_]*)/g;
/** `sh -c`, `node -e`, `perl -ne`: a program of its own, which knows what a dollar means. */
const SCRIPT = /^-[A-Za-z]*[ce]$/;
const OF_DISCOVERY = /^SIGNALBOX_/;

/**
 * `$$NAME` keeps the dollar for a shell, and a process is run without one: the program gets the
 * name instead of the value. Told only of names the process does have.
 */
export function literalDollars({ view, service }: Subject): readonly ConfigWarning[] {
  if (service.runner !== 'process' || service.command.some((word) => SCRIPT.test(word))) return [];
  const names = new Set(
    service.command.flatMap((word) =>
      [...word.matchAll(REFERENCE)].flatMap(([, name]) => name ?? []),
    ),
  );
  return [...names]
    .filter((name) => isKnownTo(service, name))
    .map((name) => ({ kind: 'literal-dollar', name, ...view.about('command') }));
}

function isKnownTo({ environment, ports }: ServiceConfig, name: string): boolean {
  if (Object.hasOwn(environment, name) || OF_DISCOVERY.test(name)) return true;
  return name === 'PORT' && ports.some(({ published }) => published === 0);
}
