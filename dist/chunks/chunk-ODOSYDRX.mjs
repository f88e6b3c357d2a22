import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  stripControl
} from "./chunk-GUQQQB7H.mjs";

// src/safety/escape-markdown.ts
var SPECIAL = /(?<![A-Za-z0-9])(?:GH-(?=\d)|www\.)|:\/\/|[@#&<>"|`*[\]\\~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gi, ENTITY = /&(?=#?\w{1,32};)/g, LINE_START = /^[-+=]|(?<=^\d{1,9})[.)]/, BREAK = "&#8203;";
function escapeMarkdownInline(text) {
  return inert(text).replace(LINE_START, neutralise);
}
function inlineCode(text) {
  return `<code>${inert(text)}</code>`;
}
function inert(text) {
  return stripControl(text).replace(/(?<!\s)\s*\n\s*/g, " ").trim().replace(ENTITY, "&​").replace(SPECIAL, neutralise);
}
function neutralise(found) {
  if (found.length > 1) return found.replace(/^(GH|:|www)/i, `$1${BREAK}`);
  switch (found) {
    case "@":
    case "#":
      return `&#${found.charCodeAt(0)};${BREAK}`;
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return `&#${found.charCodeAt(0)};`;
  }
}

export {
  escapeMarkdownInline,
  inlineCode
};
