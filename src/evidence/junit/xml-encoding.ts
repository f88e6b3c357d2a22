import { sniff } from '../text-encoding.ts';

const DECLARED = /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const HEAD_BYTES = 400;

/** The encoding of an XML file from its first bytes: byte-order mark, then what it declares. */
export function xmlEncoding(head: Uint8Array): string {
  const sniffed = sniff(head);
  if (sniffed.kind === 'text' && sniffed.encoding !== 'utf-8') return sniffed.encoding;
  const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase();
  return declared !== undefined && isKnown(declared) ? declared : 'utf-8';
}

function isKnown(label: string): boolean {
  try {
    // A file whose declaration could be read byte by byte is not UTF-16, whatever it declares.
    return !new TextDecoder(label).encoding.startsWith('utf-16');
  } catch {
    return false;
  }
}
