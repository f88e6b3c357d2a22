import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLinkLocal } from '#domain';

/**
 * `localhost` means both families here: a server that listens on only one of them is found whatever
 * the resolver prefers (Node 17 stopped sorting IPv4 first). Other names are left to the resolver, but
 * for those that lead to the link itself.
 */
export const lookupBothFamilies: LookupFunction = (hostname, options, callback) => {
  if (!isLocalhost(hostname)) {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = error ?? refusalOf(addresses);
      const [first] = addresses ?? [];
      if (refused || !first) callback(refused, '', 4);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
    return;
  }
  if (options.all) callback(null, LOOPBACKS);
  else callback(null, '127.0.0.1', 4);
};

/** Its code is what the probe tells it saw. */
function refusalOf(addresses: readonly LookupAddress[]): NodeJS.ErrnoException | null {
  if (!addresses.some(({ address }) => isLinkLocal(address))) return null;
  return Object.assign(new Error(), { code: 'link-local address, not asked' });
}

function isLocalhost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return name === 'localhost' || name.endsWith('.localhost');
}

const LOOPBACKS = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];
