import { byCodeUnit } from '#std';
import { isSecretName } from './secret-name.ts';

/** Shorter values stand in ordinary text too often to be hidden. */
const LEAST_LENGTH = 6;

/** Passwords everybody knows hide nothing, and without these words no log can be read. */
const COMMONPLACE = new Set([
  'postgres',
  'postgresql',
  'password',
  'passwd',
  'secret',
  'changeme',
  'example',
  'localhost',
  'default',
  'development',
  'production',
  'staging',
  'testing',
  'disabled',
  'enabled',
  'required',
  'undefined',
]);

/** Every text that must not be shown, longest first. */
export function secretValues(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const values = new Set<string>();
  for (const [name, value = ''] of Object.entries(environment)) {
    const secrets = isSecretName(name) ? [value, value.trim(), ...value.split(/\r?\n/)] : [];
    for (const secret of [...secrets, ...passwordsOf(value)]) {
      if (isWorthHiding(secret)) for (const form of forms(secret)) values.add(form);
    }
  }
  return [...values].sort((a, b) => b.length - a.length || byCodeUnit(a, b));
}

function isWorthHiding(value: string): boolean {
  return (
    value.length >= LEAST_LENGTH &&
    !COMMONPLACE.has(value.toLowerCase()) &&
    !/^\*+$/.test(value) &&
    !/^\d{1,7}$/.test(value)
  );
}

/** The password of an address such as `postgres://user:password@host`, as written and decoded. */
function passwordsOf(value: string): readonly string[] {
  const found = /^[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/]+)@/i.exec(value);
  const password = found?.groups?.password;
  if (password === undefined) return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

/** A secret as it may stand in a log. */
function forms(secret: string): readonly string[] {
  const wellFormed = secret.toWellFormed();
  return [
    secret,
    encodeURIComponent(wellFormed),
    encodeURIComponent(wellFormed).replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    ...base64Forms(wellFormed),
  ].filter((form) => form.length >= LEAST_LENGTH);
}

/**
 * The base64 text of a secret wherever it starts inside a longer encoded text: at each of the three
 * alignments, without the characters it shares with its neighbours.
 */
function base64Forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const aligned = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    const sharedStart = shift === 0 ? 0 : shift + 1;
    const sharedEnd = (bytes.length + shift) % 3 === 0 ? 0 : 1;
    return encoded.slice(sharedStart, encoded.length - sharedEnd);
  });
  return aligned
    .filter((form) => form.length >= 8)
    .flatMap((form) => [form, form.replaceAll('-', '+').replaceAll('_', '/')]);
}
