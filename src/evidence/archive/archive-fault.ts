/** Why an archive, or something in it, is not read. */
export type ArchiveFault =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-many-entries'; readonly count: number; readonly limit: number }
  | { readonly kind: 'overlapping' }
  | { readonly kind: 'too-large-kind' }
  | { readonly kind: 'encrypted'; readonly entry: string }
  | { readonly kind: 'method'; readonly entry: string; readonly method: number }
  | { readonly kind: 'name'; readonly entry: string }
  | { readonly kind: 'bomb'; readonly entry: string; readonly ratio: number }
  | { readonly kind: 'checksum'; readonly entry: string }
  | { readonly kind: 'link'; readonly entry: string }
  | { readonly kind: 'duplicate'; readonly entry: string }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'no-entry'; readonly entry: string }
  | { readonly kind: 'no-logs' };

type Texts = {
  readonly [Kind in ArchiveFault['kind']]: (fault: Extract<ArchiveFault, { kind: Kind }>) => string;
};

const TEXTS: Texts = {
  damaged: () => 'the zip archive is damaged or cut off: its list of files cannot be read',
  'too-many-entries': ({ count, limit }) =>
    `the zip archive names ${count} files; more than ${limit} are not read`,
  overlapping: () => 'files of the zip archive overlap, as no packer writes them; nothing was read',
  'too-large-kind': () => 'it is a zip64 archive; unpack it and give the files inside',
  encrypted: ({ entry }) => `${JSON.stringify(entry)} in the zip archive is encrypted`,
  method: ({ entry, method }) =>
    `${JSON.stringify(entry)} in the zip archive is packed by method ${method}; stored and deflate are read`,
  name: ({ entry }) =>
    `${JSON.stringify(entry.slice(0, 200))} in the zip archive leads out of it, or is no path`,
  bomb: ({ entry, ratio }) =>
    `${JSON.stringify(entry)} in the zip archive grows more than ${ratio} times when unpacked; the rest was not read`,
  checksum: ({ entry }) =>
    `${JSON.stringify(entry)} in the zip archive is damaged (its checksum is wrong)`,
  link: ({ entry }) =>
    `${JSON.stringify(entry)} in the zip archive is a link; links are not followed`,
  duplicate: ({ entry }) =>
    `${JSON.stringify(entry)} stands in the zip archive twice, as no packer writes it; nothing was read`,
  'too-long': ({ limit }) =>
    `what is read of the zip archive is longer than ${Math.ceil(limit / 2 ** 20)} MB; nothing was read`,
  'no-entry': ({ entry }) => `there is no ${JSON.stringify(entry)} in the zip archive`,
  'no-logs': () => 'there is no job log in the zip archive (a .txt or .log file)',
};

export function describeArchiveFault(fault: ArchiveFault): string {
  const text = TEXTS[fault.kind] as (fault: ArchiveFault) => string;
  return text(fault);
}

/** Ends the reading of an entry; caught where the reading began. */
export class ArchiveError extends Error {
  readonly fault: ArchiveFault;
  constructor(fault: ArchiveFault) {
    super(describeArchiveFault(fault));
    this.fault = fault;
  }
}
