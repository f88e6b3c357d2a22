const BYTES = /^(\d+(?:\.\d+)?)\s*([kmgtp]?)(?:i?b)?$/i;
const POWERS: Readonly<Record<string, number>> = { '': 0, k: 1, m: 2, g: 3, t: 4, p: 5 };

/**
 * An amount of memory as Compose writes it: `64m`, `1.5gb`, `2048`; powers of 1024. `undefined` when
 * the text is none.
 */
export function parseBytes(text: string): number | undefined {
  const [, amount, unit] = BYTES.exec(text.trim()) ?? [];
  if (amount === undefined) return undefined;
  return Math.floor(Number(amount) * 1024 ** (POWERS[(unit ?? '').toLowerCase()] ?? 0));
}
