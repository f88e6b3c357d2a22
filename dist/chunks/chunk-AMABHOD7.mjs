import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/world/exit-code.ts
var EXIT = {
  ok: 0,
  /** A gate or a critical service failed. */
  failed: 1,
  /** Wrong usage or configuration; nothing was started. */
  usage: 2,
  /** A bug in Signalbox. */
  internal: 3,
  interrupted: 130
}, EXIT_OF_OUTCOME = {
  passed: EXIT.ok,
  failed: EXIT.failed,
  "not-started": EXIT.usage,
  cancelled: EXIT.interrupted
};
function exitCodeOf(outcome) {
  return EXIT_OF_OUTCOME[outcome];
}

export {
  EXIT,
  exitCodeOf
};
