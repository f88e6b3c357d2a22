/**
 * Whether an address is of the link alone, where clouds tell a machine its credentials
 * (169.254.169.254, fd00:ec2::254): nothing a service of a job listens on. Takes the forms of a URL's
 * host and of a resolver's answer.
 */
export function isLinkLocal(address: string): boolean {
  const plain = address
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/^::ffff:/, '');
  return /^(?:169\.254\.|a9fe:|fe[89ab][0-9a-f]:)/.test(plain) || plain === 'fd00:ec2::254';
}
