import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";

// src/std/make-folder.ts
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
function makeFolder(folder) {
  let error = make(folder);
  if (error === null || isFolder(folder)) return;
  let above = dirname(folder);
  if (error.code !== "ENOENT" || above === folder || isFolder(above)) throw error;
  makeFolder(above), makeFolder(folder);
}
var WORDS = {
  ENOENT: "nothing can be made there",
  ENOTDIR: "a file is in the way",
  EEXIST: "a file is in the way"
};
function describeFolderError(error) {
  let { code } = error;
  return WORDS[code ?? ""] ?? describeFileError(error);
}
function make(folder) {
  try {
    return mkdirSync(folder), null;
  } catch (error) {
    return error;
  }
}
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: !1 })?.isDirectory() ?? !1;
}

export {
  makeFolder,
  describeFolderError
};
