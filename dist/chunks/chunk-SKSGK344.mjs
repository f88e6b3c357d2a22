import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/std/clock.ts
function systemClock() {
  let origin = performance.timeOrigin;
  return {
    now: () => origin + performance.now(),
    after(delayMs, callback) {
      let timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    }
  };
}

export {
  systemClock
};
