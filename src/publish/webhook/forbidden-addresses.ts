import { BlockList, isIP } from 'node:net';

/**
 * Where no webhook is sent: this machine, its link, and the addresses at which clouds tell a machine
 * its credentials (AWS, Google and Azure: link-local; AWS over IPv6; Alibaba; Azure's wire server).
 * Private networks are allowed: a chat server of one's own stands there.
 */
const SUBNETS: readonly (readonly [address: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.100.100.200', 32, 'ipv4'],
  ['168.63.129.16', 32, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fd00:ec2::254', 128, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
  // Ways to write an IPv4 address that a router may take for it: mapped is told by the list itself.
  ['64:ff9b::', 96, 'ipv6'],
  ['2002::', 16, 'ipv6'],
];

const LOOPBACK: typeof SUBNETS = [
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
];

/** Whether something listens there only for this machine. */
export function isLoopback(address: string): boolean {
  return isOn(listOf(LOOPBACK), address);
}

/** Anything that is no address is forbidden too. */
export function isForbiddenAddress(address: string, allowLoopback: boolean): boolean {
  if (isIP(address) === 0) return true;
  const forbidden = allowLoopback ? SUBNETS : [...SUBNETS, ...LOOPBACK];
  return isOn(listOf(forbidden), address);
}

function listOf(subnets: typeof SUBNETS): BlockList {
  const list = new BlockList();
  for (const [address, prefix, family] of subnets) list.addSubnet(address, prefix, family);
  return list;
}

function isOn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
