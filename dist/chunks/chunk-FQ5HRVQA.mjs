import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/quiet-commands.ts
function quietCommands(line) {
  return line.replace(/(?<=(?:^|[\r\n])[\s\u0085\u180e\u200b\ufeff]*)::/g, "\\::").replaceAll("##[", "##[\\");
}

export {
  quietCommands
};
