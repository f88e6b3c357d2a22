import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/std/file-error.ts
var WORDS = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "no permission",
  EISDIR: "it is a directory",
  ENOSPC: "no space is left there",
  EDQUOT: "the quota is used up",
  EPERM: "it is not permitted",
  ENAMETOOLONG: "the name is too long",
  EROFS: "the file system is read-only"
};
function describeFileError(error) {
  let { code, message } = error;
  return WORDS[code ?? ""] ?? message ?? String(error);
}

export {
  describeFileError
};
