import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/safe-file-name.ts
var DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
function safeFileName(name) {
  let plain = name.normalize("NFC").replace(/[^\p{L}\p{N}._+ -]/gu, "_").replace(/^[. ]+|(?<![. ])[. ]+$/g, "_").slice(0, 100).toWellFormed();
  return plain === "" ? "_" : DEVICE.test(plain) ? `_${plain}` : plain;
}

export {
  safeFileName
};
