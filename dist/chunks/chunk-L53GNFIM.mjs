import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  makeFolder
} from "./chunk-JG3NMF2R.mjs";

// src/app/world/write-file.ts
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
async function writeWholeFile(file, text) {
  makeFolder(dirname(file));
  let draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text), await rename(draft, file);
  } catch (error) {
    throw await rm(draft, { force: !0 }), error;
  }
}

export {
  writeWholeFile
};
