import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/world/write-file.ts
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
async function writeWholeFile(file, text) {
  await mkdir(dirname(file), { recursive: !0 });
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
