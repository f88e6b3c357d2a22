import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/escape-html.ts
var ENTITY = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITY[character] ?? character);
}

export {
  escapeHtml
};
