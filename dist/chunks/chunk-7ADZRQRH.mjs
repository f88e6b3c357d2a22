import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/safe-url.ts
function safeUrl(address) {
  let url = address ? URL.parse(address) : null;
  return !url || !/^https?:$/.test(url.protocol) || url.username || url.password ? null : url.href.replace(
    /[()<>[\]\\`'"|*_~\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
  );
}

export {
  safeUrl
};
