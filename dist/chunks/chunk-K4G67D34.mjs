import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/report/terminal/line.ts
var COLOUR = {
  good: 32,
  bad: 31,
  busy: 36,
  quiet: 2,
  strong: 1
}, USUAL_COLUMNS = 80, WIDE = new RegExp("[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]|\\p{Emoji_Presentation}", "u");
function displayWidth(text) {
  if (/^[\u0000-\u007f]*$/.test(text)) return text.length;
  let width = 0;
  for (let character of text)
    width += new RegExp("\\p{M}", "u").test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
function padEnd(text, width) {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function padStart(text, width) {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}
function fitLine(line, columns) {
  let limit = Math.max(1, (columns > 0 ? columns : USUAL_COLUMNS) - 1), fitted = [], used = 0;
  for (let span of line) {
    let width = displayWidth(span.text);
    if (used + width > limit)
      return fitted.push({ ...span, text: `${cut(span.text, limit - used - 1)}…` }), fitted;
    fitted.push(span), used += width;
  }
  return fitted;
}
function cut(text, cells) {
  let kept = "", used = 0;
  for (let character of text) {
    if (used += displayWidth(character), used > cells) break;
    kept += character;
  }
  return kept;
}
function paintLine(line, color) {
  return line.map(({ text, tone }) => color && tone ? `\x1B[${COLOUR[tone]}m${text}\x1B[0m` : text).join("").trimEnd();
}
function note(text) {
  return [{ text: `   ${text}`, tone: "quiet" }];
}

export {
  displayWidth,
  padEnd,
  padStart,
  fitLine,
  paintLine,
  note
};
