/** A file that is nowhere on this machine, as it is to be in a container. */
export interface TextFile {
  /** Absolute. */
  readonly target: string;
  readonly text: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/**
 * A tar archive (POSIX.1-1988 ustar) of files, for `docker cp - CONTAINER:/`. Folders on the way are
 * made by whoever reads it. A path has at most 255 bytes, of which 100 after a slash.
 */
export function tarOfFiles(files: readonly TextFile[], modifiedAtMs: number): Buffer {
  const parts = files.flatMap((file) => {
    const content = Buffer.from(file.text);
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [headerOf(file, content.length, modifiedAtMs), content, padding];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function headerOf(file: TextFile, size: number, modifiedAtMs: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const { prefix, name } = splitPath(file.target.replace(/^\/+/, ''));
  header.write(name, 0, 100);
  header.write(octal(file.mode, 7), 100);
  header.write(octal(file.uid, 7), 108);
  header.write(octal(file.gid, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(Math.floor(modifiedAtMs / 1_000), 11), 136);
  // The sum is made with its own field full of blanks.
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\0', 257);
  header.write('00', 263);
  header.write(prefix, 345, 155);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148);
  return header;
}

function splitPath(path: string): { readonly prefix: string; readonly name: string } {
  if (Buffer.byteLength(path) <= 100) return { prefix: '', name: path };
  const slash = path.indexOf('/', Math.max(0, path.length - 101));
  return { prefix: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1) };
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

const BLOCK = 512;
