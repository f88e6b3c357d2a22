import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanLines, createRedactor, isSecretName } from '#safety';

/** Shapes are put together here, so that no scanner takes this file for a leak. */
const TOKENS: Readonly<Record<string, string>> = {
  'GitHub token': `ghp_${'a1B2'.repeat(9)}`,
  'GitHub installation token': `ghs_${'a1B2'.repeat(9)}`,
  'GitHub fine-grained token': `github_pat_${'a1B2'.repeat(10)}`,
  'AWS key id': `AKIA${'ABCD'.repeat(4)}`,
  'web token': `eyJ${'hbGci'.repeat(4)}.eyJ${'zdWIi'.repeat(4)}.${'c2ln'.repeat(6)}`,
  'Slack token': `xoxb-${'1234'.repeat(5)}`,
  'npm token': `npm_${'a1B2'.repeat(9)}`,
  'Stripe key': `sk_live_${'a1B2'.repeat(6)}`,
};

const plain = createRedactor({});

describe('shapes', () => {
  test.each(Object.entries(TOKENS))('%s', (_, token) => {
    expect(plain.redact(`found ${token} in "${token}"`)).toBe('found *** in "***"');
  });

  test.each([
    ['Authorization: Bearer abcdefghijklmnop', 'Authorization: Bearer ***'],
    ['authorization: token abcdefgh', 'authorization: token ***'],
    ['postgres://app:p4ss@db:5432/app', 'postgres://***@db:5432/app'],
    ['https://x-access-token:abc@github.com/a/b', 'https://***@github.com/a/b'],
    [`https://user${'@a'.repeat(100)}@host/x`, 'https://***@host/x'],
    ['GET /x?access_token=abcdefgh&page=2', 'GET /x?access_token=***&page=2'],
    ['DB_PASSWORD=hunter2hunter2 npm start', 'DB_PASSWORD=*** npm start'],
    ['{"client_secret": "s3cr3ts3cr3t", "a": 1}', '{"client_secret": "***", "a": 1}'],
  ])('%s', (text, expected) => {
    expect(plain.redact(text)).toBe(expected);
  });

  test('a private key goes line by line, whatever stands before each line', () => {
    const begin = `-----BEGIN RSA ${'PRIVATE'} KEY-----`;
    const key = `a\n${begin}\n2026-01-01 MIIE${'abcd'.repeat(15)}\nxyz==\n-----END RSA ${'PRIVATE'} KEY-----\nb`;
    expect(plain.redact(key)).toBe('a\n***\n***\n***\n***\nb');
    expect(cleanLines(key.split('\n'), plain)).toHaveLength(6);
  });

  test.each([
    'expected 500 to be 200',
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'commit a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
    'Unexpected token } in JSON at position 12',
    'at parseAddress (services/auth/address.ts:17:24)',
    'http://127.0.0.1:8002/health 200 in 4 ms',
    'git@github.com:acme/app.git',
    '550e8400-e29b-41d4-a716-446655440000',
    'basic usage of the command',
  ])('ordinary text stays: %s', (text) => {
    expect(plain.redact(text)).toBe(text);
  });
});

describe('values of the environment', () => {
  test('in every form a log may show them', () => {
    const secret = 'p4ss/wörd+"x" &=%';
    const { redact } = createRedactor({ DEPLOY_KEY: secret });
    const forms = [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret),
      Buffer.from(secret).toString('base64'),
      Buffer.from(`user:${secret}`).toString('base64'),
      Buffer.from(`me:${secret}:x`).toString('base64url'),
    ];
    for (const form of forms) {
      const shown = redact(`<${form}>`);
      expect(shown).toContain('***');
      expect(shown).not.toContain(form);
    }
  });

  test('never leave, alone, overlapping, or hidden by control characters', () => {
    const value = fc.stringMatching(/^[a-z0-9/+=]{8,20}$/);
    const glue = fc.constantFrom('', ' ', '\n', '\u001b[31m', '\u200b', 'x', ':');
    fc.assert(
      fc.property(
        value,
        value,
        fc.array(fc.tuple(glue, fc.nat(1)), { minLength: 1 }),
        (a, b, parts) => {
          const { redact } = createRedactor({ A_TOKEN: a, B_SECRET: b });
          const text = parts.map(([between, which]) => between + (which === 0 ? a : b)).join('');
          expect(redact(text)).not.toContain(a);
          expect(redact(text)).not.toContain(b);
          const split = `${a.slice(0, 4)}\u001b[0m\u200b${a.slice(4)}`;
          expect(cleanLine(split, { redact })).not.toContain(a);
          expect(redact(text).split('\n')).toHaveLength(text.split('\n').length);
        },
      ),
    );
  });

  test('the end of an overlapping secret is hidden too', () => {
    const { redact } = createRedactor({ A_TOKEN: 'abcdefgh', B_TOKEN: 'efghijkl' });
    expect(redact('<abcdefghijkl>')).toBe('<***>');
  });

  test('the password of an address counts wherever it stands', () => {
    const { redact } = createRedactor({ DATABASE_URL: 'postgres://app:s3cretpw@db/app' });
    expect(redact('login with s3cretpw failed')).toBe('login with *** failed');
  });

  test('short and commonplace values stay, so that logs stay readable', () => {
    const { redact } = createRedactor({ A_KEY: '1', B_TOKEN: 'true', PGPASSWORD: 'postgres' });
    expect(redact('postgres is ready: true, 1 connection')).toBe(
      'postgres is ready: true, 1 connection',
    );
  });

  test('a line of a value of several lines is a secret of its own', () => {
    const { redact } = createRedactor({ SIGNING_KEY: 'first-line-of-it\nsecond-line-of-it' });
    expect(redact('x second-line-of-it')).toBe('x ***');
  });
});

test('redacting twice changes nothing more', () => {
  const { redact } = createRedactor({ A_TOKEN: 'abcdefgh' });
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('abcdefgh', ' ', '://', '@', 'Bearer ', ...Object.values(TOKENS)),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const once = redact(parts.join(''));
      expect(redact(once)).toBe(once);
    }),
  );
});

test.each([
  ['GITHUB_TOKEN', true],
  ['DB_PASSWORD', true],
  ['apiKey', true],
  ['JWT_KEY', true],
  ['SLACK_WEBHOOK_URL', true],
  ['SENTRY_DSN', true],
  ['PATH', false],
  ['PWD', false],
  ['MONKEY', false],
  ['KEYBOARD', false],
  ['SSH_AUTH_SOCK', false],
  ['TOKEN_FILE', false],
  ['AUTHOR', false],
])('%s looks secret: %s', (name, expected) => {
  expect(isSecretName(name)).toBe(expected);
});

test('ten megabytes made to slow it down are read in seconds', () => {
  const size = 1_000_000;
  const floods = [
    '://a',
    'eyJaaaaaaaaa.',
    '-----BEGIN PRIVATE KEY-----',
    'PASSWORD_',
    'a@',
    'bearer ',
    '"password":"',
    '?token=',
    'A',
    'ghp_',
  ];
  const started = performance.now();
  for (const flood of floods) plain.redact(flood.repeat(Math.ceil(size / flood.length)));
  expect(performance.now() - started).toBeLessThan(10_000);
});
