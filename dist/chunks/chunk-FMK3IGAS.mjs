import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byteLength,
  truncate
} from "./chunk-KPWNISOK.mjs";

// src/safety/fit-sections.ts
var SEPARATOR = `

`;
function fitSections(sections, budgetBytes, notice = () => "") {
  let levels = sections.map(() => 0), shed = () => sections.filter((_, index) => levels[index] !== 0).map(({ name }) => name), sizes = sections.map(({ forms }) => forms.map(sizeOf)), total = sizes.reduce((sum, [first = 0]) => sum + first, 0), order = sections.map((section, index) => ({ section, index })).sort((a, b) => a.section.priority - b.section.priority || b.index - a.index);
  for (let { section, index } of order)
    for (let level = 1; level < section.forms.length && !(total + sizeOf(notice(shed())) <= budgetBytes); level += 1)
      levels[index] = level, total += (sizes[index]?.[level] ?? 0) - (sizes[index]?.[level - 1] ?? 0);
  let text = [...sections.map(({ forms }, index) => forms[levels[index] ?? 0] ?? ""), notice(shed())].filter((part) => part !== "").join(SEPARATOR);
  return { text: truncate(text, budgetBytes), shed: shed() };
}
function sizeOf(text) {
  return text === "" ? 0 : byteLength(text) + SEPARATOR.length;
}

// src/safety/inert-title.ts
var MEANT = /(?<=[@#])|(?<=\bGH)(?=-)|(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/gi;
function inertTitle(line) {
  return line.replace(MEANT, "⁠");
}

export {
  fitSections,
  inertTitle
};
