import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/job/watch-signals.ts
function watchSignals(world) {
  let cancel = new AbortController();
  function end(reason) {
    cancel.signal.aborted || cancel.abort(reason);
  }
  return { cancelled: cancel.signal, cancel: end, release: world.onSignal(end) };
}

export {
  watchSignals
};
