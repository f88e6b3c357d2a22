import { expect, test } from 'vitest';
import { lookupBothFamilies } from '../../src/probe/addresses.ts';
import { findingOfError } from '../../src/probe/network-finding.ts';

type Looked = { readonly error: NodeJS.ErrnoException | null; readonly address: unknown };

function lookUp(name: string, all: boolean): Promise<Looked> {
  return new Promise((resolve) => {
    lookupBothFamilies(name, { all }, (error, address) => resolve({ error, address }));
  });
}

// The resolver reads numbers as addresses, as it would read a name that leads there.
test.each([true, false])('a name that leads to the link is not asked (all: %s)', async (all) => {
  const { error } = await lookUp('2852039166', all);
  expect(findingOfError(error, 'metadata')).toEqual({
    kind: 'network',
    code: 'link-local address, not asked',
  });
});

test('any other name is what the resolver says', async () => {
  expect(await lookUp('167772161', false)).toEqual({ error: null, address: '10.0.0.1' });
  expect(await lookUp('167772161', true)).toEqual({
    error: null,
    address: [{ address: '10.0.0.1', family: 4 }],
  });
  expect((await lookUp('nowhere.invalid', true)).error).toMatchObject({ syscall: 'getaddrinfo' });
});
