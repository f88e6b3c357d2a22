import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/**
 * `localhost` means both families here: a server that listens on only one of them is found whatever
 * the resolver prefers (Node 17 stopped sorting IPv4 first). Other names are left to the resolver.
 */
export const lookupBothFamilies: LookupFunction = (hostname, options, callback) => {
  if (!isLocalhost(hostname)) {
    lookup(hostname, options, callback);
    return;
  }
  if (options.all) callback(null, LOOPBACKS);
  else callback(null, '127.0.0.1', 4);
};

function isLocalhost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return name === 'localhost' || name.endsWith('.localhost');
}

const LOOPBACKS = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];
