/** What a comment asks of Signalbox; `signature` may be the first part of one. */
export type PinCommand =
  | { readonly kind: 'pin'; readonly signature: string; readonly cause: string }
  | { readonly kind: 'unpin'; readonly signature: string }
  /** It speaks to Signalbox, and Signalbox does not understand. */
  | { readonly kind: 'unclear' };

const ADDRESSED = /^\/signalbox(?:\s|$)/;
/** Six characters tell at least four digits of a signature: `2-a04a`. */
const PIN = /^\/signalbox +pin +([A-Za-z0-9._-]{6,80}) +([a-z][a-z0-9.-]{0,99})$/;
const UNPIN = /^\/signalbox +unpin +([A-Za-z0-9._-]{6,80})$/;

/** Only a comment's first line is read; `null` when it does not speak to Signalbox. */
export function parsePinCommand(body: string): PinCommand | null {
  const line = (body.split(/\r?\n/, 1)[0] ?? '').trimEnd();
  if (!ADDRESSED.test(line)) return null;
  const [, signature = '', cause] = PIN.exec(line) ?? UNPIN.exec(line) ?? [];
  if (signature === '') return { kind: 'unclear' };
  return cause === undefined ? { kind: 'unpin', signature } : { kind: 'pin', signature, cause };
}
