const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'no permission',
  EISDIR: 'it is a directory',
  ENOSPC: 'no space is left there',
  EDQUOT: 'the quota is used up',
  EPERM: 'it is not permitted',
  ENAMETOOLONG: 'the name is too long',
  EROFS: 'the file system is read-only',
};

/** Why a file could not be read or written, to stand after its name, which the system would say again. */
export function describeFileError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return WORDS[code ?? ''] ?? message ?? String(error);
}
