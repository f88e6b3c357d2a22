import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../fixtures/onboarder/services/auth/parse-address.ts';
import { parseAddressStrictly } from '../../fixtures/onboarder/services/auth/parse-address-strict.ts';
import { hashPassword, isPassword } from '../../fixtures/onboarder/services/auth/password.ts';
import { issueToken, readToken } from '../../fixtures/onboarder/services/auth/token.ts';

const ada = { userId: 7, name: 'Ada', email: 'ada@example.org' };
const NOON = Date.UTC(2026, 0, 1, 12);
const HOUR_MS = 3_600_000;

describe('a token', () => {
  const token = issueToken(ada, 'key', NOON);

  test('says who it was issued to for one hour', () => {
    expect(readToken(token, 'key', NOON + HOUR_MS - 1)).toEqual(ada);
    expect(readToken(token, 'key', NOON + HOUR_MS)).toBeUndefined();
  });

  test('of another key is not believed', () => {
    expect(readToken(issueToken(ada, 'other', NOON), 'key', NOON)).toBeUndefined();
  });

  test('whose content was changed is not believed', () => {
    const [header, , signature] = token.split('.');
    const [, body] = issueToken({ ...ada, userId: 1 }, 'other', NOON).split('.');
    expect(readToken(`${header}.${body}.${signature}`, 'key', NOON)).toBeUndefined();
  });

  test.each(['', '.', 'a.b.c', '..', token.slice(0, -1)])('of the form %j is not one', (text) => {
    expect(readToken(text, 'key', NOON)).toBeUndefined();
  });
});

describe('a password', () => {
  const pepper = Buffer.alloc(32, 1);

  test('is recognised by its hash', async () => {
    const hash = await hashPassword('correct horse', pepper);
    expect(await isPassword('correct horse', hash, pepper)).toBe(true);
    expect(await isPassword('wrong horse', hash, pepper)).toBe(false);
  });

  test('is not recognised with another pepper', async () => {
    const hash = await hashPassword('correct horse', pepper);
    expect(await isPassword('correct horse', hash, Buffer.alloc(32, 2))).toBe(false);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['Ada@Example.org', { local: 'ada', domain: 'example.org' }],
    ['ada+work@example.org', { local: 'ada+work', domain: 'example.org' }],
    ['ada', undefined],
    ['a@b@c', undefined],
  ])('%s is read as %j', (text, expected) => {
    expect(parseAddress(text)).toEqual(expected);
  });

  test('with a plus sign breaks the rewrite of scenario api-regression, and only that', () => {
    expect(parseAddressStrictly('ada@example.org')).toEqual(parseAddress('ada@example.org'));
    expect(() => parseAddressStrictly('ada+work@example.org')).toThrow(TypeError);
  });
});
