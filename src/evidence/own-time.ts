/** `2026-07-30 10:00:02.519 UTC`, `[2026-07-30T10:00:02,519+02:00]`: what servers begin their lines with. */
const TIME =
  /^\[?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,3})\d{0,6})?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?/;

/**
 * The time a program itself wrote at the start of a line, epoch milliseconds; `null` when it wrote none.
 * A time without a zone is taken for UTC, as on the machines of CI systems.
 */
export function ownTime(text: string): number | null {
  const [, day, clock, fraction = '0', zone = 'Z'] = TIME.exec(text) ?? [];
  if (day === undefined) return null;
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : 'Z';
  const at = Date.parse(`${day}T${clock}.${fraction.padEnd(3, '0')}${offset}`);
  return Number.isNaN(at) ? null : at;
}
